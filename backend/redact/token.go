package redact

import (
	"unicode"
	"unicode/utf8"

	"huiyin/backend/redact/names"
)

// gap is what stands before a token.
type gap uint8

const (
	glued    gap = iota
	hyphen       // - or ' without blanks
	blank        // one blank or more, nothing else
	mark         // a comma or the like
	sentence     // the end of a sentence or line, or the beginning of the text
)

// token is a word, a number, or one character of a script that has no blanks.
type token struct {
	start, end int
	fold       string
	before     gap
	capital    bool // a capital letter, then none
	shouted    bool // nothing but capital letters
	single     bool // of a script without blanks
	small      bool // a script that knows capitals, and none here
}

// tokens cuts a text.
func tokens(text string) []token {
	all := make([]token, 0, len(text)/5+1)
	before := sentence
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWordRune(r) {
			if before != sentence || r != ' ' {
				before = max(before, gapOf(text, r, i, i+size))
			}
			i += size
			continue
		}
		t := token{start: i, before: before}
		if isSingle(r) {
			t.single, t.end = true, i+size
		} else {
			t.end = wordEnd(text, i)
		}
		t.readCase(text[t.start:t.end])
		t.fold = names.Fold(text[t.start:t.end])
		all, before, i = append(all, t), glued, t.end
	}
	return all
}

func (t *token) readCase(word string) {
	upper, lower := 0, 0
	for i, r := range word {
		switch {
		case unicode.IsUpper(r):
			upper++
			t.capital = t.capital || i == 0
		case unicode.IsLower(r):
			lower++
		}
	}
	t.shouted = upper > 1 && lower == 0
	t.small = lower > 0 && upper == 0
}

func wordEnd(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isWordRune(r) || isSingle(r) {
			break
		}
		at += size
	}
	return at
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r)
}

// isSingle tells of scripts that set no blanks between words, or whose words
// take endings that stand beside names (Korean).
func isSingle(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer)
}

// gapOf is the gap that a character makes.
func gapOf(text string, r rune, start, end int) gap {
	switch r {
	case '\n', '.', '!', '?', '…', ';', '。', '！', '？', '；', '؟', '¿', '¡', '•', '—':
		return sentence
	case '-', '\'', '’', '‐', '‑':
		if start > 0 && text[start-1] != ' ' && end < len(text) && text[end] != ' ' {
			return hyphen
		}
		return mark
	case ' ', '\u00a0', '\u202f', '\t':
		return blank
	case '\u200e', '\u200f', '\u202a', '\u202c', '\u2068', '\u2069':
		return glued
	}
	return mark
}
