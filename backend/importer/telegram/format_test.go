package telegram_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/telegram"
)

// TestGoldens: one chat, a whole account, and a file that breaks off.
func TestGoldens(t *testing.T) { importertest.Run(t, telegram.Format{}, "testdata") }

// TestRecognise: other JSON is not claimed.
func TestRecognise(t *testing.T) {
	for text, want := range map[string]importer.Match{
		`{"name": "A", "type": "personal_chat", "id": 1, "messages": [`:                                importer.Sure,
		`{"about": "Here is the data you requested. Telegram …", "contacts": {`:                        importer.Sure,
		`{"participants": [{"name": "Ana"}], "messages": [{"sender_name": "Ana", "timestamp_ms": 1}]}`: importer.No,
		`{"type": "personal_chat"}`: importer.No,
		`[1, 2]`:                    importer.No,
	} {
		if got := (telegram.Format{}).Recognise(importertest.Text("result.json", text)); got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}

// TestNothingInside: files without a message have their own fault.
func TestNothingInside(t *testing.T) {
	for text, want := range map[string]string{
		`{"name": "A", "type": "personal_chat", "id": 1, "messages": []}`: "only-notices",
		`{"name": "A", "type": "personal_chat", "messages"`:               "not-a-chat",
	} {
		if _, err := (telegram.Format{}).Inspect(context.Background(), importertest.Text("result.json", text), importertest.Given); fault.Code(err) != want {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
}

// FuzzRead: whatever the file, the preview is what comes and all is accounted for.
func FuzzRead(f *testing.F) {
	f.Add(`{"name":"A","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date":"2026-03-02T09:00:00","from":"A","from_id":"user1","text":["a",{"text":"b"}]}]}`)
	f.Add(`{"about":"Telegram","chats":{"list":[{"name":"A","messages":[{"date_unixtime":"1","text":"\ud800"},{"text":1}]},{}]}}`)
	f.Fuzz(func(t *testing.T, text string) {
		src := importertest.Text("result.json", text)
		if _, err := (telegram.Format{}).Inspect(context.Background(), src, importertest.Given); err != nil {
			return
		}
		importertest.Read(t, telegram.Format{}, src)
	})
}

// account streams a chat of n messages without holding it.
func account(n int) importer.Source {
	return importer.Source{Path: "result.json", Open: func() (io.ReadCloser, error) {
		r, w := io.Pipe()
		go func() {
			fmt.Fprint(w, `{"name":"Klaus","type":"personal_chat","id":1,"messages":[`)
			for i := range n {
				if i > 0 {
					fmt.Fprint(w, ",")
				}
				fmt.Fprintf(w, `{"id":%d,"type":"message","date":"2026-03-02T09:00:00","date_unixtime":"%d","from":"Klaus","from_id":"user1","text":%q,"text_entities":[]}`,
					i+1, 1772442000+i, strings.Repeat("price ", 8))
			}
			fmt.Fprint(w, "]}")
			w.Close()
		}()
		return r, nil
	}}
}

type discard struct{ n int }

func (d *discard) Message(importer.Record) error  { d.n++; return nil }
func (d *discard) Problem(importer.Problem) error { return nil }

// BenchmarkRead measures messages a second of one pass; the file is made while
// it is read, so that memory shows what the format holds.
func BenchmarkRead(b *testing.B) {
	const n = 100_000
	p, err := telegram.Format{}.Inspect(context.Background(), account(1000), importertest.Given)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		var d discard
		if _, err := (telegram.Format{}).Read(context.Background(), account(n), p.Answers, &d); err != nil || d.n != n {
			b.Fatal(d.n, err)
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "messages/s")
}
