package temperature_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/internal/golden"
	"huiyin/backend/temperature"
	"huiyin/backend/words"
)

// TestGolden reads the chats of testdata; all were worked out by hand.
func TestGolden(t *testing.T) {
	const path = "testdata/temperature.txtar"
	f := golden.Load(t, path)
	for i, c := range f.Cases {
		t.Run(c.Title(), func(t *testing.T) {
			d := golden.ReadDialogue(t, c.Text)
			got := describe(temperature.Of(history.Build(d.Chats[0], chat.DefaultRules(), d.Now)))
			f.Cases[i].Text = d.Input + got
			if got != d.Want && !golden.Update() {
				t.Errorf("got\n%s\nwant\n%s", got, d.Want)
			}
		})
	}
	golden.Rewrite(t, path, f)
}

func describe(r temperature.Reading) string {
	lines := []string{fmt.Sprintf("%s, %+d", r.Step, r.Votes)}
	for _, f := range r.Facts {
		line := fmt.Sprintf("  %+d %s", f.Vote, f.ID)
		for _, key := range slices.Sorted(func(yield func(string) bool) {
			for k := range f.Params {
				if !yield(k) {
					return
				}
			}
		}) {
			line += " " + key + "=" + f.Params[key]
		}
		lines = append(lines, line+"; messages "+golden.IDs(f.Evidence))
	}
	return strings.Join(lines, "\n")
}

// TestWords: every fact has a sentence whose holes are its parameters.
func TestWords(t *testing.T) {
	catalogue, err := words.Load(words.Source{Area: "temperature", FS: temperature.Words})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, c := range golden.Cases(t, "testdata/temperature.txtar") {
		d := golden.ReadDialogue(t, c.Text)
		r := temperature.Of(history.Build(d.Chats[0], chat.DefaultRules(), d.Now))
		seen["temperature."+string(r.Step)+".name"] = true
		for _, f := range r.Facts {
			key := "temperature." + f.ID + ".text"
			seen[key] = true
			for _, language := range words.Languages {
				for _, hole := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(catalogue[language][key], -1) {
					if _, ok := f.Params[hole[1]]; !ok {
						t.Errorf("%s (%s): %s is no parameter", key, language, hole[0])
					}
				}
			}
		}
	}
	for key := range catalogue["en"] {
		if !seen[key] {
			t.Errorf("%s is in the words and no golden case shows it", key)
		}
	}
	files, err := filepath.Glob("words/*.json")
	if err != nil || len(files) != len(seen) {
		t.Errorf("%d files of words for %d steps and facts (%v)", len(files), len(seen), err)
	}
}
