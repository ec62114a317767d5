package app

import (
	"slices"
	"sync"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/store"
)

// grounds is the messages that a figure was counted from, in time order, and
// whose chats they are in.
type grounds struct {
	ids   []chat.MessageID
	whose map[chat.MessageID]customer.Customer
}

// groundsOf measures a customer (0: all together) once more, and keeps the messages.
func (a *App) groundsOf(id string, of customer.ID, from, to string) (grounds, error) {
	db, err := a.db()
	if err != nil {
		return grounds{}, err
	}
	s, err := a.scope(db, from, to)
	if err != nil {
		return grounds{}, err
	}
	if of != 0 {
		return observeGrounds(id, s, func(do func(*history.History)) error {
			h, err := a.history(a.ctx, db, of)
			if err == nil {
				do(h)
			}
			return err
		})
	}
	everybody, err := db.Customers(a.ctx)
	if err != nil {
		return grounds{}, err
	}
	return a.groundsOfMany(db, id, s, everybody)
}

func (a *App) groundsOfMany(db *store.Store, id string, s indicator.Scope, people []customer.Customer) (grounds, error) {
	return observeGrounds(id, s, func(do func(*history.History)) error { return a.eachHistory(a.ctx, db, people, do) })
}

// observeGrounds observes each history, several at a time.
func observeGrounds(id string, s indicator.Scope, each func(do func(*history.History)) error) (grounds, error) {
	n := slices.IndexFunc(indicator.All(), func(one indicator.Indicator) bool { return one.ID == id })
	if n < 0 {
		return grounds{}, noIndicator(id)
	}
	one := indicator.All()[n]
	g := grounds{whose: map[chat.MessageID]customer.Customer{}}
	var mu sync.Mutex
	var observed []indicator.Observation
	err := each(func(h *history.History) {
		o := one.Observed(h, true)
		own := one.Value([]indicator.Observation{o}, s).Evidence
		mu.Lock()
		defer mu.Unlock()
		observed = append(observed, o)
		for _, id := range own {
			g.whose[id] = h.Customer
		}
	})
	g.ids = one.Value(observed, s).Evidence
	return g, err
}

// evidencePage gives a window of them.
func (a *App) evidencePage(g grounds, offset, limit int) (MessagePage, error) {
	page := MessagePage{Total: len(g.ids), Offset: offset, Items: []MessageView{}}
	db, err := a.db()
	if err != nil {
		return page, err
	}
	start := min(max(offset, 0), len(g.ids))
	end := min(start+max(limit, 0), len(g.ids))
	messages, err := db.MessagesByID(a.ctx, g.ids[start:end])
	for _, m := range messages {
		v := messageView(m, g.whose[m.ID].Name)
		v.CustomerID = int64(g.whose[m.ID].ID)
		page.Items = append(page.Items, v)
	}
	return page, err
}
