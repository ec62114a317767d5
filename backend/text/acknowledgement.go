package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// longestAcknowledgement bounds, in bytes, what can be an acknowledgement; who
// writes more says more. Our own bound: the longest sensible run of the listed
// phrases is half of it.
const longestAcknowledgement = 200

// firstWordWithin is how many bytes usually hold the first word and what ends it.
const firstWordWithin = 40

// disagreeing are the emoji that say no; all others say "received" at least.
var disagreeing = map[string]bool{"👎": true, "😡": true, "😠": true, "🤬": true, "❓": true, "❔": true, "❌": true}

// Acknowledges reports whether s says only that something was received (D-11):
// it consists of phrases of p and of emoji, at least one of them. What ends
// in a question mark may still acknowledge ("ok?"): package question tells
// whether it asks as well.
func (p Phrases) Acknowledges(s string) bool {
	if s == "" || len(s) > longestAcknowledgement {
		return false
	}
	// Most messages say more with their first word: it needs no more reading.
	if p.othersFirst(s) {
		return false
	}
	if word, isWhole := firstWord(Beginning(s, firstWordWithin)); isWhole && !p.starts(word) {
		return false
	}
	words := slices.Collect(tokens(s))
	reached := make([]bool, len(words)+1)
	reached[0] = true
	for i, w := range words {
		if !reached[i] {
			continue
		}
		if agrees(w) {
			reached[i+1] = true
		}
		for _, n := range p.at(words, i) {
			reached[i+n] = true
		}
	}
	return len(words) > 0 && reached[len(words)]
}

// othersFirst tells of a text whose first word, in plain Latin letters, begins no phrase.
func (p Phrases) othersFirst(s string) bool {
	const longest = 16 // bytes of such a word; most are shorter (own)
	var word [longest]byte
	n := 0
	for n < min(len(s), longest) && ('a' <= s[n]|0x20 && s[n]|0x20 <= 'z') {
		word[n] = s[n] | 0x20
		if n++; n >= 3 && word[n-1] == word[n-2] && word[n-2] == word[n-3] {
			return false // "okkk"
		}
	}
	ends := n == len(s) || n < longest && strings.IndexByte(" ,.!?;:\n\r", s[n]) >= 0
	return n > 0 && ends && !p.first[string(word[:n])]
}

// firstWord gives the first word, which is whole if another follows.
func firstWord(s string) (word string, isWhole bool) {
	for w := range tokens(s) {
		if word != "" {
			return word, true
		}
		word = w
	}
	return word, false
}

// starts tells whether a phrase or a sign of agreement begins with a word.
func (p Phrases) starts(word string) bool { return p.first[word] || agrees(word) }

// agrees tells whether a word is an emoji that says "received" at least.
func agrees(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && emoji(r) && !disagreeing[word]
}
