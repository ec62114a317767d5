package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// firstReplyRate is the first-reply rate (I-04): of the customers to whom we
// wrote first, how many answered our opener.
//
// One case a customer. Numerator: those whose first turn begins at most 14 days
// after the last message of our opener, be it only "ok"; what we wrote in
// between does not matter. Denominator: customers whose first counted turn is
// ours and is older than those 14 days, answered or not (D-09). Fewer than five
// give counts only (D-12).
//
// Left out: customers who wrote first, uncounted messages (D-01), automatic
// replies (D-10). A customer belongs to the period of the first message of the
// opener; the reply may come later.
//
// Beside it: how long the first reply took, from the last message of the opener,
// in wall-clock time, the median as in I-02 (those who never answered stay in
// where they are more than 20 %); and the number of openers that are too young to
// be judged. Evidence: the opener, and the first message of the reply.
var firstReplyRate = Indicator{
	ID: "first_reply_rate", Ref: "I-04", Layer: Talking,
	Source: "article 002",
	Figures: []Figure{
		{Unit: Share, Of: "openers", Summary: share},
		{Key: "wait", Unit: Seconds, Of: "waits", Summary: waitMedian},
		{Key: "pending", Unit: Count, Of: "pending", Summary: total},
	},
	Observe: observeFirstReplyRate,
}

func observeFirstReplyRate(h *history.History, n *Notes) {
	if len(h.Turns) == 0 || h.Turns[0].Direction() != chat.Out {
		return
	}
	opener := h.Turns[0]
	if !opener.Mature(h.Rules, h.Now) {
		n.Hit("pending", opener.Start(), true, opener)
		return
	}
	n.Hit("pending", opener.Start(), false)
	reply := h.Series[0].Next
	if reply != nil && reply.Start().Sub(opener.End()) > h.Rules.ReplyHorizon {
		reply = nil
	}
	w := waitFor(last(opener), reply, h.Now)
	n.Took("waits", opener.Start(), w.wall(), w.unit, w.open, w.messages()...)
	if reply == nil {
		n.Hit("openers", opener.Start(), false, opener)
		return
	}
	n.Hit("openers", opener.Start(), true, opener, first(*reply))
}
