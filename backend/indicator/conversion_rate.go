package indicator

import "huiyin/backend/history"

// conversionRate is the conversion rate (I-45): of the leads (I-44), how many
// ordered.
//
// Numerator: leads with at least one order that counts (not cancelled, not paid
// back, not dated after now). Denominator: leads; whoever ordered is one. Fewer
// than five give counts only (D-12).
//
// A lead belongs to the period of the message that made it one; without such a
// message, of the first order. Where no orders were imported or written down,
// there is no figure.
//
// Beside it: the same of all contacts, that is customers with any counted
// message or order. Evidence: the message that made each lead,
// without one the first of the chat.
var conversionRate = Indicator{
	ID: "conversion_rate", Ref: "I-45", Layer: Money,
	Source: "article 002",
	Figures: []Figure{
		{Unit: Share, Of: "leads", Summary: share},
		{Key: "of_all", Unit: Share, Of: "contacts", Summary: share},
	},
	Observe: observeConversionRate,
}

func observeConversionRate(h *history.History, n *Notes) {
	bought, lead := h.FirstOrder(), h.Lead()
	if len(h.Orders) == 0 {
		n.Lacks("leads", Orders)
		n.Lacks("contacts", Orders)
	}
	switch {
	case lead != nil:
		n.Hit("leads", lead.Start(), bought != nil, *lead)
	case bought != nil && len(h.Turns) > 0:
		n.Hit("leads", bought.At, true, first(h.Turns[0]))
	case bought != nil:
		n.Hit("leads", bought.At, true)
	}
	switch {
	case len(h.Turns) > 0:
		n.Hit("contacts", h.Turns[0].Start(), bought != nil, first(h.Turns[0]))
	case bought != nil:
		n.Hit("contacts", bought.At, true)
	}
}
