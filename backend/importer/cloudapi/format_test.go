package cloudapi_test

import (
	"context"
	"os"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/cloudapi"
	"huiyin/backend/importer/importertest"
)

// TestGoldens: messages, echoes, statuses, reactions, a webhook that came twice,
// a hidden number, and lines that can't be read.
func TestGoldens(t *testing.T) { importertest.Run(t, cloudapi.Format{}, "testdata") }

// TestRecognise: other JSON is not claimed.
func TestRecognise(t *testing.T) {
	for text, want := range map[string]importer.Match{
		`{"messaging_product":"whatsapp","messages":[]}`:      importer.Sure,
		`{"messaging_product":"whatsapp","statuses":[]}`:      importer.Sure,
		`{"name":"A","type":"personal_chat","messages":[]}`:   importer.No,
		`{"messaging_product":"whatsapp","to":"1"}`:           importer.No,
		"{}\n{\"messaging_product\":\"x\",\"messages\":[]}\n": importer.No,
	} {
		if got := (cloudapi.Format{}).Recognise(importertest.Text("a.jsonl", text)); got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}

// TestNothingInside: a file without a message or status has its own fault.
func TestNothingInside(t *testing.T) {
	src := importertest.Text("a.jsonl", `{"messaging_product":"whatsapp","messages":[]}`)
	if _, err := (cloudapi.Format{}).Inspect(context.Background(), src, importertest.Given); fault.Code(err) != "only-notices" {
		t.Errorf("got %v", err)
	}
}

// FuzzRead: whatever the file, the preview is what comes and all is accounted for.
func FuzzRead(f *testing.F) {
	text, err := os.ReadFile("testdata/webhooks.jsonl")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(text))
	f.Fuzz(func(t *testing.T, text string) {
		src := importertest.Text("a.jsonl", text)
		if _, err := (cloudapi.Format{}).Inspect(context.Background(), src, importertest.Given); err != nil {
			return
		}
		importertest.Read(t, cloudapi.Format{}, src)
	})
}
