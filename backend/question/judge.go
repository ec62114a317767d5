package question

import "slices"

// part is a clause of a sentence: what stands between commas and conjunctions.
type part struct {
	first, end int  // words
	cue        role // of the words that ask; 0: none does
	order      role // tell or send, where it wants something
	topic      Topic
	priced     bool // names a price
	counted    bool // names a quantity
	routed     bool // names a way or place of delivery
	whether    bool // asks whether, if somebody is to tell
	opened     bool // its first word of weight names a topic
	told       bool // states something, or an amount
	tagged     bool // ends by asking to be confirmed
	polar      bool // yes or no would answer it
	open       bool // a word asks that yes or no would not answer
	valued     bool // names an amount of money
}

// quiet are roles whose words may stand before and behind a cue.
const quiet = filler | joins

// markWords notes for each word whether it is a filler, and whether a phrase
// forbids it to ask. The name behind a greeting is a filler too.
func (r *Reader) markWords() {
	r.roles = append(r.roles[:0], make([]role, len(r.page.words))...)
	for _, h := range r.hits {
		if h.joined {
			r.roles[h.first] |= joins
		}
		if h.role&(filler|joins|swallows|social) == 0 {
			continue
		}
		for i := h.first; i < h.end; i++ {
			r.roles[i] |= h.role
		}
		if h.role&hail != 0 && h.end < len(r.page.words) && r.page.words[h.end].capital {
			r.roles[h.end] |= filler
		}
	}
}

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

func (r *Reader) muses(hits []hit) bool {
	return slices.ContainsFunc(hits, func(h hit) bool { return h.role&muses != 0 })
}

// cut divides a sentence into parts and reads each.
func (r *Reader) cut(s sentence, hits []hit) {
	r.parts = append(r.parts[:0], part{first: s.first})
	for i := s.first; i < s.end; i++ {
		if i > s.first && (r.page.words[i].apart || r.roles[i]&joins != 0 && r.roles[i-1]&joins == 0) {
			r.parts[len(r.parts)-1].end = i
			r.parts = append(r.parts, part{first: i})
		}
	}
	r.parts[len(r.parts)-1].end = s.end
	for i := range r.parts {
		p := &r.parts[i]
		from := 0
		for from < len(hits) && hits[from].first < p.end {
			from++
		}
		r.readPart(p, hits[:from], s, i == 0)
		hits = hits[from:]
	}
}

func (r *Reader) readPart(p *part, hits []hit, s sentence, isFirst bool) {
	start, end, leads := p.first, p.end, false
	for start < end && r.roles[start]&quiet != 0 {
		start++
	}
	for end > start && r.roles[end-1]&quiet != 0 {
		end--
	}
	for _, h := range hits {
		if h.topic != "" {
			p.opened = p.opened || h.first == start
			for i := h.first; i < h.end; i++ {
				r.roles[i] |= named
			}
			p.priced = p.priced || h.topic == Price
			p.routed = p.routed || h.topic == Delivery
			if p.topic == "" || h.topic.specific() && !p.topic.specific() {
				p.topic = h.topic
			}
		}
		p.valued = p.valued || h.role&money != 0 && r.besideNumber(h)
		p.told = p.told || p.valued
		p.counted = p.counted || h.role&numeral != 0
		p.tagged = p.tagged || h.role&tag != 0 && h.end >= end && h.first > s.first
		if r.roles[h.first]&(swallows|social) != 0 && h.role&(swallows|social) == 0 {
			continue
		}
		opens := h.first <= start && h.end > start || h.first == p.first
		if h.role&anywhere != 0 || h.role&atStart != 0 && opens || h.role&atFirst != 0 && opens && isFirst ||
			h.role&atEnd != 0 && h.end >= end && h.first > s.first || h.role&verb != 0 && opens && s.marked ||
			h.role&whether != 0 && h.first == start && isFirst {
			p.cue |= h.role
			p.open = p.open || h.role&yesNo == 0
			p.priced = p.priced || h.role&wantsPrice != 0
		}
		if h.role&(tell|send) != 0 {
			p.order |= h.role & (tell | send)
		}
		leads = leads || h.role&verb != 0 && opens
		p.polar = p.polar || h.role&yesNo != 0 && opens
		p.whether = p.whether || h.role&whether != 0
		p.told = p.told || h.role&states != 0
	}
	if p.cue == 0 && leads && p.topic.specific() && !p.told {
		p.cue = anywhere
	}
	p.counted = p.counted || r.counts(*p, hits)
}

// counts tells whether a part names a quantity: a number that is no code, no
// measure and no amount of money.
func (r *Reader) counts(p part, hits []hit) bool {
	for i := p.first; i < p.end; i++ {
		w := r.page.words[i]
		if !w.number || w.code || w.end-w.start == 1 && r.page.plain[w.start] < '2' && !r.plays(hits, i+1, unit) {
			continue
		}
		if !r.plays(hits, i+1, measure) && !r.plays(hits, i+1, money) && !r.plays(hits, i-1, money) {
			return true
		}
	}
	return false
}

// plays tells whether a phrase with a role begins at a word.
func (r *Reader) plays(hits []hit, word int, what role) bool {
	for _, h := range hits {
		if h.first == word && h.role&what != 0 {
			return true
		}
	}
	return false
}

func (r *Reader) besideNumber(h hit) bool {
	return h.first > 0 && r.page.words[h.first-1].number || h.end < len(r.page.words) && r.page.words[h.end].number
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
	q := Question{Start: s.from, End: s.to}
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
		priced, counted, routed = priced || p.priced, counted || p.counted, routed || p.routed
	}
	for i := s.first; i < s.end; i++ {
		numbers = numbers || r.page.words[i].number
		if r.roles[i]&(quiet|named) == 0 {
			rest++
		}
	}
	p := r.parts[0]
	return priced && (counted || p.opened && routed) || p.opened && (p.topic == LeadTime || p.topic == Minimum || p.topic == Returns) && !numbers && rest <= mostBeside
}
