package indicator

import (
	"cmp"
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// substantiveResponseRate is the substantive reply share (I-03): of the replies,
// how many say more than that something was received.
//
// Numerator: replies of which at least one message is no acknowledgement, or
// asks something (D-11). A reply of stickers alone counts as an acknowledgement,
// like an emoji; any other medium says something. Denominator: all replies (D-05). Fewer than five give counts
// only (D-12).
//
// Left out: uncounted messages (D-01), automatic replies (D-10), replies that
// came after more than 14 days. A reply belongs to the period of its first
// message.
//
// Beside it: of our mature turns, how many got such a reply (I-01 without
// acknowledgements); these belong to the period of our turn. Evidence: all
// messages of the replies.
var substantiveResponseRate = Indicator{
	ID: "substantive_response_rate", Ref: "I-03", Layer: Talking,
	Source: "article 001",
	Figures: []Figure{
		{Unit: Share, Of: "replies", Summary: share},
		{Key: "by_turn", Unit: Share, Of: "turns", Summary: share},
	},
	Observe: observeSubstantiveResponseRate,
}

func observeSubstantiveResponseRate(h *history.History, n *Notes) {
	saying := sayingMore{requests: h.Requests}
	for _, s := range h.Series {
		substantive := s.Reply != nil && saying.has(*s.Reply)
		if s.Reply != nil {
			n.Hit("replies", s.Reply.Start(), substantive, *s.Reply)
		}
		for i, t := range s.Turns {
			if t.Mature(h.Rules, h.Now) {
				n.Hit("turns", t.Start(), substantive && i == len(s.Turns)-1, t)
			}
		}
	}
}

// sayingMore walks over a history's requests, which hold the turns of the
// customer that are more than acknowledgements (D-11), beside turns in time order.
type sayingMore struct {
	requests []history.Request
	turn     int // of the first request
}

// has tells of a turn, later than those asked before, whether it says more than "ok".
func (s *sayingMore) has(t chat.Turn) bool {
	for len(s.requests) > 0 {
		turns := s.requests[0].Turns
		for ; s.turn < len(turns); s.turn++ {
			wants := turns[s.turn].First()
			if wants.ID == t.First().ID {
				return slices.ContainsFunc(t.Messages, func(m chat.Message) bool { return m.Kind != chat.Sticker })
			}
			if cmp.Or(wants.At.Compare(t.Start()), cmp.Compare(wants.ID, t.First().ID)) > 0 {
				return false
			}
		}
		s.requests, s.turn = s.requests[1:], 0
	}
	return false
}
