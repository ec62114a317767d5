package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// silence is how long the customer has been silent since our last turn (I-08),
// in seconds of wall-clock time.
//
// Timed from the last message of our last turn to now, where the customer has
// said nothing since. Over several customers it is the median of those who are
// silent, and n is their number. Where nothing of ours waits there is no
// silence to measure: the figure is not given (not enough data, n = 0), never 0.
//
// A silence belongs to the period of the message that it is timed from. It is
// no finer than the source (D-13).
//
// Beside it: the longest one; and the same in the customer's working time (D-08),
// where their country is known. Evidence: all messages of the turns that wait.
var silence = Indicator{
	ID: "silence", Ref: "I-08", Layer: Talking,
	Bands: []Band{
		{Key: "another_way", Low: 24 * 3600, Source: "article 000: after 24 hours try another way"},
	},
	Source: "article 000",
	Figures: []Figure{
		{Unit: Seconds, Of: "silences", Summary: median},
		{Key: "longest", Unit: Seconds, Of: "silences", Summary: largest},
		{Key: "working", Unit: Seconds, Of: "working", Summary: median, Working: true},
	},
	Observe: observeSilence,
}

func observeSilence(h *history.History, n *Notes) {
	waiting := h.Waiting()
	if waiting == nil {
		return
	}
	said := waiting.Last().Last()
	age, unit := chat.Age(said, h.Now)
	n.Took("silences", said.At, age, unit, true, waiting.Turns...)
	if h.Theirs == nil {
		n.Lacks("working", Country)
		return
	}
	w := waitFor(last(waiting.Last()), nil, h.Now)
	n.Took("working", said.At, w.working(h.Theirs).Time, unit, true, waiting.Turns...)
}
