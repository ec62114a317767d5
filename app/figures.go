package app

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/store"
	"huiyin/backend/temperature"
	"huiyin/backend/worktime"
)

// measured is what every screen shows of one history: how it stands, and what
// the indicators noted, so that each period and group can be told from it.
type measured struct {
	at       time.Time
	standing history.Standing
	stage    customer.Stage // as a person set it, else by rule
	reading  temperature.Reading
	theirs   *worktime.Calendar      // nil: not known
	lead     chat.MessageID          // the message that made a lead (I-44); 0: none
	observed []indicator.Observation // of indicator.All, in its order
}

func measure(h *history.History) measured {
	m := measured{at: h.Now, standing: h.Standing(), stage: h.Stage(), reading: temperature.Of(h), theirs: h.Theirs, observed: indicator.ObserveAll(h)}
	if lead := h.Lead(); lead != nil {
		m.lead = lead.Messages[0].ID
	}
	return m
}

// observations gives what one indicator, the n-th of all, noted of customers.
func observations(all []measured, n int) []indicator.Observation {
	out := make([]indicator.Observation, len(all))
	for i, m := range all {
		out[i] = m.observed[n]
	}
	return out
}

// figuresOf makes the figures of customers together: of some indicators or,
// without ids, of all.
func figuresOf(all []measured, s indicator.Scope, ids ...string) []FigureView {
	return viewsOf(all, ids, func(i indicator.Indicator, observed []indicator.Observation) indicator.Value {
		return i.Value(observed, s)
	})
}

// headsOf makes the numbers of the indicators alone, without what stands beside them.
func headsOf(all []measured, s indicator.Scope, ids ...string) []FigureView {
	return viewsOf(all, ids, func(i indicator.Indicator, observed []indicator.Observation) indicator.Value {
		return i.Head(observed, s)
	})
}

func viewsOf(all []measured, ids []string, value func(indicator.Indicator, []indicator.Observation) indicator.Value) []FigureView {
	indicators := indicator.All()
	var wanted []int
	for n, i := range indicators {
		if len(ids) == 0 || slices.Contains(ids, i.ID) {
			wanted = append(wanted, n)
		}
	}
	views := make([]FigureView, len(wanted))
	atATime(len(wanted), func(k int) {
		n := wanted[k]
		views[k] = figureView(indicators[n], value(indicators[n], observations(all, n)))
	})
	return views
}

// figure makes one figure of a customer; empty where there is no such indicator.
func (m measured) figure(id string) FigureView {
	n := slices.IndexFunc(indicator.All(), func(i indicator.Indicator) bool { return i.ID == id })
	if n < 0 {
		return FigureView{}
	}
	i := indicator.All()[n]
	return figureView(i, i.Value(m.observed[n:n+1], indicator.Scope{}))
}

// measuredAll gives what the screens show of each customer, measured or remembered.
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
	var mu sync.Mutex
	err := a.eachHistory(ctx, db, missing, func(h *history.History) {
		m := measure(h)
		a.figures.keep(epoch, h.Customer.ID, m)
		mu.Lock()
		defer mu.Unlock()
		byID[h.Customer.ID] = m
	})
	return byID, err
}

// workers is how many histories are measured at a time: memory holds that many.
const workers = 2

// atATime calls do with 0 to n-1, several calls at a time.
func atATime(n int, do func(int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	wait.Wait()
}

// eachHistory builds the histories of customers and hands each on, several at a
// time. A history holds until do returns.
func (a *App) eachHistory(ctx context.Context, db *store.Store, customers []customer.Customer, do func(*history.History)) error {
	defer a.asked.begin()()
	parts := slices.Collect(slices.Chunk(customers, max(1, (len(customers)+workers-1)/workers)))
	errs := make([]error, len(parts))
	var wait sync.WaitGroup
	for n, part := range parts {
		wait.Go(func() {
			for h, err := range a.histories(ctx, db, part) {
				if err != nil {
					errs[n] = err
					return
				}
				do(h)
			}
		})
	}
	wait.Wait()
	return errors.Join(errs...)
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

// histories builds the customers' histories in turn: each holds until the next one.
func (a *App) histories(ctx context.Context, db *store.Store, customers []customer.Customer) iter.Seq2[*history.History, error] {
	return func(yield func(*history.History, error) bool) {
		f, err := a.frame(ctx, db)
		if err != nil {
			yield(nil, err)
			return
		}
		for stored, err := range db.Histories(ctx, customers) {
			if err != nil {
				yield(nil, err)
				return
			}
			h, err := a.build(ctx, db, f, stored)
			if !yield(h, err) || err != nil {
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
	f, err := a.frame(ctx, db)
	if err != nil {
		return nil, err
	}
	stored, err := db.History(ctx, id)
	if err != nil {
		return nil, err
	}
	h, err := a.build(ctx, db, f, stored)
	if err != nil {
		return nil, err
	}
	a.figures.keepHistory(epoch, h)
	return h, nil
}

// frame is what all histories are built by.
type frame struct {
	rules chat.Rules
	ours  *worktime.Calendar
	now   time.Time
}

func (a *App) frame(ctx context.Context, db *store.Store) (f frame, err error) {
	f.now = a.now()
	if f.rules, err = a.rules(ctx, db); err != nil {
		return f, err
	}
	f.ours, err = a.ourCalendar(ctx, db)
	return f, err
}

func (a *App) build(ctx context.Context, db *store.Store, f frame, h store.CustomerHistory) (*history.History, error) {
	o, err := a.officeOf(ctx, db, h.Customer, h.Messages)
	if err != nil {
		return nil, err
	}
	return history.Build(history.Source{
		Customer: h.Customer, Messages: h.Messages, Meanings: h.Meanings, Orders: h.Orders, Theirs: o.calendar, Ours: f.ours,
	}, f.rules, f.now), nil
}
