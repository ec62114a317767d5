// Package order holds what was bought: orders and amounts of money.
//
//   - money 金额: minor units of one currency; currencies are never added up.
//   - order 订单: what a customer bought, when, and for how much.
package order

import "regexp"

// Money is an amount in the minor units of its currency (cents, fen; yen have
// none). Amounts of different currencies are never added.
type Money struct {
	Minor    int64  `json:"minor"`
	Currency string `json:"currency"` // ISO 4217, upper case; "" where the source does not say
}

var currencyCode = regexp.MustCompile("^[A-Z]{3}$")

// IsCurrency reports whether a code has the form of ISO 4217.
func IsCurrency(code string) bool { return currencyCode.MatchString(code) }
