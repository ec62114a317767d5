package app

import (
	"sync"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// figureCache keeps what was measured of each customer, so that neither the
// list nor a card reads every message again; the history that was built last, so
// that the messages behind a figure come at once; and what every chart or card
// asks for. It forgets those whose data change; by itself each part is stale
// after a while, because silence grows.
type figureCache struct {
	mu       sync.Mutex
	epoch    int // counts the changes of data
	byID     map[customer.ID]measured
	last     *history.History // nil: none
	everyone remembered[[]customer.Customer]
	typical  remembered[[]TypicalView]
	grounds  remembered[lastGrounds]
}

// remembered is what was read or counted at some time; the zero value is nothing.
type remembered[T any] struct {
	value T
	at    time.Time
}

// How long what was measured stands (own). The list shows waiting times by the
// clock and rates that move in days; a card also shows how long a silence is.
const (
	listFresh = time.Hour
	cardFresh = 5 * time.Minute
)

// forget lets customers be measured again; without any, all.
func (c *figureCache) forget(ids ...customer.ID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.epoch++
	c.last = nil
	c.everyone, c.typical = remembered[[]customer.Customer]{}, remembered[[]TypicalView]{}
	c.grounds = remembered[lastGrounds]{}
	if len(ids) == 0 {
		c.byID = nil
	}
	for _, id := range ids {
		delete(c.byID, id)
	}
}

// begin gives the present epoch, to be handed to keep.
func (c *figureCache) begin() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.epoch
}

// of gives what was measured of a customer less than so long ago.
func (c *figureCache) of(id customer.ID, now time.Time, fresh time.Duration) (measured, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	m, ok := c.byID[id]
	return m, ok && now.Sub(m.at).Abs() < fresh
}

// history gives the history that was built last, if it is the customer's and
// still stands; else nil.
func (c *figureCache) history(id customer.ID, now time.Time) *history.History {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.last == nil || c.last.Customer.ID != id || now.Sub(c.last.Now).Abs() >= cardFresh {
		return nil
	}
	return c.last
}

// recall gives what is remembered, if it is of a short while ago.
func recall[T any](c *figureCache, r *remembered[T], now time.Time) (T, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return r.value, now.Sub(r.at).Abs() < cardFresh
}

// remember keeps a value, unless the data have changed since begin.
func remember[T any](c *figureCache, r *remembered[T], epoch int, now time.Time, value T) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if epoch == c.epoch {
		*r = remembered[T]{value, now}
	}
}

// keep remembers what was measured, unless the data have changed since begin.
func (c *figureCache) keep(epoch int, id customer.ID, m measured) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if epoch != c.epoch {
		return
	}
	if c.byID == nil {
		c.byID = map[customer.ID]measured{}
	}
	c.byID[id] = m
}

// keepHistory remembers the last history, unless the data have changed since begin.
func (c *figureCache) keepHistory(epoch int, h *history.History) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if epoch == c.epoch {
		c.last = h
	}
}
