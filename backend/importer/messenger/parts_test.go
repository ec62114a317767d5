package messenger_test

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/messenger"
)

// TestPages: pages of one thread each, in a layout of a download.
func TestPages(t *testing.T) {
	for _, name := range []string{"english", "chinese", "numbers"} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata/pages", name, "message_1.html")
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			src := source("messages/inbox/"+name+"_1/message_1.html", string(text))
			if got := (messenger.Format{}).Recognise(src); got != importer.Sure {
				t.Errorf("recognised: %v", got)
			}
			importertest.Check(t, messenger.Format{}, src, file+".want.jsonl")
		})
	}
}

// thread writes a file of a thread, the entries from the first to the last
// second after 5 March 2024, 14:00, newest first as downloads have them.
func thread(first, last int) string {
	var entries []string
	for k := last; k >= first; k-- {
		who := "Ana Petrova"
		if k%2 == 0 {
			who = "Lin Wei"
		}
		entries = append(entries, fmt.Sprintf(`{"sender_name":%q,"timestamp_ms":%d,"content":"text %d"}`, who, start.UnixMilli()+int64(k)*1000, k))
	}
	return `{"participants":[{"name":"Ana Petrova"},{"name":"Lin Wei"}],"messages":[` + strings.Join(entries, ",\n") + `],"title":"Ana Petrova","thread_path":"inbox/ana_1"}`
}

var start = time.Date(2024, 3, 5, 14, 0, 0, 0, time.UTC)

// joined puts files together as the choice of formats does.
func joined(parts ...importer.Source) importer.Source {
	slices.SortStableFunc(parts, func(a, b importer.Source) int {
		_, x := messenger.Format{}.Join(a)
		_, y := messenger.Format{}.Join(b)
		return x - y
	})
	whole := parts[0]
	whole.Parts = parts
	return whole
}

// inOrder tests that records are the texts from the first to the last, once each.
func inOrder(t *testing.T, recs []importer.Record, first, last int) {
	t.Helper()
	if len(recs) != last-first+1 {
		t.Fatalf("%d records, want %d", len(recs), last-first+1)
	}
	for i, r := range recs {
		if want := fmt.Sprintf("text %d", first+i); r.Text != want {
			t.Fatalf("record %d is %q, want %q", i, r.Text, want)
		}
	}
}

// TestNumericOrder: message_10 comes after message_2, and older messages first
// whichever file has them.
func TestNumericOrder(t *testing.T) {
	src := joined(source("inbox/ana_1/message_10.json", thread(1, 10)), source("inbox/ana_1/message_2.json", thread(11, 20)),
		source("inbox/ana_1/message_1.json", thread(21, 30)))
	got := importertest.Read(t, messenger.Format{}, src)
	inOrder(t, got.Records, 1, 30)
	if c := got.Preview.Chats[0]; c.ID != "1" || c.Owner != "Lin Wei" || c.Messages != 30 {
		t.Errorf("chat %+v", c)
	}
	want := "message_3, message_4, message_5, message_6, message_7, message_8, message_9"
	if p := got.Preview.Problems; len(p) != 1 || p[0].Key != "parts-missing" || p[0].Params["missing"] != want {
		t.Errorf("problems %+v", p)
	}
}

// TestTwoDownloads: what both tell is told once, whatever their files cover;
// messages that are equal within one file stay as many.
func TestTwoDownloads(t *testing.T) {
	src := joined(source("old/inbox/ana_1/message_1.json", thread(11, 20)), source("old/inbox/ana_1/message_2.json", thread(1, 10)),
		source("new/inbox/ana_1/message_1.json", thread(16, 26)), source("new/inbox/ana_1/message_2.json", thread(6, 15)))
	got := importertest.Read(t, messenger.Format{}, src)
	inOrder(t, got.Records, 1, 26)
	if got.Tally.Lines != 41 || got.Tally.Continuations != 15 {
		t.Errorf("tally %+v", got.Tally)
	}
	twice := `{"sender_name":"Lin Wei","timestamp_ms":1709647629000,"content":"ok"},`
	a := strings.Replace(thread(1, 1), `"messages":[`, `"messages":[`+twice+twice, 1)
	b := strings.Replace(thread(1, 1), `"messages":[`, `"messages":[`+twice, 1)
	src = joined(source("old/inbox/ana_1/message_1.json", a), source("new/inbox/ana_1/message_1.json", b))
	if got := importertest.Read(t, messenger.Format{}, src); len(got.Records) != 3 || got.Tally.Continuations != 2 {
		t.Errorf("%d records, tally %+v", len(got.Records), got.Tally)
	}
}

// TestUnsentSince: a message that was unsent between two downloads is deleted.
func TestUnsentSince(t *testing.T) {
	unsent := strings.Replace(thread(1, 3), `"content":"text 2"`, `"is_unsent":true`, 1)
	for _, order := range [][]string{{thread(1, 3), unsent}, {unsent, thread(1, 3)}} {
		src := joined(source("a/inbox/ana_1/message_1.json", order[0]), source("b/inbox/ana_1/message_1.json", order[1]))
		got := importertest.Read(t, messenger.Format{}, src)
		if len(got.Records) != 3 || got.Records[1].Kind != chat.Deleted || got.Records[1].Text != "" {
			t.Errorf("records %+v", got.Records)
		}
	}
}

// TestPageBesideJSON: the exact one is read, the other one named.
func TestPageBesideJSON(t *testing.T) {
	page := `<html><div><div>Ana Petrova</div><div>text 1</div><div>Mar 5, 2024 2:00 pm</div></div></html>`
	src := joined(source("a/inbox/ana_1/message_1.html", page), source("b/inbox/ana_1/message_1.json", thread(1, 3)))
	got := importertest.Read(t, messenger.Format{}, src)
	inOrder(t, got.Records, 1, 3)
	if p := got.Preview.Problems; len(p) != 1 || p[0].Key != "html-beside-json" || p[0].Params["name"] != "ana_1/message_1.html" {
		t.Errorf("problems %+v", p)
	}
}

// TestBadPart: a file that is no thread is named, the others are read.
func TestBadPart(t *testing.T) {
	src := joined(source("inbox/ana_1/message_1.json", `{"participants":[{"name":"Ana"}],"title":"Ana"}`), source("inbox/ana_1/message_2.json", thread(1, 3)))
	got := importertest.Read(t, messenger.Format{}, src)
	inOrder(t, got.Records, 1, 3)
	if p := got.Preview.Problems; len(p) != 1 || p[0].Key != "part-left-out" || p[0].Params["name"] != "ana_1/message_1.json" {
		t.Errorf("problems %+v", p)
	}
}

// TestVanished: a file that goes while it is read ends with its fault.
func TestVanished(t *testing.T) {
	src := source("inbox/ana_1/message_1.json", thread(1, 3))
	src.Open = func() (io.ReadCloser, error) { return nil, fault.New("file-missing", "name", "message_1.json") }
	if _, err := (messenger.Format{}).Inspect(context.Background(), src, importertest.Given); fault.Code(err) != "file-missing" {
		t.Errorf("Inspect: %v", err)
	}
}

// TestTwoZips: the files of a thread that lie in two zips are one source.
func TestTwoZips(t *testing.T) {
	dir := t.TempDir()
	a := pack(t, filepath.Join(dir, "facebook-lin-1.zip"), "your_activity_across_facebook/messages/inbox/ana_1/message_1.json", thread(11, 20))
	b := pack(t, filepath.Join(dir, "facebook-lin-2.zip"), "your_activity_across_facebook/messages/inbox/ana_1/message_2.json", thread(1, 10))
	sources, refused, err := importer.Expand(context.Background(), []string{a, b})
	if err != nil || len(refused) > 0 || len(sources) != 2 {
		t.Fatalf("%v, %v, %v", sources, refused, err)
	}
	one, _ := messenger.Format{}.Join(sources[0])
	if two, _ := (messenger.Format{}).Join(sources[1]); one != two || one == "" {
		t.Fatalf("keys %q, %q", one, two)
	}
	inOrder(t, importertest.Read(t, messenger.Format{}, joined(sources...)).Records, 1, 20)
}

func pack(t *testing.T, file, entry, text string) string {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	w, err := z.Create(entry)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err := errors.Join(err, z.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	return file
}
