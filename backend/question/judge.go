package question

import "slices"

// judge appends what a sentence asks.
func (r *Reader) judge(s sentence, hits []hit, into []Question) []Question {
	if s.first == s.end { // nothing but a mark
		return append(into, Question{Start: s.from, End: s.to, Topic: Status})
	}
	r.cut(s, hits)
	if !s.marked && (r.muses(hits) || r.exclaims(s)) {
		return into
	}
	order := r.heed()
	asked := slices.ContainsFunc(r.parts, func(p part) bool { return p.cue != 0 })
	switch {
	case asked:
		return r.split(s, into)
	case s.marked && !r.confirms(s), r.names(s):
		r.parts[0].cue = anywhere
		return r.split(s, into)
	case order != 0:
		q := r.question(s, 0, len(r.parts))
		q.Request, q.Specific = true, false
		return append(into, q)
	}
	return into
}

// heed makes questions of what somebody wants to be told, and of a wanted price
// at a quantity. What is told before "please confirm" is no question. It
// returns tell and send as far as they stand in the sentence.
func (r *Reader) heed() role {
	order, before, counted := role(0), role(0), false
	for _, p := range r.parts {
		order |= p.order
		counted = counted || p.counted
	}
	for i := range r.parts {
		p := &r.parts[i]
		before |= p.order
		wanted := order&tell != 0 && (p.topic != "" || p.whether) && (before != 0 || !p.told)
		if wanted || order != 0 && p.priced && counted {
			p.cue |= anywhere
		}
	}
	return order
}

// exclaims tells of "how nice they are!": loud, and about no topic.
func (r *Reader) exclaims(s sentence) bool {
	return s.loud && !slices.ContainsFunc(r.parts, func(p part) bool { return !p.open || p.topic != "" || p.order != 0 })
}

// muses tells of a sentence that says what one fears or does not know.
func (r *Reader) muses(hits []hit) bool {
	return slices.ContainsFunc(hits, func(h hit) bool { return h.role&muses != 0 })
}

// split makes a question of every part that asks, with the parts that lead up
// to it or follow. A part without a cue asks too where it lists another thing
// to be checked: "lead time, terms of payment and certificates?".
func (r *Reader) split(s sentence, into []Question) []Question {
	from, begun := 0, false
	for i, p := range r.parts {
		lists := begun && p.cue == 0 && p.topic.specific() && p.topic != Delivery && p.opened && !p.told && !r.has(from, i, p.topic)
		if begun && (p.cue != 0 || lists) {
			into = append(into, r.question(s, from, i))
			from = i
		}
		begun = begun || p.cue != 0
	}
	return append(into, r.question(s, from, len(r.parts)))
}

// has tells whether parts before have the topic.
func (r *Reader) has(from, to int, t Topic) bool {
	for _, p := range r.parts[from:to] {
		if p.topic == t {
			return true
		}
	}
	return false
}

// question is what some parts of a sentence ask.
func (r *Reader) question(s sentence, from, to int) Question {
	q := Question{Start: s.from, End: s.to, Words: r.keywords(r.parts[from].first, r.parts[to-1].end, nil)}
	if from > 0 {
		q.Start = r.page.words[r.parts[from].first].from
	}
	if to < len(r.parts) {
		q.End = r.page.words[r.parts[to-1].end-1].to
	}
	cue, priced, counted, polar, open := role(0), false, false, false, false
	for i, p := range r.parts {
		counted = counted || p.counted
		if i < from || i >= to {
			continue
		}
		cue |= p.cue
		priced = priced || p.priced || p.valued
		polar, open = polar || p.polar, open || p.open
		if q.Topic == "" || p.topic.specific() && !q.Topic.specific() {
			q.Topic = p.topic
		}
	}
	if priced && (!q.Topic.specific() || q.Topic == Delivery) { // the price at Hamburg is a price
		q.Topic = Price
		if counted {
			q.Topic = VolumePrice
		}
	}
	q.Specific = q.Topic.specific()
	q.Wants = wants(cue, q.Topic, (polar || cue&yesNo != 0) && !open)
	return q
}

func wants(cue role, t Topic, polar bool) Wants {
	switch {
	case cue&wantsTime != 0:
		return Time
	case cue&wantsPrice != 0 || t == Price || t == VolumePrice:
		return Amount
	case cue&wantsNumber != 0:
		return Number
	case polar:
		return YesOrNo
	case t == LeadTime: // "what is the lead time?"
		return Time
	case t == Minimum:
		return Number
	}
	return AnyAnswer
}

// confirms tells of a sentence that only agrees, thanks or asks how one is,
// whatever mark it ends with. A lone word asks: "ok?".
func (r *Reader) confirms(s sentence) bool {
	if r.parts[len(r.parts)-1].tagged {
		return true
	}
	agrees, weight := false, 0
	for i := s.first; i < s.end; i++ {
		agrees = agrees || r.roles[i]&polite == polite || r.roles[i]&social != 0
		if r.roles[i]&(quiet|social) == 0 && !r.page.words[i].capital {
			weight++
		}
	}
	return agrees && weight == 0 && s.end-s.first > 1
}

// mostBeside is how many words may stand beside a topic that asks by its name
// alone ("MOQ", "lead time pls"); our own, longer ones tell.
const mostBeside = 1

// names tells of a sentence that asks by naming a topic: "price for 500 pcs",
// "lead time".
func (r *Reader) names(s sentence) bool {
	priced, counted, routed, numbers, rest := false, false, false, false, 0
	for _, p := range r.parts {
		if p.told {
			return false
		}
		priced, counted, routed = priced || p.priced, counted || p.counted, routed || p.routed && p.order == 0
	}
	for i := s.first; i < s.end; i++ {
		numbers = numbers || r.page.words[i].number
		if r.roles[i]&(quiet|named) == 0 {
			rest++
		}
	}
	p := r.parts[0]
	alone := (p.topic == LeadTime || p.topic == Minimum || p.topic == Returns) && !numbers && rest <= mostBeside
	return priced && counted || p.opened && (priced && routed || alone)
}
