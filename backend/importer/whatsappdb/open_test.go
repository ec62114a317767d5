package whatsappdb_test

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/formats"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/whatsappdb"
)

// folder gives every file below dir with its bytes.
func folder(t *testing.T, dir string) map[string][32]byte {
	t.Helper()
	all := map[string][32]byte{}
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(p)
		all[p] = sha256.Sum256(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func same(a, b map[string][32]byte) bool {
	for k := range a {
		if a[k] != b[k] {
			return false
		}
	}
	return len(a) == len(b)
}

// temporary lets the test see what is left in the folder for copies.
func temporary(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, dir)
	}
	return dir
}

// TestJournal: a database with a journal is read with what the journal holds,
// and nothing in its folder changes.
func TestJournal(t *testing.T) {
	dir, temp := t.TempDir(), temporary(t)
	path := build(t, filepath.Join(dir, "msgstore.db"), "android-transition.sql")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, q := range []string{"PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0",
		"INSERT INTO message VALUES (9, 1, 0, 'A9', NULL, 0, 1609459320000, 0, 'Only in the journal')"} {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	before := folder(t, dir)
	got := importertest.Read(t, whatsappdb.Android, find(t, path)[0])
	if n := len(got.Records); n != 3 || got.Records[2].Text != "Only in the journal" {
		t.Errorf("%d records, last %+v", n, got.Records[n-1])
	}
	if !same(before, folder(t, dir)) {
		t.Error("the folder of the user changed")
	}
	if left := folder(t, temp); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestReadOnlyFolder: a file at rest is read where it lies, without a copy.
func TestReadOnlyFolder(t *testing.T) {
	dir, temp := t.TempDir(), temporary(t)
	path := build(t, filepath.Join(dir, "msgstore.db"), "android-new.sql")
	before := folder(t, dir)
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	got := importertest.Read(t, whatsappdb.Android, find(t, path)[0])
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if len(got.Records) == 0 || !same(before, folder(t, dir)) || len(folder(t, temp)) != 0 {
		t.Errorf("%d records; before %v, after %v", len(got.Records), before, folder(t, dir))
	}
}

// TestRelativePath: the command line is given paths as people type them.
func TestRelativePath(t *testing.T) {
	dir := t.TempDir()
	build(t, filepath.Join(dir, "my phone #1", "msgstore.db"), "android-transition.sql")
	t.Chdir(dir)
	if got := importertest.Read(t, whatsappdb.Android, find(t, "my phone #1/msgstore.db")[0]); len(got.Records) != 2 {
		t.Errorf("%d records, want 2", len(got.Records))
	}
}

// TestZip: databases in a zip are joined and copied, and the copies go.
func TestZip(t *testing.T) {
	dir, temp := t.TempDir(), temporary(t)
	path := filepath.Join(t.TempDir(), "phone.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	for name, script := range map[string]string{"msgstore.db": "android-new.sql", "wa.db": "wa.sql", "msgstore.db-wal": ""} {
		text := []byte("journal")
		if script != "" {
			if text, err = os.ReadFile(build(t, filepath.Join(dir, name), script)); err != nil {
				t.Fatal(err)
			}
		}
		w, err := z.Create("backup/" + name)
		if err == nil {
			_, err = w.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	found, refused, err := formats.Find(t.Context(), []string{path})
	if err != nil || len(found) != 1 || len(refused) != 0 || found[0].Format != whatsappdb.Android || len(found[0].Source.Parts) != 2 {
		t.Fatalf("found %+v, refused %v (%v)", found, refused, err)
	}
	got := importertest.Read(t, whatsappdb.Android, found[0].Source)
	last := got.Preview.Chats[len(got.Preview.Chats)-1]
	if last.Name != "Ana Souza" {
		t.Errorf("chat %q: wa.db was not read", last.Name)
	}
	if !slices.ContainsFunc(got.Preview.Problems, func(p importer.Problem) bool { return p.Key == "newest-left-out" }) {
		t.Error("nobody says that the journal was left out")
	}
	if left := folder(t, temp); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestBackupFolder: the backup of an iPhone keeps its files in folders of two
// letters; one source comes out, with the names of the address book.
func TestBackupFolder(t *testing.T) {
	dir := t.TempDir()
	build(t, filepath.Join(dir, "7c", "7c7fba66680ef796b916b067077cc246adacf01d"), "iphone-new.sql")
	build(t, filepath.Join(dir, "b8", "b8548dc30aa1030df0ce18ef08b882cf7ab5212f"), "contacts-v2.sql")
	build(t, filepath.Join(dir, "e7", "e794f6ffcc3c222535f47684a63d5178da3c4500"), "lid.sql")
	found, refused, err := formats.Find(t.Context(), []string{dir})
	if err != nil || len(found) != 1 || len(refused) != 0 || len(found[0].Source.Parts) != 3 {
		t.Fatalf("found %+v, refused %v (%v)", found, refused, err)
	}
	importertest.Check(t, whatsappdb.IPhone, found[0].Source, "testdata/iphone-new.want.jsonl")
}

// TestRecognise: exactly one format claims what belongs to WhatsApp, by tables
// where the name says nothing; other databases are nobody's.
func TestRecognise(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite", other)
	if err == nil {
		_, err = db.Exec("CREATE TABLE message (_id INTEGER, text TEXT); CREATE TABLE orders (id INTEGER)")
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	crypt := filepath.Join(dir, "msgstore-2026-01-01.1.db.crypt15")
	if err := os.WriteFile(crypt, []byte("\x84\x01\x0a\x24 not for us"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path string
		want importer.Format
	}{
		{other, nil}, {crypt, whatsappdb.Android},
		{build(t, filepath.Join(dir, "a"), "android-new.sql"), whatsappdb.Android}, {build(t, filepath.Join(dir, "b"), "android-legacy.sql"), whatsappdb.Android},
		{build(t, filepath.Join(dir, "c"), "wa.sql"), whatsappdb.Android}, {build(t, filepath.Join(dir, "d"), "iphone-old.sql"), whatsappdb.IPhone},
		{build(t, filepath.Join(dir, "e"), "contacts-v2.sql"), whatsappdb.IPhone}, {build(t, filepath.Join(dir, "f"), "lid.sql"), whatsappdb.IPhone},
	} {
		src := find(t, c.path)[0]
		got, _ := formats.Pick(src)
		sure := 0
		for _, f := range formats.All {
			if f.Recognise(src) == importer.Sure {
				sure++
			}
		}
		if got != c.want || (sure == 1) != (c.want != nil) {
			t.Errorf("%s: %v, %d are sure; want %v", src.Name(), got, sure, c.want)
		}
	}
}

// TestFaults: what can't be read says why and what to do.
func TestFaults(t *testing.T) {
	dir := t.TempDir()
	whole, err := os.ReadFile(build(t, filepath.Join(dir, "whole", "msgstore.db"), "android-new.sql"))
	if err != nil {
		t.Fatal(err)
	}
	put := func(name string, text []byte) string {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, text, 0o600)); err != nil {
			t.Fatal(err)
		}
		return path
	}
	damaged := slices.Clone(whole)
	for i := 4096; i < len(damaged); i++ {
		damaged[i] = 0x5a
	}
	gone := find(t, put("gone/msgstore.db", whole))[0]
	if err := os.Remove(gone.Path); err != nil {
		t.Fatal(err)
	}
	for want, src := range map[string]importer.Source{
		"encrypted-backup":       find(t, put("msgstore.db.crypt14", []byte("\x00\x01 secret")))[0],
		"contacts-only":          find(t, build(t, filepath.Join(dir, "people", "wa.db"), "wa.sql"))[0],
		"phone-database-damaged": find(t, put("cut/msgstore.db", damaged))[0],
		"phone-database-unknown": find(t, build(t, filepath.Join(dir, "strange", "msgstore.db"), "lid.sql"))[0],
		"file-missing":           gone,
	} {
		if _, err := whatsappdb.Android.Inspect(t.Context(), src, importertest.Given); fault.Code(err) != want {
			t.Errorf("Inspect: %v, want %s", err, want)
		}
	}
}

// TestVanished: a file that goes between the preview and the import is a fault,
// and a stopped copy leaves nothing.
func TestVanished(t *testing.T) {
	temp := temporary(t)
	path := build(t, filepath.Join(t.TempDir(), "msgstore.db"), "android-new.sql")
	src := find(t, path)[0]
	p, err := whatsappdb.Android.Inspect(t.Context(), src, importertest.Given)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := whatsappdb.Android.Read(t.Context(), src, p.Answers, new(importertest.Result)); fault.Code(err) != "file-missing" {
		t.Errorf("Read: %v, want file-missing", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	src = importer.Source{Path: "phone.zip", Entry: "msgstore.db", Head: src.Head, Open: func() (io.ReadCloser, error) {
		cancel()
		return io.NopCloser(io.LimitReader(endless{}, 1<<40)), nil
	}}
	if _, err := whatsappdb.Android.Inspect(ctx, src, importertest.Given); !errors.Is(err, context.Canceled) {
		t.Errorf("Inspect: %v, want cancelled", err)
	}
	if left := folder(t, temp); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// endless is a file of zeros.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}
