package store_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// TestWeekAndTags: what a person wrote outlives the import, goes with a merge and
// comes back without it, as the other fields of a card do (B-06).
func TestWeekAndTags(t *testing.T) {
	s := open(t)
	impContacts(t, s, importer.ContactRow{Who: who("Ana +12125550101")}, importer.ContactRow{Who: who("Bob +12125550102")})
	ana, bob := customerNamed(t, s, "Ana").ID, customerNamed(t, s, "Bob").ID
	check := func(what string, id customer.ID, want string) {
		t.Helper()
		if c := cardOf(t, s, id); fmt.Sprint(c.Week, "|", c.Tags) != want {
			t.Errorf("%s: got %s|%v, want %s", what, c.Week, c.Tags, want)
		}
	}
	check("nothing was said", ana, "|[]")
	card := cardOf(t, s, ana)
	card.Week, card.Tags = "none", []string{"VIP"}
	if err := s.UpdateCard(t.Context(), ana, card, now); err != nil {
		t.Fatal(err)
	}
	other := cardOf(t, s, bob)
	other.Week, other.Tags = "Mon-Fri 10:00-19:00", []string{"LED", "vip"}
	if err := s.UpdateCard(t.Context(), bob, other, now); err != nil {
		t.Fatal(err)
	}
	check("by hand", ana, "none|[VIP]")
	made := merge(t, s, ana, bob, customer.Joined(card, other))
	check("merged", ana, "none|[VIP LED]")
	unmerge(t, s, made)
	check("taken apart", ana, "none|[VIP]")
	check("the other", bob, "Mon-Fri 10:00-19:00|[LED vip]")
}

// TestTagsOfTables: the newest row with tags shows until a person writes some.
func TestTagsOfTables(t *testing.T) {
	s := open(t)
	tagged := func(tags ...string) store.BatchID {
		batch, _ := impContacts(t, s, importer.ContactRow{Who: who("Ana +12125550101"), Tags: tags})
		return batch
	}
	check := func(what string, want ...string) {
		t.Helper()
		if got := customerNamed(t, s, "Ana").Tags; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	tagged("Fair 2026", " LED ", "led")
	check("a row", "Fair 2026", "LED")
	later := tagged("VIP")
	check("a newer row", "VIP")
	tagged()
	check("a row without tags", "VIP")
	undo(t, s, later)
	check("undone", "Fair 2026", "LED")
	card := cardOf(t, s, customerNamed(t, s, "Ana").ID)
	card.Tags = nil
	if err := s.UpdateCard(t.Context(), customerNamed(t, s, "Ana").ID, card, now); err != nil {
		t.Fatal(err)
	}
	tagged("LED")
	check("emptied by hand")
}

func TestCountryWeeks(t *testing.T) {
	s := open(t)
	for _, step := range []struct {
		country, week string
		want          map[string]string
	}{
		{"DE", "Mon-Thu 08:00-17:00", map[string]string{"DE": "Mon-Thu 08:00-17:00"}},
		{"SA", "none", map[string]string{"DE": "Mon-Thu 08:00-17:00", "SA": "none"}},
		{"DE", "Mon-Fri 08:00-16:00", map[string]string{"DE": "Mon-Fri 08:00-16:00", "SA": "none"}},
		{"SA", "", map[string]string{"DE": "Mon-Fri 08:00-16:00"}},
	} {
		if err := s.SetCountryWeek(t.Context(), step.country, step.week); err != nil {
			t.Fatal(err)
		}
		if got, err := s.CountryWeeks(t.Context()); err != nil || !maps.Equal(got, step.want) {
			t.Errorf("after %s %q: got %v, %v; want %v", step.country, step.week, got, err, step.want)
		}
	}
}
