package indicator

import (
	"huiyin/backend/history"
)

// issueResolutionRate is the issue resolution (I-22): of the customer's
// questions, how many we answered.
//
// Numerator: questions that a message of ours touches (an amount where one was
// asked, the same topic, half of the words …) before the conversation ends, and
// that the customer did not ask again within 90 days. Whether the answer
// was good is not judged here.
//
// Denominator: questions of the customer; requests are none. Fewer than five
// give counts only (D-12). A question belongs to the period of its message.
//
// Evidence: the question and the answer that touches it.
var issueResolutionRate = Indicator{
	ID: "issue_resolution_rate", Ref: "I-22", Layer: Chemistry,
	Source:  "articles 002, 003",
	Figures: []Figure{{Unit: Share, Of: "questions", Summary: share}},
	Observe: observeIssueResolutionRate,
}

func observeIssueResolutionRate(h *history.History, n *Notes) {
	conversations := h.Conversations
	for _, q := range h.Asked() {
		if q.Question.Request {
			continue
		}
		for len(conversations) > 1 && !conversations[1].Start().After(q.Message.At) {
			conversations = conversations[1:]
		}
		if q.Answer == nil {
			n.Hit("questions", q.Message.At, false, alone(*q.Message))
			continue
		}
		inTime := len(conversations) < 2 || q.Answer.At.Before(conversations[1].Start())
		n.Hit("questions", q.Message.At, inTime && !q.Again, alone(*q.Message), alone(*q.Answer))
	}
}
