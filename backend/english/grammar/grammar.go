package grammar

import (
	"cmp"
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"huiyin/backend/english"
	"huiyin/backend/text"
)

// Words holds the reasons of the rules, key "grammar.<rule id>", and what to do,
// "grammar.fix.replace" and "grammar.fix.reword".
//
//go:embed words/*.json
var Words embed.FS

// Rule looks for one kind of mistake.
type Rule struct {
	ID      string   // "<family>.<name>", as in the family's words
	Sure    bool     // hardly ever wrong; else it is only advice
	Phrases []string // in the language of pattern.go
}

// Fault is a mistake in a text.
type Fault struct {
	Rule        string // the rule's id
	Sure        bool
	Start, End  int      // code points
	Suggestions []string // none, where no replacement is safe
}

// compiled are the rules with their patterns read.
// compiled is the phrases of all rules, in their order.
type compiled struct {
	phrases []phrase
	byWord  map[string][]int // the phrases that may begin with a word, in order
	others  []int            // those that may begin with any other
}

type phrase struct {
	pattern
	rule *Rule
}

var compile = sync.OnceValue(func() *compiled {
	c := &compiled{byWord: map[string][]int{}}
	for _, r := range All() {
		for _, p := range r.Phrases {
			c.phrases = append(c.phrases, phrase{parse(p), &r})
		}
	}
	for i := range c.phrases {
		for w := range c.phrases[i].firstWords() {
			c.byWord[w] = nil
		}
	}
	for i := range c.phrases {
		words := c.phrases[i].firstWords()
		if words == nil {
			c.others = append(c.others, i)
		}
		for w := range c.byWord {
			if words == nil || words[w] {
				c.byWord[w] = append(c.byWord[w], i)
			}
		}
	}
	return c
})

// beginning gives the phrases that may begin with a word, in order.
func (c *compiled) beginning(word string) []int {
	if list, ok := c.byWord[word]; ok {
		return list
	}
	return c.others
}

// Check finds the mistakes in a text, in its order; they do not overlap: of two
// in one place the one that begins first stays, else the one of the earlier rule.
// Quotes and sentences in other languages are left alone.
func Check(s string) []Fault {
	var out []Fault
	language, _ := text.Detect(s, "")
	for _, sentence := range english.Read(s) {
		if !sentence.Foreign(language) {
			out = append(out, check(sentence)...)
		}
	}
	return out
}

func check(s english.Sentence) []Fault {
	tokens := sharedLexicon().tag(s)
	var out []Fault
	all := compile()
	for at := range tokens {
		var told *Rule // tells one fault a place
		for _, i := range all.beginning(tokens[at].Lower) {
			p := &all.phrases[i]
			if p.rule == told {
				continue
			}
			m, ok := p.match(tokens, at)
			if !ok {
				continue
			}
			told = p.rule
			f := p.fault(m, tokens)
			if !slices.ContainsFunc(out, func(o Fault) bool { return f.Start < o.End && o.Start < f.End }) {
				out = append(out, f)
			}
		}
	}
	slices.SortFunc(out, func(a, b Fault) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// fault tells what a phrase found.
func (p *phrase) fault(m match, tokens []token) Fault {
	f := Fault{Rule: p.rule.ID, Sure: p.rule.Sure, Start: tokens[m.from].Start, End: tokens[m.to-1].End}
	for _, template := range p.replacements {
		if s := m.fill(template, tokens); s != "" {
			f.Suggestions = append(f.Suggestions, s)
		}
	}
	return f
}

// fill writes a replacement, with a capital where the replaced words have one.
func (m match) fill(template []slot, tokens []token) string {
	var words []string
	for _, s := range template {
		w := s.literal
		if s.element > 0 {
			i := m.tokens[s.element-1]
			if i < 0 {
				continue
			}
			if w = sharedLexicon().form(tokens[i].Token, s.form); w == "" {
				return ""
			}
		}
		words = append(words, w)
	}
	out := strings.Join(words, " ")
	first := tokens[m.from].Text
	if out != "" && first != "" && unicode.IsUpper(rune(first[0])) && strings.ToUpper(first) != first {
		out = strings.ToUpper(out[:1]) + out[1:]
	}
	return out
}
