package rules

import (
	"regexp"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
)

// priceBasis finds a price for goods without currency, or with neither an
// incoterm nor a quantity that it holds for (M-02). It is quiet where the draft
// names a document that says so, or the chat has said it earlier.
var priceBasis = checker.Rule{
	ID:     "price-basis",
	Ref:    "M-02",
	Source: "article on why overseas customers read and do not reply",
	Deduct: map[checker.Severity]int{checker.Warn: 10},
	Check:  checkPriceBasis,
}

var basis = regexp.MustCompile(`\b(?:exw|ex works|fca|fas|fob|cfr|cnf|c&f|cif|cip|cpt|dap|ddp|dpu|ddu|moq|per|each|/ ?\w+|a (?:kg|piece|pc|set|ton|pair|dozen|meter|metre|box|unit|roll|sheet)|quotation|price ?list|pi|pro ?-?forma|attached)\b|` +
	quantity.String() + `|\b(?:for|from|at|above|over|take|order|of) \d[\d.,]*\b(?:[^%.,\d]|$)|(?:每|一)(?:件|个|套|公斤|吨|米|箱|只|台)|\d+ ?(?:件|个|套|公斤|吨|米|箱|只|台)|\b(?:pieza|unidad\w*|peca|piece|pieces|stuck|adet\w*)\b|/ ?\w+|шт|штук\w*|للقطعة`)

func checkPriceBasis(d checker.Draft) []checker.Finding {
	prices := offers(d.Text)
	if len(prices) == 0 {
		return nil
	}
	hasBasis, hasCurrency := basis.MatchString(fold(d.Text)), moneyAmount.MatchString(fold(d.Text))
	if !hasBasis || !hasCurrency {
		b, c := saidEarlier(d)
		hasBasis, hasCurrency = hasBasis || b, hasCurrency || c
	}
	var found []checker.Finding
	for _, p := range prices {
		if !hasBasis || !p.currency && !hasCurrency {
			found = append(found, checker.Finding{Rule: "price-basis", Severity: checker.Warn, Start: p.start, End: p.end})
		}
	}
	return found
}

// lookedBack is how many messages a price may refer to (own).
const lookedBack = 200

// saidEarlier looks for a price with its basis, or a quantity, and for a
// currency in what was written last.
func saidEarlier(d checker.Draft) (hasBasis, hasCurrency bool) {
	if d.History == nil {
		return false, false
	}
	messages := d.History.Messages
	for _, m := range messages[max(0, len(messages)-lookedBack):] {
		if m.Kind == chat.Text {
			folded := fold(m.Text)
			money := moneyAmount.MatchString(folded)
			hasCurrency = hasCurrency || money
			hasBasis = hasBasis || money && basis.MatchString(folded) || quantity.MatchString(folded)
		}
	}
	return hasBasis, hasCurrency
}
