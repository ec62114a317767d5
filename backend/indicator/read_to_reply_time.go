package indicator

import "huiyin/backend/history"

// readToReplyTime is how long customers take from reading to replying (I-12), in
// seconds of wall-clock time.
//
// Timed from the moment at which the last message of a series was read to the
// first message of the reply (D-05); a read mark that came after the reply
// counts as read at the reply. The figure is the median. While at most 20 % have
// no reply it is the median of the replies, and n counts those; above that it
// comes from a Kaplan–Meier curve in which the unanswered series stay, each as
// waiting until now (D-09), and n counts all.
//
// Left out: series whose last message has no time of reading; a tick that a
// person saw has none. A series belongs to the period of its last message. No
// time is finer than the source (D-13).
//
// Beside it: the same in the customer's working time (D-08), where their country
// is known. Evidence: the last message of each series that entered and the first
// of its reply.
var readToReplyTime = Indicator{
	ID: "read_to_reply_time", Ref: "I-12", Layer: Talking,
	Source: "article 000",
	Figures: []Figure{
		{Unit: Seconds, Of: "wall", Summary: waitMedian},
		{Key: "working", Unit: Seconds, Of: "working", Summary: waitMedian, Working: true},
	},
	Observe: observeReadToReplyTime,
}

func observeReadToReplyTime(h *history.History, n *Notes) {
	known := false
	for _, s := range h.Series {
		end := s.Last().Last()
		if end.Read.IsZero() || end.Read.After(h.Now) {
			continue
		}
		known = true
		w := waitFor(last(s.Last()), s.Reply, h.Now)
		w.since(end.Read)
		n.Took("wall", end.At, w.wall(), w.unit, w.open, w.messages()...)
		if h.Theirs != nil {
			n.Took("working", end.At, w.working(h.Theirs).Time, w.unit, w.open, w.messages()...)
		}
	}
	switch {
	case !known:
		n.Lacks("wall", Receipts)
		n.Lacks("working", Receipts)
	case h.Theirs == nil:
		n.Lacks("working", Country)
	}
}
