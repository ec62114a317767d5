package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/store"
	"huiyin/backend/store/storetest"
)

// raw opens a database file behind the store's back.
func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func TestReopen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b#?.db")
	for i := range 2 {
		s, err := store.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			imp(t, s, ana, lines(t, "14:07 Ana: hi"))
		}
		same(t, "messages", dump(t, s), []string{"14:07 Ana: hi"})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the file is not where it was asked for: %v", err)
	}
}

func TestNewerDatabaseIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huiyin.db")
	if _, err := raw(t, path).Exec("PRAGMA user_version = 9000"); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(t.Context(), path); fault.Code(err) != "database-newer" {
		t.Errorf("got %v, want database-newer", err)
	}
}

// TestDamagedDatabase: E-203.
func TestDamagedDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huiyin.db")
	if err := os.WriteFile(path, make([]byte, 8192), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("this is not a database, whatever its name says, not at all, and it is long enough to have a header"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(t.Context(), path); fault.Code(err) != "database-damaged" {
		t.Errorf("got %v, want database-damaged", err)
	}
}

// TestTwoWindows: E-202; readers go on, a second writer gives up.
func TestTwoWindows(t *testing.T) {
	s, _ := storetest.Filled(t)
	other := raw(t, s.Path())
	other.SetMaxOpenConns(1)
	if _, err := other.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	if n := len(dump(t, s)); n != 10 {
		t.Errorf("read %d messages beside a writer, want 10", n)
	}
	if err := s.SetSetting(t.Context(), "lang", "en"); fault.Code(err) != "database-busy" {
		t.Errorf("got %v, want database-busy", err)
	}
	if _, err := other.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSetting(t.Context(), "lang", "en"); err != nil {
		t.Error(err)
	}
}

// TestFailedImportChangesNothing: an error while reading and a cancelled import
// leave every table as it was.
func TestFailedImportChangesNothing(t *testing.T) {
	s, batch := storetest.Filled(t)
	before := tables(t, s)
	broken := errors.New("broken zip")
	recs := long(30_000)
	_, err := s.ImportFile(t.Context(), batch, map[int]store.FileInfo{0: storetest.Alex()}, func(out importer.Sink) (importer.Tally, error) {
		if _, err := give(recs)(out); err != nil {
			return importer.Tally{}, err
		}
		return importer.Tally{}, broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v, want the reader's error", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	_, err = s.ImportFile(ctx, batch, map[int]store.FileInfo{0: ana}, func(out importer.Sink) (importer.Tally, error) {
		if err := out.Message(recs[0]); err != nil {
			return importer.Tally{}, err
		}
		cancel()
		return give(recs)(out)
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
	if after := tables(t, s); after != before {
		t.Errorf("the store changed:\nbefore %s\nafter  %s", before, after)
	}
}

// tables gives every row of every table as text.
func tables(t *testing.T, s *store.Store) string {
	t.Helper()
	db := raw(t, s.Path())
	out := ""
	for _, q := range []string{
		"SELECT group_concat(id || name || company || note || handles || guessed || edited || coalesce(edited_at, '') || created_by) FROM customers",
		"SELECT count(*) FROM merges", "SELECT count(*) FROM strangers",
		"SELECT group_concat(channel || handle || customer_id) FROM identities",
		"SELECT group_concat(id || at) FROM batches",
		"SELECT group_concat(id || channel || zone) FROM chats",
		"SELECT group_concat(id || chat_id || info || result) FROM files",
		"SELECT group_concat(id || chat_id || coalesce(customer_id, 0)) FROM senders",
		"SELECT group_concat(file_id || sender_id || name || me) FROM names",
		"SELECT group_concat(id || chat_id || coalesce(sender_id, 0) || wall_ms || at_ms || ord || kind || text || edited) FROM messages",
		"SELECT group_concat(file_id || first_id || last_id) FROM holds",
		"SELECT count(*) FROM versions", "SELECT count(*) FROM trash", "SELECT count(*) FROM search",
		"SELECT coalesce(group_concat(first_id || last_id), '') FROM unindexed",
	} {
		var text string
		if err := db.QueryRow(q).Scan(&text); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
		out += text + "\n"
	}
	return out
}

func TestSettings(t *testing.T) {
	s := open(t)
	if _, ok, err := s.Setting(t.Context(), "lang"); ok || err != nil {
		t.Errorf("got %v, %v; want nothing stored", ok, err)
	}
	for _, v := range []string{"en", "zh-Hans", ""} {
		if err := s.SetSetting(t.Context(), "lang", v); err != nil {
			t.Fatal(err)
		}
		if got, ok, err := s.Setting(t.Context(), "lang"); got != v || !ok || err != nil {
			t.Errorf("got %q, %v, %v; want %q", got, ok, err, v)
		}
	}
}

// TestSettingsTogether: what belongs together is stored whole, or not at all.
func TestSettingsTogether(t *testing.T) {
	s := open(t)
	both := func(value string) map[string]string {
		return map[string]string{"ai.provider": value, "ai.address": value}
	}
	if err := s.SetSettings(t.Context(), both("one")); err != nil {
		t.Fatal(err)
	}
	// The second to be written is refused, whichever that is.
	if _, err := raw(t, s.Path()).Exec("CREATE TRIGGER second BEFORE UPDATE ON settings WHEN (SELECT count(*) FROM settings WHERE value = 'two') = 1 BEGIN SELECT RAISE(ABORT, 'refused'); END"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSettings(t.Context(), both("two")); err == nil {
		t.Fatal("no error")
	}
	for key := range both("") {
		if got, _, err := s.Setting(t.Context(), key); got != "one" || err != nil {
			t.Errorf("%s: got %q, %v; want one", key, got, err)
		}
	}
}

// TestRelativePath: a path is taken from the folder where the program runs.
func TestRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	s, err := store.Open(t.Context(), "mine.db")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat("mine.db"); err != nil {
		t.Error(err)
	}
}
