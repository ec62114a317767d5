package phrase_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"huiyin/backend/customer"
	"huiyin/backend/phrase"
	"huiyin/backend/words"
)

func TestFill(t *testing.T) {
	values := map[string]string{"name": "Tom", "sample_no": "S-118", "empty": " "}
	for _, c := range []struct {
		text, want string
		left       []string
	}{
		{"Hi {name}, did sample {sample_no} arrive?", "Hi Tom, did sample S-118 arrive?", nil},
		{"Hi {name}, it left {port} on {date}. {port}!", "Hi Tom, it left {port} on {date}. {port}!", []string{"port", "date"}},
		{"{empty} is not filled", "{empty} is not filled", []string{"empty"}},
		{"{客户 名} and {}", "{客户 名} and {}", []string{"客户 名"}},
		{"no variable { name}", "no variable { name}", nil},
		{"", "", nil},
	} {
		got, left := phrase.Fill(c.text, values)
		if got != c.want || !slices.Equal(left, c.left) {
			t.Errorf("Fill(%q) = %q, %q; want %q, %q", c.text, got, left, c.want, c.left)
		}
	}
	if got := phrase.Variables("{a} {b} {a}"); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("Variables = %q", got)
	}
}

func TestGeneralise(t *testing.T) {
	values := map[string]string{"name": "Tom", "company": "Tom Trading", "product": "LB-20", "me": "Li"}
	for text, want := range map[string]string{
		"Hi Tom, the LB-20 for Tom Trading is ready.": "Hi {name}, the {product} for {company} is ready.",
		"Tom Tom Tom":           "{name} {name} {name}",
		"Tomorrow, LB-200":      "Tomorrow, LB-200", // part of a word
		"Li can help":           "Li can help",      // two letters are too common
		"{Tom} stays as it is.": "{Tom} stays as it is.",
	} {
		if got := phrase.Generalise(text, values); got != want {
			t.Errorf("Generalise(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestIndex: testdata/index.txtar has phrases and messages with the phrase that
// they were written with.
func TestIndex(t *testing.T) {
	raw, err := os.ReadFile("testdata/index.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var shelf []phrase.Phrase
	checked := 0
	for _, file := range txtar.Parse(raw).Files {
		lines := strings.Split(strings.TrimSpace(string(file.Data)), "\n")
		if name, ok := strings.CutPrefix(file.Name, "phrase "); ok {
			shelf = append(shelf, phrase.Phrase{Key: name, Text: strings.Join(lines, "\n")})
			continue
		}
		x := phrase.NewIndex(shelf)
		want := strings.TrimPrefix(file.Name, "written with ")
		if want == "none" {
			want = ""
		}
		for _, line := range lines {
			checked++
			if got := x.Of(line); got != want {
				t.Errorf("%q: %q, want %q", line, got, want)
			}
		}
	}
	if checked < 15 {
		t.Errorf("only %d messages were looked at", checked)
	}
}

// TestIndexFindsStarters: whatever fills a starter, it is known again, and no two
// are taken for each other.
func TestIndexFindsStarters(t *testing.T) {
	x := phrase.NewIndex(phrase.Starters())
	for _, p := range phrase.Starters() {
		for _, value := range []string{"Tom", "the blue LB-20 lunch box with lid", "12 March"} {
			values := map[string]string{}
			for _, v := range phrase.Variables(p.Text) {
				values[v] = value
			}
			text, _ := phrase.Fill(p.Text, values)
			if got := x.Of(text); got != p.Key {
				t.Errorf("%s filled with %q is taken for %q", p.Key, value, got)
			}
		}
	}
}

func TestStarters(t *testing.T) {
	all := phrase.Starters()
	if len(all) < 40 {
		t.Errorf("only %d starters", len(all))
	}
	catalogue, err := words.Load(words.Source{Area: "phrase", FS: phrase.Words})
	if err != nil {
		t.Fatal(err)
	}
	stages, tactics, keys, texts := map[customer.Stage]int{}, map[string]int{}, map[string]bool{}, map[string]bool{}
	used := map[string]bool{}
	need := func(key string) {
		used[key] = true
		if catalogue["zh-Hans"][key] == "" {
			t.Errorf("words lack %s", key)
		}
	}
	for _, p := range all {
		if keys[p.Key] || texts[p.Text] {
			t.Errorf("%s stands twice", p.Key)
		}
		keys[p.Key], texts[p.Text] = true, true
		stages[p.Stage]++
		tactics[p.Tactic]++
		need("phrase." + p.Key + ".name")
		need("phrase." + p.Key + ".when")
		need("phrase.tactics." + p.Tactic)
		for at := p.Folder; at != "."; at = parent(at) {
			need("phrase." + strings.ReplaceAll(at, "/", ".") + ".name")
		}
		for _, v := range phrase.Variables(p.Text) {
			need("phrase.variables." + v)
		}
	}
	for _, s := range []customer.Stage{customer.IceBreaking, customer.Interaction, customer.Conversion, customer.Maintenance} {
		if stages[s] < 5 {
			t.Errorf("%d starters for %s, want five at least", stages[s], s)
		}
	}
	want := []string{"A-03", "A-04", "A-11", "A-13", "A-14", "A-19", "A-23", "A-26"}
	if got := slices.Sorted(maps.Keys(tactics)); !slices.Equal(got, want) {
		t.Errorf("tactics %v, want %v", got, want)
	}
	for key := range catalogue["zh-Hans"] {
		if !used[key] {
			t.Errorf("%s is of no starter", key)
		}
	}
}

func parent(folder string) string {
	if i := strings.LastIndex(folder, "/"); i >= 0 {
		return folder[:i]
	}
	return "."
}

func TestShelf(t *testing.T) {
	first, second := phrase.Starters()[0], phrase.Starters()[1]
	mine := phrase.Phrase{Key: "own:1", Text: "Hello"}
	changed := first
	changed.Text = "Hi"
	shelf := phrase.Shelf(map[string]phrase.Phrase{first.Key: changed}, map[string]bool{second.Key: true}, []phrase.Phrase{mine})
	if shelf[0].Text != "Hi" || shelf[len(shelf)-1] != mine || len(shelf) != len(phrase.Starters()) {
		t.Errorf("got %d phrases, the first %q, the last %q", len(shelf), shelf[0].Text, shelf[len(shelf)-1].Text)
	}
	if slices.ContainsFunc(shelf, func(p phrase.Phrase) bool { return p.Key == second.Key }) {
		t.Errorf("%s was taken off and is still there", second.Key)
	}
	if !phrase.IsStarter(first.Key) || phrase.IsStarter("own:1") {
		t.Error("starters and own phrases are mixed up")
	}
}

// BenchmarkIndex: 60 words against 500 phrases.
func BenchmarkIndex(b *testing.B) {
	shelf := slices.Clone(phrase.Starters())
	for i := range 450 {
		shelf = append(shelf, phrase.Phrase{Key: fmt.Sprint("own:", i), Text: fmt.Sprintf("Hi {name}, the price of item %d for {quantity} is ready. Shall I send you the quotation by e-mail?", i)})
	}
	x := phrase.NewIndex(shelf)
	message := strings.Repeat("Hi Tom, the price of the lamp is ready and I will send you the quotation. ", 4)
	for b.Loop() {
		x.Of(message)
	}
}
