package app

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/indicator"
)

// Insights is bound: figures of many customers, over time and side by side (S-07).
type Insights struct{ app *App }

// Overview gives some indicators (none: all) of a period and a group of
// customers, and their numbers alone of the period before it that is as long.
func (i *Insights) Overview(ids []string, q InsightsQuery) (InsightsView, error) {
	g, err := i.gather(q)
	if err != nil {
		return InsightsView{}, err
	}
	v := InsightsView{Figures: figuresOf(g.measured, g.scope, ids...), Before: []FigureView{}, Customers: len(g.people), Groups: g.groups}
	if before, ok := before(g.scope); ok {
		v.Before = headsOf(g.measured, before, ids...)
	}
	v.Waiting, err = g.db.UnreadCount(i.app.ctx)
	return v, err
}

// before is the period of the same length that ends where another begins.
func before(s indicator.Scope) (indicator.Scope, bool) {
	if s.From.IsZero() || s.To.IsZero() {
		return s, false
	}
	s.From, s.To = s.From.Add(-s.To.Sub(s.From)), s.From
	return s, true
}

// Trend gives some indicators by calendar month, in the user's zone, over the
// period or, without one, over all time; the newest 24 months at most.
func (i *Insights) Trend(ids []string, q InsightsQuery) ([]TrendView, error) {
	g, err := i.gather(q)
	if err != nil {
		return nil, err
	}
	zone, err := i.app.ourZone(g.db)
	if err != nil {
		return nil, err
	}
	months := g.months(zone, i.app.now())
	views := []TrendView{}
	for n, one := range indicator.All() {
		if !slices.Contains(ids, one.ID) {
			continue
		}
		v := TrendView{ID: one.ID, Points: make([]TrendPoint, len(months))}
		observed := observations(g.measured, n)
		atATime(len(months), func(k int) {
			m := months[k]
			value := one.Value(observed, m)
			v.Points[k] = TrendPoint{
				Month: m.From.In(zone).Format("2006-01"), From: instantString(m.From), To: instantString(m.To),
				Number: detailView(one.Figures[0], value), Details: figureView(one, value).Details,
			}
		})
		views = append(views, v)
	}
	return views, nil
}

// Spread gives the single cases of a figure ("" key: of the indicator itself),
// and how often each whole number comes.
func (i *Insights) Spread(id string, key string, q InsightsQuery) (SpreadView, error) {
	g, err := i.gather(q)
	if err != nil {
		return SpreadView{}, err
	}
	n := slices.IndexFunc(indicator.All(), func(one indicator.Indicator) bool { return one.ID == id })
	if n < 0 {
		return SpreadView{}, noIndicator(id)
	}
	one := indicator.All()[n]
	at := slices.IndexFunc(one.Figures, func(f indicator.Figure) bool { return f.Key == key })
	if at < 0 {
		return SpreadView{}, noIndicator(id + "." + key)
	}
	f := one.Figures[at]
	v := SpreadView{Unit: string(f.Unit), Working: f.Working, Counts: []CountView{}}
	counts := map[float64]int{}
	var cases []caseOf
	for k, m := range g.measured {
		for _, c := range m.observed[n].Cases(f.Of, g.scope) {
			counts[c.Number()]++
			cases = append(cases, caseOf{c, &g.people[k]})
		}
	}
	v.Total = len(cases)
	if len(counts) <= spreadCounts {
		for _, number := range slices.Sorted(maps.Keys(counts)) {
			v.Counts = append(v.Counts, CountView{number, counts[number]})
		}
	}
	v.Cases = newest(cases)
	return v, nil
}

// caseOf is a case and whose it is.
type caseOf struct {
	indicator.Case
	customer *customer.Customer
}

// newest gives the newest cases, as many as a chart can show.
func newest(cases []caseOf) []CaseView {
	slices.SortFunc(cases, func(a, b caseOf) int {
		return cmp.Or(b.At().Compare(a.At()), cmp.Compare(a.customer.ID, b.customer.ID))
	})
	views := []CaseView{}
	for _, c := range cases[:min(len(cases), spreadCases)] {
		views = append(views, CaseView{Customer: int64(c.customer.ID), Name: c.customer.Name, At: instantString(c.At()), Value: c.Number(), Open: c.Open(), Currency: c.Currency()})
	}
	return views
}

const (
	// spreadCases is how many single cases a chart can show.
	spreadCases = 1000
	// spreadCounts is how many different numbers make a histogram.
	spreadCounts = 200
)

// Evidence gives a window of the very messages that a figure of a query was
// counted from.
func (i *Insights) Evidence(part FigurePart, q InsightsQuery, offset int, limit int) (EvidencePage, error) {
	g, err := i.gather(q)
	if err != nil {
		return EvidencePage{}, err
	}
	behind, err := i.app.groundsOfMany(g.db, part, g.scope, g.people)
	if err != nil {
		return EvidencePage{}, err
	}
	return i.app.evidencePage(behind, offset, limit)
}

// Hours counts the customers' replies by weekday (0 Sunday) and hour of their
// own time, and tells which hours most of these customers work.
func (i *Insights) Hours(q InsightsQuery) (HoursView, error) {
	g, err := i.gather(q)
	if err != nil {
		return HoursView{}, err
	}
	v := HoursView{Counts: make([]int, weekHours), Working: make([]bool, weekHours)}
	var cases []caseOf
	n := slices.IndexFunc(indicator.All(), func(one indicator.Indicator) bool { return one.ID == replySpeed })
	works, with := make([]int, weekHours), 0
	for k, m := range g.measured {
		for _, c := range m.observed[n].Cases(indicator.ReplyHours, g.scope) {
			v.Counts[int(c.Number())%weekHours]++
			cases = append(cases, caseOf{c, &g.people[k]})
		}
		if m.theirs == nil {
			continue
		}
		with++
		for day, spans := range m.theirs.Week() {
			for _, s := range spans {
				for hour := int(s.Open / time.Hour); hour < int((s.Close+time.Hour-1)/time.Hour); hour++ {
					works[day*24+hour]++
				}
			}
		}
	}
	for slot, n := range works {
		v.Working[slot] = 2*n > with
	}
	v.Total, v.Cases = len(cases), newest(cases)
	return v, nil
}

const (
	replySpeed = "response_time"
	weekHours  = 7 * 24
)

// Compare gives some indicators (none: all) of each group ("stage", "country", "tag",
// "channel", "opener") or, with "customer", of each customer, those with most cases first.
func (i *Insights) Compare(ids []string, by string, q InsightsQuery) ([]GroupFigures, error) {
	g, err := i.gather(q)
	if err != nil {
		return nil, err
	}
	if err := g.know(i.app.ctx, by); err != nil {
		return nil, err
	}
	members := map[string][]measured{}
	names := map[string]string{}
	var order []string
	for k, c := range g.people {
		for _, key := range g.groupsOf(c, g.measured[k], by) {
			if members[key] == nil {
				order = append(order, key)
			}
			members[key] = append(members[key], g.measured[k])
			names[key] = key
			if by == byCustomer {
				names[key] = c.Name
			}
		}
	}
	rows := []GroupFigures{}
	for _, key := range order {
		row := GroupFigures{Key: key, Name: names[key], Customers: len(members[key]), Figures: []FigureView{}}
		for n, one := range indicator.All() {
			if len(ids) == 0 || slices.Contains(ids, one.ID) {
				row.Figures = append(row.Figures, figureView(one, one.Value(observations(members[key], n), g.scope)))
			}
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b GroupFigures) int { return casesOf(b) - casesOf(a) })
	return rows, nil
}

func casesOf(row GroupFigures) int {
	n := 0
	for _, f := range row.Figures {
		n += f.N
	}
	return n
}

// Typical gives, for each indicator, the median of the customers' own numbers:
// what a single customer is compared with.
func (i *Insights) Typical() ([]TypicalView, error) {
	a := i.app
	if views, ok := recall(&a.figures, &a.figures.typical, a.now()); ok {
		return views, nil
	}
	epoch := a.figures.begin()
	g, err := i.gather(InsightsQuery{})
	if err != nil {
		return nil, err
	}
	views := make([]TypicalView, len(indicator.All()))
	atATime(len(views), func(n int) { views[n] = g.typical(n) })
	remember(&a.figures, &a.figures.typical, epoch, a.now(), views)
	return views, nil
}

// typical is the median of the n-th of all indicators.
func (g gathered) typical(n int) TypicalView {
	one := indicator.All()[n]
	var numbers []float64
	currency, mixed := "", false
	for _, m := range g.measured {
		v := one.Head(m.observed[n:n+1], g.scope)
		if v.State != indicator.Measured {
			continue
		}
		mixed = mixed || currency != "" && v.Currency != currency
		currency = v.Currency
		numbers = append(numbers, v.Number)
	}
	v := TypicalView{ID: one.ID, N: len(numbers), Currency: currency}
	if len(numbers) > 0 && !mixed {
		slices.Sort(numbers)
		v.Known, v.Value = true, indicator.Middle(numbers)
	}
	return v
}
