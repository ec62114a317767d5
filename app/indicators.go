package app

import (
	"fmt"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/indicator"
)

// Indicators is bound: figures, and the messages behind them.
type Indicators struct{ app *App }

// Of measures every indicator of one customer (0: of all together). From
// (inclusive) and to (exclusive) are instants in RFC 3339, "" for no bound.
func (i *Indicators) Of(customerID int64, from string, to string) ([]FigureView, error) {
	sample, err := i.sample(customerID, from, to)
	if err != nil {
		return nil, err
	}
	figures := []FigureView{}
	for _, ind := range indicator.All() {
		figures = append(figures, figureView(ind, ind.Compute(sample)))
	}
	return figures, nil
}

// Evidence gives a window of the very messages that a figure was counted from.
func (i *Indicators) Evidence(indicatorID string, customerID int64, from string, to string, offset int, limit int) (MessagePage, error) {
	ids, err := i.evidence(indicatorID, customerID, from, to)
	if err != nil {
		return MessagePage{}, err
	}
	db, err := i.app.db()
	if err != nil {
		return MessagePage{}, err
	}
	page := MessagePage{Total: len(ids), Offset: offset, Items: []MessageView{}}
	start := min(max(offset, 0), len(ids))
	end := min(start+max(limit, 0), len(ids))
	messages, err := db.MessagesByID(i.app.ctx, ids[start:end])
	if err != nil {
		return page, err
	}
	for _, m := range messages {
		page.Items = append(page.Items, messageView(m, ""))
	}
	return page, nil
}

func (i *Indicators) evidence(indicatorID string, customerID int64, from, to string) ([]chat.MessageID, error) {
	for _, ind := range indicator.All() {
		if ind.ID == indicatorID {
			sample, err := i.sample(customerID, from, to)
			if err != nil {
				return nil, err
			}
			return ind.Compute(sample).Evidence, nil
		}
	}
	return nil, fmt.Errorf("no indicator %q", indicatorID)
}

func (i *Indicators) sample(customerID int64, from, to string) (indicator.Sample, error) {
	db, err := i.app.db()
	if err != nil {
		return indicator.Sample{}, err
	}
	start, err := parseInstant(from)
	if err != nil {
		return indicator.Sample{}, err
	}
	end, err := parseInstant(to)
	if err != nil {
		return indicator.Sample{}, err
	}
	return i.app.sampleOf(i.app.ctx, db, customer.ID(customerID), start, end)
}

func parseInstant(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return t, fault.New("bad-date", "date", s).Because(err)
	}
	return t, nil
}

func figureView(i indicator.Indicator, v indicator.Value) FigureView {
	view := FigureView{
		ID: i.ID, Ref: i.Ref, Layer: int(i.Layer), Unit: string(i.Unit), Source: i.Source,
		State: string(v.State), Value: v.Number, N: v.N, Hits: v.Hits,
		Interval: intervalView(v.Interval), EvidenceCount: len(v.Evidence),
		Details: []DetailView{}, Bands: []BandView{},
	}
	for _, d := range v.Details {
		view.Details = append(view.Details, DetailView{Key: d.Key, Unit: string(d.Unit), State: string(d.State), Value: d.Number, N: d.N, Hits: d.Hits, Interval: intervalView(d.Interval)})
	}
	for _, b := range i.Bands {
		view.Bands = append(view.Bands, BandView(b))
	}
	return view
}

func intervalView(i *indicator.Interval) *IntervalView {
	if i == nil {
		return nil
	}
	return &IntervalView{Low: i.Low, High: i.High}
}
