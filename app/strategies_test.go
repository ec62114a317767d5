package app

import (
	"slices"
	"testing"
)

// TestByStrategy: customers are compared by what the user called the way they began
// with them (I-49): replies, deals and order values of each opener, and each number
// opens to the messages of its own customers.
func TestByStrategy(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	rows := loadSample(t, a)
	sheet, price := []int64{rows[0].ID, rows[1].ID, rows[2].ID}, []int64{rows[3].ID}
	for opener, ids := range map[string][]int64{"spec sheet first": sheet, " price first ": price} {
		for _, id := range ids {
			if _, err := a.Checker.MarkSent(SentDraft{Customer: id, Text: "Hi", Opener: opener}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := a.Orders.Save(price[0], "", OrderFields{At: "2026-03-01", Amount: "1200.00", Currency: "USD"}); err != nil {
		t.Fatal(err)
	}
	ids := []string{"average_order_value", "conversion_rate", "first_reply_rate", "response_rate"}
	groups, err := a.Insights.Compare(ids, byOpener, InsightsQuery{})
	if err != nil || len(groups) != 3 {
		t.Fatalf("%d groups (%v), want two openers and the rest", len(groups), err)
	}
	of := map[string]int{"spec sheet first": 3, "price first": 1, "": len(rows) - 4}
	members := map[string][]int64{"spec sheet first": sheet, "price first": price}
	for _, g := range groups {
		if g.Customers != of[g.Key] || len(g.Figures) != len(ids) {
			t.Errorf("%q: %d customers and %d figures, want %d", g.Key, g.Customers, len(g.Figures), of[g.Key])
		}
		if g.Key == "" {
			continue
		}
		q := InsightsQuery{By: byOpener, Only: g.Key}
		eachNumber(g.Figures, func(d DetailView, part FigurePart) {
			page, err := a.Insights.Evidence(part, q, 0, manyMessages)
			recount(t, g.Key+" "+part.ID+" "+part.Key, part.ID, part.Key, d, page, err)
			for _, item := range page.Items {
				if !slices.Contains(members[g.Key], item.Message.CustomerID) {
					t.Errorf("%q opens to a message of customer %d", g.Key, item.Message.CustomerID)
				}
			}
		})
		if aov := g.Figures[0]; g.Key == "price first" && (aov.Value != 1200 || aov.Currency != "USD" || aov.N != 1) {
			t.Errorf("%q: order value %+v, want USD 1200 of one order", g.Key, aov)
		}
	}
}

// TestEvidenceFollowsItsGroup: what was opened last is opened anew when another
// customer belongs to the group, and when one leaves it.
func TestEvidenceFollowsItsGroup(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	rows := loadSample(t, a)
	opens := func(want ...int64) {
		t.Helper()
		page, err := a.Insights.Evidence(FigurePart{ID: "turns"}, InsightsQuery{By: byOpener, Only: "spec sheet"}, 0, manyMessages)
		if err != nil {
			t.Fatal(err)
		}
		var got []int64
		for _, item := range page.Items {
			if id := item.Message.CustomerID; !slices.Contains(got, id) {
				got = append(got, id)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("opens to customers %v, want %v", got, want)
		}
	}
	mark := func(customer int64) int64 {
		t.Helper()
		id, err := a.Checker.MarkSent(SentDraft{Customer: customer, Text: "Hi", Opener: "spec sheet"})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	mark(rows[0].ID)
	opens(rows[0].ID)
	second := mark(rows[1].ID)
	opens(rows[0].ID, rows[1].ID)
	if err := a.Checker.TakeBackSent(second); err != nil {
		t.Fatal(err)
	}
	opens(rows[0].ID)
}
