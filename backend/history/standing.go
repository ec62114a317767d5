package history

import (
	"time"

	"huiyin/backend/chat"
)

// StandingState says who owes whom an answer (F-14).
type StandingState string

// The states: 我欠回复, 等客户回复, 没有未回, 没有消息.
const (
	WeOwe      StandingState = "we_owe"
	TheyOwe    StandingState = "they_owe"
	Settled    StandingState = "settled"
	NoMessages StandingState = "no_messages"
)

// Standing is how a chat stands now.
type Standing struct {
	State    StandingState
	Since    time.Time        // of the message that the wait is timed from; zero when nothing waits
	Attempts int              // our turns without an answer
	Ticks    chat.Ticks       // TheyOwe: how far our last message got, "" not known (I-12)
	Evidence []chat.MessageID // the messages that wait, in time order
}

// Standing tells who owes whom an answer: we, from the customer's first waiting
// message (I-07); they, from the last message of our last turn (I-08).
func (h *History) Standing() Standing {
	if owed := h.Owed(); owed != nil {
		return Standing{State: WeOwe, Since: owed.Since.At, Evidence: idsOf(owed.Turns)}
	}
	if waiting := h.Waiting(); waiting != nil {
		last := waiting.Last().Messages
		ticks, _ := last[len(last)-1].Known()
		return Standing{State: TheyOwe, Since: waiting.Last().End(), Attempts: len(waiting.Turns), Ticks: ticks, Evidence: idsOf(waiting.Turns)}
	}
	if len(h.Counted) == 0 {
		return Standing{State: NoMessages}
	}
	return Standing{State: Settled}
}

func idsOf(turns []chat.Turn) []chat.MessageID {
	var ids []chat.MessageID
	for _, t := range turns {
		for _, m := range t.Messages {
			ids = append(ids, m.ID)
		}
	}
	return ids
}
