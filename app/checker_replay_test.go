package app

import (
	"slices"
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// needChat are the rules that need the customer and their chat.
var needChat = []string{"attachment-mentioned", "bad-time", "canned-repeat", "facts-differ", "language-mismatch", "missing-closing", "no-acknowledgement",
	"no-memory", "off-rhythm", "repeated", "third-party-leak", "too-frequent", "unanswered-question", "wrong-name"}

// TestSampleSentAgain checks everything that was sent in the sample chats with
// the chat as it was then: at most 2 % may get more than advice of the rules
// that need the chat (SPEC.md, Checks).
func TestSampleSentAgain(t *testing.T) {
	const mostShare = 0.02
	a := journey(t, "2026-03-25T09:00:00+08:00")
	plan, err := a.Imports.Inspect([]string{"../backend/sample/chats"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Lily Zhou"}}); err != nil {
		t.Fatal(err)
	}
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	heard := slices.DeleteFunc(rules.All(), func(r checker.Rule) bool { return !slices.Contains(needChat, r.ID) })
	db, err := a.db()
	if err != nil {
		t.Fatal(err)
	}
	people, err := db.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	sent, wrong := 0, 0
	for _, c := range people {
		for _, d := range sentTo(t, a, c.ID) {
			sent++
			result := checker.Run(heard, d)
			if result.Verdict == checker.OK {
				continue
			}
			wrong++
			t.Logf("%s: %q: %+v", c.Name, d.Text, result.Findings)
		}
	}
	const atLeast = 200
	if share := float64(wrong) / float64(sent); sent < atLeast || share > mostShare {
		t.Errorf("%d of %d messages (%.1f %%) get more than advice, at most %.0f %% may", wrong, sent, 100*share, 100*mostShare)
	}
}

// sentTo gives what was sent to a customer, each as a draft of its time.
func sentTo(t *testing.T, a *App, id customer.ID) (drafts []checker.Draft) {
	t.Helper()
	db, err := a.db()
	if err != nil {
		t.Fatal(err)
	}
	h, err := a.history(t.Context(), db, id)
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range h.Messages {
		if m.Direction != chat.Out || m.Text == "" {
			continue
		}
		d := checker.Draft{Text: m.Text, Now: m.At}
		if err := a.addressee(db, &d, id); err != nil {
			t.Fatal(err)
		}
		before := h.Source
		before.Messages = slices.Clone(h.Messages[:i])
		d.History = history.Build(before, h.Rules, m.At)
		drafts = append(drafts, d)
	}
	return drafts
}
