package whatsapptxt_test

import (
	"bytes"
	"context"
	"io"
	"runtime"
	"slices"
	"testing"
	"testing/iotest"

	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/whatsapptxt"
)

// records reads src by what an inspection answered.
func records(t *testing.T, src importer.Source, a importer.Answers) []importer.Record {
	t.Helper()
	var r importertest.Result
	tally, err := whatsapptxt.Format{}.Read(context.Background(), src, a, &r)
	if err != nil || !tally.Balanced() {
		t.Fatalf("%+v, %v", tally, err)
	}
	return r.Records
}

// TestNotes: a file of many blocks gives the same records by the notes of its
// inspection as without them, where the blocks come out otherwise.
func TestNotes(t *testing.T) {
	for _, s := range styles {
		t.Run(s.name, func(t *testing.T) {
			var text bytes.Buffer
			if err := generate(&text, s, 30_000, 3, nil); err != nil {
				t.Fatal(err)
			}
			src := importertest.Text("chat.txt", text.String())
			p, err := whatsapptxt.Format{}.Inspect(context.Background(), src, importertest.Given)
			if err != nil {
				t.Fatal(err)
			}
			other := src
			other.Open = func() (io.ReadCloser, error) {
				return io.NopCloser(iotest.HalfReader(bytes.NewReader(text.Bytes()))), nil
			}
			got, want := records(t, src, p.Answers), records(t, other, p.Answers)
			if len(got) < 20_000 || !slices.EqualFunc(got, want, same) {
				t.Errorf("%d records by notes, %d without, or others", len(got), len(want))
			}
		})
	}
}

func same(a, b importer.Record) bool {
	return a.Line == b.Line && a.Wall.Equal(b.Wall) && a.Sender == b.Sender && a.Kind == b.Kind && a.Text == b.Text &&
		a.Edited == b.Edited && a.Owner == b.Owner && a.Precision == b.Precision
}

// TestWithoutNotes: what was learnt gives the same records when its notes are
// gone, and takes little memory then.
func TestWithoutNotes(t *testing.T) {
	var text bytes.Buffer
	if err := generate(&text, styles[3], 30_000, 3, nil); err != nil {
		t.Fatal(err)
	}
	src := importertest.Text("chat.txt", text.String())
	p, err := whatsapptxt.Format{}.Inspect(context.Background(), src, importertest.Given)
	if err != nil {
		t.Fatal(err)
	}
	want := records(t, src, p.Answers)
	before := inUse()
	p.Answers.Learnt = p.Answers.Learnt.(importer.Noted).WithoutNotes()
	const notes = 20_000 * 16 // bytes
	if freed := before - inUse(); freed < notes {
		t.Errorf("%d bytes freed, want at least %d", freed, notes)
	}
	if got := records(t, src, p.Answers); len(got) < 20_000 || !slices.EqualFunc(got, want, same) {
		t.Errorf("%d records without notes, %d with, or others", len(got), len(want))
	}
}

// inUse is the memory that is in use, in bytes.
func inUse() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// TestNotesShareTheRoom: of files that leave no room for notes, Read finds out
// by itself.
func TestNotesShareTheRoom(t *testing.T) {
	var text bytes.Buffer
	if err := generate(&text, styles[0], 30_000, 3, nil); err != nil {
		t.Fatal(err)
	}
	src := importertest.Text("chat.txt", text.String())
	var got [2][]importer.Record
	for k, files := range []int{1, 1000} {
		p, err := whatsapptxt.Format{}.Inspect(context.Background(), src, importer.Given{Now: importertest.Now, Files: files})
		if err != nil {
			t.Fatal(err)
		}
		got[k] = records(t, src, p.Answers)
	}
	if len(got[0]) < 20_000 || !slices.EqualFunc(got[0], got[1], same) {
		t.Errorf("%d records alone, %d beside 999 files, or others", len(got[0]), len(got[1]))
	}
}

// TestChangedFile: what was noted of a file is not told of another one of the
// same size.
func TestChangedFile(t *testing.T) {
	const before = "15/03/2024, 14:07 - Ana: hello\n15/03/2024, 14:08 - Bob: the price\n15/03/2024, 14:09 - Ana: fine, thanks\n15/03/2024, 14:10 - Bob: great\n"
	const after = "15/03/2024, 14:07 - Ana: hello\n15/03/2024, 14:08 - Bob: the order\n15/03/2024, 14:09 - Ana: fine, 14:09\n15/03/2024, 15:10 - Ana: <oops>\n"
	p, err := whatsapptxt.Format{}.Inspect(context.Background(), importertest.Text("chat.txt", before), importertest.Given)
	if err != nil {
		t.Fatal(err)
	}
	got := records(t, importertest.Text("chat.txt", after), p.Answers)
	if len(got) != 4 || got[1].Text != "the order" || got[3].Sender != "Ana" || got[3].Wall.Hour() != 15 {
		t.Errorf("got %+v", got)
	}
}
