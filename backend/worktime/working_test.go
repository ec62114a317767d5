package worktime_test

import (
	"testing"
	"time"

	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

const (
	office = "Mon-Fri 09:00-18:00"
	gulf   = "Sun-Thu 09:00-18:00"
	always = "Mon-Sun 00:00-24:00"
)

// working are cases that can be counted by hand; from and to are on the wall
// clock of the zone.
var working = []struct {
	name, zone, hours, from, to string
	off                         []string // holidays
	want                        time.Duration
	offHours                    bool
}{
	{name: "within one morning", zone: "Europe/Berlin", hours: office, from: "2026-11-02 09:10", to: "2026-11-02 11:40", want: 150 * time.Minute},
	{name: "over night", zone: "Europe/Berlin", hours: office, from: "2026-11-02 17:30", to: "2026-11-03 09:20", want: 50 * time.Minute},
	{name: "Friday evening to Monday morning", zone: "Europe/Berlin", hours: office, from: "2026-10-30 20:00", to: "2026-11-02 09:05", want: 5 * time.Minute},
	{name: "a Gulf weekend", zone: "Asia/Riyadh", hours: gulf, from: "2026-11-05 17:00", to: "2026-11-08 10:00", want: 2 * time.Hour},
	{name: "a Gulf Friday is one stretch", zone: "Asia/Riyadh", hours: gulf, from: "2026-11-06 10:00", to: "2026-11-07 10:00", want: 24 * time.Hour, offHours: true},
	{name: "a holiday in between", zone: "Europe/Berlin", hours: office, off: []string{"2026-11-04"}, from: "2026-11-03 17:00", to: "2026-11-05 10:00", want: 2 * time.Hour},
	{name: "the same night", zone: "Europe/Berlin", hours: office, from: "2026-11-02 22:00", to: "2026-11-03 00:30", want: 150 * time.Minute, offHours: true},
	{name: "asked as they close, answered in the night", zone: "Europe/Berlin", hours: office, from: "2026-11-02 18:00", to: "2026-11-02 21:00", want: 3 * time.Hour, offHours: true},
	{name: "two nights with a day between", zone: "Europe/Berlin", hours: office, from: "2026-11-02 22:00", to: "2026-11-03 22:00", want: 9 * time.Hour},
	{name: "answered as they open", zone: "Europe/Berlin", hours: office, from: "2026-11-02 22:00", to: "2026-11-03 09:00", want: 0},
	{name: "in the same second", zone: "Europe/Berlin", hours: office, from: "2026-11-02 10:00", to: "2026-11-02 10:00", want: 0},
	{name: "an answer before its question", zone: "Europe/Berlin", hours: office, from: "2026-11-03 09:20", to: "2026-11-02 17:30", want: -50 * time.Minute},
	{name: "seconds", zone: "Europe/Berlin", hours: office, from: "2026-11-02 17:59:30", to: "2026-11-03 09:00:10", want: 40 * time.Second},
	{name: "a midday break that is set", zone: "Europe/Berlin", hours: "Mon-Fri 09:00-12:00,13:00-18:00", from: "2026-11-02 11:30", to: "2026-11-02 13:30", want: time.Hour},
	{name: "question in the midday break, answer too", zone: "Europe/Berlin", hours: "Mon-Fri 09:00-12:00,13:00-18:00", from: "2026-11-02 12:10", to: "2026-11-02 12:30", want: 20 * time.Minute, offHours: true},
	{name: "a half day", zone: "Asia/Dubai", hours: "Mon-Thu 09:00-18:00; Fri 09:00-12:00", from: "2026-11-06 11:00", to: "2026-11-09 10:00", want: 2 * time.Hour},
	{name: "work past midnight", zone: "America/Lima", hours: "Mon 20:00-24:00; Tue-Fri 00:00-02:00,20:00-24:00; Sat 00:00-02:00", from: "2026-11-02 23:30", to: "2026-11-03 00:45", want: 75 * time.Minute},
	{name: "nobody ever works", zone: "Asia/Tokyo", hours: "", from: "2026-11-02 10:00", to: "2026-11-05 10:00", want: 72 * time.Hour, offHours: true},

	{name: "summer time begins in working hours", zone: "America/New_York", hours: always, from: "2026-03-08 01:00", to: "2026-03-08 04:00", want: 2 * time.Hour},
	{name: "summer time ends in working hours", zone: "America/New_York", hours: always, from: "2026-11-01 00:30", to: "2026-11-01 03:00", want: 210 * time.Minute},
	{name: "an hour of work that summer time leaves out", zone: "America/New_York", hours: "Sun 02:00-03:00,05:00-06:00", from: "2026-03-08 00:00", to: "2026-03-08 12:00", want: time.Hour},
	{name: "an hour of work that comes twice", zone: "America/New_York", hours: "Sun 01:00-02:00", from: "2026-11-01 00:00", to: "2026-11-01 12:00", want: 2 * time.Hour},
	{name: "a night in which summer time begins", zone: "America/New_York", hours: office, from: "2026-03-07 23:00", to: "2026-03-08 07:00", want: 7 * time.Hour, offHours: true},
	{name: "summer time of half an hour", zone: "Australia/Lord_Howe", hours: always, from: "2026-10-04 01:00", to: "2026-10-04 04:00", want: 150 * time.Minute},
	{name: "an offset of half an hour", zone: "Asia/Kolkata", hours: "Mon-Sat 09:30-18:30", from: "2026-11-07 18:00", to: "2026-11-09 10:00", want: time.Hour},
	{name: "an offset of three quarters", zone: "Asia/Kathmandu", hours: "Sun-Fri 10:00-17:00", from: "2026-11-06 16:45", to: "2026-11-08 10:15", want: 30 * time.Minute},
	{name: "a Friday that never was, at the date line", zone: "Pacific/Apia", hours: office, from: "2011-12-29 17:00", to: "2012-01-02 10:00", want: 2 * time.Hour},
	{name: "midnight that summer time leaves out", zone: "Africa/Cairo", hours: always, from: "2026-04-23 23:00", to: "2026-04-24 02:00", want: 2 * time.Hour},
}

func TestWorking(t *testing.T) {
	for _, c := range working {
		t.Run(c.name, func(t *testing.T) {
			var off []holidays.Day
			for _, text := range c.off {
				off = append(off, holidays.Day{Date: date(t, text)})
			}
			cal := calendar(t, c.zone, c.hours, off...)
			got := cal.Working(at(t, c.from, cal.Zone()), at(t, c.to, cal.Zone()))
			if want := (worktime.Elapsed{Time: c.want, OffHours: c.offHours}); got != want {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestWorkingOverTenYears(t *testing.T) {
	cal := calendar(t, "Europe/Berlin", office)
	got := cal.Working(at(t, "2020-01-06 09:00", cal.Zone()), at(t, "2030-01-07 09:00", cal.Zone()))
	// 522 whole weeks of 45 hours.
	if want := 522 * 45 * time.Hour; got.Time != want || got.OffHours {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestWorkingOfAllTime has times that no chat has, as a broken file may.
func TestWorkingOfAllTime(t *testing.T) {
	cal := calendar(t, "America/New_York", office)
	last := time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	if got := cal.Working(time.Time{}, last); got.Time != 1<<63-1 {
		t.Errorf("got %v, want the longest duration", got)
	}
	var none worktime.Calendar
	if got := none.Working(last, last.Add(time.Hour)); got != (worktime.Elapsed{Time: time.Hour, OffHours: true}) {
		t.Errorf("zero calendar: got %v, want one hour of off hours", got)
	}
}

// TestFractions has messages whose source keeps milliseconds.
func TestFractions(t *testing.T) {
	cal := calendar(t, "Europe/Berlin", office)
	asked := at(t, "2026-11-02 17:59:59", cal.Zone()).Add(400 * time.Millisecond)
	answered := at(t, "2026-11-03 09:00:00", cal.Zone()).Add(250 * time.Millisecond)
	if got, want := cal.Working(asked, answered).Time, 850*time.Millisecond; got != want {
		t.Errorf("over night: got %v, want %v", got, want)
	}
	if got, want := cal.Working(answered, answered.Add(time.Second)).Time, time.Second; got != want {
		t.Errorf("within a second of work: got %v, want %v", got, want)
	}
	if got, ok := cal.NextOpen(answered); !ok || !got.Equal(answered) {
		t.Errorf("at work: got %v, want that moment", got)
	}
	closing := at(t, "2026-11-03 08:59:59", cal.Zone()).Add(900 * time.Millisecond)
	if got, ok := cal.NextOpen(closing); !ok || !got.Equal(at(t, "2026-11-03 09:00", cal.Zone())) {
		t.Errorf("just before they open: got %v, want 09:00", got)
	}
	if got, ok := cal.NextSlot(closing.Add(time.Hour), 10*time.Hour); !ok || !got.Equal(at(t, "2026-11-03 10:00", cal.Zone())) {
		t.Errorf("just before the hour: got %v, want 10:00", got)
	}
	midnight := calendar(t, "Europe/Berlin", "Tue 00:00-01:00")
	late := at(t, "2026-11-02 23:59:59", cal.Zone()).Add(900 * time.Millisecond)
	if got, ok := midnight.NextOpen(late); !ok || !got.Equal(at(t, "2026-11-03 00:00", cal.Zone())) {
		t.Errorf("just before midnight: got %v, want 00:00", got)
	}
}

func TestWorkingMakeUpAndPartDays(t *testing.T) {
	cal := calendar(t, "Europe/Berlin", office,
		holidays.Day{Date: date(t, "2026-11-07"), MakeUp: true},
		holidays.Day{Date: date(t, "2026-11-09"), From: 14 * time.Hour},
		holidays.Day{Date: date(t, "2026-11-10"), From: 0},
		holidays.Day{Date: date(t, "2026-11-10"), From: 14 * time.Hour})
	for _, c := range []struct {
		name, from, to string
		want           time.Duration
	}{
		{"a Saturday that is worked", "2026-11-07 00:00", "2026-11-08 00:00", 9 * time.Hour},
		{"a holiday from two o'clock", "2026-11-09 00:00", "2026-11-10 00:00", 5 * time.Hour},
		{"two holidays of one date: the longer one", "2026-11-10 08:00", "2026-11-11 10:00", time.Hour},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cal.Working(at(t, c.from, cal.Zone()), at(t, c.to, cal.Zone())).Time; got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestDaysOff(t *testing.T) {
	for _, c := range []struct {
		name, zone, hours, off, from, to string
		want                             time.Duration
	}{
		{"a weekend", "Europe/Berlin", office, "", "2026-11-06 12:00", "2026-11-09 12:00", 48 * time.Hour},
		{"a Gulf weekend", "Asia/Riyadh", gulf, "", "2026-11-05 12:00", "2026-11-08 12:00", 48 * time.Hour},
		{"half a Saturday of it", "Europe/Berlin", office, "", "2026-11-06 12:00", "2026-11-07 12:00", 12 * time.Hour},
		{"nights of working days count", "Europe/Berlin", office, "", "2026-11-03 18:00", "2026-11-04 09:00", 0},
		{"a half day is no day off", "Asia/Dubai", "Mon-Thu 09:00-18:00; Fri 09:00-12:00", "", "2026-11-06 00:00", "2026-11-07 00:00", 0},
		{"a holiday", "Europe/Berlin", office, "2026-11-04", "2026-11-03 12:00", "2026-11-05 12:00", 24 * time.Hour},
		{"a holiday on a Saturday is off once", "Europe/Berlin", office, "2026-11-07", "2026-11-06 12:00", "2026-11-09 12:00", 48 * time.Hour},
		{"a Sunday of 23 hours", "Europe/Berlin", office, "", "2026-03-28 00:00", "2026-03-30 00:00", 47 * time.Hour},
		{"a Sunday of 25 hours", "America/New_York", office, "", "2026-10-31 00:00", "2026-11-02 00:00", 49 * time.Hour},
		{"nobody ever works", "Asia/Tokyo", "", "", "2026-11-02 00:00", "2026-11-12 00:00", 0},
		{"backwards", "Europe/Berlin", office, "", "2026-11-09 12:00", "2026-11-06 12:00", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			var off []holidays.Day
			if c.off != "" {
				off = append(off, holidays.Day{Date: date(t, c.off)})
			}
			cal := calendar(t, c.zone, c.hours, off...)
			if got := cal.DaysOff(at(t, c.from, cal.Zone()), at(t, c.to, cal.Zone())); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func BenchmarkWorking(b *testing.B) {
	cal := worktime.In("DE", zone(b, "Europe/Berlin"))
	for _, c := range []struct{ name, from, to string }{
		{"a weekend", "2026-11-06 17:00", "2026-11-09 09:30"},
		{"ten years", "2021-03-01 10:00", "2031-03-01 10:00"},
	} {
		b.Run(c.name, func(b *testing.B) {
			from, to := at(b, c.from, cal.Zone()), at(b, c.to, cal.Zone())
			for b.Loop() {
				cal.Working(from, to)
			}
		})
	}
}

func BenchmarkIn(b *testing.B) {
	berlin := zone(b, "Europe/Berlin")
	for b.Loop() {
		worktime.In("DE", berlin)
	}
}
