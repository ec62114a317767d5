package rules

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"huiyin/backend/checker"
)

// punctuation finds slips of the keyboard that are surely wrong in English and
// most other languages (M-14): a small word twice, no blank after a comma, a
// blank before one, a mark twice. Each has its replacement. Numbers, codes,
// addresses, sizes ("S,M,L") and words that are said twice are left alone.
var punctuation = checker.Rule{
	ID:     "punctuation",
	Ref:    "M-14",
	Source: "article on ten mistakes in Messenger",
	Deduct: map[checker.Severity]int{checker.Warn: 4},
	Check:  checkPunctuation,
}

// doubles are words that nobody writes twice on purpose, in no language that
// shares the letters.
var doubles = words(`the a an of for and or are was were have has with we you your our it this will can please from by if
	not but they be my what which when there here all any would could should must about`)

var (
	noBlank     = regexp.MustCompile(`([\p{L}\d][\p{L}\d'’]*)(,)(\p{L}[\p{L}'’]*)`)
	blankBefore = regexp.MustCompile(`[\p{L}\d)]([ ]+,[ ]*)(?:[^\s\d]|$|\d)`)
	twice       = regexp.MustCompile(`(?:^|[^,;:.])(,{2,}|;{2,}|:{2,}|\.\.)(?:$|[^,;:.])`)
	pair        = regexp.MustCompile(`\p{L}+`)
)

func checkPunctuation(d checker.Draft) []checker.Finding {
	text := link.ReplaceAllStringFunc(d.Text, func(l string) string { return strings.Repeat("x", utf8.RuneCountInString(l)) })
	if mainlyCJK(d.Text) {
		return nil
	}
	var found []checker.Finding
	add := func(from, to int, suggestion string) {
		start, end := span(text, from, to)
		found = append(found, checker.Finding{Rule: "punctuation", Severity: checker.Warn, Start: start, End: end, Suggestion: suggestion})
	}
	for _, at := range noBlank.FindAllStringSubmatchIndex(text, -1) {
		if !isLabel(text[at[2]:at[3]]) || !isLabel(text[at[6]:at[7]]) {
			add(at[4], at[5], ", ")
		}
	}
	for _, at := range blankBefore.FindAllStringSubmatchIndex(text, -1) {
		mark := ", "
		if at[3] == len(text) || text[at[3]] == '\n' {
			mark = ","
		}
		add(at[2], at[3], mark)
	}
	for _, at := range twice.FindAllStringSubmatchIndex(text, -1) {
		add(at[2], at[3], text[at[2]:at[2]+1])
	}
	words := pair.FindAllStringIndex(text, -1)
	for i := 1; i < len(words); i++ {
		one, two := text[words[i-1][0]:words[i-1][1]], text[words[i][0]:words[i][1]]
		gap := text[words[i-1][1]:words[i][0]]
		if doubles[fold(one)] && fold(one) == fold(two) && gap != "" && strings.Trim(gap, " ") == "" {
			add(words[i-1][0], words[i][1], one)
		}
	}
	return found
}

// isLabel reports whether a word is a size, a term or a code: short and in
// capitals, or with figures.
func isLabel(word string) bool {
	return len(word) == 1 || word == strings.ToUpper(word) || strings.ContainsAny(word, "0123456789")
}
