package rules

import (
	"embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/checker"
)

// lexicons are the lists of phrases of the rules, one file a rule.
//
//go:embed lexicon/*.txt
var lexicons embed.FS

// phrasebook finds the phrases of a list in a text. A list is a file
// lexicon/<id>.txt with a phrase a line, and # before a comment:
//
//	why no reply            these words, marks and capitals left out
//	we are|re [really] sure one of several words ("we're"); a word that may be missing
//	wast* _ time            words that begin so; any one word
//	^ tell me               only where a sentence begins, behind a greeting too
//	more cheaper => cheaper with what to write instead
//	! not your fault        a guard: what it covers is no hit
//	== excused              the phrases below are of this kind
//
// Apostrophes are left out ("don't" is dont), each Chinese character is a
// word. No phrase reaches over the end of a sentence, nor over a comma or
// bracket, but where it has a comma of its own: "madame , monsieur". Of phrases that begin
// at one word the longest wins.
type phrasebook struct{ root node }

// comma stands in a list for what may part the words of a phrase.
const comma = ","

type node struct {
	next     map[string]*node
	prefixes []prefix
	any      *node
	entry    *entry // a phrase ends here
}

type prefix struct {
	text string
	next *node
}

type entry struct {
	kind        string
	replacement string
	start       bool
	guard       bool
}

// hit is a phrase that was found.
type hit struct {
	entry
	start, end int  // code points
	first      int  // number of its first token
	last       int  // number of the token behind it
	begins     bool // its sentence
}

// finding makes a finding of a hit.
func (h hit) finding(rule string, severity checker.Severity) checker.Finding {
	return checker.Finding{Rule: rule, Severity: severity, Start: h.start, End: h.end, Suggestion: h.replacement}
}

// lexicon reads the list of a rule. The lists are part of the program: a bad
// line stops it at once, in tests too.
func lexicon(rule string) *phrasebook {
	raw, err := lexicons.ReadFile("lexicon/" + rule + ".txt")
	if err != nil {
		panic(err)
	}
	book, kind := &phrasebook{}, ""
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "== "); ok {
			kind = name
		} else if line != "" && !strings.HasPrefix(line, "#") {
			book.add(line, kind)
		}
	}
	return book
}

func (b *phrasebook) add(line, kind string) {
	pattern, replacement, _ := strings.Cut(line, "=>")
	e := &entry{kind: kind, replacement: strings.TrimSpace(replacement)}
	sequences := [][]string{nil}
	for _, element := range strings.Fields(pattern) {
		switch element {
		case "!":
			e.guard = true
		case "^":
			e.start = true
		default:
			sequences = product(sequences, choices(element))
		}
	}
	for _, s := range sequences {
		if s = contracted(s); len(s) == 0 {
			panic("a phrase without a word: " + line)
		}
		b.root.add(s, e)
	}
}

// choices are the sequences of words that an element of a phrase stands for.
func choices(element string) [][]string {
	var out [][]string
	if inner, ok := strings.CutPrefix(element, "["); ok {
		element = strings.TrimSuffix(inner, "]")
		out = append(out, nil)
	}
	for _, word := range strings.Split(element, "|") {
		if word == "_" || word == comma {
			out = append(out, []string{word})
			continue
		}
		var sequence []string
		for _, t := range tokens(word) {
			sequence = append(sequence, t.text)
		}
		if strings.HasSuffix(word, "*") {
			sequence[len(sequence)-1] += "*"
		}
		out = append(out, sequence)
	}
	return out
}

// contracted writes "we re" as tokens have it: "were" for "we're".
func contracted(sequence []string) []string {
	var out []string
	for i, word := range sequence {
		if i > 0 && contractions[word] {
			out[len(out)-1] += word
		} else {
			out = append(out, word)
		}
	}
	return out
}

// contractions are what may hang on a word behind an apostrophe.
var contractions = words("m re s ll ve d")

func product(heads, tails [][]string) [][]string {
	var out [][]string
	for _, h := range heads {
		for _, t := range tails {
			out = append(out, append(h[:len(h):len(h)], t...))
		}
	}
	return out
}

func (n *node) add(sequence []string, e *entry) {
	for _, word := range sequence {
		n = n.child(word)
	}
	n.entry = e
}

func (n *node) child(word string) *node {
	if word == "_" {
		if n.any == nil {
			n.any = &node{}
		}
		return n.any
	}
	if text, ok := strings.CutSuffix(word, "*"); ok {
		for _, p := range n.prefixes {
			if p.text == text {
				return p.next
			}
		}
		n.prefixes = append(n.prefixes, prefix{text, &node{}})
		return n.prefixes[len(n.prefixes)-1].next
	}
	if n.next == nil {
		n.next = map[string]*node{}
	}
	if n.next[word] == nil {
		n.next[word] = &node{}
	}
	return n.next[word]
}

// find gives the phrases in a text, in its order. None overlap.
func (b *phrasebook) find(text string) []hit { return b.among(tokens(text), []rune(text)) }

// among finds them in the tokens of a text.
func (b *phrasebook) among(all []token, raw []rune) []hit {
	var found, guards []hit
	for i := range all {
		e, end := b.root.longest(all[i:], all[i].first)
		if e == nil {
			continue
		}
		h := hit{*e, all[i].start, all[i+end-1].end, i, i + end, all[i].first}
		if e.guard {
			guards = append(guards, h)
		} else if len(found) == 0 || h.start >= found[len(found)-1].end {
			found = append(found, h)
		}
	}
	kept := found[:0]
	for _, h := range found {
		if !h.inside(guards) {
			h.replacement = capitalLike(raw[h.start], h.replacement)
			kept = append(kept, h)
		}
	}
	return kept
}

func (h hit) inside(guards []hit) bool {
	for _, g := range guards {
		if g.start < h.end && h.start < g.end {
			return true
		}
	}
	return false
}

// longest gives the longest phrase at the beginning of some tokens and its
// number of tokens.
func (n *node) longest(all []token, first bool) (best *entry, length int) {
	var walk func(n *node, i int)
	walk = func(n *node, i int) {
		if n.entry != nil && i > length && (first || !n.entry.start) {
			best, length = n.entry, i
		}
		if i == len(all) || all[i].sentence != all[0].sentence {
			return
		}
		if i > 0 && all[i].apart {
			if n = n.next[comma]; n == nil {
				return
			}
		}
		if next := n.next[all[i].text]; next != nil {
			walk(next, i+1)
		}
		for _, p := range n.prefixes {
			if strings.HasPrefix(all[i].text, p.text) {
				walk(p.next, i+1)
			}
		}
		if n.any != nil {
			walk(n.any, i+1)
		}
	}
	walk(n, 0)
	return best, length
}

// capitalLike begins a replacement with a capital where the text does.
func capitalLike(first rune, replacement string) string {
	if replacement == "" || !unicode.IsUpper(first) {
		return replacement
	}
	own, size := utf8.DecodeRuneInString(replacement)
	return string(unicode.ToUpper(own)) + replacement[size:]
}

// kindOf gives the kind of a phrase of one word, "" where the list has none.
func (b *phrasebook) kindOf(word string) string {
	if n := b.root.next[word]; n != nil && n.entry != nil {
		return n.entry.kind
	}
	return ""
}
