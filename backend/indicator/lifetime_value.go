package indicator

import (
	"time"

	"huiyin/backend/history"
)

// lifetimeValue is the customer lifetime value (I-47): what a customer has
// bought so far, in major units of a currency. It is no forecast.
//
// The sum of a customer's orders that count; of several customers the average
// over those who ordered. Currencies as in I-46: never added without rates.
//
// An order belongs to the period of its date; one without a date only to all
// time. Where no orders are known, there is no figure.
//
// Beside it: the same of each currency; the share of customers with a second
// order among those with one; and the sum by month since a customer's first
// order (at least one month of 30.44 days).
// Evidence: orders are no messages; the screen opens the orders.
var lifetimeValue = Indicator{
	ID: "lifetime_value", Ref: "I-47", Layer: Money,
	Source: "article 002",
	Figures: []Figure{
		{Unit: Amount, Of: "orders", Summary: money(meanOfGroups)},
		{Key: "per_currency", Unit: Amount, Of: "orders", Summary: money(meanOfGroups), PerCurrency: true},
		{Key: "repeat_rate", Unit: Share, Of: "buyers", Summary: share},
		{Key: "per_month", Unit: Amount, Of: "per_month", Summary: money(meanOfGroups)},
	},
	Observe: observeLifetimeValue,
}

// month is the average length of a month of the Gregorian calendar.
const month = 3044 * 24 * time.Hour / 100

func observeLifetimeValue(h *history.History, n *Notes) {
	observeOrders(h, n)
	bought := h.Bought()
	if len(bought) == 0 {
		n.Lacks("buyers", Orders)
		n.Lacks("per_month", Orders)
		return
	}
	since := bought[0].At
	n.Hit("buyers", since, len(bought) > 1)
	if since.IsZero() {
		return
	}
	months := max(1, float64(h.Now.Sub(since))/float64(month))
	for _, o := range bought {
		n.Amount("per_month", o.At, o.Amount.Major()/months, o.Amount.Currency)
	}
}
