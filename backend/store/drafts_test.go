package store_test

import (
	"maps"
	"strings"
	"testing"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/store"
	"huiyin/backend/store/storetest"
)

// keep stores a draft as changed some minutes after now.
func keep(t *testing.T, s *store.Store, to customer.ID, text string, minutes int) {
	t.Helper()
	d := store.Draft{Customer: to, Text: text, At: now.Add(time.Duration(minutes) * time.Minute)}
	if err := s.KeepDraft(t.Context(), d); err != nil {
		t.Fatal(err)
	}
}

// wantDrafts compares the drafts, "customer text", the last changed first.
func wantDrafts(t *testing.T, s *store.Store, want ...store.Draft) {
	t.Helper()
	got, err := s.Drafts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Fatalf("drafts %+v, want %+v", got, want)
	}
	for i, d := range got {
		if d.Customer != want[i].Customer || d.Text != want[i].Text {
			t.Errorf("draft %d is %d %q, want %d %q", i, d.Customer, d.Text, want[i].Customer, want[i].Text)
		}
	}
}

// filled gives a store with Alex and the id of Alex.
func filled(t *testing.T) (*store.Store, store.BatchID, customer.ID) {
	t.Helper()
	s, batch := storetest.Filled(t)
	all, err := s.Customers(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatalf("customers %v, %v", all, err)
	}
	return s, batch, all[0].ID
}

// TestDrafts: one draft a customer and one to nobody; the last changed first;
// an empty one is none.
func TestDrafts(t *testing.T) {
	s, _, alex := filled(t)
	long := strings.Repeat("long ", 20_000)
	keep(t, s, 0, "Hi there", 0)
	keep(t, s, alex, "Hi Al", 1)
	wantDrafts(t, s, store.Draft{Customer: alex, Text: "Hi Al"}, store.Draft{Text: "Hi there"})
	keep(t, s, 0, long, 2)
	wantDrafts(t, s, store.Draft{Text: long}, store.Draft{Customer: alex, Text: "Hi Al"})
	keep(t, s, 0, "", 3)
	keep(t, s, 0, "", 3)
	wantDrafts(t, s, store.Draft{Customer: alex, Text: "Hi Al"})
	if err := s.KeepDraft(t.Context(), store.Draft{Customer: 99, Text: "Hi"}); fault.Code(err) != "no-such-customer" {
		t.Errorf("draft to an unknown customer: %v", err)
	}
}

// TestSentDrafts: what was marked as sent is no draft any more, and is one again
// when that is taken back, unless a new one was begun.
func TestSentDrafts(t *testing.T) {
	s, _, alex := filled(t)
	send := func(text string) int64 {
		t.Helper()
		id, err := s.MarkSent(t.Context(), store.Sent{Customer: alex, Text: text, At: now, Opener: "spec sheet first"})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	takeBack := func(id int64) {
		t.Helper()
		if err := s.TakeBackSent(t.Context(), id, now); err != nil {
			t.Fatal(err)
		}
	}
	keep(t, s, alex, "Hi Alex", 0)
	first := send("Hi Alex")
	wantDrafts(t, s)
	sent, err := s.SentDrafts(t.Context(), alex)
	want := store.Sent{ID: first, Customer: alex, Text: "Hi Alex", At: now, Opener: "spec sheet first"}
	if err != nil || len(sent) != 1 || sent[0] != want {
		t.Fatalf("sent %+v, %v; want %+v", sent, err, want)
	}
	takeBack(first)
	wantDrafts(t, s, store.Draft{Customer: alex, Text: "Hi Alex"})
	second := send("Hi Alex")
	keep(t, s, alex, "And one more thing", 5)
	takeBack(second)
	takeBack(second)
	wantDrafts(t, s, store.Draft{Customer: alex, Text: "And one more thing"})
	if sent, err := s.SentDrafts(t.Context(), alex); err != nil || len(sent) != 0 {
		t.Errorf("sent %+v, %v; want none", sent, err)
	}
}

// TestOpeners: the first label stands for the customer, also for one who is merged
// into another; drafts without a label say nothing.
func TestOpeners(t *testing.T) {
	s, _, alex := filled(t)
	_, res := imp(t, s, ana, lines(t, "09:00 Ana: hi\n09:01 Lily: hello"))
	anaID := res.Customers[0]
	for minute, sent := range []store.Sent{
		{Customer: alex, Text: "Hi"}, {Customer: anaID, Text: "Hi Ana", Opener: "from the fair"}, {Customer: alex, Text: "Hi Alex", Opener: "spec sheet first"},
		{Customer: alex, Text: "Hi again", Opener: "price first"},
	} {
		sent.At = now.Add(time.Duration(minute) * time.Minute)
		if _, err := s.MarkSent(t.Context(), sent); err != nil {
			t.Fatal(err)
		}
	}
	check := func(what string, want map[customer.ID]string) {
		t.Helper()
		if got, err := s.Openers(t.Context()); err != nil || !maps.Equal(got, want) {
			t.Errorf("%s: got %v (%v), want %v", what, got, err, want)
		}
	}
	check("apart", map[customer.ID]string{alex: "spec sheet first", anaID: "from the fair"})
	merge, err := s.Merge(t.Context(), alex, anaID, customer.Card{Name: "Alex"}, now)
	if err != nil {
		t.Fatal(err)
	}
	check("merged", map[customer.ID]string{alex: "from the fair"})
	if _, err := s.Unmerge(t.Context(), merge); err != nil {
		t.Fatal(err)
	}
	check("apart again", map[customer.ID]string{alex: "spec sheet first", anaID: "from the fair"})
}

// TestDraftOfMerged: of two drafts to one person the newer is shown and kept;
// taking the merge back gives each their own.
func TestDraftOfMerged(t *testing.T) {
	s, _, alex := filled(t)
	_, res := imp(t, s, ana, lines(t, "09:00 Ana: hi\n09:01 Lily: hello"))
	anaID := res.Customers[0]
	keep(t, s, anaID, "Hi Ana", 1)
	keep(t, s, alex, "Hi Alex", 0)
	merge, err := s.Merge(t.Context(), alex, anaID, customer.Card{Name: "Alex"}, now)
	if err != nil {
		t.Fatal(err)
	}
	wantDrafts(t, s, store.Draft{Customer: alex, Text: "Hi Ana"})
	keep(t, s, alex, "Hi both", 2)
	wantDrafts(t, s, store.Draft{Customer: alex, Text: "Hi both"})
	if _, err := s.Unmerge(t.Context(), merge); err != nil {
		t.Fatal(err)
	}
	wantDrafts(t, s, store.Draft{Customer: anaID, Text: "Hi both"}, store.Draft{Customer: alex, Text: "Hi Alex"})
}

// TestDraftOutlivesImport: whoever is being written to stays when the import
// that brought them is undone.
func TestDraftOutlivesImport(t *testing.T) {
	s, batch, alex := filled(t)
	keep(t, s, alex, "Hi Alex", 0)
	if _, err := s.Undo(t.Context(), batch, now); err != nil {
		t.Fatal(err)
	}
	wantDrafts(t, s, store.Draft{Customer: alex, Text: "Hi Alex"})
	if _, err := s.Customer(t.Context(), alex); err != nil {
		t.Error(err)
	}
}
