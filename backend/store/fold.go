package store

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is a text as search compares it: lower case, no accents, full-width
// forms as plain ones. from tells for each rune which code point it came from.
type folded struct {
	runes []rune
	from  []int
}

// fold folds a text.
func fold(s string) folded {
	f := folded{runes: make([]rune, 0, len(s)), from: make([]int, 0, len(s))}
	cp := 0
	for _, r := range s {
		foldRune(r, func(r rune) {
			f.runes = append(f.runes, r)
			f.from = append(f.from, cp)
		})
		cp++
	}
	return f
}

// foldRune gives the folded form of one rune: none, one or several.
func foldRune(r rune, give func(rune)) {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		give(r)
		return
	case r >= 0x4E00 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3: // Han, Hangul: stay whole
		give(r)
		return
	case invisible(r) || accent(r):
		return
	case r == 'ß':
		give('s')
		give('s')
		return
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	parts := norm.NFKD.Properties(buf[:n]).Decomposition()
	if parts == nil {
		parts = buf[:n]
	}
	for _, d := range string(parts) {
		if !accent(d) {
			give(unicode.ToLower(d))
		}
	}
}

// accent reports marks that search ignores: those on Latin, Greek and Cyrillic
// letters, Arabic vowel signs and the stretching sign.
func accent(r rune) bool {
	return r >= 0x0300 && r <= 0x036F || r >= 0x064B && r <= 0x065F || r == 0x0670 || r == 0x0640
}

// class is how a rune is indexed.
type class int

const (
	gap    class = iota // separates words
	letter              // part of a word, found by its beginning
	dense               // writing without blanks, found anywhere: pairs
	sign                // an emoji or symbol: a word of its own
)

var denseScripts = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Bopomofo}

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return letter
		}
		return gap
	case r >= 0x4E00 && r <= 0x9FFF, unicode.In(r, denseScripts...), r == 'ー':
		return dense
	case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r):
		return letter
	case unicode.IsSymbol(r):
		return sign
	}
	return gap
}

// words writes a folded text for the index, blanks between the words: those of
// letters as they are, dense writing as pairs and its last character alone (so
// that one character is found as the beginning of a pair), signs by number.
func (f folded) words(b *strings.Builder) {
	var before class
	for i, r := range f.runes {
		c := classOf(r)
		switch c {
		case letter:
			if before != letter {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
		case dense:
			b.WriteByte(' ')
			b.WriteRune(r)
			if i+1 < len(f.runes) && classOf(f.runes[i+1]) == dense {
				b.WriteRune(f.runes[i+1])
			}
		case sign:
			b.WriteByte(' ')
			b.WriteString(signWord(r))
		}
		before = c
	}
}

// signWord is the word for an emoji, which the index takes for a gap.
func signWord(r rune) string { return "sign" + strconv.FormatInt(int64(r), 16) }
