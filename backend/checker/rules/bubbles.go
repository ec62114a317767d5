package rules

// Bubbles gives a draft as the messages that it is best sent as: a blank
// line begins a new one, and what is too long for one is split as too-long
// proposes. A draft with nothing in it has none.
func Bubbles(text string) []string {
	raw := []rune(text)
	out := []string{}
	for _, b := range bubbles(text, sentences(text)) {
		out = append(out, fitting(raw, b)...)
	}
	return out
}

// fitting cuts a bubble until each part is easy to read. Where a sentence alone
// is too long for that, the parts have at most as many as one bubble may have.
func fitting(raw []rune, b []sentence) []string {
	count, words := size(b)
	if count <= easySentences && words <= easyWords {
		return []string{piece(raw, b)}
	}
	if count <= mostSentences {
		if parts := split(raw, b, count); parts != nil {
			return parts
		}
	}
	return cut(raw, b, easySentences)
}
