package indicator

import (
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/stats"
)

// churnRisk says whether a customer's own rhythm is broken (I-50): yes or no; of
// several customers, how many.
//
// Yes, where they have been silent for longer than 95 of 100 of their own pauses
// (own), that is the times from one of their turns to the next; five pauses at
// least. A customer to whom we owe an answer (I-07) is not silent. Yes also, where they
// have ordered three times or more and the last order is older than 95 of 100
// of the times between their orders.
//
// A customer belongs to every period: what counts is now. Left out are customers
// without five pauses and without three orders.
//
// Beside it: how long they have been silent, and how long their pauses usually
// are at most (their 95th percentile); over several customers the medians; and
// how many are late with an order. Evidence: the last turn of each customer
// whose rhythm is broken.
var churnRisk = Indicator{
	ID: "churn_risk", Ref: "I-50", Layer: Money,
	Source: "own; article 002 on maintenance",
	Figures: []Figure{
		{Unit: Flag, Of: "customers", Summary: total},
		{Key: "silence", Unit: Seconds, Of: "silence", Summary: median},
		{Key: "usual", Unit: Seconds, Of: "usual", Summary: median},
		{Key: "late_orders", Unit: Flag, Of: "late", Summary: total},
	},
	Observe: observeChurnRisk,
}

const (
	// rhythmFew is how many pauses or orders make a rhythm (own; D-12).
	rhythmFew = 5
	// rhythmTail is the part of own pauses beyond which a silence is unusual (I-50).
	rhythmTail = 0.95
	// ordersFew is how many orders have a rhythm (own).
	ordersFew = 3
)

func observeChurnRisk(h *history.History, n *Notes) {
	silence, usual, last, known := rhythm(h)
	broken := known && h.Owed() == nil && silence > usual
	late, ordered := orderLate(h)
	if known {
		n.Took("silence", Always, silence, time.Minute, true, first(*last))
		n.Took("usual", Always, usual, time.Minute, false, first(*last))
	}
	if ordered {
		n.Hit("late", Always, late)
	}
	switch {
	case (broken || late) && last != nil:
		n.Hit("customers", Always, true, *last)
	case known || ordered:
		n.Hit("customers", Always, broken || late)
	}
}

// rhythm gives how long the customer has been silent, how long their pauses
// are at most as a rule, and their last turn; false without enough pauses.
func rhythm(h *history.History) (silence, usual time.Duration, last *chat.Turn, known bool) {
	var pauses []float64
	for i := range h.Turns {
		t := &h.Turns[i]
		if t.Direction() != chat.In {
			continue
		}
		if last != nil {
			pauses = append(pauses, t.Start().Sub(last.End()).Seconds())
		}
		last = t
	}
	if len(pauses) < rhythmFew {
		return 0, 0, last, false
	}
	return max(0, h.Now.Sub(last.End())), quantile(pauses, rhythmTail), last, true
}

// orderLate tells whether the next order should have come; ordered is false
// without enough orders.
func orderLate(h *history.History) (late, ordered bool) {
	var gaps []float64
	var before time.Time
	n := 0
	for _, o := range h.Bought() {
		if o.At.IsZero() {
			continue
		}
		if n > 0 {
			gaps = append(gaps, o.At.Sub(before).Seconds())
		}
		before = o.At
		n++
	}
	if n < ordersFew {
		return false, false
	}
	return h.Now.Sub(before) > quantile(gaps, rhythmTail), true
}

func quantile(seconds []float64, p float64) time.Duration {
	slices.Sort(seconds)
	return time.Duration(stats.Quantile(seconds, p) * float64(time.Second))
}
