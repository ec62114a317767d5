package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// readRate is the read rate (I-11): of our messages that arrived, how many were
// read.
//
// Numerator: messages of ours with a read mark. Denominator: those that were
// delivered or read. Fewer than five give counts only (D-12). It is a vanity
// figure: 80 % read can go with few replies.
//
// Left out: messages of which nothing is known, and those without a read mark
// that lie before a later message of the customer in the same chat: who answers
// has seen them, so the marks are switched off or were lost. A message belongs
// to the period of its own time. Evidence: the messages of the denominator.
var readRate = Indicator{
	ID: "read_rate", Ref: "I-11", Layer: Talking,
	Source:  "articles 001, 002",
	Figures: []Figure{{Unit: Share, Of: "messages", Summary: share}},
	Observe: observeReadRate,
}

func observeReadRate(h *history.History, n *Notes) {
	words := lastWords(h)
	known := receiptsOf(h, func(t chat.Turn, i int, got chat.Ticks) {
		m := &t.Messages[i]
		isRead := got == chat.TickRead
		if isRead || got == chat.TickDelivered && !words[m.ChatID].After(m.At) {
			n.Hit("messages", m.At, isRead, only(t, i))
		}
	})
	if !known {
		n.Lacks("messages", Receipts)
	}
}
