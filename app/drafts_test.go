package app

import (
	"slices"
	"strings"
	"testing"
)

// written is an app with a chat with Alex, and the id of Alex.
func written(t *testing.T) (*App, int64) {
	t.Helper()
	a := journey(t, "2026-03-25T09:00:00+08:00")
	return a, importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", v4), "Lily").Customers[0]
}

// wantDraft compares the draft to a customer.
func wantDraft(t *testing.T, a *App, to int64, text, sentAt string) {
	t.Helper()
	got, err := a.Checker.Draft(to)
	if err != nil || got.Text != text || got.SentAt != sentAt {
		t.Errorf("draft to %d is %+v, %v; want %q, sent %q", to, got, err, text, sentAt)
	}
}

// TestDraftSurvives: a draft is there after a restart, is gone when it was
// marked as sent, and comes back when that is taken back.
func TestDraftSurvives(t *testing.T) {
	a, alex := written(t)
	text := "Hi Alex, " + strings.Repeat("🙂", 100_000)
	for to, text := range map[int64]string{alex: text, 0: "Hi there"} {
		if err := a.Checker.KeepDraft(to, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if err := a.Open(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, a, alex, text, "")
	wantDraft(t, a, 0, "Hi there", "")
	id, err := a.Checker.MarkSent(SentDraft{Customer: alex, Text: text, Opener: " spec sheet first "})
	if err != nil {
		t.Fatal(err)
	}
	wantDraft(t, a, alex, "", "2026-03-25T01:00:00Z")
	if err := a.Checker.TakeBackSent(id); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, a, alex, text, "")
	if err := a.Checker.KeepDraft(0, " \n"); err != nil {
		t.Fatal(err)
	}
	if all, err := a.Checker.Drafts(); err != nil || len(all) != 1 || all[0].Customer != alex {
		t.Errorf("drafts %+v, %v; want that to Alex", all, err)
	}
}

// unheardOf is a customer without a country whose chat is gone.
func unheardOf(t *testing.T, a *App) int64 {
	t.Helper()
	result := importOne(t, a, write(t, "WhatsApp Chat with Nobody Known.txt", "02/03/2026, 21:29 - Lily: Hi\n02/03/2026, 21:30 - Nobody Known: 👍\n"), "Lily")
	if err := a.Checker.KeepDraft(result.Customers[0], "Hi"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Imports.Undo(result.Batch); err != nil {
		t.Fatal(err)
	}
	return result.Customers[0]
}

// TestCheckOfAnything: drafts that are no messages are judged, too.
func TestCheckOfAnything(t *testing.T) {
	a, alex := written(t)
	nowhere := unheardOf(t, a)
	for name, text := range map[string]string{
		"nothing":              "",
		"blanks":               " \n\u200f ",
		"emoji":                "🙂👍🏽❤️",
		"right to left":        "\u200fمرحبا أليكس، هل وصلت العينة؟\u200e",
		"100,000 characters":   strings.Repeat("Hi Alex, any update on the sampel? ", 2858),
		"a name with brackets": "Hi {name}, مرحبا 🙂 [客户名字]",
	} {
		t.Run(name, func(t *testing.T) {
			for _, to := range []int64{0, alex, nowhere} {
				got, err := a.Checker.Check(text, to)
				if err != nil {
					t.Fatal(err)
				}
				if points := len([]rune(text)); slices.ContainsFunc(got.Findings, func(f FindingView) bool { return f.End > points }) {
					t.Errorf("findings beyond the text: %+v", got.Findings)
				}
				if strings.TrimSpace(text) == "" && (len(got.Findings) > 0 || got.Verdict != "ok" || len(got.Answers) > 0) {
					t.Errorf("an empty draft has %+v", got)
				}
				if (got.Clock == nil) != (to == 0) || to == nowhere && got.Clock.State != "unknown" {
					t.Errorf("clock of %d is %+v", to, got.Clock)
				}
			}
		})
	}
}
