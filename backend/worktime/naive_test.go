package worktime_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// naive is a calendar that looks at each minute by itself: what the wall clock
// shows, which hours that date has, whether it is among them. It shares no code
// with the package.
type naive struct {
	zone *time.Location
	week worktime.Week
	days []holidays.Day
}

// hours gives the spans of a date.
func (n naive) hours(date string, day time.Weekday) []worktime.Span {
	spans := n.week[day]
	for _, h := range n.days {
		if h.Date.Format(time.DateOnly) == date {
			if h.MakeUp {
				return n.week[time.Monday]
			}
			var left []worktime.Span
			for _, s := range spans {
				if s.Open < h.From {
					left = append(left, worktime.Span{Open: s.Open, Close: min(s.Close, h.From)})
				}
			}
			spans = left
		}
	}
	return spans
}

// works tells whether a minute is worked and whether its date is a day off.
func (n naive) works(t time.Time) (works, dayOff bool) {
	t = t.In(n.zone)
	spans := n.hours(t.Format(time.DateOnly), t.Weekday())
	minute := time.Duration(t.Hour()*60+t.Minute()) * time.Minute
	for _, s := range spans {
		works = works || s.Open <= minute && minute < s.Close
	}
	return works, len(spans) == 0
}

// count walks over the minutes from one moment up to another.
func (n naive) count(from, to time.Time) (working worktime.Elapsed, off time.Duration) {
	anyWork := false
	for t := from; t.Before(to); t = t.Add(time.Minute) {
		works, dayOff := n.works(t)
		if works {
			working.Time += time.Minute
		}
		if dayOff {
			off += time.Minute
		}
		anyWork = anyWork || works
	}
	askedAtWork, _ := n.works(from)
	answeredAtWork, _ := n.works(to)
	if !anyWork && !askedAtWork && !answeredAtWork {
		working = worktime.Elapsed{Time: to.Sub(from), OffHours: true}
	}
	return working, off
}

// nextOpen walks minute by minute, for thirty days at most.
func (n naive) nextOpen(t time.Time) (time.Time, bool) {
	for i := range 30 * 24 * 60 {
		at := t.Add(time.Duration(i) * time.Minute)
		if works, _ := n.works(at); works {
			return at, true
		}
	}
	return time.Time{}, false
}

// jumps are zones with a date about which the clock jumps, or the date line.
var jumps = []struct{ zone, date string }{
	{"America/New_York", "2026-03-08"}, {"America/New_York", "2026-11-01"},
	{"Europe/Berlin", "2026-03-29"}, {"Europe/Berlin", "2026-10-25"},
	{"Australia/Lord_Howe", "2026-04-05"}, {"Australia/Adelaide", "2026-10-04"},
	{"America/Santiago", "2026-09-06"}, {"Africa/Cairo", "2026-04-24"},
	{"Asia/Tehran", "2021-03-22"}, {"Asia/Kathmandu", "2026-11-01"},
	{"Asia/Riyadh", "2026-03-20"}, {"Pacific/Apia", "2011-12-30"},
	{"Pacific/Kiritimati", "2026-01-01"}, {"Africa/Casablanca", "2026-03-22"},
}

// weeks always have a Gulf week among them, half days, night shifts and none.
var weeks = []string{
	gulf, office, "Sat-Wed 09:00-18:00; Thu 09:00-13:00", "Mon-Fri 09:00-12:00,13:30-18:15; Sat 10:00-14:00",
	"Mon 20:00-24:00; Tue-Fri 00:00-04:30,20:00-24:00; Sat 00:00-04:30", always, "Sun 01:30-03:30", "",
}

// draw makes a calendar about a jump of the clock, with holidays near it, and a
// time that mostly covers it.
func draw(t *testing.T, r *rand.Rand, zoneName, day, hours string) (naive, time.Time, time.Time) {
	week, err := worktime.ParseWeek(hours)
	if err != nil {
		t.Fatal(err)
	}
	n := naive{zone: zone(t, zoneName), week: week}
	middle := at(t, day, time.UTC)
	used := map[int]bool{}
	for range 1 + r.IntN(4) {
		shift := r.IntN(15) - 7
		if used[shift] {
			continue
		}
		used[shift] = true
		h := holidays.Day{Date: middle.AddDate(0, 0, shift)}
		switch r.IntN(4) {
		case 0:
			h.From = time.Duration(r.IntN(24)) * time.Hour
		case 1:
			// The longest day of the drawn weeks is Monday's only in these.
			h.MakeUp = hours == office || hours == gulf || hours == always
		}
		n.days = append(n.days, h)
	}
	from := middle.Add(time.Duration(r.IntN(8*24*60)-6*24*60) * time.Minute)
	return n, from, from.Add(time.Duration(r.IntN(9*24*60)) * time.Minute)
}

func TestAgainstNaive(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2026))
	for _, jump := range jumps {
		for _, hours := range weeks {
			t.Run(fmt.Sprintf("%s %s %s", jump.zone, jump.date, hours), func(t *testing.T) {
				for range 4 {
					n, from, to := draw(t, r, jump.zone, jump.date, hours)
					compare(t, n, from, to)
				}
			})
		}
	}
}

func compare(t *testing.T, n naive, from, to time.Time) {
	t.Helper()
	c, err := worktime.New(n.zone, n.week, n.days)
	if err != nil {
		t.Fatal(err)
	}
	wantWorking, wantOff := n.count(from, to)
	if n.week.Equal(worktime.Week{}) {
		wantOff = 0 // where nobody works no day is off
	}
	if got := c.Working(from, to); got != wantWorking {
		t.Errorf("Working(%v, %v) with %+v: got %v, want %v", from.In(n.zone), to.In(n.zone), n.days, got, wantWorking)
	}
	if got := c.DaysOff(from, to); got != wantOff {
		t.Errorf("DaysOff(%v, %v) with %+v: got %v, want %v", from.In(n.zone), to.In(n.zone), n.days, got, wantOff)
	}
	got, ok := c.NextOpen(from)
	want, wantOK := n.nextOpen(from)
	if ok != wantOK || !got.Equal(want) {
		t.Errorf("NextOpen(%v) with %+v: got %v, %v; want %v, %v", from.In(n.zone), n.days, got, ok, want.In(n.zone), wantOK)
	}
	works, _ := n.works(from)
	if got := c.IsWorking(from); got != works {
		t.Errorf("IsWorking(%v): got %v, want %v", from.In(n.zone), got, works)
	}
}

// TestWorkingAdds says that a time is the sum of its parts, over spans of years,
// where the naive count would take too long.
func TestWorkingAdds(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 2026))
	for _, country := range []string{"SA", "DE", "CN", "IR", "US", "NP"} {
		c := worktime.In(country, zone(t, "America/New_York"))
		for range 50 {
			at := at(t, "2019-06-01", time.UTC).Add(time.Duration(r.IntN(5e6)) * time.Minute)
			var sum time.Duration
			end := at
			for range 40 {
				next := end.Add(time.Duration(r.IntN(200_000)) * time.Minute)
				if part := c.Working(end, next); !part.OffHours {
					sum += part.Time
				}
				end = next
			}
			if got := c.Working(at, end).Time; got != sum {
				t.Errorf("%s from %v to %v: got %v, sum of parts %v", country, at, end, got, sum)
			}
		}
	}
}
