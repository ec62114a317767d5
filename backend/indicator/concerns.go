package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// concerns counts the worries and hopes that the customer shares (I-17): who
// does, trusts.
//
// Sentences of the customer with the piece concern or expectation; n counts
// their turns with words. A turn belongs to the period of its first message.
//
// Beside it: worries and hopes apart. Evidence: the turns with any.
var concerns = Indicator{
	ID: "concerns", Ref: "I-17", Layer: Chemistry,
	Source: "article 001",
	Figures: []Figure{
		{Unit: Count, Of: "both", Summary: total},
		{Key: "worries", Unit: Count, Of: "concern", Summary: total},
		{Key: "hopes", Unit: Count, Of: "expectation", Summary: total},
	},
	Observe: observeConcerns,
}

func observeConcerns(h *history.History, n *Notes) {
	for _, t := range n.told(h) {
		worries := piecesOf(h, t.turn, "concern")
		hopes := piecesOf(h, t.turn, "expectation")
		note := func(name string, count int) {
			if count > 0 {
				n.Number(name, t.turn.Start(), float64(count), t.turn)
			} else {
				n.Number(name, t.turn.Start(), 0)
			}
		}
		note("both", worries+hopes)
		note("concern", worries)
		note("expectation", hopes)
	}
}

// piecesOf counts the pieces of some kinds in a turn.
func piecesOf(h *history.History, t chat.Turn, kinds ...string) int {
	count := 0
	for _, m := range t.Messages {
		for _, p := range h.Meaning(m.ID).Pieces {
			for _, kind := range kinds {
				if p.Kind == kind {
					count++
				}
			}
		}
	}
	return count
}
