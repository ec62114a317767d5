package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// questionDepth is the quality of the customer's questions (I-20): how many are
// specific.
//
// Numerator: questions about what a buyer checks before he buys (certificates,
// lead time, returns, payment, delivery, customisation, minimum, price at a
// quantity, tests, packing, capacity). Denominator: all questions of the
// customer; requests are none. Fewer than five give counts only (D-12).
//
// A question belongs to the period of its message. Evidence: the messages.
var questionDepth = Indicator{
	ID: "question_depth", Ref: "I-20", Layer: Chemistry,
	Source:  "article 001",
	Figures: []Figure{{Unit: Share, Of: "questions", Summary: share}},
	Observe: observeQuestionDepth,
}

func observeQuestionDepth(h *history.History, n *Notes) {
	for i, m := range h.Counted {
		if m.Direction != chat.In {
			continue
		}
		for _, q := range h.Meaning(m.ID).Questions {
			if !q.Request {
				n.Hit("questions", m.At, q.Specific, chat.Turn{Messages: h.Counted[i : i+1]})
			}
		}
	}
}
