// Command evaluate measures how well package pieces finds what a careful
// reader marked in labelled messages.
//
//	go run ./backend/pieces/evaluate [-misses] [-kind date] backend/labelled/train
//
// It prints precision and recall of each kind and of each language, once for
// exactly the same span and once for spans of which the shared part is at least
// half of both together; of views, whether a message has one is counted. -misses
// shows what was missed (-) and what was found in vain (+); never look at
// those of messages that others are tested on.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"huiyin/backend/labelled"
	"huiyin/backend/pieces"
)

// tally counts pieces that were right, missed, and found in vain.
type tally struct{ exact, overlap, marked, found int }

func (t tally) String() string {
	share := func(n, of int) string {
		if of == 0 {
			return "   –"
		}
		return fmt.Sprintf("%.2f", float64(n)/float64(of))
	}
	return fmt.Sprintf("exact %s / %s   overlap %s / %s   n %4d", share(t.exact, t.found), share(t.exact, t.marked),
		share(t.overlap, t.found), share(t.overlap, t.marked), t.marked)
}

func main() {
	misses := flag.Bool("misses", false, "show what differs")
	kind := flag.String("kind", "", "only this kind")
	flag.Parse()
	if err := run(os.Stdout, flag.Arg(0), *kind, *misses); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, folder, only string, misses bool) error {
	messages, err := labelled.ReadFolder(os.DirFS(filepath.Dir(folder)), filepath.Base(folder))
	if err != nil {
		return err
	}
	reader := pieces.NewReader()
	// The labelled messages have no time: values are not measured here.
	at := time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC)
	byKind, byLanguage := map[string]*tally{}, map[string]*tally{}
	var found []pieces.Piece
	for _, m := range messages {
		found = reader.Find(m.Text, m.Language, at, found[:0])
		for _, k := range append(slices.Clone(labelled.Kinds), labelled.Stances...) {
			if only != "" && k != only {
				continue
			}
			want, got := wanted(m, k), spans(m.Text, found, k)
			both := []*tally{of(byKind, k)}
			if slices.Contains(labelled.Kinds, k) {
				both = append(both, of(byLanguage, m.Language))
			}
			for _, t := range both {
				t.add(want, got)
			}
			if misses {
				differ(out, m, k, want, got)
			}
		}
	}
	fmt.Fprintf(out, "%d messages; precision / recall\n\n", len(messages))
	for _, table := range []map[string]*tally{byKind, byLanguage} {
		names := make([]string, 0, len(table))
		for name := range table {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			fmt.Fprintf(out, "%-13s %v\n", name, table[name])
		}
		fmt.Fprintln(out)
	}
	return speed(out, reader, messages, at)
}

func of(table map[string]*tally, name string) *tally {
	if table[name] == nil {
		table[name] = &tally{}
	}
	return table[name]
}

// span is a range of code points.
type span struct{ start, end int }

// wanted are the marked spans of a kind; a view is a span of the whole message.
func wanted(m labelled.Message, kind string) (all []span) {
	if slices.Contains(m.Stances, kind) {
		return []span{{0, 1}}
	}
	for _, p := range m.Pieces {
		if p.Kind == kind {
			all = append(all, span{p.Start, p.End})
		}
	}
	return all
}

func spans(text string, found []pieces.Piece, kind string) (all []span) {
	for _, p := range found {
		if string(p.Kind) != kind {
			continue
		}
		if slices.Contains(labelled.Stances, kind) {
			return []span{{0, 1}}
		}
		start := utf8.RuneCountInString(text[:p.Start])
		all = append(all, span{start, start + utf8.RuneCountInString(text[p.Start:p.End])})
	}
	return all
}

func (t *tally) add(want, got []span) {
	t.marked += len(want)
	t.found += len(got)
	for _, w := range want {
		if slices.Contains(got, w) {
			t.exact++
		}
		if slices.ContainsFunc(got, w.overlaps) {
			t.overlap++
		}
	}
}

// overlaps tells whether the shared part is at least half of both together.
func (s span) overlaps(o span) bool {
	return 2*(min(s.end, o.end)-max(s.start, o.start)) >= max(s.end, o.end)-min(s.start, o.start)
}

func differ(out io.Writer, m labelled.Message, kind string, want, got []span) {
	text := []rune(m.Text)
	for _, w := range want {
		if !slices.Contains(got, w) {
			fmt.Fprintf(out, "%s %s - %s\t%s\n", m.Language, kind, string(text[w.start:w.end]), m.Text)
		}
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			fmt.Fprintf(out, "%s %s + %s\t%s\n", m.Language, kind, string(text[g.start:g.end]), m.Text)
		}
	}
}

// speed is measured by package testing, which has a clock of its own.
func speed(out io.Writer, reader *pieces.Reader, messages []labelled.Message, at time.Time) error {
	var found []pieces.Piece
	result := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			for _, m := range messages {
				found = reader.Find(m.Text, m.Language, at, found[:0])
			}
		}
	})
	_, err := fmt.Fprintf(out, "%.1f µs a message\n", float64(result.NsPerOp())/1000/float64(len(messages)))
	return err
}
