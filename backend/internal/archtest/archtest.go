// Package archtest holds the architecture (ARCHITECTURE.md)
// as tables, each line with its reason, and checks the source files against
// them. A broken line is a failing test that says why the line is there.
//
// It reads the files itself, all of them, whatever their build tags: what the
// go command reports depends on the system it runs on, and a test that asks it
// is answered from Go's test cache.
package archtest

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Finding is one place that breaks a line of the tables.
type Finding struct {
	File string // from the root of the checkout
	Line int    // 0: the file or folder as a whole
	What string // what is there
	Why  string // why it must not be
}

// String is the finding as a compiler would write it.
func (f Finding) String() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s (%s)", f.File, f.What, f.Why)
	}
	return fmt.Sprintf("%s:%d: %s (%s)", f.File, f.Line, f.What, f.Why)
}

// source is one Go file.
type source struct {
	file string // from the root, with slashes
	dir  string // its folder, "." for the root
	test bool
	ast  *ast.File
	set  *token.FileSet
}

// line is where a node starts.
func (s source) line(n ast.Node) int { return s.set.Position(n.Pos()).Line }

// Check checks the checkout in root against all tables. The findings are in
// the order of the files; an error means that a file could not be read or is
// not Go.
func Check(root fs.FS) ([]Finding, error) {
	found, err := checkRoot(root)
	if err != nil {
		return nil, err
	}
	err = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && isMade(name):
			return fs.SkipDir
		case entry.IsDir():
			return nil
		}
		ours, err := checkFile(root, name)
		found = append(found, ours...)
		return err
	})
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return found, err
}

// isMade tells of a folder that is not written by hand: git's own, what builds
// leave behind, generated code.
func isMade(dir string) bool {
	switch dir {
	case ".git", ".cache", "build/bin", "frontend/dist", "frontend/src/bridge/wailsjs":
		return true
	}
	return path.Base(dir) == "node_modules"
}

// checkFile checks one file, as text and, if it is Go, as Go.
func checkFile(root fs.FS, name string) ([]Finding, error) {
	if !isText(name) {
		return nil, nil
	}
	text, err := fs.ReadFile(root, name)
	if err != nil {
		return nil, err
	}
	found := checkText(name, string(text))
	if path.Ext(name) != ".go" || strings.Contains(name, "/testdata/") {
		return found, nil
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
	if err != nil {
		return found, fmt.Errorf("read %s: %w", name, err)
	}
	s := source{name, path.Dir(name), strings.HasSuffix(name, "_test.go"), parsed, set}
	found = append(found, checkShape(s, strings.Count(string(text), "\n"))...)
	found = append(found, checkImports(s)...)
	return append(found, checkCalls(s)...), nil
}

// matches tells whether a folder or import path fits a pattern: itself, or
// with "/..." at its end everything below it too.
func matches(pattern, name string) bool {
	if base, deep := strings.CutSuffix(pattern, "/..."); deep {
		return name == base || strings.HasPrefix(name, base+"/")
	}
	return name == pattern
}

// matchesAny tells whether one of the patterns fits.
func matchesAny(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return matches(p, name) })
}
