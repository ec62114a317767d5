package indicator

import (
	"strings"

	"huiyin/backend/history"
)

// decisionChain counts the people behind the customer that we know of (I-18):
// who decides, and who has a say.
//
// Different persons and roles ("my boss", "our engineer") that the customer
// names, each once over the whole history; n counts their turns with words. A
// person belongs to the period of the turn that names them first.
//
// Beside it: opinions that the customer gives as their own. Evidence: the turns
// that name somebody first.
var decisionChain = Indicator{
	ID: "decision_chain", Ref: "I-18", Layer: Chemistry,
	Source: "article 001",
	Figures: []Figure{
		{Unit: Count, Of: "people", Summary: total},
		{Key: "opinions", Unit: Count, Of: "opinions", Summary: total},
	},
	Observe: observeDecisionChain,
}

func observeDecisionChain(h *history.History, n *Notes) {
	known := map[string]bool{}
	for _, t := range n.told(h) {
		people := 0
		for _, m := range t.turn.Messages {
			for _, p := range h.Meaning(m.ID).Pieces {
				key := strings.ToLower(p.Value)
				if (p.Kind == "person" || p.Kind == "role") && !known[key] {
					known[key] = true
					people++
				}
			}
		}
		if people > 0 {
			n.Number("people", t.turn.Start(), float64(people), t.turn)
		} else {
			n.Number("people", t.turn.Start(), 0)
		}
		if opinions := piecesOf(h, t.turn, "opinion"); opinions > 0 {
			n.Number("opinions", t.turn.Start(), float64(opinions), t.turn)
		} else {
			n.Number("opinions", t.turn.Start(), 0)
		}
	}
}
