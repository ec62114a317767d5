package rewrite

import (
	"regexp"
	"unicode"

	"huiyin/backend/text"
)

// Limits of a text whose language is told (own): less may be any language, as "FOB per piece" is.
const (
	leastSure    = 0.9 // of text.Detect
	leastLetters = 20  // small ones; a letter of another script counts as wordy as five of them
	wordy        = 5
)

// placeholder is no word of any language.
var placeholder = regexp.MustCompile(`⟦[^⟧]*⟧`)

// isIn tells whether a text may be in a language, by ISO 639-1; "" is English.
func isIn(s, language string) bool {
	if language == "" {
		language = "en"
	}
	s = placeholder.ReplaceAllString(s, "")
	found, sure := text.Detect(s, text.Language(language))
	if found == text.Language(language) || found == text.Unknown || sure < leastSure {
		return true
	}
	letters := 0
	for _, c := range s {
		switch {
		case !unicode.IsLetter(c) || unicode.IsUpper(c):
		case unicode.Is(unicode.Latin, c):
			letters++
		default:
			letters += wordy
		}
	}
	return letters < leastLetters
}
