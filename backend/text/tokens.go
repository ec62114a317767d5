package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"huiyin/backend/text/letters"
)

// tokens cuts s into lower-case words. A character of a script that is written
// without blanks, and an emoji, is a word of its own; punctuation, variation
// selectors and skin tones are dropped. A letter three times or more in a row
// counts once ("okkk").
func tokens(s string) []string {
	var (
		words []string
		word  strings.Builder
	)
	end := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	for _, r := range squeeze(strings.ToLower(norm.NFKC.String(s))) {
		switch {
		case single(r) || emoji(r):
			end()
			words = append(words, string(r))
		case letters.IsLetter(r) || letters.IsMark(r) && word.Len() > 0 || letters.IsDigit(r):
			word.WriteRune(r)
		case r == '\'' || r == '’':
			// "what's" and "whats" are one word
		default:
			end()
		}
	}
	end()
	return words
}

func single(r rune) bool {
	return letters.IsAlone(r) && !letters.IsMark(r)
}

func emoji(r rune) bool {
	return letters.IsSymbol(r) || r >= 0x1F000 && r < 0x1FB00 && !unicode.Is(unicode.Sk, r)
}

// squeeze keeps one of three or more equal letters in a row.
func squeeze(s string) []rune {
	runes := []rune(s)
	out := runes[:0:len(runes)]
	for i := 0; i < len(runes); {
		end := i + 1
		for end < len(runes) && runes[end] == runes[i] {
			end++
		}
		if end-i >= 3 && letters.IsLetter(runes[i]) && !single(runes[i]) {
			out = append(out, runes[i])
		} else {
			out = append(out, runes[i:end]...)
		}
		i = end
	}
	return out
}
