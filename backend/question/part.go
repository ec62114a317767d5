package question

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

// readPart finds out what a part is about and whether it asks. Words that ask
// count where they stand by their role, and not inside phrases that forbid it.
func (r *Reader) readPart(p *part, hits []hit, s sentence, isFirst bool) {
	start, end, leads := p.first, p.end, false
	for start < end && r.roles[start]&quiet != 0 {
		start++
	}
	for end > start && r.roles[end-1]&quiet != 0 {
		end--
	}
	for _, h := range hits {
		r.note(p, h, h.first == start)
		p.tagged = p.tagged || h.role&tag != 0 && h.end >= end && h.first > s.first
		if r.roles[h.first]&(swallows|social) != 0 && h.role&(swallows|social) == 0 {
			continue
		}
		opens := h.first <= start && h.end > start || h.first == p.first
		ends := h.end >= end && h.first > s.first
		if h.role&anywhere != 0 || h.role&atStart != 0 && opens || h.role&atFirst != 0 && opens && isFirst ||
			h.role&atEnd != 0 && ends || h.role&verb != 0 && opens && s.marked ||
			h.role&whether != 0 && h.first == start && isFirst {
			p.cue |= h.role
			p.open = p.open || h.role&yesNo == 0
			p.priced = p.priced || h.role&wantsPrice != 0
		}
		p.order |= h.role & (tell | send)
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

// note keeps what a phrase is about; opens: it begins the part.
func (r *Reader) note(p *part, h hit, opens bool) {
	if h.topic != "" {
		p.opened = p.opened || opens
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

// besideNumber tells whether a number stands before or behind a phrase.
func (r *Reader) besideNumber(h hit) bool {
	return h.first > 0 && r.page.words[h.first-1].number || h.end < len(r.page.words) && r.page.words[h.end].number
}
