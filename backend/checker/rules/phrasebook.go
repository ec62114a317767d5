package rules

import (
	"embed"
	"slices"
	"strings"
	"sync"
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
// bracket, but where it has a comma of its own: "madame , monsieur". Of phrases
// that begin at one word the longest wins.
type phrasebook struct {
	byFirst map[string][]*entry // by the word that they may begin with
	wild    []*entry            // that begin with any word or with the beginning of one
}

// entry is a phrase.
type entry struct {
	elements    []element
	kind        string
	replacement string
	start       bool
	guard       bool
}

// element is a part of a phrase: one of its choices, each some words, is wanted.
type element struct {
	choices  [][]string
	optional bool // or none
}

// hit is a phrase that was found.
type hit struct {
	kind        string
	replacement string
	start, end  int  // code points
	first       int  // number of its first token
	last        int  // number of the token behind it
	begins      bool // its sentence
}

// finding makes a finding of a hit.
func (h hit) finding(rule string, severity checker.Severity) checker.Finding {
	return checker.Finding{Rule: rule, Severity: severity, Start: h.start, End: h.end, Suggestion: h.replacement}
}

// lexicon gives the list of a rule, which is read when it is first wanted. The
// lists are part of the program: a test reads all.
func lexicon(rule string) func() *phrasebook {
	return sync.OnceValue(func() *phrasebook {
		raw, err := lexicons.ReadFile("lexicon/" + rule + ".txt")
		if err != nil {
			panic(err)
		}
		return newPhrasebook(string(raw))
	})
}

func newPhrasebook(list string) *phrasebook {
	book, kind := &phrasebook{byFirst: map[string][]*entry{}}, ""
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "== "); ok {
			kind = name
		} else if line != "" && !strings.HasPrefix(line, "#") {
			book.add(parsePhrase(line, kind))
		}
	}
	return book
}

func (b *phrasebook) add(e *entry) {
	for _, part := range e.elements {
		for _, choice := range part.choices {
			if word := choice[0]; word == anyWord || strings.HasSuffix(word, "*") {
				b.wild = append(b.wild, e)
			} else if !slices.Contains(b.byFirst[word], e) {
				b.byFirst[word] = append(b.byFirst[word], e)
			}
		}
		if !part.optional {
			return
		}
	}
	panic("a phrase that fits without any word")
}

// find gives the phrases in a text, in its order. None overlap.
func (b *phrasebook) find(text string) []hit { return b.among(tokens(text), []rune(text)) }

// among finds them in the tokens of a text.
func (b *phrasebook) among(all []token, raw []rune) []hit {
	var found, guards []hit
	for i, t := range all {
		e, last := b.longest(all, i)
		if e == nil {
			continue
		}
		h := hit{e.kind, capitalLike(raw[t.start], e.replacement), t.start, all[last-1].end, i, last, t.first}
		if e.guard {
			guards = append(guards, h)
		} else if len(found) == 0 || h.start >= found[len(found)-1].end {
			found = append(found, h)
		}
	}
	return slices.DeleteFunc(found, func(h hit) bool { return h.inside(guards) })
}

func (h hit) inside(guards []hit) bool {
	return slices.ContainsFunc(guards, func(g hit) bool { return g.start < h.end && h.start < g.end })
}

// longest gives the longest phrase that begins at a token, and the number of
// the token behind it; nil: none.
func (b *phrasebook) longest(all []token, from int) (best *entry, last int) {
	for _, list := range [][]*entry{b.byFirst[all[from].text], b.wild} {
		for _, e := range list {
			if e.start && !all[from].first {
				continue
			}
			if end := match(e.elements, all, from, from, false); end > max(last, from) {
				best, last = e, end
			}
		}
	}
	return best, last
}

// match gives the farthest end of what elements cover from token i on in a
// phrase that began at token from; -1 where they don't fit. crossed tells that
// the comma before token i is covered.
func match(elements []element, all []token, from, i int, crossed bool) int {
	if len(elements) == 0 {
		return i
	}
	best := -1
	if elements[0].optional {
		best = match(elements[1:], all, from, i, crossed)
	}
	for _, choice := range elements[0].choices {
		if choice[0] == comma {
			if i < len(all) && all[i].apart {
				best = max(best, match(elements[1:], all, from, i, true))
			}
		} else if stand(choice, all, from, i, crossed) {
			best = max(best, match(elements[1:], all, from, i+len(choice), false))
		}
	}
	return best
}

// stand reports whether some words stand at token i.
func stand(choice []string, all []token, from, i int, crossed bool) bool {
	if i+len(choice) > len(all) {
		return false
	}
	for k, word := range choice {
		t := all[i+k]
		if t.sentence != all[from].sentence || t.apart && i+k > from && !(crossed && k == 0) {
			return false
		}
		if beginning, ok := strings.CutSuffix(word, "*"); word != anyWord && word != t.text && !(ok && strings.HasPrefix(t.text, beginning)) {
			return false
		}
	}
	return true
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
	if list := b.byFirst[word]; len(list) > 0 {
		return list[0].kind
	}
	return ""
}
