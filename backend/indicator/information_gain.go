package indicator

import "huiyin/backend/history"

// informationGain is the information increment (I-16): how many new pieces of
// information a turn of the customer brings.
//
// For each turn of theirs with words, the pieces of I-15 that nobody has told
// before in this customer's history; only the first mention counts, and what we
// said first is not new. The figure is the average a turn.
//
// Left out: as in I-15. A turn belongs to the period of its first message;
// whether something is new is told over all time.
//
// Beside it: how many pieces in all; and the share of turns that bring any.
// Evidence: the turns.
var informationGain = Indicator{
	ID: "information_gain", Ref: "I-16", Layer: Chemistry,
	Source: "article 001",
	Figures: []Figure{
		{Unit: Count, Of: "turns", Summary: mean},
		{Key: "all", Unit: Count, Of: "turns", Summary: total},
		{Key: "with_news", Unit: Share, Of: "turns", Summary: share},
	},
	Observe: observeInformationGain,
}

func observeInformationGain(h *history.History, n *Notes) {
	for _, t := range n.told(h) {
		n.Number("turns", t.turn.Start(), float64(t.fresh), t.turn)
	}
}
