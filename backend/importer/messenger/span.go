package messenger

import "time"

// span is the time from the first to the last record; zero: none.
type span struct{ first, last time.Time }

// add widens the span by another.
func (s *span) add(first, last time.Time) {
	if s.first.IsZero() || first.Before(s.first) {
		s.first = first
	}
	if last.After(s.last) {
		s.last = last
	}
}
