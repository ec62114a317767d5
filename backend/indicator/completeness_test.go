package indicator_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/indicator"
	"huiyin/backend/internal/golden"
	"huiyin/backend/words"
)

// shared are the Go files that are no indicator.
var shared = []string{"all", "case", "counted", "indicator", "pack", "prose", "receipts", "summary", "told", "wait"}

// TestEveryIndicatorIsComplete names the file or sentence that is missing.
func TestEveryIndicatorIsComplete(t *testing.T) {
	catalogue, err := words.Load(words.Source{Area: "indicator", FS: indicator.Words})
	if err != nil {
		t.Fatal(err)
	}
	declared := map[string]bool{}
	for _, ind := range indicator.All() {
		for _, file := range []string{ind.ID + ".go", "words/" + ind.ID + ".json", "testdata/" + ind.ID + ".txtar"} {
			if _, err := os.Stat(file); err != nil {
				t.Errorf("%s lacks its file: %v", ind.ID, err)
			}
		}
		parts := slices.Concat([]string{"name", "why", "how"}, unitKeys(ind), detailKeys(ind), bandKeys(ind))
		for _, part := range parts {
			key := "indicator." + ind.ID + "." + part
			if declared[key] {
				t.Errorf("%s: %s is declared twice", ind.ID, part)
			}
			declared[key] = true
			if catalogue["en"][key] == "" {
				t.Errorf("words/%s.json lacks %q", ind.ID, part)
			}
		}
	}
	for _, language := range words.Languages {
		for key, sentence := range catalogue[language] {
			if !declared[key] {
				t.Errorf("%s is in the words and nothing gives it", key)
			}
			// An indicator has no parameters: a placeholder could not be filled.
			if hole := regexp.MustCompile(`\{\w*\}`).FindString(sentence); hole != "" {
				t.Errorf("%s (%s): %s is not declared", key, language, hole)
			}
		}
	}
}

// unitKeys asks counts what they count; the other units have words of their own.
func unitKeys(ind indicator.Indicator) []string {
	if ind.Unit() == indicator.Count {
		return []string{"unit"}
	}
	return nil
}

func detailKeys(ind indicator.Indicator) []string {
	var keys []string
	for _, f := range ind.Figures[1:] {
		keys = append(keys, f.Key)
	}
	return keys
}

func bandKeys(ind indicator.Indicator) []string {
	var keys []string
	for _, b := range ind.Bands {
		keys = append(keys, b.Key)
	}
	return keys
}

// TestEveryFileIsListed finds files that all.go has forgotten.
func TestEveryFileIsListed(t *testing.T) {
	var listed []string
	for _, ind := range indicator.All() {
		listed = append(listed, ind.ID)
	}
	if !slices.IsSorted(listed) {
		t.Errorf("all.go is not sorted: %v", listed)
	}
	for pattern, known := range map[string][]string{
		"*.go": slices.Concat(listed, shared), "words/*.json": listed, "testdata/*.txtar": listed,
	} {
		files, err := fs.Glob(os.DirFS("."), pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
			if !strings.HasSuffix(name, "_test") && !slices.Contains(known, name) {
				t.Errorf("%s belongs to no indicator in all.go", file)
			}
		}
	}
}

// twofold is the one ref of two indicators: read, and how long until the reply;
// read, and no reply.
const twofold = "I-12"

// TestFieldsAreWellFormed looks at what the list itself says.
func TestFieldsAreWellFormed(t *testing.T) {
	refs := map[string]int{}
	for _, ind := range indicator.All() {
		refs[ind.Ref]++
		if !regexp.MustCompile(`^I-\d\d$`).MatchString(ind.Ref) || refs[ind.Ref] > 1 && ind.Ref != twofold {
			t.Errorf("%s: ref %q is malformed or used by another", ind.ID, ind.Ref)
		}
		if ind.Source == "" || ind.Layer == 0 || ind.Observe == nil || len(ind.Figures) == 0 || ind.Figures[0].Key != "" {
			t.Errorf("%s: source, layer, function or first figure is missing", ind.ID)
		}
		for _, f := range ind.Figures {
			if f.Unit == "" || f.Of == "" || f.Summary == nil {
				t.Errorf("%s %q: unit, series or summary is missing", ind.ID, f.Key)
			}
		}
		for _, b := range ind.Bands {
			if b.Source == "" || b.High != 0 && b.High < b.Low {
				t.Errorf("%s: band %q has no source or is empty", ind.ID, b.Key)
			}
		}
	}
}

// TestEveryFigureIsShown: the goldens of an indicator show each of its figures
// with cases at least once, and the indicator itself measured.
func TestEveryFigureIsShown(t *testing.T) {
	for _, ind := range indicator.All() {
		shown := map[string]bool{}
		for _, c := range golden.Cases(t, "testdata/"+ind.ID+".txtar") {
			v := ind.Measure(sampleOf(golden.ReadDialogue(t, c.Text)))
			shown[""] = shown[""] || v.State == indicator.Measured
			for _, d := range v.Details {
				shown[d.Key] = shown[d.Key] || d.N > 0
			}
		}
		for _, f := range ind.Figures {
			if !shown[f.Key] {
				t.Errorf("%s: no golden case shows figure %q", ind.ID, f.Key)
			}
		}
	}
}
