package store_test

import (
	"slices"
	"testing"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// The same person on two channels.
var (
	anaWA = store.FileInfo{Path: "ana.txt", Format: "whatsapp-txt", Channel: "whatsapp", ChatName: "Ana Lindqvist",
		Zone: "Asia/Shanghai", Me: []string{"Lily"}}
	anaFB = store.FileInfo{Path: "message_1.json", Format: "messenger-json", Channel: "messenger", ChatName: "Lindqvist Ana",
		Zone: "Asia/Shanghai", Me: []string{"Lily"}}
)

// twoChannels imports Ana's chats and gives her two customers and batches.
func twoChannels(t *testing.T, s *store.Store) (wa, fb customer.ID, ofFB store.BatchID) {
	t.Helper()
	_, res := imp(t, s, anaWA, lines(t, "09:00 Ana Lindqvist: hello\n09:20 Lily: hi"))
	ofFB, other := imp(t, s, anaFB, lines(t, "09:10 Lindqvist Ana: it's me, Ana"))
	return res.Customers[0], other.Customers[0], ofFB
}

func merge(t *testing.T, s *store.Store, into, from customer.ID, card customer.Card) store.MergeID {
	t.Helper()
	id, err := s.Merge(t.Context(), into, from, card, now)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func unmerge(t *testing.T, s *store.Store, id store.MergeID) {
	t.Helper()
	if _, err := s.Unmerge(t.Context(), id); err != nil {
		t.Fatal(err)
	}
}

// said gives a customer's history as text.
func said(t *testing.T, s *store.Store, id customer.ID) []string {
	t.Helper()
	h, err := s.History(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range h.Messages {
		all = append(all, m.Channel+" "+m.Text)
	}
	return all
}

func cardOf(t *testing.T, s *store.Store, id customer.ID) customer.Card {
	t.Helper()
	c, err := s.Customer(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c.Card
}

// TestMerge: one line of time over two channels, and exactly what was after the
// merge is taken back (S-15).
func TestMerge(t *testing.T) {
	s := open(t)
	wa, fb, _ := twoChannels(t, s)
	before := tables(t, s)
	card := cardOf(t, s, wa)
	card.Name, card.Company = "Ana", "ABC"
	id := merge(t, s, wa, fb, card)
	same(t, "merged", said(t, s, wa), []string{"whatsapp hello", "messenger it's me, Ana", "whatsapp hi"})
	same(t, "by the old id", said(t, s, fb), said(t, s, wa))
	cs := customers(t, s)
	if len(cs) != 1 || cs[0].Messages != 3 || len(cs[0].Identities) != 2 || cs[0].Name != "Ana" || cs[0].Company != "ABC" {
		t.Errorf("got %+v, want Ana of ABC with two identities and three messages", cs)
	}
	if got := cardOf(t, s, fb); got.Name != "Ana" {
		t.Errorf("the old id gives %+v, want the merged card", got)
	}
	if ms, err := s.Merges(t.Context()); err != nil || len(ms) != 1 || ms[0].Into != wa || ms[0].From != fb || ms[0].Name != "Lindqvist Ana" || !ms[0].At.Equal(now) {
		t.Errorf("got %+v, %v", ms, err)
	}
	unmerge(t, s, id)
	if after := tables(t, s); after != before {
		t.Errorf("the store changed:\nbefore %s\nafter  %s", before, after)
	}
	if len(customers(t, s)) != 2 || cardOf(t, s, wa).Company != "" {
		t.Errorf("got %+v, want both as they were", customers(t, s))
	}
}

// TestMergeIsLookedAt: the line of time before the merge is made.
func TestMergeIsLookedAt(t *testing.T) {
	s := open(t)
	wa, fb, _ := twoChannels(t, s)
	totals, err := s.Channels(t.Context(), []customer.ID{wa}, store.Merge{Into: wa, From: fb})
	clock := func(at string) time.Time {
		first, err := time.Parse(time.RFC3339, "2026-03-02T"+at+":00+08:00")
		if err != nil {
			t.Fatal(err)
		}
		return first.UTC()
	}
	want := []store.ChannelTotal{{"whatsapp", 2, clock("09:00"), clock("09:20")}, {"messenger", 1, clock("09:10"), clock("09:10")}}
	if err != nil || !slices.Equal(totals[wa], want) {
		t.Errorf("got %v, %v; want %v", totals, err, want)
	}
	page, err := s.MessagesPage(t.Context(), store.Filter{Customer: wa, With: fb}, 0, 2)
	if err != nil || page.Total != 3 || len(page.Messages) != 2 || page.Messages[1].Text != "it's me, Ana" {
		t.Errorf("got %+v, %v; want the first two of three", page, err)
	}
	if alone, err := s.Channels(t.Context(), []customer.ID{fb}); err != nil || len(alone[fb]) != 1 || alone[fb][0].Messages != 1 {
		t.Errorf("got %v, %v; want Messenger alone", alone, err)
	}
}

// TestHandlesAreShown: a number that the source knows beside the name.
func TestHandlesAreShown(t *testing.T) {
	s := open(t)
	info := anaFB
	info.Handles = map[string][]string{"Lindqvist Ana": {"+15550100", "ana@example.com", "id:77@lid"}}
	imp(t, s, info, lines(t, "09:10 Lindqvist Ana: hi"))
	want := []customer.Identity{{Channel: "messenger", Handle: "Lindqvist Ana"}, {Channel: "messenger", Handle: "+15550100"}, {Channel: "messenger", Handle: "ana@example.com"}}
	if cs := customers(t, s); len(cs) != 1 || !slices.Equal(cs[0].Identities, want) {
		t.Errorf("got %+v, want %v", cs, want)
	}
}

// TestMergedChatsGrow: messages that arrive later follow their sender, into the
// merge and out of it again.
func TestMergedChatsGrow(t *testing.T) {
	s := open(t)
	wa, fb, _ := twoChannels(t, s)
	id := merge(t, s, wa, fb, cardOf(t, s, wa))
	_, res := imp(t, s, anaFB, lines(t, "09:10 Lindqvist Ana: it's me, Ana\n09:30 Lindqvist Ana: new"))
	if !slices.Equal(res.Customers, []customer.ID{wa}) || len(res.Created) != 0 {
		t.Errorf("the import names %v, created %v; want the merged customer", res.Customers, res.Created)
	}
	other := anaFB
	other.ChatName, other.Group = "Buyers", true
	imp(t, s, other, lines(t, "09:40 Lindqvist Ana: in a group\n09:41 Bob: me too"))
	same(t, "merged", said(t, s, wa), []string{"whatsapp hello", "messenger it's me, Ana", "whatsapp hi", "messenger new", "messenger in a group"})
	unmerge(t, s, id)
	same(t, "on WhatsApp", said(t, s, wa), []string{"whatsapp hello", "whatsapp hi"})
	same(t, "on Messenger", said(t, s, fb), []string{"messenger it's me, Ana", "messenger new", "messenger in a group"})
}

// TestMergedImportIsUndone: undoing an import leaves exactly the rest, a redo
// brings it back into the merge; a customer whom nothing holds goes with it.
func TestMergedImportIsUndone(t *testing.T) {
	s := open(t)
	wa, fb, ofFB := twoChannels(t, s)
	id := merge(t, s, wa, fb, cardOf(t, s, wa))
	undo(t, s, ofFB)
	same(t, "undone", said(t, s, wa), []string{"whatsapp hello", "whatsapp hi"})
	restore(t, s, ofFB)
	same(t, "redone", said(t, s, wa), []string{"whatsapp hello", "messenger it's me, Ana", "whatsapp hi"})
	undo(t, s, ofFB)
	unmerge(t, s, id)
	if cs := customers(t, s); len(cs) != 1 || cs[0].ID != wa {
		t.Errorf("got %+v, want her WhatsApp alone", cs)
	}
}

// TestMergedGroup: one person with two numbers in a group is one customer there.
func TestMergedGroup(t *testing.T) {
	s := open(t)
	group := anaWA
	group.ChatName, group.Group = "Buyers", true
	_, res := imp(t, s, group, lines(t, "09:00 Ana: one\n09:01 +1 555 0100: two\n09:02 Bob: three\n09:03 Lily: four"))
	if len(res.Customers) != 3 {
		t.Fatalf("got %v, want a customer for each member", res.Customers)
	}
	merge(t, s, res.Customers[0], res.Customers[1], cardOf(t, s, res.Customers[0]))
	same(t, "Ana", said(t, s, res.Customers[0]), []string{"whatsapp one", "whatsapp two", "whatsapp four"})
	same(t, "Bob", said(t, s, res.Customers[2]), []string{"whatsapp three", "whatsapp four"})
	if cs := customers(t, s); len(cs) != 2 || cs[0].Messages != 3 || cs[1].Messages != 2 {
		t.Errorf("got %+v, want Ana with 3 and Bob with 2", cs)
	}
}

// TestUnmergeKeepsLaterEdits: in any order, each merge takes back what it
// brought and nothing that came later.
func TestUnmergeKeepsLaterEdits(t *testing.T) {
	for name, order := range map[string][]int{"last first": {1, 0}, "first first": {0, 1}} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			a, b, _ := twoChannels(t, s)
			info := anaWA
			info.ChatName = "Third"
			_, res := imp(t, s, info, lines(t, "09:50 Third: hey"))
			set := func(change func(*customer.Card)) customer.Card {
				card := cardOf(t, s, a)
				change(&card)
				return card
			}
			ids := []store.MergeID{
				merge(t, s, a, b, set(func(c *customer.Card) { c.Company, c.City, c.Source = "first", "first", "first" })),
				merge(t, s, a, res.Customers[0], set(func(c *customer.Card) { c.Company, c.CallName = "second", "second" })),
			}
			if err := s.UpdateCard(t.Context(), a, set(func(c *customer.Card) { c.Source, c.Note = "hand", "hand" }), now); err != nil {
				t.Fatal(err)
			}
			for _, i := range order {
				unmerge(t, s, ids[i])
			}
			got := cardOf(t, s, a)
			if got.Company != "" || got.City != "" || got.CallName != "" || got.Source != "hand" || got.Note != "hand" {
				t.Errorf("got %+v, want what was written by hand afterwards alone", got)
			}
		})
	}
}

func TestMergeFaults(t *testing.T) {
	s := open(t)
	wa, fb, _ := twoChannels(t, s)
	id := merge(t, s, wa, fb, cardOf(t, s, wa))
	for want, err := range map[string]error{
		"same-customer":    second(s.Merge(t.Context(), fb, wa, customer.Card{}, now)),
		"no-such-customer": second(s.Merge(t.Context(), wa, 99, customer.Card{}, now)),
		"merge-unknown":    second(s.Unmerge(t.Context(), id+1)),
	} {
		if fault.Code(err) != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if err := s.Dismiss(t.Context(), wa, fb, true); fault.Code(err) != "same-customer" {
		t.Errorf("got %v, want same-customer", err)
	}
	if err := s.Dismiss(t.Context(), wa, 99, true); fault.Code(err) != "no-such-customer" {
		t.Errorf("got %v, want no-such-customer", err)
	}
}

func second[T any](_ T, err error) error { return err }

// TestDismiss: two people stay two, also when one of them is merged with somebody else.
func TestDismiss(t *testing.T) {
	s := open(t)
	wa, fb, _ := twoChannels(t, s)
	pairs := func() [][2]customer.ID {
		t.Helper()
		all, err := s.Strangers(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	for range 2 {
		if err := s.Dismiss(t.Context(), fb, wa, true); err != nil {
			t.Fatal(err)
		}
	}
	if got := pairs(); len(got) != 1 || got[0] != [2]customer.ID{wa, fb} {
		t.Errorf("got %v, want the pair once", got)
	}
	_, res := imp(t, s, ana, lines(t, "10:00 Ana: third"))
	merge(t, s, res.Customers[0], wa, cardOf(t, s, res.Customers[0]))
	if got := pairs(); len(got) != 1 || got[0] != [2]customer.ID{fb, res.Customers[0]} {
		t.Errorf("got %v, want the merged customer in the pair", got)
	}
	if err := s.Dismiss(t.Context(), res.Customers[0], fb, false); err != nil {
		t.Fatal(err)
	}
	if got := pairs(); len(got) != 0 {
		t.Errorf("got %v, want it forgotten", got)
	}
}
