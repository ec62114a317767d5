package app

import (
	"testing"

	"huiyin/backend/fault"
)

// TestPlacesOfAnImport: S-01, "each partner with country": the number tells, and
// the user may say otherwise (B-05).
func TestPlacesOfAnImport(t *testing.T) {
	const chat = `25/02/2026, 09:00 - +1 212 555 0142: Do you have a price list?
25/02/2026, 09:05 - Lily: Sure, here it is.
`
	const number = "+1 212 555 0142"
	for _, c := range []struct {
		name                string
		places              map[string]string
		country, zone, code string
		guessed             bool
	}{
		{name: "as the number tells", country: "US", zone: "America/New_York", guessed: true},
		{name: "confirmed as it was guessed", places: map[string]string{number: "US"}, country: "US", zone: "America/New_York", guessed: true},
		{name: "as the user says", places: map[string]string{number: "DE"}, country: "DE", zone: "Europe/Berlin"},
		{name: "unknown, as the user says", places: map[string]string{number: ""}},
		{name: "somebody else's", places: map[string]string{"Ana": "DE"}, country: "US", zone: "America/New_York", guessed: true},
		{name: "no country", places: map[string]string{number: "XX"}, code: "bad-country"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := journey(t, "2026-03-11T12:00:00Z")
			plan, err := a.Imports.Inspect([]string{write(t, "WhatsApp Chat with "+number+".txt", chat)})
			if err != nil {
				t.Fatal(err)
			}
			result, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Lily"}, Places: c.places})
			if c.code != "" {
				if fault.Code(err) != c.code {
					t.Errorf("got %v, want fault %q", err, c.code)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			people, err := a.real.People(t.Context())
			if err != nil || len(people) != 1 {
				t.Fatalf("got %+v, %v, want one customer", people, err)
			}
			if got := people[0]; got.Country != c.country || got.Zone != c.zone || got.CountryGuessed != c.guessed {
				t.Errorf("got %s %s guessed %v, want %s %s %v", got.Country, got.Zone, got.CountryGuessed, c.country, c.zone, c.guessed)
			}
			undone, err := a.Imports.Undo(result.Batch)
			if err != nil || undone.Kept != 0 {
				t.Errorf("undo: %+v, %v, want no customer kept", undone, err)
			}
		})
	}
}
