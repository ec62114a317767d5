package formats_test

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/importer/formats"
	"huiyin/backend/importer/importertest"
)

// TestOneClaims: exactly one format is sure of each golden of every format.
func TestOneClaims(t *testing.T) {
	files, err := filepath.Glob("../*/testdata/*.[tj][xs]*")
	tables, errTables := filepath.Glob("../*/testdata/*.csv")
	if err = errors.Join(err, errTables); err != nil || len(files) == 0 || len(tables) == 0 {
		t.Fatalf("no goldens (%v)", err)
	}
	for _, file := range slices.Concat(files, tables) {
		if strings.Contains(file, ".want.") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		src := importertest.Text(filepath.Base(file), string(text))
		sure := 0
		for _, f := range formats.All {
			if f.Recognise(src) == importer.Sure {
				sure++
			}
		}
		if sure != 1 {
			t.Errorf("%s: %d formats are sure", file, sure)
		}
	}
}

// TestPick: what is no chat gets the reason that helps.
func TestPick(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"chat.txt", "[5/3/24, 14:07:09] Ana: ok", ""},
		{"old.txt", "2:07 PM, 03 05 - Ana: ok", ""},
		{"notes.txt", "Dear all,\nplease read.", "not-a-chat"},
		{"log.txt", "[2024-03-05 14:07:09] INFO: started\n", "not-a-chat"},
		{"table.csv", "customer,time\nAna,2024-03-05", ""},
		{"table.txt", "customer\ttime\ttext\nAna\t2024-03-05\tok\nBob\t2024-03-06\tok\n", ""},
		{"photo.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "binary-file"},
	} {
		format, err := formats.Pick(importertest.Text(c.name, c.text))
		got := ""
		if err != nil {
			got = err.Code
		}
		if got != c.want || (format == nil) != (c.want != "") {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestFind: a text that was sent in a chat is no failure of the import.
func TestFind(t *testing.T) {
	p := filepath.Join(t.TempDir(), "WhatsApp Chat - Ana.zip")
	pack(t, p, map[string]string{"_chat.txt": "[15/3/24, 14:07:09] Ana: ok\n", "notes.txt": "Dear all", "price.csv": "a,b,c\n1,2,3\n"})
	found, refused, err := formats.Find(context.Background(), []string{p})
	if err != nil || len(found) != 1 || len(refused) != 0 || found[0].Source.Entry != "_chat.txt" {
		t.Fatalf("%v, %v, %v", found, refused, err)
	}
	notes := filepath.Join(filepath.Dir(p), "notes.txt")
	if err := os.WriteFile(notes, []byte("Dear all"), 0o644); err != nil {
		t.Fatal(err)
	}
	inFolder, refused, err := formats.Find(context.Background(), []string{filepath.Dir(p)})
	if err != nil || len(inFolder) != 1 || len(refused) != 1 || refused[0].Path != notes {
		t.Errorf("a text beside the zip: %v, %v, %v", inFolder, refused, err)
	}
	preview := importertest.Read(t, found[0].Format, found[0].Source).Preview
	if preview.Chats[0].Name != "Ana" {
		t.Errorf("chat %q", preview.Chats[0].Name)
	}
}

// pack writes a zip of texts by name.
func pack(t *testing.T, file string, texts map[string]string) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, texts[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// TestOthersPassedOver: the other files of a download are counted, not listed;
// where no chat was found, each has its reason.
func TestOthersPassedOver(t *testing.T) {
	for _, c := range []struct {
		name string
		chat bool
		want string
	}{
		{"beside a chat", true, "others-passed-over"},
		{"alone", false, "not-a-chat not-a-chat"},
	} {
		dir := t.TempDir()
		files := map[string]string{"profile.json": "{\"name\": 1}", "friends.html": "<p>friends</p>"}
		if c.chat {
			files["chat.txt"] = "[15/3/24, 14:07:09] Ana: ok\n"
		}
		for name, text := range files {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		_, refused, err := formats.Find(context.Background(), []string{dir})
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, r := range refused {
			codes = append(codes, r.Err.Code)
		}
		if got := strings.Join(codes, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestFindThread: the files of a thread become one source across zips; the
// other files of the download are counted.
func TestFindThread(t *testing.T) {
	dir := t.TempDir()
	thread := func(at int, text string) string {
		return `{"participants":[{"name":"Ana"},{"name":"Lin"}],"messages":[{"sender_name":"Ana","timestamp_ms":` +
			strconv.Itoa(1709647629000+at) + `,"content":"` + text + `"}],"title":"Ana","thread_path":"inbox/ana_1"}`
	}
	const folder = "your_activity_across_facebook/messages/inbox/ana_1/"
	pack(t, filepath.Join(dir, "facebook-lin-1.zip"), map[string]string{
		folder + "message_1.json": thread(2, "b"), "personal_information/profile.json": `{"profile_v2":{}}`})
	pack(t, filepath.Join(dir, "facebook-lin-2.zip"), map[string]string{folder + "message_2.json": thread(1, "a")})
	found, refused, err := formats.Find(context.Background(), []string{dir})
	if err != nil || len(found) != 1 || len(found[0].Source.Parts) != 2 || len(refused) != 1 || refused[0].Err.Code != "others-passed-over" {
		t.Fatalf("%v, %v, %v", found, refused, err)
	}
	got := importertest.Read(t, found[0].Format, found[0].Source)
	if len(got.Records) != 2 || got.Records[0].Text != "a" || got.Records[1].Text != "b" {
		t.Errorf("records %+v", got.Records)
	}
}
