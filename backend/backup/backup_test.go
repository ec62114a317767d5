package backup

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func at(t *testing.T, s string) time.Time {
	t.Helper()
	when, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		t.Fatal(err)
	}
	return when
}

// fill makes a folder with an empty copy for each time.
func fill(t *testing.T, times ...string) string {
	t.Helper()
	folder := t.TempDir()
	for _, s := range times {
		write(t, filepath.Join(folder, NewName(nil, at(t, s))))
	}
	return folder
}

func write(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(path, []byte("copy"), 0o600); err != nil {
		t.Fatal(err)
	}
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	copies, err := List(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range copies {
		got = append(got, c.Name)
	}
	return got
}

func TestFolder(t *testing.T) {
	if got := Folder(filepath.Join("data", "huiyin.db")); got != filepath.Join("data", "huiyin-backups") {
		t.Errorf("got %s", got)
	}
}

func TestNewNameIsFree(t *testing.T) {
	folder := fill(t, "2026-03-10 08:00")
	copies, err := List(folder)
	if err != nil {
		t.Fatal(err)
	}
	if got := NewName(copies, at(t, "2026-03-10 08:00")); got != "20260310T080001Z.db" {
		t.Errorf("got %s", got)
	}
	if copies, err := List(filepath.Join(folder, "missing")); err != nil || len(copies) != 0 {
		t.Errorf("a missing folder: got %v, %v", copies, err)
	}
}

// TestSweep: S-12 keeps the first copy of each of seven days, and the newest two.
func TestSweep(t *testing.T) {
	east := time.FixedZone("UTC+8", 8*3600)
	for _, c := range []struct {
		name        string
		times, want []string
	}{
		{"two of a day stay", []string{"2026-03-10 01:00", "2026-03-10 02:00"}, []string{"20260310T020000Z.db", "20260310T010000Z.db"}},
		{"of more, the first and the newest two", []string{"2026-03-10 01:00", "2026-03-10 02:00", "2026-03-10 03:00", "2026-03-10 04:00"},
			[]string{"20260310T040000Z.db", "20260310T030000Z.db", "20260310T010000Z.db"}},
		{"the day is the user's: 17:00 UTC is tomorrow in Shanghai", []string{"2026-03-09 15:00", "2026-03-09 17:00", "2026-03-10 01:00", "2026-03-10 02:00"},
			[]string{"20260310T020000Z.db", "20260310T010000Z.db", "20260309T170000Z.db", "20260309T150000Z.db"}},
		{"the eighth day goes", []string{"2026-03-01 01:00", "2026-03-02 01:00", "2026-03-03 01:00", "2026-03-04 01:00", "2026-03-05 01:00", "2026-03-06 01:00", "2026-03-07 01:00", "2026-03-20 01:00"},
			[]string{"20260320T010000Z.db", "20260307T010000Z.db", "20260306T010000Z.db", "20260305T010000Z.db", "20260304T010000Z.db", "20260303T010000Z.db", "20260302T010000Z.db"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := fill(t, c.times...)
			if err := Sweep(folder, east); err != nil {
				t.Fatal(err)
			}
			if got := names(t, folder); !slices.Equal(got, c.want) {
				t.Errorf("got %v\nwant %v", got, c.want)
			}
		})
	}
}

func TestSweepTakesUnfinishedAndLeavesOthers(t *testing.T) {
	folder := fill(t, "2026-03-10 08:00")
	for _, name := range []string{"20260310T090000Z.db.part", "my notes.db", "20260310.txt"} {
		write(t, filepath.Join(folder, name))
	}
	if err := Sweep(folder, time.UTC); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if want := []string{"20260310.txt", "20260310T080000Z.db", "my notes.db"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
