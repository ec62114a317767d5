package sentiment

import (
	"math"

	"huiyin/backend/linear"
)

// Kinds of features by what they tell. Their names hold no word of a language,
// so that what is learned from one carries over to others.
const (
	kindNet = 'A' + iota
	kindBoth
	kindStrongest
	kindLastClause
	kindFirstClause
	kindAfterBut
	kindSymbols
	kindExclamation
	kindQuestion
	kindLength
	kindLink
	kindMention
	kindHashtag
	kindDigits
	kindNegation
	kindShout
	kindDots
	kindStress
	kindDensity
	kindCompound
	kindHits
	kindQuestionLength
	kindGood
	kindBad
	kindTurned
	kindDrawn
)

// codes are names for pairs of numbers below 16.
var codes = func() (all [256]string) {
	for i := range all {
		all[i] = string([]byte{'a' + byte(i>>4), 'a' + byte(i&15)})
	}
	return all
}()

func pair(a, b int) string { return codes[min(a, 15)<<4|min(b, 15)] }

// step makes five steps of a strength from 0 up.
func step(x float64) int {
	switch {
	case x < 0.2:
		return 0
	case x < 1.1:
		return 1
	case x < 2.1:
		return 2
	case x < 3.6:
		return 3
	case x < 6:
		return 4
	}
	return 5
}

// signed makes steps of a strength that may be below 0; 5 is none.
func signed(x float64) int {
	if x < 0 {
		return 5 - step(-x)
	}
	return 5 + step(x)
}

// few counts to most.
func few(n, most int) int { return min(n, most) }

// words is how many words a text has, or would have in English: a character of a
// script without blanks is half a word, a Thai one a quarter.
func (c *scan) words() int {
	n := 0
	for _, t := range c.tokens {
		switch r := c.runes[t.from]; {
		case r < 0x0E00 || !standsAlone(r):
			n += 4
		case r < 0x0E80:
			n++
		default:
			n += 2
		}
	}
	return (n + 3) / 4
}

// length makes steps of a number of words.
func length(words int) int {
	for i, most := range [...]int{1, 2, 4, 7, 11, 16, 22, 30} {
		if words <= most {
			return i
		}
	}
	return 8
}

// tally sums up hits.
type tally struct {
	good, bad         float64 // sums of strengths, both ≥ 0
	most, worst       float64
	goods, bads       int
	goodFace, badFace int
	first, last       float64 // of the clauses with hits
	afterBut          float64
	near, far         int // good words that a "not" turned
}

func (g *gauge) tally() tally {
	var t tally
	firstClause, lastClause := -1, -1
	for i, h := range g.hits {
		if h.strength > 0 {
			t.good += h.strength
			t.goods++
			t.most = max(t.most, h.strength)
		} else {
			t.bad -= h.strength
			t.bads++
			t.worst = max(t.worst, -h.strength)
		}
		switch h.turned {
		case turnedNear:
			t.near++
		case turnedFar:
			t.far++
		}
		switch {
		case h.symbol && h.strength > 0:
			t.goodFace++
		case h.symbol:
			t.badFace++
		}
		if firstClause < 0 {
			firstClause = h.clause
		}
		if h.clause == firstClause {
			t.first += h.strength
		}
		if h.clause != lastClause {
			lastClause, t.last = h.clause, 0
		}
		t.last += h.strength
		if g.afterBut >= 0 && i >= g.afterBut {
			t.afterBut += h.strength
		}
	}
	return t
}

// addShape adds what hits, marks and length say.
func addShape(f *linear.Features, c *scan, g *gauge) {
	t := g.tally()
	net := t.good - t.bad
	sign := min(max(signed(net)-3, 0), 4) // 0 to 4: bad, slightly bad, none, …
	count := c.words()
	words := length(count)
	add := func(kind byte, a, b int) { f.Add(kind, pair(a, b), 1) }
	add(kindNet, signed(net), 0)
	add(kindBoth, step(t.good), step(t.bad))
	add(kindStrongest, step(t.most), step(t.worst))
	add(kindHits, few(t.goods, 4), few(t.bads, 4))
	add(kindLength, words, sign)
	add(kindExclamation, few(c.exclamations, 3), sign)
	add(kindQuestion, few(c.questions, 3), sign)
	add(kindQuestionLength, few(c.questions, 2), words)
	add(kindNegation, few(g.negations, 3), sign)
	if len(g.hits) > 0 {
		add(kindLastClause, signed(t.last), 0)
		add(kindFirstClause, signed(t.first), 0)
		add(kindDensity, signed(3*net/math.Sqrt(float64(count+1))), 0)
	}
	if t.near+t.far > 0 {
		add(kindTurned, few(t.near, 2), few(t.far, 2))
	}
	if g.afterBut >= 0 {
		add(kindAfterBut, signed(t.afterBut), 0)
	}
	if t.goodFace+t.badFace > 0 {
		add(kindSymbols, few(t.goodFace, 3), few(t.badFace, 3))
	}
	for _, one := range [...]struct {
		kind byte
		n    int
	}{{kindLink, c.links}, {kindMention, c.mentions}, {kindHashtag, c.hashtags}, {kindDigits, c.digits}, {kindShout, c.shouts}, {kindDots, c.dots}, {kindDrawn, c.drawn},
		{kindStress, g.stresses}} {
		if one.n > 0 {
			add(one.kind, few(one.n, 3), sign)
		}
	}
	f.Add(kindCompound, "", float32(net/math.Sqrt(net*net+15)))
	f.Add(kindGood, "", float32(math.Log1p(t.good)))
	f.Add(kindBad, "", float32(math.Log1p(t.bad)))
}
