package app

import (
	"maps"
	"slices"
	"sync"
	"time"

	"huiyin/backend/history"
	"huiyin/backend/phrase"
	"huiyin/backend/phrase/practice"
	"huiyin/backend/stats"
)

// usesCache keeps how often phrases were used: it takes all chats to count.
type usesCache struct {
	mu    sync.Mutex
	epoch int       // of figureCache, when it was counted
	at    time.Time // zero: nothing is kept
	views []PhraseUse
}

func (c *usesCache) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = time.Time{}
}

// of gives what was counted, if no data have changed since and it is fresh.
func (c *usesCache) of(epoch int, now time.Time) ([]PhraseUse, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.views, !c.at.IsZero() && c.epoch == epoch && now.Sub(c.at).Abs() < listFresh
}

func (c *usesCache) keep(epoch int, now time.Time, views []PhraseUse) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.epoch, c.at, c.views = epoch, now, views
}

// Uses tells of each phrase that was used how often, and how often it was
// answered, over all chats and all time.
func (p *Phrases) Uses() ([]PhraseUse, error) {
	a := p.app
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	epoch := a.figures.begin()
	if views, ok := a.uses.of(epoch, a.now()); ok {
		return views, nil
	}
	shelf, _, err := a.shelf(db)
	if err != nil {
		return nil, err
	}
	people, err := db.Customers(a.ctx)
	if err != nil {
		return nil, err
	}
	index := phrase.NewIndex(shelf)
	var mu sync.Mutex
	var uses practice.Uses
	err = a.eachHistory(a.ctx, db, people, func(h *history.History) {
		mu.Lock()
		defer mu.Unlock()
		uses.Add(h, index)
	})
	if err != nil {
		return nil, err
	}
	views := []PhraseUse{}
	byKey := uses.ByKey()
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		u := byKey[key]
		v := PhraseUse{Key: key, Turns: u.Turns, Mature: u.Mature, Replied: u.Replied, Messages: placeViews(u.Messages)}
		v.Low, v.High = stats.Wilson(u.Replied, u.Mature)
		views = append(views, v)
	}
	a.uses.keep(epoch, a.now(), views)
	return views, nil
}

func placeViews(places []history.Place) []MessagePlace {
	views := []MessagePlace{}
	for _, p := range places {
		views = append(views, MessagePlace{Customer: int64(p.Customer), Message: int64(p.Message)})
	}
	return views
}
