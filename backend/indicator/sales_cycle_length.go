package indicator

import "huiyin/backend/history"

// salesCycleLength is the length of the sales cycle (I-48): days from the first
// contact to the first order, the median.
//
// First contact is the oldest counted message (D-14), first order the oldest
// that counts and has a date. A day is 24 hours; where an order has a date only,
// it counts from the midnight that begins it.
//
// Left out: customers whose first order is older than their first message, for
// the chat does not show how they came; they are counted beside it. A customer
// belongs to the period of the first order. Where no orders are known, there is
// no figure.
//
// Beside it: the longest cycle; and how many customers were left out.
// Evidence: the first message of each customer.
var salesCycleLength = Indicator{
	ID: "sales_cycle_length", Ref: "I-48", Layer: Money,
	Source: "article 002",
	Figures: []Figure{
		{Unit: Days, Of: "cycles", Summary: median},
		{Key: "longest", Unit: Days, Of: "cycles", Summary: largest},
		{Key: "before_contact", Unit: Count, Of: "before", Summary: number},
	},
	Observe: observeSalesCycleLength,
}

func observeSalesCycleLength(h *history.History, n *Notes) {
	bought := h.FirstOrder()
	if bought == nil || bought.At.IsZero() {
		n.Lacks("cycles", Orders)
		return
	}
	if len(h.Turns) == 0 {
		return
	}
	contact := h.Turns[0]
	end := bought.At
	if bought.DayOnly && !end.AddDate(0, 0, 1).Before(contact.Start()) && end.Before(contact.Start()) {
		end = contact.Start() // ordered on the day of the first message
	}
	if end.Before(contact.Start()) {
		n.Number("before", bought.At, 1, first(contact))
		return
	}
	n.Number("cycles", bought.At, days(contact.Start(), end), first(contact))
}
