package app

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/indicator"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

// gathered is what a query names.
type gathered struct {
	db       *store.Store
	scope    indicator.Scope
	people   []customer.Customer
	measured []measured // of people, in their order
	openers  map[customer.ID]string
	groups   []GroupView
}

func (i *Insights) gather(q InsightsQuery) (gathered, error) {
	a := i.app
	db, err := a.db()
	if err != nil {
		return gathered{}, err
	}
	g := gathered{db: db, groups: []GroupView{}}
	if g.scope, err = a.scope(db, q.From, q.To); err != nil {
		return g, err
	}
	all, err := a.everyone(db)
	if err != nil {
		return g, err
	}
	byID, err := a.measuredAll(a.ctx, db, all)
	if err != nil {
		return g, err
	}
	if err := g.know(a.ctx, q.By); err != nil {
		return g, err
	}
	counts := map[string]int{}
	for _, c := range all {
		keys := g.groupsOf(c, byID[c.ID], q.By)
		for _, key := range keys {
			counts[key]++
		}
		if q.By == "" || q.Only == "" || slices.Contains(keys, q.Only) {
			g.people = append(g.people, c)
			g.measured = append(g.measured, byID[c.ID])
		}
	}
	for _, key := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) }) {
		if q.By != byCustomer {
			g.groups = append(g.groups, GroupView{key, counts[key]})
		}
	}
	return g, nil
}

// everyone gives every customer, read or remembered: each chart of a screen asks.
func (a *App) everyone(db *store.Store) ([]customer.Customer, error) {
	if all, ok := recall(&a.figures, &a.figures.everyone, a.now()); ok {
		return all, nil
	}
	epoch := a.figures.begin()
	all, err := db.Customers(a.ctx)
	if err != nil {
		return nil, err
	}
	remember(&a.figures, &a.figures.everyone, epoch, a.now(), all)
	return all, nil
}

const (
	// byCustomer puts each customer in a group of their own.
	byCustomer = "customer"
	// byOpener groups customers by what the user calls the way they began (I-49).
	byOpener = "opener"
)

// know reads what grouping needs beside the customers.
func (g *gathered) know(ctx context.Context, by string) (err error) {
	if by == byOpener && g.openers == nil {
		g.openers, err = g.db.Openers(ctx)
	}
	return err
}

// groupsOf names the groups of a customer; "" is the group of those without.
func (g gathered) groupsOf(c customer.Customer, m measured, by string) []string {
	switch by {
	case "stage":
		return []string{string(m.stage)}
	case "country":
		return []string{c.Country}
	case "channel":
		if channels := channelsOf(c); len(channels) > 0 {
			return channels
		}
	case "tag":
		if len(c.Tags) > 0 {
			return c.Tags
		}
	case byOpener:
		return []string{g.openers[c.ID]}
	case byCustomer:
		return []string{strconv.FormatInt(int64(c.ID), 10)}
	}
	return []string{""}
}

// months cuts a scope into calendar months.
func (g gathered) months(zone *time.Location, now time.Time) []indicator.Scope {
	from, to := g.scope.From, g.scope.To
	if to.IsZero() || to.After(now) {
		to = now
	}
	if from.IsZero() {
		from = to
		for _, c := range g.people {
			if !c.First.IsZero() && c.First.Before(from) {
				from = c.First
			}
		}
	}
	year, month, _ := to.In(zone).Date()
	var all []indicator.Scope
	for len(all) < trendMonths {
		start := time.Date(year, month, 1, 0, 0, 0, 0, zone)
		end := time.Date(year, month+1, 1, 0, 0, 0, 0, zone)
		if !end.After(from) {
			break
		}
		all = append(all, indicator.Scope{From: start, To: end, Rates: g.scope.Rates})
		month--
	}
	slices.Reverse(all)
	return all
}

// trendMonths is how many months a chart shows.
const trendMonths = 24

// ourZone is the zone that the user works in.
func (a *App) ourZone(db *store.Store) (*time.Location, error) {
	name, err := setting(a.ctx, db, settings.Zone)
	if err != nil {
		return nil, err
	}
	return time.LoadLocation(cmp.Or(name, computerZone()))
}
