package archtest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// module is the path of our own packages.
const module = "huiyin/"

// layer is a floor of the house: its packages import floors below it, and one
// another only where beside says so.
type layer struct {
	name     string
	packages []string
	beside   bool
	knows    []string // of the floors below; nil means all
	why      string
}

// nouns are what the field speaks of (ARCHITECTURE.md).
var nouns = []string{"backend/customer", "backend/chat", "backend/order", "backend/fault", "backend/settings", "backend/phrase"}

// helpers are what every screen needs to read messages and to count.
var helpers = []string{"backend/history", "backend/phrase/practice", "backend/text/...", "backend/linear", "backend/labelled", "backend/sentiment/...", "backend/intent/...",
	"backend/pieces/...", "backend/question/...", "backend/english/...", "backend/understand/...", "backend/worktime/...",
	"backend/redact/...", "backend/facts", "backend/stats", "backend/words", "backend/internal/...", "backend/sample", "backend/backup"}

// layers from the bottom up (ARCHITECTURE.md). Every package of ours stands on one.
var layers = []layer{
	{"nouns", nouns, true, nil,
		"the nouns know nothing of what is done with them"},
	{"helpers", helpers, true, nil,
		"history and the readers of text serve every screen, so they know none"},
	{"logic", []string{"backend/importer/...", "backend/indicator/...", "backend/temperature", "backend/checker/...", "backend/followup/...",
		"backend/study/...", "backend/report/...", "backend/rewrite", "backend/judge"}, false, nil,
		"each can be read, tested and changed alone; app puts them together"},
	{"edges", []string{"backend/store/...", "backend/llm/..."}, false, append([]string{"backend/importer"}, nouns...),
		"database and network get values and give values (records of an import too), and can be replaced"},
	{"app", []string{"app/..."}, true, nil, "app is the only place that wires things"},
	{"frontend", []string{"frontend"}, true, nil, "the embedded interface is handed to app by main"},
	{"main", []string{"."}, true, nil, "main hands the interface to app and does nothing else"},
}

// exceptions are the steps sideways that are right, with the reason.
var exceptions = []struct{ from, to, why string }{
	{"backend/report/...", "backend/indicator/...", "a sheet shows figures: it gets them as values"},
	{"backend/report/...", "backend/checker/...", "a sheet shows findings: it gets them as values"},
	{"backend/report/...", "backend/study/...", "a sheet shows comparisons: it gets them as values"},
	{"backend/report/...", "backend/followup/...", "a sheet shows the queue: it gets it as values"},
}

// only says who alone may import something.
var only = []struct {
	what, who []string
	why       string
}{
	{[]string{"github.com/wailsapp/..."}, []string{".", "app"},
		"everything that is true is true without a window"},
	{[]string{module + "app/..."}, []string{".", "app/..."},
		"arrows point down: nothing in backend knows the bridge"},
	{[]string{module + "backend/store/..."}, []string{"app/...", "backend/store/..."},
		"formats, figures and rules get values and give values; no other package knows that a database exists"},
	{[]string{"net", "net/http/...", "net/rpc/...", "net/smtp", "net/textproto", "crypto/tls", "github.com/sashabaranov/go-openai/..."},
		[]string{"backend/llm/..."},
		"one package can reach the network, so that private by default is a fact: it does so only when app asks, after consent"},
	{[]string{"github.com/zalando/go-keyring"}, []string{"app"},
		"the key is handed down as a value and kept in the system's key store only"},
	{[]string{"database/sql/...", "modernc.org/sqlite/..."}, []string{"backend/store/...", "backend/importer/whatsappdb", "backend/importer/importertest"},
		"SQL lives in store; the one other database is a phone's, read as a file, and made by its tests"},
	{[]string{"log", "log/slog/..."}, []string{"app/..."},
		"errors go up and are logged once, in app; logs hold no message text"},
	{[]string{module + "frontend"}, []string{"."},
		"main hands the interface to app, so that app is tested without it"},
	{[]string{module + "build/..."}, []string{"build/..."},
		"the build program is no part of the app"},
	{[]string{"C"}, nil,
		"without C code the Windows app is built from any machine"},
}

// formatFamily is the folder of the import formats; these of its folders are
// none.
var (
	formatFamily = "backend/importer/"
	notFormats   = []string{"formats", "importertest"}
)

// checkImports checks the import lines of one file: one finding a line.
func checkImports(s source) []Finding {
	if isBuild(s.dir) {
		return nil
	}
	var found []Finding
	if floor(s.dir) < 0 {
		found = append(found, Finding{s.file, s.line(s.ast.Name), "package " + s.ast.Name.Name,
			"name the layer of " + s.dir + " in backend/internal/archtest/imports.go"})
	}
	for _, spec := range s.ast.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil { // the parser has accepted it, so this can't be
			panic(err)
		}
		if why := importBreaks(s, name); why != "" {
			found = append(found, Finding{s.file, s.line(spec), fmt.Sprintf("imports %q", name), why})
		}
	}
	return found
}

// importBreaks says why a file may not import a package, or nothing when it
// may.
func importBreaks(s source, name string) string {
	for _, rule := range only {
		if matchesAny(rule.what, name) && !matchesAny(rule.who, s.dir) && !isServerForTests(s, name) {
			return rule.why
		}
	}
	to, ours := strings.CutPrefix(name, module)
	// A test of a noun may read goldens and words: it is compiled apart.
	if !ours || s.test && matchesAny(helpers, to) {
		return ""
	}
	return stepBreaks(s.dir, to)
}

// isBuild tells of the build program, which is a tool and not the app.
func isBuild(dir string) bool { return matches("build/...", dir) }

// isServerForTests lets tests answer requests on this machine.
func isServerForTests(s source, name string) bool {
	return s.test && name == "net/http/httptest" && matches("app/...", s.dir)
}

// stepBreaks says why a package of ours may not import another one, or
// nothing when it may.
func stepBreaks(from, to string) string {
	low, high := floor(to), floor(from)
	switch {
	case high < 0 || low < 0: // said where the package itself is
		return ""
	case low > high:
		return "arrows point down: " + layers[low].name + " is above " + layers[high].name + "; " + layers[high].why
	case isFormat(from) && isFormat(to) && from != to && !strings.HasPrefix(to, from+"/"):
		return "a format never imports another format: each is added and removed as one folder"
	case low < high && layers[high].knows != nil && !matchesAny(layers[high].knows, to):
		return layers[high].why
	case low < high || layers[low].beside || family(from) == family(to):
		return ""
	}
	for _, e := range exceptions {
		if matches(e.from, from) && matches(e.to, to) {
			return ""
		}
	}
	return layers[low].why
}

// floor is the number of the layer of a package, or -1.
func floor(dir string) int {
	return slices.IndexFunc(layers, func(l layer) bool { return matchesAny(l.packages, dir) })
}

// isFormat tells of the package of one import format.
func isFormat(dir string) bool {
	name, inside := strings.CutPrefix(dir, formatFamily)
	return inside && !slices.Contains(notFormats, name)
}

// family is the part of the path that names the field: backend/checker of
// backend/checker/rules.
func family(dir string) string {
	parts := strings.SplitN(dir, "/", 3)
	return strings.Join(parts[:min(2, len(parts))], "/")
}
