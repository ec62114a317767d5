// Command words makes lexicon/words.txt: what the words of our own labelled
// messages say for a language.
//
//	go run ./backend/text/words -to backend/text/lexicon/words.txt backend/labelled train more intents short dates
//
// A line is a word and, for each language that it says something for, its code
// and a score. Words that a single message has are left out, and so are the
// messages that others are tested on.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"unicode"

	"huiyin/backend/labelled"
)

// What makes scores of frequencies; all are our own, chosen by leaving one
// folder after the other out of training.
const (
	fewest   = 4      // messages that a word stands in
	rarest   = 0.0005 // of the messages of a language, below which a word says nothing
	scale    = 40.0   // points for a word e times as frequent as rarest
	smallest = 40     // score that is kept
)

func main() {
	to := flag.String("to", "backend/text/lexicon/words.txt", "the list")
	flag.Parse()
	if err := run(*to, flag.Arg(0), flag.Args()[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(to, from string, folders []string) error {
	messages := map[string]int{}         // by language
	words := map[string]map[string]int{} // messages by word and language
	for _, folder := range folders {
		all, err := labelled.ReadFolder(os.DirFS(from), folder)
		if err != nil {
			return err
		}
		for _, m := range all {
			messages[m.Language]++
			for word := range wordsOf(m.Text) {
				if words[word] == nil {
					words[word] = map[string]int{}
				}
				words[word][m.Language]++
			}
		}
	}
	var out strings.Builder
	fmt.Fprintln(&out, "# Source: the command in words/, from our own labelled messages; a word, and what it says for a language.")
	for _, word := range slices.Sorted(maps.Keys(words)) {
		if line := scores(words[word], messages); line != "" {
			fmt.Fprintf(&out, "%s%s\n", word, line)
		}
	}
	return os.WriteFile(to, []byte(out.String()), 0o644)
}

// scores are the languages that a word says something for, the most first.
func scores(in, messages map[string]int) string {
	total := 0
	says := map[string]int{}
	for language, n := range in {
		total += n
		says[language] = int(math.Round(scale * math.Log1p(float64(n)/float64(messages[language])/rarest)))
	}
	if total < fewest {
		return ""
	}
	var out strings.Builder
	for _, language := range slices.SortedFunc(maps.Keys(says), func(a, b string) int { return cmp.Or(cmp.Compare(says[b], says[a]), cmp.Compare(a, b)) }) {
		if says[language] >= smallest {
			fmt.Fprintf(&out, " %s%d", language, says[language])
		}
	}
	return out.String()
}

// wordsOf are the words of a message in lower case, each once, in scripts that
// several languages share.
func wordsOf(s string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	}) {
		if shared(word) {
			all[word] = true
		}
	}
	return all
}

func shared(word string) bool {
	for _, r := range word {
		if !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Arabic) && r != '\'' && r != '’' && !unicode.IsMark(r) {
			return false
		}
	}
	return true
}
