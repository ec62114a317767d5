package sentiment

// hit is a phrase with a feeling in a text.
type hit struct {
	start, end int     // bytes, with what turns or stresses it
	clause     int     // its number
	token      int     // the one after it
	strength   float64 // -3 to 3 as a list says it, more or less by what stands around it
	symbol     bool    // an emoji or emoticon
	word       int     // byte where its own words begin
	turned     turning // whether it was good until a "not" turned it
}

// turning tells how near a "not" stands to what it turns.
type turning uint8

const (
	unturned turning = iota
	turnedFar
	turnedNear // next to it, or with one word between: "not so happy"
)

// How words around a feeling change it; own, in the manner of VADER (Hutto &
// Gilbert, 2014); their sizes were not tuned.
const (
	stress        = 1.3  // very good, GOOD, gooood
	softening     = 0.6  // slightly good
	turnedGood    = -0.9 // not happy
	turnedGoodFar = -0.4 // not what we call happy
	turnedBad     = -0.4 // not bad
	doubtedList   = 0.6  // words of machine-translated lists
	reach         = 3    // words between "not" or "very" and what it changes
)

// gauge finds the hits of a text and what else tells of feeling.
type gauge struct {
	hits                      []hit
	negations, stresses, soft int
	afterBut                  int // number of the first hit after the last "but"; -1 without one
}

// read looks up the words of a scan, left to right, the longest phrase first.
func (g *gauge) read(c *scan, l *lexicon) {
	*g = gauge{hits: g.hits[:0], afterBut: -1}
	var turn, change modifier
	face := 0
	for i := 0; i < len(c.tokens); {
		face = g.addFaces(c, face, c.tokens[i].start)
		p, n := l.find(c, i)
		if n == 0 {
			i++
			continue
		}
		t, end := c.tokens[i], i+n
		if p.role == around {
			p.role = negates
			if g.follows(i, t.clause) {
				p.role = turns
			}
		}
		switch p.role {
		case feels:
			if p.strength != 0 {
				g.add(c, i, end, p, &turn, &change)
			}
		case negates:
			g.negations++
			turn = modifier{by: -1, until: end + reach, clause: t.clause, start: t.start, from: end}
		case turns:
			if last := len(g.hits) - 1; g.follows(i, t.clause) {
				g.negations++
				g.hits[last].turn(turnedNear)
				g.hits[last].end = c.tokens[end-1].end
			}
		case more:
			g.stresses++
			change = modifier{by: stress, until: end + reach - 1, clause: t.clause, start: t.start}
		case less:
			g.soft++
			change = modifier{by: softening, until: end + reach - 1, clause: t.clause, start: t.start}
		case but:
			if i > 0 {
				g.afterBut = len(g.hits)
			}
		}
		i = end
	}
	g.addFaces(c, face, int(^uint(0)>>1))
}

// follows tells whether a token stands right behind a feeling, or with one word between.
func (g *gauge) follows(token, clause int) bool {
	last := len(g.hits) - 1
	return last >= 0 && token-g.hits[last].token <= 1 && g.hits[last].clause == clause && !g.hits[last].symbol && g.hits[last].turned == unturned
}

// modifier is a word that changes a feeling behind it.
type modifier struct {
	by            float64
	until, clause int // the last token that it reaches, within its clause
	start         int // byte
	from          int // the first token behind it
}

func (m *modifier) holds(token, clause int) bool {
	return m.by != 0 && token <= m.until && clause == m.clause
}

func (g *gauge) add(c *scan, from, to int, p phrase, turn, change *modifier) {
	first, last := c.tokens[from], c.tokens[to-1]
	h := hit{start: first.start, word: first.start, end: last.end, clause: first.clause, token: to, strength: float64(p.strength)}
	if p.foreign {
		h.strength *= doubtedList
	}
	h.symbol = to-from == 1 && isSymbol(c.runes[first.from])
	if change.holds(from, first.clause) {
		h.strength *= change.by
		h.start = change.start
		change.by = 0
	}
	if first.shouted || first.drawn {
		h.strength *= stress
	}
	if !h.symbol && turn.holds(from, first.clause) {
		near := turnedFar
		if from-turn.from <= 1 {
			near = turnedNear
		}
		h.turn(near)
		h.start = min(h.start, turn.start)
		turn.by = 0
	}
	g.hits = append(g.hits, h)
}

func (h *hit) turn(how turning) {
	switch {
	case h.strength > 0 && how == turnedNear:
		h.strength, h.turned = h.strength*turnedGood, how
	case h.strength > 0:
		h.strength, h.turned = h.strength*turnedGoodFar, how
	default:
		h.strength *= turnedBad
	}
}

// addFaces adds the emoticons before a byte, from the numbered one on.
func (g *gauge) addFaces(c *scan, from, before int) int {
	for from < len(c.faces) && c.faces[from].start < before {
		f := c.faces[from]
		g.hits = append(g.hits, hit{start: f.start, end: f.end, clause: f.clause, strength: float64(f.strength), symbol: true})
		from++
	}
	return from
}
