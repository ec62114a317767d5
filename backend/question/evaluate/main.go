// Command evaluate measures package question on labelled messages:
//
//	go run ./backend/question/evaluate backend/labelled/train
//
// It prints, by language and in all, how well "asks something" is found
// (precision, recall, F1), how often the number of questions is right where
// both see one, how well "specific" is told (F1 over all messages), and the
// time a message takes. With -wrong it prints the messages it gets wrong, which
// is for messages to develop on.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"huiyin/backend/labelled"
	"huiyin/backend/question"
)

func main() {
	wrong := flag.Bool("wrong", false, "print the messages that are read wrongly")
	flag.Parse()
	if err := run(os.Stdout, flag.Arg(0), *wrong); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, folder string, wrong bool) error {
	if folder == "" {
		return errors.New("usage: evaluate [-wrong] FOLDER")
	}
	messages, err := labelled.ReadFolder(os.DirFS(filepath.Dir(folder)), filepath.Base(folder))
	if err != nil {
		return err
	}
	languages := map[string]*tally{}
	var all tally
	reader := question.NewReader()
	var found []question.Question
	for _, m := range messages {
		found = reader.Find(m.Text, m.Language, found[:0])
		of := languages[m.Language]
		if of == nil {
			of = &tally{}
			languages[m.Language] = of
		}
		n, specific := count(found)
		of.add(m, n, specific)
		all.add(m, n, specific)
		if wrong && (n != m.Questions || specific != m.Specific) {
			fmt.Fprintf(out, "%s  labelled %d %v, found %d %v: %s\n", m.Language, m.Questions, m.Specific, n, specific, m.Text)
		}
	}
	names := make([]string, 0, len(languages))
	for name := range languages {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(a, b) })
	fmt.Fprintln(out, "language  messages  asks: precision recall F1   number right   specific: precision recall F1")
	for _, name := range names {
		languages[name].print(out, name)
	}
	all.print(out, "all")
	round := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			for _, m := range messages {
				found = reader.Find(m.Text, m.Language, found[:0])
			}
		}
	})
	fmt.Fprintf(out, "%.1f µs a message\n", float64(round.NsPerOp())/1000/float64(len(messages)))
	return nil
}

func count(found []question.Question) (n int, specific bool) {
	for _, q := range found {
		if !q.Request {
			n++
			specific = specific || q.Specific
		}
	}
	return n, specific
}

// tally counts how labels and answers agree.
type tally struct {
	messages, both, sameNumber int
	asks, specific             score
}

// score counts one yes-or-no answer.
type score struct{ hit, extra, missed int }

func (t *tally) add(m labelled.Message, n int, specific bool) {
	t.messages++
	t.asks.add(m.Questions > 0, n > 0)
	t.specific.add(m.Specific, specific)
	if m.Questions > 0 && n > 0 {
		t.both++
		if m.Questions == n {
			t.sameNumber++
		}
	}
}

func (s *score) add(is, said bool) {
	switch {
	case is && said:
		s.hit++
	case said:
		s.extra++
	case is:
		s.missed++
	}
}

func (t *tally) print(out io.Writer, name string) {
	fmt.Fprintf(out, "%-8s  %8d  %s   %.3f          %s\n", name, t.messages, t.asks, float64(t.sameNumber)/float64(max(t.both, 1)), t.specific)
}

func (s score) String() string {
	precision, recall := share(s.hit, s.hit+s.extra), share(s.hit, s.hit+s.missed)
	f1 := 0.0
	if s.hit > 0 {
		f1 = 2 * precision * recall / (precision + recall)
	}
	return fmt.Sprintf("%.3f %.3f %.3f", precision, recall, f1)
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}
