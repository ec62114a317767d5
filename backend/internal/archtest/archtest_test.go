package archtest_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"huiyin/backend/internal/archtest"
)

// TestThisCheckout is the test that the package is for.
func TestThisCheckout(t *testing.T) {
	found, err := archtest.Check(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		t.Error(f)
	}
}

// broken are small trees that each break one line of the tables. want is part
// of the only finding.
var broken = []struct {
	name, file, text, want string
}{
	{"backend knows the bridge", "backend/chat/a.go", `package chat; import _ "huiyin/app"`, "nothing in backend knows the bridge"},
	{"a noun looks up", "backend/chat/a.go", `package chat; import _ "huiyin/backend/history"`, "helpers is above nouns"},
	{"a helper looks up", "backend/history/a.go", `package history; import _ "huiyin/backend/indicator"`, "logic is above helpers"},
	{"logic looks sideways", "backend/indicator/a.go", `package indicator; import _ "huiyin/backend/checker"`, "tested and changed alone"},
	{"store runs rules", "backend/llm/a.go", `package llm; import _ "huiyin/backend/store"`, "no other package knows that a database exists"},
	{"wails in the backend", "backend/report/a.go", `package report; import _ "github.com/wailsapp/wails/v2/pkg/options"`, "without a window"},
	{"wails in the command line", "app/cmd/huiyin/a.go", `package main; import _ "github.com/wailsapp/wails/v2"`, "without a window"},
	{"a format knows the store", "backend/importer/telegram/a.go", `package telegram; import _ "huiyin/backend/store"`, "database exists"},
	{"a test of a rule knows the store", "backend/checker/a_test.go", `package checker; import _ "huiyin/backend/store/storetest"`, "database exists"},
	{"a format knows another", "backend/importer/telegram/a.go", `package telegram; import _ "huiyin/backend/importer/messenger"`, "never imports another format"},
	{"network outside llm", "app/a.go", `package app; import _ "net/http"`, "private by default"},
	{"network on Windows only", "backend/text/a_windows.go", `package text; import _ "net"`, "private by default"},
	{"network behind a build tag", "backend/text/a.go", "//go:build never\n\npackage text\n\nimport _ \"net/http/httptrace\"", "private by default"},
	{"SQL in app", "app/a.go", `package app; import _ "database/sql"`, "SQL lives in store"},
	{"a log in a rule", "backend/checker/a.go", `package checker; import _ "log/slog"`, "logged once, in app"},
	{"C code", "backend/text/a.go", `package text; import "C"`, "without C code"},
	{"a package on no layer", "backend/magic/a.go", `package magic`, "name the layer of backend/magic"},
	{"the store computes figures", "backend/store/a.go", `package store; import _ "huiyin/backend/indicator"`, "give values"},
	{"a clock of its own", "backend/history/a.go", "package history\n\nimport \"time\"\n\nvar now = time.Now", "a test owns the clock"},
	{"a clock under another name", "backend/history/a.go", "package history\n\nimport t \"time\"\n\nvar now = t.Since", "a test owns the clock"},
	{"chance without a seed", "backend/stats/a.go", "package stats\n\nimport \"math/rand/v2\"\n\nvar n = rand.IntN(3)", "the same answer"},
	{"an old-style seed", "backend/stats/a.go", "package stats\n\nimport \"math/rand\"\n\nfunc f() { rand.Seed(1) }", "the same answer"},
	{"a dialog outside app", "main.go", "package main\n\nimport \"github.com/wailsapp/wails/v2/pkg/runtime\"\n\nvar d = runtime.OpenFileDialog", "behind app's shell"},
	{"registration in init", "backend/text/a.go", "package text\n\nfunc init() {}", "importing a package does nothing"},
	{"a name that says nothing", "backend/text/util/a.go", "package util", "named after what it is about"},
	{"a long file", "backend/text/a.go", "package text\n" + strings.Repeat("\n", 500), "has 501 lines"},
	{"a note left behind", "frontend/src/a.tsx", "// " + "TO" + "DO: later", "what is open is an issue"},
	{"a note in SQL", "backend/store/migrations/1.sql", "-- " + "FIX" + "ME", "what is open is an issue"},
	{"the neighbour", "build/a.go", "package main\n\nvar data = \"../" + "shared/data\"", "must stand alone"},
	{"the neighbour in a test", "backend/text/testdata/a.md", "see ../" + "shared", "must stand alone"},
	{"clutter in the root", "notes.txt", "", "the root is a table of contents"},
	{"clutter in a folder of the root", "scripts/run.sh", "", "the root is a table of contents"},
}

func TestBrokenTrees(t *testing.T) {
	for _, c := range broken {
		t.Run(c.name, func(t *testing.T) {
			found, err := archtest.Check(fstest.MapFS{c.file: {Data: []byte(c.text)}})
			if err != nil {
				t.Fatal(err)
			}
			if len(found) != 1 || !strings.Contains(found[0].String(), c.want) {
				t.Errorf("got %v, want one finding with %q", found, c.want)
			}
		})
	}
}

// right are near misses: each looks like a broken line and is not.
var right = []struct{ name, file, text string }{
	{"main wires", "main.go", `package main; import (_ "huiyin/app"; _ "huiyin/frontend")`},
	{"app uses everything", "app/a.go", "package app\n\nimport (\n\t\"log\"\n\t\"time\"\n\n\t_ \"github.com/wailsapp/wails/v2\"\n\t_ \"huiyin/backend/store\"\n)\n\nvar _, _ = time.Now, log.Print"},
	{"llm reaches out", "backend/llm/a.go", `package llm; import _ "net/http"`},
	{"an address is not the network", "backend/store/a.go", `package store; import _ "net/url"`},
	{"the store takes an import", "backend/store/a.go", `package store; import _ "huiyin/backend/importer"`},
	{"the list knows the formats", "backend/importer/formats/a.go", `package formats; import _ "huiyin/backend/importer/telegram"`},
	{"rules know the checker", "backend/checker/rules/a.go", `package rules; import _ "huiyin/backend/checker"`},
	{"sheets show figures", "backend/report/a.go", `package report; import _ "huiyin/backend/indicator"`},
	{"a test may read the clock", "backend/text/a_test.go", "package text\n\nimport \"time\"\n\nvar now = time.Now()"},
	{"a test of a noun reads goldens", "backend/chat/a_test.go", `package chat_test; import _ "huiyin/backend/internal/golden"`},
	{"a method of that name", "backend/text/a.go", "package text\n\ntype clock struct{}\n\nfunc (clock) Now() {}\n\nfunc f(time clock) { time.Now() }"},
	{"a seed passed down", "backend/stats/a.go", "package stats\n\nimport \"math/rand/v2\"\n\nfunc f(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }"},
	{"a method named init", "backend/text/a.go", "package text\n\ntype t struct{}\n\nfunc (t) init() {}"},
	{"a trainer measures time", "backend/sentiment/train/a.go", "package main\n\nimport \"time\"\n\nvar now = time.Now"},
	{"the build program takes times", "build/a.go", "package main\n\nimport (\n\t_ \"net\"\n\t\"time\"\n)\n\nvar now = time.Now"},
	{"words inside words", "backend/text/a.go", "package text\n\n// MÉTO" + "DO, TO" + "DOS"},
	{"what people wrote", "backend/text/testdata/a.md", "- " + "TO" + "DO: send the quotation"},
	{"other people's code", "frontend/node_modules/x/a.js", "// " + "TO" + "DO"},
	{"generated code", "frontend/src/bridge/wailsjs/runtime/runtime.js", "// " + "TO" + "DO"},
	{"dot files", ".editorconfig", ""},
}

func TestRightTrees(t *testing.T) {
	for _, c := range right {
		t.Run(c.name, func(t *testing.T) {
			found, err := archtest.Check(fstest.MapFS{c.file: {Data: []byte(c.text)}})
			if err != nil || len(found) > 0 {
				t.Errorf("got %v, %v; want nothing", found, err)
			}
		})
	}
}

func TestFileThatIsNotGo(t *testing.T) {
	if _, err := archtest.Check(fstest.MapFS{"app/a.go": {Data: []byte("pakage app")}}); err == nil {
		t.Error("got no error for a file that can't be parsed")
	}
}
