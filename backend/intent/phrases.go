package intent

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"huiyin/backend/text/table"
)

// symbol is what a phrase asks of a token: to be a word, or to begin with a
// stem. Others ask nothing of a token but of the place between two.
type symbol int32

const (
	clauseStart symbol = iota + 1 // <
	clauseEnd                     // >
	gap                           // ..
	firstWord
)

// longestGap is the weight of the tokens that ".." may skip: three words.
const longestGap = 6

// shortestStem is how many letters a stem has at least.
const shortestStem = 2

// anyLanguage is the rank of rules/any.txt, whose phrases hold in all languages.
const anyLanguage = 0

// outcome is what a phrase says where it stands.
type outcome struct {
	intent   uint8 // of all; from firstConcept on a concept
	language uint8 // rank of its file
	guard    bool  // takes the intent back
}

// node is a place between the words of phrases. Where 0 stands, nothing follows.
type node struct {
	opens, closes, gap int32     // what follows at <, > and ..
	skips              []int32   // what follows without a word
	fork               bool      // only skips follow
	languages          languages // of the phrases that end here or later
	leads              leads     // the words that follow, as far as that is known without looking
	outcomes           []outcome
}

// phrases are all files of rules as one automaton that begins at node 0. It is
// not changed once made.
type phrases struct {
	words, stems   map[uint64]symbol // by hash, while phrases are added
	leads          map[edge]int32
	beginnings     map[edge]int32      // the nodes that phrases share
	byWord, byStem table.Table[symbol] // the same for matching
	steps          table.Table[int32]  // by keys of edges
	nodes          []node
	adding         languages // of the phrase that is added
	languages      map[string]uint8
	concepts       []string // their names
}

type edge struct {
	from int32
	by   symbol
}

func (e edge) key() uint64 { return uint64(uint32(e.from))<<32 | uint64(uint32(e.by)) }

// leads is a bit for each word that leads on from a node; some words share one.
type leads uint64

func (l leads) may(by symbol) bool { return l>>(uint(by)&63)&1 != 0 }

func (l leads) with(by symbol) leads { return l | 1<<(uint(by)&63) }

// languages is a bit for each rank of a language.
type languages uint32

const everyLanguage = ^languages(0)

func (l languages) has(rank uint8) bool { return l>>rank&1 != 0 }

func (l languages) with(rank uint8) languages { return l | 1<<rank }

// parsePhrases reads the files of rules by their names.
func parsePhrases(files map[string]string) (*phrases, error) {
	p := &phrases{words: map[uint64]symbol{}, stems: map[uint64]symbol{}, leads: map[edge]int32{}, beginnings: map[edge]int32{}, nodes: []node{{languages: everyLanguage}}, languages: map[string]uint8{"any": anyLanguage}}
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		language := strings.TrimSuffix(path.Base(name), ".txt")
		if _, known := p.languages[language]; !known {
			p.languages[language] = uint8(len(p.languages))
		}
		if err := p.file(files[name], p.languages[language]); err != nil {
			return nil, fmt.Errorf("rules/%s, %w", name, err)
		}
	}
	return p, nil
}

func (p *phrases) file(text string, language uint8) error {
	current, number := -1, 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "=="):
			current = slices.Index(all[:], Intent(strings.Trim(line, "= ")))
			if current < 0 {
				return fmt.Errorf("line %d: no intent %q", number, line)
			}
		case current < 0:
			return fmt.Errorf("line %d: a phrase before the first intent", number)
		default:
			body, guard := strings.CutPrefix(line, "!")
			s, err := p.parse(body)
			if err != nil {
				return fmt.Errorf("line %d, %q: %w", number, line, err)
			}
			p.add(s, outcome{uint8(current), language, guard})
		}
	}
	return nil
}

// add adds a phrase. Phrases that begin alike share nodes, up to the first choice.
func (p *phrases) add(s sequence, o outcome) {
	p.adding = languages(0).with(o.language)
	if s[0].optional {
		// A skip would be tried at every word of every text.
		p.add(s[1:], o)
		s = slices.Clone(s)
		s[0].optional = false
	}
	at := int32(0)
	for ; len(s) > 0 && s[0].symbol != 0; s = s[1:] {
		at = p.shared(edge{at, s[0].symbol})
	}
	if len(s) > 0 {
		end := p.newNode()
		p.join(s, at, end)
		at = end
	}
	p.nodes[at].outcomes = append(p.nodes[at].outcomes, o)
}

// shared gives the node of all phrases that begin with the same symbols.
func (p *phrases) shared(e edge) int32 {
	if p.beginnings[e] == 0 {
		p.beginnings[e] = p.newNode()
		p.link(element{symbol: e.by}, e.from, p.beginnings[e])
	}
	p.nodes[p.beginnings[e]].languages |= p.adding
	return p.beginnings[e]
}

func (p *phrases) newNode() int32 {
	p.nodes = append(p.nodes, node{languages: p.adding})
	return int32(len(p.nodes) - 1)
}

// join lets a sequence lead from one node to another.
func (p *phrases) join(s sequence, from, to int32) {
	for _, one := range s[:len(s)-1] {
		next := p.newNode()
		p.link(one, from, next)
		from = next
	}
	p.link(s[len(s)-1], from, to)
}

func (p *phrases) link(e element, from, to int32) {
	switch {
	case e.symbol == clauseStart:
		p.nodes[from].opens = p.both(p.nodes[from].opens, to)
	case e.symbol == clauseEnd:
		p.nodes[from].closes = p.both(p.nodes[from].closes, to)
	case e.symbol == gap:
		p.nodes[from].gap = p.both(p.nodes[from].gap, to)
	case e.symbol >= firstWord:
		p.leads[edge{from, e.symbol}] = p.both(p.leads[edge{from, e.symbol}], to)
	default:
		for _, choice := range e.choices {
			p.join(choice, from, to)
		}
		if e.optional {
			p.nodes[from].skips = append(p.nodes[from].skips, to)
		}
	}
}

// both gives a node that leads to an old one, if there is one, and a new one.
func (p *phrases) both(old, to int32) int32 {
	switch {
	case old == 0:
		return to
	case p.nodes[old].fork:
		p.nodes[old].skips = append(p.nodes[old].skips, to)
		p.nodes[old].languages |= p.adding
		return old
	default:
		fork := p.newNode()
		p.nodes[fork] = node{fork: true, languages: p.nodes[old].languages | p.adding, skips: []int32{old, to}}
		return fork
	}
}
