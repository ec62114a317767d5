package sentiment

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed lexicon/*.txt afinn/*.txt
var lists embed.FS

// role is what a phrase of a list does.
type role uint8

const (
	feels   role = iota + 1 // has a strength of its own
	negates                 // turns what follows: not
	turns                   // turns what stands before it: 不了, ない
	around                  // does either: नहीं
	more                    // very
	less                    // slightly
	but                     // what follows counts, what stood before hardly does
)

var roleNames = map[string]role{"not": negates, "not after": turns, "more": more, "less": less, "but": but}

// phrase is a line of a word list.
type phrase struct {
	role     role
	strength int8 // of feels: -3 to 3; 0 has been looked at and has none
	foreign  bool // from a list that was translated by machine
}

// node is what is known of a run of letters.
type node struct {
	whole, stem phrase
	continues   bool // words of a longer phrase
}

// lexicon is the phrases of a language, emoji among them, by the hash of their
// letters.
type lexicon struct {
	nodes map[uint64]node
	maybe [1 << 13]uint64 // a bit for each hash that is in nodes, so that most looks end early
}

const seed, prime = 14695981039346656037, 1099511628211

func mix(h uint64, r rune) uint64 { return (h ^ uint64(r)) * prime }

func (l *lexicon) at(h uint64) (node, bool) {
	bit := h >> 45
	if l.maybe[bit>>6]&(1<<(bit&63)) == 0 {
		return node{}, false
	}
	n, ok := l.nodes[h]
	return n, ok
}

func (l *lexicon) change(h uint64, f func(*node)) {
	n := l.nodes[h]
	f(&n)
	l.nodes[h] = n
	bit := h >> 45
	l.maybe[bit>>6] |= 1 << (bit & 63)
}

// add adds a phrase; "stem*" stands for every word that begins so. What is
// there already stays, but for what has no feeling after all.
func (l *lexicon) add(c *scan, language, text string, p phrase) {
	text, stem := strings.CutSuffix(text, "*")
	c.read(text, language)
	h := uint64(seed)
	for i, t := range c.tokens {
		if i > 0 {
			l.change(h, func(n *node) { n.continues = true })
			h = mix(h, ' ')
		}
		for _, r := range c.runes[t.from:t.to] {
			h = mix(h, r)
		}
	}
	if len(c.tokens) == 0 {
		return
	}
	l.change(h, func(n *node) {
		switch {
		case n.whole.role == 0 || p.role == feels && p.strength == 0:
			n.whole = p
		case n.whole.role == negates && p.role == turns:
			n.whole.role = around
		}
		if stem && n.stem.role == 0 {
			n.stem = p
		}
	})
}

// languages have a list of our own.
var languages = []string{"ar", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "vi", "zh"}

// lexicons are made when they are first asked for; "" is that of languages
// without a list of our own.
var lexicons = func() map[string]func() *lexicon {
	all := map[string]func() *lexicon{"": sync.OnceValue(func() *lexicon { return load("") })}
	for _, language := range languages {
		all[language] = sync.OnceValue(func() *lexicon { return load(language) })
	}
	return all
}()

// lexiconOf gives the lists of a language; those of English where it is unknown.
func lexiconOf(language string) *lexicon {
	if language == "" || language == "und" {
		language = "en"
	}
	if l := lexicons[language]; l != nil {
		return l()
	}
	return lexicons[""]()
}

// load reads the lists of a language; what stands first wins: our own, emoji,
// the translated one, and at last English words that writers of all languages use.
func load(language string) *lexicon {
	l, c := &lexicon{nodes: map[uint64]node{}}, &scan{}
	if language != "" {
		l.addFile(c, language, "lexicon/"+language+".txt", false)
		l.addFile(c, language, "afinn/"+language+".txt", language != "en")
	}
	l.addFile(c, language, "lexicon/emoji.txt", false)
	l.addFile(c, language, "lexicon/international.txt", false)
	return l
}

// addFile adds a list: "[2]" and the like begin a strength, "[not]" and the
// like a role; phrases are parted by commas or lines, "#" begins a comment.
func (l *lexicon) addFile(c *scan, language, name string, foreign bool) {
	text, err := lists.ReadFile(name)
	if err != nil {
		panic(fmt.Sprintf("built-in word list: %v", err))
	}
	p := phrase{role: feels, foreign: foreign}
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "# ")
		if head, ok := strings.CutPrefix(line, "["); ok {
			head = strings.TrimSuffix(head, "]")
			if p.role = roleNames[head]; p.role == 0 {
				n, err := strconv.Atoi(head)
				if err != nil {
					panic(fmt.Sprintf("built-in word list %s: no part %q", name, head))
				}
				p.role, p.strength = feels, int8(n)
			}
			continue
		}
		for one := range strings.SplitSeq(line, ",") {
			if one = strings.TrimSpace(one); one != "" && one[0] != '#' {
				l.add(c, language, one, p)
			}
		}
	}
}

// longestPhrase is in tokens; a Thai word is many.
const longestPhrase = 24

// find gives the longest phrase that begins at a token, and the number of its
// tokens; 0 if there is none.
func (l *lexicon) find(c *scan, i int) (phrase, int) {
	var (
		found  phrase
		length int
	)
	h := uint64(seed)
	for j := i; j < len(c.tokens) && j < i+longestPhrase; j++ {
		if j > i {
			h = mix(h, ' ')
		}
		t := c.tokens[j]
		var n node
		var known bool
		for k, r := range c.runes[t.from:t.to] {
			h = mix(h, r)
			if n, known = l.at(h); known && n.stem.role != 0 && (k > 0 || t.to-t.from == 1) {
				found, length = n.stem, j-i+1
			}
		}
		if !known {
			break
		}
		if n.whole.role != 0 {
			found, length = n.whole, j-i+1
		}
		if !n.continues {
			break
		}
	}
	if length == 0 {
		return l.findOther(c, c.tokens[i])
	}
	return found, length
}

// findOther looks for a word that is drawn out (loooove), is a hashtag of
// several (#worstday) or has an Arabic article or conjunction before it.
func (l *lexicon) findOther(c *scan, t token) (phrase, int) {
	word := c.runes[t.from:t.to]
	if t.drawn {
		h, last := uint64(seed), rune(0)
		var stem phrase
		for _, r := range word {
			if r != last {
				h = mix(h, r)
				if n, ok := l.at(h); ok && n.stem.role != 0 {
					stem = n.stem
				}
			}
			last = r
		}
		if n, ok := l.at(h); ok && n.whole.role != 0 {
			return n.whole, 1
		}
		if stem.role != 0 {
			return stem, 1
		}
	}
	if t.tagged {
		if p := l.inTag(word); p.role != 0 {
			return p, 1
		}
	}
	if len(word) > 4 && word[0] >= 0x600 && word[0] < 0x700 {
		for _, prefix := range arabicPrefixes {
			if len(word) > len(prefix)+2 && string(word[:len(prefix)]) == string(prefix) {
				if p := l.single(word[len(prefix):]); p.role != 0 {
					return p, 1
				}
			}
		}
	}
	return phrase{}, 0
}

// arabicPrefixes are written to the word that follows: and the, with the, the, and.
var arabicPrefixes = [][]rune{[]rune("وال"), []rune("بال"), []rune("فال"), []rune("ال"), []rune("لل"), []rune("و"), []rune("ف"), []rune("ب"), []rune("ل")}

func (l *lexicon) single(word []rune) phrase {
	h := uint64(seed)
	var stem phrase
	for _, r := range word {
		h = mix(h, r)
		if n, ok := l.at(h); ok && n.stem.role != 0 {
			stem = n.stem
		}
	}
	if n, ok := l.at(h); ok && n.whole.role != 0 {
		return n.whole
	}
	return stem
}
