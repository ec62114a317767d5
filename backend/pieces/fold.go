package pieces

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letterKind is what a character does in a token.
type letterKind uint8

const (
	other letterKind = iota
	letter
	digit
	accent // a mark on a letter: what is typed on a phone often lacks it
)

// foldedRune is a character as the lexicon compares it: lower case, without
// accents, in its plain form.
type foldedRune struct {
	plain  rune
	second rune // of ligatures: ß is ss
	kind   letterKind
	upper  bool
	single bool // of a script without blanks
	thai   bool // its marks follow it and are kept
}

func (f foldedRune) append(to []byte) []byte {
	to = utf8.AppendRune(to, f.plain)
	if f.second != 0 {
		to = utf8.AppendRune(to, f.second)
	}
	return to
}

// foldTable holds the characters up to the end of Latin Extended Additional
// and Greek.
type foldTable [0x2000]foldedRune

var sharedFolds = sync.OnceValue(func() *foldTable {
	var table foldTable
	for r := range rune(len(table)) {
		table[r] = foldSlowly(r)
	}
	return &table
})

func (t *foldTable) fold(r rune) foldedRune {
	if r < rune(len(t)) {
		return t[r]
	}
	if r >= 0x4E00 && r <= 0x9FFF {
		return foldedRune{plain: r, kind: letter, single: true}
	}
	return foldSlowly(r)
}

// plainForms are letters that decomposition does not make plain, and marks of
// one meaning.
var plainForms = map[rune]string{
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ı': "i", 'İ': "i",
	'ё': "е", 'Ё': "е", 'ґ': "г", 'أ': "ا", 'إ': "ا", 'آ': "ا", 'ٱ': "ا", 'ى': "ي", 'ی': "ي", 'ة': "ه", 'ک': "ك", 'ؤ': "و", 'ئ': "ي",
	'’': "'", '‘': "'", '′': "'", '`': "'", '´': "'", '”': `"`, '“': `"`, '″': `"`, '–': "-", '—': "-", '−': "-", '‐': "-", '‑': "-", '～': "~", '〜': "~", '×': "x", '✕': "x", '·': "·",
	'։': ":", '、': ",", '，': ",", '،': ",", '٫': ",", '٬': ",", '。': ".", '．': ".", '㎡': "m²", '㎝': "cm", '㎜': "mm", '㎏': "kg",
}

func foldSlowly(r rune) foldedRune {
	if r >= 0xFF01 && r <= 0xFF5E && r != '～' {
		r -= 0xFF01 - '!'
	}
	f := foldedRune{plain: r, upper: unicode.IsUpper(r)}
	switch {
	case r >= 0x4E00 && r <= 0x9FFF || r >= 0x3041 && r <= 0x30FE || r == '々':
		f.kind, f.single = letter, true
		return f
	case unicode.Is(unicode.Nd, r):
		f.kind, f.plain = digit, '0'+digitValue(r)
		return f
	case unicode.Is(unicode.Thai, r):
		f.kind, f.single, f.thai = letter, true, true
		return f
	case unicode.Is(unicode.Devanagari, r) && r != 0x93C && (unicode.IsMark(r) || unicode.IsLetter(r)):
		f.kind, f.plain = letter, firstOf(norm.NFD.String(string(r)))
		return f
	case unicode.IsMark(r) || r == 'ـ':
		f.kind = accent
		return f
	case unicode.IsLetter(r):
		f.kind = letter
	}
	if plain, ok := plainForms[r]; ok {
		runes := []rune(plain)
		f.plain = runes[0]
		if len(runes) > 1 {
			f.second = runes[1]
		}
	} else if f.kind == letter && r < 0xAC00 && r != 'й' && r != 'Й' && r != 'ї' {
		f.plain = firstOf(norm.NFD.String(string(r)))
	}
	f.plain = unicode.ToLower(f.plain)
	return f
}

func firstOf(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// digitValue is the value of a decimal digit: the blocks of ten are aligned.
func digitValue(r rune) rune {
	if r >= 0x1D7CE && r <= 0x1D7FF { // mathematical digits: blocks without alignment
		return (r - 0x1D7CE) % 10
	}
	n := rune(0)
	for unicode.Is(unicode.Nd, r-n-1) && n < 9 {
		n++
	}
	return n
}
