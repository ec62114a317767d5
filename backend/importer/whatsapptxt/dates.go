package whatsapptxt

import (
	"strconv"
	"time"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// readings are the orders that a date can be read in. There is no locale with
// year, day, month.
var readings = [...]importer.DateOrder{importer.DMY, importer.MDY, importer.YMD}

// days gives the days since 1970-01-01 of d, read in order o; ok is false
// where there is no such day. An order that cannot be meant (the year shows
// its place) is set right.
func (d date) days(o importer.DateOrder) (days int, ok bool) {
	y, m, day := 2, 1, 0
	switch {
	case d.year == 0, d.year < 0 && o == importer.YMD:
		y, m, day = 0, 1, 2
	case o == importer.MDY:
		m, day = 0, 1
	}
	if d.named >= 0 {
		m = int(d.named)
		day = 3 - y - m
	}
	year, month := d.part[y], d.part[m]
	switch {
	case d.era != 0:
		year += eras[d.era]
	case d.width[y] <= 2:
		if year += 2000; year < whatsAppBegins {
			return 0, false
		}
	case year >= buddhistFirst && year <= buddhistLast:
		year -= buddhistOffset
	case y == 0 && year >= jalaliFirst && year <= jalaliLast:
		return jalali(year, month, d.part[day])
	}
	if year < 1970 || year > 2199 {
		return 0, false
	}
	return civil(year, month, d.part[day])
}

// readable reports whether order o is a way to read d at all.
func (d date) readable(o importer.DateOrder) bool {
	if o == importer.YMD {
		return d.year == 0 || d.year < 0 && d.width[0] == 2
	}
	return d.year != 0
}

// plausible reports whether d is a day in any reading.
func plausible(d date) bool {
	for _, o := range readings {
		if _, ok := d.days(o); ok && d.readable(o) {
			return true
		}
	}
	return false
}

// evidence gathers, over a whole file, what speaks for each reading (§1.3).
type evidence struct {
	limit   int // the last day that is not in the future
	shape   shape
	padded  bool // some one-digit part is written with a zero
	reading [3]reading
	differ  bool // some date has two readings that are different days
	samples []importer.DateSample
}

// reading is the evidence for one order.
type reading struct {
	possible bool // the order fits how the year stands
	days     int  // dates seen
	bad      int  // dates that do not exist
	badLine  int
	badRaw   string
	future   int
	back     int // steps to an earlier day
	near     int // steps of one or two days forward
	last     int
}

// newEvidence begins a file that was written no later than limit.
func newEvidence(s shape, now, written time.Time) *evidence {
	if !written.IsZero() && written.Before(now) {
		now = written
	}
	const slackDays = 1 // the phone may be ahead of UTC
	e := &evidence{shape: s, limit: int(now.Unix()/86400) + slackDays}
	if now.IsZero() {
		e.limit = 1 << 30
	}
	return e
}

// add looks at a date that differs from the one before.
func (e *evidence) add(d date, line []byte, number int) {
	for k, w := range d.width {
		e.padded = e.padded || w == 2 && d.part[k] < 10 && k != int(d.year)
	}
	var day [3]int
	var ok [3]bool
	for k, o := range readings {
		r := &e.reading[k]
		if !d.readable(o) {
			continue
		}
		r.possible = true
		day[k], ok[k] = d.days(o)
		if !ok[k] {
			if r.bad++; r.bad == 1 {
				r.badLine, r.badRaw = number, string(line[d.start:d.end])
			}
			continue
		}
		r.step(day[k], e.limit)
	}
	if d.named < 0 && ok[0] && ok[1] && day[0] != day[1] {
		e.differ = true
		e.sample(string(line[d.start:d.end]), day[0], day[1])
	}
}

func (r *reading) step(day, limit int) {
	if day > limit {
		r.future++
	}
	if r.days > 0 {
		switch gap := day - r.last; {
		case gap < 0:
			r.back++
		case gap == 1 || gap == 2:
			r.near++
		}
	}
	r.days++
	r.last = day
}

func (e *evidence) sample(raw string, dmy, mdy int) {
	const samples = 3
	if len(e.samples) >= samples {
		return
	}
	for _, s := range e.samples {
		if s.Raw == raw {
			return
		}
	}
	e.samples = append(e.samples, importer.DateSample{Raw: plain([]byte(raw)), DMY: isoDay(dmy), MDY: isoDay(mdy)})
}

func isoDay(days int) string {
	return time.Unix(int64(days)*86400, 0).UTC().Format(time.DateOnly)
}

// decide weighs the evidence, strongest first. assumed says that the file
// leaves the order open; the fault says that it contradicts itself.
func (e *evidence) decide() (order importer.DateOrder, assumed bool, err *fault.Error) {
	var left []int
	for k, r := range e.reading {
		if r.possible && r.bad == 0 {
			left = append(left, k)
		}
	}
	if len(left) == 0 {
		return importer.DMY, true, e.contradiction()
	}
	for _, better := range []func(a, b reading) bool{
		func(a, b reading) bool { return a.future == 0 && b.future > 0 },
		func(a, b reading) bool { return b.back > 3*a.back },
		func(a, b reading) bool { return a.near > 1 && a.near > 3*b.near },
	} {
		left = e.keep(left, better)
	}
	switch {
	case len(left) == 1 || !e.differ && left[0] == 0:
		return readings[left[0]], false, nil
	case e.shape.dateSep == '.' || e.shape.dateSep == 'm' || left[0] != 0:
		return readings[left[0]], false, nil
	case e.american():
		return importer.MDY, true, nil
	}
	return importer.DMY, true, nil
}

// keep drops every reading that another one beats.
func (e *evidence) keep(left []int, better func(a, b reading) bool) []int {
	var kept []int
	for _, b := range left {
		beaten := false
		for _, a := range left {
			beaten = beaten || better(e.reading[a], e.reading[b])
		}
		if !beaten {
			kept = append(kept, b)
		}
	}
	if len(kept) == 0 {
		return left
	}
	return kept
}

// american reports whether the dates look as phones set to the United States
// write them: slashes, no padding, two-digit year, AM and PM in capitals.
func (e *evidence) american() bool {
	s := e.shape
	return s.dateSep == '/' && s.yearWidth == 2 && s.half == upperLatin && !s.halfFirst && !e.padded
}

// contradiction names the two lines that exclude each other.
func (e *evidence) contradiction() *fault.Error {
	dmy, mdy := e.reading[0], e.reading[1]
	if !dmy.possible {
		dmy, mdy = e.reading[2], e.reading[2]
	}
	return fault.New("dates-contradict",
		"first", mdy.badRaw, "first_line", strconv.Itoa(mdy.badLine),
		"second", dmy.badRaw, "second_line", strconv.Itoa(dmy.badLine))
}
