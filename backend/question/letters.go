package question

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/text/letters"
)

// kind is what a character does to a sentence.
type kind byte

const (
	blank kind = iota
	letter
	digit
	single
	dropped
	comma
	stop
	mark
)

var ascii = func() (kinds [utf8.RuneSelf]kind) {
	for c := range kinds {
		switch {
		case letters.IsLetter(rune(c)):
			kinds[c] = letter
		case letters.IsDigit(rune(c)):
			kinds[c] = digit
		}
	}
	for _, c := range ".!;\n\r" {
		kinds[c] = stop
	}
	kinds['$'], kinds['%'] = single, single
	for _, c := range ",:()\"" {
		kinds[c] = comma
	}
	kinds['?'], kinds['\''] = mark, dropped
	return kinds
}()

func kindOf(r rune) kind {
	switch {
	case r < utf8.RuneSelf:
		return ascii[r]
	case r < 0x300 || r >= 0x370 && r < 0x590:
		if letters.IsLetter(r) {
			return letter
		}
	case r >= 0xAC00 && r < 0xD7A4, r >= 0x4E00 && r < 0xA000, r >= 0x3041 && r < 0x3100, r >= 0x0E01 && r < 0x0E3B, r >= 0x0E40 && r < 0x0E5A:
		return single
	}
	switch r {
	case '？', '؟', '❓', '❔', '⁇', '⁈', '⁉':
		return mark
	case '。', '！', '；', '．', '۔', '।', '…', '\u2028':
		return stop
	case '，', '、', '：', '،', '؛', '–', '—', '（', '）', '“', '”', '「', '」', '《', '》':
		return comma
	}
	switch {
	case r == '’', r == '‘', r == 'ـ':
		return dropped
	case letters.IsLetter(r):
		return letter
	case r < 0x700 && letters.IsMark(r), r >= 0xFE00 && r <= 0xFE0F, unicode.Is(unicode.Cf, r):
		return dropped
	case letters.IsMark(r):
		return letter
	case letters.IsDigit(r):
		return digit
	case letters.IsMoney(r):
		return single
	case letters.IsSymbol(r):
		return stop
	}
	return blank
}

// fold gives the form in which a letter is compared. Accents stay: qué asks
// and que does not.
func fold(r rune) rune {
	if r >= 0x2E80 && r < 0xFF00 {
		return r
	}
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ة':
		return 'ه'
	case 'ى', 'ی':
		return 'ي'
	case 'ک', 'گ':
		return 'ك'
	case 'ё', 'Ё':
		return 'е'
	case 'İ':
		return 'i'
	}
	switch {
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case r >= '！' && r <= '～':
		return letters.ToLower(r - '！' + '!')
	}
	return letters.ToLower(r)
}

// address gives the length of a link at the beginning of s, or 0: what is
// inside, such as ?page=2, asks nothing.
func address(s string) int {
	if s[0]|0x20 != 'h' && s[0]|0x20 != 'w' || len(s) < 8 {
		return 0
	}
	if head := strings.ToLower(s[:8]); !strings.HasPrefix(head, "http://") && head != "https://" && !strings.HasPrefix(head, "www.") {
		return 0
	}
	if n := strings.IndexAny(s, " \t\n\r"); n >= 0 {
		return n
	}
	return len(s)
}
