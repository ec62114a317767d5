package main

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestReadTests(t *testing.T) {
	stream := `
{"ImportPath":"huiyin/backend/bad","Action":"build-output","Output":"bad.go:1: undefined: x\n"}
{"Action":"fail","Package":"huiyin/backend/bad","Elapsed":0}
{"Action":"run","Package":"huiyin/backend/text","Test":"TestA"}
{"Action":"output","Package":"huiyin/backend/text","Test":"TestA","Output":"noise of A\n"}
{"Action":"pass","Package":"huiyin/backend/text","Test":"TestA","Elapsed":0.1}
{"Action":"output","Package":"huiyin/backend/text","Test":"TestB","Output":"b_test.go:7: got 1, want 2\n"}
{"Action":"fail","Package":"huiyin/backend/text","Test":"TestB","Elapsed":0.1}
{"Action":"skip","Package":"huiyin/backend/text","Test":"TestC","Elapsed":0}
{"Action":"fail","Package":"huiyin/backend/text","Elapsed":1.5}
{"Action":"pass","Package":"huiyin/app","Elapsed":0.5}
{"Action":"skip","Package":"huiyin/frontend","Elapsed":0}
`
	got, err := readTests(strings.NewReader(stream))
	if err != nil {
		t.Fatal(err)
	}
	if want := "bad.go:1: undefined: x\nb_test.go:7: got 1, want 2\n"; got.log != want {
		t.Errorf("got log %q, want %q", got.log, want)
	}
	if want := []string{"backend/text TestC"}; !slices.Equal(got.skipped, want) {
		t.Errorf("got skipped %q, want %q", got.skipped, want)
	}
	if want := "1 passed, failed: backend/bad, backend/text"; got.String() != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got.packages != 3 || got.slowest != "backend/text" {
		t.Errorf("got %d packages, the slowest %s; want 3, backend/text", got.packages, got.slowest)
	}
	if _, err := readTests(strings.NewReader("go: no such tool\n")); err == nil {
		t.Error("got no error for output that is not JSON")
	}
}

func TestTargets(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		"backend/text/a_test.go":              "package text\nfunc FuzzA(f *testing.F) {}\nfunc helper() {}\nfunc (x t) FuzzNo() {}\n",
		"backend/text/a.go":                   "package text\nfunc FuzzB() {}\n",
		"backend/text/testdata/x_test.go":     "package x\nfunc FuzzC(f *testing.F) {}\n",
		"frontend/node_modules/x/y_test.go":   "package y\nfunc FuzzD(f *testing.F) {}\n",
		"backend/importer/txt/format_test.go": "package txt\nfunc BenchmarkParse(b *testing.B) {}\nfunc FuzzRead(f *testing.F) {}\n",
		".cache/old/z_test.go":                "package z\nfunc FuzzE(f *testing.F) {}\n",
		"main_test.go":                        "package main\nfunc BenchmarkAll(b *testing.B) {}\n",
	} {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for prefix, want := range map[string][]target{
		"Fuzz":      {{"./backend/importer/txt", "FuzzRead"}, {"./backend/text", "FuzzA"}},
		"Benchmark": {{"./backend/importer/txt", "BenchmarkParse"}, {"./.", "BenchmarkAll"}},
	} {
		got, err := targets(root, prefix)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: got %v, %v; want %v", prefix, got, err, want)
		}
	}
}

func TestRanOutOfTime(t *testing.T) {
	for said, want := range map[string]bool{
		"--- FAIL: FuzzA (5.02s)\n    context deadline exceeded\nFAIL\n":                                               true,
		"--- FAIL: FuzzA (0.02s)\n    Failing input written to testdata/fuzz/FuzzA/1\n    context deadline exceeded\n": false,
		"panic: index out of range": false,
	} {
		if got := ranOutOfTime(said); got != want {
			t.Errorf("ranOutOfTime(%q) = %v, want %v", said, got, want)
		}
	}
}

func TestBenchTable(t *testing.T) {
	said := `goos: linux
pkg: huiyin/backend/importer/whatsapptxt
cpu: anything
BenchmarkParse-2   	      10	 113000000 ns/op	    884000 messages/s	1048576 B/op	    1200 allocs/op
BenchmarkParse/long-name-2   	      10	 950.5 ns/op	0 B/op	0 allocs/op
PASS
ok  	huiyin/backend/importer/whatsapptxt	2.1s
pkg: huiyin/backend/checker
BenchmarkCheck   	  100	 8212345678 ns/op
`
	var table strings.Builder
	if err := writeTable(&table, readBench(said)); err != nil {
		t.Fatal(err)
	}
	want := `| package | benchmark | time | memory | allocations | also |
| --- | --- | ---: | ---: | ---: | --- |
| backend/importer/whatsapptxt | Parse | 113 ms | 1.00 MiB | 1200 | 884000 messages/s |
| backend/importer/whatsapptxt | Parse/long-name | 950 ns | 0 B | 0 |  |
| backend/checker | Check | 8.21 s |  |  |  |
`
	if table.String() != want {
		t.Errorf("got\n%s\nwant\n%s", table.String(), want)
	}
}

func TestDiffering(t *testing.T) {
	before := map[string][]byte{"same": []byte("1"), "changed": []byte("1"), "gone": nil}
	after := map[string][]byte{"same": []byte("1"), "changed": []byte("2"), "new": nil}
	if got, want := differing(before, after), []string{"changed", "gone", "new"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBridgeConfig(t *testing.T) {
	got, err := readBridgeConfig("../wails.json")
	want := bridgeConfig{filepath.Join("frontend", "src", "bridge", "wailsjs"), "interfaces"}
	if err != nil || got != want {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
}

// A picture counts as showing something when it has letters on it.
func TestVariety(t *testing.T) {
	blank := image.NewRGBA(image.Rect(0, 0, 100, 100))
	framed := image.NewRGBA(blank.Bounds())
	words := image.NewRGBA(blank.Bounds())
	for x := range 100 {
		framed.Set(x, 0, color.White)
		framed.Set(x, 1, color.Gray{128})
		for y := range 10 {
			words.Set(x, 40+y, color.Gray{uint8(20 * (x % 12))})
		}
	}
	for name, c := range map[string]struct {
		picture image.Image
		want    bool
	}{"blank": {blank, false}, "a frame": {framed, false}, "letters": {words, true}, "nothing": {image.NewRGBA(image.Rect(0, 0, 0, 0)), false}} {
		if got := measure(c.picture); got.shows() != c.want {
			t.Errorf("%s: shows() = %v, want %v (%s)", name, !c.want, c.want, got)
		}
	}
}

func TestLineWith(t *testing.T) {
	if got := lineWith(" Tests  1 failed\n Tests  12 passed (12)\nend\n", "Tests "); got != "Tests  12 passed (12)" {
		t.Errorf("got %q", got)
	}
}
