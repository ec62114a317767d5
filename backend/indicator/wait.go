package indicator

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/worktime"
)

// wait is a message that waits, or waited, for an answer.
type wait struct {
	from, to time.Time     // to is the answer, or now; both cut to unit
	unit     time.Duration // the coarser precision of the two (D-13)
	open     bool          // no answer yet
	ends     [2]chat.Turn  // the message that waits, and the answer's first
}

// waitFor measures from a message, a turn cut to it, to the first of the turn
// that answers it (nil: none), or until now.
func waitFor(from chat.Turn, answer *chat.Turn, now time.Time) wait {
	end := chat.Message{At: now, Precision: chat.Milli}
	w := wait{open: answer == nil, ends: [2]chat.Turn{from}}
	if answer != nil {
		end, w.ends[1] = answer.First(), first(*answer)
	}
	w.unit = max(from.First().Precision.Unit(), end.Precision.Unit())
	w.from, w.to = from.First().At.Truncate(w.unit), end.At.Truncate(w.unit)
	if w.to.Before(w.from) { // a clock that was set back
		w.to = w.from
	}
	return w
}

// since lets the wait begin later, but not after its end.
func (w *wait) since(t time.Time) {
	if w.from = t.Truncate(w.unit); w.from.After(w.to) {
		w.from = w.to
	}
}

// messages are the evidence: what waits, and what answers it.
func (w *wait) messages() []chat.Turn {
	if w.open {
		return w.ends[:1]
	}
	return w.ends[:]
}

// wall is the time on the clock, never negative.
func (w *wait) wall() time.Duration { return w.to.Sub(w.from) }

// working is the time in a working calendar (D-08).
func (w *wait) working(c *worktime.Calendar) worktime.Elapsed { return c.Working(w.from, w.to) }

// first is a turn cut to its first message, as evidence.
func first(t chat.Turn) chat.Turn { return only(t, 0) }

// last is a turn cut to its last message, as evidence.
func last(t chat.Turn) chat.Turn { return only(t, len(t.Messages)-1) }

// only is a turn cut to one of its messages, as evidence.
func only(t chat.Turn, i int) chat.Turn { return chat.Turn{Messages: t.Messages[i : i+1 : i+1]} }

// alone is one message, as evidence; only does it without making garbage.
func alone(m chat.Message) chat.Turn { return chat.Turn{Messages: []chat.Message{m}} }

// from is a turn cut to one of its messages that is known by its id.
func from(t chat.Turn, id chat.MessageID) chat.Turn {
	for i := range t.Messages {
		if t.Messages[i].ID == id {
			return only(t, i)
		}
	}
	return first(t)
}
