package app

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"huiyin/backend/indicator"
)

// opened is what a person sees who opens a figure: its cases one by one.
type opened struct {
	cases    []EvidenceItem // the first message of each
	whose    map[int64]int  // cases by customer
	unlisted int            // counted, with nothing to show
	hits     int
	marked   bool
}

func open(t *testing.T, name string, page EvidencePage, err error) opened {
	t.Helper()
	if err != nil || len(page.Items) != page.Total {
		t.Fatalf("%s: %d of %d messages (%v)", name, len(page.Items), page.Total, err)
	}
	o := opened{whose: map[int64]int{}, unlisted: page.Unlisted, marked: page.Marked}
	seen := map[string]bool{}
	for _, item := range page.Items {
		key := fmt.Sprint(item.Case, " ", item.Message.ID)
		if item.Message.ID == 0 || item.Message.CustomerID == 0 || seen[key] {
			t.Errorf("%s: case %d shows message %d of customer %d", name, item.Case, item.Message.ID, item.Message.CustomerID)
		}
		seen[key] = true
		if item.First {
			o.cases = append(o.cases, item)
			o.whose[item.Message.CustomerID]++
			if item.Hit {
				o.hits++
			}
		}
	}
	if len(o.cases) != page.Cases {
		t.Errorf("%s: lists %d cases and says %d", name, len(o.cases), page.Cases)
	}
	return o
}

func (o opened) n() int { return len(o.cases) + o.unlisted }

func (o opened) values(open bool) (all []float64) {
	for _, c := range o.cases {
		if open || !c.Open {
			all = append(all, c.Value)
		}
	}
	slices.Sort(all)
	return all
}

// noMessages are figures on what is no message: their cases stand on the orders of the
// card or on its tags.
var noMessages = []string{
	"average_order_value", "average_order_value.per_currency", "average_order_value.orders", "lifetime_value", "lifetime_value.per_currency",
	"lifetime_value.repeat_rate", "lifetime_value.per_month", "churn_risk.late_orders", "warmth.social",
}

// recounts say how a figure that is no share is counted by hand; those that are not
// here add up the cases.
var recounts = map[string]func(opened) (value float64, n int){
	"channels": mean, "channels.worked": mean, "frequency": mean, "frequency.messages": mean, "information_gain": mean,
	"response_rate.attempts_per_series": mean, "richness.average": mean,
	"churn_risk.silence": middle, "churn_risk.usual": middle, "inquiry_to_lead_rate.days": middle, "message_length": middle, "message_length.words": middle,
	"richness": middle, "richness.words": middle, "sales_cycle_length": middle, "silence": middle, "silence.working": middle, "turns": middle, "warmth": middle,
	"frequency.most": most, "frequency.unanswered": most, "monologue": most, "owed_replies.oldest": most, "sales_cycle_length.longest": most,
	"silence.longest": most, "turns.most": most,
	"first_reply_rate.wait": waited(0.5), "our_response_time": waited(0.5), "our_response_time.working": waited(0.5), "read_to_reply_time": waited(0.5),
	"read_to_reply_time.working": waited(0.5), "response_time": waited(0.5), "response_time.wall": waited(0.5), "time_to_solution": waited(0.5),
	"our_response_time.p90": waited(0.9), "response_time.p90": waited(0.9), "response_time.wall_p90": waited(0.9), "time_to_solution.p90": waited(0.9),
}

func sum(o opened) (float64, int) {
	total := 0.0
	for _, v := range o.values(true) {
		total += v
	}
	return total, o.n()
}

func mean(o opened) (float64, int) {
	total, n := sum(o)
	return total / float64(n), n
}

func most(o opened) (float64, int) { return o.values(true)[len(o.cases)-1], o.n() }

func middle(o opened) (float64, int) { return between(o.values(true), 0.5), o.n() }

// between reads a quantile off values in order, a straight line between two.
func between(values []float64, q float64) float64 {
	at := q * float64(len(values)-1)
	low, high := values[int(math.Floor(at))], values[int(math.Ceil(at))]
	return low + (at-math.Floor(at))*(high-low)
}

// waited is a quantile of the answers, or where more than a fifth still wait the first
// moment at which so few of all are left waiting (D-09).
func waited(q float64) func(opened) (float64, int) {
	return func(o opened) (float64, int) {
		ended := o.values(false)
		if 5*(len(o.cases)-len(ended)) <= len(o.cases) {
			return between(ended, q), len(ended)
		}
		left := 1.0
		for i, t := range ended {
			if i > 0 && ended[i-1] == t {
				continue
			}
			still, now := 0.0, 0.0
			for _, c := range o.cases {
				if c.Value >= t {
					still++
				}
				if c.Value == t && !c.Open {
					now++
				}
			}
			left *= (still - now) / still
			if next := slices.IndexFunc(ended, func(v float64) bool { return v > t }); math.Abs(left-(1-q)) < 1e-9 && next >= 0 {
				return (t + ended[next]) / 2, len(o.cases)
			}
			if left < 1-q+1e-9 {
				return t, len(o.cases)
			}
		}
		return math.NaN(), len(o.cases)
	}
}

// finest is how finely a figure of a unit is told: exports of phones tell minutes.
var finest = map[string]float64{"seconds": 60, "count": 0.5, "words": 0.5, "rounds": 0.5, "days": 0.001}

// recount counts by hand what a figure opens to.
func recount(t *testing.T, name, id, key string, d DetailView, page EvidencePage, err error) {
	t.Helper()
	figure := id
	if key != "" {
		figure += "." + key
	}
	o := open(t, name, page, err)
	if d.Opens != (len(o.cases) > 0) {
		t.Errorf("%s: opens %v, and lists %d cases", name, d.Opens, len(o.cases))
	}
	if slices.Contains(noMessages, figure) || d.State == "not_in_source" {
		if len(o.cases) > 0 {
			t.Errorf("%s: noMessages on no message, and lists %d cases", name, len(o.cases))
		}
		return
	}
	switch {
	case figure == "portfolio_spread.top_one":
		top := 0
		for _, n := range o.whose {
			top = max(top, n)
		}
		agrees(t, name, d, float64(top)/float64(o.n()), o.n(), top, 1e-9)
	case d.Unit == "share":
		if o.n() > 0 && !o.marked {
			t.Errorf("%s: the hits are not marked", name)
		}
		agrees(t, name, d, float64(o.hits)/float64(o.n()), o.n(), o.hits, 1e-9)
	case figure == "error_rate": // n is words; those of texts without slips are not listed
		if slips, _ := sum(o); d.State == "measured" && math.Abs(d.Value*float64(d.N)/100-slips) > 1e-6 {
			t.Errorf("%s: %g slips in %d words, %g by hand", name, d.Value*float64(d.N)/100, d.N, slips)
		}
	default:
		count, known := recounts[figure]
		if !known {
			count = sum
		}
		if len(o.cases) == 0 {
			if d.State == "measured" && d.Value != 0 {
				t.Errorf("%s: %g, and nothing to open", name, d.Value)
			}
			return
		}
		value, n := count(o)
		agrees(t, name, d, value, n, 0, finest[d.Unit]/2)
	}
}

func agrees(t *testing.T, name string, d DetailView, value float64, n, hits int, within float64) {
	t.Helper()
	if d.N != n || d.Hits != hits {
		t.Errorf("%s: %d of n %d, by hand %d of %d", name, d.Hits, d.N, hits, n)
	}
	if d.State == "measured" && !(math.Abs(d.Value-value) <= within+1e-9) {
		t.Errorf("%s: %g, by hand %g", name, d.Value, value)
	}
}

// eachNumber hands on every number of figures, with the part that opens it.
func eachNumber(figures []FigureView, do func(d DetailView, part FigurePart)) {
	for _, f := range figures {
		do(DetailView{Unit: f.Unit, State: f.State, Value: f.Value, Currency: f.Currency, N: f.N, Hits: f.Hits, Opens: f.Opens}, FigurePart{ID: f.ID})
		for _, d := range f.Details {
			part := FigurePart{ID: f.ID, Key: d.Key}
			if d.Key == "per_currency" {
				part.Currency = d.Currency
			}
			do(d, part)
		}
	}
}

// manyMessages is more than any figure of the sample opens to.
const manyMessages = 100_000

// TestEveryFigureIsWhatItOpensTo: each number of each indicator opens to its cases,
// and these, counted by hand, give n, hits and value: of all customers, of each
// group, of each customer, and of each month.
func TestEveryFigureIsWhatItOpensTo(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	whole := func(name string, q InsightsQuery) {
		t.Helper()
		v, err := a.Insights.Overview(nil, q)
		if err != nil || len(v.Figures) != len(indicator.All()) {
			t.Fatalf("%s: %d figures (%v)", name, len(v.Figures), err)
		}
		eachNumber(v.Figures, func(d DetailView, part FigurePart) {
			page, err := a.Insights.Evidence(part, q, 0, manyMessages)
			recount(t, fmt.Sprint(name, " ", part.ID, " ", part.Key), part.ID, part.Key, d, page, err)
		})
	}
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	for i, currency := range []string{"USD", "USD", "EUR"} {
		if _, err := a.Orders.Save(rows[i/2].ID, "", OrderFields{Number: fmt.Sprint(i), At: fmt.Sprintf("2026-03-0%d", i+1), Amount: "1200.00", Currency: currency}); err != nil {
			t.Fatal(err)
		}
	}
	quarter := InsightsQuery{From: "2025-12-01T00:00:00Z", To: "2026-03-01T00:00:00Z"}
	whole("all", InsightsQuery{})
	whole("a quarter", quarter)
	for by, only := range map[string]string{"stage": "maintenance", "country": "US", "channel": "whatsapp", "tag": ""} {
		whole("by "+by, InsightsQuery{By: by, Only: only, From: quarter.From})
	}
	bands(t, a, quarter)
	var ids []string
	for _, one := range indicator.All() {
		ids = append(ids, one.ID)
	}
	trend, err := a.Insights.Trend(ids, quarter)
	if err != nil || len(trend) != len(ids) || len(trend[0].Points) < 3 {
		t.Fatalf("%d trends (%v)", len(trend), err)
	}
	for _, line := range trend {
		for _, p := range line.Points {
			for _, d := range append(p.Details, p.Number) {
				part := FigurePart{ID: line.ID, Key: d.Key}
				if d.Key == "per_currency" {
					part.Currency = d.Currency
				}
				page, err := a.Insights.Evidence(part, InsightsQuery{From: p.From, To: p.To}, 0, manyMessages)
				recount(t, fmt.Sprint(p.Month, " ", part.ID, " ", part.Key), part.ID, part.Key, d, page, err)
			}
		}
	}
	for _, r := range rows {
		figures, err := a.Indicators.Of(r.ID, "", "")
		if err != nil {
			t.Fatal(err)
		}
		eachNumber(figures, func(d DetailView, part FigurePart) {
			page, err := a.Indicators.Evidence(part, r.ID, "", "", 0, manyMessages)
			recount(t, fmt.Sprint(r.Name, " ", part.ID, " ", part.Key), part.ID, part.Key, d, page, err)
		})
	}
}

// bands: the parts of the bar of speed open to the replies in them, and together
// they are all that the bar has.
func bands(t *testing.T, a *App, q InsightsQuery) {
	t.Helper()
	v, err := a.Insights.Overview([]string{replySpeed}, q)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, d := range v.Figures[0].Details {
		switch d.Key {
		case "within_15_min", "within_4_h", "same_day", "next_day", "later", "none":
			page, err := a.Insights.Evidence(FigurePart{ID: replySpeed, Key: d.Key, Only: onlyHits}, q, 0, manyMessages)
			o := open(t, d.Key, page, err)
			if n += len(o.cases); len(o.cases) != d.Hits || o.hits != d.Hits || o.marked {
				t.Errorf("%s: %d cases, %d hits, the bar has %d", d.Key, len(o.cases), o.hits, d.Hits)
			}
			if rest, err := a.Insights.Evidence(FigurePart{ID: replySpeed, Key: d.Key, Only: onlyOthers}, q, 0, manyMessages); err != nil || rest.Cases != d.N-d.Hits {
				t.Errorf("%s: %d others (%v), the bar has %d", d.Key, rest.Cases, err, d.N-d.Hits)
			}
		}
	}
	if all := v.Figures[0].Details[5].N; n != all || n == 0 {
		t.Errorf("the bands have %d cases, the bar %d", n, all)
	}
}
