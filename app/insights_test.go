package app

import (
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/settings"
)

// TestInsightsOfTheSample: what the screen asks for, over the sample; each
// figure stands on cases that its spread shows one by one.
func TestInsightsOfTheSample(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	all, err := a.Insights.Overview(nil, InsightsQuery{By: "stage"})
	if err != nil {
		t.Fatal(err)
	}
	if all.Customers != 8 || all.Waiting != 0 || len(all.Before) != 0 {
		t.Errorf("got %d customers, %d waiting, %d figures before", all.Customers, all.Waiting, len(all.Before))
	}
	people := 0
	for _, g := range all.Groups {
		people += g.Customers
		one, err := a.Insights.Overview(nil, InsightsQuery{By: "stage", Only: g.Key})
		if err != nil || one.Customers != g.Customers {
			t.Errorf("%s: %d customers, want %d (%v)", g.Key, one.Customers, g.Customers, err)
		}
	}
	if people != 8 {
		t.Errorf("the groups hold %d customers, want 8", people)
	}
	for _, f := range all.Figures {
		if f.ID == "conversion_rate" && (f.Hits != 3 || f.Need != "") {
			t.Errorf("%d of %d ordered (needs %q), want the 3 with orders", f.Hits, f.N, f.Need)
		}
		if f.ID != "turns" {
			continue
		}
		spread, err := a.Insights.Spread("turns", "", InsightsQuery{})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, c := range spread.Counts {
			n += c.N
		}
		if f.N == 0 || spread.Total != f.N || n != f.N || len(spread.Cases) != min(f.N, spreadCases) {
			t.Errorf("turns stand on %d cases, the spread has %d, %d and %d", f.N, spread.Total, n, len(spread.Cases))
		}
	}
}

// TestTrendAddsUp: the cases of the months are those of the period.
func TestTrendAddsUp(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	trend, err := a.Insights.Trend([]string{"response_rate", "turns"}, InsightsQuery{})
	if err != nil || len(trend) != 2 {
		t.Fatalf("got %d trends (%v)", len(trend), err)
	}
	figures, err := a.Indicators.Of(0, "", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range trend {
		n := 0
		for _, p := range line.Points {
			n += p.Number.N
		}
		for _, f := range figures {
			if f.ID == line.ID && f.N != n {
				t.Errorf("%s: the months have %d cases, the figure %d", f.ID, n, f.N)
			}
		}
	}
}

// TestDefinitionsChangeFigures: a shorter silence cuts more conversations, and
// rates that make no sense are refused.
func TestDefinitionsChangeFigures(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	conversations := func() int {
		figures, err := a.Indicators.Of(0, "", "")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range figures {
			if f.ID == "turns" {
				return f.N
			}
		}
		return 0
	}
	before := conversations()
	if _, err := a.Settings.Set(settings.Silence, "24"); err != nil {
		t.Fatal(err)
	}
	if after := conversations(); after <= before {
		t.Errorf("%d conversations with 24 hours, %d with 72", after, before)
	}
	if v, err := a.Settings.ResetDefinitions(); err != nil || v.SilenceHours != 72 || conversations() != before {
		t.Errorf("got %+v (%v)", v, err)
	}
	if _, err := a.Settings.Set(settings.Rates, `{"base":"CNY","of":{"USD":-1}}`); fault.Code(err) != "bad-setting" {
		t.Errorf("a rate below 0: %v", err)
	}
}

// TestEvidenceOfAGroup: the messages behind a figure of a group are of its
// customers only, say whose chat they are in, and come in pages.
func TestEvidenceOfAGroup(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	q := InsightsQuery{By: "stage", Only: "maintenance"}
	all, err := a.Insights.Evidence(FigurePart{ID: "response_rate"}, InsightsQuery{}, 0, 5000)
	if err != nil {
		t.Fatal(err)
	}
	group, err := a.Insights.Evidence(FigurePart{ID: "response_rate"}, q, 0, 5000)
	if err != nil || group.Total == 0 || group.Total >= all.Total || len(group.Items) != group.Total {
		t.Fatalf("the group has %d messages, %d in one page, all customers %d (%v)", group.Total, len(group.Items), all.Total, err)
	}
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	inGroup := map[int64]string{}
	for _, r := range rows {
		if r.Stage == q.Only {
			inGroup[r.ID] = r.Name
		}
	}
	for _, item := range group.Items {
		m := item.Message
		if m.Customer == "" || inGroup[m.CustomerID] != m.Customer {
			t.Fatalf("message %d is in the chat of %d %q, who is not in the group", m.ID, m.CustomerID, m.Customer)
		}
	}
	page, err := a.Insights.Evidence(FigurePart{ID: "response_rate"}, q, 2, 3)
	if err != nil || len(page.Items) != 3 || page.Items[0].Message.ID != group.Items[2].Message.ID {
		t.Errorf("the page from 2 has %d messages (%v)", len(page.Items), err)
	}
}
