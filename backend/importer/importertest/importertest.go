// Package importertest holds the checks that every import format must pass:
// goldens, accounting, reading twice, cancelling.
package importertest

import (
	"bytes"
	"context"
	"encoding/json"
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

// Run checks format against dir: for every case.txt stands what it must give
// in case.txt.want.jsonl, one record a line, after a line with the preview.
// Run with -update to write them; read the difference before you commit it.
func Run(t *testing.T, format importer.Format, dir string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in %s (%v)", dir, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			src := Text(filepath.Base(file), string(text))
			got := Read(t, format, src)
			want := golden(t, file+".want.jsonl", got.lines(t))
			if diff := firstDifference(got.lines(t), want); diff != "" {
				t.Error(diff)
			}
			if again := Read(t, format, src); !bytes.Equal(got.lines(t), again.lines(t)) {
				t.Error("a second reading gives something else")
			}
			cancelled(t, format, src)
		})
	}
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
	Problems []importer.Problem
	Tally    importer.Tally
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
	p, err := format.Inspect(context.Background(), src, Now)
	if err != nil {
		t.Fatalf("Inspect: %v", err)
	}
	r := Result{Preview: p}
	if r.Tally, err = format.Read(context.Background(), src, p.Answers, &r); err != nil {
		t.Fatalf("Read: %v", err)
	}
	CheckAny(t, &r)
	checkPreview(t, &r)
	return r
}

// CheckAny tests what holds for every result, be the text what it may: each
// line is accounted for, each header is a record, texts are valid, and the
// preview promised as many lines and records as came.
func CheckAny(t testing.TB, r *Result) {
	t.Helper()
	if !r.Tally.Balanced() || r.Tally.Headers != len(r.Records) {
		t.Errorf("%d records, and not every line is accounted for: %+v", len(r.Records), r.Tally)
	}
	for _, m := range r.Records {
		if !utf8.ValidString(m.Text) || !utf8.ValidString(m.Sender) {
			t.Errorf("line %d: invalid UTF-8", m.Line)
		}
	}
	if p := r.Preview; p.Messages+p.System != len(r.Records) || p.Lines != r.Tally.Lines {
		t.Errorf("preview says %d messages and notices, %d lines; read %d, %d", p.Messages+p.System, p.Lines, len(r.Records), r.Tally.Lines)
	}
}

// checkPreview tests that a chat's preview promised what came, person by
// person. It holds for chats that people wrote; where names are made of colons
// and blanks (fuzzing), who speaks is a guess that the end of the file can change.
func checkPreview(t testing.TB, r *Result) {
	t.Helper()
	messages, system := 0, 0
	by := map[string]int{}
	for _, m := range r.Records {
		if m.Kind == chat.System || m.Sender == "" {
			system++
		} else {
			messages++
			by[m.Sender]++
		}
	}
	p := r.Preview
	if p.Messages != messages || p.System != system {
		t.Errorf("preview says %d messages, %d notices; read %d, %d", p.Messages, p.System, messages, system)
	}
	for _, who := range p.Participants {
		if by[who.Name] != who.Messages {
			t.Errorf("preview says %d messages of %s, read %d", who.Messages, who.Name, by[who.Name])
		}
	}
}

// cancelled checks that a cancelled context stops both passes.
func cancelled(t *testing.T, format importer.Format, src importer.Source) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := format.Inspect(ctx, src, Now); !errors.Is(err, context.Canceled) {
		t.Errorf("Inspect with a cancelled context: %v", err)
	}
	p, err := format.Inspect(context.Background(), src, Now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := format.Read(ctx, src, p.Answers, new(Result)); !errors.Is(err, context.Canceled) {
		t.Errorf("Read with a cancelled context: %v", err)
	}
}

// lines writes a result the way goldens keep it.
func (r *Result) lines(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	p := r.Preview
	head := map[string]any{
		"platform": p.Platform, "chat": p.ChatName, "group": p.Group, "owner": p.Owner,
		"messages": p.Messages, "system": p.System, "order": p.Answers.DateOrder, "assumed": p.DateAssumed,
		"tally": r.Tally, "problems": append(p.Problems, r.Problems...),
	}
	if err := enc.Encode(head); err != nil {
		t.Fatal(err)
	}
	for _, m := range r.Records {
		line := struct {
			Line   int       `json:"line"`
			At     string    `json:"at"`
			Sender string    `json:"sender"`
			Kind   chat.Kind `json:"kind"`
			Text   string    `json:"text"`
			Edited bool      `json:"edited,omitempty"`
			Owner  bool      `json:"owner,omitempty"`
		}{m.Line, m.Wall.Format("2006-01-02 15:04:05"), m.Sender, m.Kind, m.Text, m.Edited, m.Owner}
		if m.Precision == chat.Minute {
			line.At = m.Wall.Format("2006-01-02 15:04")
		}
		if err := enc.Encode(line); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
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
