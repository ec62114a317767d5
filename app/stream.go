package app

import (
	"context"
	"iter"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// Messages streams messages in time order for the command line; id 0 means all
// customers. Customer names them: several in a group.
func (a *App) Messages(ctx context.Context, id customer.ID, from, to time.Time) iter.Seq2[MessageView, error] {
	return func(yield func(MessageView, error) bool) {
		db, err := a.db()
		if err != nil {
			yield(MessageView{}, err)
			return
		}
		customers, err := db.People(ctx)
		if err != nil {
			yield(MessageView{}, err)
			return
		}
		names := map[customer.ID]string{}
		for _, c := range customers {
			names[c.ID] = c.Name
		}
		for r, err := range db.Messages(ctx, store.Filter{Customer: id, From: from, To: to}) {
			if err != nil {
				yield(MessageView{}, err)
				return
			}
			var with []string
			for _, c := range r.Customers {
				if name, shown := names[c]; shown || id != 0 {
					with = append(with, name)
				}
			}
			if with == nil && len(r.Customers) > 0 {
				continue // of ignored people only
			}
			if !yield(messageView(r.Message, strings.Join(with, ", ")), nil) {
				return
			}
		}
	}
}

// CustomerNamed finds a customer by name, phone number or id. Faults:
// "no-such-customer", "several-customers".
func (a *App) CustomerNamed(ctx context.Context, name string) (customer.ID, error) {
	db, err := a.db()
	if err != nil {
		return 0, err
	}
	customers, err := db.People(ctx)
	if err != nil {
		return 0, err
	}
	var found []customer.Customer
	plain := importer.PlainName(name)
	place, isPhone := customer.PlaceOf(plain)
	for _, c := range customers {
		if strconv.FormatInt(int64(c.ID), 10) == plain || strings.EqualFold(importer.PlainName(c.Name), plain) || isPhone && phoneOf(c) == place.Phone {
			found = append(found, c)
		}
	}
	switch len(found) {
	case 0:
		return 0, fault.New("no-such-customer", "name", name)
	case 1:
		return found[0].ID, nil
	}
	var ids []string
	for _, c := range found {
		ids = append(ids, strconv.FormatInt(int64(c.ID), 10))
	}
	return 0, fault.New("several-customers", "name", name, "ids", strings.Join(ids, ", "))
}

// Index fills the search index, and reads what messages say, to the end.
func (a *App) Index(ctx context.Context) error {
	db, err := a.db()
	if err != nil {
		return err
	}
	return a.catchUp(ctx, db)
}

// Heads gives the numbers of every indicator, without what stands beside them, of
// customers (0: of all together), one after the other. An error ends the stream.
func (a *App) Heads(ids []customer.ID, from, to string) iter.Seq2[[]FigureView, error] {
	return func(yield func([]FigureView, error) bool) {
		db, err := a.db()
		if err != nil {
			yield(nil, err)
			return
		}
		s, err := a.scope(db, from, to)
		if err != nil {
			yield(nil, err)
			return
		}
		for _, id := range ids {
			all, err := a.measuredFor(db, id)
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(headsOf(all, s), nil) {
				return
			}
		}
	}
}

// EvidenceOf gives the ids of the messages that a figure was counted from.
func (a *App) EvidenceOf(indicator string, id customer.ID, from, to string) ([]int64, error) {
	behind, err := a.groundsOf(FigurePart{ID: indicator}, id, from, to)
	out := []int64{}
	for _, m := range behind.ids() {
		out = append(out, int64(m))
	}
	return out, err
}

// OrdersOf gives orders for the command line, by customer and the newest first;
// id 0 means all customers.
func (a *App) OrdersOf(ctx context.Context, id customer.ID) ([]CustomerOrders, error) {
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	people, err := db.People(ctx)
	if err != nil {
		return nil, err
	}
	orders, err := db.AllOrders(ctx)
	if err != nil {
		return nil, err
	}
	all := []CustomerOrders{}
	for _, c := range people {
		if of := orders[c.ID]; len(of) > 0 && (id == 0 || id == c.ID) {
			all = append(all, CustomerOrders{Customer: c.Name, OrdersView: ordersView(of)})
		}
	}
	return all, nil
}
