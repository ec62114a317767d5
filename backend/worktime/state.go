package worktime

import (
	"time"

	"huiyin/backend/worktime/holidays"
)

// Kind is what a moment is in a calendar.
type Kind int

// The kinds of moments. The zero Kind is none of them.
const (
	Working Kind = iota + 1 // at work
	Closed                  // before or after the hours of a day that is worked
	DayOff                  // a weekday without hours
	Holiday                 // a holiday, also where it falls on a weekend
)

// State is what a moment is in a calendar.
type State struct {
	Kind    Kind
	Holiday holidays.Day // of a Holiday; else zero
}

// State tells what a moment is.
func (c *Calendar) State(t time.Time) State {
	wall := wallOf(t.In(c.Zone()))
	day, rest := floorDiv(wall, daySeconds)
	if c.work.holds(wall) {
		return State{Kind: Working}
	}
	if i, known := c.work.find(day); known {
		h := c.holidays[i]
		if !h.MakeUp && rest >= seconds(h.From) {
			return State{Holiday, h}
		}
	}
	if len(c.work.on(day)) > 0 {
		return State{Kind: Closed}
	}
	return State{Kind: DayOff}
}

// IsWorking tells whether a moment is working time.
func (c *Calendar) IsWorking(t time.Time) bool { return c.work.holds(wallOf(t.In(c.Zone()))) }

// NextOpen is the first moment of working time that is not before t: t itself
// during work. The result is in the calendar's zone; false where no week has
// working time.
func (c *Calendar) NextOpen(t time.Time) (time.Time, bool) {
	return c.next(t, func(day, rest int64) (int64, bool) {
		for _, s := range c.work.on(day) {
			if rest < seconds(s.Close) {
				return max(rest, seconds(s.Open)), true
			}
		}
		return 0, false
	})
}

// NextSlot is the first moment, not before t, at which the wall clock shows an
// hour (counted from midnight, 0 to 24 h) and somebody works. Where no weekday
// is worked at that hour it is NextOpen.
func (c *Calendar) NextSlot(t time.Time, hour time.Duration) (time.Time, bool) {
	at := seconds(hour)
	if !c.worksAt(at) {
		return c.NextOpen(t)
	}
	return c.next(t, func(day, rest int64) (int64, bool) {
		return at, rest <= at && c.work.holds(day*daySeconds+at)
	})
}

// worksAt tells whether any weekday is worked at a second of the day.
func (c *Calendar) worksAt(second int64) bool {
	for _, spans := range c.week {
		for _, s := range spans {
			if seconds(s.Open) <= second && second < seconds(s.Close) {
				return true
			}
		}
	}
	return false
}

// next walks over days until found names a second of one that is not before its
// second rest, and over the pieces of time between jumps of the clock, as such a
// second may be left out. It ends, because each week has working time and only
// so many dates are none.
func (c *Calendar) next(t time.Time, found func(day, rest int64) (int64, bool)) (time.Time, bool) {
	if c.work.isEmpty() {
		return time.Time{}, false
	}
	at := t.In(c.Zone())
	for {
		_, offset := at.Zone()
		jump, jumps := nextJump(at)
		day, rest := floorDiv(wallOf(at), daySeconds)
		for ; !jumps || day*daySeconds+rest-int64(offset) < jump.Unix(); day, rest = day+1, 0 {
			second, ok := found(day, rest)
			if !ok {
				continue
			}
			moment := time.Unix(day*daySeconds+second-int64(offset), 0).In(c.Zone())
			if moment.Before(at) {
				moment = at
			}
			if !jumps || moment.Before(jump) {
				return moment, true
			}
		}
		at = jump
	}
}
