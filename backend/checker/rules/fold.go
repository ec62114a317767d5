package rules

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain maps letters and marks to what the patterns are written in.
var plain = func() map[rune]rune {
	from := []rune("àáâãäåçèéêëìíîïñòóôõöùúûüýÿё’‘ʼ´`“”„\u00a0\u202f\t")
	to := []rune("aaaaaaceeeeiiiinooooouuuuyyе'''''\"\"\"   ")
	m := make(map[rune]rune, len(from))
	for i, r := range from {
		m[r] = to[i]
	}
	return m
}()

// fold writes s in small letters without accents, with straight quotes and
// plain blanks. It keeps the number of code points, so that offsets in the
// result are offsets in s.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && r != '\t' && r != '`' {
			if 'A' <= r && r <= 'Z' {
				return r + 'a' - 'A'
			}
			return r
		}
		r = unicode.ToLower(r)
		if p, ok := plain[r]; ok {
			return p
		}
		return r
	}, s)
}

// span turns byte offsets in s into code points.
func span(s string, from, to int) (start, end int) {
	start = utf8.RuneCountInString(s[:from])
	return start, start + utf8.RuneCountInString(s[from:to])
}

var link = regexp.MustCompile(`(?i)\bhttps?://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// maskLinks blanks web and mail addresses, one blank for each code point.
func maskLinks(s string) string {
	if !strings.Contains(s, "@") && !strings.Contains(s, "://") && !strings.Contains(strings.ToLower(s), "www.") {
		return s // most drafts; the pattern takes its time
	}
	return link.ReplaceAllStringFunc(s, func(l string) string {
		return strings.Repeat(" ", utf8.RuneCountInString(l))
	})
}

// oneOf makes an alternative of the pieces, to be used inside a pattern.
func oneOf(pieces ...string) string { return "(?:" + strings.Join(pieces, "|") + ")" }

// cjk reports whether r is a Chinese character, kana or Hangul.
func cjk(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}
