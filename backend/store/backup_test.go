package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// TestCopyAndBack: a copy holds what was stored when it was taken, and brings it back.
func TestCopyAndBack(t *testing.T) {
	s := open(t)
	if empty, err := s.Empty(t.Context()); err != nil || !empty {
		t.Errorf("a new store: empty %v, %v", empty, err)
	}
	imp(t, s, ana, lines(t, "09:00 Lily: Hello\n09:05 Ana: Hi"))
	if empty, err := s.Empty(t.Context()); err != nil || empty {
		t.Errorf("with a chat: empty %v, %v", empty, err)
	}
	path := filepath.Join(t.TempDir(), "copy.db")
	if err := s.CopyTo(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if err := store.CheckCopy(t.Context(), path); err != nil {
		t.Errorf("the copy is not sound: %v", err)
	}
	imp(t, s, ana, lines(t, "09:00 Lily: Hello\n09:05 Ana: Hi\n09:06 Ana: New price?"))
	if got := len(dump(t, s)); got != 3 {
		t.Fatalf("got %d messages, want 3", got)
	}
	if err := s.CopyFrom(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if got := len(dump(t, s)); got != 2 {
		t.Errorf("restored %d messages, want 2", got)
	}
	if _, err := os.Stat(path + ".part"); !os.IsNotExist(err) {
		t.Errorf("an unfinished copy is left: %v", err)
	}
}

// TestBadCopy: what is no sound copy, or cancelled, changes nothing.
func TestBadCopy(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "09:00 Lily: Hello\n09:05 Ana: Hi"))
	folder := t.TempDir()
	sound := filepath.Join(folder, "sound.db")
	if err := s.CopyTo(t.Context(), sound); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(sound)
	if err != nil {
		t.Fatal(err)
	}
	for name, damaged := range map[string][]byte{
		"not a database": []byte("this is no database, though it is longer than a header: " + string(make([]byte, 200))),
		"cut off":        data[:len(data)/2],
		"empty":          {},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(folder, "bad.db")
			if err := os.WriteFile(path, damaged, 0o600); err != nil {
				t.Fatal(err)
			}
			if got := fault.Code(s.CopyFrom(t.Context(), path)); got != "backup-damaged" {
				t.Errorf("got fault %q, want backup-damaged", got)
			}
		})
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.CopyTo(cancelled, filepath.Join(folder, "late.db")); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled copy: %v", err)
	}
	if err := s.CopyFrom(cancelled, sound); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled restore: %v", err)
	}
	left, err := filepath.Glob(filepath.Join(folder, "late*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left %v, %v", left, err)
	}
	if got := len(dump(t, s)); got != 2 {
		t.Errorf("the store holds %d messages, want 2", got)
	}
}
