package intent

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"huiyin/backend/linear"
)

// A sense is what one English word means, such as "lid" or "tomorrow"; senses are
// many and fine where concepts are few and wide. The files senses/<language>.txt
// list the words of each, so that what the model learns from the messages of one
// language it knows in all.

// senseWeight is the length of the vector of senses beside words and letters.
const senseWeight = 1.2

// pairWeight is the value of two senses one after the other beside that of one.
const pairWeight = 0.7

// longestEntry is how many tokens a listed word or phrase has at most: five
// Chinese characters.
const longestEntry = 5

// shortestEntry is how many letters a listed beginning of a word has at least.
const shortestEntry = 2

// entry says what listed words mean that end at a letter. Numbers of senses
// begin with 1; a word has two at most.
type entry struct {
	word, beginning [2]uint16 // of a token that ends here, and of one that goes on
	leads           bool      // a longer entry begins with these words
}

// senses are the entries of all languages.
type senses struct {
	entries map[uint64]entry // by letters and language (entryKey)
	// some has a bit for the first bits of each key: most letters that are looked up
	// end no entry, and a bit is found sooner than an entry.
	some []uint64
}

// someBits is how many bits of a key choose its bit of some: with 17 languages
// one in ten is set.
const someBits = 20

// parseSenses reads the lists by the names of their files; languages are those
// of phrases. The English list names all senses.
func parseSenses(files map[string]string, languages map[string]uint8) (senses, error) {
	s, numbers := senses{map[uint64]entry{}, make([]uint64, 1<<someBits/64)}, map[string]uint16{}
	for line := range strings.Lines(files["en.txt"]) {
		if name, _, ok := strings.Cut(line, ":"); ok && line[0] != '#' {
			numbers[name] = uint16(len(numbers) + 1)
		}
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		language, known := languages[strings.TrimSuffix(file, ".txt")]
		if !known {
			return senses{}, fmt.Errorf("senses/%s: there are no rules of this language", file)
		}
		for line := range strings.Lines(files[file]) {
			if line[0] == '#' {
				continue
			}
			name, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
			if numbers[name] == 0 {
				return senses{}, fmt.Errorf("senses/%s: no sense %q in en.txt", file, name)
			}
			for word := range strings.FieldsSeq(words) {
				if err := s.add(word, language, numbers[name]); err != nil {
					return senses{}, fmt.Errorf("senses/%s, %s, %q: %w", file, name, word, err)
				}
			}
		}
	}
	return s, nil
}

// at gives the entry of a key, an empty one where there is none.
func (s senses) at(key uint64) (e entry) {
	if bit := key >> (64 - someBits); s.some[bit/64]&(1<<(bit%64)) != 0 {
		e = s.entries[key]
	}
	return e
}

func (s senses) put(key uint64, e entry) {
	bit := key >> (64 - someBits)
	s.some[bit/64] |= 1 << (bit % 64)
	s.entries[key] = e
}

// add adds a word; "_" parts the words of a phrase, "*" stands for any ending.
func (s senses) add(word string, language uint8, sense uint16) error {
	body, open := strings.CutSuffix(word, "*")
	hash, n := startHash, 0
	lead := func() {
		e := s.at(entryKey(hash, language))
		e.leads = true
		s.put(entryKey(hash, language), e)
	}
	for _, letter := range body {
		switch f := fold(letter); {
		case letter == '_':
			lead()
			hash = addLetter(hash, ' ')
		case letter == '\'' || letter == '’' || f == 0:
		default:
			if hash, n = addLetter(hash, f), n+1; alone(letter) {
				lead()
			}
		}
	}
	if n == 0 || open && n < shortestEntry {
		return errors.New("too short")
	}
	e := s.at(entryKey(hash, language))
	of := &e.word
	if open {
		of = &e.beginning
	}
	if i := slices.Index(of[:], 0); i >= 0 && !slices.Contains(of[:], sense) {
		of[i] = sense
	}
	s.put(entryKey(hash, language), e)
	return nil
}

func entryKey(hash uint64, language uint8) uint64 { return hash ^ uint64(language)*0x9E3779B97F4A7C15 }

// builtInSenses are the lists of the folder senses, part of the program like
// builtIn.
var builtInSenses = sync.OnceValue(func() senses {
	s, err := parseSenses(filesIn("senses"), builtIn().languages)
	if err != nil {
		panic(fmt.Sprint("built-in senses: ", err))
	}
	return s
})

// meant is a sense that words of a text have.
type meant struct {
	sense uint16
	first int // token
}

// findSenses collects the senses of the text that was cut into tokens: of words
// of its language, and where there are none, of English ones, where Latin letters stand.
func (r *Reader) findSenses(text string) {
	r.meant = r.meant[:0]
	own, english := r.spoken[2], r.spoken[1]
	for at := 0; at < len(r.tokens); {
		found, n := r.sensesAt(text, at, own)
		if n == 0 && own != english && text[r.tokens[at].start] < utf8.RuneSelf {
			found, n = r.sensesAt(text, at, english)
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
		if first, _ := utf8.DecodeRuneInString(word); n > 0 && !alone(first) {
			hash = addLetter(hash, ' ')
		}
		for _, letter := range word {
			f := fold(letter)
			if f == 0 || f == '\'' {
				continue
			}
			hash = addLetter(hash, f)
			if letters++; letters >= shortestEntry {
				if e := r.senses.at(entryKey(hash, language)); e.beginning[0] != 0 {
					found, tokens = e.beginning, n+1
				}
			}
		}
		e := r.senses.at(entryKey(hash, language))
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
