package linear

import (
	"unicode"
	"unicode/utf8"

	"huiyin/backend/text/letters"
)

// Feature is one feature of a text: the hash of its name, and its value.
type Feature struct {
	Hash  uint32
	Value float32
}

// Features collects the features of one text after another in the same memory.
// The zero value is ready.
type Features struct {
	All []Feature
	// Apart keeps the words and grams of texts with one number from those with
	// another, such as those of two languages. 0 is a number like others.
	Apart uint32
	runes []rune  // the text, normalised, with a blank around every word
	at    []int32 // the byte where each rune begins in the text; a blank: where the word before it ends
	words []span  // of runes
	where []span  // of runes, for each of All; empty: of no place
}

type span struct{ from, to int }

// Text forgets what was collected and reads s: lower case, digits as 0, at most
// two equal letters in a row, links as one mark. An emoji is a word, and so is
// each character of a script without blanks.
func (f *Features) Text(s string) {
	f.All, f.where, f.words = f.All[:0], f.where[:0], f.words[:0]
	f.runes, f.at = append(f.runes[:0], ' '), append(f.at[:0], 0)
	start, length := -1, len(s)
	for len(s) > 0 {
		at := length - len(s)
		end := func() {
			if start >= 0 {
				f.words = append(f.words, span{start, len(f.runes)})
				f.put(' ', at)
				start = -1
			}
		}
		r, size := utf8.DecodeRuneInString(s)
		if (r == 'h' || r == 'w') && start < 0 {
			if n := linkAt(s); n > 0 {
				r, size = '@', n
			}
		}
		s = s[size:]
		switch {
		case r < 0x80 && asciiWord[r] != 0:
			r = rune(asciiWord[r])
		case r < 0x80 && r != '@':
			if (r == '!' || r == '?') && (len(f.words) > 0 || start >= 0) {
				end()
				f.single(r, at, size)
			} else {
				end()
			}
			continue
		case r >= 0x0430 && r <= 0x044F, r >= 0x0621 && r <= 0x063A, r >= 0x0641 && r <= 0x064A:
			// the letters of Russian and Arabic, which need no look into tables
		case letters.IsLetter(r) && !standsAlone(r), letters.IsMark(r) && start >= 0:
			r = letters.ToLower(r)
		case letters.IsDigit(r):
			r = '0'
		case r == '’':
			r = '\''
		case r == '@', standsAlone(r), isSymbol(r):
			end()
			f.single(r, at, size)
			continue
		default:
			end()
			continue
		}
		if start < 0 {
			start = len(f.runes)
		}
		if n := len(f.runes); n-start >= 2 && f.runes[n-1] == r && f.runes[n-2] == r {
			continue
		}
		f.put(r, at)
	}
	if start >= 0 {
		f.words = append(f.words, span{start, len(f.runes)})
		f.put(' ', length)
	}
}

func (f *Features) put(r rune, at int) {
	f.runes, f.at = append(f.runes, r), append(f.at, int32(at))
}

func (f *Features) single(r rune, at, size int) {
	f.words = append(f.words, span{len(f.runes), len(f.runes) + 1})
	f.put(r, at)
	f.put(' ', at+size)
}

// asciiWord gives what a character of a word becomes; 0 ends a word.
var asciiWord = func() (t [128]byte) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = byte(c), byte(c)
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = '0'
	}
	t['\''] = '\''
	return t
}()

// linkAt gives the length of the link at the beginning of s, or 0.
func linkAt(s string) int {
	if !hasPrefix(s, "http://") && !hasPrefix(s, "https://") && !hasPrefix(s, "www.") {
		return 0
	}
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' {
			return i
		}
	}
	return len(s)
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

// standsAlone tells of scripts that are written without blanks.
func standsAlone(r rune) bool {
	if r >= 0x4E00 && r <= 0x9FFF {
		return true
	}
	return letters.IsAlone(r)
}

// isSymbol tells of emoji and the like; skin tones and variation selectors are none.
func isSymbol(r rune) bool {
	return letters.IsSymbol(r) || r >= 0x1F000 && r < 0x1FB00 && !unicode.Is(unicode.Sk, r)
}

// Add adds a feature by its name. A kind keeps equal names of different sorts
// of features apart.
func (f *Features) Add(kind byte, name string, value float32) {
	h := seed(kind)
	for _, r := range name {
		h = mix(h, r)
	}
	f.All, f.where = append(f.All, Feature{finish(h), value}), append(f.where, span{})
}

// AddParts adds a feature whose name is a few numbers.
func (f *Features) AddParts(kind byte, value float32, parts ...uint8) {
	h := seed(kind)
	for _, p := range parts {
		h = mix(h, rune(p))
	}
	f.All = append(f.All, Feature{finish(h), value})
}

// Words adds every run of one to most words.
func (f *Features) Words(most int) {
	for i := range f.words {
		h := seed('w') ^ f.Apart
		for n := 0; n < most && i+n < len(f.words); n++ {
			w := f.words[i+n]
			for _, r := range f.runes[w.from:w.to] {
				h = mix(h, r)
			}
			h = mix(h, ' ')
			f.All, f.where = append(f.All, Feature{finish(h), 1}), append(f.where, span{f.words[i].from, w.to})
		}
	}
}

// Grams adds every run of shortest to longest characters, blanks between words
// among them, so that beginnings and ends of words can be told.
func (f *Features) Grams(shortest, longest int) {
	for i := range f.runes {
		h := seed('g') ^ f.Apart
		for n := 1; n <= longest && i+n <= len(f.runes); n++ {
			h = mix(h, f.runes[i+n-1])
			if n >= shortest {
				f.All, f.where = append(f.All, Feature{finish(h), 1}), append(f.where, span{i, i + n})
			}
		}
	}
}

// Scale makes the squares of all values from the feature numbered first on add
// up to weight squared, so that long texts do not shout down short ones.
func (f *Features) Scale(first int, weight float32) {
	sum := float32(0)
	for _, one := range f.All[first:] {
		sum += one.Value * one.Value
	}
	if sum == 0 {
		return
	}
	by := weight / sqrt(sum)
	for i := first; i < len(f.All); i++ {
		f.All[i].Value *= by
	}
}

func seed(kind byte) uint32 { return 2166136261 ^ uint32(kind)*0x9E3779B1 }

// mix is FNV-1a over code points.
func mix(h uint32, r rune) uint32 { return (h ^ uint32(r)) * 16777619 }

// finish spreads the bits (the last steps of MurmurHash3).
func finish(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}
