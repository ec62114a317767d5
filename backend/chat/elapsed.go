package chat

import "time"

// Unit is the shortest time that the precision can tell apart. A precision
// that is not known counts as a minute, the coarsest that exports have.
func (p Precision) Unit() time.Duration {
	switch p {
	case Second:
		return time.Second
	case Milli:
		return time.Millisecond
	}
	return time.Minute
}

// Elapsed is the time from one message to another, no more precise than the
// coarser of the two sources (D-13), and never negative.
func Elapsed(from, to Message) (d, unit time.Duration) {
	unit = max(from.Precision.Unit(), to.Precision.Unit())
	return max(0, to.At.Truncate(unit).Sub(from.At.Truncate(unit))), unit
}

// Age is the time from a message to an instant, no more precise than the
// message's source (D-13), and never negative.
func Age(m Message, now time.Time) (d, unit time.Duration) {
	return Elapsed(m, Message{At: now, Precision: Milli})
}
