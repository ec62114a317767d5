package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"huiyin/backend/fault"
)

// bo is another chat than that of v4.
const bo = `25/02/2026, 09:00 - Bo: Do you have a price list for the 40 W lamps?
25/02/2026, 09:05 - Lily: Sure, here it is.
25/02/2026, 10:30 - Bo: Thanks, we will look at it next week.
`

// backedUp is an app after two imports, with the copy that the second made.
func backedUp(t *testing.T) (*App, BackupsView) {
	t.Helper()
	a := journey(t, "2026-03-11T12:00:00Z")
	importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", v4), "Lily")
	if v := backups(t, a); len(v.Backups) != 0 {
		t.Errorf("an empty store was copied: %+v", v)
	}
	importOne(t, a, write(t, "WhatsApp Chat with Bo.txt", bo), "Lily")
	v := backups(t, a)
	if len(v.Backups) != 1 || v.Backups[0].At != "2026-03-11T12:00:00Z" || v.Backups[0].Bytes == 0 {
		t.Fatalf("got %+v, want the copy from before the second import", v)
	}
	if got := customers(t, a); got != 2 {
		t.Fatalf("imported %d customers, want 2", got)
	}
	return a, v
}

func backups(t *testing.T, a *App) BackupsView {
	t.Helper()
	v, err := a.Backups.List()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func customers(t *testing.T, a *App) int {
	t.Helper()
	people, err := a.real.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return len(people)
}

// TestBackupBeforeImport: SCREENS §8; a restore brings the time before it back,
// and can itself be taken back.
func TestBackupBeforeImport(t *testing.T) {
	a, v := backedUp(t)
	before, err := a.Backups.Restore(v.Backups[0].Name)
	if err != nil {
		t.Fatal(err)
	}
	if got := customers(t, a); got != 1 {
		t.Errorf("restored %d customers, want 1", got)
	}
	if _, err := a.Backups.Restore(before); err != nil {
		t.Fatal(err)
	}
	if got := customers(t, a); got != 2 {
		t.Errorf("took the restore back: %d customers, want 2", got)
	}
	if _, err := a.Backups.Restore("../huiyin.db"); fault.Code(err) != "backup-unknown" {
		t.Errorf("got %v, want backup-unknown", err)
	}
}

// TestRescue: E-203, a damaged store is put aside and the last sound copy opened.
func TestRescue(t *testing.T) {
	a, v := backedUp(t)
	path := a.real.Path()
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	damaged := "no database any more " + strings.Repeat("x", 9000)
	if err := os.WriteFile(path, []byte(damaged), 0o600); err != nil {
		t.Fatal(err)
	}
	newest := filepath.Join(v.Folder, "20260311T130000Z.db") // a copy that is damaged too
	if err := os.WriteFile(newest, []byte(damaged), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := a.Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if got := customers(t, a); got != 1 {
		t.Errorf("opened %d customers, want the 1 of the copy", got)
	}
	rescue := backups(t, a).Rescue
	if rescue.At != v.Backups[0].At {
		t.Errorf("told of a copy of %q, want %q", rescue.At, v.Backups[0].At)
	}
	if kept, err := os.ReadFile(rescue.Damaged); err != nil || string(kept) != damaged {
		t.Errorf("the damaged file was not kept: %v", err)
	}
	if f := a.Rescued(); f == nil || f.Params["path"] != rescue.Damaged {
		t.Errorf("got %v, want the fault opened-backup", f)
	}
}

func TestNothingToRescueWith(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huiyin.db")
	damaged := "no database " + strings.Repeat("x", 9000)
	if err := os.WriteFile(path, []byte(damaged), 0o600); err != nil {
		t.Fatal(err)
	}
	a := New()
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := a.Open(t.Context(), path); fault.Code(err) != "database-damaged" {
		t.Errorf("got %v, want database-damaged", err)
	}
	if kept, err := os.ReadFile(path); err != nil || string(kept) != damaged {
		t.Errorf("the file was changed: %v", err)
	}
}
