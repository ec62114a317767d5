package spectest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	// id is what a comment quotes: a definition, figure, message check and so on.
	id = regexp.MustCompile(`\b[DIMRVABPSKFN]-\d\d?[a-z]?\b`)
	// span is a run of ids in SPEC.md: "S-01 … S-18", "M-01 (clear purpose) to M-29".
	span = regexp.MustCompile(`\b([A-Z]-\d\d?)(?: \([^)]*\))? (?:…|to) ([A-Z]-\d\d?)\b`)
)

// TestEveryQuotedIDIsInTheSpec reads the comments of all Go files of the
// project and looks each id up in backend/SPEC.md.
func TestEveryQuotedIDIsInTheSpec(t *testing.T) {
	raw, err := os.ReadFile("../../SPEC.md")
	if err != nil {
		t.Fatal(err)
	}
	known, spans := inSpec(string(raw))
	quoted := 0
	for _, file := range goFiles(t, "../../..") {
		for _, name := range inComments(t, file) {
			quoted++
			if !known[name] && !within(spans, name) {
				t.Errorf("%s quotes %s, which backend/SPEC.md does not have", file, name)
			}
		}
	}
	if quoted == 0 {
		t.Error("no id found in any comment")
	}
}

// TestNoWorkingNotes: the parts of the spec stand in SPEC.md, not beside the code.
func TestNoWorkingNotes(t *testing.T) {
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(d.Name(), "SPEC-") {
			t.Errorf("%s: merge it into backend/SPEC.md", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestSpans(t *testing.T) {
	known, spans := inSpec("S-01 … S-03, M-02 (why) to M-04, I-02b")
	for name, want := range map[string]bool{"S-02": true, "S-03": true, "S-04": false, "M-03": true, "M-05": false, "D-02": false} {
		if got := known[name] || within(spans, name); got != want {
			t.Errorf("%s found: %v, want %v", name, got, want)
		}
	}
	if !known["I-02b"] || known["I-02"] {
		t.Error("I-02b is an id of its own")
	}
}

// inSpec gives the ids that text names, and the runs of ids.
func inSpec(text string) (known map[string]bool, spans [][2]string) {
	known = map[string]bool{}
	for _, name := range id.FindAllString(text, -1) {
		known[name] = true
	}
	for _, m := range span.FindAllStringSubmatch(text, -1) {
		spans = append(spans, [2]string{m[1], m[2]})
	}
	return known, spans
}

func within(spans [][2]string, name string) bool {
	return slices.ContainsFunc(spans, func(s [2]string) bool {
		return name[0] == s[0][0] && len(name) == len(s[0]) && s[0] <= name && name <= s[1]
	})
}

// inComments gives the ids in the comments of a Go file.
func inComments(t *testing.T, file string) []string {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, group := range tree.Comments {
		for _, line := range group.List {
			names = append(names, id.FindAllString(line.Text, -1)...)
		}
	}
	return names
}

// goFiles lists the Go files of the checkout, without what npm and the build
// put there.
func goFiles(t *testing.T, root string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".") && d.Name() != ".."):
			return fs.SkipDir
		case filepath.Ext(path) == ".go":
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
