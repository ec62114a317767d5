package rules_test

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/internal/golden"
)

func file(r checker.Rule) string { return strings.ReplaceAll(r.ID, "-", "_") }

// TestExamples runs every rule over its own examples.
func TestExamples(t *testing.T) {
	for _, r := range rules.All() {
		t.Run(r.ID, func(t *testing.T) {
			path := filepath.Join("testdata", file(r)+".txtar")
			if _, err := os.Stat(path); err != nil {
				t.Fatal(err)
			}
			for _, c := range golden.Cases(t, path) {
				t.Run(c.Title(), func(t *testing.T) { example(t, r, c) })
			}
		})
	}
}

func example(t *testing.T, r checker.Rule, c golden.Case) {
	d, want := draft(t, c)
	found := checker.Run([]checker.Rule{r}, d).Findings
	slices.SortFunc(found, func(a, b checker.Finding) int { return cmp.Compare(a.Start, b.Start) })
	var got []golden.Span
	for _, f := range found {
		got = append(got, golden.Span{Start: f.Start, End: f.End})
		if f.Rule != r.ID {
			t.Errorf("the finding carries the rule %q", f.Rule)
		}
		if _, ok := r.Deduct[f.Severity]; !ok {
			t.Errorf("the severity %s has no deduction", f.Severity)
		}
		for name := range f.Params {
			if !slices.Contains(r.Params, name) {
				t.Errorf("the parameter %s is not declared", name)
			}
		}
		if len(f.Params) != len(r.Params) {
			t.Errorf("got parameters %v, want all of %v", f.Params, r.Params)
		}
		if severity, _, ok := strings.Cut(c.Group, " "); ok && severity != string(f.Severity) {
			t.Errorf("got severity %s, want %s", f.Severity, severity)
		}
		if f.Suggestion != "" {
			apply(t, r, d, f)
		}
	}
	quiet := c.Group == "quiet"
	if quiet != (len(want) == 0) || !quiet && !strings.HasSuffix(c.Group, "trigger") {
		t.Fatalf("the case is neither a trigger with marks nor quiet without")
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %s\nwant %s", golden.Mark(d.Text, got), golden.Mark(d.Text, want))
	}
}

// apply puts the replacement in and looks whether the rule is content there.
func apply(t *testing.T, r checker.Rule, d checker.Draft, f checker.Finding) {
	t.Helper()
	runes := []rune(d.Text)
	end := f.Start + len([]rune(f.Suggestion))
	d.Text = string(runes[:f.Start]) + f.Suggestion + string(runes[f.End:])
	for _, again := range checker.Run([]checker.Rule{r}, d).Findings {
		if again.Start < end && again.End > f.Start {
			t.Errorf("after the replacement the rule still fires: %q", d.Text)
		}
	}
}

// TestReplacements puts all replacements of one rule in.
func TestReplacements(t *testing.T) {
	tests := []struct{ rule, text, want string }{
		{"punctuation", "Hi Alex,how is the the sample , and the lid..", "Hi Alex, how is the sample, and the lid."},
		{"shouting", "PLEASE SEND THE FOB PRICE!!! I wait.", "Please send the FOB price! I wait."},
		{"shouting", "Why is it LATE AGAIN???", "Why is it late again?"},
		{"pressure", "Did it arrive??", "Did it arrive?"},
		{"rude-imperative", "Hi Alex, reply me today!", "Hi Alex, could you reply to me today?"},
		{"rude-imperative", "You must pay the deposit first. Thanks", "Could you pay the deposit first? Thanks"},
		{"rude-imperative", "Send me the drawing", "Could you send me the drawing?"},
		{"rude-imperative", "My boss said you must pay first.", "My boss said you must pay first."},
		{"rude-imperative", "Give me the size and I will check.", "Give me the size and I will check."},
		{"trade-chinglish", "Please kindly noted that it is more cheaper.", "Please note it is cheaper."},
		{"trade-chinglish", "Looking forward to hear from you.", "Looking forward to hearing from you."},
		{"trade-chinglish", "Any news pls inform us.", "Please let us know if there is any news."},
	}
	for _, tt := range tests {
		i := slices.IndexFunc(rules.All(), func(r checker.Rule) bool { return r.ID == tt.rule })
		found := checker.Run(rules.All()[i:i+1], checker.Draft{Text: tt.text}).Findings
		runes := []rune(tt.text)
		slices.SortFunc(found, func(a, b checker.Finding) int { return b.Start - a.Start })
		for _, f := range found {
			if f.Suggestion != "" {
				runes = slices.Concat(runes[:f.Start], []rune(f.Suggestion), runes[f.End:])
			}
		}
		if got := string(runes); got != tt.want || len(found) == 0 {
			t.Errorf("%s: %q becomes %q, want %q (%d findings)", tt.rule, tt.text, got, tt.want, len(found))
		}
	}
}
