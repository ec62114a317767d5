package intent

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"huiyin/backend/linear"
	"huiyin/backend/text/table"
)

// A sense is what one English word means, such as "lid" or "tomorrow"; senses are
// many and fine where concepts are few and wide. The files senses/<language>.txt
// list the words of each, so that what the model learns from the messages of one
// language it knows in all.

// senseWeight is the length of the vector of senses beside words and letters.
const senseWeight = 1.2

// pairWeight is the value of two senses one after the other beside that of one.
const pairWeight = 0.7

// longestEntry is how many tokens a listed word or phrase has at most: that many
// Japanese characters.
const longestEntry = 9

// shortestEntry is how many letters a listed beginning of a word has at least.
const shortestEntry = 2

// entry says what listed words mean that end at a letter. Numbers of senses
// begin with 1; a word has two at most.
type entry struct {
	word, beginning [2]uint16 // of a token that ends here, and of one that goes on
	leads           bool      // a longer entry begins with these words
}

// parseSenses reads the lists by the names of their files, and gives the entries
// of all languages by entryKey; languages are those of phrases.
func parseSenses(files map[string]string, languages map[string]uint8) (table.Table[entry], error) {
	entries := map[uint64]entry{}
	_, err := readLists(files, languages, func(n int, language uint8, words string) error {
		return addEntry(entries, words, language, uint16(n+1))
	})
	return table.New(entries), err
}

// addEntry adds words; "_" parts them, "*" stands for any ending.
func addEntry(entries map[uint64]entry, words string, language uint8, sense uint16) error {
	body, open := strings.CutSuffix(strings.ReplaceAll(words, "_", " "), "*")
	var l lexer
	l.cut(body)
	if len(l.tokens) == 0 || len(l.tokens) > longestEntry {
		return fmt.Errorf("%d words or characters, want 1 to %d", len(l.tokens), longestEntry)
	}
	hash, letters := startHash, 0
	for n, t := range l.tokens {
		if n > 0 {
			e := entries[entryKey(hash, language)]
			e.leads = true
			entries[entryKey(hash, language)] = e
		}
		word := body[t.start:t.end]
		hash = joined(hash, n, word)
		for _, letter := range word {
			if f := spelt(letter); f != 0 {
				hash, letters = addLetter(hash, f), letters+1
			}
		}
	}
	if open && letters < shortestEntry {
		return errors.New("too short a beginning")
	}
	e := entries[entryKey(hash, language)]
	of := &e.word
	if open {
		of = &e.beginning
	}
	switch free := slices.Index(of[:], 0); {
	case slices.Contains(of[:], sense):
		return errors.New("twice in one line")
	case free < 0:
		return errors.New("a third sense of one word")
	default:
		of[free] = sense
	}
	entries[entryKey(hash, language)] = e
	return nil
}

// joined goes on with a hash to the token numbered n of an entry: a blank parts
// words, nothing the characters of a script without blanks.
func joined(hash uint64, n int, word string) uint64 {
	if n == 0 {
		return hash
	}
	if first, _ := utf8.DecodeRuneInString(word); alone(first) {
		return hash
	}
	return addLetter(hash, ' ')
}

// spelt is a letter as entries are compared by, 0 where it is left out.
func spelt(letter rune) rune {
	if f := fold(letter); f != '\'' {
		return f
	}
	return 0
}

func entryKey(hash uint64, language uint8) uint64 { return hash ^ uint64(language)*0x9E3779B97F4A7C15 }

// builtInSenses are the lists of the folder senses, part of the program like
// builtIn.
var builtInSenses = sync.OnceValue(func() table.Table[entry] {
	s, err := parseSenses(filesIn("senses"), builtIn().languages)
	if err != nil {
		panic(fmt.Sprint("built-in senses/", err))
	}
	return s
})

// meant is a sense that words of a text have.
type meant struct {
	sense uint16
	first int // token
}

// findSenses collects the senses of the text that was cut into tokens: of words
// of its language, and where there are none, of English ones, if Latin letters
// stand there.
func (r *Reader) findSenses(text string) {
	r.meant = r.meant[:0]
	for at := 0; at < len(r.tokens); {
		found, n := r.sensesAt(text, at, r.own)
		if n == 0 && r.own != r.english && text[r.tokens[at].start] < utf8.RuneSelf {
			found, n = r.sensesAt(text, at, r.english)
		}
		for _, sense := range found {
			if sense != 0 {
				r.meant = append(r.meant, meant{sense, at})
			}
		}
		at += max(n, 1)
	}
}

// sensesAt gives the senses of the longest entry that begins with the token at,
// and how many tokens it has; 0 where there is none.
func (r *Reader) sensesAt(text string, at int, language uint8) (found [2]uint16, tokens int) {
	hash, letters := startHash, 0
	for n := 0; n < longestEntry && at+n < len(r.tokens) && r.tokens[at+n].sentence == r.tokens[at].sentence; n++ {
		word := text[r.tokens[at+n].start:r.tokens[at+n].end]
		hash = joined(hash, n, word)
		for _, letter := range word {
			f := spelt(letter)
			if f == 0 {
				continue
			}
			hash = addLetter(hash, f)
			if letters++; letters >= shortestEntry {
				if e := r.senses.Get(entryKey(hash, language)); e.beginning[0] != 0 {
					found, tokens = e.beginning, n+1
				}
			}
		}
		e := r.senses.Get(entryKey(hash, language))
		if e.word[0] != 0 {
			found, tokens = e.word, n+1
		}
		if !e.leads {
			break
		}
	}
	return found, tokens
}

// addSenses adds the senses of the text, and those next to each other in a
// sentence.
func (r *Reader) addSenses(f *linear.Features) {
	first := len(f.All)
	for i, a := range r.meant {
		f.AddParts(kindSense, 1, uint8(a.sense), uint8(a.sense>>8))
		if i+1 == len(r.meant) {
			break
		}
		if b := r.meant[i+1]; r.tokens[b.first].sentence == r.tokens[a.first].sentence {
			f.AddParts(kindSenses, pairWeight, uint8(a.sense), uint8(a.sense>>8), uint8(b.sense), uint8(b.sense>>8))
		}
	}
	f.Scale(first, senseWeight)
}
