package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// marks end a question in one script or another; the Greek one looks like a
// semicolon and is left out.
const marks = "?？؟❓❔⁇⁈⁉"

// askers are the words that make a question, by where they stand.
type askers struct{ start, any, end Phrases }

var questionWords = sync.OnceValue(func() askers {
	by := map[string][]string{}
	for _, e := range entries(questionList) {
		place, phrase, _ := strings.Cut(e, " ")
		by[place] = append(by[place], phrase)
	}
	return askers{NewPhrases(by["start"]), NewPhrases(by["any"]), NewPhrases(by["end"])}
})

// ContainsQuestion reports whether s asks for something: it has a question
// mark outside of a link, or a sentence of it opens, ends or is built with a
// word of lexicon/question.txt.
func ContainsQuestion(s string) bool {
	if hasMark(s) {
		return true
	}
	words := questionWords()
	for _, sentence := range strings.FieldsFunc(s, endsSentence) {
		if words.in(tokens(sentence)) {
			return true
		}
	}
	return false
}

// hasMark finds a question mark that is not in the middle of a word, as in
// "https://example.com/?page=2".
func hasMark(s string) bool {
	for i, r := range s {
		if !strings.ContainsRune(marks, r) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if r != '?' || !unicode.IsLetter(next) && !unicode.IsDigit(next) || single(next) {
			return true
		}
	}
	return false
}

func endsSentence(r rune) bool { return strings.ContainsRune(".!;,\n\r。！；，．", r) }

func (a askers) in(words []string) bool {
	if len(words) == 0 {
		return false
	}
	if len(a.start.at(words, 0)) > 0 {
		return true
	}
	for i := range words {
		if len(a.any.at(words, i)) > 0 {
			return true
		}
		for _, n := range a.end.at(words, i) {
			if i+n == len(words) {
				return true
			}
		}
	}
	return a.endsInSuffix(words[len(words)-1])
}

// endsInSuffix covers Korean, whose asking endings are part of the last word.
func (a askers) endsInSuffix(last string) bool {
	r, _ := utf8.DecodeRuneInString(last)
	if !unicode.Is(unicode.Hangul, r) {
		return false
	}
	for ending := range a.end.known {
		if strings.HasSuffix(last, ending) {
			return true
		}
	}
	return false
}
