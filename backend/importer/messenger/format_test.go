package messenger_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/messenger"
	"huiyin/backend/words"
)

func TestGoldens(t *testing.T) { importertest.Run(t, messenger.Format{}, "testdata") }

func TestWords(t *testing.T) {
	if _, err := words.Load(
		words.Source{Area: "format", FS: messenger.Words}, words.Source{Area: "problem", FS: importer.Words}); err != nil {
		t.Fatal(err)
	}
}

// source is a text at a path of a download.
func source(path, text string) importer.Source {
	src := importertest.Text(path, text)
	src.Path = filepath.FromSlash(path)
	return src
}

// TestRecognise: threads of every kind are claimed, other JSON and pages are not.
func TestRecognise(t *testing.T) {
	block := `<div><div>Ana Petrova</div><div>Hello</div><div>Mar 5, 2024 2:07 pm</div></div>`
	for _, c := range []struct {
		name, path, text string
		want             importer.Match
	}{
		{"thread without messages", "a.json", `{"participants":[{"name":"Ana"}],"messages":[],"title":"Ana"}`, importer.Sure},
		{"messages before people", "a.json", `{"messages":[{"isUnsent":false,"senderName":"Ana","timestamp":1}],`, importer.Sure},
		{"head only", "a.json", `{"participants":[{"name":"Ana"}],"thread_path":"inbox/ana_1"}`, importer.Sure},
		{"people only, by its name", "inbox/ana_1/message_1.json", `{"participants":[{"name":"Ana"}]}`, importer.Maybe},
		{"people only", "team.json", `{"participants":[{"name":"Ana"}]}`, importer.No},
		{"Telegram", "result.json", `{"name":"Ana","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date":"2024-03-05T14:07:09","from":"Ana","text":"x"}]}`, importer.No},
		{"a meeting", "m.json", `{"participants":["Ana"],"topic":"x"}`, importer.No},
		{"an array", "a.json", `[{"sender_name":"Ana","timestamp_ms":1}]`, importer.No},
		{"no JSON", "a.json", `hello {"messages"`, importer.No},
		{"profile", "profile_information.json", `{"profile_v2":{"name":{"full_name":"Lin Wei"}}}`, importer.No},
		{"page", "message_1.html", "<html>" + block, importer.Sure},
		{"page whose styles fill the head", "x/inbox/ana_1/message_2.html", "<html><style>", importer.Sure},
		{"page of another name", "blog.html", "<html>" + block, importer.No},
		{"page without messages", "message_1.html", "<html><p>Hello</p>", importer.No},
	} {
		if got := (messenger.Format{}).Recognise(source(c.path, c.text)); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// TestJoin: the files of a thread have one key in every layout, and the order
// of their numbers.
func TestJoin(t *testing.T) {
	key := func(path string) (string, int) { return messenger.Format{}.Join(source(path, "{}")) }
	want, _ := key("/a/facebook-1.zip/messages/inbox/ana_1/message_1.json")
	for path, order := range map[string]int{
		"/a/facebook-2.zip/your_activity_across_facebook/messages/inbox/ana_1/message_10.json": 10,
		"/b/your_facebook_activity/messages/archived_threads/ana_1/message_2.json":             2,
		"/b/messages/e2ee_cutover/ana_1/message_1.json":                                        1,
		"/b/messages/filtered_threads/ana_1/message_1.html":                                    1,
		"/b/messages/message_requests/ana_1/message_3.htm":                                     3,
	} {
		if got, n := key(path); got != want || n != order {
			t.Errorf("%s: key %q, order %d; want %q, %d", path, got, n, want, order)
		}
	}
	for _, path := range []string{
		"/b/messages/inbox/bob_2/message_1.json", "/b/your_instagram_activity/messages/inbox/ana_1/message_1.json",
		"/b/instagram-lin-2024-03-05/messages/inbox/ana_1/message_1.json", "/downloads/message_1.json",
	} {
		if got, _ := key(path); got == want || got == "" {
			t.Errorf("%s: key %q", path, got)
		}
	}
	if got, _ := key("/b/messages/Ana Petrova_12.json"); got != "" {
		t.Errorf("an encrypted chat has the key %q", got)
	}
}

// TestIncomplete: a file with only people or only messages is no thread.
func TestIncomplete(t *testing.T) {
	for _, text := range []string{
		`{"participants":[{"name":"Ana"}],"title":"Ana"}`,
		`{"messages":[{"sender_name":"Ana","timestamp_ms":1709647629000,"content":"x"}],"title":"Ana"}`,
		`{"participants":[{"name":"An`,
	} {
		if _, err := (messenger.Format{}).Inspect(context.Background(), source("message_1.json", text), importertest.Given); fault.Code(err) != "chat-incomplete" {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// FuzzRead: no input makes the reader panic, lose an entry or give broken text.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		f.Fatal(err)
	}
	pages, err := filepath.Glob("testdata/pages/*/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range append(files, pages...) {
		if strings.Contains(name, ".want.") || filepath.Ext(name) == "" {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text), filepath.Ext(name) == ".html")
	}
	f.Fuzz(func(t *testing.T, text string, page bool) {
		name := "message_1.json"
		if page {
			name = "message_1.html"
		}
		src := source("inbox/ana_1/"+name, text)
		messenger.Format{}.Recognise(src)
		src.Parts = []importer.Source{src, src} // every message is told twice
		p, refused := messenger.Format{}.Inspect(context.Background(), src, importertest.Given)
		if p.Answers.Learnt == nil {
			if refused == nil {
				t.Fatal("nothing learnt, and no fault says why")
			}
			return
		}
		r := importertest.Result{Preview: p}
		if r.Tally, err = (messenger.Format{}).Read(context.Background(), src, p.Answers, &r); err != nil {
			t.Fatal(err)
		}
		importertest.CheckAny(t, &r)
		if r.Tally.Headers != r.Tally.Continuations {
			t.Fatalf("told twice, but not known again: %+v", r.Tally)
		}
	})
}
