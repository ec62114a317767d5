package store

import (
	"testing"
	"time"

	_ "time/tzdata" // the tests must not depend on the machine
)

// TestInstantOf: D-13, with both changes of the clocks.
func TestInstantOf(t *testing.T) {
	cases := []struct{ name, zone, wall, want string }{
		{"no changes", "Asia/Shanghai", "2026-03-02 21:30", "2026-03-02 13:30"},
		{"UTC", "", "2026-03-02 21:30", "2026-03-02 21:30"},
		{"before the spring change", "Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59"},
		{"an hour that does not exist", "Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:30"},
		{"after the spring change", "Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00"},
		{"an hour that comes twice", "Europe/Berlin", "2026-10-25 02:30", "2026-10-25 01:30"},
		{"before the autumn change", "Europe/Berlin", "2026-10-25 01:59", "2026-10-24 23:59"},
		{"the Gulf", "Asia/Riyadh", "2026-03-06 16:00", "2026-03-06 13:00"},
	}
	const layout = "2006-01-02 15:04"
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			wall, err := time.Parse(layout, c.wall)
			if err != nil {
				t.Fatal(err)
			}
			loc, err := zoneOf(c.zone)
			if err != nil {
				t.Fatal(err)
			}
			if got := time.UnixMilli(instantOf(wall.UnixMilli(), loc)).UTC().Format(layout); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestClaims: runs of ids, also across words of the set.
func TestClaims(t *testing.T) {
	own := []run{{1, 3}, {60, 200}, {300, 300}}
	others := []run{{2, 2}, {64, 127}, {190, 250}}
	got := subtract(own, others)
	want := []run{{1, 1}, {3, 3}, {60, 63}, {128, 189}, {300, 300}}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}
