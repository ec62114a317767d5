package redact

import (
	_ "embed"
	"strings"
	"sync"

	"huiyin/backend/redact/names"
)

// phrase is some words in a row, folded, and what they are.
type phrase struct {
	words   []string
	class   string // of the lexicon
	kind    Kind   // of what is known
	capital bool   // counts only with a capital: it is a common word too
}

// phrases are found by their first word, the longer ones first.
type phrases map[string][]phrase

func (p phrases) add(one phrase) {
	first := one.words[0]
	list := append(p[first], one)
	for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	p[first] = list
}

// lexicon is words.txt.
type lexicon struct {
	cues  phrases             // by their folded words
	class map[string]class    // of single words
	zh    map[string][]string // the Chinese classes, as they stand
}

// class is a set of classes of words.txt.
type class uint16

const (
	title class = 1 << iota
	nobody
	inside
	firm
	firmFirst
	form
	before
	say
	incoterm
	port
)

var classNames = map[string]class{"title": title, "nobody": nobody, "inside": inside, "firm": firm, "firmfirst": firmFirst, "form": form, "before": before, "say": say, "incoterm": incoterm, "port": port}

//go:embed words.txt
var wordList string

var sharedLexicon = sync.OnceValue(func() *lexicon { return readLexicon(wordList) })

func readLexicon(list string) *lexicon {
	l := &lexicon{cues: phrases{}, class: map[string]class{}, zh: map[string][]string{}}
	for line := range strings.Lines(list) {
		name, rest, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		for _, text := range strings.Split(rest, "|") {
			if strings.HasPrefix(name, "zh") {
				l.zh[name] = append(l.zh[name], text)
				continue
			}
			words := foldedWords(text)
			if name == "form" || len(words) > 1 || classNames[name] == 0 {
				l.cues.add(phrase{words: words, class: name})
			}
			if len(words) == 1 {
				l.class[words[0]] |= classNames[name]
			}
		}
	}
	return l
}

// foldedWords cuts a phrase into its folded words.
func foldedWords(text string) []string {
	var words []string
	for _, t := range tokens(text) {
		words = append(words, t.fold)
	}
	return words
}

// learnName adds a person's name, and each of its words that can stand for them.
func (r *Redactor) learnName(name string) {
	words := foldedWords(name)
	if len(words) == 0 || len([]rune(strings.Join(words, ""))) < 2 {
		return
	}
	r.known.add(phrase{words: words, kind: Name, capital: len(words) == 1 && r.isCommon(words[0])})
	if len(words) == 1 {
		return
	}
	for _, t := range tokens(name) {
		if len([]rune(t.fold)) > 2 && r.words.class[t.fold] == 0 && !isDigits(t.fold) {
			r.known.add(phrase{words: []string{t.fold}, kind: Name, capital: r.isCommon(t.fold)})
			if stem := names.Stem(t.fold); stem != t.fold {
				r.known.add(phrase{words: []string{stem}, kind: Name, capital: true})
			}
		}
	}
}

// isCommon tells of a word that is more than a name.
func (r *Redactor) isCommon(folded string) bool {
	given, family := names.Given(folded), names.Family(folded)
	return given == names.Common || given == names.Word || family == names.Common || family == names.Word || r.words.class[folded] != 0
}

// learnCompany adds a company with and without its legal form and what stands in
// brackets, and the first word of its name where that says something.
func (r *Redactor) learnCompany(company string) {
	core, _, _ := strings.Cut(company, "(")
	words := foldedWords(core)
	if len(words) == 0 {
		return
	}
	r.known.add(phrase{words: words, kind: Company})
	for len(words) > 1 && r.words.class[words[len(words)-1]]&form != 0 {
		words = words[:len(words)-1]
		r.known.add(phrase{words: words, kind: Company})
	}
	if first := words[0]; len(words) > 1 && len(first) > 3 && r.words.class[first] == 0 {
		r.known.add(phrase{words: []string{first}, kind: Company, capital: true})
	}
}

// learnHandle adds a handle that is a name; numbers and mailboxes are found by
// their form.
func (r *Redactor) learnHandle(handle string) {
	if strings.ContainsAny(handle, "@/") || isDigits(strings.TrimLeft(handle, "+")) {
		return
	}
	r.learnName(handle)
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789 ") == "" }
