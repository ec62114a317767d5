package app

import (
	"encoding/json"
	"slices"
	"testing"
)

// TestPresentConversation: turns in the customer's time, nights beside them, and
// since when somebody waits.
func TestPresentConversation(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	rows := loadSample(t, a)
	nights := 0
	for _, r := range rows {
		v, err := a.Conversations.Present(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if v.State != r.Standing.State || (v.Waiting == "") != (r.Standing.Since == "") {
			t.Errorf("%s: %s since %q, the list says %s since %q", r.Name, v.State, v.Waiting, r.Standing.State, r.Standing.Since)
		}
		for i, turn := range v.Turns {
			if turn.To < turn.From || i > 0 && turn.From < v.Turns[i-1].From {
				t.Errorf("%s: turn %d from %s to %s is not in order", r.Name, i, turn.From, turn.To)
			}
		}
		for i, rest := range v.Rests {
			if rest.To <= rest.From || i > 0 && rest.From < v.Rests[i-1].To {
				t.Errorf("%s: rest %d from %s to %s is not in order", r.Name, i, rest.From, rest.To)
			}
			if rest.Kind == "night" {
				nights++
			}
		}
		if v.Theirs && len(v.Turns) > 0 && len(v.Rests) == 0 {
			t.Errorf("%s: nobody rests from %s to %s", r.Name, v.Turns[0].From, v.Now)
		}
	}
	if nights == 0 {
		t.Error("no conversation of the sample shows a night")
	}
}

// TestLeadIsSetRight: the card names the message that made a lead; who says that
// it is none is believed.
func TestLeadIsSetRight(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		card, err := a.Customers.Card(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if card.Lead == nil {
			continue
		}
		was := card.Lead.ID
		rest := slices.DeleteFunc(slices.Clone(card.Lead.Meaning.Intents), func(i string) bool { return i == "quote_request" || i == "order" })
		if len(rest) == len(card.Lead.Meaning.Intents) {
			t.Fatalf("%s: message %d makes a lead with %v", r.Name, was, rest)
		}
		value, err := json.Marshal(append([]string{}, rest...))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Understanding.Correct(CorrectionView{Message: was, Part: "intents", Value: string(value)}); err != nil {
			t.Fatal(err)
		}
		if card, err = a.Customers.Card(r.ID); err != nil || card.Lead != nil && card.Lead.ID == was {
			t.Errorf("%s: message %d still makes a lead (%v)", r.Name, was, err)
		}
		return
	}
	t.Fatal("nobody in the sample is a lead")
}
