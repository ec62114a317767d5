package store_test

import (
	"fmt"
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// sides gives a customer's messages with their direction.
func sides(t *testing.T, s *store.Store, id customer.ID) (all []string) {
	t.Helper()
	for r, err := range s.Messages(t.Context(), store.Filter{Customer: id}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprintf("%s %s: %s", r.Direction, r.Sender, r.Text))
	}
	return all
}

// TestColleague: what a colleague wrote is ours (D-02), whatever is imported of
// them, until it is taken back.
func TestColleague(t *testing.T) {
	s := open(t)
	group := ana
	group.ChatName, group.Group = "Buyers", true
	const text = "09:00 Ana: price?\n09:01 Tom: $4\n09:02 Lily: $4 FOB"
	batch, res := imp(t, s, group, lines(t, text))
	_, direct := imp(t, s, store.FileInfo{Path: "tom.txt", Format: "whatsapp-txt", Channel: "whatsapp", ChatName: "Tom", Zone: "Asia/Shanghai", Me: []string{"Lily"}},
		lines(t, "08:00 Tom: Ana will ask for the price\n08:01 Lily: thanks"))
	anaID, tom := res.Customers[0], direct.Customers[0]
	set := func(is bool) {
		t.Helper()
		if err := s.SetColleague(t.Context(), tom, is, now); err != nil {
			t.Fatal(err)
		}
	}
	theirs := []string{"in Ana: price?", "out Lily: $4 FOB"}
	ofUs := []string{"in Ana: price?", "out Tom: $4", "out Lily: $4 FOB"}
	same(t, "Tom is a customer", sides(t, s, anaID), theirs)
	set(true)
	same(t, "Tom is one of us", sides(t, s, anaID), ofUs)
	if cs := customers(t, s); len(cs) != 1 || cs[0].ID != anaID || cs[0].Messages != 3 {
		t.Errorf("got %+v, want Ana alone with three messages", cs)
	}
	if hits, err := s.Search(t.Context(), "price", 0); err != nil || len(hits) != 1 {
		t.Errorf("found %+v, %v; want nothing of the talk among ourselves", hits, err)
	}
	if all, err := s.Colleagues(t.Context()); err != nil || len(all) != 1 || all[0].Name != "Tom" {
		t.Errorf("got %+v, %v; want Tom", all, err)
	}
	_, more := imp(t, s, group, lines(t, text+"\n09:03 Tom: 25 days\n09:04 Ana: ok"))
	if len(more.Customers) != 1 || more.Added != 2 {
		t.Errorf("got %+v, want two messages of Ana's chat", more)
	}
	same(t, "imported again", sides(t, s, anaID), append(ofUs, "out Tom: 25 days", "in Ana: ok"))
	set(false)
	same(t, "Tom is a customer again", sides(t, s, anaID), append(theirs, "in Ana: ok"))
	undo(t, s, batch+2)
	set(true)
	undo(t, s, batch)
	undo(t, s, batch+1)
	if cs := customers(t, s); len(cs) != 0 {
		t.Errorf("got %+v, want nobody", cs)
	}
	restore(t, s, batch)
	same(t, "restored", sides(t, s, customers(t, s)[0].ID), ofUs)
	if err := s.SetColleague(t.Context(), 99, true, now); fault.Code(err) != "no-such-customer" {
		t.Errorf("got %v, want no-such-customer", err)
	}
}

// TestColleagueMerged: whoever was merged into a colleague is one of us, too.
func TestColleagueMerged(t *testing.T) {
	s := open(t)
	group := ana
	group.ChatName, group.Group = "Buyers", true
	_, res := imp(t, s, group, lines(t, "09:00 Ana: price?\n09:01 Tom: $4\n09:02 Tommy: FOB"))
	if _, err := s.Merge(t.Context(), res.Customers[1], res.Customers[2], customer.Card{Name: "Tom"}, now); err != nil {
		t.Fatal(err)
	}
	if err := s.SetColleague(t.Context(), res.Customers[2], true, now); err != nil {
		t.Fatal(err)
	}
	same(t, "both", sides(t, s, res.Customers[0]), []string{"in Ana: price?", "out Tom: $4", "out Tommy: FOB"})
	last, ok, err := s.LastOfOurs(t.Context(), res.Customers[0])
	if err != nil || !ok || last.Text != "FOB" {
		t.Fatalf("our last message is %+v, %v", last, err)
	}
	if _, err := s.MarkTicks(t.Context(), last.ID, store.TickMark{Ticks: chat.TickRead, At: now}); err != nil {
		t.Errorf("mark what a colleague wrote: %v", err)
	}
}
