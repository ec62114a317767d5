package app

import (
	"testing"
	"time"
)

// TestKeptFigures: what a card keeps is forgotten when the data change, and by
// itself when it is old (F-14: silence grows).
func TestKeptFigures(t *testing.T) {
	a := journey(t, "2026-03-10T22:30:00+08:00")
	silence := func() FigureView {
		t.Helper()
		card, err := a.Customers.Card(1)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range card.Figures {
			if f.ID == "silence" {
				return f
			}
		}
		t.Fatal("no figure silence")
		return FigureView{}
	}
	first := importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", v4), "Lily")
	if f := silence(); f.Value != 0 || f.N != 0 {
		t.Errorf("got %+v, want none: Alex wrote last", f)
	}
	importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", v4+"10/03/2026, 22:25 - Lily: See you then. Which number shall I call?\n"), "Lily")
	if f := silence(); f.Value != 5*60 {
		t.Errorf("got %v s after the next import, want 5 minutes", f.Value)
	}
	now := a.now()
	a.SetNow(func() time.Time { return now.Add(4 * time.Minute) })
	if f := silence(); f.Value != 5*60 {
		t.Errorf("got %v s, want the kept figure for %v", f.Value, cardFresh)
	}
	a.SetNow(func() time.Time { return now.Add(10 * time.Minute) })
	if f := silence(); f.Value != 15*60 {
		t.Errorf("got %v s ten minutes later, want 15 minutes", f.Value)
	}
	page, err := a.Indicators.Evidence(FigurePart{ID: "silence"}, 1, "", "", 0, 10)
	if err != nil || page.Total != 1 {
		t.Errorf("got %+v, %v; want the message that the silence is timed from", page, err)
	}
	if _, err := a.Imports.Undo(first.Batch); err != nil {
		t.Fatal(err)
	}
	if f := silence(); f.Value != 15*60 {
		t.Errorf("got %v s after the undo of the first import, want the second's message", f.Value)
	}
}
