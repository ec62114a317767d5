package question

import (
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

// read forgets the message before and reads s.
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
			p.letter(r, i, kind, inWord, s)
			inWord = true
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

// letter adds a letter or digit to the word, or begins one: letters and digits
// do not share a word ("500pcs").
func (p *page) letter(r rune, at int, k kind, inWord bool, s string) {
	if inWord && (k == digit) != p.words[len(p.words)-1].number {
		inWord, p.gap = false, 0
	}
	if !inWord {
		p.begin(at)
		w := &p.words[len(p.words)-1]
		w.number = k == digit
		w.code = w.number && at > 0 && (s[at-1] == '-' || kindOf(rune(s[at-1])) == letter)
	}
	p.put(r)
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
