package store_test

import (
	"slices"
	"testing"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
)

// TestIgnore: hidden from lists, figures and searches; the messages stay.
func TestIgnore(t *testing.T) {
	s := open(t)
	wa, fb, ofFB := twoChannels(t, s)
	ignore := func(is bool) {
		t.Helper()
		if err := s.Ignore(t.Context(), fb, is, now); err != nil {
			t.Fatal(err)
		}
	}
	found := func() int {
		t.Helper()
		hits, err := s.Search(t.Context(), "Ana", 0)
		if err != nil {
			t.Fatal(err)
		}
		return len(hits)
	}
	ignore(true)
	histories := 0
	for range s.Histories(t.Context(), customers(t, s)) {
		histories++
	}
	hidden, err := s.Ignored(t.Context())
	if cs := customers(t, s); err != nil || len(cs) != 1 || cs[0].ID != wa || histories != 1 || found() != 0 || len(hidden) != 1 || hidden[0].Messages != 1 {
		t.Errorf("got %v, %d histories, %d hits, hidden %+v, %v", cs, histories, found(), hidden, err)
	}
	same(t, "their messages", said(t, s, fb), []string{"messenger it's me, Ana"})
	undo(t, s, ofFB)
	restore(t, s, ofFB)
	if cs := customers(t, s); len(cs) != 1 {
		t.Errorf("a redo brought the ignored person back: %+v", cs)
	}
	ignore(false)
	if cs := customers(t, s); len(cs) != 2 || found() != 1 {
		t.Errorf("got %+v, %d hits; want everybody again", cs, found())
	}
	ignore(true)
	undo(t, s, ofFB)
	ignore(false)
	if cs := customers(t, s); len(cs) != 1 {
		t.Errorf("got %+v; want nobody whose import is undone", cs)
	}
	if err := s.Ignore(t.Context(), 99, true, now); fault.Code(err) != "no-such-customer" {
		t.Errorf("got %v, want no-such-customer", err)
	}
}

// TestIgnoredMember: in a group the others stay.
func TestIgnoredMember(t *testing.T) {
	s := open(t)
	group := ana
	group.ChatName, group.Group = "Buyers", true
	_, res := imp(t, s, group, lines(t, "09:00 Ana: offer\n09:01 Bob: offer\n09:02 Lily: offer"))
	if err := s.Ignore(t.Context(), res.Customers[0], true, now); err != nil {
		t.Fatal(err)
	}
	hits, err := s.Search(t.Context(), "offer", 0)
	if err != nil || len(hits) != 2 {
		t.Fatalf("got %+v, %v; want what Bob and we wrote", hits, err)
	}
	for _, h := range hits {
		if !slices.Equal(h.Customers, []customer.ID{res.Customers[1]}) {
			t.Errorf("%s belongs to %v, want Bob", h.Snippet, h.Customers)
		}
	}
}
