package whatsapptxt

import "math"

// span is the first and the last instant, in each reading of the dates.
type span struct {
	first, last [3]int64
	any         [3]bool
	midnight    [3]int64 // of the date of the last entry
	valid       [3]bool
	low, high   int // seconds of the day of the entries of that date
}

// date takes the date of the following entries.
func (s *span) date(d date) {
	s.close()
	for k, o := range readings {
		days, ok := d.days(o)
		s.midnight[k], s.valid[k] = int64(days)*86400, ok
	}
}

// add takes an entry so many seconds after midnight.
func (s *span) add(seconds int) {
	s.low, s.high = min(s.low, seconds), max(s.high, seconds)
}

// close widens the span by the entries of the last date.
func (s *span) close() {
	for k, ok := range s.valid {
		first, last := s.midnight[k]+int64(s.low), s.midnight[k]+int64(s.high)
		if !ok || s.low > s.high {
			continue
		}
		if !s.any[k] {
			s.first[k], s.last[k], s.any[k] = first, last, true
		}
		s.first[k], s.last[k] = min(s.first[k], first), max(s.last[k], last)
	}
	s.low, s.high = math.MaxInt, -1
}
