package indicator

import "huiyin/backend/history"

// ourResponseTime is our own reply speed (I-05), in seconds of wall-clock time.
//
// Timed from the first message of the customer that waits for us to the first
// message of our next turn that a person wrote (automatic replies do not count,
// D-10). What only acknowledges and asks nothing does not wait (D-11). The
// figure is the median. While at most 20 % have no answer yet it is the median
// of the answers, and n counts those; above that it comes from a Kaplan–Meier
// curve in which the unanswered ones stay as waiting until now (D-09), and n
// counts all. The 95 % interval (order statistics) exists from six answers on,
// and not for the curve.
//
// A request belongs to the period of its first waiting message. No time is
// finer than the source (D-13).
//
// Beside it: the 90th percentile from five cases on; and the same median in our
// own working time (D-08), where our hours are known. Evidence: the first
// waiting message of each request that entered and the first of our answer.
var ourResponseTime = Indicator{
	ID: "our_response_time", Ref: "I-05", Layer: Talking,
	Bands: []Band{
		// Under 15 minutes, in whole seconds.
		{Key: "badge", Low: 0, High: 15*60 - 1, Source: "article 004: badge for under 15 minutes"},
	},
	Source: "articles 003, 004",
	Figures: []Figure{
		{Unit: Seconds, Of: "wall", Summary: waitMedian},
		{Key: "p90", Unit: Seconds, Of: "wall", Summary: waitP90},
		{Key: "working", Unit: Seconds, Of: "working", Summary: waitMedian, Working: true},
	},
	Observe: observeOurResponseTime,
}

func observeOurResponseTime(h *history.History, n *Notes) {
	for _, r := range h.Requests {
		w := waitFor(from(r.Turns[0], r.Since.ID), r.Answer, h.Now)
		n.Took("wall", r.Since.At, w.wall(), w.unit, w.open, w.messages()...)
		if h.Ours == nil {
			n.Lacks("working", OurHours)
			continue
		}
		n.Took("working", r.Since.At, w.working(h.Ours).Time, w.unit, w.open, w.messages()...)
	}
}
