package fault_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/words"
)

func TestCodeAndCause(t *testing.T) {
	cause := errors.New("disk on fire")
	err := fmt.Errorf("open the store: %w", fault.New("disk-full", "name", "a.db").Because(cause))
	if got := fault.Code(err); got != "disk-full" {
		t.Errorf("code %q, want disk-full", got)
	}
	if !errors.Is(err, cause) {
		t.Error("the cause is lost")
	}
	for _, part := range []string{"disk-full", `name="a.db"`, "disk on fire"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
	if got := fault.Code(cause); got != "internal" {
		t.Errorf("an error that is not for people has code %q, want internal", got)
	}
	if p := fault.New("cancelled").Params; p != nil {
		t.Errorf("no pairs give params %v, want nil", p)
	}
}

// byApp are the codes that app gives without fault.New: to errors that are not
// for people, and to work that the user stopped.
var byApp = []string{"cancelled", "internal"}

// use is one fault.New in the code: where, which code, which parameters.
type use struct {
	at, code string
	params   []string
}

// TestEveryFaultHasWords: each code in the code has its sentence and number,
// with no parameter that one of its uses leaves open; no words are left over.
func TestEveryFaultHasWords(t *testing.T) {
	catalogue, err := words.Load(words.Source{Area: "error", FS: fault.Words})
	if err != nil {
		t.Fatal(err)
	}
	number := regexp.MustCompile(`^E-\d{3}$`)
	known := map[string]bool{}
	for key := range catalogue["en"] {
		part := strings.Split(key, ".")
		known[part[1]] = true
		if part[2] != "text" && part[2] != "code" {
			t.Errorf("words/%s.json: %q is no part of an error", part[1], part[2])
		}
	}
	used := map[string]bool{}
	for _, code := range byApp {
		used[code] = true
	}
	for _, u := range uses(t) {
		used[u.code] = true
		for _, m := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(catalogue["en"]["error."+u.code+".text"], -1) {
			if !slices.Contains(u.params, m[1]) {
				t.Errorf("%s: fault %q lacks the parameter %q of its sentence", u.at, u.code, m[1])
			}
		}
		if !known[u.code] {
			t.Errorf("%s: fault %q has no words/%s.json", u.at, u.code, u.code)
		}
	}
	for code := range known {
		if !used[code] {
			t.Errorf("words/%s.json: no code gives this fault", code)
		}
		if catalogue["en"]["error."+code+".text"] == "" {
			t.Errorf("words/%s.json lacks text", code)
		}
		for _, l := range words.Languages {
			if n := catalogue[l]["error."+code+".code"]; !number.MatchString(n) {
				t.Errorf("words/%s.json: number %q in %s, want E- and three digits", code, n, l)
			}
		}
	}
}

// uses finds every fault.New of backend and app, tests left out.
func uses(t *testing.T) []use {
	t.Helper()
	var found []use
	for _, root := range []string{"..", "../../app"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files := token.NewFileSet()
			tree, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && isNew(call.Fun) {
					found = append(found, read(t, files.Position(call.Pos()).String(), call))
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(found) == 0 {
		t.Fatal("no fault.New found")
	}
	return found
}

func isNew(f ast.Expr) bool {
	s, ok := f.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != "New" {
		return false
	}
	p, ok := s.X.(*ast.Ident)
	return ok && p.Name == "fault"
}

// read takes the code and the names of the parameters, which must be literals:
// only so the words can be checked.
func read(t *testing.T, at string, call *ast.CallExpr) use {
	t.Helper()
	u := use{at: at}
	if len(call.Args)%2 == 0 {
		t.Errorf("%s: fault.New has a parameter without a value", at)
	}
	for i, arg := range call.Args {
		if i > 0 && i%2 == 0 { // a value
			continue
		}
		lit, ok := arg.(*ast.BasicLit)
		if !ok {
			t.Errorf("%s: code and names of fault.New must be literal strings", at)
			continue
		}
		text, err := strconv.Unquote(lit.Value)
		if err != nil {
			t.Fatalf("%s: %v", at, err)
		}
		if i == 0 {
			u.code = text
		} else {
			u.params = append(u.params, text)
		}
	}
	return u
}
