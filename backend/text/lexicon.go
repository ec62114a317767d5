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

// Acknowledgements is the built-in list of D-11.
var Acknowledgements = sync.OnceValue(func() Phrases { return NewPhrases(entries(acknowledgementList)) })
