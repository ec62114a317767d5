package worktime

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Span is a stretch of working time of one day, as the wall clock shows it:
// from Open up to, not including, Close. Both count from midnight in whole
// minutes, 0 to 24 h, Open before Close.
type Span struct{ Open, Close time.Duration }

// Week is the working time of each day, by time.Weekday; a day without spans is
// a day off. Spans of a day are in order and apart. Who works past midnight has
// a span to 24:00 and one from 00:00 on the next day. The zero Week has no
// working time.
type Week [7][]Span

// dayLength is the length of a day on the wall clock.
const dayLength = 24 * time.Hour

// dayNames are the names of the weekdays in the text form of a week.
var dayNames = [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}

// weekOrder is the order in which String writes the days.
var weekOrder = [7]time.Weekday{1, 2, 3, 4, 5, 6, 0}

// ParseWeek reads what String writes: groups of days with their hours,
//
//	Sat-Wed 09:00-18:00; Thu 09:00-12:00,13:00-15:00
//
// Each day is named at most once. An empty text is the week without working time.
func ParseWeek(text string) (Week, error) {
	var w Week
	for group := range strings.SplitSeq(text, ";") {
		fields := strings.Fields(group)
		if len(fields) == 0 {
			continue
		}
		if len(fields) != 2 {
			return Week{}, fmt.Errorf("working hours %q: want days and hours", group)
		}
		days, err := parseDays(fields[0])
		if err != nil {
			return Week{}, err
		}
		spans, err := parseSpans(fields[1])
		if err != nil {
			return Week{}, err
		}
		for _, day := range days {
			if w[day] != nil {
				return Week{}, fmt.Errorf("working hours %q: %s is named twice", text, dayNames[day])
			}
			w[day] = spans
		}
	}
	return w, nil
}

// noHours is how Said writes the week without working time.
const noHours = "none"

// Said reads what a person said of the hours: "" nothing (nil), "none" that
// there are none, else a week as ParseWeek reads it.
func Said(text string) (*Week, error) {
	switch text {
	case "":
		return nil, nil
	case noHours:
		return &Week{}, nil
	}
	w, err := ParseWeek(text)
	if err != nil {
		return nil, err
	}
	return &w, nil
}

// SaidText writes what Said reads.
func SaidText(w *Week) string {
	if w == nil {
		return ""
	}
	if text := w.String(); text != "" {
		return text
	}
	return noHours
}

// parseDays reads "Fri" or "Sat-Wed".
func parseDays(text string) ([]time.Weekday, error) {
	first, last, isRange := strings.Cut(text, "-")
	if !isRange {
		last = first
	}
	from, to := slices.Index(dayNames[:], first), slices.Index(dayNames[:], last)
	if from < 0 || to < 0 {
		return nil, fmt.Errorf("weekdays %q are unknown", text)
	}
	days := []time.Weekday{time.Weekday(from)}
	for from != to {
		from = (from + 1) % 7
		days = append(days, time.Weekday(from))
	}
	return days, nil
}

// parseSpans reads "09:00-12:00,13:00-18:00".
func parseSpans(text string) ([]Span, error) {
	var spans []Span
	for part := range strings.SplitSeq(text, ",") {
		opens, closes, _ := strings.Cut(part, "-")
		open, err := parseClock(opens)
		if err != nil {
			return nil, fmt.Errorf("hours %q: %w", part, err)
		}
		close, err := parseClock(closes)
		if err != nil {
			return nil, fmt.Errorf("hours %q: %w", part, err)
		}
		spans = append(spans, Span{open, close})
	}
	return spans, validSpans(spans)
}

// parseClock reads "09:30"; "24:00" is the end of the day.
func parseClock(text string) (time.Duration, error) {
	if text == "24:00" {
		return dayLength, nil
	}
	t, err := time.Parse("15:04", text)
	if err != nil {
		return 0, fmt.Errorf("%q is no time of day", text)
	}
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, nil
}

// Valid tells what is wrong with a week that was not parsed.
func (w Week) Valid() error {
	var errs []error
	for _, day := range weekOrder {
		if err := validSpans(w[day]); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", dayNames[day], err))
		}
	}
	return errors.Join(errs...)
}

func validSpans(spans []Span) error {
	var end time.Duration
	for _, s := range spans {
		switch {
		case s.Open >= s.Close || s.Open < 0 || s.Close > dayLength:
			return fmt.Errorf("hours %s: want an opening before its closing, within a day", s)
		case s.Open%time.Minute != 0 || s.Close%time.Minute != 0:
			return fmt.Errorf("hours %s are not in whole minutes", s)
		case s.Open < end:
			return fmt.Errorf("hours %s overlap those before or are out of order", s)
		}
		end = s.Close
	}
	return nil
}

// String gives the span as "09:00-18:00".
func (s Span) String() string { return clock(s.Open) + "-" + clock(s.Close) }

func clock(d time.Duration) string {
	return fmt.Sprintf("%02d:%02d", int(d.Hours()), int(d.Minutes())%60)
}

// String gives the text that ParseWeek reads, days from Monday; "" where no
// time is worked.
func (w Week) String() string {
	var groups []string
	for i := 0; i < len(weekOrder); {
		first := weekOrder[i]
		n := 1
		for i+n < len(weekOrder) && slices.Equal(w[first], w[weekOrder[i+n]]) {
			n++
		}
		if len(w[first]) > 0 {
			groups = append(groups, dayRange(first, weekOrder[i+n-1])+" "+hours(w[first]))
		}
		i += n
	}
	return strings.Join(groups, "; ")
}

func dayRange(first, last time.Weekday) string {
	if first == last {
		return dayNames[first]
	}
	return dayNames[first] + "-" + dayNames[last]
}

func hours(spans []Span) string {
	texts := make([]string, len(spans))
	for i, s := range spans {
		texts[i] = s.String()
	}
	return strings.Join(texts, ",")
}

// Equal tells whether two weeks have the same hours.
func (w Week) Equal(other Week) bool {
	return slices.EqualFunc(w[:], other[:], slices.Equal[[]Span])
}

// longestDay gives the spans of the weekday with the most working time, of
// equals the earliest from Monday: those that a make-up day is worked by.
func (w Week) longestDay() []Span {
	return w[slices.MaxFunc(weekOrder[:], func(a, b time.Weekday) int {
		return cmp.Compare(length(w[a]), length(w[b]))
	})]
}

// length is the working time of a day.
func length(spans []Span) time.Duration {
	var sum time.Duration
	for _, s := range spans {
		sum += s.Close - s.Open
	}
	return sum
}
