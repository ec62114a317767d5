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
	messages []chat.Turn   // the one that waits, and the answer's first
}

// waitFor measures from a message to the first of the turn that answers it (nil:
// none), or until now.
func waitFor(from chat.Message, answer *chat.Turn, now time.Time) wait {
	end := chat.Message{At: now, Precision: chat.Milli}
	w := wait{open: answer == nil, messages: []chat.Turn{alone(from)}}
	if answer != nil {
		end = answer.First()
		w.messages = append(w.messages, first(*answer))
	}
	w.unit = max(from.Precision.Unit(), end.Precision.Unit())
	w.from, w.to = from.At.Truncate(w.unit), end.At.Truncate(w.unit)
	if w.to.Before(w.from) { // a clock that was set back
		w.to = w.from
	}
	return w
}

// wall is the time on the clock, never negative.
func (w wait) wall() time.Duration { return w.to.Sub(w.from) }

// working is the time in a working calendar (D-08).
func (w wait) working(c *worktime.Calendar) worktime.Elapsed { return c.Working(w.from, w.to) }

// first is a turn cut to its first message, as evidence.
func first(t chat.Turn) chat.Turn { return chat.Turn{Messages: t.Messages[:1]} }

// alone is one message, as evidence.
func alone(m chat.Message) chat.Turn { return chat.Turn{Messages: []chat.Message{m}} }
