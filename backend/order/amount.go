package order

import (
	"strconv"
	"strings"
)

// digits are the decimals of currencies that do not have two (ISO 4217).
var digits = map[string]int{
	"BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0, "UYI": 0,
	"VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
	"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
}

// Digits is how many decimals the amounts of a currency have.
func Digits(currency string) int {
	if n, ok := digits[currency]; ok {
		return n
	}
	return 2
}

// Decimal writes the amount as a plain number, "1234.50", without its currency.
func (m Money) Decimal() string {
	n := Digits(m.Currency)
	text := strconv.FormatInt(m.Minor, 10)
	sign := ""
	if m.Minor < 0 {
		sign, text = "-", text[1:]
	}
	if n == 0 {
		return sign + text
	}
	if missing := n + 1 - len(text); missing > 0 {
		text = strings.Repeat("0", missing) + text
	}
	return sign + text[:len(text)-n] + "." + text[len(text)-n:]
}

// ParseDecimal reads a plain number with a point before its decimals, as Decimal
// writes it; ok is false for anything else, and for more decimals than the
// currency has.
func ParseDecimal(text, currency string) (m Money, ok bool) {
	text = strings.TrimSpace(text)
	whole, fraction, _ := strings.Cut(text, ".")
	n := Digits(currency)
	if len(fraction) > n || strings.Trim(fraction, "0123456789") != "" || strings.Trim(whole, "-0123456789") != "" || whole == "" {
		return m, false
	}
	minor, err := strconv.ParseInt(whole+fraction+strings.Repeat("0", n-len(fraction)), 10, 64)
	return Money{Minor: minor, Currency: currency}, err == nil
}
