package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"huiyin/backend/text/letters"
)

// tokens cuts s into lower-case words. A character of a script that is written
// without blanks, and an emoji, is a word of its own; punctuation, variation
// selectors and skin tones are dropped. A letter three times or more in a row
// counts once ("okkk").
func tokens(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		s := strings.ToLower(norm.NFKC.String(s))
		var w tokenReader
		for i := 0; i < len(s); {
			r, size := utf8.DecodeRuneInString(s[i:])
			switch {
			case single(r) || emoji(r):
				if word := w.end(s, i); word != "" && !yield(word) || !yield(s[i:i+size]) {
					return
				}
			case letters.IsLetter(r) || letters.IsDigit(r) || letters.IsMark(r) && w.inside:
				w.add(s, i, r)
			case r == '\'' || r == '’':
				w.skip(s, i) // "what's" and "whats" are one word
			default:
				if word := w.end(s, i); word != "" && !yield(word) {
					return
				}
			}
			i += size
		}
		if word := w.end(s, len(s)); word != "" {
			yield(word)
		}
	}
}

// tokenReader is a word of a text while it is read: mostly a part of the text, so
// that nothing is copied.
type tokenReader struct {
	inside  bool
	from    int    // where in the text it begins
	copied  bool   // the text has more than the word, which stands in letters
	letters []byte // the word so far, if copied
	last    rune   // of the word
	row     int    // how often last stood in a row
}

func (w *tokenReader) add(s string, i int, r rune) {
	if !w.inside {
		w.inside, w.from, w.row = true, i, 0
	}
	if w.row++; r != w.last {
		w.last, w.row = r, 1
	}
	if w.row >= 3 && letters.IsLetter(r) {
		if w.copy(s, i); w.row == 3 {
			w.letters = w.letters[:len(w.letters)-utf8.RuneLen(r)]
		}
		return
	}
	if w.copied {
		w.letters = utf8.AppendRune(w.letters, r)
	}
}

// skip leaves out the mark at i.
func (w *tokenReader) skip(s string, i int) {
	w.last = 0
	w.copy(s, i)
}

// copy lets the word up to i stand in letters.
func (w *tokenReader) copy(s string, i int) {
	if w.inside && !w.copied {
		w.copied, w.letters = true, append(w.letters[:0], s[w.from:i]...)
	}
}

// end gives the word that ends at i, "" where there is none.
func (w *tokenReader) end(s string, i int) string {
	word := ""
	switch {
	case w.copied:
		word = string(w.letters)
	case w.inside:
		word = s[w.from:i]
	}
	w.inside, w.copied = false, false
	return word
}

func single(r rune) bool {
	return letters.IsAlone(r) && !letters.IsMark(r)
}

func emoji(r rune) bool {
	return letters.IsSymbol(r) || r >= 0x1F000 && r < 0x1FB00 && !unicode.Is(unicode.Sk, r)
}
