package indicator

import "huiyin/backend/history"

// responseRate is the customer reply rate (I-01): of our turns, how many were
// answered.
//
// Numerator: mature turns of ours that a reply answers. A reply is the first
// turn of the customer after a series of ours, at most 14 days after the
// series' last message; it answers the last turn of the series, the earlier
// ones stay unanswered (D-04, D-05).
//
// Denominator: mature turns of ours, that is older than those 14 days,
// answered or not (D-09). Fewer than five give counts only (D-12).
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A turn belongs
// to the period of its first message; its reply may come later.
//
// Beside it: the same by series (answered series of mature series), and our
// turns per mature series. Evidence: all messages of the turns in the
// denominator and of the replies that answered them.
var responseRate = Indicator{
	ID: "response_rate", Ref: "I-01", Layer: Talking,
	Bands: []Band{
		{Key: "good", Low: 0.8, Source: "article 001: 8 of 10"},
		{Key: "poor", Low: 0, High: 0.2, Source: "article 001: 2 of 10"},
	},
	Source: "article 001",
	Figures: []Figure{
		{Unit: Share, Of: "turns", Summary: share},
		{Key: "by_series", Unit: Share, Of: "series", Summary: share},
		{Key: "attempts_per_series", Unit: Count, Of: "attempts", Summary: mean},
	},
	Observe: observeResponseRate,
}

func observeResponseRate(h *history.History, n *Notes) {
	for _, s := range h.Series {
		last := len(s.Turns) - 1
		for i, t := range s.Turns {
			switch {
			case !t.Mature(h.Rules, h.Now):
			case i == last && s.Reply != nil:
				n.Hit("turns", t.Start(), true, t, *s.Reply)
			default:
				n.Hit("turns", t.Start(), false, t)
			}
		}
		if s.Last().Mature(h.Rules, h.Now) {
			n.Hit("series", s.First().Start(), s.Reply != nil, s.Turns...)
			n.Number("attempts", s.First().Start(), float64(len(s.Turns)), s.Turns...)
		}
	}
}
