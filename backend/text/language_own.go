package text

import (
	_ "embed"
	"strconv"
	"strings"
)

// wordList is made from our own labelled messages by the command in words/.
//
//go:embed lexicon/words.txt
var wordList string

// ownScore is what a word of our own messages says for a language.
type ownScore struct {
	language byte
	score    uint16
}

// ownWords maps the words of lexicon/words.txt to what they say.
func ownWords(number func(Language) int) map[string][]ownScore {
	all := map[string][]ownScore{}
	for _, e := range entries(wordList) {
		word, list, _ := strings.Cut(e, " ")
		for says := range strings.FieldsSeq(list) {
			n := number(Language(says[:2]))
			score, err := strconv.ParseUint(says[2:], 10, 16)
			if err != nil {
				panic("text: no score in words.txt: " + e)
			}
			if n >= 0 {
				all[word] = append(all[word], ownScore{byte(n), uint16(score)})
			}
		}
	}
	return all
}
