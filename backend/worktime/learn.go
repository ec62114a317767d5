package worktime

import (
	"math"
	"slices"
	"time"
)

// The limits of Learn, all own: too small a basis gives a week that the next
// chat overturns.
const (
	// learnHours is how many different hours a person must have written in.
	learnHours = 40
	// learnDates is on how many different dates these must lie.
	learnDates = 15
	// learnShare is the part of those hours that the window of a day must hold.
	learnShare = 0.8
	// learnLongest is the longest window that is still a habit.
	learnLongest = 14
	// learnBusy is how often a weekday must be written on, compared with an
	// average day of the five most written on, to be one that is worked.
	learnBusy = 0.4
)

// Learned is a proposal of the hours that somebody keeps.
type Learned struct {
	Week  Week    // without working time where there is no proposal
	N     int     // hours of dates in which they wrote, the basis
	Dates int     // dates on which they wrote
	Share float64 // of N that lies within Week, 0 to 1
}

// Found tells whether there is a proposal: enough was written, and in hours that
// come back.
func (l Learned) Found() bool { return !l.Week.Equal(Week{}) }

// Learn proposes the hours of somebody from the moments at which they wrote, in
// any order, on the wall clock of a zone. Each hour of each date counts once,
// so that one long talk does not make a habit. The window is the shortest stretch
// of whole hours of a day that holds four fifths of them; of equals the one
// that holds more, then the earlier. Nobody is proposed hours past midnight.
func Learn(wrote []time.Time, zone *time.Location) Learned {
	hourly, daily, dates := habit(wrote, zone)
	l := Learned{Dates: dates}
	for _, n := range hourly {
		l.N += n
	}
	if l.N < learnHours || l.Dates < learnDates {
		return l
	}
	open, close := window(hourly, int(math.Ceil(learnShare*float64(l.N))))
	if close-open > learnLongest {
		return l
	}
	span := Span{time.Duration(open) * time.Hour, time.Duration(close) * time.Hour}
	for day := range l.Week {
		if float64(daily[day]) >= learnBusy*busyDay(daily) {
			l.Week[day] = []Span{span}
		}
	}
	l.Share = float64(inside(wrote, zone, l.Week)) / float64(l.N)
	return l
}

// moment is an hour of a date.
type moment struct {
	day  int64
	hour int
}

// moments are the different hours in which somebody wrote.
func moments(wrote []time.Time, zone *time.Location) map[moment]bool {
	found := map[moment]bool{}
	for _, t := range wrote {
		day, rest := floorDiv(wallOf(t.In(zone)), daySeconds)
		found[moment{day, int(rest / 3600)}] = true
	}
	return found
}

// habit counts the moments by hour, the dates by weekday, and the dates.
func habit(wrote []time.Time, zone *time.Location) (hourly [24]int, daily [7]int, dates int) {
	seen := map[int64]bool{}
	for m := range moments(wrote, zone) {
		hourly[m.hour]++
		if !seen[m.day] {
			seen[m.day] = true
			daily[weekday(m.day)]++
		}
	}
	return hourly, daily, len(seen)
}

// window is the shortest stretch of hours that holds at least want of the counts.
func window(hourly [24]int, want int) (open, close int) {
	for length := 1; length <= 24; length++ {
		best := want - 1
		for from := 0; from+length <= 24; from++ {
			if held := sum(hourly[from : from+length]); held > best {
				best, open, close = held, from, from+length
			}
		}
		if best >= want {
			return open, close
		}
	}
	return 0, 24
}

// busyDay is the average of the five weekdays that are written on most.
func busyDay(daily [7]int) float64 {
	slices.Sort(daily[:])
	return float64(sum(daily[2:])) / 5
}

func sum(counts []int) int {
	total := 0
	for _, n := range counts {
		total += n
	}
	return total
}

// inside counts the moments that begin in a week.
func inside(wrote []time.Time, zone *time.Location, week Week) int {
	table := newTimetable(week, nil)
	n := 0
	for m := range moments(wrote, zone) {
		if table.holds(m.day*daySeconds + int64(m.hour)*3600) {
			n++
		}
	}
	return n
}

// Source is where the hours of a customer come from.
type Source string

// The sources, the strongest first.
const (
	Confirmed Source = "confirmed" // a person set or confirmed them
	Learnt    Source = "learnt"    // from when the customer writes
	National  Source = "country"   // a person set them for the country
	Preset    Source = "preset"    // usual in the country
)

// HoursOf chooses the hours of a customer: what a person confirmed, however
// short or empty, stands before what was learnt, that before what a person set
// for the country, and that before its preset. A nil week is none.
func HoursOf(confirmed *Week, learned Learned, national *Week, country string) (Week, Source) {
	switch {
	case confirmed != nil:
		return *confirmed, Confirmed
	case learned.Found():
		return learned.Week, Learnt
	case national != nil:
		return *national, National
	}
	return WeekOf(country), Preset
}
