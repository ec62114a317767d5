package indicator

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// mutualSilence is how long both must have been silent for a message of the
// customer to be new (I-06).
const mutualSilence = 24 * time.Hour

// ourResponseRate is our response rate (I-06): of the new messages of customers,
// how many we answered the same day.
//
// A message is new when it is the first that anybody wrote for at least 24
// hours, or at all. Denominator: new messages whose day, by the calendar of our
// own zone, is over, answered or not (D-09). Numerator: those to which our next
// turn that a person wrote (D-10) began that day. The figure is of the last
// seven days, as that of the badge: before the end of the period, or before now.
// Fewer than five give counts only (D-12).
//
// Left out: turns that only acknowledge and ask nothing, for they want no answer
// (D-11). Where our own hours, and with them our zone, are not known there is no
// figure. A message belongs to the period of its own time.
//
// Beside it: the same of the whole period. Evidence: the new messages and the
// first of each answer of that day.
var ourResponseRate = Indicator{
	ID: "our_response_rate", Ref: "I-06", Layer: Talking,
	Bands: []Band{
		{Key: "badge", Low: 0.9, Source: "article 004: badge for more than 90 %"},
	},
	Source: "article 004",
	Figures: []Figure{
		{Unit: Share, Of: "new", Summary: share, Within: 7 * 24 * time.Hour},
		{Key: "all_time", Unit: Share, Of: "new", Summary: share},
	},
	Observe: observeOurResponseRate,
}

func observeOurResponseRate(h *history.History, n *Notes) {
	if h.Ours == nil {
		n.Lacks("new", OurHours)
		return
	}
	saying := sayingMore{requests: h.Requests}
	for i, t := range h.Turns {
		isNew := t.Direction() == chat.In && (i == 0 || t.Start().Sub(h.Turns[i-1].End()) >= mutualSilence)
		dayEnds := midnightAfter(t.Start().In(h.Ours.Zone()))
		if !isNew || h.Now.Before(dayEnds) || !saying.has(t) {
			continue
		}
		answer := i + 1
		for answer < len(h.Turns) && h.Turns[answer].Direction() == chat.In {
			answer++
		}
		if answer < len(h.Turns) && h.Turns[answer].Start().Before(dayEnds) {
			n.Hit("new", t.Start(), true, first(t), first(h.Turns[answer]))
		} else {
			n.Hit("new", t.Start(), false, first(t))
		}
	}
}
