package spreadsheet

import (
	"slices"
	"strconv"
	"time"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// evidence is what the rows of a table show of how its dates and numbers are
// written.
type evidence struct {
	header  int
	now     time.Time
	dated   []int // columns of dates
	amount  int   // column, -1 none
	rows    int
	turned  bool          // some date can be read two ways
	dmy     *proof        // a day over twelve stands first
	mdy     *proof        // it stands second
	late    map[bool]bool // read day first (true) or month first, a date lies after now
	samples []importer.DateSample
	point   int // amounts that prove a decimal point
	comma   int // or a comma
}

// proof is a date that can be read one way only.
type proof struct {
	line int
	raw  string
}

// dateFields are the fields that hold dates.
var dateFields = []string{"time", "date", "delivered_at", "read_at", "created"}

func newEvidence(l *layout, now time.Time) *evidence {
	e := &evidence{header: l.header, now: now, amount: slices.Index(l.columns, "amount"), late: map[bool]bool{}}
	for i, id := range l.columns {
		if slices.Contains(dateFields, id) {
			e.dated = append(e.dated, i)
		}
	}
	return e
}

// row takes the evidence of one row.
func (e *evidence) row(r row) error {
	if r.line <= e.header {
		return nil
	}
	e.rows++
	for _, column := range e.dated {
		e.date(r.line, r.at(column).plain())
	}
	if e.amount >= 0 {
		switch decimalEvidence(r.at(e.amount).plain()) {
		case 1:
			e.comma++
		case -1:
			e.point++
		}
	}
	return nil
}

func (e *evidence) date(line int, raw string) {
	a, b, ok := turnable(raw)
	if !ok {
		return
	}
	const months = 12
	switch {
	case a > months && b <= months:
		if e.dmy == nil {
			e.dmy = &proof{line, raw}
		}
	case b > months && a <= months:
		if e.mdy == nil {
			e.mdy = &proof{line, raw}
		}
	case a <= months:
		e.either(raw)
	}
}

// either takes a date that can be read both ways.
func (e *evidence) either(raw string) {
	e.turned = true
	d, okD := newDates(importer.DMY, false).read(raw)
	m, okM := newDates(importer.MDY, false).read(raw)
	if !okD || !okM {
		return
	}
	const slack = 36 * time.Hour // other zones, clocks that are wrong
	e.late[true] = e.late[true] || d.at.After(e.now.Add(slack))
	e.late[false] = e.late[false] || m.at.After(e.now.Add(slack))
	sample := importer.DateSample{Raw: raw, DMY: d.at.Format(time.DateOnly), MDY: m.at.Format(time.DateOnly)}
	if len(e.samples) < sampled && !slices.Contains(e.samples, sample) {
		e.samples = append(e.samples, sample)
	}
}

// order is the order of day and month: proved, else the one without dates to
// come, else day first (assumed). The fault is "dates-contradict".
func (e *evidence) order() (importer.DateOrder, error) {
	switch {
	case e.dmy != nil && e.mdy != nil:
		return "", fault.New("dates-contradict", "first_line", strconv.Itoa(e.dmy.line), "first", e.dmy.raw,
			"second_line", strconv.Itoa(e.mdy.line), "second", e.mdy.raw)
	case e.mdy != nil, e.dmy == nil && e.late[true] && !e.late[false]:
		return importer.MDY, nil
	}
	return importer.DMY, nil
}

// assumed reports whether nothing in the table settles the order.
func (e *evidence) assumed() bool {
	return e.turned && e.dmy == nil && e.mdy == nil && e.late[true] == e.late[false]
}
