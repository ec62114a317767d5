package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// customerInitiatedRate is the customer-initiated rate (I-26): of the
// conversations, how many the customer began.
//
// Numerator: conversations whose first counted message is the customer's.
// Denominator: all conversations (D-07). Fewer than five give counts only
// (D-12).
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A conversation
// belongs to the period of its first message.
//
// Beside it: revivals, the number of those in the numerator that began while a
// series of ours was still waiting, however old; n is the numerator. Evidence:
// the first message of every conversation.
var customerInitiatedRate = Indicator{
	ID: "customer_initiated_rate", Ref: "I-26", Layer: Talking,
	Source: "articles 001, 002",
	Figures: []Figure{
		{Unit: Share, Of: "conversations", Summary: share},
		{Key: "revivals", Unit: Count, Of: "initiated", Summary: total},
	},
	Observe: observeCustomerInitiatedRate,
}

func observeCustomerInitiatedRate(h *history.History, n *Notes) {
	for _, c := range h.Conversations {
		theirs := c.Starter() == chat.In
		n.Hit("conversations", c.Start(), theirs, first(c.Turns[0]))
		if theirs {
			n.Hit("initiated", c.Start(), c.Revival, first(c.Turns[0]))
		}
	}
}
