package indicator

import "huiyin/backend/history"

// turns are the rounds per conversation (I-14).
//
// A conversation lies between silences of more than 72 hours, the customer's days
// off left out (D-07). Its rounds are half the number of its blocks, rounded down, where a
// block is all that one side says before the other does (D-06). The figure is
// the median over all conversations, the present one included; n counts them.
// The 95 % interval (order statistics) exists from six conversations on.
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A conversation
// belongs to the period of its first message.
//
// Beside it: the most rounds of one conversation. Evidence: all messages of the
// conversations.
var turns = Indicator{
	ID: "turns", Ref: "I-14", Layer: Talking,
	Bands: []Band{
		{Key: "healthy", Low: 3, High: 5, Source: "article 002: 3 to 5 rounds (N-03)"},
	},
	Source: "article 002",
	Figures: []Figure{
		{Unit: Rounds, Of: "conversations", Summary: medianToHalf},
		{Key: "most", Unit: Rounds, Of: "conversations", Summary: largest},
	},
	Observe: observeTurns,
}

func observeTurns(h *history.History, n *Notes) {
	for _, c := range h.Conversations {
		n.Number("conversations", c.Start(), float64(c.Rounds()), c.Turns...)
	}
}
