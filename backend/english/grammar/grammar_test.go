package grammar_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"huiyin/backend/english/grammar"
	"huiyin/backend/words"
)

// examples of a rule: wrong -> right, and sentences that are right.
type examples struct {
	wrong [][2]string
	right []string
}

// read reads testdata/<family>.txt: the name of a rule on a line, its examples
// behind it, "=" before a right sentence.
func read(t *testing.T, path string) map[string]examples {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	family := strings.TrimSuffix(filepath.Base(path), ".txt")
	out := map[string]examples{}
	id := ""
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		e := out[id]
		if wrong, right, ok := strings.Cut(line, " -> "); ok {
			e.wrong = append(e.wrong, [2]string{wrong, right})
		} else if right, ok := strings.CutPrefix(line, "= "); ok {
			e.right = append(e.right, right)
		} else if line != "" {
			id = family + "." + line
			continue
		}
		out[id] = e
	}
	delete(out, "")
	return out
}

// mend puts the first suggestion of each fault in.
func mend(s string) string {
	runes := []rune(s)
	found := grammar.Check(s)
	slices.Reverse(found)
	for _, f := range found {
		if len(f.Suggestions) > 0 {
			runes = slices.Concat(runes[:f.Start], []rune(f.Suggestions[0]), runes[f.End:])
		}
	}
	return string(runes)
}

func TestExamples(t *testing.T) {
	known := map[string]bool{}
	for _, r := range grammar.All() {
		known[r.ID] = true
	}
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, file := range files {
		for id, e := range read(t, file) {
			seen[id] = true
			if !known[id] || len(e.wrong) == 0 || len(e.right) == 0 {
				t.Errorf("%s: %s is no rule, or lacks a wrong or a right example", file, id)
			}
			for _, w := range e.wrong {
				if !slices.ContainsFunc(grammar.Check(w[0]), func(f grammar.Fault) bool { return f.Rule == id }) {
					t.Errorf("%s does not find %q: %+v", id, w[0], grammar.Check(w[0]))
				}
				if got := mend(w[0]); got != w[1] {
					t.Errorf("%s makes %q of %q, want %q", id, got, w[0], w[1])
				}
				e.right = append(e.right, w[1])
			}
			for _, s := range e.right {
				if found := grammar.Check(s); len(found) > 0 {
					t.Errorf("%s: %q is right, but has %+v", id, s, found)
				}
			}
		}
	}
	for id := range known {
		if !seen[id] {
			t.Errorf("%s has no examples in testdata", id)
		}
	}
}

func TestListIsInOrder(t *testing.T) {
	const least = 40
	all := grammar.All()
	if len(all) < least {
		t.Errorf("%d rules, want at least %d", len(all), least)
	}
	var families []string
	seen := map[string]bool{}
	for _, r := range all {
		family, _, _ := strings.Cut(r.ID, ".")
		if families = append(families, family); seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
	}
	if !slices.IsSorted(families) {
		t.Error("all.go: the families are not in order")
	}
}

// TestWords: each rule has a reason in three languages, and no reason is left over.
func TestWords(t *testing.T) {
	const longest = 40 // characters of a reason, as in the rules of the checker
	if _, err := words.Load(words.Source{Area: "grammar", FS: grammar.Words}); err != nil {
		t.Fatal(err)
	}
	reasons := map[string]bool{}
	notReasons := []string{"fix.replace", "fix.reword"}
	files, err := filepath.Glob("words/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var parts map[string]map[string]string
		if err := json.Unmarshal(raw, &parts); err != nil {
			t.Fatal(err)
		}
		for name, by := range parts {
			reasons[strings.TrimSuffix(filepath.Base(file), ".json")+"."+name] = true
			if n := utf8.RuneCountInString(by["zh-Hans"]); n > longest {
				t.Errorf("%s %s: the reason has %d characters", file, name, n)
			}
		}
	}
	for _, r := range grammar.All() {
		if !reasons[r.ID] || slices.Contains(notReasons, r.ID) {
			t.Errorf("%s has no reason in words", r.ID)
		}
		delete(reasons, r.ID)
	}
	for id := range reasons {
		if slices.Contains(notReasons, id) {
			continue
		}
		t.Errorf("words: %s is no rule", id)
	}
}

// TestLeftAlone are texts that the rules must not judge.
func TestLeftAlone(t *testing.T) {
	for _, s := range []string{
		"", "...", "👍👍", "\xff\xfe", "the",
		`The label says "He have a box" in small letters.`,
		"Los productos es muy bueno para el cliente de la tienda.",
		"Wir have die Ware noch nicht bekommen, bitte warten.",
	} {
		if found := grammar.Check(s); len(found) > 0 {
			t.Errorf("%q: %+v", s, found)
		}
	}
}

func TestOffsetsAreCodePoints(t *testing.T) {
	s := "Café 😀: he have “€5”."
	found := grammar.Check(s)
	if len(found) != 1 || string([]rune(s)[found[0].Start:found[0].End]) != "have" {
		t.Errorf("got %+v", found)
	}
}

// FuzzCheck: no text makes a rule panic or point outside of it.
func FuzzCheck(f *testing.F) {
	for _, s := range []string{"Did you received it?", "the the", "i has . \n more better?", "Ünïcode ’s don’t", "we “are” agree"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, x := range grammar.Check(s) {
			if x.Start < end || x.Start >= x.End || x.End > len([]rune(s)) {
				t.Errorf("%s at %d–%d of %q", x.Rule, x.Start, x.End, s)
			}
			end = x.End
		}
	})
}
