package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// unmarkedReplies is how many series in a row must be answered without a read
// mark for the marks to count as switched off (own; one may be read in a
// notification).
const unmarkedReplies = 3

// receiptState tells whether a customer may have switched read receipts off
// (I-13). It is no bad sign.
//
// One case a customer of whom a read mark is known. Yes: since the last read
// mark at least three series of ours (own) were answered whose messages arrived,
// as is known, and bear none. Of several customers it is their number, n those
// with a read mark.
//
// Left out: series of which nothing is known. A customer belongs to the period
// of the last read message. Evidence: of those with yes, the last read message,
// and of each answered series since the last message and the first of the reply.
var receiptState = Indicator{
	ID: "receipt_state", Ref: "I-13", Layer: Talking,
	Source:  "article 000",
	Figures: []Figure{{Unit: Flag, Of: "customers", Summary: total}},
	Observe: observeReceiptState,
}

func observeReceiptState(h *history.History, n *Notes) {
	var marked *chat.Turn // cut to the last message that was read
	var since []chat.Turn
	for _, s := range h.Series {
		for _, t := range s.Turns {
			for i := range t.Messages {
				if got, _ := t.Messages[i].Known(); got == chat.TickRead {
					message := only(t, i)
					marked, since = &message, since[:0]
				}
			}
		}
		if marked != nil && s.Reply != nil && furthest(s) == chat.TickDelivered {
			since = append(since, last(s.Last()), first(*s.Reply))
		}
	}
	switch {
	case marked == nil:
		n.Lacks("customers", Receipts)
	case len(since)/2 >= unmarkedReplies:
		n.Hit("customers", marked.Start(), true, append(since, *marked)...)
	default:
		n.Hit("customers", marked.Start(), false)
	}
}
