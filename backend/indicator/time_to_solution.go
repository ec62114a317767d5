package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// timeToSolution is how long a question of the customer waits for an answer to
// the point (I-23), in seconds of wall-clock time.
//
// From the message that asks to the first of ours that touches the question
// (I-22); the median. Questions that the customer asked again, and those without
// an answer, stay as waiting until now; above 20 % of such the median comes from
// a Kaplan–Meier curve (D-09). Requests are no questions.
//
// A question belongs to the period of its message. No time is finer than the
// source (D-13). Evidence: the question and the answer.
var timeToSolution = Indicator{
	ID: "time_to_solution", Ref: "I-23", Layer: Chemistry,
	Source: "article 003",
	Figures: []Figure{
		{Unit: Seconds, Of: "questions", Summary: waitMedian},
		{Key: "p90", Unit: Seconds, Of: "questions", Summary: waitP90},
	},
	Observe: observeTimeToSolution,
}

func observeTimeToSolution(h *history.History, n *Notes) {
	for _, q := range h.Asked() {
		if q.Question.Request {
			continue
		}
		var answer *chat.Turn
		if q.Answer != nil && !q.Again {
			answer = &chat.Turn{Messages: []chat.Message{*q.Answer}}
		}
		w := waitFor(alone(*q.Message), answer, h.Now)
		n.Took("questions", q.Message.At, w.wall(), w.unit, w.open, w.messages()...)
	}
}
