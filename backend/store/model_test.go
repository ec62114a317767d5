package store_test

import (
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// key is what tells messages apart in exports of one precision.
type key struct {
	at           int64
	sender, text string
}

func count(recs []importer.Record) map[key]int {
	n := map[key]int{}
	for _, r := range recs {
		n[key{r.Wall.UnixMilli(), r.Sender, r.Text}]++
	}
	return n
}

// union is the naive model of SPEC.md: of each message as many as
// the export that has most of them.
func union(files map[store.BatchID][]importer.Record) map[key]int {
	all := map[key]int{}
	for _, recs := range files {
		for k, n := range count(recs) {
			all[k] = max(all[k], n)
		}
	}
	return all
}

func stored(t *testing.T, s *store.Store) map[key]int {
	t.Helper()
	n := map[key]int{}
	for r, err := range s.Messages(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		n[key{r.At.Add(8 * time.Hour).UnixMilli(), r.Sender, r.Text}]++
	}
	return n
}

// TestUndoMatchesTheModel imports random windows of a busy chat in random
// order, undoes and restores at random, and compares with the model (F-13, V-5).
func TestUndoMatchesTheModel(t *testing.T) {
	for seed := range uint64(15) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		talk := busyChat(rnd)
		s := open(t)
		live, undone := map[store.BatchID][]importer.Record{}, map[store.BatchID][]importer.Record{}
		for step := range 14 {
			switch b, recs := pick(rnd, live); {
			case step > 3 && recs != nil && rnd.IntN(3) == 0:
				undo(t, s, b)
				delete(live, b)
				undone[b] = recs
			case step > 3 && len(undone) > 0 && rnd.IntN(2) == 0:
				b, recs := pick(rnd, undone)
				restore(t, s, b)
				delete(undone, b)
				live[b] = recs
			default:
				from := rnd.IntN(len(talk))
				recs := talk[from : from+1+rnd.IntN(len(talk)-from)]
				b, res := imp(t, s, ana, recs)
				live[b] = recs
				if res.Messages != len(recs) {
					t.Fatalf("seed %d: %d messages, want %d", seed, res.Messages, len(recs))
				}
			}
			compareModel(t, seed, step, stored(t, s), union(live))
		}
		for b := range live {
			undo(t, s, b)
		}
		if cs, err := s.Customers(t.Context()); err != nil || len(cs) != 0 {
			t.Fatalf("seed %d: customers %v, %v; want none", seed, cs, err)
		}
	}
}

func compareModel(t *testing.T, seed uint64, step int, got, want map[key]int) {
	t.Helper()
	for k, n := range want {
		if got[k] != n {
			t.Fatalf("seed %d, step %d: %v stored %d times, want %d", seed, step, k, got[k], n)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("seed %d, step %d: %d different messages, want %d", seed, step, len(got), len(want))
	}
}

// pick takes one of the files; nil if there is none.
func pick(rnd *rand.Rand, files map[store.BatchID][]importer.Record) (store.BatchID, []importer.Record) {
	if len(files) == 0 {
		return 0, nil
	}
	skip := rnd.IntN(len(files))
	for b := range store.BatchID(1000) {
		if recs, ok := files[b]; ok {
			if skip == 0 {
				return b, recs
			}
			skip--
		}
	}
	return 0, nil
}

// busyChat has few texts, few senders and many messages in one minute, and a
// clock that now and then goes back.
func busyChat(rnd *rand.Rand) []importer.Record {
	at := time.Date(2026, 3, 2, 14, 0, 0, 0, time.UTC)
	recs := make([]importer.Record, 5+rnd.IntN(60))
	for i := range recs {
		at = at.Add(time.Duration([]int{0, 0, 0, 0, 1, 1, 2, -1}[rnd.IntN(8)]) * time.Minute)
		recs[i] = importer.Record{Line: i + 1, Wall: at, Precision: chat.Minute, Kind: chat.Text,
			Sender: []string{"Ana", "Lily"}[rnd.IntN(2)], Text: "ok" + strconv.Itoa(rnd.IntN(3))}
	}
	return recs
}

// altered gives what an export can make of a chat: another precision, edits,
// deletions, media left out.
func altered(rnd *rand.Rand, talk []importer.Record) []importer.Record {
	seconds, media := rnd.IntN(2) == 0, rnd.IntN(2) == 0
	out := make([]importer.Record, len(talk))
	for i, r := range talk {
		if !seconds {
			r.Wall, r.Precision = r.Wall.Truncate(time.Minute), chat.Minute
		}
		if r.Kind == chat.Image && !media {
			r.Kind, r.Text = chat.Media, ""
		}
		switch rnd.IntN(8) {
		case 0:
			r.Kind, r.Text = chat.Deleted, ""
		case 1:
			if r.Kind == chat.Text {
				r.Text, r.Edited = r.Text+"!", true
			}
		}
		out[i] = r
	}
	return out
}

// TestUndoIsAsIfNever: whatever the exports say differently, after an undo the
// store shows what the other imports alone show (F-13).
func TestUndoIsAsIfNever(t *testing.T) {
	for seed := range uint64(10) {
		rnd := rand.New(rand.NewPCG(seed, 11))
		talk := make([]importer.Record, 12)
		for i := range talk {
			talk[i] = importer.Record{Wall: time.Date(2026, 3, 2, 14, i, 7*i%60, 0, time.UTC), Precision: chat.Second,
				Sender: []string{"Ana", "Lily"}[i%2], Kind: []chat.Kind{chat.Text, chat.Text, chat.Image}[i%3], Text: "message " + strconv.Itoa(i)}
		}
		s := open(t)
		var files [][]importer.Record
		var batches []store.BatchID
		for range 5 {
			from := rnd.IntN(6)
			files = append(files, altered(rnd, talk[from:from+4+rnd.IntN(len(talk)-from-4)]))
			b, _ := imp(t, s, ana, files[len(files)-1])
			batches = append(batches, b)
		}
		all := sorted(dump(t, s))
		for _, i := range rnd.Perm(len(batches))[:3] {
			undo(t, s, batches[i])
			fresh := open(t)
			for j, recs := range files {
				if j != i {
					imp(t, fresh, ana, recs)
				}
			}
			same(t, "seed "+strconv.FormatUint(seed, 10)+": undone", sorted(dump(t, s)), sorted(dump(t, fresh)))
			restore(t, s, batches[i])
			same(t, "seed "+strconv.FormatUint(seed, 10)+": restored", sorted(dump(t, s)), all)
		}
	}
}
