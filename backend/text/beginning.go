package text

import "unicode/utf8"

// Beginning gives at most the first n bytes of s, and no half character at its end.
func Beginning(s string, n int) string {
	if len(s) <= n {
		return s
	}
	end := n
	for end > n-utf8.UTFMax && end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}
