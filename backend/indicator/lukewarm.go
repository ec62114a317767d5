package indicator

import "huiyin/backend/history"

// lukewarm says whether a customer blows hot and cold (I-28): yes or no; of
// several customers, how many. They may have many suppliers: wait for the right
// moment.
//
// Looked at are the last ten (own) of our series that were answered or had the
// time to be (D-09); five at least. Yes, where at least half (own) got no reply, some got
// one, and the turns that replied hold fewer pieces of information (I-15) on
// average than the customer's turns before these series.
//
// A customer belongs to every period: what counts is now. Evidence: the turns
// that replied.
var lukewarm = Indicator{
	ID: "lukewarm", Ref: "I-28", Layer: Chemistry,
	Source:  "article 000",
	Figures: []Figure{{Unit: Flag, Of: "customers", Summary: total}},
	Observe: observeLukewarm,
}

const (
	lukewarmFew  = 5
	lukewarmMost = 10
)

func observeLukewarm(h *history.History, n *Notes) {
	due := h.Series[:0:0]
	for _, s := range h.Series {
		if s.Reply != nil || s.Last().Mature(h.Rules, h.Now) {
			due = append(due, s)
		}
	}
	due = due[max(0, len(due)-lukewarmMost):]
	if len(due) < lukewarmFew {
		return
	}
	since := due[0].First().Start()
	var before, lately, beforeTurns, latelyTurns int
	for _, t := range n.told(h) {
		if t.turn.Start().Before(since) {
			before, beforeTurns = before+t.pieces, beforeTurns+1
		} else {
			lately, latelyTurns = lately+t.pieces, latelyTurns+1
		}
	}
	var replies []int
	for i, s := range due {
		if s.Reply != nil {
			replies = append(replies, i)
		}
	}
	poorer := beforeTurns > 0 && latelyTurns > 0 && lately*beforeTurns < before*latelyTurns
	if 2*len(replies) > len(due) || len(replies) == 0 || !poorer {
		n.Hit("customers", Always, false)
		return
	}
	shown := h.Turns[:0:0]
	for _, i := range replies {
		shown = append(shown, *due[i].Reply)
	}
	n.Hit("customers", Always, true, shown...)
}
