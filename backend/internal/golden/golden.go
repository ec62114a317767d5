// Package golden reads test cases that a salesperson can read.
//
// A file is a txtar archive: a comment that says why, then named cases. The
// name is group/name; ⟦ and ⟧ mark the ranges that the test expects:
//
//	Why: a chaser that names nothing gives the customer nothing to answer.
//	-- trigger/bare --
//	Hi Ali, ⟦just following up⟧ 🙂
//	-- quiet/names the quotation --
//	Hi Ali, shall I hold the price of quotation Q-118 until Friday?
//
// `go test -update` rewrites expectations (Rewrite, Compare); read the
// difference before you commit it. Only tests import this package. The marks
// follow golang/tools, txtar/archive.go and its analysistest data.
package golden

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// The marks around an expected range.
const (
	opening = '⟦'
	closing = '⟧'
)

var update = flag.Bool("update", false, "rewrite the expectations of golden files")

// Update reports whether the test was asked to rewrite its expectations.
func Update() bool { return *update }

// Span is a range of Case.Text in code points: Start inclusive, End exclusive.
type Span struct{ Start, End int }

// Case is one example.
type Case struct {
	Group string // before the first "/" of the name: "trigger", "quiet" …; "" without one
	Name  string // the rest of the name
	Text  string // without marks and without the last line end
	Spans []Span // the marked ranges in order; nil: none
}

// Title is the name as it stands in the file; it suits t.Run.
func (c Case) Title() string {
	if c.Group == "" {
		return c.Name
	}
	return c.Group + "/" + c.Name
}

// File is a parsed golden file.
type File struct {
	Comment string // what stands before the first case, trimmed
	Cases   []Case
}

// Parse reads a golden file. All faults are reported at once: repeated names,
// cases without a name or text, marks that do not pair or that nest, no case.
func Parse(data []byte) (File, error) {
	a := txtar.Parse(data)
	f := File{Comment: strings.TrimSpace(string(a.Comment))}
	var faults []error
	seen := map[string]bool{}
	for _, entry := range a.Files {
		c, err := parseCase(entry)
		if err == nil && seen[entry.Name] {
			err = errors.New("the name stands twice")
		}
		seen[entry.Name] = true
		if err != nil {
			faults = append(faults, fmt.Errorf("case %q: %w", entry.Name, err))
			continue
		}
		f.Cases = append(f.Cases, c)
	}
	if len(a.Files) == 0 {
		faults = append(faults, errors.New("no case"))
	}
	return f, errors.Join(faults...)
}

func parseCase(entry txtar.File) (Case, error) {
	c := Case{Name: entry.Name}
	if group, name, ok := strings.Cut(entry.Name, "/"); ok {
		c.Group, c.Name = group, name
	}
	if c.Name == "" {
		return c, errors.New("no name")
	}
	text, spans, err := Unmark(strings.TrimSuffix(string(entry.Data), "\n"))
	if err != nil {
		return c, err
	}
	if strings.TrimSpace(text) == "" {
		return c, errors.New("no text")
	}
	c.Text, c.Spans = text, spans
	return c, nil
}

// Unmark takes the marks out of s and gives the ranges that they enclosed.
func Unmark(s string) (string, []Span, error) {
	var (
		text  strings.Builder
		spans []Span
		at    int
		start = -1
	)
	for _, r := range s {
		switch {
		case r == opening && start >= 0:
			return "", nil, errors.New("⟦ inside ⟦ ⟧")
		case r == opening:
			start = at
		case r == closing && start < 0:
			return "", nil, errors.New("⟧ without ⟦")
		case r == closing:
			spans = append(spans, Span{start, at})
			start = -1
		default:
			text.WriteRune(r)
			at++
		}
	}
	if start >= 0 {
		return "", nil, errors.New("⟦ without ⟧")
	}
	return text.String(), spans, nil
}

// Mark is the reverse of Unmark: it puts marks around the ranges, which must
// be in order, inside the text and apart from each other.
func Mark(text string, spans []Span) string {
	var out strings.Builder
	runes, from := []rune(text), 0
	for _, s := range spans {
		out.WriteString(string(runes[from:s.Start]))
		out.WriteRune(opening)
		out.WriteString(string(runes[s.Start:s.End]))
		out.WriteRune(closing)
		from = s.End
	}
	out.WriteString(string(runes[from:]))
	return out.String()
}

// Format writes the file as Parse reads it.
func (f File) Format() []byte {
	var a txtar.Archive
	if f.Comment != "" {
		a.Comment = []byte(f.Comment + "\n")
	}
	for _, c := range f.Cases {
		a.Files = append(a.Files, txtar.File{Name: c.Title(), Data: []byte(Mark(c.Text, c.Spans) + "\n")})
	}
	return txtar.Format(&a)
}

// Load reads a golden file and ends the test if it is not well formed.
func Load(t testing.TB, path string) File {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Parse(data)
	if err != nil {
		t.Fatalf("%s:\n%v", path, err)
	}
	return f
}

// Cases reads the cases of a golden file and ends the test if it is not well
// formed.
func Cases(t testing.TB, path string) []Case {
	t.Helper()
	return Load(t, path).Cases
}

// Rewrite stores f at path when the test runs with -update; otherwise it does
// nothing. Callers put what they got into the cases first.
func Rewrite(t testing.TB, path string, f File) {
	t.Helper()
	if !Update() {
		return
	}
	if err := os.WriteFile(path, f.Format(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Compare fails the test if the file at path is not exactly got, and names the
// first line that differs; with -update it stores got instead.
func Compare(t testing.TB, path string, got []byte) {
	t.Helper()
	if Update() {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}
	if diff := Diff(got, want); diff != "" {
		t.Errorf("%s:%s (go test -update rewrites it)", path, diff)
	}
}

// Diff names the first line in which got is not want; "" means that they are
// equal.
func Diff(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			return fmt.Sprintf("%d: got %s, want %s", i+1, line(g, i), line(w, i))
		}
	}
	return ""
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return strconv.Quote(lines[i])
	}
	return "no such line"
}
