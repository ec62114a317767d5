package worktime

import (
	"math"
	"slices"
	"sort"
	"time"
)

// A timetable is a set of moments on the wall clock that comes back each week,
// but for some dates. A moment is given in seconds since 1970 as if the wall
// clock were UTC. How many seconds of the set lie before a moment is found
// without walking over days, so years cost what hours do.
type timetable struct {
	week   [7][]Span
	before [8]int64 // seconds of the week before each weekday; last, of a whole week
	dates  []date   // in order
	extra  []int64  // extra[i]: seconds that the dates up to dates[i] have more than their weekdays
}

// date is a day with hours of its own.
type date struct {
	day   int64 // since 1970-01-01
	spans []Span
}

const (
	daySeconds = int64(dayLength / time.Second)
	// firstWeekday is that of 1970-01-01.
	firstWeekday = int64(time.Thursday)
)

// newTimetable takes the dates in order.
func newTimetable(week [7][]Span, dates []date) timetable {
	t := timetable{week: week, dates: dates, extra: make([]int64, len(dates))}
	for i, spans := range week {
		t.before[i+1] = t.before[i] + seconds(length(spans))
	}
	var extra int64
	for i, d := range dates {
		extra += seconds(length(d.spans) - length(week[weekday(d.day)]))
		t.extra[i] = extra
	}
	return t
}

// opposite is the timetable of whole days that have no time in this one.
func (t *timetable) opposite() timetable {
	var week [7][]Span
	for i, spans := range t.week {
		week[i] = wholeDayUnless(spans)
	}
	dates := slices.Clone(t.dates)
	for i := range dates {
		dates[i].spans = wholeDayUnless(dates[i].spans)
	}
	return newTimetable(week, dates)
}

// wholeDay is a day from midnight to midnight.
var wholeDay = []Span{{0, dayLength}}

func wholeDayUnless(spans []Span) []Span {
	if len(spans) > 0 {
		return nil
	}
	return wholeDay
}

// isEmpty tells that no week has any time, whatever single dates have.
func (t *timetable) isEmpty() bool { return t.before[7] == 0 }

// until is how many seconds lie between the first day of the count, a fixed one,
// and a moment of the wall clock; only differences mean something.
func (t *timetable) until(wall int64) int64 {
	day, rest := floorDiv(wall, daySeconds)
	week, inWeek := floorDiv(day+firstWeekday, 7)
	i, isDate := t.find(day)
	sum := week*t.before[7] + t.before[inWeek]
	if i > 0 {
		sum += t.extra[i-1]
	}
	spans := t.week[inWeek]
	if isDate {
		spans = t.dates[i].spans
	}
	for _, s := range spans {
		sum += max(0, min(rest, seconds(s.Close))-seconds(s.Open))
	}
	return sum
}

// find gives the place of a day among the dates, and whether it is one.
func (t *timetable) find(day int64) (int, bool) {
	i := sort.Search(len(t.dates), func(i int) bool { return t.dates[i].day >= day })
	return i, i < len(t.dates) && t.dates[i].day == day
}

// on gives the spans of a day.
func (t *timetable) on(day int64) []Span {
	if i, isDate := t.find(day); isDate {
		return t.dates[i].spans
	}
	return t.week[weekday(day)]
}

// holds tells whether a moment of the wall clock is in the set.
func (t *timetable) holds(wall int64) bool {
	day, rest := floorDiv(wall, daySeconds)
	return slices.ContainsFunc(t.on(day), func(s Span) bool {
		return seconds(s.Open) <= rest && rest < seconds(s.Close)
	})
}

// between is how much real time from one moment to a later one is in the set,
// both in the zone of the timetable. Time is cut where the clock jumps; within a
// piece, time on the wall is real time.
func (t *timetable) between(from, to time.Time) time.Duration {
	var sum int64
	for at := from; at.Before(to); {
		_, offset := at.Zone()
		stop := to
		if jump, ok := nextJump(at); ok && jump.Before(to) {
			stop = jump
		}
		sum += t.until(stop.Unix()+int64(offset)) - t.until(at.Unix()+int64(offset))
		at = stop
	}
	if sum >= math.MaxInt64/int64(time.Second) {
		return math.MaxInt64
	}
	return time.Duration(sum)*time.Second + t.fraction(to) - t.fraction(from)
}

// nextJump is a moment after at up to which the clock does not jump; false
// where it never does again.
func nextJump(at time.Time) (time.Time, bool) {
	_, jump := at.ZoneBounds()
	switch {
	case jump.IsZero():
		return jump, false
	case !jump.After(at): // Go 1.26 gives this on the last days of leap years from 2040
		return at.Add(dayLength), true
	}
	return jump, true
}

// fraction is the part of a second that until leaves out.
func (t *timetable) fraction(at time.Time) time.Duration {
	if at.Nanosecond() == 0 || !t.holds(wallOf(at)) {
		return 0
	}
	return time.Duration(at.Nanosecond())
}

// wallOf is what the wall clock shows, in seconds since 1970.
func wallOf(t time.Time) int64 {
	_, offset := t.Zone()
	return t.Unix() + int64(offset)
}

func seconds(d time.Duration) int64 { return int64(d / time.Second) }

// weekday gives the day of the week of a day since 1970-01-01.
func weekday(day int64) time.Weekday {
	_, w := floorDiv(day+firstWeekday, 7)
	return time.Weekday(w)
}

// floorDiv divides so that the rest is never negative.
func floorDiv(a, b int64) (quotient, rest int64) {
	quotient, rest = a/b, a%b
	if rest < 0 {
		return quotient - 1, rest + b
	}
	return quotient, rest
}
