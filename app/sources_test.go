package app

import (
	"slices"
	"testing"

	"huiyin/backend/customer"
)

// TestSources: every kind of export says in every language what it is and how
// to get one.
func TestSources(t *testing.T) {
	for _, language := range []string{"zh-Hans", "zh-Hant", "en"} {
		sources, err := Sources(language)
		if err != nil {
			t.Fatal(err)
		}
		if len(sources) < 5 {
			t.Errorf("%s: %d sources", language, len(sources))
		}
		for _, s := range sources {
			if s.Name == "" || s.Channel == "" || len(s.How) == 0 {
				t.Errorf("%s: %+v", language, s)
			}
		}
	}
}

// TestIdentityViews: what only a channel's own programs show is kept from people.
func TestIdentityViews(t *testing.T) {
	got := identityViews([]customer.Identity{{Channel: "telegram", Handle: "id:user4001"}, {Channel: "telegram", Handle: "+12125550142"}})
	if want := []IdentityView{{Channel: "telegram", Handle: "+12125550142"}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
