// Command transplant puts the dates of labelled messages into the places of others
// and tells how many are still found there:
//
//	go run ./backend/pieces/transplant [-misses] [-language it] [-times 20] backend/labelled/train backend/labelled/everyday
//
// A date goes only where one stood that is written alike (in figures, in letters, in
// both), behind the same word and in the same language. So rules that hold for the
// sentences they were made by, and for no others, come to light without new ones: a
// date that was found in its own sentence and is none in another. Some sentences make
// no sense then; the share is for comparing, the misses are for reading.
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"huiyin/backend/labelled"
	"huiyin/backend/pieces"
)

// slot is a date with the sentence around it.
type slot struct{ before, date, after string }

// place is what two slots must share, that the date of one may stand in the other.
type place struct {
	language, word  string // the word before the date, "" at the beginning of a clause
	letters, digits bool   // what the date is written in
}

func main() {
	misses := flag.Bool("misses", false, "show what is not found")
	language := flag.String("language", "", "only this language")
	times := flag.Int("times", 20, "how many places each date is put into")
	flag.Parse()
	if err := run(os.Stdout, flag.Args(), *language, *times, *misses); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, folders []string, only string, times int, misses bool) error {
	reader := finder{pieces.NewReader()}
	slots := map[place][]slot{}
	var places []place
	for _, folder := range folders {
		messages, err := labelled.ReadFolder(os.DirFS(filepath.Dir(folder)), filepath.Base(folder))
		if err != nil {
			return err
		}
		for _, m := range messages {
			if only != "" && m.Language != only {
				continue
			}
			for _, s := range slotsOf(m) {
				if !reader.finds(s, m.Language) {
					continue
				}
				p := placeOf(s, m.Language)
				if slots[p] == nil {
					places = append(places, p)
				}
				slots[p] = append(slots[p], s)
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2)) // the same places each time
	tried, found := map[string]int{}, map[string]int{}
	var languages []string
	for _, p := range places {
		if tried[p.language] == 0 {
			languages = append(languages, p.language)
		}
		for _, s := range slots[p] {
			for range times {
				into := slots[p][random.IntN(len(slots[p]))]
				into.date = s.date
				tried[p.language]++
				if reader.finds(into, p.language) {
					found[p.language]++
				} else if misses {
					fmt.Fprintf(out, "%s\t%s⟦%s⟧%s\n", p.language, into.before, into.date, into.after)
				}
			}
		}
	}
	for _, l := range languages {
		fmt.Fprintf(out, "%s %.3f of %d\n", l, float64(found[l])/float64(tried[l]), tried[l])
	}
	return nil
}

// finder finds dates in messages, all written at one time.
type finder struct{ *pieces.Reader }

// finds tells that exactly the date of a slot is found in its sentence.
func (f finder) finds(s slot, language string) bool {
	start, end := len(s.before), len(s.before)+len(s.date)
	for _, p := range f.Find(s.before+s.date+s.after, language, time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC), nil) {
		if p.Kind == pieces.Date && p.Start == start && p.End == end {
			return true
		}
	}
	return false
}

// slotsOf are the dates that are marked in a message.
func slotsOf(m labelled.Message) (slots []slot) {
	text := []rune(m.Text)
	for _, p := range m.Pieces {
		if p.Kind == string(pieces.Date) {
			slots = append(slots, slot{string(text[:p.Start]), string(text[p.Start:p.End]), string(text[p.End:])})
		}
	}
	return slots
}

func placeOf(s slot, language string) place {
	words := strings.Fields(strings.ToLower(s.before))
	p := place{language: language, letters: strings.ContainsFunc(s.date, unicode.IsLetter), digits: strings.ContainsFunc(s.date, unicode.IsDigit)}
	if len(words) > 0 {
		p.word = words[len(words)-1]
	}
	if strings.ContainsAny(p.word, ".,;:!?") {
		p.word = ""
	}
	return p
}
