package rules_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/internal/golden"
	"huiyin/backend/words"
)

// minTriggers and minQuiet are how many examples a rule needs at least.
const minTriggers, minQuiet = 5, 8

// maxWhy is the length of a reason in Chinese, parameters left out (SPEC.md).
const maxWhy = 40

// parts are the sentences that each rule has.
var parts = []string{"example", "fix", "name", "source", "why"}

// shared are the files that several rules use.
var shared = []string{"all.go", "anchor.go", "around.go", "asks.go", "bubbles.go", "directory.go", "earlier.go", "facts.go", "fold.go", "four.go", "measure.go", "names.go", "offers.go", "phrase.go", "phrasebook.go", "sentences.go", "tokens.go", "vague_phrases.go", "when.go"}

var param = regexp.MustCompile(`\{(\w+)\}`)

func TestListIsValid(t *testing.T) {
	all := rules.All()
	if err := checker.Validate(all); err != nil {
		t.Error(err)
	}
	if !slices.IsSortedFunc(all, func(a, b checker.Rule) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("all.go: the list is not in the order of the ids")
	}
}

func TestEveryRuleIsComplete(t *testing.T) {
	if _, err := words.Load(words.Source{Area: "rule", FS: rules.Words}); err != nil {
		t.Error(err)
	}
	for _, r := range rules.All() {
		t.Run(r.ID, func(t *testing.T) {
			for _, path := range []string{file(r) + ".go", "words/" + r.ID + ".json", "testdata/" + file(r) + ".txtar"} {
				if _, err := os.Stat(path); err != nil {
					t.Fatalf("missing file: %s", path)
				}
			}
			checkWords(t, r)
			triggers, quiet := 0, 0
			for _, c := range golden.Cases(t, "testdata/"+file(r)+".txtar") {
				if c.Group == "quiet" {
					quiet++
				} else {
					triggers++
				}
			}
			if triggers < minTriggers || quiet < minQuiet {
				t.Errorf("testdata/%s.txtar: %d trigger and %d quiet examples, want at least %d and %d", file(r), triggers, quiet, minTriggers, minQuiet)
			}
		})
	}
}

func checkWords(t *testing.T, r checker.Rule) {
	path := "words/" + r.ID + ".json"
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var have map[string]map[string]string
	if err := json.Unmarshal(raw, &have); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for _, p := range parts {
		if have[p] == nil {
			t.Errorf("%s: no %q", path, p)
		}
	}
	for _, lang := range words.Languages {
		used := map[string]bool{}
		for part, by := range have {
			if !slices.Contains(parts, strings.TrimSuffix(strings.TrimSuffix(part, "_one"), "_other")) && !named(r, part) {
				t.Errorf("%s: %q is no part of a rule", path, part)
			}
			for _, m := range param.FindAllStringSubmatch(by[lang], -1) {
				used[m[1]] = true
				if !slices.Contains(r.Params, m[1]) {
					t.Errorf("%s: %s %s uses {%s}, which the rule does not declare", path, part, lang, m[1])
				}
			}
		}
		for _, p := range r.Params {
			if !used[p] && !ofOther(p, lang) {
				t.Errorf("%s: %s never uses {%s}", path, lang, p)
			}
		}
		if why := param.ReplaceAllString(have["why"][lang], ""); lang != "en" && utf8.RuneCountInString(why) > maxWhy {
			t.Errorf("%s: the reason in %s is longer than %d characters", path, lang, maxWhy)
		}
		if have["example"][lang] != have["example"]["en"] {
			t.Errorf("%s: the example is in the language of drafts, the same in all", path)
		}
	}
	good := checker.Draft{Text: have["example"]["en"]}
	if found := checker.Run(rules.All(), good).Findings; len(found) > 0 {
		t.Errorf("%s: the example has findings itself: %+v", path, found)
	}
}

// named reports whether a part is a sentence that a parameter of the rule
// names: "moment_night" is one for "moment_key".
func named(r checker.Rule, part string) bool {
	return slices.ContainsFunc(r.Params, func(p string) bool {
		stem, ok := strings.CutSuffix(p, "_key")
		return ok && strings.HasPrefix(part, stem+"_")
	})
}

// ofOther reports whether a parameter is a name in another language than lang.
func ofOther(param, lang string) bool {
	of := map[string]string{"_hans": "zh-Hans", "_hant": "zh-Hant", "_en": "en"}
	for ending, language := range of {
		if strings.HasSuffix(param, ending) {
			return language != lang
		}
	}
	return false
}

func TestEveryFileIsInTheList(t *testing.T) {
	known := map[string]bool{"testdata/good_dialogues.txtar": true, "testdata/good_dialogues_heldout.txtar": true, "testdata/good_dialogues_voices.txtar": true}
	for _, f := range shared {
		known[f] = true
	}
	for _, r := range rules.All() {
		known[file(r)+".go"] = true
		known["words/"+r.ID+".json"] = true
		known["testdata/"+file(r)+".txtar"] = true
	}
	for _, pattern := range []string{"*.go", "words/*.json", "testdata/*.txtar"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			if f = filepath.ToSlash(f); !known[f] && !strings.HasSuffix(f, "_test.go") {
				t.Errorf("%s belongs to no rule in all.go", f)
			}
		}
	}
}
