package text

import (
	_ "embed"
	"strings"
	"sync"
)

// romanisedConfidence is how sure a language in Latin letters is told that has
// letters of its own (own).
const romanisedConfidence = 0.9

//go:embed lexicon/hinglish.txt
var hinglishList string

//go:embed lexicon/arabizi.txt
var arabiziList string

//go:embed lexicon/translit.txt
var translitList string

// romanised are the languages that many people type in Latin letters, with
// English or French in between.
var romanised = [...]Language{"hi", "ar", "ru"}

// romanisedWord is what a word says for a language.
type romanisedWord struct {
	points int
	own    bool // it is no word of what people put in between: English, and French in Arabic
}

// romanisedKinds are the kinds of words by their names in the lists.
var romanisedKinds = map[string]romanisedWord{"sure": {surePoints, true}, "weak": {1, true}, "foreign": {1, false}}

// surePoints has a word that hardly stands in another language.
const surePoints = 2

var romanisedWords = sync.OnceValue(func() map[string][len(romanised)]romanisedWord {
	words := map[string][len(romanised)]romanisedWord{}
	for n, list := range [...]string{hinglishList, arabiziList, translitList} {
		for _, e := range entries(list) {
			kind, list, _ := strings.Cut(e, " ")
			for word := range strings.FieldsSeq(list) {
				says := words[word]
				says[n] = romanisedKinds[kind]
				words[word] = says
			}
		}
	}
	return words
})

// romanisedAs tells a language that is written in Latin letters though it has
// others of its own, or "": its words make up a quarter, two of them at least,
// and one of them hardly stands in another language. Where the customer wrote
// the language before, one word of its own in three is enough (own, chosen on
// the messages of labelled/train).
func romanisedAs(s string, prior Language) Language {
	known := romanisedWords()
	all := 0
	var sure, own, points [len(romanised)]int
	for word := range strings.FieldsFuncSeq(s, endsWord) {
		if isNumber(word) {
			continue
		}
		all++
		for n, says := range romanisedSays(known, strings.ToLower(word)) {
			points[n] += says.points
			sure[n] += says.points / surePoints
			if says.own {
				own[n]++
			}
		}
	}
	for n, language := range romanised {
		switch {
		case sure[n] > 0 && points[n] > surePoints && 2*points[n] >= all,
			sure[n] == 1 && all <= 3,
			prior == language && own[n] > 0 && 3*points[n] >= all:
			return language
		}
	}
	return ""
}

// romanisedSays is what the lists say of a word, and of one that is not in them
// whether it is Arabic by a digit among its letters: "ab3atli".
func romanisedSays(known map[string][len(romanised)]romanisedWord, word string) [len(romanised)]romanisedWord {
	says, ok := known[word]
	if !ok && hasArabicDigit(word) {
		says[arabizi] = romanisedKinds["sure"]
	}
	return says
}

// arabizi is the place of Arabic in romanised.
const arabizi = 1

// hasArabicDigit tells of one digit that stands for a letter of Arabic, among
// Latin letters with a vowel: "wa9t", but neither "b2b" nor "x200".
func hasArabicDigit(word string) bool {
	at := strings.IndexAny(word, "23579")
	if at < 1 || at == len(word)-1 || len(word) < 4 || !strings.ContainsAny(word, "aeiou") {
		return false
	}
	for i := range len(word) {
		if c := word[i]; i != at && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

func isNumber(word string) bool {
	return strings.Trim(word, "0123456789") == ""
}
