package archtest

import (
	"fmt"
	"go/ast"
	"path"
	"slices"
	"strconv"
)

// calls are functions that only some packages may name. Test files are free.
var calls = []struct {
	pkg   string   // import path
	names []string // functions, or
	but   []string // all except these
	who   []string
	why   string
}{
	{pkg: "time", names: []string{"Now", "Since", "Until"}, who: []string{"app/...", "backend/llm/llmtest"},
		why: "now is passed down from app, so that a test owns the clock and a figure can be computed again"},
	{pkg: "math/rand", but: seeded, who: []string{"app/..."},
		why: "the seed is passed down from app, so that the same question has the same answer"},
	{pkg: "math/rand/v2", but: seeded, who: []string{"app/..."},
		why: "the seed is passed down from app, so that the same question has the same answer"},
	{pkg: "github.com/wailsapp/wails/v2/pkg/runtime", but: []string{}, who: []string{"app"},
		why: "dialogs and events are behind app's shell, so that the screens are tested without a window"},
}

// seeded are the names in math/rand that work on a source someone gave.
var seeded = []string{"Rand", "Source", "Source64", "PCG", "ChaCha8", "Zipf", "New", "NewSource", "NewPCG", "NewChaCha8", "NewZipf"}

// checkCalls looks for the functions above, under whatever name their package
// is imported. Commands for developers (trainers, evaluations) are no part of the
// app and may measure time.
func checkCalls(s source) []Finding {
	if s.test || isBuild(s.dir) || s.ast.Name.Name == "main" && matchesAny([]string{"backend/..."}, s.dir) {
		return nil
	}
	var found []Finding
	names := importNames(s.ast)
	ast.Inspect(s.ast, func(n ast.Node) bool {
		chosen, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		pkg, ok := chosen.X.(*ast.Ident)
		if !ok {
			return true
		}
		for _, rule := range calls {
			if names[pkg.Name] != rule.pkg || matchesAny(rule.who, s.dir) {
				continue
			}
			listed := slices.Contains(rule.names, chosen.Sel.Name)
			if listed || rule.but != nil && !slices.Contains(rule.but, chosen.Sel.Name) {
				found = append(found, Finding{s.file, s.line(chosen), fmt.Sprintf("uses %s.%s", pkg.Name, chosen.Sel.Name), rule.why})
			}
		}
		return true
	})
	return found
}

// importNames maps the names that a file uses for packages to their paths.
func importNames(file *ast.File) map[string]string {
	names := map[string]string{}
	for _, spec := range file.Imports {
		full, err := strconv.Unquote(spec.Path.Value)
		if err != nil { // the parser has accepted it, so this can't be
			panic(err)
		}
		name := path.Base(full)
		if name == "v2" {
			name = path.Base(path.Dir(full))
		}
		if spec.Name != nil {
			name = spec.Name.Name
		}
		names[name] = full
	}
	return names
}
