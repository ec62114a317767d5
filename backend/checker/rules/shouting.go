package rules

import (
	"regexp"
	"strings"
	"unicode"

	"huiyin/backend/checker"
)

// mostExclamations in a draft; more are too sweet or too loud (M-28).
const mostExclamations = 3

// shouting finds words in capitals, marks three times and more than three
// exclamation marks (M-28). Acronyms, product names, labels in quotes and one
// short word for stress are no shouting; wishes may rejoice. Capitals have
// their small letters as the replacement.
var shouting = checker.Rule{
	ID:     "shouting",
	Ref:    "M-28",
	Source: "article on ten mistakes in Messenger",
	Deduct: map[checker.Severity]int{checker.Warn: 8},
	Check:  checkShouting,
}

var (
	everyday  = lexicon("shouting")
	manyMarks = regexp.MustCompile(`[!?！？]{3,}`)
	quoted    = regexp.MustCompile(`"[^"\n]*"|“[^”\n]*”|'[A-Z][^'\n]*'|«[^»\n]*»`)
)

func checkShouting(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	add := func(start, end int, suggestion string) {
		found = append(found, checker.Finding{Rule: "shouting", Severity: checker.Warn, Start: start, End: end, Suggestion: suggestion})
	}
	for _, at := range manyMarks.FindAllStringIndex(d.Text, -1) {
		start, end := span(d.Text, at[0], at[1])
		mark := "!"
		if strings.ContainsAny(d.Text[at[0]:at[1]], "?？") {
			mark = "?"
		}
		add(start, end, mark)
	}
	raw := []rune(d.Text)
	for _, run := range loudRuns(d.Text) {
		add(run[0].start, run[len(run)-1].end, softly(raw, run))
	}
	if at := exclamations(raw); len(found) == 0 && len(at) > mostExclamations && !social.MatchString(fold(d.Text)) {
		last := at[len(at)-1]
		add(last, last+1, ".")
	}
	return found
}

func exclamations(raw []rune) (at []int) {
	for i, r := range raw {
		if r == '!' || r == '！' {
			at = append(at, i)
		}
	}
	return at
}

// loudRuns gives the words in capitals that stand together and shout: one word
// that shouts alone, or two everyday words of which one is long.
func loudRuns(text string) [][]token {
	raw := []rune(text)
	blanked := quoted.ReplaceAllStringFunc(text, func(q string) string {
		return strings.Repeat(" ", len([]rune(q)))
	})
	var runs [][]token
	var run []token
	shouts, ordinary, long := false, 0, false
	flush := func() {
		if shouts || ordinary > 1 && (long || 2*ordinary > len(run) && len(run) > 3) {
			runs = append(runs, run)
		}
		run, shouts, ordinary, long = nil, false, 0, false
	}
	for _, t := range tokens(blanked) {
		if !capitals(raw[t.start:t.end]) || len(run) > 0 && t.sentence != run[len(run)-1].sentence {
			flush()
		}
		if !capitals(raw[t.start:t.end]) {
			continue
		}
		run = append(run, t)
		switch everyday().kindOf(t.text) {
		case "alone":
			shouts, ordinary = true, ordinary+1
		case "together":
			ordinary++
			long = long || len(t.text) > 3
		}
	}
	flush()
	return runs
}

// capitals reports whether a word is written in capitals; "I" and "A" are not.
func capitals(word []rune) bool {
	n := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1 || n == 1 && len(word) == 1 && word[0] == 'I'
}

// softly writes a run in small letters, but for acronyms and the beginning of a
// sentence.
func softly(raw []rune, run []token) string {
	out := []rune(string(raw[run[0].start:run[len(run)-1].end]))
	for _, t := range run {
		if everyday().kindOf(t.text) == "acronym" || t.text == "i" {
			continue
		}
		for i := t.start; i < t.end; i++ {
			if i > t.start || !t.first {
				out[i-run[0].start] = unicode.ToLower(raw[i])
			}
		}
	}
	return string(out)
}
