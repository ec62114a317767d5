package app

import (
	"fmt"
	"slices"
	"testing"

	"huiyin/backend/fault"
)

const talkOfOmar = `25/02/2026, 09:00 - Lily: Hi Omar, which plug do you need?
25/02/2026, 15:20 - Omar: UK plug, 300 pcs in white. What is the lead time?
26/02/2026, 09:05 - Lily: Which carton?
26/02/2026, 09:30 - Omar: Plain ones. I am worried about the quality.
`

// meaningsOf gives what the chat shows of each message, by its number.
func meaningsOf(t *testing.T, a *App, customer int64) []*MeaningView {
	t.Helper()
	page, err := a.Conversations.Page(customer, 0, 50)
	if err != nil {
		t.Fatal(err)
	}
	var all []*MeaningView
	for _, m := range page.Items {
		all = append(all, m.Meaning)
	}
	return all
}

func learnedOf(t *testing.T, a *App, customer int64) LearnedView {
	t.Helper()
	v, err := a.Understanding.Learned(customer)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestUnderstanding: what was understood is in the chat at once, on the card
// once everything is read, and follows what a person sets right.
func TestUnderstanding(t *testing.T) {
	a := journey(t, "2026-03-10T09:00:00+08:00")
	importOne(t, a, write(t, "WhatsApp Chat with Omar.txt", talkOfOmar), "Lily")
	customers, err := a.Customers.List()
	if err != nil || len(customers) != 1 {
		t.Fatalf("customers %+v (%v)", customers, err)
	}
	omar := customers[0].ID
	atOnce := meaningsOf(t, a, omar)
	if v := learnedOf(t, a, omar); v.Waiting != 4 || v.Messages != 0 {
		t.Errorf("before reading: %+v, want 4 messages waiting", v)
	}
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	if read := meaningsOf(t, a, omar); fmt.Sprint(deref(read)) != fmt.Sprint(deref(atOnce)) {
		t.Errorf("the chat said %v at once and %v once read", deref(atOnce), deref(read))
	}
	second := atOnce[1]
	if len(second.Questions) != 1 || !second.Questions[0].Specific || !slices.ContainsFunc(second.Pieces, func(p PieceView) bool { return p.Value == "300 pcs" }) {
		t.Fatalf("message 2 says %+v", second)
	}
	v := learnedOf(t, a, omar)
	if v.Waiting != 0 || v.Messages != 2 || len(v.Open) != 1 || v.Open[0].Text != "What is the lead time?" || v.Open[0].Topic != "lead_time" || len(v.Stances) != 1 {
		t.Errorf("learned %+v", v)
	}
	if len(v.Facts) == 0 || v.Facts[0].Kind != "quantity" || v.Facts[0].Text != "300 pcs" {
		t.Errorf("facts %+v", v.Facts)
	}

	before, err := a.Understanding.Correct(CorrectionView{Message: 2, Part: "questions", Value: "[]"})
	if err != nil || before.Value != "" {
		t.Fatalf("before %+v (%v)", before, err)
	}
	if v := learnedOf(t, a, omar); len(v.Open) != 0 {
		t.Errorf("open %+v after a person said that nothing is asked", v.Open)
	}
	if m := meaningsOf(t, a, omar)[1]; len(m.Questions) != 0 || !slices.Equal(m.Corrected, []string{"questions"}) {
		t.Errorf("message 2 says %+v", m)
	}
	corrected, err := a.Corrections(t.Context())
	if err != nil || len(corrected) != 1 || string(corrected[0].Said["questions"]) != "[]" || len(corrected[0].Understood.Questions) != 1 {
		t.Errorf("corrections %+v (%v)", corrected, err)
	}
	if _, err := a.Understanding.Correct(before); err != nil {
		t.Fatal(err)
	}
	if v := learnedOf(t, a, omar); len(v.Open) != 1 {
		t.Errorf("open %+v after it was taken back", v.Open)
	}
	if _, err := a.Understanding.Correct(CorrectionView{Message: 2, Part: "mood", Value: `"fine"`}); fault.Code(err) != "bad-correction" {
		t.Errorf("a mood that is none: %v", err)
	}
}

func deref(all []*MeaningView) (out []MeaningView) {
	for _, m := range all {
		if m == nil {
			m = &MeaningView{}
		}
		out = append(out, *m)
	}
	return out
}
