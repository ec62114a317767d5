package pieces

import (
	"embed"
	"io/fs"
	"strings"
	"sync"

	"huiyin/backend/text/table"
)

// lexiconFiles hold the words. A line is "class value: phrase, phrase …"; the
// value may be missing. A phrase may be several words; behind it may stand
//
//	=   the phrases that follow, parted by "=", mean the same; the first one is
//	    the name that becomes the value
//	*   the last word may have an ending of up to three letters
//	!   only as written, with its accents
//	^   only with a capital letter; ^^ only in capitals
//	@en+fr  only in messages of these languages; so does the whole line with it
//	        behind its value
//
//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// entry is one meaning of a phrase.
type entry struct {
	class    class
	number   int    // the value, where it is a number
	value    string // the value
	only     language
	exact    string // as written; "" where accents do not matter
	capital  bool
	shouted  bool
	spelling string // the phrase
}

// match is an entry that was found; next is the token behind it, end the byte.
type match struct {
	*entry
	next, end int
}

// edge is the key of what leads from a node of the tree of phrases by a word.
func edge(node, word int32) uint64 { return uint64(uint32(node))<<32 | uint64(uint32(word)) }

// lexicon is a tree of phrases over numbered words. It does not change once
// it is read.
type lexicon struct {
	folds *foldTable
	words map[string]int32   // by the folded word
	stems map[string]int32   // words that may have an ending
	begin [1 << 10]uint64    // a bit for what stems begin with, see beginningOf
	roots []int32            // by word: the node of phrases that begin with it, 0 for none
	edges map[uint64]int32   // to another node, while phrases are added
	steps table.Table[int32] // the same for reading
	nodes [][]entry          // by node
	inner []bool             // by node: a longer phrase goes on from it
}

var sharedLexicon = sync.OnceValue(func() *lexicon {
	l := &lexicon{folds: sharedFolds(), words: map[string]int32{}, stems: map[string]int32{}, roots: []int32{0}, edges: map[uint64]int32{},
		nodes: make([][]entry, 1), inner: make([]bool, 1)}
	names, err := fs.Glob(lexiconFiles, "lexicon/*.txt")
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		data, err := lexiconFiles.ReadFile(name)
		if err != nil {
			panic(err)
		}
		for text := range strings.Lines(string(data)) {
			if text = strings.TrimSpace(text); text != "" && text[0] != '#' {
				l.line(text)
			}
		}
	}
	l.steps, l.edges = table.New(l.edges), nil
	return l
})

// line reads one line of a file; what it does not understand is a fault of the
// lexicon, which every test finds.
func (l *lexicon) line(text string) {
	head, list, ok := strings.Cut(text, ": ")
	head, all, restricted := strings.Cut(head, "@")
	name, value, _ := strings.Cut(head, " ")
	of, known := classes[name]
	if !ok || !known {
		panic("pieces: the lexicon has a line without a known class: " + text)
	}
	number := 0
	for i := 0; i < len(value); i++ {
		if c := value[i]; c >= '0' && c <= '9' {
			number = number*10 + int(c-'0')
		}
	}
	if strings.HasPrefix(value, "-") {
		number = -number
	}
	if first, rest, two := strings.Cut(value, " "); two && of != classCounted && first[0] >= '0' && first[0] <= '9' {
		value = rest // the number is not part of the name
	}
	e := entry{class: of, number: number, value: value}
	if restricted {
		e.only = languages(all)
	}
	for phrase := range strings.SplitSeq(list, ",") {
		l.synonyms(e, strings.TrimSpace(phrase))
	}
}

// synonyms adds phrases parted by "=".
func (l *lexicon) synonyms(e entry, phrases string) {
	canonical := ""
	for phrase := range strings.SplitSeq(phrases, "=") {
		e := e
		name, only, restricted := strings.Cut(phrase, "@")
		if restricted {
			e.only = languages(only)
		}
		base := strings.TrimRight(name, "*!^")
		flags := name[len(base):]
		e.capital, e.shouted = strings.Contains(flags, "^"), strings.Contains(flags, "^^")
		if strings.Contains(flags, "!") {
			e.exact = base
		}
		e.spelling = base
		if canonical == "" {
			canonical = base
		}
		switch {
		case e.class == classPlace && len(e.value) <= 3: // a country's code, not its name and code
			e.value = canonical + ", " + e.value
		case e.value == "":
			e.value = canonical
		}
		l.add(base, strings.Contains(flags, "*"), e)
	}
}

// add puts one phrase into the tree.
func (l *lexicon) add(phrase string, ending bool, e entry) {
	c := cutter{folds: l.folds}
	c.cut(phrase)
	if len(c.tokens) == 0 {
		panic("pieces: the lexicon has an empty phrase beside " + e.value)
	}
	node := int32(0)
	for i := range c.tokens {
		stem := ending && i == len(c.tokens)-1
		id := l.id(string(c.letters(i)), stem)
		next := l.roots[id]
		if i > 0 {
			next = l.edges[edge(node, id)]
		}
		if next == 0 {
			next = int32(len(l.nodes))
			l.nodes, l.inner = append(l.nodes, nil), append(l.inner, false)
			if i == 0 {
				l.roots[id] = next
			} else {
				l.edges[edge(node, id)] = next
				l.inner[node] = true
			}
		}
		node = next
	}
	l.nodes[node] = append(l.nodes[node], e)
}

// id is the number of a word or a stem.
func (l *lexicon) id(w string, stem bool) int32 {
	in := l.words
	if stem {
		in = l.stems
	}
	id, known := in[w]
	if !known {
		id = int32(len(l.roots))
		l.roots = append(l.roots, 0)
		in[w] = id
		if stem {
			bit := beginningOf([]byte(w))
			l.begin[bit>>6] |= 1 << (bit & 63)
		}
	}
	return id
}
