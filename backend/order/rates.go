package order

import "math"

// Rates are exchange rates that the user set by hand. The zero Rates know none.
type Rates struct {
	Base string             `json:"base"` // currency that sums are shown in; "" none was chosen
	Of   map[string]float64 `json:"of"`   // what one unit of a currency is worth in Base, above 0
}

// Major is the amount in whole units of its currency: dollars, not cents.
func (m Money) Major() float64 {
	return float64(m.Minor) / math.Pow10(Digits(m.Currency))
}

// In gives what an amount in major units is worth in the base currency; false
// where no rate is set for it.
func (r Rates) In(amount float64, currency string) (float64, bool) {
	if currency == r.Base && currency != "" {
		return amount, true
	}
	rate, ok := r.Of[currency]
	return amount * rate, ok && rate > 0 && r.Base != ""
}
