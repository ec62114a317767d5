package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// deliveredRate is the delivered rate (I-10): of our messages, how many reached
// the customer's phone.
//
// Numerator: messages of ours that were delivered or read. Denominator: those of
// which the source, a table of receipts or a person who saw the ticks tells how
// far they got; one that failed is in it. Fewer than five give counts only
// (D-12). It is a vanity figure: what arrives is not yet read.
//
// Left out: messages of which nothing is known. A phone's database keeps only
// times of receipts, so that a message that never arrived is not known there;
// exports of chats hold no receipts at all. A message belongs to the period of
// its own time. Evidence: the messages of the denominator.
var deliveredRate = Indicator{
	ID: "delivered_rate", Ref: "I-10", Layer: Talking,
	Source:  "article 002",
	Figures: []Figure{{Unit: Share, Of: "messages", Summary: share}},
	Observe: observeDeliveredRate,
}

func observeDeliveredRate(h *history.History, n *Notes) {
	known := receiptsOf(h, func(t chat.Turn, i int, got chat.Ticks) {
		n.Hit("messages", t.Messages[i].At, got.Further(chat.TickSent), only(t, i))
	})
	if !known {
		n.Lacks("messages", Receipts)
	}
}
