package facts

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/redact/names"
)

// wording are words, of which some are numbers.
var wording = regexp.MustCompile(`\p{L}+`)

// words takes numbers in words: two, thirty-five, three hundred and twenty, mil.
func (r *reader) words() {
	for at := 0; at < len(r.text); {
		m := wording.FindStringIndex(r.text[at:])
		if m == nil {
			return
		}
		start, end := at+m[0], at+m[1]
		if value, behind := r.phrase(start); behind > start {
			end = behind
			if r.isFree(start, end) {
				r.number(start, end, []float64{value})
			}
		} else if r.isFree(start, end) {
			r.single(start, end)
		}
		at = end
	}
}

// single takes "one month" and, as what may stand for it, "a month".
func (r *reader) single(start, end int) {
	word := names.Fold(r.text[start:end])
	if !r.ones[word] {
		return
	}
	u, _, behind := r.unitOf(start, end)
	if !u.isTime() {
		return
	}
	f := Fact{Kind: Number, Start: start, End: behind, soft: r.lexicon.numbers[word] != 1}
	f.Values, f.unit = []string{format(u.times())}, u.base()
	r.add(f)
}

// phrase is the number in words that begins at a byte, and the byte behind it; start if
// none does. "One" and "a" are numbers before hundred and the like only.
func (r *reader) phrase(start int) (value float64, behind int) {
	total, section, behind := 0.0, 0.0, start
	for at := start; ; {
		word := wording.FindString(r.text[at:])
		folded := names.Fold(word)
		n, scale := r.wordValue(folded), r.scales[folded]
		switch {
		case word == "" || !startsAt(r.text, at):
			return total + section, behind
		case n > 1 && adds(section, n) || n > 0 && n < 1 && at == start:
			section += n
		case r.ones[folded] && section == 0 && r.beforeScale(at+len(word)):
			section = 1
			at += len(word) + 1
			continue
		case scale >= 1000 && (section > 0 || at == start && r.isBareScale(word)):
			total, section = total+max(section, 1)*scale, 0
		case scale > 0 && scale < 1000 && (section > 0 && section < 100 || at == start && r.isBareScale(word)):
			section = max(section, 1) * scale
		case ands[folded] && behind > start && section >= 100 && adds(section, 1):
			at += len(word) + 1
			continue
		default:
			return total + section, behind
		}
		behind = at + len(word)
		if n == 0.5 && articled.MatchString(r.text[behind:]) { // half a year
			return n, behind + strings.IndexByte(r.text[behind+1:], ' ') + 1
		}
		if behind == len(r.text) || r.text[behind] != ' ' && r.text[behind] != '-' {
			return total + section, behind
		}
		at = behind + 1
	}
}

// articled is what may stand behind half.
var articled = regexp.MustCompile(`(?i)^ an? `)

// ands stand between hundreds and the rest.
var ands = map[string]bool{"and": true, "y": true, "e": true, "et": true, "und": true, "и": true}

// adds tells whether a number in words goes on with another one: thirty five, two hundred twenty.
func adds(section, n float64) bool {
	whole := int(section)
	return section == 0 || whole >= 100 && whole%100 == 0 && n < 100 || whole%100 >= 20 && whole%10 == 0 && n < 10
}

// wordValue is the number that a word says in the language of the text; 0 none. "Due" of
// Italian is English for unpaid, "dos" of Spanish Portuguese for of the.
func (r *reader) wordValue(folded string) float64 {
	if folded == "due" && r.language != "it" || folded == "dos" && r.language == "pt" {
		return 0
	}
	return r.lexicon.numbers[folded]
}

// isBareScale tells of words that say one hundred or one thousand by themselves: mil, cien, tausend.
func (r *reader) isBareScale(word string) bool {
	return r.language != "en" && r.language != "zh" && utf8.RuneCountInString(word) > 2
}

func (r *reader) beforeScale(at int) bool {
	return at < len(r.text) && r.text[at] == ' ' && r.scales[names.Fold(wording.FindString(r.text[at+1:]))] > 1
}

// startsAt tells that a letter stands at a byte.
func startsAt(s string, at int) bool {
	if at >= len(s) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(s[at:])
	return unicode.IsLetter(c)
}
