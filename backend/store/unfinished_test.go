package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// TestCrashDuringImport: SCREENS §8. The second of two files is being read when
// the program dies; the disk as it is in that moment is opened again.
func TestCrashDuringImport(t *testing.T) {
	for _, c := range []struct {
		name     string
		before   string // what a first file brought, "" no first file
		messages int
		imports  int
	}{
		{"everything is as before", "", 0, 0},
		{"a file that was read before stays", "14:07 Ana: hi", 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			batch, err := s.BeginBatch(t.Context(), now)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.MarkUnfinished(t.Context(), batch, []string{"ana.txt", "long.txt"}); err != nil {
				t.Fatal(err)
			}
			var want []string
			if c.before != "" {
				want = split(c.before)
				if _, err := s.ImportFile(t.Context(), batch, map[int]store.FileInfo{0: ana}, give(lines(t, c.before))); err != nil {
					t.Fatal(err)
				}
			}
			after := crash(t, s, batch)
			same(t, "messages", dump(t, after), want)
			u, ok, err := after.Unfinished(t.Context())
			if err != nil || !ok || u.Batch != batch || u.Messages != c.messages || len(u.Paths) != 2 {
				t.Errorf("got %+v, %v, %v; want batch %d, %d messages, two paths", u, ok, err, batch, c.messages)
			}
			if err := after.ClearUnfinished(t.Context(), batch); err != nil {
				t.Fatal(err)
			}
			if u, ok, err := after.Unfinished(t.Context()); ok || err != nil {
				t.Errorf("told already, got %+v, %v", u, err)
			}
			batches := 0
			if err := raw(t, after.Path()).QueryRow("SELECT count(*) FROM batches").Scan(&batches); err != nil || batches != c.imports {
				t.Errorf("%d batches are left, %v; want %d", batches, err, c.imports)
			}
		})
	}
}

// crash reads a long file into the store, but dies before its end: it gives the
// store as the disk had it in that moment.
func crash(t *testing.T, s *store.Store, batch store.BatchID) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "crashed.db")
	died := errors.New("died")
	_, err := s.ImportFile(t.Context(), batch, map[int]store.FileInfo{0: {Path: "long.txt", Channel: "whatsapp", ChatName: "Bo"}},
		func(out importer.Sink) (importer.Tally, error) {
			if _, err := give(long(60_000))(out); err != nil {
				return importer.Tally{}, err
			}
			for _, part := range []string{"", "-wal"} {
				disk, err := os.ReadFile(s.Path() + part)
				if err != nil {
					return importer.Tally{}, err
				}
				if err := os.WriteFile(path+part, disk, 0o600); err != nil {
					return importer.Tally{}, err
				}
			}
			return importer.Tally{}, died
		})
	if !errors.Is(err, died) {
		t.Fatal(err)
	}
	after, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := after.Close(); err != nil {
			t.Error(err)
		}
	})
	return after
}

// TestUnfinishedOfAnotherImport: the end of an import clears its own mark only,
// and an undone import has no messages left.
func TestUnfinishedOfAnotherImport(t *testing.T) {
	s := open(t)
	batch, _ := imp(t, s, ana, lines(t, "14:07 Ana: hi"))
	if err := s.MarkUnfinished(t.Context(), batch, []string{"ana.txt"}); err != nil {
		t.Fatal(err)
	}
	if err := s.ClearUnfinished(t.Context(), batch+1); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(t.Context(), batch, now); err != nil {
		t.Fatal(err)
	}
	if u, ok, err := s.Unfinished(t.Context()); !ok || u.Messages != 0 || err != nil {
		t.Errorf("got %+v, %v, %v; want the mark, without messages", u, ok, err)
	}
}
