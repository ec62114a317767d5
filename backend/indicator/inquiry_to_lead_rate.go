package indicator

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// inquiryToLeadRate is the inquiry-to-lead rate (I-44): of the customers who
// wrote at all, how many asked for a quotation or a trial order.
//
// Numerator: customers with a lead: a message of theirs with the intent
// quote_request or order, as understood or as a person set it right. Somebody
// who has ordered is a lead too.
//
// Denominator: customers who wrote at least one counted message (D-01). Fewer
// than five give counts only (D-12).
//
// A customer belongs to the period of their first message.
//
// Beside it: the median of days from that message to the lead. Evidence: the
// first message of each customer, and the one that made them a lead.
var inquiryToLeadRate = Indicator{
	ID: "inquiry_to_lead_rate", Ref: "I-44", Layer: Money,
	Source: "article 002",
	Figures: []Figure{
		{Unit: Share, Of: "customers", Summary: share},
		{Key: "days", Unit: Days, Of: "days", Summary: median},
	},
	Observe: observeInquiryToLeadRate,
}

func observeInquiryToLeadRate(h *history.History, n *Notes) {
	wrote := firstOf(h, chat.In)
	if wrote == nil {
		return
	}
	lead := h.Lead()
	switch {
	case lead != nil:
		n.Hit("customers", wrote.Start(), true, first(*wrote), *lead)
		n.Number("days", wrote.Start(), days(wrote.Start(), lead.Start()), first(*wrote), *lead)
	default:
		n.Hit("customers", wrote.Start(), h.FirstOrder() != nil, first(*wrote))
	}
}

// firstOf is the first turn of a side; nil: none.
func firstOf(h *history.History, side chat.Direction) *chat.Turn {
	for i := range h.Turns {
		if h.Turns[i].Direction() == side {
			return &h.Turns[i]
		}
	}
	return nil
}

// days is the time between two moments, in days of 24 hours, never negative.
func days(from, to time.Time) float64 { return max(0, to.Sub(from).Hours()/24) }
