package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// owedReplies are the replies that we owe (I-07): turns of the customer after
// our last word that want an answer.
//
// A turn wants an answer unless all of its messages only acknowledge and ask
// nothing (D-11). Any counted message of ours ends the debt, be it only an
// acknowledgement; an automatic reply does not (D-10).
//
// The figure is their number; n is the number of the customer's turns that
// were looked at, so that "0 of 12" can be told from a customer who never
// wrote, for whom there is no figure. A turn belongs to the period of its first
// message.
//
// Beside it: how long the oldest has waited, no finer than the source (D-13),
// where there is one. Evidence: all messages of the turns that wait.
var owedReplies = Indicator{
	ID: "owed_replies", Ref: "I-07", Layer: Talking,
	Source: "articles 003, 004",
	Figures: []Figure{
		{Unit: Count, Of: "turns", Summary: total},
		{Key: "oldest", Unit: Seconds, Of: "waiting", Summary: largest},
	},
	Observe: observeOwedReplies,
}

func observeOwedReplies(h *history.History, n *Notes) {
	waiting := map[chat.MessageID]bool{}
	if request := h.Owed(); request != nil {
		for i, t := range request.Turns {
			since := t.First()
			if i == 0 {
				since = *request.Since
			}
			age, unit := chat.Age(since, h.Now)
			n.Took("waiting", t.Start(), age, unit, true, t)
			waiting[t.First().ID] = true
		}
	}
	for _, t := range h.Turns {
		switch {
		case t.Direction() != chat.In:
		case waiting[t.First().ID]:
			n.Hit("turns", t.Start(), true, t)
		default:
			n.Hit("turns", t.Start(), false) // looked at, and nothing to show
		}
	}
}
