package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// readNoReply are the series that were read and not answered (I-12).
//
// Counted are series of ours without a reply (D-05), the present one included,
// of which a message has a read mark. n are the series without a reply of which
// it is known how far they got, so that "2 of 5" can be told from a customer who
// answers everything.
//
// Where nothing is known of a series it is not in the figure: nobody can say
// whether it was read. A series belongs to the period of its last message.
//
// Beside it: those among them that may still be answered, since the 14 days are
// not over; and the number of series without a reply of which nothing is known
// (未回复，已读未知), n all without a reply. Evidence: all turns of the series that
// were read.
var readNoReply = Indicator{
	ID: "read_no_reply", Ref: "I-12", Layer: Talking,
	Source: "article 000",
	Figures: []Figure{
		{Unit: Count, Of: "series", Summary: total},
		{Key: "still_open", Unit: Count, Of: "read", Summary: total},
		{Key: "unknown", Unit: Count, Of: "unknown", Summary: total},
	},
	Observe: observeReadNoReply,
}

func observeReadNoReply(h *history.History, n *Notes) {
	if !receiptsOf(h, func(chat.Turn, int, chat.Ticks) {}) {
		n.Lacks("series", Receipts)
		n.Lacks("read", Receipts)
	}
	for _, s := range h.Series {
		if s.Reply != nil {
			continue
		}
		got, at := furthest(s), s.Last().End()
		n.Hit("unknown", at, got == "", s.Turns...)
		switch got {
		case "":
		case chat.TickRead:
			n.Hit("series", at, true, s.Turns...)
			n.Hit("read", at, s.Open() && !s.Last().Mature(h.Rules, h.Now), s.Turns...)
		default:
			n.Hit("series", at, false)
		}
	}
}
