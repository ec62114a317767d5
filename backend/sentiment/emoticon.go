package sentiment

import "strings"

// emoticons with letters or of other shapes than eyes, nose and mouth; the
// longer of two with one beginning stands first.
var emoticons = []struct {
	text     string
	strength int
}{
	{"</3", -2}, {"<3", 3}, {"^_^", 2}, {"^-^", 2}, {"^^", 1}, {"-_-", -2}, {"-.-", -2}, {">_<", -2}, {">.<", -2}, {"T_T", -2}, {"T.T", -2},
	{";_;", -2}, {"=_=", -1}, {":'-(", -3}, {":'(", -3}, {":,(", -3}, {":')", 2}, {":'D", 2}, {">:(", -3}, {">:-(", -3}, {"\\o/", 3},
	{"o.O", -1}, {"O.o", -1}, {"o_O", -1}, {"O_o", -1}, {"xD", 2}, {"XD", 2}, {"xd ", 1}, {"(:", 2}, {"(-:", 2}, {"):", -2}, {")':", -3},
}

// emoticonAt gives the length and strength of the emoticon at the beginning of
// s; length 0 if there is none.
func emoticonAt(s string) (length, strength int) {
	if len(s) < 2 || !strings.ContainsRune("<^->T;=:\\DoOxX()8", rune(s[0])) {
		return 0, 0
	}
	if s[0] == ')' && s[1] == ')' { // Russian: )))
		n := 2
		for n < len(s) && s[n] == ')' {
			n++
		}
		return n, 1
	}
	for _, e := range emoticons {
		if strings.HasPrefix(s, e.text) {
			return len(e.text), e.strength
		}
	}
	if s[0] != ':' && s[0] != ';' && s[0] != '=' && s[0] != '8' {
		return 0, 0
	}
	mouth := 1
	if mouth < len(s) && (s[mouth] == '-' || s[mouth] == 'o' || s[mouth] == '^') {
		mouth++
	}
	if mouth >= len(s) || s[0] == '8' && mouth == 1 {
		return 0, 0
	}
	n := mouth + 1
	for n < len(s) && s[n] == s[mouth] {
		n++
	}
	switch s[mouth] {
	case ')', ']':
		return n, 2
	case 'D':
		return n, 3
	case '*':
		return n, 3
	case 'P', 'p':
		return lettersEnd(s, n, 1)
	case '(', '[':
		return n, -2
	case '|', '/', '\\':
		if s[0] == ':' && mouth+1 < len(s) && s[mouth+1] == '/' || n > mouth+1 {
			return 0, 0
		}
		return n, -1
	}
	return 0, 0
}

// lettersEnd refuses a mouth that begins a word, as in ":purchase".
func lettersEnd(s string, n, strength int) (int, int) {
	if n < len(s) && s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' {
		return 0, 0
	}
	return n, strength
}
