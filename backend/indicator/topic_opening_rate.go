package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// topicOpeningRate says how often a reply opens a topic rather than ends one
// (I-19).
//
// Numerator: replies (D-05) that ask something or bring a piece of information
// that is new (I-16). Denominator: replies with words. A plain answer without
// either ends the topic. Fewer than five give counts only (D-12).
//
// A reply belongs to the period of its first message. Evidence: the replies.
var topicOpeningRate = Indicator{
	ID: "topic_opening_rate", Ref: "I-19", Layer: Chemistry,
	Source:  "article 001",
	Figures: []Figure{{Unit: Share, Of: "replies", Summary: share}},
	Observe: observeTopicOpeningRate,
}

func observeTopicOpeningRate(h *history.History, n *Notes) {
	replies := map[chat.MessageID]bool{}
	for _, s := range h.Series {
		if s.Reply != nil {
			replies[s.Reply.First().ID] = true
		}
	}
	for _, t := range n.told(h) {
		if replies[t.turn.First().ID] {
			n.Hit("replies", t.turn.Start(), t.asks || t.fresh > 0, t.turn)
		}
	}
}
