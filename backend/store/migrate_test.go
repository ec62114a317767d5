package store

import (
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"huiyin/backend/customer"
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

// old makes a database as the scripts before the given one left it, with these
// rows, and opens it.
func old(t *testing.T, before, rows string) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "old.db")
	db, err := sql.Open("sqlite", dsn(path, "_txlock=immediate"))
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(migrations(), "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	scripts := fstest.MapFS{}
	for _, name := range names {
		if name >= before {
			continue
		}
		text, err := fs.ReadFile(migrations(), name)
		if err != nil {
			t.Fatal(err)
		}
		scripts[name] = &fstest.MapFile{Data: text}
	}
	if err := migrate(t.Context(), db, path, scripts); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(rows); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// TestMigrateToMerges: customers of an older database stand for themselves and are shown.
func TestMigrateToMerges(t *testing.T) {
	s := old(t, "0002", "INSERT INTO customers (name) VALUES ('Ana'), ('Bob')")
	if all, err := s.Customers(t.Context()); err != nil || len(all) != 2 {
		t.Errorf("got %+v, %v; want both customers", all, err)
	}
}

// TestMigrateToCalendar: nobody has confirmed hours; tags that tables told before
// are shown, and a merge of that time is taken back without them.
func TestMigrateToCalendar(t *testing.T) {
	s := old(t, "0009", `INSERT INTO customers (id, name, company, edited) VALUES (1, 'Ana', 'ABC', 'company'), (2, 'Ana L.', '', '');
		INSERT INTO merges (into_id, from_id, at, was, became) VALUES (1, 2, 0, '{"company":{"value":""}}', '{"company":{"value":"ABC","edited":true}}');
		INSERT INTO batches (id, at) VALUES (1, 0);
		INSERT INTO files (id, batch_id, info, name_key, partner_key, is_group, zone, is_table) VALUES (1, 1, '{}', '', '', 0, 'UTC', 1);
		INSERT INTO row_people (id, file_id, name, name_key, phone, email, channel, source_id, holds, customer_id) VALUES (1, 1, 'Ana', 'ana', '', '', '', '', 1, 1);
		INSERT INTO contact_rows (file_id, line, person_id, fields, tags, created_ms) VALUES (1, 2, 1, '{}', '["VIP"," vip","LED"]', 0), (1, 3, 1, '{}', 'null', 0);`)
	check := func(what string, want string) {
		t.Helper()
		c, err := s.Customer(t.Context(), 1)
		if got := fmt.Sprint(c.Company, "|", c.Week, "|", c.Tags); err != nil || got != want {
			t.Errorf("%s: got %s (%v), want %s", what, got, err, want)
		}
	}
	check("before", "ABC||[VIP LED]")
	c, err := s.Customer(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	c.Week, c.Tags = "none", []string{"LED"}
	if err := s.UpdateCard(t.Context(), 1, c.Card, time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	merges, err := s.Merges(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Unmerge(t.Context(), merges[0].ID); err != nil {
		t.Fatal(err)
	}
	check("taken apart", "|none|[LED]")
}

// TestMigrateToDrafts: who was there before has no draft and nothing that was
// sent; what is written to either of two merged customers is one draft to both.
func TestMigrateToDrafts(t *testing.T) {
	s := old(t, "0014", `INSERT INTO customers (id, name) VALUES (1, 'Ana'), (2, 'Ana L.'), (3, 'Bob');
		INSERT INTO merges (into_id, from_id, at, was, became) VALUES (1, 2, 0, '{}', '{}');`)
	check := func(what string, want string) {
		t.Helper()
		drafts, err := s.Drafts(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range drafts {
			got = append(got, fmt.Sprint(d.Customer, " ", d.Text))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: got drafts %q, want %q", what, got, want)
		}
	}
	check("before", "")
	for i, d := range []Draft{{Customer: 2, Text: "Hi"}, {Customer: 0, Text: "Hello"}, {Customer: 1, Text: "Hi Ana"}, {Customer: 0, Text: "Hello you"}} {
		d.At = time.Unix(int64(i), 0)
		if err := s.KeepDraft(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	check("after", "0 Hello you, 1 Hi Ana")
	if sent, err := s.SentDrafts(t.Context(), 1); err != nil || len(sent) != 0 {
		t.Errorf("sent before: %+v, %v", sent, err)
	}
	if _, err := s.MarkSent(t.Context(), Sent{Customer: 2, Text: "Hi Ana", Opener: "short", At: time.Unix(9, 0)}); err != nil {
		t.Fatal(err)
	}
	check("sent", "0 Hello you")
	if sent, err := s.SentDrafts(t.Context(), 1); err != nil || len(sent) != 1 || sent[0].Opener != "short" {
		t.Errorf("sent after: %+v, %v", sent, err)
	}
}

// TestMigrateToTemperature: nobody has set a temperature, and a merge of that time
// is taken back beside one that is set now.
func TestMigrateToTemperature(t *testing.T) {
	s := old(t, "0015", `INSERT INTO customers (id, name, stage, edited) VALUES (1, 'Ana', 'conversion', 'stage'), (2, 'Ana L.', '', '');
		INSERT INTO merges (into_id, from_id, at, was, became) VALUES (1, 2, 0, '{"stage":{"value":""}}', '{"stage":{"value":"conversion","edited":true}}')`)
	check := func(what string, want string) {
		t.Helper()
		c, err := s.Customer(t.Context(), 1)
		if got := fmt.Sprintf("%s|%s", c.Stage, c.Temperature); err != nil || got != want {
			t.Errorf("%s: got %s (%v), want %s", what, got, err, want)
		}
	}
	check("before", "conversion|")
	if _, err := s.SetTemperature(t.Context(), 1, customer.Warm, time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	merges, err := s.Merges(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Unmerge(t.Context(), merges[0].ID); err != nil {
		t.Fatal(err)
	}
	check("taken apart", "|warm")
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
