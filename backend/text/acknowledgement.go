package text

import (
	"strings"
	"unicode/utf8"
)

// longestAcknowledgement bounds, in bytes, what can be an acknowledgement; who
// writes more says more. Our own bound: the longest sensible run of the listed
// phrases is half of it.
const longestAcknowledgement = 200

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
	// What was read is cut into phrases where reached says so; only phrases of the
	// last words can still grow.
	var words []string
	reached, last := []bool{true}, 0
	for word := range tokens(s) {
		words = append(words, word)
		n := len(words)
		reached = append(reached, reached[n-1] && agrees(word) || p.endsAt(words, reached))
		if reached[n] {
			last = n
		} else if n-last >= p.longest {
			return false
		}
	}
	return len(words) > 0 && reached[len(words)]
}

// endsAt tells whether a phrase ends with the last word and begins where a cut was reached.
func (p Phrases) endsAt(words []string, reached []bool) bool {
	var room [64]byte
	for from := max(0, len(words)-p.longest); from < len(words); from++ {
		if !reached[from] || !p.first[words[from]] {
			continue
		}
		phrase := room[:0]
		for i, word := range words[from:] {
			if i > 0 {
				phrase = append(phrase, ' ')
			}
			phrase = append(phrase, word...)
		}
		if p.known[string(phrase)] {
			return true
		}
	}
	return false
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

// agrees tells whether a word is an emoji that says "received" at least.
func agrees(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && emoji(r) && !disagreeing[word]
}
