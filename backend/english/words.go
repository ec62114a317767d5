package english

import (
	"bytes"
	"cmp"
	"compress/gzip"
	_ "embed"
	"io"
	"slices"
	"strings"
	"sync"
)

//go:embed words.bin
var packed []byte

// entry is a word of the set.
type entry struct {
	word  string // in small letters
	shown string // as it is written: "Monday", "FOB"
	level int8   // how common: 1 is among the first thousands, 7 rare
	same  int8   // letters shared with the entry before
}

// tradeLevel is the level of the words of the trade: as common here as the
// commonest few thousand.
const tradeLevel = 2

// wordSet is in the order of its words, so it is also a tree of prefixes.
type wordSet []entry

// words is read when it is first needed: some 30 ms.
var words = sync.OnceValue(func() wordSet {
	small, capital := unpack()
	for _, w := range trade() {
		capital = append(capital, entry{word: strings.ToLower(w), shown: w, level: tradeLevel})
	}
	slices.SortFunc(capital, func(a, b entry) int { return cmp.Compare(a.word, b.word) })
	return join(small, capital)
})

// unpack reads words.bin: the words in small letters, in order, and the others.
func unpack() (small, capital []entry) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic("english: words.bin: " + err.Error())
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		panic("english: words.bin: " + err.Error())
	}
	const perWord = 8 // bytes, a little less than it is
	small = make([]entry, 0, len(raw)/perWord)
	var word []byte
	for line := range bytes.Lines(raw) {
		end := len(line) - 2 // the level and the end of the line
		word = append(word[:line[0]-'a'], line[1:end]...)
		e := entry{shown: string(word), level: int8(line[end] - '0')}
		if 'a' <= word[0] && word[0] <= 'z' && string(bytes.ToLower(word)) == e.shown {
			e.word = e.shown
			small = append(small, e)
		} else {
			e.word = strings.ToLower(e.shown)
			capital = append(capital, e)
		}
	}
	return small, capital
}

// join merges two lists in order. Of one word in both the commoner stays, in
// doubt the one in small letters.
func join(small, capital []entry) wordSet {
	out := make(wordSet, 0, len(small)+len(capital))
	add := func(e entry) {
		last := len(out) - 1
		if last >= 0 && out[last].word == e.word {
			out[last].level = min(out[last].level, e.level)
			return
		}
		if last >= 0 {
			e.same = int8(shared(out[last].word, e.word))
		}
		out = append(out, e)
	}
	for len(small) > 0 && len(capital) > 0 {
		if small[0].word <= capital[0].word {
			add(small[0])
			small = small[1:]
		} else {
			add(capital[0])
			capital = capital[1:]
		}
	}
	for _, e := range append(small, capital...) {
		add(e)
	}
	return out
}

// shared is how many bytes two words have in common at their beginning.
func shared(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// level is how common a word in small letters is, 1 to 7; 0 means that it is
// no word.
func (w wordSet) level(word string) int {
	i, found := slices.BinarySearchFunc(w, word, func(e entry, word string) int { return strings.Compare(e.word, word) })
	if !found {
		return 0
	}
	return int(w[i].level)
}

// Known reports whether s is a word of English or of the trade, in whatever
// case.
func Known(s string) bool { return words().level(strings.ToLower(s)) > 0 }
