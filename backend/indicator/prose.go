package indicator

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/text/letters"
)

// prose reads the words and sentences of one message after the other. It keeps
// its memory, so that a million messages make no garbage.
type prose struct {
	words     []word
	sentences int
	unspaced  int // characters of scripts that are written without blanks, each a word of its own
}

// word is what stands between marks and blanks: "units", "4.20", "it's".
type word struct {
	hash       uint32 // of its letters in lower case
	start, end int    // bytes of the message
	number     bool   // has a digit
}

// fewestWords make a line a sentence that no mark ends; fewer are a greeting or
// a signature (own).
const fewestWords = 4

// read takes the next message.
func (p *prose) read(s string) {
	p.words, p.sentences, p.unspaced = p.words[:0], 0, 0
	inAddress := strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.Contains(s, "@")
	since := 0 // words before the sentence
	for i := 0; i < len(s); {
		r, size := runeAt(s, i)
		switch {
		case letters.IsLetter(r) || isDigit(r):
			i = p.word(s, i, inAddress)
		case r == '\n' || r == '\r':
			if len(p.words)-since >= fewestWords {
				p.sentences++
			}
			since = len(p.words)
			i += size
		case isStop(r) && p.ends(s, i, r, since):
			if len(p.words) > since {
				p.sentences++
			}
			since = len(p.words)
			i += size
		default:
			i += size
		}
	}
	if len(p.words)-since >= fewestWords || p.sentences == 0 && len(p.words) > 0 {
		p.sentences++
	}
}

// count is the number of words; two characters of a script without blanks are one.
func (p *prose) count() int { return len(p.words) - p.unspaced + (p.unspaced+1)/2 }

// word takes the word that begins at i and gives where it ends. An address is one word.
func (p *prose) word(s string, i int, inAddress bool) int {
	const offset, prime = 2166136261, 16777619 // FNV-1a
	w := word{hash: offset, start: i}
	address := i
	if inAddress {
		address += addressLength(s[i:])
	}
	for i < len(s) {
		r, size := runeAt(s, i)
		switch {
		case i < address:
		case letters.IsLetter(r) || letters.IsMark(r):
			if isUnspaced(r) && i > w.start {
				return p.add(w, i)
			}
		case isDigit(r):
			w.number = true
		case r == '\'' || r == '’':
			i += size
			continue
		case isInside(s, i, r):
		default:
			return p.add(w, i)
		}
		w.hash = (w.hash ^ uint32(lower(r))) * prime
		i += size
		if isUnspaced(r) && i >= address {
			p.unspaced++
			return p.add(w, i)
		}
	}
	return p.add(w, i)
}

func (p *prose) add(w word, end int) int {
	w.end = end
	p.words = append(p.words, w)
	return end
}

// abbreviations end in a dot that does not end a sentence.
var abbreviations = strings.Fields("mr mrs ms dr no nos co approx incl excl st vs tel ext art ref fig est ca eg ie")

func isAbbreviation(w string) bool {
	return slices.ContainsFunc(abbreviations, func(a string) bool { return strings.EqualFold(a, w) })
}

// ends tells whether the mark at i ends a sentence that began after since words.
func (p *prose) ends(s string, i int, r rune, since int) bool {
	if r >= utf8.RuneSelf && r != '…' {
		return true
	}
	next := strings.TrimLeft(s[i:], ".!?…\"')”’»*_")
	if next == "" || next[0] == '\n' || next[0] == '\r' {
		return true
	}
	if next[0] != ' ' {
		return false
	}
	if r != '.' {
		return true
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, " "))
	if unicode.IsLower(first) || len(p.words) == since {
		return false
	}
	last := p.words[len(p.words)-1]
	isItem := len(p.words) == since+1 && last.number && last.end-last.start <= 2 // "1. Material"
	return !isItem && !isAbbreviation(s[last.start:last.end])
}

func runeAt(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || r >= utf8.RuneSelf && letters.IsDigit(r) }

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।':
		return true
	}
	return false
}

// isInside tells of a mark within a word: "4.20", "1,000", "10:00", "LB-20".
func isInside(s string, i int, r rune) bool {
	if i+1 == len(s) {
		return false
	}
	next, _ := runeAt(s, i+1)
	switch r {
	case '.', ',', ':':
		return isDigit(rune(s[i-1])) && isDigit(next)
	case '-':
		return letters.IsLetter(next) || isDigit(next)
	}
	return false
}

// isUnspaced tells of a letter that is a word, or a part of one, without blanks around.
func isUnspaced(r rune) bool {
	return r >= 0x0E00 && letters.IsAlone(r) && letters.IsLetter(r)
}

// addressLength is the length of the address of the web, or the mailbox, that s
// begins with; 0: it begins with none.
func addressLength(s string) int {
	if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
		s = s[:end]
	}
	s = strings.TrimRight(s, ".,:;!?)>\"'")
	if strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.Contains(s, "@") {
		return len(s)
	}
	return 0
}

func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return letters.ToLower(r)
}

// phrases are runs of words, by their first one.
type phrases map[uint32][][]uint32

// phrasesOf reads a list: a phrase a line; "#" begins a comment.
func phrasesOf(list string) phrases {
	all := phrases{}
	var p prose
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		p.read(line)
		if len(p.words) > 0 {
			all[p.words[0].hash] = append(all[p.words[0].hash], hashes(p.words))
		}
	}
	return all
}

func hashes(words []word) []uint32 {
	all := make([]uint32, len(words))
	for i, w := range words {
		all[i] = w.hash
	}
	return all
}

// has tells whether the message holds one of the phrases.
func (p *prose) has(list phrases) bool {
	for i, w := range p.words {
		if slices.ContainsFunc(list[w.hash], func(phrase []uint32) bool { return begins(p.words[i:], phrase) }) {
			return true
		}
	}
	return false
}

func begins(words []word, phrase []uint32) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, hash := range phrase {
		if words[i].hash != hash {
			return false
		}
	}
	return true
}

// ours walks over our messages: the turn, and the place of the message in it.
func ours(h *history.History) iter.Seq2[chat.Turn, int] {
	return func(yield func(chat.Turn, int) bool) {
		for _, s := range h.Series {
			for _, t := range s.Turns {
				for i := range t.Messages {
					if !yield(t, i) {
						return
					}
				}
			}
		}
	}
}
