// Package storetest gives tests a database in a temporary folder, empty or
// filled with the sample chats below. The people are invented.
package storetest

import (
	"path/filepath"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// Now is when the tests run.
var Now = time.Date(2026, 3, 12, 1, 0, 0, 0, time.UTC)

// Open gives an empty store that is closed at the end of the test.
func Open(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "huiyin.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Filled gives a store with the chat of V-4 (Lily is us, Alex the customer in
// New York), indexed for search, and the batch that brought it.
func Filled(t testing.TB) (*store.Store, store.BatchID) {
	t.Helper()
	s := Open(t)
	batch, err := s.BeginBatch(t.Context(), Now)
	if err != nil {
		t.Fatal(err)
	}
	Import(t, s, batch, Alex(), V4())
	if err := s.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s, batch
}

// Import imports records as one file.
func Import(t testing.TB, s *store.Store, batch store.BatchID, info store.FileInfo, recs []importer.Record) store.FileResult {
	t.Helper()
	res, err := s.ImportFile(t.Context(), batch, map[int]store.FileInfo{0: info}, func(out importer.Sink) (importer.Tally, error) {
		for _, r := range recs {
			if err := out.Message(r); err != nil {
				return importer.Tally{}, err
			}
		}
		return importer.Tally{Lines: len(recs), Headers: len(recs)}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return res[0]
}

// Alex describes the export of the chat V-4.
func Alex() store.FileInfo {
	return store.FileInfo{Path: "WhatsApp Chat with Alex.txt", Format: "whatsapp-txt", Channel: "whatsapp", ChatName: "Alex",
		Zone: "Asia/Shanghai", Participants: []string{"Lily", "Alex"}, Me: []string{"Lily"}}
}

// V4 gives the records of the conversation V-4 (SPEC.md).
func V4() []importer.Record {
	said := []struct{ clock, sender, text string }{
		{"2026-03-02 21:30", "Lily", "Hi Alex, here is the spec sheet for LB-20 and a quotation based on 1000 pcs. Does this fit your expectations?"},
		{"2026-03-02 22:45", "Alex", "Thanks Lily. Is this FOB or CIF? Our warehouse is in New Jersey and we need 500 units by early May."},
		{"2026-03-02 22:50", "Lily", "FOB Ningbo. For 500 units $4.20. Shall I quote CIF New York?"},
		{"2026-03-02 23:05", "Alex", "Yes please. I'm a bit worried about lead time."},
		{"2026-03-03 09:00", "Lily", "CIF New York is $4.65, 25 days."},
		{"2026-03-03 09:02", "Lily", "Any questions?"},
		{"2026-03-05 10:00", "Lily", "Hi, any update?"},
		{"2026-03-10 22:00", "Alex", "Just got the samples. They look great! Can we jump on a call tomorrow?"},
		{"2026-03-10 22:20", "Lily", "Great! 10:00 your time?"},
		{"2026-03-10 22:21", "Alex", "ok"},
	}
	recs := make([]importer.Record, len(said))
	for i, m := range said {
		wall, err := time.Parse("2006-01-02 15:04", m.clock)
		if err != nil {
			panic(err) // the list above is malformed
		}
		recs[i] = importer.Record{Line: i + 1, Wall: wall, Precision: chat.Minute, Sender: m.sender, Kind: chat.Text, Text: m.text}
	}
	return recs
}
