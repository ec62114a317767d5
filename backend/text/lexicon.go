package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed lexicon/acknowledgement.txt
var acknowledgementList string

// entries are the lines of a word list without comments and empty ones.
func entries(list string) []string {
	var out []string
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// Phrases is a set of phrases, compared word by word. The zero value is empty.
type Phrases struct {
	known   map[string]bool // words joined by blanks
	longest int             // in words
	first   map[string]bool // words that phrases begin with
}

// NewPhrases makes a set; case, punctuation and width do not matter.
func NewPhrases(phrases []string) Phrases {
	p := Phrases{known: make(map[string]bool, len(phrases)), first: map[string]bool{}}
	for _, phrase := range phrases {
		p.add(slices.Collect(tokens(phrase)))
	}
	return p
}

func (p *Phrases) add(words []string) {
	if len(words) == 0 {
		return
	}
	p.known[strings.Join(words, " ")] = true
	p.longest = max(p.longest, len(words))
	p.first[words[0]] = true
}

// at gives the lengths, in words, of the phrases that stand at words[i:].
func (p Phrases) at(words []string, i int) []int {
	var lengths []int
	var phrase []byte
	for n := 1; n <= min(p.longest, len(words)-i); n++ {
		if n > 1 {
			phrase = append(phrase, ' ')
		}
		phrase = append(phrase, words[i+n-1]...)
		if p.known[string(phrase)] {
			lengths = append(lengths, n)
		}
	}
	return lengths
}

// Acknowledgements is the built-in list of D-11.
var Acknowledgements = sync.OnceValue(func() Phrases { return NewPhrases(entries(acknowledgementList)) })
