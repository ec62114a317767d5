package question

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is one word of a message. A character of a script that is written
// without blanks, and a syllable of Korean, whose asking endings are parts of
// words, is a word of its own.
type word struct {
	start, end int // of page.plain
	from, to   int // of the message
	number     bool
	code       bool // a number behind a letter or a hyphen, as in LB-20
	apart      bool // behind a comma, a colon or a dash
	capital    bool // begins with one
	capitals   bool // has no small letter
}

// sentence is a run of words up to a mark, an emoji or the end of the line; it
// may have none.
type sentence struct {
	first, end int  // of page.words
	from, to   int  // of the message
	marked     bool // with a question mark
	loud       bool // with an exclamation mark
}

// page is a message as it is compared: lower case, Arabic letters in one form,
// words with one blank, comma or full stop between them.
type page struct {
	plain     []byte
	words     []word
	sentences []sentence
	gap       byte // what stands before the next word
	open      sentence
	last      rune
	repeats   int
}

func (p *page) read(s string) {
	*p = page{plain: p.plain[:0], words: p.words[:0], sentences: p.sentences[:0], gap: '.'}
	inWord := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !inWord {
			if n := address(s[i:]); n > 0 {
				p.begin(i)
				p.plain = append(p.plain, '@')
				p.finish(i + n)
				i += n
				continue
			}
		}
		kind := kindOf(r)
		if kind == stop && r == '.' && p.insideWord(s, i, inWord) || kind == comma && p.betweenDigits(s, i) {
			kind = dropped
		}
		switch kind {
		case letter, digit:
			if w := len(p.words) - 1; inWord && (kind == digit) != p.words[w].number {
				inWord, p.gap = false, 0
			}
			if !inWord {
				p.begin(i)
				p.words[len(p.words)-1].number = kind == digit
				p.words[len(p.words)-1].code = kind == digit && i > 0 && (s[i-1] == '-' || kindOf(rune(s[i-1])) == letter)
				inWord = true
			}
			p.put(r)
			p.finish(i + size)
		case single:
			if inWord {
				p.gap = 0
			}
			inWord = false
			p.begin(i)
			p.put(r)
			p.finish(i + size)
		case dropped:
			if inWord {
				p.combine(r)
				p.words[len(p.words)-1].to = i + size
			}
		case blank:
			inWord = false
			p.gap = max(p.gap, ' ')
		case comma:
			inWord = false
			p.gap = max(p.gap, ',')
		case stop, mark:
			inWord = false
			p.stop(i+size, kind == mark)
			if n := len(p.sentences); n > 0 && (r == '!' || r == '！') {
				p.sentences[n-1].loud = true
			}
		}
		i += size
	}
	if len(p.words) > p.open.first {
		p.stop(len(s), false)
	}
}

func (p *page) begin(at int) {
	if len(p.words) == p.open.first {
		p.open.from, p.gap = at, '.'
	}
	if p.gap > 0 {
		p.plain = append(p.plain, p.gap)
	}
	p.words = append(p.words, word{start: len(p.plain), from: at, apart: p.gap == ',', capitals: true})
	p.gap, p.last, p.repeats = 0, 0, 0
}

// put adds a letter; of three or more in a row one is kept ("pleaseee").
func (p *page) put(r rune) {
	w := &p.words[len(p.words)-1]
	low := r
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			low = r + 'a' - 'A'
			w.capital = w.capital || len(p.plain) == w.start
		} else {
			w.capitals = false
		}
	default:
		low = fold(r)
	}
	if low == p.last && !w.number {
		p.repeats++
		if p.repeats == 2 {
			p.plain = p.plain[:len(p.plain)-utf8.RuneLen(low)]
		}
		if p.repeats >= 2 {
			return
		}
	} else {
		p.last, p.repeats = low, 0
	}
	p.plain = utf8.AppendRune(p.plain, low)
}

// combine puts an accent that was typed apart onto its letter.
func (p *page) combine(accent rune) {
	if accent < 0x300 || accent > 0x36F || p.last == 0 {
		return
	}
	both := norm.NFC.String(string([]rune{p.last, accent}))
	if r, size := utf8.DecodeRuneInString(both); size == len(both) {
		p.plain = utf8.AppendRune(p.plain[:len(p.plain)-utf8.RuneLen(p.last)], r)
		p.last = r
		p.words[len(p.words)-1].end = len(p.plain)
	}
}

func (p *page) finish(to int) {
	w := &p.words[len(p.words)-1]
	w.end, w.to = len(p.plain), to
}

// stop ends the sentence. A question mark behind another mark belongs to the
// sentence before ("really!?").
func (p *page) stop(to int, marked bool) {
	if p.open.first < len(p.words) {
		p.open.end, p.open.to, p.open.marked = len(p.words), to, marked
		p.sentences = append(p.sentences, p.open)
	} else if n := len(p.sentences); n > 0 {
		p.sentences[n-1].marked = p.sentences[n-1].marked || marked
		p.sentences[n-1].to = to
	} else if marked {
		p.sentences = append(p.sentences, sentence{to: to, marked: true})
	}
	p.open = sentence{first: len(p.words)}
	p.gap = '.'
}

// insideWord tells of a full stop that ends no sentence: 3.1, U.S., p.m.
func (p *page) insideWord(s string, i int, inWord bool) bool {
	if !inWord || i+1 >= len(s) {
		return false
	}
	next := kindOf(rune(s[i+1]))
	w := p.words[len(p.words)-1]
	return w.number && next == digit || !w.number && next == letter && w.end-w.start == 1
}

func (p *page) betweenDigits(s string, i int) bool {
	return i > 0 && i+1 < len(s) && kindOf(rune(s[i-1])) == digit && kindOf(rune(s[i+1])) == digit
}

// kind is what a character does to a sentence.
type kind byte

const (
	blank kind = iota
	letter
	digit
	single
	dropped
	comma
	stop
	mark
)

var ascii = func() (kinds [utf8.RuneSelf]kind) {
	for c := range kinds {
		switch {
		case unicode.IsLetter(rune(c)):
			kinds[c] = letter
		case unicode.IsDigit(rune(c)):
			kinds[c] = digit
		}
	}
	for _, c := range ".!;\n\r" {
		kinds[c] = stop
	}
	kinds['$'], kinds['%'] = single, single
	for _, c := range ",:()\"" {
		kinds[c] = comma
	}
	kinds['?'], kinds['\''] = mark, dropped
	return kinds
}()

func kindOf(r rune) kind {
	switch {
	case r < utf8.RuneSelf:
		return ascii[r]
	case r < 0x300 || r >= 0x370 && r < 0x590:
		if unicode.IsLetter(r) {
			return letter
		}
	case r >= 0xAC00 && r < 0xD7A4, r >= 0x4E00 && r < 0xA000, r >= 0x3041 && r < 0x3100, r >= 0x0E01 && r < 0x0E3B, r >= 0x0E40 && r < 0x0E5A:
		return single
	}
	switch {
	case strings.ContainsRune("？؟❓❔⁇⁈⁉", r):
		return mark
	case strings.ContainsRune("。！；．۔।…\u2028", r):
		return stop
	case strings.ContainsRune("，、：،؛–—（）“”「」《》", r):
		return comma
	case r == '’', r == '‘', r == 'ـ', r < 0x700 && unicode.Is(unicode.Mn, r), r >= 0xFE00 && r <= 0xFE0F, unicode.Is(unicode.Cf, r):
		return dropped
	case unicode.IsLetter(r), unicode.IsMark(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.Is(unicode.Sc, r):
		return single
	case unicode.Is(unicode.So, r):
		return stop
	}
	return blank
}

// fold gives the form in which a letter is compared. Accents stay: qué asks
// and que does not.
func fold(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ة':
		return 'ه'
	case 'ى', 'ی':
		return 'ي'
	case 'ک', 'گ':
		return 'ك'
	case 'ё', 'Ё':
		return 'е'
	case 'İ':
		return 'i'
	}
	switch {
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case r >= '！' && r <= '～':
		return unicode.ToLower(r - '！' + '!')
	}
	return unicode.ToLower(r)
}

// address gives the length of a link at the beginning of s, or 0: what is
// inside, such as ?page=2, asks nothing.
func address(s string) int {
	if s[0]|0x20 != 'h' && s[0]|0x20 != 'w' || len(s) < 8 {
		return 0
	}
	if head := strings.ToLower(s[:8]); !strings.HasPrefix(head, "http://") && head != "https://" && !strings.HasPrefix(head, "www.") {
		return 0
	}
	if n := strings.IndexAny(s, " \t\n\r"); n >= 0 {
		return n
	}
	return len(s)
}
