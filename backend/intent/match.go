package intent

import "slices"

// hit is a phrase found in a text: the tokens from first to before end.
type hit struct {
	outcome
	first, end int
}

// matcher finds phrases in the tokens of a text, in memory that is used again.
type matcher struct {
	*phrases
	lexer
	own, english uint8     // ranks
	spoken       languages // whose phrases count
	hits         []hit
	guards       []hit
	// concepts are what the words mean, whatever the text wants.
	concepts []hit
}

func newMatcher(p *phrases) matcher {
	return matcher{phrases: p, lexer: lexer{words: p.byWord, stems: p.byStem}}
}

// find collects the hits of s but those that a guard of the same intent
// touches. The phrases of the language count, those of English, which buyers
// mix in everywhere, and those of no language; where there are none in the
// language, all count.
func (m *matcher) find(s, language string) {
	m.cut(s)
	m.hits, m.guards, m.concepts = m.hits[:0], m.guards[:0], m.concepts[:0]
	own, known := m.languages[language]
	m.own, m.english, m.spoken = own, m.languages["en"], everyLanguage
	if known {
		m.spoken = languages(0).with(anyLanguage).with(m.english).with(own)
	}
	for i := range m.tokens {
		m.walk(0, i, i)
	}
	if len(m.guards) > 0 {
		m.hits = slices.DeleteFunc(m.hits, m.isTakenBack)
	}
}

func (m *matcher) isTakenBack(h hit) bool {
	return slices.ContainsFunc(m.guards, func(g hit) bool {
		return g.intent == h.intent && g.first < h.end && h.first < g.end
	})
}

// walk follows the phrases from a node, before the token at; the phrase began at
// the token first.
func (m *matcher) walk(from int32, first, at int) {
	n := &m.nodes[from]
	if n.languages&m.spoken == 0 {
		return
	}
	for _, o := range n.outcomes {
		switch {
		case !m.spoken.has(o.language):
		case o.intent >= firstConcept:
			m.concepts = append(m.concepts, hit{o, first, at})
		case o.guard:
			m.guards = append(m.guards, hit{o, first, at})
		default:
			m.hits = append(m.hits, hit{o, first, at})
		}
	}
	for _, next := range n.skips {
		m.walk(next, first, at)
	}
	if n.closes != 0 && at > first && m.tokens[at-1].closes {
		m.walk(n.closes, first, at)
	}
	if at == len(m.tokens) || at > first && m.tokens[at].sentence != m.tokens[first].sentence {
		return
	}
	if n.opens != 0 && m.tokens[at].opens {
		m.walk(n.opens, first, at)
	}
	m.step(from, first, at)
	if n.gap == 0 {
		return
	}
	for weight := 0; at < len(m.tokens) && m.tokens[at].sentence == m.tokens[first].sentence; at++ {
		m.walk(n.gap, first, at)
		if weight += m.tokens[at].weight; weight > longestGap {
			return
		}
	}
}

// step follows the token at.
func (m *matcher) step(from int32, first, at int) {
	t, leads := &m.tokens[at], m.nodes[from].leads
	if t.id != 0 && leads.may(t.id) {
		if next := m.steps.Get(edge{from, t.id}.key()); next != 0 {
			m.walk(next, first, at+1)
		}
	}
	for _, stem := range t.stems {
		if !leads.may(stem) {
			continue
		}
		if next := m.steps.Get(edge{from, stem}.key()); next != 0 {
			m.walk(next, first, at+1)
		}
	}
}
