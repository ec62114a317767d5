package app

import (
	"context"
	"iter"
	"sync"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/store"
)

// figureCache keeps what the customer list shows of each history, so that
// opening the list does not read every message again. It forgets all when data
// change, and by itself after a while, because silence grows.
type figureCache struct {
	mu   sync.Mutex
	at   time.Time
	byID map[customer.ID]listed
}

// figuresFresh is how long the figures of the customer list stand.
const figuresFresh = 5 * time.Minute

// listed is what the list shows of one history.
type listed struct {
	standing  history.Standing
	stage     customer.Stage
	replyRate indicator.Value
}

func (c *figureCache) forget() {
	c.mu.Lock()
	c.byID = nil
	c.mu.Unlock()
}

// listFigures gives the figures of the customer list, measured or remembered.
func (a *App) listFigures(ctx context.Context, db *store.Store) (map[customer.ID]listed, error) {
	c := &a.figures
	c.mu.Lock()
	defer c.mu.Unlock()
	now := a.now()
	if c.byID != nil && now.Sub(c.at).Abs() < figuresFresh {
		return c.byID, nil
	}
	byID := map[customer.ID]listed{}
	for h, err := range a.histories(ctx, db) {
		if err != nil {
			return nil, err
		}
		byID[h.Customer.ID] = a.listed(h, now)
	}
	c.byID, c.at = byID, now
	return byID, nil
}

func (a *App) listed(h *history.History, now time.Time) listed {
	sample := indicator.Sample{Histories: []*history.History{h}, Now: now}
	return listed{standing: h.Standing(), stage: h.Stage(), replyRate: replyRate.Compute(sample)}
}

var replyRate = indicatorByID("response_rate")

func indicatorByID(id string) indicator.Indicator {
	for _, i := range indicator.All() {
		if i.ID == id {
			return i
		}
	}
	panic("no indicator " + id)
}

// histories builds every customer's history in turn, so that memory holds one.
func (a *App) histories(ctx context.Context, db *store.Store) iter.Seq2[*history.History, error] {
	return func(yield func(*history.History, error) bool) {
		for h, err := range db.AllHistories(ctx) {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(a.build(h.Customer, h.Messages), nil) {
				return
			}
		}
	}
}

// history builds one customer's history.
func (a *App) history(ctx context.Context, db *store.Store, id customer.ID) (*history.History, error) {
	c, err := db.Customer(ctx, id)
	if err != nil {
		return nil, err
	}
	messages, err := db.History(ctx, id)
	if err != nil {
		return nil, err
	}
	return a.build(c, messages), nil
}

func (a *App) build(c customer.Customer, messages []chat.Message) *history.History {
	return history.Build(c, messages, chat.DefaultRules(), a.now())
}

// sampleOf loads the histories that a scope and a period name: one customer, or all (0).
func (a *App) sampleOf(ctx context.Context, db *store.Store, id customer.ID, from, to time.Time) (indicator.Sample, error) {
	s := indicator.Sample{From: from, To: to, Now: a.now()}
	if id != 0 {
		h, err := a.history(ctx, db, id)
		s.Histories = []*history.History{h}
		return s, err
	}
	for h, err := range a.histories(ctx, db) {
		if err != nil {
			return s, err
		}
		s.Histories = append(s.Histories, h)
	}
	return s, nil
}
