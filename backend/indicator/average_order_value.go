package indicator

import "huiyin/backend/history"

// averageOrderValue is the average order value (I-46): what an order is worth on
// average, in major units of a currency.
//
// Order value of all orders that count (not cancelled, not paid back, not dated
// after now) by their number. All in one currency: in it. In several: in the
// base currency, by the rates that the user set; where one of them has no rate
// there is no sum, and nothing is added silently.
//
// An order belongs to the period of its date; one without a date only to all
// time. Where no orders are known, there is no figure.
//
// Beside it: the same of each currency, in it; and the number of orders.
// Evidence: orders are no messages; the screen opens the orders.
var averageOrderValue = Indicator{
	ID: "average_order_value", Ref: "I-46", Layer: Money,
	Source: "article 002",
	Figures: []Figure{
		{Unit: Amount, Of: "orders", Summary: money(mean)},
		{Key: "per_currency", Unit: Amount, Of: "orders", Summary: money(mean), PerCurrency: true},
		{Key: "orders", Unit: Count, Of: "orders", Summary: number},
	},
	Observe: observeOrders,
}

// observeOrders notes every order that counts, in series "orders".
func observeOrders(h *history.History, n *Notes) {
	bought := h.Bought()
	if len(bought) == 0 {
		n.Lacks("orders", Orders)
	}
	for _, o := range bought {
		n.Amount("orders", o.At, o.Amount.Major(), o.Amount.Currency)
	}
}
