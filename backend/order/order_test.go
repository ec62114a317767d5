package order_test

import (
	"slices"
	"testing"

	"huiyin/backend/order"
)

func of(minor int64, currency string) order.Order {
	return order.Order{Amount: order.Money{Minor: minor, Currency: currency}}
}

// TestTotals: B-21, a sum and an average a currency, never across currencies.
func TestTotals(t *testing.T) {
	got := order.Totals([]order.Order{of(1000, "USD"), of(7000, "CNY"), of(501, "USD"), of(-3, "EUR"), of(-2, "EUR"), of(0, "")})
	want := []order.Total{
		{Orders: 2, Sum: order.Money{Minor: -5, Currency: "EUR"}, Average: order.Money{Minor: -3, Currency: "EUR"}},
		{Orders: 2, Sum: order.Money{Minor: 1501, Currency: "USD"}, Average: order.Money{Minor: 751, Currency: "USD"}},
		{Orders: 1},
		{Orders: 1, Sum: order.Money{Minor: 7000, Currency: "CNY"}, Average: order.Money{Minor: 7000, Currency: "CNY"}},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if got := order.Totals(nil); len(got) != 0 {
		t.Errorf("no orders: got %v", got)
	}
}
