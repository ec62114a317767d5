package rules

import (
	"regexp"
	"strings"
)

// An anchor is what tells the reader which matter a message is about, with no
// need to scroll back: a model, a document, a quantity, a price, a date, a
// tracking number, a sample (M-06).

const (
	units = `(?:pcs?|pieces?|units?|sets?|pairs?|dozens?|cartons?|ctns?|boxes|rolls?|bags?|bottles?|pallets?|containers?` +
		`|kgs?|g|tons?|mt|lbs?|m2|sqm|cbm|meters?|metres?|yards?|cm|mm|ml|liters?|litres?|mah|kw|fcl|piezas|unidades|pieces?|stuck|шт)`
	currency = `(?:usd|us\$|eur|gbp|rmb|cny|aed|inr|brl|rub|[$€£¥₹])`
	months   = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
	weekdays = `(?:mon|tues|wednes|thurs|fri|satur|sun)day`
)

var (
	// moneyAmount is a price: "$4.20", "4.20 USD".
	moneyAmount = regexp.MustCompile(currency + `\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:usd|eur|gbp|rmb|cny|dollars?|euros?|[$€£¥₹])`)

	// codeToken may be a model, quotation or order number: letters and digits in one token.
	codeToken = regexp.MustCompile(`#\s?\d+|\b[a-z0-9]+(?:[-_/.][a-z0-9]+)*\b`)
	notCode   = regexp.MustCompile(`^(?:\d+(?:st|nd|rd|th|h|hrs?|am|pm|min|mins|x|k|d|s)|b2b|b2c|24[/-]7|\d+-(?:day|days|hour|hours|week|weeks|month|months|year|years|minute|minutes)|covid-?19|4u|2u)$`)

	dateAnchor = regexp.MustCompile(`\b20\d\d-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ` + months + `\b|\b` + months + `\.? \d{1,2}(?:st|nd|rd|th)?\b|\b` + weekdays + `\b|\byesterday\b`)
	notTopic   = regexp.MustCompile(`(?:happy|nice|good|great|lovely|by|before|until|till|next|this|every|have an?)\s+$`)

	// document is a named paper, file, sample or step with a paper of its own.
	document = regexp.MustCompile(`\b(?:spec(?:ification)?s? ?sheets?|specifications?|data ?sheets?|catalog(?:ue)?s?|price ?lists?|quotations?|quotes?|pro ?-?forma(?: invoice)?|invoices?|` +
		`packing ?lists?|bills? of lading|b/l|contracts?|purchase orders?|test reports?|inspections?|certificates?|art ?works?|drawings?|lay ?outs?|brochures?|mock-?ups?|` +
		`samples?|deposits?|balance payment|down payment|tracking (?:number|no|code)|tracking|shipments?|l/c|letter of credit|` +
		`dhl|fedex|ups|tnt|ems|cotizacion|muestras?|amostras?|cotacao|devis|echantillons?|muster|angebot|образц\w*|عينة|العينات)\b|` +
		`\b(?:pi|po|bl|sc)\s?(?:#|no\.?|number)|\S+\.(?:pdf|xlsx?|docx?|jpe?g|png|zip|dwg|ai)\b|образ(?:ец|цы|цов)|счет|кп\b`)

	quantity = regexp.MustCompile(`\b\d[\d.,]*\s?(?:k\s)?` + units + `\b|\b\d{1,2}\s?x\s?(?:20|40)\s?(?:gp|hq|hc|ft)\b`)
	// ofOrder is an order or project that is named as such after a preposition.
	ofOrder = regexp.MustCompile(`\b(?:on|about|for|of|regarding|re|with)\s+(?:the|your|our|this)\s+(?:(?:first|last|trial|repeat|new|urgent|bulk|` + months + `)\s+)?orders?\b`)
)

// hasAnchor reports whether a folded text names the matter it is about.
func hasAnchor(folded string) bool {
	digits := hasDigit(folded)
	return digits && (moneyAmount.MatchString(folded) || quantity.MatchString(folded) || hasCode(folded)) ||
		(digits || strings.Contains(folded, "day")) && hasDate(folded) ||
		strings.Contains(folded, "order") && ofOrder.MatchString(folded) ||
		document.MatchString(folded)
}

// hasDigit reports whether a text can hold a price, a quantity or a number: far
// cheaper than to look for them.
func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func hasCode(folded string) bool {
	for _, t := range codeToken.FindAllString(maskLinks(folded), -1) {
		if t[0] == '#' {
			return true
		}
		if len(t) >= 3 && strings.ContainsAny(t, "0123456789") && !notCode.MatchString(t) &&
			(strings.ContainsAny(t, "abcdefghijklmnopqrstuvwxyz") || len(t) >= 4 && isNumber(t) && !year(t)) {
			return true
		}
	}
	return false
}

func year(t string) bool { return len(t) == 4 && (t[:2] == "19" || t[:2] == "20") }

// hasDate finds a date of the matter; a deadline or a wish is none.
func hasDate(folded string) bool {
	for _, at := range dateAnchor.FindAllStringIndex(folded, -1) {
		if folded[at[0]:at[1]] != "24/7" && !notTopic.MatchString(folded[:at[0]]) {
			return true
		}
	}
	return false
}
