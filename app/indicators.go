package app

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/indicator"
	"huiyin/backend/store"
)

// Indicators is bound: figures, and the messages behind them.
type Indicators struct{ app *App }

// Of measures every indicator of one customer (0: of all together). From
// (inclusive) and to (exclusive) are instants in RFC 3339, "" for no bound.
func (i *Indicators) Of(customerID int64, from string, to string) ([]FigureView, error) {
	a := i.app
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	s, err := a.scope(db, from, to)
	if err != nil {
		return nil, err
	}
	all, err := a.measuredFor(db, customer.ID(customerID))
	return figuresOf(all, s), err
}

// measuredFor gives what was measured of a customer, of 0: of all.
func (a *App) measuredFor(db *store.Store, id customer.ID) ([]measured, error) {
	if id != 0 {
		m, err := a.measuredOf(a.ctx, db, id)
		return []measured{m}, err
	}
	customers, err := a.everyone(db)
	if err != nil {
		return nil, err
	}
	byID, err := a.measuredAll(a.ctx, db, customers)
	return slices.Collect(maps.Values(byID)), err
}

// Evidence gives a window of the very messages that a figure was counted from.
func (i *Indicators) Evidence(part FigurePart, customerID int64, from string, to string, offset int, limit int) (EvidencePage, error) {
	behind, err := i.app.groundsOf(part, customer.ID(customerID), from, to)
	if err != nil {
		return EvidencePage{}, err
	}
	return i.app.evidencePage(behind, offset, limit)
}

func noIndicator(id string) error { return fmt.Errorf("no indicator %q", id) }

// scope is a period with the user's rates.
func (a *App) scope(db *store.Store, from, to string) (s indicator.Scope, err error) {
	if s.From, err = parseInstant(from); err != nil {
		return s, err
	}
	if s.To, err = parseInstant(to); err != nil {
		return s, err
	}
	s.Rates, err = a.rates(a.ctx, db)
	return s, err
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
	head := detailView(i.Figures[0], v)
	view := FigureView{
		ID: i.ID, Ref: i.Ref, Layer: int(i.Layer), Source: i.Source,
		Unit: head.Unit, Working: head.Working, State: head.State, Need: head.Need, Value: head.Value, Currency: head.Currency,
		N: head.N, Hits: head.Hits, Interval: head.Interval, Opens: head.Opens,
		Details: []DetailView{}, Bands: []BandView{},
	}
	for _, d := range v.Details {
		n := slices.IndexFunc(i.Figures, func(f indicator.Figure) bool { return f.Key == d.Key })
		view.Details = append(view.Details, detailView(i.Figures[n], d.Value))
	}
	for _, b := range i.Bands {
		view.Bands = append(view.Bands, BandView(b))
	}
	return view
}

func detailView(f indicator.Figure, v indicator.Value) DetailView {
	return DetailView{
		Key: f.Key, Unit: string(f.Unit), Working: f.Working && v.Need == "", State: string(v.State), Need: string(v.Need),
		Value: v.Number, Currency: v.Currency, N: v.N, Hits: v.Hits, Interval: intervalView(v.Interval), Opens: v.Opens,
	}
}

func intervalView(i *indicator.Interval) *IntervalView {
	if i == nil {
		return nil
	}
	return &IntervalView{Low: i.Low, High: i.High}
}
