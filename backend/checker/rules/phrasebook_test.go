package rules

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
)

func TestPhrasebook(t *testing.T) {
	b := newPhrasebook(strings.Join([]string{"# a comment", "why no reply", "^ tell me", "wast* _ time", "are|r you [really] sure", "we are|re late", "more cheaper => cheaper",
		"madame , monsieur", "your fault", "! not your fault", "fob", "fob price", "== han", "为什么 不|没 回"}, "\n"))
	tests := []struct {
		text string
		want string // the phrases, "|" between
		fix  string // of the first
	}{
		{"Hi, why no reply?", "why no reply", ""},
		{"Why. No reply?", "", ""},
		{"Why, no reply?", "", ""},
		{"Tell me.", "Tell me", ""},
		{"Hi Alex, tell me.", "tell me", ""},
		{"OK. Tell me.", "Tell me", ""},
		{"They tell me.", "", ""},
		{"When you write, tell me.", "", ""},
		{"You wasted our time.", "wasted our time", ""},
		{"wasted time", "", ""},
		{"r you sure? Are you really sure?", "r you sure|Are you really sure", ""},
		{"We're late, we are late", "We're late|we are late", ""},
		{"More cheaper", "More cheaper", "Cheaper"},
		{"it is more cheaper", "more cheaper", "cheaper"},
		{"Madame, Monsieur", "Madame, Monsieur", ""},
		{"It's not your fault, it's your fault", "your fault", ""},
		{"the fob price", "fob price", ""},
		{"您为什么没回我", "为什么没回", ""},
		{"see https://example.com/why-no-reply", "", ""},
	}
	for _, tt := range tests {
		var got []string
		fix := ""
		for i, h := range b.find(tt.text) {
			got = append(got, string([]rune(tt.text)[h.start:h.end]))
			if i == 0 {
				fix = h.replacement
			}
		}
		if strings.Join(got, "|") != tt.want || fix != tt.fix {
			t.Errorf("%q: got %q %q, want %q %q", tt.text, got, fix, tt.want, tt.fix)
		}
	}
	if kind := b.find("为什么不回")[0].kind; kind != "han" {
		t.Errorf("kind %q, want han", kind)
	}
}

// TestEveryListBelongsToARule: a list without a rule is forgotten.
func TestEveryListBelongsToARule(t *testing.T) {
	files, err := fs.Glob(lexicons, "lexicon/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no lists: %v", err)
	}
	var ids []string
	for _, r := range All() {
		ids = append(ids, r.ID)
	}
	for _, f := range files {
		id := strings.TrimSuffix(strings.TrimPrefix(f, "lexicon/"), ".txt")
		if !slices.Contains(ids, id) {
			t.Errorf("%s belongs to no rule", f)
		}
		if len(lexicon(id)().byFirst) == 0 {
			t.Errorf("%s holds no phrase", f)
		}
	}
}

func TestTokens(t *testing.T) {
	var got []string
	for _, h := range tokens("Hi Alex, don't pay 4.20! 您好, LB-20") {
		mark := h.text
		if h.first {
			mark = "^" + mark
		}
		if h.apart {
			mark = "," + mark
		}
		got = append(got, mark)
	}
	want := "^hi alex ,^dont pay 4 20 ^您 好 ,lb 20"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}
