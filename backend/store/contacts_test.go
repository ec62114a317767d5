package store_test

import (
	"fmt"
	"testing"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// TestContactsOfMerged: rows that name somebody who was merged away fill what is
// empty on the card that stands, as long as the merge does.
func TestContactsOfMerged(t *testing.T) {
	s := open(t)
	impContacts(t, s, importer.ContactRow{Who: who("Ana +12125550101"), Card: customer.Card{Company: "Ana Ltd"}},
		importer.ContactRow{Who: who("A. Lopez ana@example.com"), Card: customer.Card{Source: "fair"}})
	into, from := customerNamed(t, s, "Ana").ID, customerNamed(t, s, "A. Lopez").ID
	check := func(what string, id customer.ID, want string) {
		t.Helper()
		c := cardOf(t, s, id)
		if got := fmt.Sprint(c.Name, "|", c.Company, "|", c.City, "|", c.Country, "|", c.Zone, "|", c.Source); got != want {
			t.Errorf("%s: got %s, want %s", what, got, want)
		}
	}
	card := cardOf(t, s, into)
	made := merge(t, s, into, from, card)
	check("merged", into, "Ana|Ana Ltd||||fair")
	later, _ := impContacts(t, s, importer.ContactRow{Who: who("A. Lopez ana@example.com"),
		Card: customer.Card{Company: "Lopez", City: "Austin", Country: "US", Zone: "America/Chicago"}})
	check("a later row", into, "Ana|Ana Ltd|Austin|US|America/Chicago|fair")
	for _, c := range customers(t, s) {
		if c.City != "Austin" {
			t.Errorf("the list has %+v, want what the card has", c.Card)
		}
	}
	card = cardOf(t, s, into)
	card.City = ""
	if err := s.UpdateCard(t.Context(), into, card, now); err != nil {
		t.Fatal(err)
	}
	check("emptied by hand", into, "Ana|Ana Ltd||US|America/Chicago|fair")
	impContacts(t, s, importer.ContactRow{Who: who("Ana +12125550101"), Card: customer.Card{Country: "MX"}})
	check("her own row counts first", into, "Ana|Ana Ltd||MX|America/Mexico_City|fair")
	undo(t, s, later)
	check("undone", into, "Ana|Ana Ltd||MX|America/Mexico_City|fair")
	unmerge(t, s, made)
	check("taken apart", into, "Ana|Ana Ltd||MX|America/Mexico_City|")
	check("the other", from, "A. Lopez|||||fair")
}
