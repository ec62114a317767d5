package worktime

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"huiyin/backend/worktime/holidays"
)

// Calendar says when somebody works: a zone, a week and holidays. It is a value
// that does not change; the zero Calendar is UTC without working time.
type Calendar struct {
	zone     *time.Location
	week     Week
	holidays []holidays.Day // by date; of one date the one that begins first
	work     timetable
	off      timetable // whole days without work
}

// New makes a calendar. A nil zone is UTC. A make-up day among the holidays is
// worked as the longest day of the week; on a holiday that begins within the day
// the hours before are worked. The error tells what is wrong with the week.
func New(zone *time.Location, week Week, days []holidays.Day) (Calendar, error) {
	if err := week.Valid(); err != nil {
		return Calendar{}, fmt.Errorf("make calendar: %w", err)
	}
	return build(zone, week, slices.Clone(days)), nil
}

// In is the calendar of a country with the week and holidays of its preset. An
// unknown or empty country has WeekOf and no holidays. A calendar takes some
// 40 kB: customers of one country, zone and week can share it.
func In(country string, zone *time.Location) Calendar {
	return build(zone, WeekOf(country), holidays.Of(country))
}

// build makes a calendar of a valid week and of days that it may reorder.
func build(zone *time.Location, week Week, days []holidays.Day) Calendar {
	slices.SortStableFunc(days, func(a, b holidays.Day) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.From, b.From))
	})
	days = slices.CompactFunc(days, func(a, b holidays.Day) bool { return a.Date.Equal(b.Date) })
	dates := make([]date, len(days))
	for i, h := range days {
		day := h.Date.Unix() / daySeconds
		if h.MakeUp {
			dates[i] = date{day, week.longestDay()}
			continue
		}
		dates[i] = date{day, cut(week[weekday(day)], h.From)}
	}
	c := Calendar{zone: zone, week: week, holidays: days, work: newTimetable(week, dates)}
	if !c.work.isEmpty() {
		c.off = c.work.opposite()
	}
	return c
}

// cut keeps what lies before an hour of the day.
func cut(spans []Span, end time.Duration) []Span {
	var kept []Span
	for _, s := range spans {
		if s.Open < end {
			kept = append(kept, Span{s.Open, min(s.Close, end)})
		}
	}
	return kept
}

// Zone is the zone of the wall clock, never nil.
func (c *Calendar) Zone() *time.Location {
	if c.zone == nil {
		return time.UTC
	}
	return c.zone
}

// Week gives the working week. It is not to be changed.
func (c *Calendar) Week() Week { return c.week }

// Elapsed is a time that somebody took.
type Elapsed struct {
	// Time is working time, or the wall clock's if OffHours. It is negative
	// where the end lies before the beginning, as after a clock that was set back.
	Time time.Duration
	// OffHours says that both ends lie in the same stretch of off hours, where
	// working time would be nothing (非工作时间回复; D-08).
	OffHours bool
}

// Working is the working time from one moment to another (D-08). A calendar
// without working time is one stretch of off hours. Times beyond 292 years are
// cut to that.
func (c *Calendar) Working(from, to time.Time) Elapsed {
	if to.Before(from) {
		back := c.Working(to, from)
		return Elapsed{-back.Time, back.OffHours}
	}
	from, to = from.In(c.Zone()), to.In(c.Zone())
	worked := c.work.between(from, to)
	if worked == 0 && !c.work.holds(wallOf(to)) { // then from is off hours too
		return Elapsed{to.Sub(from), true}
	}
	return Elapsed{worked, false}
}

// DaysOff is how much of the time between two moments lies on days off: dates
// without any working time, whole or in part as the moments cut them. A silence
// is measured without it (D-07). Nothing where no day is worked, since a silence
// would never end, and where to is not after from.
func (c *Calendar) DaysOff(from, to time.Time) time.Duration {
	return c.off.between(from.In(c.Zone()), to.In(c.Zone()))
}
