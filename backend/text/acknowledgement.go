package text

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
	words := tokens(s)
	reached := make([]bool, len(words)+1)
	reached[0] = true
	for i, w := range words {
		if !reached[i] {
			continue
		}
		if r := []rune(w); len(r) == 1 && emoji(r[0]) && !disagreeing[w] {
			reached[i+1] = true
		}
		for _, n := range p.at(words, i) {
			reached[i+n] = true
		}
	}
	return len(words) > 0 && reached[len(words)]
}
