package customer_test

import (
	"slices"
	"testing"

	"huiyin/backend/customer"
)

func TestTags(t *testing.T) {
	got := customer.Tags([]string{" VIP", "", "LED", "vip ", "  ", "展会 2026", "Led"})
	if want := []string{"VIP", "LED", "展会 2026"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestCountryOf: every zone leads back to its country, and to no other.
func TestCountryOf(t *testing.T) {
	for _, country := range customer.Countries() {
		for _, zone := range customer.Zones(country) {
			if got := customer.CountryOf(zone); got != country {
				t.Errorf("%s is taken for a zone of %s, want %s", zone, got, country)
			}
		}
	}
	if got := customer.CountryOf("UTC"); got != "" {
		t.Errorf("UTC is in %s", got)
	}
}
