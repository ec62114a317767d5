package worktime_test

import (
	"testing"
	"time"

	"huiyin/backend/worktime"
)

func TestState(t *testing.T) {
	for _, c := range []struct {
		name, country, zone, at string
		kind                    worktime.Kind
		holiday                 string
	}{
		{"Tuesday morning", "DE", "Europe/Berlin", "2026-11-03 10:00", worktime.Working, ""},
		{"before they open", "DE", "Europe/Berlin", "2026-11-03 08:59", worktime.Closed, ""},
		{"as they close", "DE", "Europe/Berlin", "2026-11-03 18:00", worktime.Closed, ""},
		{"Sunday", "DE", "Europe/Berlin", "2026-11-08 10:00", worktime.DayOff, ""},
		{"Sunday in the Gulf", "SA", "Asia/Riyadh", "2026-11-08 10:00", worktime.Working, ""},
		{"Friday in the Gulf", "SA", "Asia/Riyadh", "2026-11-06 10:00", worktime.DayOff, ""},
		{"Friday afternoon in Dubai", "AE", "Asia/Dubai", "2026-11-06 15:00", worktime.Closed, ""},
		{"Good Friday", "DE", "Europe/Berlin", "2026-04-03 10:00", worktime.Holiday, "good-friday"},
		{"a holiday on a Saturday", "DE", "Europe/Berlin", "2026-10-03 10:00", worktime.Holiday, "national-holiday"},
		{"the morning of Christmas Eve", "DE", "Europe/Berlin", "2026-12-24 10:00", worktime.Working, ""},
		{"its afternoon", "DE", "Europe/Berlin", "2026-12-24 15:00", worktime.Holiday, "christmas-eve"},
		{"the night before it begins", "DE", "Europe/Berlin", "2026-12-24 08:00", worktime.Closed, ""},
		{"a substitute", "US", "America/New_York", "2026-07-03 10:00", worktime.Holiday, "independence-day"},
		{"a weekend that China works", "CN", "Asia/Shanghai", "2026-02-28 10:00", worktime.Working, ""},
		{"its evening", "CN", "Asia/Shanghai", "2026-02-28 20:00", worktime.Closed, ""},
		{"a country that nobody told", "", "Europe/Berlin", "2026-04-03 10:00", worktime.Working, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			cal := worktime.In(c.country, zone(t, c.zone))
			got := cal.State(at(t, c.at, cal.Zone()))
			if got.Kind != c.kind || got.Holiday.ID != c.holiday {
				t.Errorf("got %v %q, want %v %q", got.Kind, got.Holiday.ID, c.kind, c.holiday)
			}
		})
	}
}

func TestNextOpenAndSlot(t *testing.T) {
	ten := 10 * time.Hour
	for _, c := range []struct {
		name, country, zone, from string
		hour                      time.Duration
		open, slot                string
	}{
		{"during work, the hour is to come", "DE", "Europe/Berlin", "2026-11-03 09:30", ten, "2026-11-03 09:30", "2026-11-03 10:00"},
		{"during work, the hour is past", "DE", "Europe/Berlin", "2026-11-03 10:30", ten, "2026-11-03 10:30", "2026-11-04 10:00"},
		{"at the very hour", "DE", "Europe/Berlin", "2026-11-03 10:00", ten, "2026-11-03 10:00", "2026-11-03 10:00"},
		{"before Easter", "DE", "Europe/Berlin", "2026-04-02 18:00", ten, "2026-04-07 09:00", "2026-04-07 10:00"},
		{"a Gulf weekend", "SA", "Asia/Riyadh", "2026-11-05 18:00", ten, "2026-11-08 09:00", "2026-11-08 10:00"},
		{"a weekend in which summer time begins", "US", "America/New_York", "2026-03-06 19:00", ten, "2026-03-09 09:00", "2026-03-09 10:00"},
		{"an afternoon passes over the half day", "AE", "Asia/Dubai", "2026-11-05 16:00", 15 * time.Hour, "2026-11-05 16:00", "2026-11-09 15:00"},
		{"an hour at which nobody works", "DE", "Europe/Berlin", "2026-11-03 19:00", 20 * time.Hour, "2026-11-04 09:00", "2026-11-04 09:00"},
		{"Spring Festival", "CN", "Asia/Shanghai", "2026-02-14 19:00", ten, "2026-02-24 09:00", "2026-02-24 10:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cal := worktime.In(c.country, zone(t, c.zone))
			from := at(t, c.from, cal.Zone())
			if got, ok := cal.NextOpen(from); !ok || !got.Equal(at(t, c.open, cal.Zone())) {
				t.Errorf("NextOpen: got %v, %v; want %s", got, ok, c.open)
			}
			if got, ok := cal.NextSlot(from, c.hour); !ok || !got.Equal(at(t, c.slot, cal.Zone())) {
				t.Errorf("NextSlot: got %v, %v; want %s", got, ok, c.slot)
			}
		})
	}
}

// TestNextInJumps has hours that the clock leaves out or shows twice.
func TestNextInJumps(t *testing.T) {
	cal := calendar(t, "America/New_York", "Sun 02:00-03:00")
	if got, ok := cal.NextOpen(at(t, "2026-03-07 12:00", cal.Zone())); !ok || !got.Equal(at(t, "2026-03-15 02:00", cal.Zone())) {
		t.Errorf("an hour left out: got %v, %v; want the next Sunday", got, ok)
	}
	twice := calendar(t, "America/New_York", "Sun 01:00-02:00")
	first := at(t, "2026-11-01 05:59", time.UTC) // 01:59 of summer time
	if got, ok := twice.NextOpen(first.Add(time.Minute)); !ok || !got.Equal(first.Add(time.Minute)) {
		t.Errorf("the second time of an hour: got %v, %v; want it at once", got, ok)
	}
}

func TestNextOfNobody(t *testing.T) {
	cal := calendar(t, "Asia/Tokyo", "")
	now := at(t, "2026-11-03 10:00", cal.Zone())
	if got, ok := cal.NextOpen(now); ok {
		t.Errorf("NextOpen: got %v, want none", got)
	}
	if got, ok := cal.NextSlot(now, 10*time.Hour); ok {
		t.Errorf("NextSlot: got %v, want none", got)
	}
	if got := cal.State(now).Kind; got != worktime.DayOff {
		t.Errorf("State: got %v, want DayOff", got)
	}
}
