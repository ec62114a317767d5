package archtest

import (
	"fmt"
	"go/ast"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
)

// rootEntries are all that may stand in the root beside dot files (ARCHITECTURE.md).
var rootEntries = []string{
	"app", "frontend", "backend", "build", "main.go", "go.mod", "go.sum", "wails.json",
	"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "LICENSE", "NOTICE",
}

// emptyNames say nothing about what a package holds (CONVENTIONS, Packages).
var emptyNames = []string{"util", "utils", "common", "models", "types", "helpers", "manager"}

// longest is how many lines a Go file may have (CONVENTIONS, Sizes).
const longest = 500

// The words that no file may hold. They are put together here, so that this
// file does not hold them either.
var (
	unfinished = []string{"TO" + "DO", "FIX" + "ME"}
	neighbour  = []string{"../" + "shared", "/work" + "/shared"}
)

// textEndings are the files that people write and read as text.
var textEndings = []string{
	".go", ".mod", ".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".json", ".md", ".nsi", ".plist", ".sh", ".sql", ".svg", ".yml", ".yaml",
}

// isText tells whether a file is read for words.
func isText(name string) bool {
	return (slices.Contains(textEndings, path.Ext(name)) || name == ".ci/run") && path.Base(name) != "package-lock.json"
}

// checkRoot checks what stands in the root.
func checkRoot(root fs.FS) ([]Finding, error) {
	entries, err := fs.ReadDir(root, ".")
	if err != nil {
		return nil, err
	}
	var found []Finding
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(rootEntries, e.Name()) {
			found = append(found, Finding{e.Name(), 0, "stands in the root", "the root is a table of contents with a fixed list (ARCHITECTURE.md)"})
		}
	}
	return found, nil
}

// checkText looks for words that must not be in a file.
func checkText(name, text string) []Finding {
	var found []Finding
	number := 0
	for line := range strings.Lines(text) {
		number++
		for _, word := range neighbour {
			if strings.Contains(line, word) {
				found = append(found, Finding{name, number, "names " + word, "a clone of the project must stand alone"})
			}
		}
		// Examples are chats: what people wrote in them is theirs.
		for _, word := range unfinished {
			if !strings.Contains(name, "/testdata/") && hasWord(line, word) {
				found = append(found, Finding{name, number, "says " + word, "what is open is an issue, not a note in a file"})
			}
		}
	}
	return found
}

// hasWord tells whether a line has the word, not as a part of a longer one.
func hasWord(line, word string) bool {
	return slices.Contains(strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' }), word)
}

// checkShape checks the size of a Go file, the name of its package and that it
// does nothing when it is merely imported.
func checkShape(s source, lines int) []Finding {
	var found []Finding
	if lines > longest {
		found = append(found, Finding{s.file, 0, fmt.Sprintf("has %d lines, the limit is %d", lines, longest),
			"two reasons to change a file are two files"})
	}
	if slices.Contains(emptyNames, s.ast.Name.Name) {
		found = append(found, Finding{s.file, s.line(s.ast.Name), "package " + s.ast.Name.Name,
			"a package is named after what it is about in the field"})
	}
	for _, d := range s.ast.Decls {
		if f, isFunc := d.(*ast.FuncDecl); isFunc && f.Recv == nil && f.Name.Name == "init" {
			found = append(found, Finding{s.file, s.line(f), "func init",
				"importing a package does nothing: lists are written by hand and keep their order"})
		}
	}
	return found
}
