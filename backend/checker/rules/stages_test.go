package rules_test

import (
	"slices"
	"testing"

	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/internal/golden"
)

// TestQuestionsByStage holds ruling 9-A: closed questions and choices fit every
// stage; an open one must name an aspect, and does not break the ice nor wake
// who has not answered.
func TestQuestionsByStage(t *testing.T) {
	const spoke = "in 2026-03-09 09:00: We look at bottles for our shop.\nout 2026-03-09 09:10: Good!\nin 2026-03-09 09:20: ok\n"
	const waits = "in 2026-03-01 09:00: We look at bottles for our shop.\nout 2026-03-05 09:10: Here is a photo of LB-20.\n"
	scenes := []struct{ name, head string }{
		{"ice-breaking", "stage: ice-breaking\n"},
		{"interaction", "stage: interaction\n" + spoke},
		{"conversion", "stage: conversion\n" + spoke},
		{"maintenance", "stage: maintenance\n" + spoke},
		{"interaction, no answer yet", "stage: interaction\n" + waits},
	}
	for _, c := range []struct {
		draft string
		fires []bool // by scene
	}{
		{"Hi Ana, what do you think?", []bool{true, true, true, true, true}},
		{"Hi Ana, what do you think about the colour of LB-20?", []bool{true, false, false, false, true}},
		{"Hi Ana, is the colour of LB-20 right for you?", []bool{false, false, false, false, false}},
		{"Hi Ana, would LB-20 in blue or in black suit your shop?", []bool{false, false, false, false, false}},
	} {
		for i, s := range scenes {
			d, _ := draft(t, golden.Case{Text: "customer: Ana Ruiz\n" + s.head + "---\n" + c.draft})
			fires := slices.ContainsFunc(checker.Run(rules.All(), d).Findings, func(f checker.Finding) bool { return f.Rule == "open-ended-question" })
			if fires != c.fires[i] {
				t.Errorf("%s, %q: open-ended-question fires %v, want %v", s.name, c.draft, fires, c.fires[i])
			}
		}
	}
}
