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
var compiled = sync.OnceValue(func() []*compiledRule {
	var out []*compiledRule
	for _, r := range All() {
		c := &compiledRule{Rule: r}
		for _, p := range r.Phrases {
			c.patterns = append(c.patterns, parse(p))
		}
		out = append(out, c)
	}
	return out
})

type compiledRule struct {
	Rule
	patterns []pattern
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
	for at := range tokens {
		for _, r := range compiled() {
			f, ok := r.at(tokens, at)
			if ok && !slices.ContainsFunc(out, func(o Fault) bool { return f.Start < o.End && o.Start < f.End }) {
				out = append(out, f)
			}
		}
	}
	slices.SortFunc(out, func(a, b Fault) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// at looks for a rule's patterns that begin with a token.
func (r *compiledRule) at(tokens []token, at int) (Fault, bool) {
	for i := range r.patterns {
		p := &r.patterns[i]
		m, ok := p.match(tokens, at)
		if !ok {
			continue
		}
		f := Fault{Rule: r.ID, Sure: r.Sure, Start: tokens[m.from].Start, End: tokens[m.to-1].End}
		for _, template := range p.replacements {
			if s := m.fill(template, tokens); s != "" {
				f.Suggestions = append(f.Suggestions, s)
			}
		}
		return f, true
	}
	return Fault{}, false
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
