package app

import (
	"slices"
	"testing"
)

// TestColleagueJourney: figures and card follow when a member of a group turns
// out to be one of us, and when they do not.
func TestColleagueJourney(t *testing.T) {
	a := journey(t, "2026-04-25T09:00:00+08:00")
	path := write(t, "WhatsApp Chat with Buyers.txt", `16/03/2026, 21:00 - Lily created group "Buyers"
16/03/2026, 21:10 - Alex: Price of the lamps?
16/03/2026, 21:30 - Tom: $4
16/03/2026, 22:30 - Alex: ok, 500 please
17/03/2026, 09:00 - Lily: Thank you, here is the invoice
`)
	importOne(t, a, path, "Lily")
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(rows, func(r CustomerRow) bool { return r.Name == "Tom" })
	other := slices.IndexFunc(rows, func(r CustomerRow) bool { return r.Name == "Alex" })
	tom, alex := rows[at].ID, rows[other].ID
	ofAlex := func(messages int, replySpeed float64, n int) {
		t.Helper()
		card, err := a.Customers.Card(alex)
		if err != nil {
			t.Fatal(err)
		}
		if card.Row.Messages != messages {
			t.Errorf("Alex has %d messages, want %d", card.Row.Messages, messages)
		}
		i := slices.IndexFunc(card.Figures, func(f FigureView) bool { return f.ID == "our_response_time" })
		if f := card.Figures[i]; f.Value != replySpeed || f.N != n {
			t.Errorf("our reply time %v, n %d; want %v s, n %d", f.Value, f.N, replySpeed, n)
		}
	}
	ofAlex(3, 11*3600+50*60, 1) // Lily's answer in the morning
	if err := a.Customers.Colleague(tom, true); err != nil {
		t.Fatal(err)
	}
	ofAlex(4, (20*60+10.5*3600)/2, 2) // Tom's after 20 minutes, and Lily's
	if list, err := a.Customers.Colleagues(); err != nil || len(list) != 1 || list[0].Name != "Tom" {
		t.Errorf("colleagues %+v, %v; want Tom", list, err)
	}
	importOne(t, a, path, "Lily")
	ofAlex(4, (20*60+10.5*3600)/2, 2)
	if got := sizes(t, a); !slices.Equal(got, []string{"Alex 4"}) {
		t.Errorf("customers %q, want Alex alone", got)
	}
	if err := a.Customers.Colleague(tom, false); err != nil {
		t.Fatal(err)
	}
	ofAlex(3, 11*3600+50*60, 1)
}
