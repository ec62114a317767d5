package text

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed lexicon/greetings.txt
var greetingList string

// wordList is made from our own labelled messages by the command in words/.
//
//go:embed lexicon/words.txt
var wordList string

// international are words that people write in every language: they say nothing
// of which one.
const international = "ok okay okok okk haha lol k kk"

// wordSays is what a word says for languages of the n-gram table.
type wordSays struct {
	scores        []wordScore
	only          int8 // the language whose greetings alone have it, -1 for none
	international bool
}

// wordScore is what a word says for one language, in the units of the n-gram scores.
type wordScore struct {
	language byte
	points   uint16
}

// readWords reads the words of all lists; number is the place of a language in
// the table, -1 if it is not there.
func readWords(number func(Language) int) map[string]wordSays {
	all := map[string]wordSays{}
	for _, e := range entries(wordList) {
		word, list, _ := strings.Cut(e, " ")
		says := wordSays{only: -1}
		for of := range strings.FieldsSeq(list) {
			points, err := strconv.ParseUint(of[2:], 10, 16)
			if err != nil {
				panic("text: no score in words.txt: " + e)
			}
			if n := number(Language(of[:2])); n >= 0 {
				says.scores = append(says.scores, wordScore{byte(n), uint16(points)})
			}
		}
		all[word] = says
	}
	greeted := map[string]int{} // how many languages greet so
	for _, e := range entries(greetingList) {
		code, list, _ := strings.Cut(e, " ")
		n := number(Language(code))
		for word := range strings.FieldsSeq(list) {
			says := all[word]
			if greeted[word]++; greeted[word] == 1 {
				says.only = int8(n)
			} else {
				says.only = -1
			}
			says.scores = append(says.scores, wordScore{byte(n), greetingBonus})
			all[word] = says
		}
	}
	for word := range strings.FieldsSeq(international) {
		all[word] = wordSays{only: -1, international: true}
	}
	return all
}
