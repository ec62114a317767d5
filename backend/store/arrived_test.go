package store_test

import (
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/store"
)

// TestArrived: a source that knows that a message was delivered, but not when,
// gives two grey ticks without a time, never blue ones (I-12).
func TestArrived(t *testing.T) {
	s := open(t)
	recs := lines(t, "09:00 Lily: offer\n09:01 Ana: thanks\n09:02 Lily: lamps?")
	imp(t, s, ana, recs)
	ours := func() (all []chat.Message) {
		t.Helper()
		for r, err := range s.Messages(t.Context(), store.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, r.Message)
		}
		return all
	}
	check := func(what string, want ...chat.Ticks) {
		t.Helper()
		for i, m := range ours() {
			got, by := m.Known()
			if got != want[i] || !m.Read.IsZero() || want[i] == chat.TickDelivered && i == 0 && (by != chat.TicksBySource || !m.Delivered.IsZero()) {
				t.Errorf("%s, message %d: got %q by %q, %v, want %q without a time", what, i, got, by, m.Delivered, want[i])
			}
		}
	}
	check("text export", "", "", "")
	told := lines(t, "09:00 Lily: offer\n09:01 Ana: thanks\n09:02 Lily: lamps?")
	for i := range told {
		told[i].Arrived = i < 2
	}
	told[2].Delivered = now
	batch, _ := imp(t, s, ana, told)
	check("phone", chat.TickDelivered, "", chat.TickDelivered)
	imp(t, s, ana, recs)
	check("text export again", chat.TickDelivered, "", chat.TickDelivered)
	undo(t, s, batch)
	check("undone", "", "", "")
	restore(t, s, batch)
	check("restored", chat.TickDelivered, "", chat.TickDelivered)
	if _, err := s.MarkTicks(t.Context(), ours()[0].ID, store.TickMark{Ticks: chat.TickRead, At: now.Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	check("seen by a person", chat.TickRead, "", chat.TickDelivered)
}
