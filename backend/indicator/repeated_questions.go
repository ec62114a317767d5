package indicator

import "huiyin/backend/history"

// repeatedQuestions counts how often the customer had to ask the same again
// (I-24), over all channels.
//
// Questions that are the same (a likeness of 0.6 and more, own) as one of theirs
// of the 90 days before, in another message; n counts all their questions,
// requests are none. A question belongs to the period of its message.
//
// Beside it: the share of all. Evidence: the questions that were repeats.
var repeatedQuestions = Indicator{
	ID: "repeated_questions", Ref: "I-24", Layer: Chemistry,
	Source: "articles 003, 004",
	Figures: []Figure{
		{Unit: Count, Of: "questions", Summary: total},
		{Key: "share", Unit: Share, Of: "questions", Summary: share},
	},
	Observe: observeRepeatedQuestions,
}

func observeRepeatedQuestions(h *history.History, n *Notes) {
	for _, q := range h.Asked() {
		switch {
		case q.Question.Request:
		case q.Repeats:
			n.Hit("questions", q.Message.At, true, alone(*q.Message))
		default:
			n.Hit("questions", q.Message.At, false)
		}
	}
}
