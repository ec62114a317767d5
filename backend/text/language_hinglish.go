package text

import (
	_ "embed"
	"strings"
	"sync"
)

// hinglishConfidence is how sure a message of Hindi in Latin letters is told (own).
const hinglishConfidence = 0.9

//go:embed lexicon/hinglish.txt
var hinglishList string

// hinglish maps words to what they say for Hindi in Latin letters: 2 much, 1 a little.
var hinglish = sync.OnceValue(func() map[string]int {
	words := map[string]int{}
	for _, e := range entries(hinglishList) {
		kind, list, _ := strings.Cut(e, " ")
		for word := range strings.FieldsSeq(list) {
			words[word] = map[string]int{"sure": 2, "weak": 1}[kind]
		}
	}
	return words
})

// isHinglish tells Hindi that is written in Latin letters, with English in
// between, as many Indians do: words of the list make up a quarter, two of them
// at least (one, where the customer wrote Hindi before), and one that hardly
// stands in another language (own, chosen on the messages of labelled/train).
func isHinglish(s string, prior Language) bool {
	known := hinglish()
	all, sure, points := 0, 0, 0
	for word := range strings.FieldsFuncSeq(s, endsWord) {
		all++
		n := known[strings.ToLower(word)]
		points += n
		sure += n / 2
	}
	least := 4
	if prior == "hi" {
		least = 2
	}
	return sure > 0 && points >= least && 2*points >= all || sure == 1 && all <= 2
}
