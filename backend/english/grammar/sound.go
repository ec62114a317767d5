package grammar

import (
	"strings"
	"unicode"

	"huiyin/backend/english"
)

// Words that are spoken otherwise than they are written.
var (
	spokenYou   = []string{"uni", "use", "usu", "utilit", "utiliz", "utilis", "utensil", "ubiquit", "ur", "eu", "ewe", "one", "once"}
	notYou      = []string{"unin", "unim", "unident", "urg", "urb", "urn"}
	silentH     = []string{"hour", "honest", "honor", "honour", "heir"}
	spokenVowel = "AEIO"     // capitals that begin with a vowel, spelled out or spoken as a word
	eitherSound = "FHLMNRSX" // spelled out they do, spoken as a word not
)

// sound tells whether a or an stands before a word or number, 0 if it depends.
func sound(s string) class {
	first := rune(s[0])
	switch {
	case first >= unicode.MaxASCII:
		return 0
	case unicode.IsDigit(first):
		return soundOfNumber(s)
	case len(s) < 2 || strings.IndexFunc(s, unicode.IsDigit) >= 0:
		return 0
	case strings.ToUpper(s) == s && strings.ContainsRune(spokenVowel, first):
		return vowelSound
	case strings.ToUpper(s) == s && strings.ContainsRune(eitherSound, first):
		return 0
	case strings.ToUpper(s) == s:
		return otherSound
	}
	s = strings.ToLower(s)
	switch {
	case !english.Known(s):
		return 0
	case beginsWith(s, spokenYou) && !beginsWith(s, notYou):
		return otherSound
	case vowel(s[0]) || beginsWith(s, silentH):
		return vowelSound
	}
	return otherSound
}

// soundOfNumber is that of eight, eleven, eighteen and eighty against the rest.
func soundOfNumber(s string) class {
	digits := 0
	for digits < len(s) && unicode.IsDigit(rune(s[digits])) {
		digits++
	}
	const tens = 2
	if s[0] == '8' || digits == tens && (strings.HasPrefix(s, "11") || strings.HasPrefix(s, "18")) {
		return vowelSound
	}
	return otherSound
}

func beginsWith(s string, beginnings []string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(s, b) {
			return true
		}
	}
	return false
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// withArticle is a word with its article.
func withArticle(word string) string {
	if sound(word) == vowelSound {
		return "an " + word
	}
	return "a " + word
}
