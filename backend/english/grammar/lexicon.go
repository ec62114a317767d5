package grammar

import (
	"embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"huiyin/backend/english"
)

//go:embed lexicon/*.txt
var files embed.FS

// line is a line of a lexicon: words, and what stands before a colon.
type line struct {
	head  string
	words []string
}

// lines reads a file of the lexicon; "#" begins a line about its source.
func lines(file string) []line {
	data, err := files.ReadFile("lexicon/" + file)
	if err != nil {
		panic(err)
	}
	var out []line
	for text := range strings.Lines(string(data)) {
		if strings.HasPrefix(text, "#") {
			continue
		}
		head, rest, ok := strings.Cut(text, ":")
		if !ok {
			head, rest = "", text
		}
		out = append(out, line{head, strings.Fields(rest)})
	}
	return out
}

// noun is a noun that can be counted, adjective one with endings.
type (
	noun      struct{ one, many string }
	adjective struct{ more, most string }
)

// lexicon knows words and their other forms. It does not change once it is read.
type lexicon struct {
	classes    map[string]class
	verbs      map[string]verb
	nouns      map[string]noun
	adjectives map[string]adjective
}

var sharedLexicon = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]class{}, map[string]verb{}, map[string]noun{}, map[string]adjective{}}
	each := func(file string, add func(word string)) {
		for _, line := range lines(file) {
			for _, w := range line.words {
				add(w)
			}
		}
	}
	each("verbs.txt", l.addVerb)
	each("nouns.txt", l.addNoun)
	each("mass.txt", func(w string) {
		w, strict := strings.CutPrefix(w, "!")
		l.classes[w] |= mass
		if strict {
			l.classes[w] |= never
		}
	})
	each("adjectives.txt", l.addAdjective)
	for _, line := range lines("closed.txt") {
		for _, w := range line.words {
			l.classes[w] |= classNames()[line.head]
		}
	}
	l.derive()
	return l
})

func (l *lexicon) addVerb(w string) {
	var v verb
	if f := strings.Split(w, "/"); len(f) == len("abc") {
		v = irregular(f[0], f[1], f[2])
	} else {
		w, double := strings.CutSuffix(w, "+")
		v = regular(w, double)
	}
	for form, is := range map[string]class{v.third: third, v.ing: ingForm} {
		l.classes[form] |= is
		l.verbs[form] = v
	}
	l.classes[v.base] |= base
	l.classes[v.past] |= past
	l.classes[v.part] |= part
	for _, form := range []string{v.part, v.past, v.base} {
		if _, taken := l.verbs[form]; !taken || form == v.base {
			l.verbs[form] = v
		}
	}
}

func (l *lexicon) addNoun(w string) {
	n := noun{one: w, many: plural(w)}
	if a, b, ok := strings.Cut(w, "/"); ok {
		n = noun{a, b}
	}
	if n.one != "~" { // goods have no singular
		l.classes[n.one] |= one
	}
	l.classes[n.many] |= many
	l.nouns[n.one], l.nouns[n.many] = n, n
}

func (l *lexicon) addAdjective(w string) {
	w, feels := strings.CutPrefix(w, "=")
	w, ends := strings.CutSuffix(w, "+")
	l.classes[w] |= adj
	if feels {
		l.classes[w] |= feeling
	}
	if ends {
		a, b := compared(w)
		l.classes[w] |= short
		l.classes[a] |= more
		l.classes[b] |= most
		l.adjectives[w] = adjective{a, b}
	}
}

// derive sets the classes that follow from others.
func (l *lexicon) derive() {
	closes := classNames()["prep"] | classNames()["conj"] | classNames()["sub"] | classNames()["obj"] | classNames()["be"] |
		classNames()["have"] | classNames()["modal"] | classNames()["do"] | classNames()["wh"] | classNames()["det"] | classNames()["adv"] | classNames()["closing"]
	alsoNouns := map[string]bool{}
	for _, line := range lines("both.txt") {
		for _, w := range line.words {
			alsoNouns[w] = true
		}
	}
	for w, c := range l.classes {
		if c&(one|mass|many) == 0 && c&closes != 0 {
			l.classes[w] |= stop
		}
		if c&classNames()["clausal"] != 0 {
			l.classes[w] |= clause
		}
		if c&base != 0 && c&(one|mass|adj|past|part|classNames()["have"]|classNames()["do"]|classNames()["aux"]|classNames()["closing"]) == 0 && !alsoNouns[w] {
			l.classes[w] |= plain
		}
	}
	for _, w := range []string{"better", "worse"} {
		l.classes[w] |= more
	}
	for _, w := range []string{"best", "worst"} {
		l.classes[w] |= most
	}
	l.adjectives["good"], l.adjectives["bad"] = adjective{"better", "best"}, adjective{"worse", "worst"}
}

// token is a token with what it may be.
type token struct {
	english.Token
	class class
}

// largestCount is the highest number that counts things even where it is not
// round, as "300 pieces" does and "model 316" does not (own).
const largestCount = 60

// tag gives the tokens of a sentence their classes and puts its edges around
// them.
func (l *lexicon) tag(s english.Sentence) []token {
	out := make([]token, 1, len(s)+2)
	out[0].class = beginning | clause
	for i, t := range s {
		class := l.class(t, i == 0)
		if t.Lower == "may" && (i > 0 && day(s[i-1]) || i+1 < len(s) && s[i+1].Kind == english.Number) {
			class = name
		}
		out = append(out, token{t, class})
	}
	end := token{class: ending | stop | mark}
	if len(s) > 0 {
		end.Start = s[len(s)-1].End
	}
	return append(out, end)
}

// day reports whether a token may be a day of a month: "2", "2nd".
func day(t english.Token) bool {
	const longestMonth = 31
	n, err := strconv.Atoi(strings.TrimRight(t.Lower, "ndrsth"))
	return err == nil && n >= 1 && n <= longestMonth
}

func (l *lexicon) class(t english.Token, first bool) class {
	if t.Quoted {
		return quoted
	}
	switch t.Kind {
	case english.Word:
		c := l.classes[t.Lower]
		if !first && t.Lower != "i" && unicode.IsUpper(rune(t.Text[0])) {
			c = c&^(base|third|past|part|ingForm|plain) | name
		}
		if t.Text == "i" {
			c |= smallI
		}
		return c | sound(t.Text)
	case english.Code:
		return sound(t.Text)
	case english.Number:
		n, err := strconv.Atoi(strings.ReplaceAll(t.Text, ",", ""))
		if err == nil && n > 1 && (n <= largestCount || n%10 == 0) {
			return number | sound(t.Text)
		}
		return sound(t.Text)
	case english.Mark:
		c := mark | l.classes[t.Text]
		if slices.Contains([]string{",", ".", "!", "?", ":", "(", ")", "-", "–", "—", ";"}, t.Text) {
			c |= clause | stop
		}
		if slices.Contains([]string{".", "!", "?", ";"}, t.Text) {
			c |= ending
		}
		return c
	}
	return 0
}

// form writes a token in another form, "" where it has none.
func (l *lexicon) form(t english.Token, form string) string {
	v, isVerb := l.verbs[t.Lower]
	n, isNoun := l.nouns[t.Lower]
	switch {
	case form == "":
		return t.Text
	case form == "a":
		return withArticle(t.Text)
	case form == "poss":
		return possessives[t.Lower]
	case form == "one" && isNoun && n.one != "~":
		return n.one
	case form == "many" && isNoun:
		return n.many
	case form == "more":
		return l.adjectives[t.Lower].more
	case form == "most":
		return l.adjectives[t.Lower].most
	case !isVerb:
		return ""
	}
	return map[string]string{"base": v.base, "s": v.third, "past": v.past, "part": v.part, "ing": v.ing}[form]
}

var possessives = map[string]string{"i": "my", "you": "your", "he": "his", "she": "her", "it": "its", "we": "our", "they": "their"}
