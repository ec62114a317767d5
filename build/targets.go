package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// target is a test function of a kind, such as a fuzz target.
type target struct {
	pkg  string // as ./backend/text
	name string // as FuzzPieces
}

// targets finds the functions in the tests below root whose names start with
// the prefix (Fuzz, Benchmark), in the order of their files.
func targets(root, prefix string) ([]target, error) {
	var found []target
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			switch base := entry.Name(); {
			case base == "testdata", base == "node_modules", base != "." && strings.HasPrefix(base, "."):
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return fmt.Errorf("look for %s functions: %w", prefix, err)
		}
		dir, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		for _, declared := range file.Decls {
			f, isFunc := declared.(*ast.FuncDecl)
			if isFunc && f.Recv == nil && strings.HasPrefix(f.Name.Name, prefix) {
				found = append(found, target{"./" + path.Clean(filepath.ToSlash(dir)), f.Name.Name})
			}
		}
		return nil
	})
	return found, err
}
