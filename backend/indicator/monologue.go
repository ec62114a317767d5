package indicator

import "huiyin/backend/history"

// monologue is the longest run of our turns without a word of the customer
// (I-09).
//
// A run is a series of at least two turns of ours (D-04); a series of a single
// turn is none and counts 0. The figure is the number of turns of the longest,
// n the number of our series. Whether the customer answered at the end does not
// matter.
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A run belongs
// to the period of its first message.
//
// Beside it: of our turns, the share that we wrote while an earlier one still
// had no answer; each belongs to the period of its own first message. Evidence:
// all messages of the runs.
var monologue = Indicator{
	ID: "monologue", Ref: "I-09", Layer: Talking,
	Source: "article 001",
	Figures: []Figure{
		{Unit: Count, Of: "runs", Summary: largest},
		{Key: "follow_ups", Unit: Share, Of: "turns", Summary: share},
	},
	Observe: observeMonologue,
}

func observeMonologue(h *history.History, n *Notes) {
	for _, s := range h.Series {
		if len(s.Turns) > 1 {
			n.Number("runs", s.First().Start(), float64(len(s.Turns)), s.Turns...)
		} else {
			n.Number("runs", s.First().Start(), 0)
		}
		for i, t := range s.Turns {
			n.Hit("turns", t.Start(), i > 0, t)
		}
	}
}
