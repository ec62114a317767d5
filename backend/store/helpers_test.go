package store_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
	"huiyin/backend/store/storetest"
)

var now = time.Date(2026, 3, 10, 12, 0, 0, 0, time.UTC)

func open(t testing.TB) *store.Store { return storetest.Open(t) }

// lines reads records from lines "HH:MM[:SS] Sender: text" of 2 March 2026. A
// text in angle brackets is a kind; a trailing " (edited)" is the edit mark; no
// sender is a notice.
func lines(t testing.TB, text string) []importer.Record {
	t.Helper()
	var all []importer.Record
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		clock, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		r := importer.Record{Line: i + 1, Precision: chat.Minute, Kind: chat.Text}
		layout := "15:04"
		if len(clock) > 5 {
			layout, r.Precision = "15:04:05", chat.Second
		}
		at, err := time.Parse("2006-01-02 "+layout, "2026-03-02 "+clock)
		if err != nil {
			t.Fatal(err)
		}
		r.Wall = at
		sender, body, ok := strings.Cut(rest, ": ")
		if !ok {
			r.Kind, r.Text = chat.System, rest
		} else {
			r.Sender, r.Text = sender, body
		}
		r.Text, r.Edited = strings.CutSuffix(r.Text, " (edited)")
		if strings.HasPrefix(r.Text, "<") {
			kind, caption, _ := strings.Cut(r.Text[1:], ">")
			r.Kind, r.Text = chat.Kind(kind), strings.TrimSpace(caption)
		}
		all = append(all, r)
	}
	return all
}

// ana is the export of a chat between Lily (us) and Ana.
var ana = store.FileInfo{Path: "ana.txt", Format: "whatsapp-txt", Channel: "whatsapp", ChatName: "Ana",
	Zone: "Asia/Shanghai", Me: []string{"Lily"}}

func give(recs []importer.Record) func(importer.Sink) (importer.Tally, error) {
	return func(out importer.Sink) (importer.Tally, error) {
		for _, r := range recs {
			if err := out.Message(r); err != nil {
				return importer.Tally{}, err
			}
		}
		return importer.Tally{Lines: len(recs), Headers: len(recs)}, nil
	}
}

func imp(t testing.TB, s *store.Store, info store.FileInfo, recs []importer.Record) (store.BatchID, store.FileResult) {
	t.Helper()
	batch, err := s.BeginBatch(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	res, err := s.ImportFile(t.Context(), batch, map[int]store.FileInfo{0: info}, give(recs))
	if err != nil {
		t.Fatal(err)
	}
	return batch, res[0]
}

// dump gives all messages in time order as text.
func dump(t testing.TB, s *store.Store) []string {
	t.Helper()
	var all []string
	for r, err := range s.Messages(context.Background(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		text := r.Text
		if r.Kind != chat.Text && r.Kind != chat.System {
			text = strings.TrimSpace(fmt.Sprintf("<%s> %s", r.Kind, text))
		}
		if r.Edited {
			text += " (edited)"
		}
		layout := "15:04"
		if r.Precision == chat.Second {
			layout = "15:04:05"
		}
		line := r.At.Add(8*time.Hour).Format(layout) + " "
		if r.Sender != "" {
			line += r.Sender + ": "
		}
		all = append(all, line+text)
	}
	return all
}

func same(t testing.TB, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\ngot  %s\nwant %s", what, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

func split(text string) []string {
	var all []string
	for _, l := range strings.Split(strings.TrimSpace(text), "\n") {
		all = append(all, strings.TrimSpace(l))
	}
	return all
}

func secondsOf(n int) time.Duration { return time.Duration(n) * time.Second }
