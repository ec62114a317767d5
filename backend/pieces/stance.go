package pieces

// What phrases of classStance say, by their number in the lexicon.
const (
	_               = iota
	saysConcern     // worried
	saysExpectation // I hope
	saysOpinion     // I think
	saysCalm        // don't worry: the words in it tell nothing
	saysThing       // quality, handle, looks: what is judged
	saysGood        // nice, ugly: a judgement
	saysDegree      // very, a bit
	saysExcess      // too
	saysMeasure     // thin, loud: a judgement behind a degree
	saysBetter      // nicer, worse: a judgement of a thing
	saysWant        // want, please, if: what is asked for is not judged
	saysPrice       // the price
	saysFair        // reasonable
	saysLike        // like, gusta
	saysMore        // more, besser
	saysNeed        // we need it
	saysInTime      // before the season
	saysMust        // it has to
	saysPass        // pass, be identical
	saysAskFor      // we would like
	saysDeal        // a discount
	saysUnsure      // not sure
	saysLasts       // it holds
	saysMight       // what if it
	saysBreaks      // breaks
	saysDear        // too expensive: a judgement without more
	saysSuperb      // gorgeous: too
	stanceKinds
)

// pairs are what says a view together, in either order: what a kind of phrase
// makes, with another one that ended at most so many words before. Characters
// are words where no blanks are written. The distances are our own.
var pairs = pairUp([]pairing{
	{saysDegree, saysMeasure, saysGood, 1},
	{saysDegree, saysGood, saysOpinion, 0},
	{saysThing, saysGood, saysOpinion, 5},
	{saysThing, saysBetter, saysOpinion, 5},
	{saysExcess, saysGood, saysOpinion, 1},
	{saysExcess, saysMeasure, saysOpinion, 1},
	{saysPrice, saysFair, saysOpinion, 5},
	{saysLike, saysMore, saysOpinion, 6},
	{saysNeed, saysInTime, saysExpectation, 12},
	{saysMust, saysPass, saysExpectation, 10},
	{saysAskFor, saysDeal, saysExpectation, 6},
	{saysAskFor, saysBetter, saysExpectation, 5},
	{saysUnsure, saysLasts, saysConcern, 12},
	{saysMight, saysBreaks, saysConcern, 8},
})

type pairing struct{ one, other, says, within int }

// pairUp sorts pairings by each of their kinds.
func pairUp(all []pairing) (of [stanceKinds][]pairing) {
	for _, p := range all {
		of[p.one] = append(of[p.one], p)
		p.one, p.other = p.other, p.one
		of[p.one] = append(of[p.one], p)
	}
	return of
}

// views are what is told so far in a sentence.
type views struct {
	said   [saysOpinion + 1]string // by a phrase
	paired [saysOpinion + 1]string // by two: less sure
	ends   [stanceKinds]int        // the token behind the last phrase of a kind, 0 for none
	comma  int                     // the token behind the last comma
}

// stances adds the sentences that say a worry, a wish or a view; each once for
// each. The value is the words that tell.
func (r *Reader) stances(into []Piece) []Piece {
	var told views
	first, calm := 0, 0 // up to which token words only calm: "don't worry"
	for i := range r.tokens {
		if i > first && r.endsSentence(i-1) {
			into, first = r.sentence(into, &told, first, i), i
			told = views{}
		}
		if !r.tokens[i].stance {
			if r.symbol(i) == ',' {
				told.comma = i + 1
			}
			continue
		}
		for _, m := range r.all(i) {
			if m.class == classStance && m.number == saysCalm {
				calm = max(calm, m.next)
			}
		}
		for _, m := range r.all(i) {
			if m.class == classStance && i >= calm && !(m.number >= saysDear && r.exclaims(m, first, i)) {
				told.add(m.number, m.spelling, i, m.next)
			}
		}
	}
	if len(r.tokens) > 0 {
		into = r.sentence(into, &told, first, len(r.tokens))
	}
	return into
}

// exclaims tells of a judgement that judges nothing: "Cara Lily", "Super, thanks",
// "Perfect". A price that is only called dear is judged.
func (r *Reader) exclaims(m match, first, i int) bool {
	alone := m.next >= len(r.tokens) || r.tokens[m.next].gap == line
	if m.number == saysDear {
		return r.has(i, 1<<classGreet) && !alone && (i == first || r.tokens[m.next].capital)
	}
	return i == first && (alone || r.tokens[m.next].kind == mark)
}

// add takes in what the phrase from token i to next says.
func (v *views) add(kind int, phrase string, i, next int) {
	if kind <= saysOpinion {
		if v.said[kind] == "" {
			v.said[kind] = phrase
		}
		return
	}
	if kind >= saysDear && v.paired[saysOpinion] == "" {
		v.paired[saysOpinion] = phrase
	}
	for _, p := range pairs[kind] {
		if end := v.ends[p.other]; end == 0 || i-end > p.within || i < end || end < v.comma && p.says != saysConcern {
			continue
		}
		if p.says > saysOpinion {
			v.add(p.says, phrase, min(i, v.ends[p.other]-1), next)
		} else if v.paired[p.says] == "" {
			v.paired[p.says] = phrase
		}
	}
	v.ends[kind] = max(v.ends[kind], next)
}

// sentence adds the views that were told between two tokens. What asks or wants
// judges nothing, and a question expects nothing.
func (r *Reader) sentence(into []Piece, told *views, first, next int) []Piece {
	asks := r.symbol(next-1) == '?' || r.symbol(next-1) == '؟'
	for n, kind := range [...]Kind{"", Concern, Expectation, Opinion} {
		words := told.said[n]
		if words == "" && !(asks && n != saysConcern) && !(n == saysOpinion && told.ends[saysWant] > 0) {
			words = told.paired[n]
		}
		if words != "" {
			into = append(into, Piece{kind, r.tokens[first].start, r.tokens[next-1].end, words})
		}
	}
	return into
}

// endsSentence tells whether a sentence ends with token i: by a mark that no
// digit follows, or by the line.
func (r *Reader) endsSentence(i int) bool {
	if r.tokens[i+1].gap == line {
		return true
	}
	switch r.symbol(i) {
	case '!', '?', '…', ';', '؟', '।', '¿':
		return r.symbol(i+1) != r.symbol(i)
	case '.':
		return r.tokens[i+1].gap != glued || r.tokens[i].end-r.tokens[i].start > 1
	}
	return false
}
