package app

import (
	"testing"

	"huiyin/backend/fault"
)

// TestTemperatureByHand: what a person says stands in the list and on the card
// before what the facts say, which are shown all the same; taking it back is
// exact (D-15).
func TestTemperatureByHand(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	was := rows[0]
	other := "hot"
	if was.ByFacts == other {
		other = "cold"
	}
	if was.TemperatureSet || was.Temperature != was.ByFacts || len(was.Facts) == 0 {
		t.Fatalf("before: got %q set %v, %q by %d facts", was.Temperature, was.TemperatureSet, was.ByFacts, len(was.Facts))
	}
	check := func(set bool, want string) {
		t.Helper()
		rows, err := a.Customers.List()
		if err != nil {
			t.Fatal(err)
		}
		card, err := a.Customers.Card(was.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range append(rows, card.Row) {
			if r.ID == was.ID && (r.TemperatureSet != set || r.Temperature != want || r.ByFacts != was.ByFacts || len(r.Facts) != len(was.Facts)) {
				t.Errorf("got %q set %v, %q by %d facts; want %q", r.Temperature, r.TemperatureSet, r.ByFacts, len(r.Facts), want)
			}
		}
	}
	back, err := a.Customers.SetTemperature(TemperatureChange{was.ID, other})
	if err != nil {
		t.Fatal(err)
	}
	check(true, other)
	card, err := a.Customers.Card(was.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Customers.Save(was.ID, card.Fields); err != nil {
		t.Fatal(err)
	}
	check(true, other) // saving the rest of the card keeps it
	forth, err := a.Customers.SetTemperature(back)
	if err != nil || forth.Temperature != other {
		t.Fatalf("got %+v (%v), want the way forth", forth, err)
	}
	check(false, was.ByFacts)
	if _, err := a.Customers.SetTemperature(TemperatureChange{was.ID, "unknown"}); fault.Code(err) != "bad-temperature" {
		t.Errorf("got %v for what nobody can set", err)
	}
}
