package store_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/store"
	"huiyin/backend/store/storetest"
)

func customers(t *testing.T, s *store.Store) []customer.Customer {
	t.Helper()
	cs, err := s.Customers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return cs
}

func TestCustomerOfAChat(t *testing.T) {
	s, _ := storetest.Filled(t)
	cs := customers(t, s)
	if len(cs) != 1 {
		t.Fatalf("got %d customers, want Alex only", len(cs))
	}
	want := customer.Customer{ID: cs[0].ID, Card: customer.Card{Name: "Alex", Handles: []customer.Identity{}, Tags: []string{}},
		Identities: []customer.Identity{{Channel: "whatsapp", Handle: "Alex"}}, Messages: 10,
		First: time.Date(2026, 3, 2, 13, 30, 0, 0, time.UTC), Last: time.Date(2026, 3, 10, 14, 21, 0, 0, time.UTC)}
	if !reflect.DeepEqual(cs[0], want) {
		t.Errorf("got  %+v\nwant %+v", cs[0], want)
	}
	if _, err := s.Customer(t.Context(), 99); fault.Code(err) != "no-such-customer" {
		t.Errorf("got %v, want no-such-customer", err)
	}
}

// TestPartnerWhoNeverWrote: our opener alone makes a customer (I-04).
func TestPartnerWhoNeverWrote(t *testing.T) {
	s := open(t)
	info := ana
	info.ChatName = "\u202a+1\u00a0555\u00a00100\u202c"
	imp(t, s, info, lines(t, "09:00 Lily: Hi, we make power banks."))
	cs := customers(t, s)
	if len(cs) != 1 || cs[0].Messages != 1 || !slices.Equal(cs[0].Identities, []customer.Identity{{Channel: "whatsapp", Handle: "+15550100"}}) {
		t.Fatalf("got %+v, want one customer +15550100 with one message", cs)
	}
	info.ChatName = "+15550100"
	_, res := imp(t, s, info, lines(t, "09:00 Lily: Hi, we make power banks.\n09:05 +1 555 0100: Hi"))
	if got := customers(t, s); len(got) != 1 || res.Added != 1 {
		t.Errorf("the same number written otherwise: got %+v, added %d", got, res.Added)
	}
}

// TestGroup: a member's history is what they wrote, what we wrote, and notices (D-02).
func TestGroup(t *testing.T) {
	s := open(t)
	info := ana
	info.ChatName, info.Group = "Buyers", true
	imp(t, s, info, lines(t, "09:00 Lily created the group\n09:01 Ana: one\n09:02 Bob: two\n09:03 Lily: three\n09:04 Ana: four"))
	cs := customers(t, s)
	if len(cs) != 2 || cs[0].Messages != 3 || cs[1].Messages != 2 {
		t.Fatalf("got %+v, want Ana with 3 and Bob with 2 messages, without the notice", cs)
	}
	bob, err := s.History(t.Context(), cs[1].ID)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range bob.Messages {
		got = append(got, fmt.Sprintf("%s:%s", m.Direction, m.Text))
	}
	same(t, "Bob's history", got, []string{":Lily created the group", "in:two", "out:three"})
	page, err := s.MessagesPage(t.Context(), store.Filter{Customer: cs[0].ID}, 1, 2)
	if err != nil || page.Total != 4 || len(page.Messages) != 2 || page.Messages[0].Text != "one" {
		t.Errorf("got %+v, %v; want messages 1 and 2 of 4", page, err)
	}
	n := 0
	for h, err := range s.Histories(t.Context(), cs) {
		if want := h.Customer.Messages + 1; err != nil || len(h.Messages) != want { // and the notice
			t.Errorf("%s: %d messages, want %d (%v)", h.Customer.Name, len(h.Messages), want, err)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d histories, want 2", n)
	}
}

// TestPages: pages of any size, from either end, make the whole history; each
// knows the time of the message before it. The clocks of a and b are alike.
func TestPages(t *testing.T) {
	s := open(t)
	text := "09:00 Lily created the group\n09:01 Ana: a\n09:01 Ana: b\n09:02 Lily: c\n09:05 Ana: d\n09:09 Ana: e"
	_, res := imp(t, s, ana, lines(t, text))
	h, err := s.History(t.Context(), res.Customers[0])
	if err != nil {
		t.Fatal(err)
	}
	page := func(offset, limit int) store.Page {
		t.Helper()
		p, err := s.MessagesPage(t.Context(), store.Filter{Customer: res.Customers[0]}, offset, limit)
		if err != nil || p.Total != len(h.Messages) {
			t.Fatalf("got %d of %d, %v", p.Total, len(h.Messages), err)
		}
		return p
	}
	for limit := 1; limit <= len(h.Messages)+1; limit++ {
		last := store.Page{}
		for from := 0; from < len(h.Messages); from += limit {
			p := page(from, limit)
			want := h.Messages[from:min(from+limit, len(h.Messages))]
			if !reflect.DeepEqual(p.Messages, want) || p.Offset != from || from == 0 != p.Before.IsZero() || from > 0 && !p.Before.Equal(h.Messages[from-1].At) {
				t.Errorf("%d from %d: got %+v, want %+v", limit, from, p, want)
			}
			last = p
		}
		if end := page(-1, limit); !reflect.DeepEqual(end, last) {
			t.Errorf("the last %d: got %+v, want %+v", limit, end, last)
		}
	}
	if p := page(99, 2); len(p.Messages) != 0 {
		t.Errorf("got %+v beyond the end, want nothing", p)
	}
}

// TestTemperature: what a person says is stored until they take it back, outlives
// the import, and confirms no guess (D-15).
func TestTemperature(t *testing.T) {
	s, batch := storetest.Filled(t)
	id := customers(t, s)[0].ID
	if err := s.SetPlace(t.Context(), id, "US", "America/New_York", true); err != nil {
		t.Fatal(err)
	}
	before := customer.Temperature("")
	for _, to := range []customer.Temperature{customer.Hot, customer.Cool, ""} {
		got, err := s.SetTemperature(t.Context(), id, to, now)
		if err != nil || got != before {
			t.Errorf("set %q: got %q before it (%v), want %q", to, got, err, before)
		}
		if c := customers(t, s)[0]; c.Temperature != to || !c.CountryGuessed {
			t.Errorf("got %+v, want %q and a guessed country", c, to)
		}
		before = to
	}
	if _, err := s.SetTemperature(t.Context(), id, "tepid", now); err == nil {
		t.Error("a temperature that does not exist was stored")
	}
	if _, err := s.SetTemperature(t.Context(), 99, customer.Hot, now); fault.Code(err) != "no-such-customer" {
		t.Errorf("got %v for nobody", err)
	}
	if _, err := s.Undo(t.Context(), batch, now); err != nil {
		t.Fatal(err)
	}
	if len(customers(t, s)) == 0 {
		t.Error("the customer went with the import")
	}
}

// TestTemperatureOfMerged: what is said of who was merged is said of the one they
// were merged into, and stays when the merge is taken back.
func TestTemperatureOfMerged(t *testing.T) {
	s := open(t)
	wa, fb, _ := twoChannels(t, s)
	id := merge(t, s, wa, fb, customer.Joined(cardOf(t, s, wa), cardOf(t, s, fb)))
	if _, err := s.SetTemperature(t.Context(), fb, customer.Hot, now); err != nil {
		t.Fatal(err)
	}
	if got := cardOf(t, s, wa).Temperature; got != customer.Hot {
		t.Errorf("merged: got %q", got)
	}
	unmerge(t, s, id)
	if a, b := cardOf(t, s, wa).Temperature, cardOf(t, s, fb).Temperature; a != customer.Hot || b != "" {
		t.Errorf("taken apart: got %q and %q", a, b)
	}
}

// TestCardOutlivesUndo: hand edits stay (F-13), guesses never overwrite them.
func TestCardOutlivesUndo(t *testing.T) {
	s, batch := storetest.Filled(t)
	id := customers(t, s)[0].ID
	if err := s.SetPlace(t.Context(), id, "US", "America/New_York", true); err != nil {
		t.Fatal(err)
	}
	c := customers(t, s)[0]
	if !c.CountryGuessed || c.Country != "US" || c.Zone != "America/New_York" {
		t.Errorf("got %+v, want a guess", c)
	}
	card := c.Card
	card.Company, card.Handles = "Example Power", []customer.Identity{{Channel: "email", Handle: "alex@example.com"}}
	if err := s.UpdateCard(t.Context(), id, card, now); err != nil {
		t.Fatal(err)
	}
	if err := s.SetPlace(t.Context(), id, "DE", "Europe/Berlin", true); err != nil {
		t.Fatal(err)
	}
	if res := undo(t, s, batch); res.Messages != 10 || res.Customers != 0 {
		t.Errorf("got %+v, want 10 messages and no customer removed", res)
	}
	got := customers(t, s)
	if len(got) != 1 || !reflect.DeepEqual(got[0].Card, card) || got[0].CountryGuessed || got[0].Messages != 0 {
		t.Fatalf("got %+v, want the edited card, confirmed, without messages", got)
	}
	restore(t, s, batch)
	if got := customers(t, s); len(got) != 1 || got[0].ID != id || got[0].Messages != 10 {
		t.Errorf("after the redo: got %+v, want the same customer with 10 messages", got)
	}
	if err := s.UpdateCard(t.Context(), 99, card, now); fault.Code(err) != "no-such-customer" {
		t.Errorf("got %v, want no-such-customer", err)
	}
}

// TestMendedZone: D-13; clocks stay, instants move, a new import makes no doubles.
func TestMendedZone(t *testing.T) {
	s := open(t)
	recs := lines(t, "09:00 Ana: hi\n09:01 Lily: hello")
	_, res := imp(t, s, ana, recs)
	at := func(want string) {
		t.Helper()
		h, err := s.History(t.Context(), res.Customers[0])
		if err != nil || len(h.Messages) != 2 || h.Messages[0].At.Format("15:04") != want {
			t.Errorf("got %v, %v; want two messages from %s", h.Messages, err, want)
		}
	}
	at("01:00")
	other := ana
	other.Zone = "America/New_York"
	second, _ := imp(t, s, other, recs)
	at("14:00")
	undo(t, s, second)
	at("01:00")
	if err := s.MendZone(t.Context(), res.ChatID, "Europe/Berlin"); err != nil {
		t.Fatal(err)
	}
	at("08:00")
	if _, res := imp(t, s, ana, recs); res.Added != 0 {
		t.Errorf("added %d, want 0", res.Added)
	}
	at("08:00")
	if err := s.MendZone(t.Context(), res.ChatID, "Mars/Base"); fault.Code(err) != "bad-zone" {
		t.Errorf("got %v, want bad-zone", err)
	}
}

// TestOtherAnswerToWhoAmI: the newest import says who we are.
func TestOtherAnswerToWhoAmI(t *testing.T) {
	s := open(t)
	recs := lines(t, "09:00 Ana: hi\n09:01 Lily: hello")
	wrong := ana
	wrong.Me = []string{"Ana"}
	imp(t, s, wrong, recs)
	wrong.Me = []string{"Lily"}
	batch, _ := imp(t, s, wrong, recs)
	for r, err := range s.Messages(t.Context(), store.Filter{}) {
		if want := map[string]chat.Direction{"Ana": chat.In, "Lily": chat.Out}[r.Sender]; err != nil || r.Direction != want {
			t.Errorf("%s is %q (%v), want %q", r.Sender, r.Direction, err, want)
		}
	}
	undo(t, s, batch)
	for r, err := range s.Messages(t.Context(), store.Filter{}) {
		if want := map[string]chat.Direction{"Ana": chat.Out, "Lily": chat.In}[r.Sender]; err != nil || r.Direction != want {
			t.Errorf("after the undo: %s is %q (%v), want %q", r.Sender, r.Direction, err, want)
		}
	}
}

// TestBatches: the list of imports (S-14), and what cannot be undone or redone.
func TestBatches(t *testing.T) {
	s, batch := storetest.Filled(t)
	undo(t, s, batch)
	list, err := s.Batches(t.Context())
	if err != nil || len(list) != 1 || len(list[0].Files) != 1 || list[0].RemovedAt.IsZero() {
		t.Fatalf("got %+v, %v; want one undone batch of one file", list, err)
	}
	if f := list[0].Files[0]; f.Info.ChatName != "Alex" || f.Result.Added != 10 || f.Result.Tally.Headers != 10 {
		t.Errorf("got %+v, want Alex with 10 added", f)
	}
	if _, err := s.Undo(t.Context(), batch, now); fault.Code(err) != "batch-unknown" {
		t.Errorf("got %v, want batch-unknown", err)
	}
	if _, err := s.Restore(t.Context(), batch, now.AddDate(0, 0, 31)); fault.Code(err) != "batch-expired" {
		t.Errorf("got %v, want batch-expired", err)
	}
	if _, err := s.BeginBatch(t.Context(), now.AddDate(0, 0, 31)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Restore(t.Context(), batch, now); fault.Code(err) != "batch-unknown" {
		t.Errorf("got %v, want batch-unknown", err)
	}
}

// TestPhoneThatTravelled: an export made in another zone has all clocks moved;
// told that zone, the import makes no doubles and moves no message.
func TestPhoneThatTravelled(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "15:00 Ana: hi\n15:01 Lily: hello\n15:07 Ana: 500 units"))
	before := dump(t, s)
	berlin := ana
	berlin.Zone = "Europe/Berlin"
	batch, res := imp(t, s, berlin, lines(t, "08:01 Lily: hello\n08:07 Ana: 500 units\n09:00 Ana: and?"))
	after := append(slices.Clone(before), "16:00 Ana: and?")
	if res.Added != 1 || res.Duplicates != 2 {
		t.Errorf("added %d, duplicates %d; want 1, 2", res.Added, res.Duplicates)
	}
	same(t, "both", dump(t, s), after)
	undo(t, s, batch)
	same(t, "undone", dump(t, s), before)
	restore(t, s, batch)
	same(t, "restored", dump(t, s), after)
}

// TestNotices: entries that nobody wrote are no messages of the result; a missed
// call without an author stays a call.
func TestNotices(t *testing.T) {
	s := open(t)
	recs := lines(t, "09:00 Messages are encrypted.\n09:01 Missed voice call\n09:02 Ana: hi")
	recs[1].Kind = chat.Call
	batch, res := imp(t, s, ana, recs)
	if res.Messages != 1 || res.Added != 1 || res.System != 2 || res.First != res.Last {
		t.Errorf("got %+v, want one message and two notices", res)
	}
	same(t, "stored", dump(t, s), []string{"09:00 Messages are encrypted.", "09:01 <call> Missed voice call", "09:02 Ana: hi"})
	if res := undo(t, s, batch); res.Messages != 1 {
		t.Errorf("removed %d, want 1", res.Messages)
	}
	restore(t, s, batch)
	same(t, "restored", dump(t, s), []string{"09:00 Messages are encrypted.", "09:01 <call> Missed voice call", "09:02 Ana: hi"})
}
