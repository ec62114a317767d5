package app

import (
	"fmt"
	"testing"
	"time"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/order"
	"huiyin/backend/store"
)

// withTable is twoChannels and a table with two orders of Nora, one of a new
// customer and one that fits several.
func withTable(t *testing.T) (a *App, nora int64, batch int64) {
	t.Helper()
	a, _, nora = twoChannels(t)
	db, err := a.db()
	if err != nil {
		t.Fatal(err)
	}
	b, err := db.BeginBatch(t.Context(), a.now())
	if err != nil {
		t.Fatal(err)
	}
	who := func(name string) importer.Who { return importer.Who{Name: name} }
	rows := []importer.OrderRow{
		{Line: 2, Who: who("Nora Lindqvist"), Number: "A1", Amount: order.Money{Minor: 120000, Currency: "USD"}},
		{Line: 3, Who: who("Nora Lindqvist"), Number: "A2", Amount: order.Money{Minor: 5000, Currency: "JPY"}, At: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC), DayOnly: true},
		{Line: 4, Who: who("Omar"), Number: "A3", Amount: order.Money{Minor: 100, Currency: "USD"}},
	}
	_, err = db.ImportFile(t.Context(), b, map[int]store.FileInfo{importer.NoChat: {Path: "/tmp/orders.xlsx", Format: "spreadsheet"}},
		func(out importer.Sink) (importer.Tally, error) {
			for _, r := range rows {
				if err := out.(importer.RowSink).Order(r); err != nil {
					return importer.Tally{}, err
				}
			}
			return importer.Tally{}, nil
		})
	if err != nil {
		t.Fatal(err)
	}
	return a, nora, int64(b)
}

func orderLines(t *testing.T, a *App, customer int64) string {
	t.Helper()
	v, err := a.Orders.List(customer)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, o := range v.Orders {
		text += fmt.Sprintf("%s %s %s %s %v\n", o.Fields.Number, o.Fields.At, o.Fields.Amount, o.Fields.Currency, o.ByHand)
	}
	for _, total := range v.Totals {
		text += fmt.Sprintf("= %s %d %s %s\n", total.Currency, total.Orders, total.Sum, total.Average)
	}
	return text
}

// TestOrdersByHand: add, change and take out, each with its way back and forth (S-04, B-21).
func TestOrdersByHand(t *testing.T) {
	a, nora, _ := withTable(t)
	check := func(what, want string) {
		t.Helper()
		if got := orderLines(t, a, nora); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
		}
	}
	start := "A2 2026-03-02 5000 JPY false\nA1  1200.00 USD false\n= JPY 1 5000 5000\n= USD 1 1200.00 1200.00\n"
	check("from the table", start)
	added, err := a.Orders.Save(nora, "", OrderFields{Number: "H", At: "2026-03-09", Amount: "80.5", Currency: "usd"})
	if err != nil {
		t.Fatal(err)
	}
	withHand := "H 2026-03-09 80.50 USD true\nA2 2026-03-02 5000 JPY false\nA1  1200.00 USD false\n= USD 2 1280.50 640.25\n= JPY 1 5000 5000\n"
	check("added", withHand)
	again, err := a.Orders.Revert(added)
	if err != nil {
		t.Fatal(err)
	}
	check("add undone", start)
	if _, err := a.Orders.Revert(again); err != nil {
		t.Fatal(err)
	}
	check("add redone", withHand)
	removed, err := a.Orders.Remove(nora, "n:A1")
	if err != nil {
		t.Fatal(err)
	}
	check("taken out", "H 2026-03-09 80.50 USD true\nA2 2026-03-02 5000 JPY false\n= JPY 1 5000 5000\n= USD 1 80.50 80.50\n")
	if _, err := a.Orders.Revert(removed); err != nil {
		t.Fatal(err)
	}
	check("back", withHand)
	for code, bad := range map[string]OrderFields{
		"bad-amount": {Amount: "1,5", Currency: "USD"}, "bad-currency": {Amount: "1", Currency: "US$"}, "bad-date": {Amount: "1", At: "9/3/26"},
	} {
		if _, err := a.Orders.Save(nora, "", bad); fault.Code(err) != code {
			t.Errorf("%+v: got %v, want %s", bad, err, code)
		}
	}
}

// TestImportHistory: what each file brought, what an undo takes, what it took (S-14).
func TestImportHistory(t *testing.T) {
	a, _, table := withTable(t)
	batches, err := a.Imports.Batches()
	if err != nil || len(batches) != 3 {
		t.Fatalf("got %+v, %v; want three imports", batches, err)
	}
	got := batches[0]
	if want := (RowCounts{Rows: 3, Added: 3}); got.ID != table || got.Files[0].Orders != want || got.Files[0].Name != "orders.xlsx" || got.Customers != 1 {
		t.Errorf("table: %+v", got)
	}
	if want := (RowCounts{Rows: 2, Added: 2}); batches[1].Files[0].Messages != want {
		t.Errorf("chat: %+v", batches[1])
	}
	details, err := a.Imports.Details(table)
	if err != nil || len(details.Customers) != 2 || len(details.Files) != 0 {
		t.Errorf("details %+v, %v; want two customers", details, err)
	}
	preview, err := a.Imports.UndoPreview(table)
	if want := (UndoResult{Batch: table, Orders: 3, Customers: 1}); err != nil || preview != want {
		t.Errorf("preview %+v, %v; want %+v", preview, err, want)
	}
	if undone, err := a.Imports.Undo(table); err != nil || undone != preview {
		t.Errorf("undone %+v, %v; want %+v", undone, err, preview)
	}
	if _, err := a.Imports.UndoPreview(table); fault.Code(err) != "batch-unknown" {
		t.Errorf("preview of what is undone: %v", err)
	}
	batches, err = a.Imports.Batches()
	if err != nil || !batches[0].Redoable || batches[0].DaysLeft != store.TrashDays {
		t.Errorf("undone: %+v, %v", batches[0], err)
	}
	if _, err := a.Imports.Redo(table); err != nil {
		t.Fatal(err)
	}
	if rows, err := a.Customers.List(); err != nil || len(rows) != 3 {
		t.Errorf("%d customers, %v; want 3", len(rows), err)
	}
}

// TestMark: the label says what is known of the read state and no more (I-12).
func TestMark(t *testing.T) {
	a, _, _ := twoChannels(t)
	nora := func() CustomerRow {
		t.Helper()
		rows, err := a.Customers.List()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if r.Phone != "" {
				return r
			}
		}
		t.Fatal("nobody has a phone")
		return CustomerRow{}
	}
	last, err := a.Conversations.LastOfOurs(nora().ID)
	if err != nil || last.Text != "$4" || last.Ticks != "" {
		t.Fatalf("last of ours: %+v, %v", last, err)
	}
	before, err := a.Conversations.Mark(TicksView{Message: last.ID, Ticks: "read"})
	if err != nil || before.Ticks != "" {
		t.Fatalf("mark: %+v, %v", before, err)
	}
	last, err = a.Conversations.LastOfOurs(nora().ID)
	if err != nil || last.Ticks != "read" || last.TicksBy != "hand" || last.TicksAt != instantString(a.now()) || last.ReadAt != "" {
		t.Errorf("marked: %+v, %v", last, err)
	}
	if _, err := a.Conversations.Mark(before); err != nil {
		t.Fatal(err)
	}
	if last, err = a.Conversations.LastOfOurs(nora().ID); err != nil || last.Ticks != "" {
		t.Errorf("taken back: %+v, %v", last, err)
	}
	if _, err := a.Conversations.Mark(TicksView{Message: last.ID, Ticks: "blue"}); fault.Code(err) != "bad-ticks" {
		t.Errorf("got %v, want bad-ticks", err)
	}
}
