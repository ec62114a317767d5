package words_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"huiyin/backend/words"
)

func TestLoadKeys(t *testing.T) {
	c, err := words.Load(
		words.Source{Area: "rule", FS: folder(`{"name":{"zh-Hans":"太长","zh-Hant":"太長","en":"Too long"}}`)},
		words.Source{Area: "error", FS: folder(`{"text":{"zh-Hans":"空","zh-Hant":"空","en":"Empty"}}`)},
	)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range [][3]string{
		{"zh-Hans", "rule.unit.name", "太长"},
		{"zh-Hant", "rule.unit.name", "太長"},
		{"en", "rule.unit.name", "Too long"},
		{"en", "error.unit.text", "Empty"},
	} {
		if got := c[want[0]][want[1]]; got != want[2] {
			t.Errorf("%s of %s = %q, want %q", want[1], want[0], got, want[2])
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	good := `{"name":{"zh-Hans":"a","zh-Hant":"b","en":"c"}}`
	for name, c := range map[string]struct {
		sources []words.Source
		says    string
	}{
		"a missing language":     {[]words.Source{{Area: "rule", FS: folder(`{"name":{"zh-Hans":"a","en":"c"}}`)}}, "rule.unit.name lacks zh-Hant"},
		"an empty sentence":      {[]words.Source{{Area: "rule", FS: folder(`{"name":{"zh-Hans":"a","zh-Hant":"b","en":""}}`)}}, "rule.unit.name lacks en"},
		"a language not ours":    {[]words.Source{{Area: "rule", FS: folder(`{"name":{"zh-Hans":"a","zh-Hant":"b","en":"c","fr":"d"}}`)}}, "not ours"},
		"a file that is no JSON": {[]words.Source{{Area: "rule", FS: folder(`{"name":`)}}, "words/unit.json"},
		"a key that stands twice": {[]words.Source{{Area: "rule", FS: folder(good)}, {Area: "rule", FS: folder(good)}},
			"rule.unit.name stands twice"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := words.Load(c.sources...); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, want one with %q", err, c.says)
			}
		})
	}
}

func folder(json string) fs.FS {
	return fstest.MapFS{"words/unit.json": {Data: []byte(json)}}
}

var (
	param = regexp.MustCompile(`\{(\w+)\}`)
	// halfWidth finds a Western mark where Chinese has its own: beside a Chinese
	// character, or as the end of a sentence.
	halfWidth = regexp.MustCompile(`\p{Han}[,;:?!.()"]|[,;:?!()"]\p{Han}`)
)

// TestEverySentence reads all words files of the backend: the three languages
// have the same parameters, but for names in one language, and Chinese has
// Chinese marks.
func TestEverySentence(t *testing.T) {
	files := wordsFiles(t)
	if len(files) < 20 {
		t.Fatalf("only %d words files found", len(files))
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var parts map[string]map[string]string
		if err := json.Unmarshal(raw, &parts); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for part, by := range parts {
			want := paramsOf(by["en"])
			for _, l := range words.Languages {
				if got := paramsOf(by[l]); !slices.Equal(got, want) {
					t.Errorf("%s, %s, %s has the parameters %v, English has %v", file, part, l, got, want)
				}
				if strings.TrimSpace(by[l]) != by[l] && !inside(part, parts) {
					t.Errorf("%s, %s, %s has blanks at its ends", file, part, l)
				}
				if at := halfWidth.FindString(by[l]); at != "" && l != "en" {
					t.Errorf("%s, %s, %s has a half-width mark: %q", file, part, l, at)
				}
				if l == "zh-Hant" && strings.ContainsAny(by[l], "“”") {
					t.Errorf("%s, %s, %s quotes with “”, want 「」", file, part, l)
				}
			}
		}
	}
}

// inside reports whether a part stands inside another sentence: "theirs_at" for
// {theirs_key}. It may have a blank at an end.
func inside(part string, parts map[string]map[string]string) bool {
	for _, by := range parts {
		for _, name := range paramsOf(by["en"]) {
			if stem, ok := strings.CutSuffix(name, "key"); ok && strings.HasPrefix(part, stem) {
				return true
			}
		}
	}
	return false
}

// ofLanguage is how parameters end that are names in one language: each
// sentence uses that of its own.
var ofLanguage = regexp.MustCompile(`_(?:hans|hant|en)$`)

func paramsOf(sentence string) []string {
	var names []string
	for _, m := range param.FindAllStringSubmatch(sentence, -1) {
		names = append(names, ofLanguage.ReplaceAllString(m[1], ""))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func wordsFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".json" && filepath.Base(filepath.Dir(path)) == "words" {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
