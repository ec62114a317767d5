package question

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var (
	//go:embed lexicon/cues.txt
	cueList string
	//go:embed lexicon/topics.txt
	topicList string
)

// role is what a phrase does in a sentence.
type role uint32

const (
	atStart     role = 1 << iota // opens a question behind any clause's beginning
	atFirst                      // opens a question at the beginning of a sentence only
	anywhere                     // asks wherever it stands
	atEnd                        // asks at the end of a clause
	tell                         // wants to be told what follows: "let me know"
	send                         // wants a thing or a deed: "please send"
	filler                       // says nothing and may stand before or behind a cue
	hail                         // a filler that a name may follow
	polite                       // alone, a confirmation
	swallows                     // cues inside do not ask: "no matter how much"
	social                       // asks only how one is
	joins                        // begins another clause: and, or
	unit                         // behind a number, makes a quantity
	whether                      // behind tell, begins a question
	states                       // tells something: is, too much
	tag                          // at the end, asks only to be confirmed: "right?"
	verb                         // opens a question if there is a mark
	measure                      // behind a number, makes it a property
	money                        // beside a number, makes it an amount
	numeral                      // a quantity in a word
	muses                        // says that one does not know or is afraid, so nobody is asked
	period                       // behind a number, makes it a duration or a date
	date                         // a day
	reply                        // yes or no
	named                        // a word of a topic
	yesNo                        // yes or no answers it
	wantsTime                    // a day or a duration answers it
	wantsNumber                  // a number answers it
	wantsPrice                   // an amount answers it
)

// roles are the names in lexicon/cues.txt.
var roles = map[string]role{
	"start": atStart, "first": atFirst, "any": anywhere, "end": atEnd, "tell": tell, "send": send, "filler": filler,
	"hail": filler | hail, "polite": polite | filler, "not": swallows, "social": social, "and": joins, "unit": unit, "whether": whether, "states": states, "tag": tag,
	"verb": verb | yesNo, "measure": measure, "money": money, "numeral": numeral, "muses": muses, "period": measure | period, "date": date, "answer": reply,
	"yes-start": atStart | yesNo, "yes-first": atFirst | yesNo, "yes-any": anywhere | yesNo, "yes-end": atEnd | yesNo,
	"when": anywhere | wantsTime, "when-start": atStart | wantsTime, "when-first": atFirst | wantsTime,
	"number": anywhere | wantsNumber, "cost": anywhere | wantsPrice, "cost-first": atFirst | wantsPrice,
}

// entry is a phrase with what it means.
type entry struct {
	role     role
	topic    Topic
	language string // it holds in; empty: any
	stem     bool   // words that begin so are meant too
	capitals bool   // meant only in capitals: CE is no French "ce"
}

// speaks tells whether the phrase holds in a language.
func (e *entry) speaks(language string) bool {
	return e.language == "" || e.language == language
}

var lexicon = sync.OnceValue(func() *trie {
	phrases, err := readCues(cueList)
	if err != nil {
		panic(err) // the list is part of the program
	}
	topics, err := readTopics(topicList)
	if err != nil {
		panic(err)
	}
	return newTrie(append(phrases, topics...))
})

// readCues reads lines "role phrase, phrase" below "[language]". They hold in
// that language only, those below "[language everywhere]" in all: people mix
// English into everything, and Hindi in Latin letters is hard to tell.
func readCues(list string) ([]phrase, error) {
	var all []phrase
	language := ""
	for line := range lines(list) {
		if line[0] == '[' {
			if language = strings.Trim(line, "[]"); strings.HasSuffix(language, " everywhere") {
				language = ""
			}
			continue
		}
		name, rest, _ := strings.Cut(line, " ")
		r, known := roles[name]
		if !known {
			return nil, fmt.Errorf("lexicon/cues.txt: no role %q", name)
		}
		all = appendPhrases(all, rest, entry{role: r, language: language})
	}
	return all, nil
}

func readTopics(list string) ([]phrase, error) {
	var all []phrase
	for line := range lines(list) {
		name, rest, _ := strings.Cut(line, " ")
		if !slices.Contains(topics, Topic(name)) {
			return nil, fmt.Errorf("lexicon/topics.txt: no topic %q", name)
		}
		all = appendPhrases(all, rest, entry{topic: Topic(name)})
	}
	return all, nil
}

func lines(list string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// appendPhrases reads phrases with commas between. "*" behind one makes it a
// stem, "^" before one holds it to capitals. Phrases with accents are also known without, unless "=" stands before.
func appendPhrases(all []phrase, list string, e entry) []phrase {
	var p page
	for text := range strings.SplitSeq(list, ",") {
		text, exact := strings.CutPrefix(strings.TrimSpace(text), "=")
		text, stem := strings.CutSuffix(text, "*")
		text, capitals := strings.CutPrefix(text, "^")
		one := e
		one.stem, one.capitals = stem, capitals
		forms := []string{text}
		if plain := withoutAccents(text); plain != text && !exact {
			forms = append(forms, plain)
		}
		for _, form := range forms {
			p.read(form)
			if len(p.words) > 0 {
				all = append(all, phrase{string(p.plain[p.words[0].start:]), one})
			}
		}
	}
	return all
}

// withoutAccents is how people type who have no accents on their keyboard.
func withoutAccents(s string) string {
	if !isLatin(s) {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == 'ı':
			b.WriteRune('i')
		case r == 'đ':
			b.WriteRune('d')
		case r == 'ł':
			b.WriteRune('l')
		case r == 'ß':
			b.WriteString("ss")
		case r < 0x300 || r > 0x36F:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isLatin(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf && r >= 0x250 && (r < 0x1E00 || r > 0x1EFF) {
			return false
		}
	}
	return true
}
