package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// continuity says how often the customer comes back to what was said before
// (I-27).
//
// Numerator: conversations that the customer begins with a turn that names a
// piece of information (I-15) told earlier by either side. Denominator:
// conversations that the customer begins, the first of the history left out.
// Fewer than five give counts only (D-12).
//
// A conversation belongs to the period of its first message. Evidence: the turns
// that begin them.
var continuity = Indicator{
	ID: "continuity", Ref: "I-27", Layer: Chemistry,
	Source:  "article 001",
	Figures: []Figure{{Unit: Share, Of: "conversations", Summary: share}},
	Observe: observeContinuity,
}

func observeContinuity(h *history.History, n *Notes) {
	known := map[fact]bool{}
	for i, c := range h.Conversations {
		if i > 0 && c.Starter() == chat.In {
			n.Hit("conversations", c.Start(), names(h, c.Turns[0], known), c.Turns[0])
		}
		for _, t := range c.Turns {
			for _, m := range t.Messages {
				for _, p := range h.Meaning(m.ID).Pieces {
					if !history.IsStance(p.Kind) {
						known[factOf(p)] = true
					}
				}
			}
		}
	}
}

// names tells whether a turn holds a piece that is known.
func names(h *history.History, t chat.Turn, known map[fact]bool) bool {
	for _, m := range t.Messages {
		for _, p := range h.Meaning(m.ID).Pieces {
			if known[factOf(p)] {
				return true
			}
		}
	}
	return false
}
