package rules

import (
	"regexp"
	"strings"
)

// offer is a price that a draft names for goods.
type offer struct {
	start, end int // code points of the amount
	currency   bool
}

var (
	// aboutPrice makes a price of an amount; a bare amount is one as well.
	aboutPrice = regexp.MustCompile(`\b(?:prices?|quote|offer|(?:we|i) can (?:do|offer|quote)|precio|preco|prix|preis|fiyat)\b|цена|السعر|单价|价格`)
	bareAmount = regexp.MustCompile(`^\W*(?:(?:it'?s|it is|only|just|about|that'?s|hi|hello|ok|yes|sure|price|ours?|now)[ ,:]*)*(?:` + currency + `\s?\d[\d.,]*|\d[\d.,]*\s?(?:usd|eur|gbp|rmb|cny|dollars?|euros?|[$€£¥]))[^?\w]*$`)
	// otherMoney is an amount that is no price of goods, or belongs to a change of one.
	otherMoney = regexp.MustCompile(`\b(?:deposits?|balance|freight|shipping|courier|fees?|charges?|banks?|credit|refund|total|invoices?|transfers?|paid|pay|payment|tooling|moulds?|molds?|sav(?:e|es|ing)|discount|adds?|extra|more|less|lower by|drops by|difference|insurance|duty|budget|target|slip|arrived|received|amount|worth|value|samples?|your price|other supplier|another supplier|competitor\w*|if|flete|frete|fracht)\b|运费|定金|尾款|订金|余款|样品费`)
	// noCurrency is a price in figures alone.
	noCurrency = regexp.MustCompile(`(?:\b(?:prices?|unit price|quote|offer)\b[^.?!\d]{0,30}?(?:\b(?:is|are|at|of|to|now)\b|[:=])\s*(?:about |only |just |around |now )?|\b(?:we|i) can (?:offer|do|quote) |(?:单价|价格)(?:是|为|：|:)?\s*)(\d{1,6}(?:[.,]\d{1,3})?)(?:\s*(?:$|[,;!?/。，]|\.\s|\.$|(?:per|each|for|and|exw|fob|cif|cfr|ddp|dap|with|only)\b))`)
)

// offers finds the prices that a draft names for goods, in the order of the
// text. Deposits, freight, savings and the like are none.
func offers(text string) []offer {
	var found []offer
	for _, s := range sentences(text) {
		if !hasDigit(s.Text) || otherMoney.MatchString(s.Text) || !aboutPrice.MatchString(s.Text) && !bareAmount.MatchString(s.Text) && !noCurrency.MatchString(s.Text) {
			continue
		}
		if at := moneyAmount.FindStringIndex(s.Text); at != nil {
			start, end := span(s.Text, at[0], at[0]+len(strings.TrimRight(s.Text[at[0]:at[1]], ".,")))
			found = append(found, offer{s.Start + start, s.Start + end, true})
		} else if at := noCurrency.FindStringSubmatchIndex(s.Text); at != nil {
			start, end := span(s.Text, at[2], at[3])
			found = append(found, offer{s.Start + start, s.Start + end, false})
		}
	}
	return found
}
