package indicator

import (
	"time"

	"huiyin/backend/chat"
)

// owedReplies are the replies that we owe (I-07): turns of the customer after
// our last word that want an answer.
//
// A turn wants an answer unless all of its messages only acknowledge and ask
// nothing (D-11). Any counted message of ours ends the debt, be it only an
// acknowledgement; an automatic reply does not (D-10).
//
// The figure is their number; n is the number of the customer's turns that
// were looked at, so that "0 of 12" can be told from a customer who never
// wrote, for whom there is no figure. A turn belongs to the period of its first
// message.
//
// Beside it: how long the oldest has waited, no finer than the source (D-13),
// where there is one. Evidence: all messages of the turns that wait.
var owedReplies = Indicator{
	ID: "owed_replies", Ref: "I-07", Layer: Talking, Unit: Count,
	Details: []string{"oldest"},
	Source:  "articles 003, 004",
	Compute: computeOwedReplies,
}

func computeOwedReplies(s Sample) Value {
	var (
		looked, owed int
		oldest       time.Duration
		seen         evidence
	)
	for _, h := range s.Histories {
		for _, t := range h.Turns {
			if t.Direction() == chat.In && s.covers(t.Start()) {
				looked++
			}
		}
		request := h.Owed()
		if request == nil {
			continue
		}
		for i, t := range request.Turns {
			if !s.covers(t.Start()) {
				continue
			}
			since := t.First()
			if i == 0 {
				since = request.Since
			}
			age, _ := chat.Age(since, s.Now)
			oldest = max(oldest, age)
			owed++
			seen.turns(t)
		}
	}
	v := measured(float64(owed), looked)
	v.Evidence = seen.ids()
	if owed > 0 {
		v.Details = []Detail{measured(oldest.Seconds(), owed).beside("oldest", Seconds)}
	}
	return v
}
