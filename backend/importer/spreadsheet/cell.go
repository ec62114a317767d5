package spreadsheet

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/width"
)

// cell is one cell: as it is stored and, in workbooks, as Excel shows it (its
// number format may hold a currency that the value does not).
type cell struct {
	raw, shown string
}

// text is the cell as a person means it: without Excel's ways to protect a text
// (="…", a leading apostrophe); "" where a formula has no value.
func (c cell) text() string {
	t := strings.TrimSpace(strings.Map(dropMarks, c.raw))
	if inner, ok := strings.CutPrefix(t, `="`); ok {
		t = strings.TrimSuffix(inner, `"`)
	}
	if len(t) > 1 && t[0] == '\'' {
		t = t[1:]
	}
	if strings.HasPrefix(t, "#") && slices.Contains(noValues, strings.ToUpper(t)) {
		return ""
	}
	return t
}

// noValues is what Excel shows where a formula has none.
var noValues = []string{"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}

// plain is the text with full-width digits and marks made narrow, to be read as
// a number or date.
func (c cell) plain() string { return width.Fold.String(c.text()) }

// dropMarks leaves out direction marks and NULs, and makes every blank plain.
func dropMarks(r rune) rune {
	switch r {
	case 0, '\ufeff', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069':
		return -1
	case '\u00a0', '\u202f', '\u2007', '\u3000':
		return ' '
	}
	return r
}

// number reads a plain decimal number, with exponent or without.
func number(text string) (float64, bool) {
	if strings.Trim(text, "0123456789.eE+-") != "" {
		return 0, false
	}
	f, err := strconv.ParseFloat(text, 64)
	return f, err == nil && !math.IsInf(f, 0)
}

// digits writes a number that Excel shows or stores with an exponent with all
// its digits; ok is false where digits were lost on the way ("8.61381E+12").
func digits(text string) (whole string, ok bool) {
	mantissa, exponent, has := strings.Cut(strings.ToUpper(text), "E")
	f, isNumber := number(text)
	if !has || !isNumber {
		return text, true
	}
	power, err := strconv.Atoi(exponent)
	if err != nil {
		return text, false
	}
	_, fraction, _ := strings.Cut(mantissa, ".")
	const exact = 1 << 53
	return strconv.FormatFloat(f, 'f', -1, 64), len(fraction) >= power && math.Abs(f) < exact
}

// row is one row of a table, with its number in the file, from 1.
type row struct {
	line  int
	cells []cell
}

// at is the cell of a column; an empty one beyond the end of a short row.
func (r row) at(column int) cell {
	if column < 0 || column >= len(r.cells) {
		return cell{}
	}
	return r.cells[column]
}

// blank reports whether nothing stands in the row.
func (r row) blank() bool {
	for _, c := range r.cells {
		if c.text() != "" {
			return false
		}
	}
	return true
}

// quote is the row as it stands in the file, shortened, to show it in a problem.
func (r row) quote() string {
	const most = 120 // characters
	texts := make([]string, len(r.cells))
	for i, c := range r.cells {
		texts[i] = c.shown
	}
	all := []rune(strings.Join(strings.Fields(strings.Join(texts, " | ")), " "))
	if len(all) > most {
		return string(all[:most]) + "…"
	}
	return string(all)
}
