package pieces

import (
	"fmt"
	"time"
)

// grain is how exact a date is.
type grain uint8

const (
	unclear grain = iota // in a few days
	day
	week
	month
	quarter
	year
	interval // from one day to another
	either   // the day can be read in two orders
)

// period is a date or an interval; from is its first day, to the last one of
// an interval or the other reading.
type period struct {
	grain    grain
	from, to time.Time
}

func dayOf(t time.Time) period   { return period{grain: day, from: t} }
func weekOf(t time.Time) period  { return period{grain: week, from: monday(t)} }
func monthOf(t time.Time) period { return period{grain: month, from: t.AddDate(0, 0, 1-t.Day())} }
func yearOf(n int) period        { return period{grain: year, from: civil(n, 1, 1)} }
func between(from, to time.Time) period {
	if !to.After(from) {
		return dayOf(from)
	}
	return period{interval, from, to}
}
func quarterOf(n, number int) period {
	return period{grain: quarter, from: civil(n, 3*number-2, 1)}
}

// text is the period in ISO 8601, where that has a form for it: 2026-05-03,
// 2026-W12, 2026-05, 2026, 2026-05-01/2026-05-10; a quarter is 2026-Q3, two
// readings are parted by "|".
func (p period) text() string {
	switch p.grain {
	case day:
		return p.from.Format(time.DateOnly)
	case week:
		year, n := p.from.ISOWeek()
		return fmt.Sprintf("%d-W%02d", year, n)
	case month:
		return p.from.Format("2006-01")
	case quarter:
		return fmt.Sprintf("%d-Q%d", p.from.Year(), (int(p.from.Month())+2)/3)
	case year:
		return p.from.Format("2006")
	case interval:
		return p.from.Format(time.DateOnly) + "/" + p.to.Format(time.DateOnly)
	case either:
		return p.from.Format(time.DateOnly) + "|" + p.to.Format(time.DateOnly)
	}
	return ""
}

// last is the last day of a period.
func (p period) last() time.Time {
	switch p.grain {
	case week:
		return p.from.AddDate(0, 0, 6)
	case month:
		return p.from.AddDate(0, 1, -1)
	case quarter:
		return p.from.AddDate(0, 3, -1)
	case year:
		return p.from.AddDate(1, 0, -1)
	case interval:
		return p.to
	}
	return p.from
}

// The parts of a period that people name.
const (
	early = iota + 1
	middle
	late
	firstHalf
	secondHalf
)

// part is the early, middle or late part of a period. What people mean is
// loose, so these are our own conventions: thirds of ten days in a month
// (上旬, 中旬, 下旬); Monday and Tuesday, Wednesday and Thursday, the rest of a
// week; of a year the first quarter, June and July, December.
func (p period) part(number int) period {
	last := p.last()
	switch {
	case p.grain == day || p.grain == unclear || p.grain == either || number > secondHalf:
		return p
	case number == firstHalf || number == secondHalf:
		half := p.from.AddDate(0, 0, int(last.Sub(p.from).Hours()/24)/2)
		if p.grain == year {
			half = civil(p.from.Year(), 6, 30)
		}
		if number == firstHalf {
			return between(p.from, half)
		}
		return between(half.AddDate(0, 0, 1), last)
	case p.grain == quarter:
		return monthOf(p.from.AddDate(0, number-early, 0))
	case p.grain == year:
		bounds := [...][2]int{early: {1, 3}, middle: {6, 7}, late: {12, 12}}[number]
		return between(civil(p.from.Year(), bounds[0], 1), civil(p.from.Year(), bounds[1]+1, 0))
	}
	days := int(last.Sub(p.from).Hours()/24) + 1
	first, second := days/3, 2*days/3 // of an interval
	switch p.grain {
	case month:
		first, second = 10, 20
	case week:
		first, second = 2, 4
	}
	switch number {
	case early:
		return between(p.from, p.from.AddDate(0, 0, first-1))
	case middle:
		return between(p.from.AddDate(0, 0, first), p.from.AddDate(0, 0, second-1))
	}
	return between(p.from.AddDate(0, 0, second), last)
}

// weeks are the first n weeks of a longer time, with -1 the last.
func (p period) weeks(n, which int) period {
	days := 7 * n
	if which < 0 {
		return between(p.last().AddDate(0, 0, 1-days), p.last())
	}
	return between(p.from, p.from.AddDate(0, 0, days-1))
}

// week is a week of a month, or of a feast as long as one, counted from its first day,
// -1 its last seven days; other periods stay.
func (p period) week(number int) period {
	if p.grain != month && p.grain != interval {
		return p
	}
	if number < 0 {
		return between(p.last().AddDate(0, 0, -6), p.last())
	}
	first := p.from.AddDate(0, 0, 7*(number-1))
	return between(first, first.AddDate(0, 0, 6))
}

// Units of time, as class span has them.
const (
	unitDay = iota + 1
	unitWorkday
	unitWeek
	unitMonth
	unitQuarter
	unitYear
	unitWeekend
)

// around is the unit that lies n after the one of today.
func (r *Reader) around(unit, n int) period {
	t := r.today
	switch unit {
	case unitDay, unitWorkday:
		return dayOf(t.AddDate(0, 0, n))
	case unitWeek:
		return weekOf(t.AddDate(0, 0, 7*n))
	case unitMonth:
		return monthOf(civil(t.Year(), int(t.Month())+n, 1))
	case unitQuarter:
		first := civil(t.Year(), (int(t.Month())-1)/3*3+1+3*n, 1)
		return quarterOf(first.Year(), (int(first.Month())+2)/3)
	case unitYear:
		return yearOf(t.Year() + n)
	case unitWeekend:
		saturday := monday(t).AddDate(0, 0, 5+7*n)
		return between(saturday, saturday.AddDate(0, 0, 1))
	}
	return period{}
}

// after is the day that lies n units after a day.
func after(t time.Time, unit, n int) time.Time {
	switch unit {
	case unitDay:
		return t.AddDate(0, 0, n)
	case unitWorkday:
		step := 1
		if n < 0 {
			step, n = -1, -n
		}
		for ; n > 0 && n < 1000; n-- {
			for t = t.AddDate(0, 0, step); weekdayOf(t) > 5; t = t.AddDate(0, 0, step) {
			}
		}
		return t
	case unitWeek, unitWeekend:
		return t.AddDate(0, 0, 7*n)
	case unitMonth:
		return addMonths(t, n)
	case unitQuarter:
		return addMonths(t, 3*n)
	}
	return addMonths(t, 12*n)
}

// addMonths keeps within the month: a month after 31 January is 28 February.
func addMonths(t time.Time, n int) time.Time {
	last := civil(t.Year(), int(t.Month())+n+1, 0)
	if t.Day() >= last.Day() {
		return last
	}
	return civil(last.Year(), int(last.Month()), t.Day())
}

func civil(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func midnight(t time.Time) time.Time { return civil(t.Year(), int(t.Month()), t.Day()) }

// weekdayOf is 1 for Monday to 7 for Sunday.
func weekdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func monday(t time.Time) time.Time { return t.AddDate(0, 0, 1-weekdayOf(t)) }
