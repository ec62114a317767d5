package app

import (
	"context"
	"iter"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/store"
)

// measured is what the list and the card show of one history.
type measured struct {
	at       time.Time
	standing history.Standing
	stage    customer.Stage
	figures  []FigureView // of all indicators; shared, nobody may change them
}

func measure(h *history.History) measured {
	m := measured{at: h.Now, standing: h.Standing(), stage: h.Stage(), figures: []FigureView{}}
	sample := indicator.Sample{Histories: []*history.History{h}, Now: h.Now}
	for _, i := range indicator.All() {
		m.figures = append(m.figures, figureView(i, i.Compute(sample)))
	}
	return m
}

// figure gives one figure; empty where there is no such indicator.
func (m measured) figure(id string) FigureView {
	for _, f := range m.figures {
		if f.ID == id {
			return f
		}
	}
	return FigureView{}
}

// measuredAll gives what the list shows of each customer, measured or remembered.
func (a *App) measuredAll(ctx context.Context, db *store.Store, customers []customer.Customer) (map[customer.ID]measured, error) {
	epoch := a.figures.begin()
	byID := map[customer.ID]measured{}
	var missing []customer.Customer
	for _, c := range customers {
		if m, ok := a.figures.of(c.ID, a.now(), listFresh); ok {
			byID[c.ID] = m
		} else {
			missing = append(missing, c)
		}
	}
	for h, err := range a.histories(ctx, db, missing) {
		if err != nil {
			return nil, err
		}
		m := measure(h)
		a.figures.keep(epoch, h.Customer.ID, m)
		byID[h.Customer.ID] = m
	}
	return byID, nil
}

// measuredOf gives what a card shows of one customer, measured or remembered.
func (a *App) measuredOf(ctx context.Context, db *store.Store, id customer.ID) (measured, error) {
	if m, ok := a.figures.of(id, a.now(), cardFresh); ok {
		return m, nil
	}
	epoch := a.figures.begin()
	h, err := a.history(ctx, db, id)
	if err != nil {
		return measured{}, err
	}
	m := measure(h)
	a.figures.keep(epoch, id, m)
	return m, nil
}

// histories builds the customers' histories in turn, so that memory holds one.
func (a *App) histories(ctx context.Context, db *store.Store, customers []customer.Customer) iter.Seq2[*history.History, error] {
	return func(yield func(*history.History, error) bool) {
		for h, err := range db.Histories(ctx, customers) {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(a.build(h), nil) {
				return
			}
		}
	}
}

// history builds one customer's history, or gives the one that was built last.
// Fault: "no-such-customer".
func (a *App) history(ctx context.Context, db *store.Store, id customer.ID) (*history.History, error) {
	if h := a.figures.history(id, a.now()); h != nil {
		return h, nil
	}
	epoch := a.figures.begin()
	stored, err := db.History(ctx, id)
	if err != nil {
		return nil, err
	}
	h := a.build(stored)
	a.figures.keepHistory(epoch, h)
	return h, nil
}

func (a *App) build(h store.CustomerHistory) *history.History {
	return history.Build(h.Customer, h.Messages, chat.DefaultRules(), a.now())
}

// sampleOf loads the histories that a scope and a period name: one customer, or all (0).
func (a *App) sampleOf(ctx context.Context, db *store.Store, id customer.ID, from, to time.Time) (indicator.Sample, error) {
	s := indicator.Sample{From: from, To: to, Now: a.now()}
	if id != 0 {
		h, err := a.history(ctx, db, id)
		if err != nil {
			return s, err
		}
		s.Histories, s.Now = []*history.History{h}, h.Now
		return s, nil
	}
	customers, err := db.Customers(ctx)
	if err != nil {
		return s, err
	}
	for h, err := range a.histories(ctx, db, customers) {
		if err != nil {
			return s, err
		}
		s.Histories = append(s.Histories, h)
	}
	return s, nil
}
