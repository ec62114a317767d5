package phrase

import (
	"strings"
	"unicode"
)

// Index finds the phrase that a message was written with, in time in line with
// the length of the message.
type Index struct {
	phrases []indexed
	pairs   map[pair][]int // where two words stand side by side: numbers of phrases
	whole   map[string]int // phrases too short for pairs, word for word
}

// pair is two neighbouring words of a phrase, none of them a variable.
type pair struct{ first, second string }

type indexed struct {
	key    string
	length int             // words without variables
	words  map[string]bool // the different ones
	blanks int             // variables
	pairs  int             // different ones
}

// What makes a message nearly the same as a filled phrase (own): it has at least
// these shares of its words and of the pairs of neighbours; and for each variable
// up to so many words, and besides, for a greeting or a last line, so many more
// than a quarter of the phrase. Shorter phrases must come word for word.
const (
	sameWords     = 0.8
	samePairs     = 0.6
	shortestPairs = 4
	wordsOfBlank  = 8
	moreWords     = 4
)

// NewIndex reads phrases; of two that fit a message equally the first wins.
func NewIndex(phrases []Phrase) *Index {
	x := &Index{pairs: map[pair][]int{}, whole: map[string]int{}}
	for n, p := range phrases {
		parts := variable.Split(p.Text, -1)
		one := indexed{key: p.Key, words: map[string]bool{}, blanks: len(parts) - 1}
		seen := map[pair]bool{}
		for _, part := range parts {
			words := wordsOf(part)
			one.length += len(words)
			for i, w := range words {
				one.words[w] = true
				if i > 0 {
					seen[pair{words[i-1], w}] = true
				}
			}
		}
		one.pairs = len(seen)
		if one.pairs >= shortestPairs {
			for two := range seen {
				x.pairs[two] = append(x.pairs[two], n)
			}
		} else if whole := strings.Join(wordsOf(p.Text), " "); whole != "" && one.blanks == 0 {
			if _, taken := x.whole[whole]; !taken {
				x.whole[whole] = n
			}
		}
		x.phrases = append(x.phrases, one)
	}
	return x
}

// Of gives the key of the phrase that a message is nearly the same as, "" of none.
func (x *Index) Of(message string) string {
	words := wordsOf(message)
	if n, ok := x.whole[strings.Join(words, " ")]; ok {
		return x.phrases[n].key
	}
	shared := make([]int, len(x.phrases))
	different, seen := map[string]bool{}, map[pair]bool{}
	for i, w := range words {
		different[w] = true
		if i == 0 {
			continue
		}
		two := pair{words[i-1], w}
		if seen[two] {
			continue
		}
		seen[two] = true
		for _, n := range x.pairs[two] {
			shared[n]++
		}
	}
	best, share := "", 0.0
	for n, common := range shared {
		p := &x.phrases[n]
		if s := float64(common) / float64(max(p.pairs, 1)); s >= samePairs && s > share && p.fits(len(words), different) {
			best, share = p.key, s
		}
	}
	return best
}

// fits reports whether a message of so many words has enough of the phrase's and
// not too many others.
func (p *indexed) fits(length int, different map[string]bool) bool {
	common := 0
	for w := range p.words {
		if different[w] {
			common++
		}
	}
	return float64(common) >= sameWords*float64(len(p.words)) && length <= p.length+p.length/4+moreWords+wordsOfBlank*p.blanks
}

// wordsOf gives the words of a text in small letters, without marks; of scripts
// without blanks each character.
func wordsOf(text string) []string {
	var words []string
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end()
			words = append(words, string(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			word.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’': // "don't" is one word
		default:
			end()
		}
	}
	end()
	return words
}
