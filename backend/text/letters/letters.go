// Package letters answers what package unicode answers about a character, from
// one table over the basic plane, where all our languages are. The engines that
// read messages ask it some times for each character of a million messages.
//
//	letters.IsLetter('é') // true, as unicode.IsLetter
//	letters.IsAlone('汉')  // true: it is a word, or part of one, without blanks
package letters

import "unicode"

// The kinds of a character, a bit each.
const (
	letter = 1 << iota
	mark
	digit
	punctuation
	symbol
	money
	alone
	upper
)

// plane is how many characters the table holds; what lies above is asked of
// package unicode.
const plane = 0x10000

// kinds holds the kinds of each character. It does not change.
var kinds = func() (table [plane]uint8) {
	for kind, of := range map[uint8][]*unicode.RangeTable{
		letter: {unicode.Letter}, mark: {unicode.Mark}, digit: {unicode.Digit}, punctuation: {unicode.Punct},
		symbol: {unicode.So}, money: {unicode.Sc}, alone: withoutBlanks, upper: {unicode.Upper},
	} {
		for _, t := range of {
			for _, r := range t.R16 {
				for c := uint32(r.Lo); c <= uint32(r.Hi); c += uint32(r.Stride) {
					table[c] |= kind
				}
			}
		}
	}
	return table
}()

// withoutBlanks are the scripts that put no blanks between words.
var withoutBlanks = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai}

// firstCases are the characters below it of which the table lower tells the
// lower case: Latin, Greek, Cyrillic and Armenian.
const firstCases = 0x590

var lower = func() (table [firstCases]rune) {
	for r := range table {
		table[r] = unicode.ToLower(rune(r))
	}
	return table
}()

// IsLetter tells of a letter.
func IsLetter(r rune) bool {
	if uint32(r) < plane {
		return kinds[r]&letter != 0
	}
	return unicode.IsLetter(r)
}

// IsMark tells of a mark that goes with a letter.
func IsMark(r rune) bool {
	if uint32(r) < plane {
		return kinds[r]&mark != 0
	}
	return unicode.IsMark(r)
}

// IsDigit tells of a decimal digit of any script.
func IsDigit(r rune) bool {
	if uint32(r) < plane {
		return kinds[r]&digit != 0
	}
	return unicode.IsDigit(r)
}

// IsPunct tells of punctuation.
func IsPunct(r rune) bool {
	if uint32(r) < plane {
		return kinds[r]&punctuation != 0
	}
	return unicode.IsPunct(r)
}

// IsSymbol tells of a symbol that is neither money nor mathematics (So): ✓, ☺.
func IsSymbol(r rune) bool {
	if uint32(r) < plane {
		return kinds[r]&symbol != 0
	}
	return unicode.Is(unicode.So, r)
}

// IsMoney tells of the sign of a currency.
func IsMoney(r rune) bool {
	if uint32(r) < plane {
		return kinds[r]&money != 0
	}
	return unicode.Is(unicode.Sc, r)
}

// IsAlone tells of a character of a script without blanks: Chinese, Japanese
// kana, Thai.
func IsAlone(r rune) bool {
	if uint32(r) < plane {
		return kinds[r]&alone != 0
	}
	return unicode.In(r, withoutBlanks...)
}

// IsUpper tells of a capital letter.
func IsUpper(r rune) bool {
	if uint32(r) < plane {
		return kinds[r]&upper != 0
	}
	return unicode.IsUpper(r)
}

// ToLower gives the lower case of a letter.
func ToLower(r rune) rune {
	switch {
	case uint32(r) < firstCases:
		return lower[r]
	case r >= firstCases && r < 0x10A0, r >= 0x3000 && r < 0xA640: // scripts without case
		return r
	}
	return unicode.ToLower(r)
}
