// Package practice is what our chats tell of phrases: what their variables stand
// for with one customer, and how often each was used and answered.
//
//   - value 变量值: from the card, or the last that a chat names. A date is only
//     proposed: whether it is the one that is meant, nobody but the writer knows.
//   - use 用过: a turn of ours with a message that is nearly the same as a phrase
//     with its variables filled (phrase.Index).
package practice

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// Value is what a variable stands for with one customer.
type Value struct {
	Name    string // of the variable
	Text    string
	Message chat.MessageID // that says it last; 0: card, orders or settings
	At      time.Time      // of that message; zero: none
	Sure    bool           // may be filled in unasked; else it is a proposal
}

// Values gives what is known of a customer, by name. Me is how we sign; "" not
// said.
func Values(h *history.History, me string) []Value {
	c := h.Customer
	var values []Value
	add := func(name, text string, m chat.Message, sure bool) {
		if text = strings.TrimSpace(text); text != "" {
			values = append(values, Value{name, text, m.ID, m.At, sure})
		}
	}
	none := chat.Message{}
	add("name", callName(c.CallName, c.Name), none, true)
	add("company", c.Company, none, true)
	add("me", me, none, true)
	seen := map[string]bool{}
	first := func(name, text string, m chat.Message, sure bool) {
		if !seen[name] && strings.TrimSpace(text) != "" {
			seen[name] = true
			add(name, text, m, sure)
		}
	}
	for _, m := range slices.Backward(h.Counted) {
		for _, n := range numbers {
			if found := n.pattern.FindAllStringSubmatch(m.Text, -1); found != nil {
				last := found[len(found)-1]
				first(n.name, cmp.Or(last[1:]...), m, true)
			}
		}
		for _, p := range slices.Backward(h.Meaning(m.ID).Pieces) {
			if name, text, sure := ofPiece(p, m); name != "" {
				first(name, text, m, sure)
			}
		}
	}
	if orders := h.Bought(); len(orders) > 0 {
		first("order_no", orders[len(orders)-1].Number, none, true)
	}
	slices.SortStableFunc(values, func(a, b Value) int { return strings.Compare(a.Name, b.Name) })
	return values
}

// callName is how to address a customer: as the card says, else the first word of
// the name; nothing where the name is a number.
func callName(call, name string) string {
	if call != "" || strings.HasPrefix(name, "+") {
		return call
	}
	first, _, _ := strings.Cut(strings.TrimSpace(name), " ")
	return first
}

// code is a number of a paper or parcel: letters, digits and marks with a digit.
const code = `([a-z]{0,5}[-/]?\d[a-z0-9/-]*)`

// numbers finds what a message calls by its number: behind "no." any, else one of
// three characters at least.
var numbers = []struct {
	name    string
	pattern *regexp.Regexp
}{
	{"sample_no", numbered(`samples?`)},
	{"quotation_no", numbered(`(?:quotation|quote|offer)`)},
	{"order_no", numbered(`(?:order|purchase order)`)},
	{"tracking_no", regexp.MustCompile(`(?i)\b(?:tracking|waybill|awb|dhl|fedex|ups|tnt|ems|sf)(?: (?:number|code|is|no\.?))*\s*[:#]?\s*([a-z]{0,2}\d[a-z0-9]{6,})\b`)},
}

func numbered(what string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b` + what + `\s*(?:(?:no\.?|number|#)\s*[:#]?\s*` + code + `|([a-z]{1,5}-?\d[a-z0-9/-]*[a-z0-9]))\b`)
}

// ofPiece tells which variable a piece of information may fill, and how it is
// written. Prices are those that we named.
func ofPiece(p chat.Piece, m chat.Message) (name, text string, sure bool) {
	text = written(m.Text, p.Span)
	switch p.Kind {
	case "product":
		return "product", text, true
	case "quantity":
		return "quantity", text, true
	case "price":
		if m.Direction == chat.Out {
			return "price", p.Value, true
		}
	case "incoterm":
		_, port, _ := strings.Cut(p.Value, " ")
		return "port", port, true
	case "date":
		if day, err := time.Parse(time.DateOnly, p.Value); err == nil {
			return "date", day.Format("2 January"), false
		}
	}
	return "", "", false
}

// written gives the part of a text; "" where the text has changed since.
func written(text string, s chat.Span) string {
	runes := []rune(text)
	if s.Start < 0 || s.Start >= s.End || s.End > len(runes) {
		return ""
	}
	return string(runes[s.Start:s.End])
}
