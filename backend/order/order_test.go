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

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		text, currency string
		minor          int64
		plain          string // as Decimal writes it
	}{
		{"1234.5", "USD", 123450, "1234.50"}, {"0.05", "CNY", 5, "0.05"}, {"-3", "EUR", -300, "-3.00"}, {"-0.07", "EUR", -7, "-0.07"},
		{"980", "JPY", 980, "980"}, {"1.234", "KWD", 1234, "1.234"}, {" 7. ", "", 700, "7.00"},
	} {
		m, ok := order.ParseDecimal(c.text, c.currency)
		if !ok || m != (order.Money{Minor: c.minor, Currency: c.currency}) || m.Decimal() != c.plain {
			t.Errorf("%q %s: got %v, %v, written %s; want %d, %s", c.text, c.currency, m, ok, m.Decimal(), c.minor, c.plain)
		}
	}
	for _, bad := range []string{"", "abc", "1,5", "1.005", "1-2", ".5", "99999999999999999999", "1.-5"} {
		if m, ok := order.ParseDecimal(bad, "USD"); ok {
			t.Errorf("%q read as %v", bad, m)
		}
	}
}

// TestCounted: what was cancelled or paid back is in no sum.
func TestCounted(t *testing.T) {
	for status, want := range map[string]bool{
		"": true, "paid": true, "已发货": true, "完成": true, "Cancelled": false, "canceled by buyer": false, "Refunded": false, "partially refunded": false,
		"已取消": false, "退款中": false, "交易关闭": false, "non-refundable deposit paid": true, "不退货": true,
	} {
		if got := (order.Order{Status: status}).Counted(); got != want {
			t.Errorf("%q: got %v, want %v", status, got, want)
		}
	}
	void := of(1000, "USD")
	void.Status = "Cancelled"
	if got := order.Totals([]order.Order{void, of(500, "USD")}); len(got) != 1 || got[0].Orders != 1 || got[0].Sum.Minor != 500 {
		t.Errorf("got %+v", got)
	}
}
