package order

import (
	"cmp"
	"slices"
	"time"
)

// Order is what a customer bought.
type Order struct {
	Key     string    // names it among the orders of its customer
	Number  string    // as written, "" none
	At      time.Time // UTC; zero: unknown
	DayOnly bool      // At is a date without time of day
	Amount  Money
	Status  string // as written
	Product string
	Note    string
	ByHand  bool // a person wrote or changed it; else it is from a table
}

// Total is the plain sum of the orders in one currency (B-21).
type Total struct {
	Orders  int // at least 1
	Sum     Money
	Average Money // Sum ÷ Orders, rounded half away from zero
}

// Totals adds up the orders that count, a line for each currency, the one with
// most orders first; amounts of different currencies are never added.
func Totals(orders []Order) []Total {
	byCurrency := map[string]*Total{}
	var all []*Total
	for _, o := range orders {
		if !o.Counted() {
			continue
		}
		t := byCurrency[o.Amount.Currency]
		if t == nil {
			t = &Total{Sum: Money{Currency: o.Amount.Currency}}
			byCurrency[o.Amount.Currency] = t
			all = append(all, t)
		}
		t.Orders++
		t.Sum.Minor += o.Amount.Minor
	}
	slices.SortFunc(all, func(a, b *Total) int {
		return cmp.Or(cmp.Compare(b.Orders, a.Orders), cmp.Compare(a.Sum.Currency, b.Sum.Currency))
	})
	totals := make([]Total, len(all))
	for i, t := range all {
		t.Average = Money{Minor: roundedQuotient(t.Sum.Minor, int64(t.Orders)), Currency: t.Sum.Currency}
		totals[i] = *t
	}
	return totals
}

func roundedQuotient(sum, n int64) int64 {
	half := n / 2
	if sum < 0 {
		half = -half
	}
	return (sum + half) / n
}

// Oldest sorts orders by time, those without a date last. It does not change its
// input.
func Oldest(orders []Order) []Order {
	orders = slices.Clone(orders)
	slices.SortStableFunc(orders, func(a, b Order) int {
		if a.At.IsZero() != b.At.IsZero() {
			return b.At.Compare(a.At)
		}
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Key, b.Key))
	})
	return orders
}
