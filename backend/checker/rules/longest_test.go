package rules_test

import (
	"slices"
	"strings"
	"testing"

	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
)

// longest are drafts of some 100,000 characters, each of one thing.
func longest() map[string]string {
	const points = 100_000
	drafts := map[string]string{
		"a message":      "Hi Alex, any update on the the sampel? We has ship 500 pcs FOB Ningbo at $4.20. ",
		"one word":       "a",
		"marks":          "?",
		"blanks":         " ",
		"lines":          "x\n",
		"figures":        "1234567890",
		"dots":           "a.",
		"emoji":          "🙂",
		"open brackets":  "{",
		"right to left":  "\u200fمرحبا أليكس، هل وصلت العينة؟\u200e ",
		"Chinese":        "你好，样品到了吗？",
		"broken letters": "\xff\xfe",
	}
	for name, piece := range drafts {
		drafts[name] = strings.Repeat(piece, points/len([]rune(piece))+1)
	}
	return drafts
}

// TestLongest: 100,000 characters of anything are judged and measured.
func TestLongest(t *testing.T) {
	for name, text := range longest() {
		t.Run(name, func(t *testing.T) {
			d := checker.Draft{Text: text}
			for _, f := range checker.Run(rules.All(), d).Findings {
				if f.Start < 0 || f.End < f.Start || f.End > len([]rune(text)) {
					t.Errorf("%s lies at %d to %d", f.Rule, f.Start, f.End)
				}
			}
			rules.Measure(text)
			rules.Bubbles(text)
			rules.FourQuestions(d, nil, nil)
		})
	}
}

// BenchmarkLongest judges the same; what grows with the square of the length shows.
func BenchmarkLongest(b *testing.B) {
	for name, text := range longest() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				checker.Run(rules.All(), checker.Draft{Text: text})
			}
		})
	}
}

// TestLongestIsCounted: what is said of a very long draft is of all of it.
func TestLongestIsCounted(t *testing.T) {
	found := checker.Run(rules.All(), checker.Draft{Text: strings.Repeat("We can ship LB-20 next week. ", 3_500)}).Findings
	at := slices.IndexFunc(found, func(f checker.Finding) bool { return f.Rule == "too-long" })
	if at < 0 || found[at].Params["sentences_count"] != "3500" || found[at].Params["words_count"] != "21000" {
		t.Errorf("got %+v, want 3,500 sentences of 6 words", found[:min(len(found), 1)])
	}
}
