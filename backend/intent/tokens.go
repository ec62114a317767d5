package intent

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/text/letters"
	"huiyin/backend/text/table"
)

// token is a word, a character of a script without blanks, a number, a sign of
// money, a question mark or an emoji.
type token struct {
	start, end    int // bytes of the text
	hash          uint64
	id            symbol   // 0: in no phrase
	stems         []symbol // of phrases, that the word begins with
	weight        int      // what it adds to a gap
	sentence      int      // number of its sentence
	opens, closes bool     // stands at the edge of a clause
}

// Weights of tokens in a gap; a Chinese character is half a word.
const (
	wordWeight      = 2
	characterWeight = 1
)

// The hashes of tokens that are no words.
const (
	numberHash = uint64(iota + 1)
	moneyHash
	questionHash
	linkHash
)

// lexer cuts a text into tokens. Its memory is used again for the next text.
type lexer struct {
	words, stems table.Table[symbol] // of phrases, by hash
	tokens       []token
	found        []symbol // memory of the stems of all tokens
	sentence     int
	pause        bool // the next token opens a clause
}

// cut forgets the last text and reads s.
func (l *lexer) cut(s string) {
	l.tokens, l.found, l.sentence, l.pause = l.tokens[:0], l.found[:0], 0, true
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		switch {
		case r < 0x80 && ('a' <= r|0x20 && r|0x20 <= 'z'):
			if n := linkLength(s[at:]); n > 0 {
				l.add(at, at+n, linkHash, wordWeight)
				size = n
			} else {
				size = l.word(s, at)
			}
		case r >= '0' && r <= '9':
			size = numberLength(s[at:])
			l.add(at, at+size, numberHash, wordWeight)
		case r == ' ' || r == '\'' || r == '_' || r == '*' || r == '~':
		case r < 0x80 || letters.IsPunct(r) || r == unicode.ReplacementChar:
			l.mark(s, at, r, size)
		case alone(r):
			l.add(at, at+size, letterHash(fold(r)), characterWeight)
		case letters.IsDigit(r):
			l.add(at, at+size, numberHash, wordWeight)
		case letters.IsLetter(r):
			size = l.word(s, at)
		case letters.IsMoney(r):
			l.add(at, at+size, moneyHash, wordWeight)
		case isEmoji(r):
			l.close()
			l.add(at, at+size, letterHash(r), wordWeight)
			l.close()
		}
		at += size
	}
	l.close()
}

// mark reads a sign that is no letter.
func (l *lexer) mark(s string, at int, r rune, size int) {
	switch {
	case strings.ContainsRune("?？؟", r):
		if len(l.tokens) > 0 {
			l.close()
			l.pause = false
			l.add(at, at+size, questionHash, 0)
			l.stop()
		}
	case strings.ContainsRune(".!\n\r;。！；．…।۔", r):
		l.stop()
	case r == '$' || r == '￥':
		l.add(at, at+size, moneyHash, wordWeight)
	case r == '-' || r == '/' || r == '&' || r == '+':
		if at == 0 || s[at-1] == ' ' {
			l.close()
		}
	case r != '\t':
		l.close()
	}
}

// close ends a clause, stop a sentence.
func (l *lexer) close() {
	if n := len(l.tokens); n > 0 {
		l.tokens[n-1].closes = true
	}
	l.pause = true
}

func (l *lexer) stop() {
	l.close()
	l.sentence++
}

func (l *lexer) add(start, end int, hash uint64, weight int) {
	l.tokens = append(l.tokens, token{start: start, end: end, hash: hash, id: l.words.Get(hash), weight: weight, sentence: l.sentence, opens: l.pause})
	l.pause = false
}

// word adds the word that begins at s[at:] and gives its length in bytes. An
// apostrophe is inside a word where two letters at most follow it ("don't",
// "j'ai"), else it ends one ("l'ordine"). Of three equal letters and more in a
// row one is read ("okkk").
func (l *lexer) word(s string, at int) int {
	hash, end, first := startHash, at, len(l.found)
	var last rune
	length := 0
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if r == '\'' || r == '’' {
			if n := lettersAfter(s[end+size:]); n == 0 || n > 2 {
				break
			}
			end += size
			continue
		}
		if r >= 0x80 && (!letters.IsLetter(r) && !letters.IsMark(r) && r != 0x200C || alone(r)) || r < 0x80 && (r|0x20 < 'a' || r|0x20 > 'z') {
			break
		}
		end += size
		f := fold(r)
		if f == 0 {
			continue
		}
		if f == last {
			run, long := runLength(s[end:], r)
			if long {
				end += run
				continue
			}
		}
		last = f
		hash = addLetter(hash, f)
		length++
		if length >= shortestStem {
			if id := l.stems.Get(hash); id != 0 {
				l.found = append(l.found, id)
			}
		}
	}
	if length > 0 {
		l.add(at, end, hash, wordWeight)
		l.tokens[len(l.tokens)-1].stems = l.found[first:len(l.found):len(l.found)]
	}
	return max(end-at, 1)
}

// runLength gives the bytes of more letters r at the beginning of s; the run is
// long where there is one at least, so three with the two before.
func runLength(s string, r rune) (int, bool) {
	n := 0
	for n < len(s) {
		next, size := utf8.DecodeRuneInString(s[n:])
		if next != r {
			break
		}
		n += size
	}
	return n, n > 0
}

// lettersAfter counts up to three letters at the beginning of s.
func lettersAfter(s string) int {
	n := 0
	for _, r := range s {
		if n == 3 || !letters.IsLetter(r) {
			break
		}
		n++
	}
	return n
}

// numberLength is the length of a number with its separators.
func numberLength(s string) int {
	n := 1
	for n < len(s) {
		switch c := s[n]; {
		case c >= '0' && c <= '9':
			n++
		case (c == '.' || c == ',' || c == ':') && n+1 < len(s) && s[n+1] >= '0' && s[n+1] <= '9':
			n += 2
		default:
			return n
		}
	}
	return n
}

// linkLength is the length of the link at the beginning of s, or 0.
func linkLength(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") {
		return 0
	}
	if n := strings.IndexAny(s, " \t\r\n"); n >= 0 {
		return n
	}
	return len(s)
}

// alone tells of scripts that are written without blanks.
func alone(r rune) bool {
	return letters.IsAlone(r)
}

func isEmoji(r rune) bool {
	return letters.IsSymbol(r) || r >= 0x1F000 && r < 0x1FB00 && fold(r) != 0
}

// FNV-1a over code points; 64 bits, so that two words of one hash can be left
// out of account.
const startHash = uint64(14695981039346656037)

func addLetter(h uint64, r rune) uint64 { return (h ^ uint64(r)) * 1099511628211 }

func letterHash(r rune) uint64 { return addLetter(startHash, r) }
