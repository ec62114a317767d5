package letters_test

import (
	"testing"
	"unicode"

	"huiyin/backend/text/letters"
)

// TestAsUnicode compares all characters with what package unicode says of them.
func TestAsUnicode(t *testing.T) {
	is := func(table *unicode.RangeTable) func(rune) bool {
		return func(r rune) bool { return unicode.Is(table, r) }
	}
	alone := func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) }
	for _, c := range []struct {
		name      string
		got, want func(rune) bool
	}{
		{"letter", letters.IsLetter, unicode.IsLetter}, {"mark", letters.IsMark, unicode.IsMark}, {"digit", letters.IsDigit, unicode.IsDigit},
		{"punctuation", letters.IsPunct, unicode.IsPunct}, {"symbol", letters.IsSymbol, is(unicode.So)}, {"money", letters.IsMoney, is(unicode.Sc)},
		{"alone", letters.IsAlone, alone}, {"upper", letters.IsUpper, unicode.IsUpper},
	} {
		for r := rune(-1); r <= unicode.MaxRune; r++ {
			if got, want := c.got(r), c.want(r); got != want {
				t.Fatalf("%U is %s: %v, want %v", r, c.name, got, want)
			}
		}
	}
	for r := rune(-1); r <= unicode.MaxRune; r++ {
		if got, want := letters.ToLower(r), unicode.ToLower(r); got != want {
			t.Fatalf("the lower case of %U is %U, want %U", r, got, want)
		}
	}
}
