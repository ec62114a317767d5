package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"huiyin/backend/fault"
)

// journey is an app with an own folder and a fixed clock.
func journey(t testing.TB, now string) *App {
	t.Helper()
	at, err := time.Parse(time.RFC3339, now)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	a := New()
	a.dataDir = func() (string, error) { return dir, nil }
	a.SetNow(func() time.Time { return at })
	if err := a.Open(context.Background(), ""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

// loadSample loads the sample and lists its customers.
func loadSample(t testing.TB, a *App) []CustomerRow {
	t.Helper()
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// v4 is the conversation of the golden vector V-4, as an Android phone in China exports it.
const v4 = `02/03/2026, 21:00 - Messages and calls are end-to-end encrypted.
02/03/2026, 21:30 - Lily: Hi Alex, here are the spec sheet for LB-20 and a quotation based on 1000 pcs. Does this fit your expectations?
02/03/2026, 22:45 - Alex: Thanks Lily. Is this FOB or CIF? Our warehouse is in New Jersey and we need 500 units by early May.
02/03/2026, 22:50 - Lily: FOB Ningbo. For 500 units $4.20. Shall I quote CIF New York?
02/03/2026, 23:05 - Alex: Yes please. I'm a bit worried about lead time.
03/03/2026, 09:00 - Lily: CIF New York is $4.65, 25 days.
03/03/2026, 09:02 - Lily: Any questions?
05/03/2026, 10:00 - Lily: Hi, any update?
10/03/2026, 22:00 - Alex: Just got the samples. They look great! Can we jump on a call tomorrow?
10/03/2026, 22:20 - Lily: Great! 10:00 your time?
10/03/2026, 22:21 - Alex: ok
`

func write(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func importOne(t testing.TB, a *App, path string, me ...string) ImportResult {
	t.Helper()
	plan, err := a.Imports.Inspect([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	result, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: me})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// TestJourney goes the way of a user: export, customer, figures, evidence,
// check, search, undo, redo (V-4, V-5).
func TestJourney(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	path := write(t, "WhatsApp Chat with Alex.txt", v4)
	plan, err := a.Imports.Inspect([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	if !plan.NamesSure || !slices.ContainsFunc(plan.Names, func(n NameChoice) bool { return n.Name == "Lily" && n.Me }) {
		t.Fatalf("Lily is not proposed as me: %+v", plan.Names)
	}
	result := importOne(t, a, path, "Lily")
	if result.Added != 10 || result.Files[0].System != 1 || len(result.Customers) != 1 {
		t.Fatalf("imported %+v, want 10 messages and a notice of one customer", result)
	}
	card, err := a.Customers.Card(result.Customers[0])
	if err != nil {
		t.Fatal(err)
	}
	if card.Row.Name != "Alex" || card.Row.Standing.State != "settled" || card.Row.Stage != "interaction" {
		t.Errorf("card %+v, want Alex, settled, interaction", card.Row)
	}
	wantFigure(t, card.Figures, "response_rate", 0.8, 5, "measured") // by turn 4/5
	wantFigure(t, card.Figures, "customer_initiated_rate", 0, 2, "not_enough_data")
	wantFigure(t, card.Figures, "turns", 1.5, 2, "measured")
	last, err := a.Conversations.Page(card.Row.ID, -1, 4)
	if err != nil || last.Total != 11 || last.Offset != 8 || len(last.Items) != 3 || last.Items[2].Text != "ok" {
		t.Errorf("last page = %+v (%v), want messages 8 to 10 of 11", last, err)
	}
	page, err := a.Indicators.Evidence(FigurePart{ID: "turns"}, card.Row.ID, "", "", 0, 100)
	if err != nil || page.Total != 10 {
		t.Errorf("evidence of turns = %d messages (%v), want all 10", page.Total, err)
	}
	again := importOne(t, a, path, "Lily")
	if again.Added != 0 || again.Duplicates != 10 {
		t.Errorf("second import added %d, knew %d; want 0, 10", again.Added, again.Duplicates)
	}
	found, err := a.Search.Find("lead", 10)
	if err != nil || len(found.Messages) != 1 || found.Messages[0].Customer != "Alex" {
		t.Errorf("search lead = %+v (%v), want Alex's one message", found, err)
	}
	undoAndRedo(t, a, result.Batch, again.Batch)
}

func wantFigure(t *testing.T, figures []FigureView, id string, value float64, n int, state string) {
	t.Helper()
	i := slices.IndexFunc(figures, func(f FigureView) bool { return f.ID == id })
	if i < 0 {
		t.Fatalf("no figure %s", id)
	}
	if f := figures[i]; f.Value != value || f.N != n || f.State != state {
		t.Errorf("%s = %v, n %d, %s; want %v, n %d, %s", id, f.Value, f.N, f.State, value, n, state)
	}
}

func undoAndRedo(t *testing.T, a *App, first, second int64) {
	t.Helper()
	rows := func() int {
		t.Helper()
		list, err := a.Customers.List()
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	if r, err := a.Imports.Undo(first); err != nil || r.Removed != 0 || rows() != 1 {
		t.Errorf("undo of the first import removed %d (%v): the second still holds all", r.Removed, err)
	}
	if r, err := a.Imports.Undo(second); err != nil || r.Removed != 10 || rows() != 0 {
		t.Errorf("undo of both removed %d (%v), left %d customers; want 10 and none", r.Removed, err, rows())
	}
	if r, err := a.Imports.Redo(second); err != nil || r.Added != 10 || rows() != 1 {
		t.Errorf("redo brought %d (%v), %d customers; want 10 and Alex", r.Added, err, rows())
	}
	if _, err := a.Imports.Undo(first); fault.Code(err) == "internal" || err == nil {
		t.Errorf("second undo of one import: %v, want a fault", err)
	}
}

// TestSample: one click in, one click out, never mixed with real data.
func TestSample(t *testing.T) {
	a := journey(t, "2026-11-23T09:00:00+08:00")
	importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", v4), "Lily")
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	rows, err := a.Customers.List()
	if err != nil || len(rows) != 8 {
		t.Fatalf("sample has %d customers (%v), want 8", len(rows), err)
	}
	messages := 0
	for _, r := range rows {
		messages += r.Messages
		if r.Name == "Alex" || r.Country == "" {
			t.Errorf("sample customer %+v: real data, or no country", r)
		}
		if r.Last > "2026-11-23T01:00:00Z" || r.Last < "2026-11-01" {
			t.Errorf("%s was last heard %s: not fresh, or in the future", r.Name, r.Last)
		}
	}
	if messages < 560 || messages > 640 {
		t.Errorf("sample has %d messages, want about 600", messages)
	}
	if err := a.Samples.Clear(); err != nil {
		t.Fatal(err)
	}
	if rows, err = a.Customers.List(); err != nil || len(rows) != 1 || rows[0].Name != "Alex" {
		t.Errorf("after clearing: %+v (%v), want Alex alone", rows, err)
	}
}

// TestBadInput: a bad file has its fault, does not stop the good ones, and
// leaves nothing behind.
func TestBadInput(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	bad := write(t, "notes.txt", "shopping list\nmilk\n")
	good := write(t, "WhatsApp Chat with Alex.txt", v4)
	plan, err := a.Imports.Inspect([]string{bad, good})
	if err != nil {
		t.Fatal(err)
	}
	result, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Lily"}})
	if err != nil || result.Added != 10 || len(result.Files) != 2 {
		t.Fatalf("import %+v (%v), want 10 messages from one of two files", result, err)
	}
	for _, f := range result.Files {
		if wrong := f.Path == bad; wrong != (f.Fault != nil) || wrong && f.Fault.Code != "not-a-chat" {
			t.Errorf("%s: fault %+v", f.Path, f.Fault)
		}
	}
	plan, err = a.Imports.Inspect([]string{bad})
	if err != nil {
		t.Fatal(err)
	}
	if result, err = a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai"}); err != nil || result.Batch != 0 {
		t.Errorf("import of a bad file alone = %+v (%v), want no batch", result, err)
	}
	if batches, err := a.Imports.Batches(); err != nil || len(batches) != 1 {
		t.Errorf("%d imports in the history (%v), want 1", len(batches), err)
	}
}

// TestAnswers: what must be answered is asked for by its code.
func TestAnswers(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	plan, err := a.Imports.Inspect([]string{write(t, "WhatsApp Chat with Alex.txt", v4)})
	if err != nil {
		t.Fatal(err)
	}
	for want, answers := range map[string]ImportAnswers{
		"plan-gone": {Plan: "0", Zone: "Asia/Shanghai", Me: []string{"Lily"}},
		"bad-zone":  {Plan: plan.ID, Zone: "Asia/Nowhere", Me: []string{"Lily"}},
		"who-is-me": {Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Bob"}},
	} {
		if _, err := a.Imports.Run(answers); fault.Code(err) != want {
			t.Errorf("Run(%+v) = %v, want %s", answers, err, want)
		}
	}
}
