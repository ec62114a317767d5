package app

import (
	"sync"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// figureCache keeps what was measured of each customer, so that neither the
// list nor a card reads every message again, and the history that was built
// last, so that the messages behind a figure come at once, and who the customers
// are. It forgets those whose data change; by itself each part is stale after a while, because silence
// grows.
type figureCache struct {
	mu    sync.Mutex
	epoch int // counts the changes of data
	byID  map[customer.ID]measured
	last  *history.History    // nil: none
	all   []customer.Customer // nil: not known
	allAt time.Time           // when all was read
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
	c.last, c.all = nil, nil
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

// everyone gives the customers, if they were read a short while ago; else nil.
func (c *figureCache) everyone(now time.Time) []customer.Customer {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now.Sub(c.allAt).Abs() >= cardFresh {
		return nil
	}
	return c.all
}

// keepEveryone remembers the customers, unless the data have changed since begin.
func (c *figureCache) keepEveryone(epoch int, now time.Time, all []customer.Customer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if epoch == c.epoch {
		c.all, c.allAt = all, now
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
