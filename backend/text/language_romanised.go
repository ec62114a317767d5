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

// romanised are the languages that many people type in Latin letters, with
// English or French in between.
var romanised = [...]Language{"hi", "ar"}

// romanisedWords are what their words say for each of them: 2 much, 1 a little.
var romanisedWords = sync.OnceValue(func() map[string][len(romanised)]uint8 {
	words := map[string][len(romanised)]uint8{}
	for n, list := range [...]string{hinglishList, arabiziList} {
		for _, e := range entries(list) {
			kind, list, _ := strings.Cut(e, " ")
			for word := range strings.FieldsSeq(list) {
				says := words[word]
				says[n] = map[string]uint8{"sure": 2, "weak": 1}[kind]
				words[word] = says
			}
		}
	}
	return words
})

// romanisedAs tells a language that is written in Latin letters though it has
// others of its own, or "": its words make up a quarter, two of them at least,
// and one of them hardly stands in another language. Where the customer wrote
// the language before, one word is enough (own, chosen on the messages of
// labelled/train).
func romanisedAs(s string, prior Language) Language {
	known := romanisedWords()
	all := 0
	var sure, points [len(romanised)]int
	for word := range strings.FieldsFuncSeq(s, endsWord) {
		all++
		for n, says := range known[strings.ToLower(word)] {
			points[n] += int(says)
			sure[n] += int(says / 2)
		}
	}
	for n, language := range romanised {
		enough := sure[n] > 0 && points[n] >= 3
		if prior == language {
			enough = points[n] > 0
		}
		if enough && 2*points[n] >= all || sure[n] == 1 && all <= 2 {
			return language
		}
	}
	return ""
}
