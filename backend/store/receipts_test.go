package store_test

import (
	"fmt"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// clock gives a time of 2 March 2026 on the phone in Shanghai, as UTC.
func clock(t testing.TB, text string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02 15:04:05 -0700", "2026-03-02 "+text+" +0800")
	if err != nil {
		t.Fatal(err)
	}
	return at.UTC()
}

func impReceipts(t testing.TB, s *store.Store, rows ...importer.ReceiptRow) (store.BatchID, store.FileResult) {
	t.Helper()
	return impRows(t, s, func(out importer.RowSink) error {
		for i, r := range rows {
			r.Line = i + 2
			if err := out.Receipt(r); err != nil {
				return err
			}
		}
		return nil
	})
}

// ticked gives our messages as "clock text: state by whom, delivered, read".
func ticked(t testing.TB, s *store.Store) []string {
	t.Helper()
	var all []string
	for r, err := range s.Messages(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if r.Direction != chat.Out {
			continue
		}
		state, by := r.Known()
		line := r.At.Add(8*time.Hour).Format("15:04:05 ") + r.Text + ":"
		if state != "" {
			line += fmt.Sprintf(" %s by %s", state, by)
		}
		for _, at := range []time.Time{r.Delivered, r.Read} {
			if !at.IsZero() {
				line += " " + at.Add(8*time.Hour).Format("15:04:05")
			}
		}
		all = append(all, line)
	}
	return all
}

const ticksTalk = `14:07:05 Lily: price list
	14:07:40 Lily: any questions?
	14:09:00 Ana: thanks
	15:00:10 Lily: hello`

// TestReceiptsFindMessages: by id; else by customer, time at the coarser
// precision, and text; one that fits none or several is a problem (I-12).
func TestReceiptsFindMessages(t *testing.T) {
	at := func(text string) time.Time { return clock(t, text) }
	none := []string{"14:07:05 price list:", "14:07:40 any questions?:", "15:00:10 hello:"}
	for _, c := range []struct {
		name string
		row  importer.ReceiptRow
		want string // of the first message; "" none
	}{
		{"id", importer.ReceiptRow{ID: "m1", Read: at("14:20:00")}, " read by table 14:20:00"},
		{"time to the second", importer.ReceiptRow{Who: who("Ana"), At: at("14:07:05"), Instant: true, Precision: chat.Second, Delivered: at("14:08:00")}, " delivered by table 14:08:00"},
		{"wall clock of the table", importer.ReceiptRow{Who: who("Ana"), At: at("14:07:05").Add(8 * time.Hour), Precision: chat.Second, Ticks: chat.TickSent}, " sent by table"},
		{"minute and text", importer.ReceiptRow{Who: who("Ana"), At: at("14:07:00"), Instant: true, Precision: chat.Minute, Text: "price list ", Ticks: chat.TickRead}, " read by table"},
		{"minute alone fits two", importer.ReceiptRow{Who: who("Ana"), At: at("14:07:00"), Instant: true, Precision: chat.Minute, Ticks: chat.TickRead}, ""},
		{"another second", importer.ReceiptRow{Who: who("Ana"), At: at("14:07:06"), Instant: true, Precision: chat.Second, Ticks: chat.TickRead}, ""},
		{"a message of theirs", importer.ReceiptRow{Who: who("Ana"), At: at("14:09:00"), Instant: true, Precision: chat.Second, Ticks: chat.TickRead}, ""},
		{"somebody else", importer.ReceiptRow{Who: who("Bob"), At: at("14:07:05"), Instant: true, Precision: chat.Second, Ticks: chat.TickRead}, ""},
		{"an id of no message", importer.ReceiptRow{ID: "m9", Ticks: chat.TickRead}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			recs := lines(t, ticksTalk)
			recs[0].ID = "m1"
			chatBatch, _ := imp(t, s, ana, recs)
			batch, res := impReceipts(t, s, c.row)
			want := append([]string{none[0] + c.want}, none[1:]...)
			same(t, "ticks", ticked(t, s), want)
			if found := c.want != ""; (res.Receipts.Added == 1) != found || (len(res.Problems) == 0) != found {
				t.Errorf("result %+v, problems %v", res.Receipts, res.Problems)
			}
			_, again := impReceipts(t, s, c.row)
			if again.Receipts.Added != 0 || again.Receipts.Updated != 0 {
				t.Errorf("the same again: %+v", again.Receipts)
			}
			undo(t, s, batch+1)
			undo(t, s, batch)
			same(t, "undone", ticked(t, s), none)
			restore(t, s, batch)
			same(t, "redone", ticked(t, s), want)
			undo(t, s, chatBatch)
			same(t, "no customer without the chat", namesOf(t, s), nil)
			restore(t, s, chatBatch)
			same(t, "the chat came back", ticked(t, s), want)
		})
	}
}

// TestReceiptsBeforeChat: receipts wait for their chat.
func TestReceiptsBeforeChat(t *testing.T) {
	s := open(t)
	_, res := impReceipts(t, s, importer.ReceiptRow{Who: who("Ana"), At: clock(t, "15:00:10"), Instant: true, Precision: chat.Second, Read: clock(t, "15:01:00")})
	if len(res.Problems) != 1 || res.Problems[0].Key != "receipt-without-message" {
		t.Errorf("problems %v", res.Problems)
	}
	same(t, "a receipt makes no customer", namesOf(t, s), nil)
	imp(t, s, ana, lines(t, ticksTalk))
	same(t, "found later", ticked(t, s)[2:], []string{"15:00:10 hello: read by table 15:01:00"})
}

// TestReceiptsEnrich: the earliest known times and the furthest ticks, of all tables.
func TestReceiptsEnrich(t *testing.T) {
	s := open(t)
	recs := lines(t, ticksTalk)
	recs[3].Delivered = clock(t, "15:05:00")
	imp(t, s, ana, recs)
	row := func(state chat.Ticks, delivered, read string) importer.ReceiptRow {
		r := importer.ReceiptRow{Who: who("Ana"), At: clock(t, "15:00:10"), Instant: true, Precision: chat.Second, Ticks: state}
		if delivered != "" {
			r.Delivered = clock(t, delivered)
		}
		if read != "" {
			r.Read = clock(t, read)
		}
		return r
	}
	last := func() string { return ticked(t, s)[2] }
	if got := last(); got != "15:00:10 hello: delivered by source 15:05:00" {
		t.Errorf("the source alone: %s", got)
	}
	_, res := impReceipts(t, s, row(chat.TickSent, "", ""), row("", "15:04:00", ""), row("", "15:06:00", "15:10:00"))
	if want := (store.RowResult{Rows: 3, Added: 1, Updated: 2}); res.Receipts != want {
		t.Errorf("result %+v, want %+v", res.Receipts, want)
	}
	if got := last(); got != "15:00:10 hello: read by table 15:04:00 15:10:00" {
		t.Errorf("three rows: %s", got)
	}
}

// TestTicksByHand: one click, with undo; it survives the undo and redo of the
// chat, and says no more than was said (I-12).
func TestTicksByHand(t *testing.T) {
	s := open(t)
	batch, _ := imp(t, s, ana, lines(t, ticksTalk))
	id := customerNamed(t, s, "Ana").ID
	mark := func(m store.TickMark) store.TickMark {
		t.Helper()
		last, ok, err := s.LastOfOurs(t.Context(), customerNamed(t, s, "Ana").ID)
		if err != nil || !ok || last.Text != "hello" {
			t.Fatalf("last of ours: %v, %v, %v", last, ok, err)
		}
		before, err := s.MarkTicks(t.Context(), last.ID, m)
		if err != nil {
			t.Fatal(err)
		}
		return before
	}
	last := func() string { return ticked(t, s)[2] }
	if before := mark(store.TickMark{Ticks: chat.TickDelivered, At: now}); before != (store.TickMark{}) {
		t.Errorf("before the first mark: %v", before)
	}
	if got := last(); got != "15:00:10 hello: delivered by hand" {
		t.Errorf("marked: %s", got)
	}
	before := mark(store.TickMark{Ticks: store.TickUnknown, At: now})
	if got := last(); got != "15:00:10 hello:" {
		t.Errorf("unknown: %s", got)
	}
	mark(before)
	undo(t, s, batch)
	same(t, "a mark alone keeps no customer", namesOf(t, s), nil)
	restore(t, s, batch)
	if got := last(); got != "15:00:10 hello: delivered by hand" {
		t.Errorf("after undo and redo: %s", got)
	}
	undo(t, s, batch)
	if _, err := s.BeginBatch(t.Context(), now.AddDate(0, 0, store.TrashDays+1)); err != nil {
		t.Fatal(err)
	}
	imp(t, s, ana, lines(t, ticksTalk))
	if got := last(); got != "15:00:10 hello:" {
		t.Errorf("after 30 days: %s", got)
	}
	theirs, err := s.History(t.Context(), customerNamed(t, s, "Ana").ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.MarkTicks(t.Context(), theirs.Messages[2].ID, store.TickMark{Ticks: chat.TickRead, At: now}); err == nil {
		t.Error("a message of theirs was marked")
	}
	if _, ok, err := s.LastOfOurs(t.Context(), customer.ID(id)+99); ok || err != nil {
		t.Errorf("last message to nobody: %v, %v", ok, err)
	}
}
