package pieces

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/text/letters"
)

// tokenKind is what a token is made of.
type tokenKind uint8

const (
	word   tokenKind = iota // letters; a single one where no blanks are written (汉, か, ไ)
	digits                  // decimal digits of any script
	mark                    // any other single character
)

// gap is what stands before a token.
type gap uint8

const (
	glued gap = iota // nothing
	blank            // one blank
	wide             // several blanks, a tab
	line             // a line end, or the beginning of the text
)

// token is a smallest part of a message.
type token struct {
	start, end int // bytes of the text
	kind       tokenKind
	gap        gap
	capital    bool   // a word that begins with a capital letter
	shouted    bool   // a word of capital letters
	single     bool   // a character that is a word
	symbol     rune   // of a mark: the character, of several forms the plain one
	number     int    // of digits: their value, -1 with more than nine of them
	from, to   int    // its folded letters or digits, in cutter.folded
	classes    uint64 // bits of the classes of its matches, but for classStance
	stance     bool   // classStance is among them; much of it is other things besides
	matches    [2]int // its matches, in Reader.matches
}

// cutter cuts texts into tokens; it keeps its memory.
type cutter struct {
	folds  *foldTable
	tokens []token
	folded []byte // the letters of all tokens, with a blank before, between and behind them
}

// letters are the folded letters or digits of a token.
func (c *cutter) letters(i int) []byte { return c.folded[c.tokens[i].from:c.tokens[i].to] }

// cut replaces what was cut before.
func (c *cutter) cut(s string) {
	c.tokens, c.folded = c.tokens[:0], append(c.folded[:0], ' ')
	before, closing := line, -1
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if closes := emphasis(s, i); closes > i && before != glued {
			closing = closes
			i++
			continue
		} else if i == closing {
			i++
			continue
		}
		switch {
		case r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009':
			if before < wide {
				before++
			}
		case r == '\n' || r == '\r':
			before = line
		case r == '\t' || r == '\u3000':
			before = max(before, wide)
		case r >= utf8.RuneSelf && !letters.IsLetter(r) && unicode.In(r, unicode.Cf, unicode.Mn): // direction marks, joiners, a mark on nothing such as the emoji selector
		default:
			size = c.token(s, i, before)
			before = glued
		}
		i += size
	}
}

// emphasis is the byte of the mark that ends what the one at byte i begins, as
// messengers write bold, slanted and struck words: *Friday*; i if it begins none.
func emphasis(s string, i int) int {
	if s[i] != '*' && s[i] != '_' && s[i] != '~' {
		return i
	}
	rest := s[i+1:]
	end := strings.IndexByte(rest, s[i])
	if end < 1 || strings.ContainsRune(" \n", rune(rest[0])) || strings.ContainsRune(" \n", rune(rest[end-1])) || strings.Contains(rest[:end], "\n") {
		return i
	}
	if next, _ := utf8.DecodeRuneInString(rest[end+1:]); unicode.IsLetter(next) || unicode.IsDigit(next) {
		return i
	}
	return i + 1 + end
}

// token adds the token that begins at byte i and tells its length.
func (c *cutter) token(s string, i int, before gap) int {
	t := token{start: i, gap: before, from: len(c.folded), number: -1}
	r, size := utf8.DecodeRuneInString(s[i:])
	end := i + size
	switch f := c.folds.fold(r); {
	case f.kind == letter && f.single:
		t.kind, t.single = word, true
		c.folded = f.append(c.folded)
		for end < len(s) && f.thai {
			r, size := utf8.DecodeRuneInString(s[end:])
			if !unicode.Is(unicode.Mn, r) {
				break
			}
			c.folded = utf8.AppendRune(c.folded, r)
			end += size
		}
	case f.kind == letter:
		t.kind, t.capital, t.shouted = word, f.upper, true
		end = c.word(s, i, &t)
	case f.kind == digit:
		t.kind = digits
		end = c.digits(s, i, &t)
	default:
		t.kind, t.symbol = mark, f.plain
		c.folded = f.append(c.folded)
	}
	t.end, t.to = end, len(c.folded)
	c.folded = append(c.folded, ' ')
	c.tokens = append(c.tokens, t)
	return end - i
}

// word folds the letters from byte i on and gives their end.
func (c *cutter) word(s string, i int, t *token) int {
	hangul := false
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		f := c.folds.fold(r)
		if f.kind != letter && f.kind != accent || f.single {
			break
		}
		if f.kind == letter {
			if isHangul := r >= 0xAC00 && r <= 0xD7A3; isHangul && !hangul && len(c.folded) > t.from { // Tuesday에
				break
			} else {
				hangul = isHangul
			}
			t.shouted = t.shouted && f.upper
			c.folded = f.append(c.folded)
		}
		i += size
	}
	if !hangul {
		c.folded = c.folded[:t.from+len(withoutArticle(c.folded[t.from:]))]
	}
	return i
}

// digits reads the digits from byte i on and gives their end.
func (c *cutter) digits(s string, i int, t *token) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		f := c.folds.fold(r)
		if f.kind != digit {
			break
		}
		c.folded = append(c.folded, byte(f.plain))
		i += size
	}
	if n := c.folded[t.from:]; len(n) <= 9 {
		t.number = 0
		for _, d := range n {
			t.number = t.number*10 + int(d-'0')
		}
	}
	return i
}

// withoutArticle takes the Arabic article off a word, in the lexicon as in
// messages, by moving the rest to the front.
func withoutArticle(w []byte) []byte {
	const article = "ال"
	if len(w) < len(article)+6 || string(w[:len(article)]) != article {
		return w
	}
	return w[:copy(w, w[len(article):])]
}
