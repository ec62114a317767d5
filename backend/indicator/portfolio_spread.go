package indicator

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// silentAfter is how long a customer must have written nothing to count as
// silent (own: about twice the time in which an answer still counts as a reply).
const silentAfter = 30 * 24 * time.Hour

// portfolioSpread is where our effort goes (I-42): of our turns, how many went to
// customers who are silent now.
//
// Silent is a customer whose last counted message, or who never wrote and got
// our first turn, is more than 30 days ago (own). Numerator: our turns to silent
// customers. Denominator: all our turns. Fewer than five give counts only (D-12).
// It means something for all customers together.
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A turn belongs
// to the period of its first message; who is silent is told as of now.
//
// Beside it: the number of live prospects, customers who wrote within the last 30
// days, n all with counted messages, as of now in every period; and of our turns
// to live prospects, the share that went to the one who got most. Evidence: our turns to silent customers;
// of live prospects their last turn, and our turns to them.
var portfolioSpread = Indicator{
	ID: "portfolio_spread", Ref: "I-42", Layer: Talking,
	Source: "article 000",
	Figures: []Figure{
		{Unit: Share, Of: "turns", Summary: share},
		{Key: "live", Unit: Count, Of: "customers", Summary: total},
		{Key: "top_one", Unit: Share, Of: "live_turns", Summary: topShare},
	},
	Observe: observePortfolioSpread,
}

func observePortfolioSpread(h *history.History, n *Notes) {
	if len(h.Turns) == 0 {
		return
	}
	heard := h.Turns[0].Start() // when the customer wrote last, or we first
	live := false
	var latest []chat.Turn // theirs, of a live prospect
	for i := len(h.Turns) - 1; i >= 0; i-- {
		if h.Turns[i].Direction() == chat.In {
			heard = h.Turns[i].End()
			if live = h.Now.Sub(heard) <= silentAfter; live {
				latest = h.Turns[i : i+1]
			}
			break
		}
	}
	silent := h.Now.Sub(heard) > silentAfter
	n.Hit("customers", Always, live, latest...)
	for _, s := range h.Series {
		for _, t := range s.Turns {
			if silent {
				n.Hit("turns", t.Start(), true, t)
			} else {
				n.Hit("turns", t.Start(), false)
			}
			if live {
				n.Number("live_turns", t.Start(), 1, t)
			}
		}
	}
}
