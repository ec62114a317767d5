package indicator

import (
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// botRepetition is how often an automatic text answered one more question
// (I-39): then a person has to step in.
//
// Counted are automatic replies (D-10) to a message that asks or requests
// something, where the same text has already answered another question of the
// same customer, in other words. n counts the automatic replies.
//
// An automatic reply answers the customer's last message before it. It belongs
// to the period of its own time. Where no text is automatic there is no figure.
// Evidence: the automatic replies that were counted, and what they answered.
var botRepetition = Indicator{
	ID: "bot_repetition", Ref: "I-39", Layer: Talking,
	Source:  "article 004",
	Figures: []Figure{{Unit: Count, Of: "replies", Summary: total}},
	Observe: observeBotRepetition,
}

func observeBotRepetition(h *history.History, n *Notes) {
	asked := -1                     // the customer's last message
	answered := map[string]string{} // by automatic text, the first question that it answered
	counted := 0
	all := chat.Turn{Messages: h.Messages}
	for i := range h.Messages {
		m := &h.Messages[i]
		switch {
		case m.At.After(h.Now):
			return
		case !m.Kind.Counted() || m.Direction == chat.None:
		case counted < len(h.Counted) && h.Counted[counted].ID == m.ID:
			if counted++; m.Direction == chat.In {
				asked = i
			}
		case asked < 0 || len(h.Meaning(h.Messages[asked].ID).Questions) == 0:
			n.Hit("replies", m.At, false)
		default:
			question, text := strings.TrimSpace(h.Messages[asked].Text), strings.TrimSpace(m.Text)
			before, known := answered[text]
			if !known {
				answered[text] = question
			}
			if known && !strings.EqualFold(before, question) {
				n.Hit("replies", m.At, true, only(all, asked), only(all, i))
			} else {
				n.Hit("replies", m.At, false)
			}
		}
	}
}
