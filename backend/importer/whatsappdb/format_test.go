package whatsappdb_test

import (
	"os"
	"path/filepath"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/whatsappdb"
)

// build makes a database of the SQL in testdata and gives its path.
func build(t testing.TB, path, script string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", script))
	if err != nil {
		t.Fatal(err)
	}
	return importertest.Database(t, path, string(text))
}

// find gives the sources in a dropped path, as the app would.
func find(t testing.TB, path string) []importer.Source {
	t.Helper()
	sources, refused, err := importer.Expand(t.Context(), []string{path})
	if err != nil || len(refused) > 0 || len(sources) == 0 {
		t.Fatalf("%s: %v, refused %v (%v)", path, sources, refused, err)
	}
	return sources
}

// TestGenerations: each schema gives its golden (IMPORT-FORMATS §5, §6).
func TestGenerations(t *testing.T) {
	for _, c := range []struct {
		name, file string
		format     whatsappdb.Format
		beside     map[string]string
	}{
		{"android-new", "msgstore.db", whatsappdb.Android, map[string]string{"wa.db": "wa.sql"}},
		{"android-transition", "msgstore.db", whatsappdb.Android, nil},
		{"android-legacy", "copy of phone.bin", whatsappdb.Android, nil},
		{"iphone-new", "ChatStorage.sqlite", whatsappdb.IPhone, map[string]string{"ContactsV2.sqlite": "contacts-v2.sql", "LID.sqlite": "lid.sql"}},
		{"iphone-old", "7c7fba66680ef796b916b067077cc246adacf01d", whatsappdb.IPhone, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := build(t, filepath.Join(dir, c.file), c.name+".sql")
			for file, script := range c.beside {
				build(t, filepath.Join(dir, file), script)
			}
			src := find(t, path)[0]
			if c.format.Recognise(src) != importer.Sure {
				t.Error("the database is not claimed")
			}
			importertest.Check(t, c.format, src, filepath.Join("testdata", c.name+".want.jsonl"))
			files, err := filepath.Glob(filepath.Join(dir, "*"))
			if err != nil || len(files) != 1+len(c.beside) {
				t.Errorf("the folder now holds %v (%v)", files, err)
			}
		})
	}
}
