package checker_test

import (
	"slices"
	"strings"
	"testing"

	"huiyin/backend/checker"
)

// fixed is a rule that always gives the same findings.
func fixed(id string, findings ...checker.Finding) checker.Rule {
	return checker.Rule{
		ID: id, Ref: "M-00", Source: "test",
		Deduct: map[checker.Severity]int{checker.Stop: 40, checker.Warn: 20, checker.Advice: 2, checker.Info: 0},
		Check: func(checker.Draft) []checker.Finding {
			out := slices.Clone(findings)
			for i := range out {
				out[i].Rule = id
			}
			return out
		},
	}
}

func finding(s checker.Severity, start, end int) checker.Finding {
	return checker.Finding{Severity: s, Start: start, End: end}
}

func TestRunVerdictAndScore(t *testing.T) {
	tests := []struct {
		name    string
		finds   []checker.Finding
		verdict checker.Verdict
		score   int
	}{
		{"nothing found", nil, checker.OK, 100},
		{"info costs nothing", []checker.Finding{finding(checker.Info, 0, 1)}, checker.OK, 100},
		{"advice is still ok", []checker.Finding{finding(checker.Advice, 0, 1)}, checker.OK, 98},
		{"a warning asks for an edit", []checker.Finding{finding(checker.Advice, 0, 1), finding(checker.Warn, 2, 3)}, checker.Edit, 78},
		{"a stop holds", []checker.Finding{finding(checker.Warn, 0, 1), finding(checker.Stop, 2, 3)}, checker.Hold, 40},
		{"never below 0", []checker.Finding{finding(checker.Stop, 0, 1), finding(checker.Stop, 1, 2), finding(checker.Stop, 2, 3)}, checker.Hold, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := checker.Run([]checker.Rule{fixed("a", tt.finds...)}, checker.Draft{Text: "some words"})
			if got.Verdict != tt.verdict || got.Score != tt.score {
				t.Errorf("got %s %d, want %s %d", got.Verdict, got.Score, tt.verdict, tt.score)
			}
		})
	}
}

func TestRunEmptyDraft(t *testing.T) {
	rules := []checker.Rule{fixed("a", finding(checker.Stop, 0, 0))}
	for _, text := range []string{"", " \n\t "} {
		got := checker.Run(rules, checker.Draft{Text: text})
		if got.Verdict != checker.OK || got.Score != 100 || got.Findings == nil || len(got.Findings) != 0 {
			t.Errorf("Run(%q) = %+v, want ok, 100 and an empty list", text, got)
		}
	}
}

func TestRunOrder(t *testing.T) {
	got := checker.Run([]checker.Rule{
		fixed("b", finding(checker.Advice, 0, 2), finding(checker.Warn, 5, 6)),
		fixed("a", finding(checker.Stop, 7, 9), finding(checker.Warn, 3, 4)),
	}, checker.Draft{Text: "some words"})
	var order []string
	for _, f := range got.Findings {
		order = append(order, string(f.Severity)+" "+f.Rule)
	}
	if want := "stop a, warn a, warn b, advice b"; strings.Join(order, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(order, ", "), want)
	}
}

func TestRunMergesOverlaps(t *testing.T) {
	small := checker.Finding{Severity: checker.Warn, Start: 2, End: 5, Suggestion: "small"}
	large := checker.Finding{Severity: checker.Advice, Start: 0, End: 8, Suggestion: "large"}
	late := checker.Finding{Severity: checker.Advice, Start: 7, End: 9, Suggestion: "late"}
	next := finding(checker.Advice, 9, 10)
	tests := []struct {
		name       string
		finds      []checker.Finding
		count      int
		severity   checker.Severity
		end        int
		suggestion string
	}{
		{"the wider one keeps its replacement", []checker.Finding{small, large}, 1, checker.Warn, 8, "large"},
		{"no replacement fits a joint range", []checker.Finding{large, late}, 1, checker.Advice, 9, ""},
		{"touching is not overlapping", []checker.Finding{late, next}, 2, checker.Advice, 9, "late"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := checker.Run([]checker.Rule{fixed("a", tt.finds...)}, checker.Draft{Text: "some words"}).Findings
			if len(got) != tt.count {
				t.Fatalf("got %d findings, want %d", len(got), tt.count)
			}
			if f := got[0]; f.Severity != tt.severity || f.End != tt.end || f.Suggestion != tt.suggestion {
				t.Errorf("got %+v, want %s up to %d with %q", f, tt.severity, tt.end, tt.suggestion)
			}
		})
	}
	both := checker.Run([]checker.Rule{fixed("a", small), fixed("b", large)}, checker.Draft{Text: "some words"}).Findings
	if len(both) != 2 {
		t.Errorf("findings of two rules were merged: %+v", both)
	}
}

// TestRunLongDraft: behind the beginning only rules look that may stop a
// message, and of one rule a hundred findings are enough.
func TestRunLongDraft(t *testing.T) {
	text := strings.Repeat("x ", 6_000) + "leak"
	end := func(id string, severities map[checker.Severity]int, severity checker.Severity) checker.Rule {
		return checker.Rule{ID: id, Deduct: severities, Check: func(d checker.Draft) []checker.Finding {
			if !strings.Contains(d.Text, "leak") {
				return nil
			}
			return []checker.Finding{{Rule: id, Severity: severity, Start: 12_000, End: 12_004}}
		}}
	}
	many := checker.Rule{ID: "c", Deduct: map[checker.Severity]int{checker.Info: 0}, Check: func(checker.Draft) []checker.Finding {
		var all []checker.Finding
		for i := range 300 {
			all = append(all, checker.Finding{Rule: "c", Severity: checker.Info, Start: 2 * i, End: 2*i + 1})
		}
		return all
	}}
	got := checker.Run([]checker.Rule{
		end("a", map[checker.Severity]int{checker.Stop: 40, checker.Warn: 20}, checker.Stop),
		end("b", map[checker.Severity]int{checker.Warn: 20}, checker.Warn), many,
	}, checker.Draft{Text: text})
	found := map[string]int{}
	for _, f := range got.Findings {
		found[f.Rule]++
	}
	if found["a"] != 1 || found["b"] != 0 || found["c"] != 100 || got.Verdict != checker.Hold {
		t.Errorf("found %v, %s", found, got.Verdict)
	}
}

func TestValidate(t *testing.T) {
	good := fixed("too-long")
	tests := []struct {
		name  string
		spoil func(*checker.Rule)
		want  string
	}{
		{"id", func(r *checker.Rule) { r.ID = "too_long" }, "kebab"},
		{"requirement", func(r *checker.Rule) { r.Ref = "" }, "requirement"},
		{"source", func(r *checker.Rule) { r.Source = "" }, "source"},
		{"check", func(r *checker.Rule) { r.Check = nil }, "no check"},
		{"no severity", func(r *checker.Rule) { r.Deduct = nil }, "no deductions"},
		{"strange severity", func(r *checker.Rule) { r.Deduct = map[checker.Severity]int{"fatal": 1} }, "unknown severity"},
		{"advice above 2", func(r *checker.Rule) { r.Deduct = map[checker.Severity]int{checker.Advice: 3} }, "deducts 3"},
		{"info above 0", func(r *checker.Rule) { r.Deduct = map[checker.Severity]int{checker.Info: 1} }, "deducts 1"},
		{"parameter", func(r *checker.Rule) { r.Params = []string{"wordCount"} }, "snake"},
		{"parameter twice", func(r *checker.Rule) { r.Params = []string{"name", "name"} }, "twice"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := good
			tt.spoil(&r)
			if err := checker.Validate([]checker.Rule{r}); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q in it", err, tt.want)
			}
		})
	}
	if err := checker.Validate([]checker.Rule{good}); err != nil {
		t.Errorf("a good rule: %v", err)
	}
	if err := checker.Validate([]checker.Rule{good, good}); err == nil {
		t.Error("a rule that stands twice was accepted")
	}
}
