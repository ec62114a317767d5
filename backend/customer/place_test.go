package customer_test

import (
	"slices"
	"testing"
	"time"
	_ "time/tzdata"

	"huiyin/backend/customer"
)

func TestPlaceOf(t *testing.T) {
	cases := []struct {
		handle string
		want   customer.Place
		ok     bool
	}{
		{"+1 212 555 0142", customer.Place{Phone: "+12125550142", Country: "US", Zone: "America/New_York"}, true},
		{"+1 310 555 0142", customer.Place{Phone: "+13105550142", Country: "US", Zone: "America/Los_Angeles"}, true},
		{"+1 416 555 0142", customer.Place{Phone: "+14165550142", Country: "CA", Zone: "America/Toronto"}, true},
		{"+966 50 000 0000", customer.Place{Phone: "+966500000000", Country: "SA", Zone: "Asia/Riyadh"}, true},
		{"+49 30 0000000", customer.Place{Phone: "+49300000000", Country: "DE", Zone: "Europe/Berlin"}, true},
		{"~ +44 7700 900123", customer.Place{Phone: "+447700900123", Country: "GB", Zone: "Europe/London"}, true},
		{"+7 900 000-00-00", customer.Place{Phone: "+79000000000", Country: "RU", Zone: "Europe/Moscow"}, true},
		{"0212 555 0142", customer.Place{}, false}, // no country code: would be invented
		{"Alex Chen", customer.Place{}, false},
		{"+ Rakesh (Exports)", customer.Place{}, false},
		{"+12", customer.Place{}, false},
		{"", customer.Place{}, false},
	}
	for _, c := range cases {
		t.Run(c.handle, func(t *testing.T) {
			got, ok := customer.PlaceOf(c.handle)
			if got != c.want || ok != c.ok {
				t.Errorf("PlaceOf(%q) = %+v, %v; want %+v, %v", c.handle, got, ok, c.want, c.ok)
			}
		})
	}
}

func TestEveryZoneExists(t *testing.T) {
	if n := len(customer.Countries()); n < 240 {
		t.Fatalf("%d countries, want at least 240", n)
	}
	for _, country := range customer.Countries() {
		for _, zone := range customer.Zones(country) {
			if _, err := time.LoadLocation(zone); err != nil {
				t.Errorf("%s: %v", country, err)
			}
		}
	}
	if zones := customer.Zones("BR"); zones[0] != "America/Sao_Paulo" || !slices.Contains(zones, "America/Manaus") {
		t.Errorf("zones of BR = %v, want São Paulo first and Manaus among them", zones)
	}
}
