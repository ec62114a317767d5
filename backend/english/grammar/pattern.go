package grammar

import (
	"strconv"
	"strings"

	"huiyin/backend/english"
)

// A phrase is "elements => replacement | another one", for example
//
//	did|didn't {sub}? [{past-base}] => $3.base
//
// Elements are parted by blanks; the words in [ ] are the mistake, the others
// what must stand around it. An element is words and classes parted by "|":
//
//	{past-base}   a past tense that is no base form; {noun&verb} is both;
//	              {sub-it} is without the word
//	!a|b          a token, or the edge of the sentence, that is none of these
//	a?            may be missing
//	^ and $       the beginning of the sentence and its end ("." among the words
//	              is the mark itself)
//	...           up to six words without a mark; .... any, marks too
//	=             the word before once more
//	$?            from here on the sentence is a question without a comma
//
// In a replacement $2 is the second element as it stands, $2.base, $2.s, $2.ing,
// $2.past, $2.part, $2.one, $2.many, $2.more, $2.most, $2.poss its other
// forms, $2.a the word with its article.

// longestGap is how many tokens "..." may stand for.
const longestGap = 6

// element is one step of a pattern.
type element struct {
	words    map[string]bool
	classes  []classTest
	not      bool
	optional bool
	gap      int  // tokens that it may stand for; 0: it is no gap
	marks    bool // of a gap: marks, too
	asks     bool // the sentence must be a question
	same     bool // the word before once more
}

// classTest wants all bits of want, none of without, and none of the words.
type classTest struct {
	want, without class
	words         map[string]bool
}

type pattern struct {
	elements     []element
	from, to     int // the elements that are the mistake
	replacements [][]slot
}

// slot is a part of a replacement: a word, or a form of what an element found.
type slot struct {
	literal string
	element int // from 1; 0: literal
	form    string
}

// parse reads a phrase; what it does not understand is a fault of the rule,
// which every test finds.
func parse(phrase string) pattern {
	var p pattern
	left, right, _ := strings.Cut(phrase, "=>")
	for _, field := range strings.Fields(left) {
		if s, ok := strings.CutPrefix(field, "["); ok {
			p.from, field = len(p.elements), s
		}
		s, last := strings.CutSuffix(field, "]")
		p.elements = append(p.elements, parseElement(s))
		if last {
			p.to = len(p.elements)
		}
	}
	if p.to == 0 {
		panic("grammar: no mistake is marked in " + phrase)
	}
	for option := range strings.SplitSeq(right, "|") {
		var slots []slot
		for _, w := range strings.Fields(option) {
			slots = append(slots, parseSlot(w, len(p.elements)))
		}
		if len(slots) > 0 {
			p.replacements = append(p.replacements, slots)
		}
	}
	return p
}

func parseElement(s string) element {
	switch s {
	case "...":
		return element{gap: longestGap}
	case "....":
		return element{gap: 4 * longestGap, marks: true}
	case "$?":
		return element{asks: true}
	case "=":
		return element{same: true}
	}
	var e element
	if len(s) > 1 {
		s, e.not = strings.CutPrefix(s, "!")
		s, e.optional = strings.CutSuffix(s, "?")
	}
	for alternative := range strings.SplitSeq(s, "|") {
		switch inner, isClass := strings.CutPrefix(alternative, "{"); {
		case isClass:
			e.classes = append(e.classes, parseClass(strings.TrimSuffix(inner, "}")))
		case alternative == "^":
			e.classes = append(e.classes, classTest{want: beginning})
		case alternative == "$":
			e.classes = append(e.classes, classTest{want: ending})
		default:
			if e.words == nil {
				e.words = map[string]bool{}
			}
			e.words[alternative] = true
		}
	}
	return e
}

func parseClass(s string) (t classTest) {
	for s != "" {
		end := strings.IndexAny(s[1:], "-&") + 1
		if end == 0 {
			end = len(s)
		}
		name, without := strings.CutPrefix(strings.TrimPrefix(s[:end], "&"), "-")
		bit, ok := classNames()[name]
		switch {
		case ok && without:
			t.without |= bit
		case ok:
			t.want |= bit
		case without && t.words == nil:
			t.words = map[string]bool{name: true}
		case without:
			t.words[name] = true
		default:
			panic("grammar: no class " + name)
		}
		s = s[end:]
	}
	return t
}

func parseSlot(s string, elements int) slot {
	ref, ok := strings.CutPrefix(s, "$")
	if !ok {
		return slot{literal: s}
	}
	number, form, _ := strings.Cut(ref, ".")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > elements {
		panic("grammar: no element " + s)
	}
	return slot{element: n, form: form}
}

// is reports whether a token fits an element.
func (e *element) is(t *token) bool {
	if len(e.words) > 0 && e.words[t.Lower] {
		return !e.not
	}
	for i := range e.classes {
		c := &e.classes[i]
		if t.class&c.want == c.want && t.class&c.without == 0 && !c.words[t.Lower] {
			return !e.not
		}
	}
	return e.not
}

// firstWords are the words that alone may begin a match; nil: it may begin otherwise, too.
func (p *pattern) firstWords() map[string]bool {
	if e := &p.elements[0]; len(e.classes) == 0 && !e.not && !e.optional {
		return e.words
	}
	return nil
}

// match says which token each element found, -1 for none, and which tokens are
// the mistake.
type match struct {
	tokens   []int
	from, to int
}

// match looks for the pattern at a token.
func (p *pattern) match(tokens []token, at int) (match, bool) {
	if first := &p.elements[0]; first.gap == 0 && !first.asks && !first.optional && !first.is(&tokens[at]) {
		return match{}, false
	}
	m := match{tokens: make([]int, len(p.elements)), from: -1}
	if !p.rest(tokens, at, 0, m.tokens) {
		return match{}, false
	}
	for _, i := range m.tokens[p.from:p.to] {
		if i >= 0 && tokens[i].class&(beginning|quoted) == 0 && tokens[i].Text != "" {
			if m.from < 0 {
				m.from = i
			}
			m.to = i + 1
		}
	}
	return m, m.from >= 0
}

// rest matches the elements from e on with the tokens from at on.
func (p *pattern) rest(tokens []token, at, e int, found []int) bool {
	if e == len(p.elements) {
		return true
	}
	now := &p.elements[e]
	found[e] = -1
	switch {
	case now.asks:
		return isQuestion(tokens[at:]) && p.rest(tokens, at, e+1, found)
	case now.gap > 0:
		for n := 0; n <= now.gap && at+n < len(tokens); n++ {
			if p.rest(tokens, at+n, e+1, found) {
				return true
			}
			if !now.marks && tokens[at+n].class&mark != 0 {
				return false
			}
		}
		return false
	}
	if at < len(tokens) && (now.same && repeats(tokens, at) || !now.same && now.is(&tokens[at])) {
		found[e] = at
		if p.rest(tokens, at+1, e+1, found) {
			return true
		}
		found[e] = -1
	}
	return now.optional && p.rest(tokens, at, e+1, found)
}

// repeats reports whether a token is the same word as the one before.
func repeats(tokens []token, at int) bool {
	t, before := tokens[at], tokens[at-1]
	return t.Kind == english.Word && t.Lower == before.Lower && t.Text == t.Lower
}

// isQuestion reports whether tokens end with a question mark and have no comma.
func isQuestion(tokens []token) bool {
	asks := false
	for _, t := range tokens {
		switch t.Text {
		case ",":
			return false
		case "?", "？":
			asks = true
		}
	}
	return asks
}
