package store

import (
	"database/sql"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// TestMigrate: scripts run in order, once each, after a copy; a script that
// fails leaves the database as it was.
func TestMigrate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	db, err := sql.Open("sqlite", dsn(path, "_txlock=immediate"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	scripts := fstest.MapFS{"0001_start.sql": {Data: []byte("CREATE TABLE a (n INTEGER) STRICT; INSERT INTO a (n) VALUES (1);")}}
	version := func(want int) {
		t.Helper()
		if got, err := userVersion(t.Context(), db); err != nil || got != want {
			t.Errorf("version %d (%v), want %d", got, err, want)
		}
	}
	run := func() error { return migrate(t.Context(), db, path, scripts) }
	for range 2 {
		if err := run(); err != nil {
			t.Fatal(err)
		}
		version(1)
	}
	copies, err := filepath.Glob(path + ".before-*")
	if err != nil || len(copies) != 0 {
		t.Errorf("copies %v (%v) of a new database, want none", copies, err)
	}
	scripts["0002_more.sql"] = &fstest.MapFile{Data: []byte("INSERT INTO a (n) VALUES (2); INSERT INTO missing (n) VALUES (2);")}
	if err := run(); err == nil || !strings.Contains(err.Error(), "0002_more.sql") {
		t.Errorf("got %v, want an error that names the script", err)
	}
	version(1)
	scripts["0002_more.sql"] = &fstest.MapFile{Data: []byte("INSERT INTO a (n) VALUES (2);")}
	if err := run(); err != nil {
		t.Fatal(err)
	}
	version(2)
	for file, want := range map[string]int{path: 2, path + ".before-0002": 1} {
		if got := rowsIn(t, file); got != want {
			t.Errorf("%s has %d rows, want %d", filepath.Base(file), got, want)
		}
	}
	scripts["0004_gap.sql"] = &fstest.MapFile{}
	if err := run(); err == nil {
		t.Error("a gap in the numbers was accepted")
	}
	version(2)
}

// TestMigrateToMerges: customers of an older database stand for themselves and are shown.
func TestMigrateToMerges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.db")
	db, err := sql.Open("sqlite", dsn(path, "_txlock=immediate"))
	if err != nil {
		t.Fatal(err)
	}
	start, err := fs.ReadFile(migrations(), "0001_start.sql")
	if err != nil {
		t.Fatal(err)
	}
	if err := migrate(t.Context(), db, path, fstest.MapFS{"0001_start.sql": {Data: start}}); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("INSERT INTO customers (name) VALUES ('Ana'), ('Bob')"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if all, err := s.Customers(t.Context()); err != nil || len(all) != 2 {
		t.Errorf("got %+v, %v; want both customers", all, err)
	}
}

func rowsIn(t *testing.T, path string) (n int) {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRow("SELECT count(*) FROM a").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
