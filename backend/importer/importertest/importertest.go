// Package importertest holds the checks that every import format must pass:
// goldens, accounting, reading twice, cancelling.
package importertest

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// Now is the day of all tests: no date of an export lies after it.
var Now = time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)

// Given is what formats are told in all tests.
var Given = importer.Given{Now: Now}

// Run checks format against the cases in dir: beside every file stands what it
// must give, in file.want.jsonl: a line for the whole, one for each chat, then
// one a record or row. Run with -update to write them; read the difference
// before you commit it.
func Run(t *testing.T, format importer.Format, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for _, e := range entries {
		if e.IsDir() || strings.Contains(e.Name(), ".want.") {
			continue
		}
		cases++
		t.Run(strings.TrimSuffix(e.Name(), filepath.Ext(e.Name())), func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			Check(t, format, Text(e.Name(), string(text)), filepath.Join(dir, e.Name()+".want.jsonl"))
		})
	}
	if cases == 0 {
		t.Fatalf("no cases in %s", dir)
	}
}

// Check checks what format gives for one source against a golden file; it
// serves sources that a test builds, too (databases, workbooks, joined files).
func Check(t *testing.T, format importer.Format, src importer.Source, goldenFile string) {
	t.Helper()
	got := Read(t, format, src)
	lines := got.lines(t)
	if diff := firstDifference(lines, golden(t, goldenFile, lines)); diff != "" {
		t.Error(diff)
	}
	if again := Read(t, format, src); !bytes.Equal(lines, again.lines(t)) {
		t.Error("a second reading gives something else")
	}
	cancelled(t, format, src)
}

// Text makes a source of a text, as a file of that name.
func Text(name, text string) importer.Source {
	return importer.Source{
		Path: name, Size: int64(len(text)), Head: []byte(text[:min(len(text), 64<<10)]),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil },
	}
}

// Result is all that a format gives for a source.
type Result struct {
	Preview  importer.Preview
	Records  []importer.Record
	Orders   []importer.OrderRow
	Contacts []importer.ContactRow
	Receipts []importer.ReceiptRow
	Problems []importer.Problem
	Tally    importer.Tally
}

// Rows is how many records and rows of all kinds there are. A message and the
// receipt that its own row holds are one.
func (r *Result) Rows() int {
	ofMessages := map[int]bool{}
	for _, m := range r.Records {
		ofMessages[m.Line] = true
	}
	rows := len(r.Records) + len(r.Orders) + len(r.Contacts)
	for _, c := range r.Receipts {
		if !ofMessages[c.Line] {
			rows++
		}
		delete(ofMessages, c.Line) // a second receipt there would be a row too many
	}
	return rows
}

// Order implements importer.RowSink.
func (r *Result) Order(o importer.OrderRow) error {
	r.Orders = append(r.Orders, o)
	return nil
}

// Contact implements importer.RowSink.
func (r *Result) Contact(c importer.ContactRow) error {
	r.Contacts = append(r.Contacts, c)
	return nil
}

// Receipt implements importer.RowSink.
func (r *Result) Receipt(c importer.ReceiptRow) error {
	r.Receipts = append(r.Receipts, c)
	return nil
}

// Message implements importer.Sink.
func (r *Result) Message(m importer.Record) error {
	r.Records = append(r.Records, m)
	return nil
}

// Problem implements importer.Sink.
func (r *Result) Problem(p importer.Problem) error {
	r.Problems = append(r.Problems, p)
	return nil
}

// Read inspects and reads src, and checks what holds for every source.
func Read(t testing.TB, format importer.Format, src importer.Source) Result {
	t.Helper()
	p, err := format.Inspect(context.Background(), src, Given)
	if err != nil {
		t.Fatalf("Inspect: %v", err)
	}
	r := Result{Preview: p}
	if r.Tally, err = format.Read(context.Background(), src, p.Answers, &r); err != nil {
		t.Fatalf("Read: %v", err)
	}
	CheckAny(t, &r)
	return r
}

// CheckAny tests what holds for every result, be the text what it may: each
// line is accounted for, each header is a record, texts are valid, and the
// preview promised what came, person by person.
func CheckAny(t testing.TB, r *Result) {
	t.Helper()
	if !r.Tally.Balanced() || r.Tally.Headers != r.Rows() {
		t.Errorf("%d records and rows, and not every line is accounted for: %+v", r.Rows(), r.Tally)
	}
	for _, m := range r.Records {
		if !utf8.ValidString(m.Text) || !utf8.ValidString(m.Sender) {
			t.Errorf("line %d: invalid UTF-8", m.Line)
		}
	}
	p, promised := r.Preview, 0
	for _, c := range p.Chats {
		promised += c.Messages + c.System
	}
	if promised != len(r.Records) || p.Lines != r.Tally.Lines {
		t.Errorf("preview says %d messages and notices, %d lines; read %d, %d", promised, p.Lines, len(r.Records), r.Tally.Lines)
	}
	if p.Orders != len(r.Orders) || p.Contacts != len(r.Contacts) || p.Receipts != len(r.Receipts) {
		t.Errorf("preview says %d orders, %d contacts, %d receipts; read %d, %d, %d",
			p.Orders, p.Contacts, p.Receipts, len(r.Orders), len(r.Contacts), len(r.Receipts))
	}
	checkPreview(t, r)
}

// checkPreview tests what the preview of each chat says of messages, notices
// and people.
func checkPreview(t testing.TB, r *Result) {
	t.Helper()
	type count struct {
		messages, system int
		by               map[string]int
	}
	counts := make([]count, len(r.Preview.Chats))
	for _, m := range r.Records {
		c := &counts[m.Chat]
		if m.Kind == chat.System || m.Sender == "" {
			c.system++
			continue
		}
		if c.by == nil {
			c.by = map[string]int{}
		}
		c.messages++
		c.by[m.Sender]++
	}
	for i, p := range r.Preview.Chats {
		c := counts[i]
		if p.Messages != c.messages || p.System != c.system {
			t.Errorf("chat %d: preview says %d messages, %d notices; read %d, %d", i, p.Messages, p.System, c.messages, c.system)
		}
		for _, who := range p.Participants {
			if c.by[who.Name] != who.Messages {
				t.Errorf("chat %d: preview says %d messages of %s, read %d", i, who.Messages, who.Name, c.by[who.Name])
			}
		}
		if len(c.by) > len(p.Participants) {
			t.Errorf("chat %d: %d people wrote, the preview has %d", i, len(c.by), len(p.Participants))
		}
	}
}

// cancelled checks that a cancelled context stops both passes.
func cancelled(t *testing.T, format importer.Format, src importer.Source) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := format.Inspect(ctx, src, Given); !errors.Is(err, context.Canceled) {
		t.Errorf("Inspect with a cancelled context: %v", err)
	}
	p, err := format.Inspect(context.Background(), src, Given)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := format.Read(ctx, src, p.Answers, new(Result)); !errors.Is(err, context.Canceled) {
		t.Errorf("Read with a cancelled context: %v", err)
	}
}

// golden gives the content of file, after writing it if asked to.
func golden(t *testing.T, file string, got []byte) []byte {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return want
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		a, b := "(nothing)", "(nothing)"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return "got  " + a + "\nwant " + b
		}
	}
	return ""
}
