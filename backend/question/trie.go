package question

import (
	"bytes"
	"cmp"
	"slices"
)

// trie finds phrases, byte by byte.
type trie struct {
	labels  []byte // the byte that leads to each node
	nodes   []node
	entries []entry
	roots   [256]int32 // the node that a first byte leads to, 0: none
}

// node is a beginning of phrases. Its children stand side by side.
type node struct {
	first, children int // of nodes
	entry, entries  int // of entries: the phrases that end here
}

// phrase is a line of a lexicon before it is in the trie.
type phrase struct {
	bytes string
	entry entry
}

func newTrie(phrases []phrase) *trie {
	slices.SortStableFunc(phrases, func(a, b phrase) int { return cmp.Compare(a.bytes, b.bytes) })
	t := &trie{labels: []byte{0}, nodes: []node{{}}}
	type span struct{ node, from, to, depth int }
	for todo := []span{{0, 0, len(phrases), 0}}; len(todo) > 0; todo = todo[1:] {
		s := todo[0]
		for t.nodes[s.node].entry = len(t.entries); s.from < s.to && len(phrases[s.from].bytes) == s.depth; s.from++ {
			t.entries = append(t.entries, phrases[s.from].entry)
		}
		t.nodes[s.node].entries = len(t.entries) - t.nodes[s.node].entry
		t.nodes[s.node].first = len(t.nodes)
		for from := s.from; from < s.to; {
			label, to := phrases[from].bytes[s.depth], from
			for to < s.to && phrases[to].bytes[s.depth] == label {
				to++
			}
			todo = append(todo, span{len(t.nodes), from, to, s.depth + 1})
			t.labels, t.nodes = append(t.labels, label), append(t.nodes, node{})
			t.nodes[s.node].children++
			from = to
		}
	}
	for n := range t.nodes[0].children {
		t.roots[t.labels[1+n]] = int32(1 + n)
	}
	return t
}

// hit is a phrase found: words first to end (exclusive).
type hit struct {
	*entry
	first, end int
	joined     bool // behind an Arabic "and", which is written as part of the word
}

// and is a word of its own in the mind and a letter on paper.
const and = "و"

// find appends the phrases that begin at words of the page, in their order.
func (t *trie) find(p *page, language string, into []hit) []hit {
	for i, w := range p.words {
		into = t.findAt(p, i, w.start, language, into)
		if n := w.start + len(and); n < w.end && string(p.plain[w.start:n]) == and {
			from := len(into)
			into = t.findAt(p, i, n, language, into)
			for k := from; k < len(into); k++ {
				into[k].joined = true
			}
		}
	}
	return into
}

// findAt appends the phrases that begin at a byte of word i.
func (t *trie) findAt(p *page, i, at int, language string, into []hit) []hit {
	j := i
	for n := int(t.roots[p.plain[at]]); n != 0; n = t.child(n, p.plain, at) {
		at++
		if t.nodes[n].entries == 0 {
			continue
		}
		for p.words[j].end < at {
			j++
		}
		whole := p.words[j].end == at
		for k := range t.nodes[n].entries {
			e := &t.entries[t.nodes[n].entry+k]
			if (whole || e.stem) && e.speaks(language) && (!e.capitals || p.words[i].capitals) {
				into = append(into, hit{entry: e, first: i, end: j + 1})
			}
		}
	}
	return into
}

// child is the node that the byte at leads to from node n, or 0.
func (t *trie) child(n int, text []byte, at int) int {
	if at == len(text) {
		return 0
	}
	first := t.nodes[n].first
	next := bytes.IndexByte(t.labels[first:first+t.nodes[n].children], text[at])
	if next < 0 {
		return 0
	}
	return first + next
}
