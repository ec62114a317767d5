package sentiment

import (
	"unicode"
	"unicode/utf8"

	"huiyin/backend/text/letters"
)

// A token is a word, an emoji or one character of a script without blanks.
type token struct {
	from, to   int  // of scan.runes
	start, end int  // bytes of the text
	clause     int  // its number in the text
	shouted    bool // LOUD in a text that is not loud throughout
	drawn      bool // loooong
	tagged     bool // in a #hashtag
}

// scan is a text as word lists read it: lower case, without accents where a
// language is often typed without, at most two equal letters in a row. It also
// counts what is no word.
type scan struct {
	runes  []rune
	tokens []token

	clauses                                   int
	exclamations, questions, dots             int
	links, mentions, hashtags, digits, shouts int
	drawn                                     int
	faces                                     []face

	fold    func(rune) rune // what a letter is read as
	elision bool            // l'attente is two words
	tag     bool            // inside a hashtag
	last    rune            // before the current one
	lower   bool            // the word has small letters
	upper   int             // its capitals
}

// face is an emoticon such as ":-)".
type face struct {
	start, end, clause, strength int
}

// read scans s in a language.
func (c *scan) read(s, language string) {
	*c = scan{runes: c.runes[:0], tokens: c.tokens[:0], faces: c.faces[:0], fold: folding(language),
		elision: language == "fr" || language == "it"}
	open := false
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !open {
			if n := c.special(s, at, r); n > 0 {
				at += n
				c.last = ' '
				continue
			}
		}
		switch {
		case letters.IsLetter(r) && !standsAlone(r), open && isInner(r), letters.IsDigit(r):
			if open && c.tag && letters.IsUpper(r) && unicode.IsLower(c.last) {
				open = c.end(at)
			}
			if !open {
				c.begin(at)
				open = true
			}
			c.letter(r)
		case isApostrophe(r) && open:
			if c.elision {
				open = c.end(at)
			} else {
				c.runes = append(c.runes, '\'')
			}
		case standsAlone(r), isSymbol(r):
			if open {
				open = c.end(at)
			}
			c.begin(at)
			c.runes = append(c.runes, r)
			c.end(at + size)
		case isInvisible(r):
		default:
			if open {
				open = c.end(at)
			}
			c.mark(r)
		}
		c.last = r
		at += size
	}
	if open {
		c.end(len(s))
	}
	c.quieten()
}

// special reads links, mentions and emoticons, which begin where no word does,
// and gives their length; 0 if there is none.
func (c *scan) special(s string, at int, r rune) int {
	switch {
	case r == 'h' || r == 'w':
		n := linkAt(s[at:])
		if n > 0 {
			c.links++
		}
		return n
	case r == '@' && !letters.IsLetter(c.last):
		n := 1
		for at+n < len(s) && (s[at+n] == '_' || s[at+n] >= '0' && s[at+n] <= '9' || s[at+n]|0x20 >= 'a' && s[at+n]|0x20 <= 'z') {
			n++
		}
		if n > 1 {
			c.mentions++
		}
		return n
	}
	if n, strength := emoticonAt(s[at:]); n > 0 && !letters.IsDigit(c.last) && !letters.IsLetter(c.last) {
		c.faces = append(c.faces, face{at, at + n, c.clauses, strength})
		return n
	}
	return 0
}

func (c *scan) begin(at int) {
	c.tokens = append(c.tokens, token{from: len(c.runes), start: at, clause: c.clauses, tagged: c.tag})
	c.lower, c.upper = false, 0
}

func (c *scan) letter(r rune) {
	t := &c.tokens[len(c.tokens)-1]
	if letters.IsUpper(r) {
		c.upper++
	} else {
		c.lower = true
	}
	if letters.IsDigit(r) {
		c.digits++
	}
	if r = c.fold(letters.ToLower(r)); r == 0 {
		return
	}
	if n := len(c.runes); n-t.from >= 2 && c.runes[n-1] == r && c.runes[n-2] == r {
		t.drawn = true
		return
	}
	c.runes = append(c.runes, r)
}

// end closes the word at the byte and gives false: no word is open.
func (c *scan) end(at int) bool {
	t := &c.tokens[len(c.tokens)-1]
	t.to, t.end = len(c.runes), at
	if t.to == t.from {
		c.tokens = c.tokens[:len(c.tokens)-1]
		return false
	}
	if t.drawn {
		c.drawn++
	}
	if c.upper >= 3 && !c.lower {
		t.shouted = true
		c.shouts++
	}
	return false
}

// mark counts punctuation; what parts clauses begins a new one.
func (c *scan) mark(r rune) {
	switch r {
	case '!', '！':
		c.exclamations++
	case '?', '？', '؟':
		c.questions++
	case '…':
		c.dots++
	case '.', '。':
		if c.last == '.' || c.last == '。' {
			c.dots++
		}
	case ',', '，', '、', ';', '；', ':', '：', '\n', '؛', '،', '।', '—', '–', '(', ')', '"', '“', '”':
	case '#', '＃':
		c.hashtags++
		c.tag = true
		return
	default:
		c.tag = false
		return
	}
	c.tag = false
	if n := len(c.tokens); n > 0 && c.tokens[n-1].clause == c.clauses {
		c.clauses++
	}
}

// quieten: where most of a text is loud, nothing is stressed.
func (c *scan) quieten() {
	if c.shouts*2 <= len(c.tokens) || len(c.tokens) < 3 {
		return
	}
	for i := range c.tokens {
		c.tokens[i].shouted = false
	}
}

// linkAt gives the length of the link at the beginning of s, or 0.
func linkAt(s string) int {
	if !hasPrefix(s, "http://") && !hasPrefix(s, "https://") && !hasPrefix(s, "www.") {
		return 0
	}
	n := 0
	for n < len(s) && s[n] > ' ' {
		n++
	}
	return n
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// isInner tells of what may stand inside a word, but begins none.
func isInner(r rune) bool { return letters.IsMark(r) && !isInvisible(r) }

// isInvisible tells of signs that change how others look.
func isInvisible(r rune) bool {
	return r == 0x200D || r == 0x200C || r == 0xFE0F || r == 0xFE0E || r >= 0x1F3FB && r <= 0x1F3FF || r == 0x0640
}

// standsAlone tells of scripts that are written without blanks.
func standsAlone(r rune) bool {
	return letters.IsAlone(r)
}

func isSymbol(r rune) bool {
	return r >= 0x2190 && (letters.IsSymbol(r) || r >= 0x1F000 && r < 0x1FB00 || r == '♥' || r == '♡')
}
