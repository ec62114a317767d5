package customer_test

import (
	"reflect"
	"testing"

	"huiyin/backend/customer"
)

// TestJoined: nothing that only one card knows is lost, and places stay whole (S-15).
func TestJoined(t *testing.T) {
	mail, phone := customer.Identity{Channel: "email", Handle: "alex@example.com"}, customer.Identity{Channel: "phone", Handle: "+1 555 0100"}
	for name, c := range map[string]struct{ into, from, want customer.Card }{
		"empty fields are filled": {
			customer.Card{Name: "Alex", Company: "ABC"}, customer.Card{Name: "Alex Chen", Company: "Old", Source: "fair", Stage: customer.Conversion},
			customer.Card{Name: "Alex", Company: "ABC", Source: "fair", Stage: customer.Conversion}},
		"how warm somebody said it is": {
			customer.Card{Name: "Alex"}, customer.Card{Temperature: customer.Warm}, customer.Card{Name: "Alex", Temperature: customer.Warm}},
		"how warm the first one is": {
			customer.Card{Name: "Alex", Temperature: customer.Cold}, customer.Card{Temperature: customer.Warm}, customer.Card{Name: "Alex", Temperature: customer.Cold}},
		"a name instead of a number": {
			customer.Card{Name: "+1 555 0100"}, customer.Card{Name: "Alex"}, customer.Card{Name: "Alex"}},
		"a city stays in its country": {
			customer.Card{Name: "Alex", Country: "US"}, customer.Card{Country: "DE", City: "Berlin", Zone: "Europe/Berlin"},
			customer.Card{Name: "Alex", Country: "US"}},
		"a place is taken whole": {
			customer.Card{Name: "Alex", Zone: "Asia/Shanghai"}, customer.Card{Country: "DE", City: "Berlin", Zone: "Europe/Berlin"},
			customer.Card{Name: "Alex", Country: "DE", City: "Berlin", Zone: "Europe/Berlin"}},
		"all handles, each once": {
			customer.Card{Name: "Alex", Handles: []customer.Identity{mail}}, customer.Card{Handles: []customer.Identity{phone, mail}},
			customer.Card{Name: "Alex", Handles: []customer.Identity{mail, phone}}},
		"tags of both, each once": {
			customer.Card{Name: "Alex", Tags: []string{"VIP", "LED"}}, customer.Card{Tags: []string{"led", "fair 2026"}},
			customer.Card{Name: "Alex", Tags: []string{"VIP", "LED", "fair 2026"}}},
		"hours that were confirmed": {
			customer.Card{Name: "Alex"}, customer.Card{Week: "Mon-Sat 10:00-19:00"}, customer.Card{Name: "Alex", Week: "Mon-Sat 10:00-19:00"}},
		"both notes": {
			customer.Card{Name: "Alex", Note: "likes tea"}, customer.Card{Note: "pays late"}, customer.Card{Name: "Alex", Note: "likes tea\npays late"}},
		"the same note once": {
			customer.Card{Name: "Alex", Note: "likes tea"}, customer.Card{Note: "likes tea"}, customer.Card{Name: "Alex", Note: "likes tea"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := customer.Joined(c.into, c.from); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}
