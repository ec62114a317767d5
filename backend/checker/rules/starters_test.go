package rules_test

import (
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/phrase"
)

// examples are what a salesperson might fill in.
var examples = map[string]string{
	"name": "Tom", "me": "Lily", "company": "Nordic Living", "contact": "Anna Berg", "product": "the LB-20 lunch box", "industry": "kitchenware",
	"sample_no": "S-118", "quotation_no": "Q-2031", "order_no": "PO-118", "tracking_no": "1Z 555 0142", "quantity": "500 pcs", "price": "USD 4.20",
	"port": "Ningbo", "date": "12 March", "date_2": "28 March", "date_3": "2 March", "days": "25", "month": "September", "fair": "the Canton Fair",
	"material": "polypropylene", "change": "3%", "saving": "12%", "reason": "a storm off Colombo", "option_a": "matt white", "option_b": "a plain carton",
}

// TestStartersAreClean: a phrase that Huiyin brings along gets no remark but
// reminders and advice on its length, whoever it is for; with a variable left open it must not be sent.
func TestStartersAreClean(t *testing.T) {
	now := time.Date(2026, 3, 10, 8, 0, 0, 0, time.UTC)
	tom := &customer.Customer{ID: 1, Card: customer.Card{Name: "Tom Berg", CallName: "Tom", Company: "Nordic Living", Country: "SE", Zone: "Europe/Stockholm"}}
	for _, p := range phrase.Starters() {
		text, left := phrase.Fill(p.Text, examples)
		if len(left) > 0 {
			t.Errorf("%s: no example for %v", p.Key, left)
		}
		for name, draft := range map[string]checker.Draft{
			"nobody":              {},
			"Tom":                 {Customer: tom},
			"Tom, the first word": {Customer: tom, History: history.Build(history.Source{Customer: *tom}, chat.DefaultRules(), now)},
		} {
			draft.Text, draft.Now = text, now
			for _, f := range checker.Run(rules.All(), draft).Findings {
				if f.Severity == checker.Info || f.Rule == "too-long" && f.Severity == checker.Advice {
					continue
				}
				t.Errorf("%s to %s: %s %s %v at %q", p.Key, name, f.Severity, f.Rule, f.Params, string([]rune(text)[f.Start:f.End]))
			}
		}
		if got := checker.Run(rules.All(), checker.Draft{Text: p.Text, Now: now}); got.Verdict != checker.Hold {
			t.Errorf("%s with its variables open: %s, want hold", p.Key, got.Verdict)
		}
	}
}
