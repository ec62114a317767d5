package indicator

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// activeDay is the length of an active day (I-34).
const activeDay = 24 * time.Hour

// frequency is how often we write to a customer (I-34): our turns in an active
// day.
//
// An active day is 24 hours that begin with a message of ours; the next begins
// with our first turn after them. Days on which we write nothing are none. The
// figure is the mean number of our turns that begin in an active day; n counts
// the days, of each customer apart.
//
// Left out: uncounted messages (D-01), automatic replies (D-10). An active day
// belongs to the period of its first message.
//
// Beside it: the mean number of messages in these turns; the most turns in one
// active day; and the most turns that wait for a customer now, without a word of
// theirs in between. Evidence: all messages of the turns.
var frequency = Indicator{
	ID: "frequency", Ref: "I-34", Layer: Talking,
	Source: "article 004",
	Figures: []Figure{
		{Unit: Count, Of: "turns", Summary: mean},
		{Key: "messages", Unit: Count, Of: "messages", Summary: mean},
		{Key: "most", Unit: Count, Of: "turns", Summary: largest},
		{Key: "unanswered", Unit: Count, Of: "unanswered", Summary: largest},
	},
	Observe: observeFrequency,
}

func observeFrequency(h *history.History, n *Notes) {
	var day []chat.Turn // our turns of the active day
	said := 0
	end := func() {
		if len(day) > 0 {
			n.Number("turns", day[0].Start(), float64(len(day)), day...)
			n.Number("messages", day[0].Start(), float64(said), day...)
		}
		day, said = day[:0], 0
	}
	for _, s := range h.Series {
		for _, t := range s.Turns {
			if len(day) > 0 && t.Start().Sub(day[0].Start()) >= activeDay {
				end()
			}
			day = append(day, t)
			said += len(t.Messages)
		}
	}
	end()
	if waiting := h.Waiting(); waiting != nil {
		n.Number("unanswered", waiting.First().Start(), float64(len(waiting.Turns)), waiting.Turns...)
	}
}
