package worktime_test

import (
	"testing"
	"time"

	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// china is the zone in which the vectors are written.
var china = time.FixedZone("UTC+8", 8*3600)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// at reads "2026-03-06 16:00" or, with seconds, "2026-03-06 16:00:30".
func at(t testing.TB, text string, zone *time.Location) time.Time {
	t.Helper()
	layout := "2006-01-02 15:04:05"[:len(text)]
	moment, err := time.ParseInLocation(layout, text, zone)
	if err != nil {
		t.Fatal(err)
	}
	return moment
}

func date(t testing.TB, text string) time.Time { return at(t, text+" 00:00", time.UTC) }

func calendar(t testing.TB, zoneName, hours string, days ...holidays.Day) worktime.Calendar {
	t.Helper()
	week, err := worktime.ParseWeek(hours)
	if err != nil {
		t.Fatal(err)
	}
	c, err := worktime.New(zone(t, zoneName), week, days)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestWorkingV1 has the three vectors of V-1, with the presets and tables as
// they are shipped.
func TestWorkingV1(t *testing.T) {
	for _, c := range []struct {
		name, country, zone, from, to string
		want                          time.Duration
	}{
		{"New York, summer time begins", "US", "America/New_York", "2026-03-06 16:00", "2026-03-09 23:30", 690 * time.Minute},
		{"Riyadh, Sunday to Thursday", "SA", "Asia/Riyadh", "2026-03-06 16:00", "2026-03-09 23:30", 1080 * time.Minute},
		{"Berlin, Good Friday and Easter Monday", "DE", "Europe/Berlin", "2026-04-02 15:00", "2026-04-07 16:30", 630 * time.Minute},
	} {
		t.Run(c.name, func(t *testing.T) {
			calendar := worktime.In(c.country, zone(t, c.zone))
			got := calendar.Working(at(t, c.from, china), at(t, c.to, china))
			if want := (worktime.Elapsed{Time: c.want}); got != want {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}
