package app

import (
	"strings"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/order"
	"huiyin/backend/store"
)

// Orders is bound: what a customer bought (B-21).
type Orders struct{ app *App }

// List gives the orders of a customer, the newest first, and their totals by
// currency. Fault: "no-such-customer".
func (o *Orders) List(customerID int64) (OrdersView, error) {
	db, err := o.app.db()
	if err != nil {
		return OrdersView{}, err
	}
	if _, err := db.Person(o.app.ctx, customer.ID(customerID)); err != nil {
		return OrdersView{}, err
	}
	orders, err := db.Orders(o.app.ctx, customer.ID(customerID))
	if err != nil {
		return OrdersView{}, err
	}
	return ordersView(orders), nil
}

// Save writes an order by hand: a new one where key is "", else in the place of
// the order with this key. It gives what Revert needs. Faults: "bad-amount",
// "bad-currency", "bad-date", "no-such-customer".
func (o *Orders) Save(customerID int64, key string, fields OrderFields) (OrderChange, error) {
	made, err := orderOf(fields)
	if err != nil {
		return OrderChange{}, err
	}
	db, err := o.app.db()
	if err != nil {
		return OrderChange{}, err
	}
	if key == "" {
		if key, err = db.NewOrderKey(o.app.ctx); err != nil {
			return OrderChange{}, err
		}
	}
	return o.mark(db, customerID, key, store.OrderMark{Order: made, Written: true})
}

// Remove takes an order out, one of a table too; imports don't bring it back. It
// gives what Revert needs.
func (o *Orders) Remove(customerID int64, key string) (OrderChange, error) {
	db, err := o.app.db()
	if err != nil {
		return OrderChange{}, err
	}
	return o.mark(db, customerID, key, store.OrderMark{Written: true, Removed: true})
}

// Revert takes a change back and gives the way forth again.
func (o *Orders) Revert(change OrderChange) (OrderChange, error) {
	db, err := o.app.db()
	if err != nil {
		return OrderChange{}, err
	}
	m := store.OrderMark{Written: change.Written, Removed: change.Removed}
	if m.Written && !m.Removed {
		if m.Order, err = orderOf(change.Before); err != nil {
			return OrderChange{}, err
		}
	}
	return o.mark(db, change.Customer, change.Key, m)
}

func (o *Orders) mark(db *store.Store, customerID int64, key string, m store.OrderMark) (OrderChange, error) {
	before, err := db.MarkOrder(o.app.ctx, customer.ID(customerID), key, m)
	if err != nil {
		return OrderChange{}, err
	}
	o.app.changed(db, customer.ID(customerID))
	return OrderChange{Customer: customerID, Key: key, Before: orderFields(before.Order), Written: before.Written, Removed: before.Removed}, nil
}

// orderOf reads what a person typed.
func orderOf(f OrderFields) (order.Order, error) {
	o := order.Order{Number: f.Number, Status: f.Status, Product: f.Product, Note: f.Note}
	currency := strings.ToUpper(strings.TrimSpace(f.Currency))
	if currency != "" && !order.IsCurrency(currency) {
		return o, fault.New("bad-currency", "currency", f.Currency)
	}
	var ok bool
	if o.Amount, ok = order.ParseDecimal(f.Amount, currency); !ok {
		return o, fault.New("bad-amount", "amount", f.Amount)
	}
	if f.At == "" {
		return o, nil
	}
	var err error
	if o.At, err = time.Parse(time.DateOnly, f.At); err == nil {
		o.DayOnly = true
	} else if o.At, err = time.Parse(time.RFC3339, f.At); err != nil {
		return o, fault.New("bad-date", "date", f.At).Because(err)
	}
	o.At = o.At.UTC()
	return o, nil
}

func orderFields(o order.Order) OrderFields {
	at := instantString(o.At)
	if o.DayOnly && !o.At.IsZero() {
		at = o.At.Format(time.DateOnly)
	}
	return OrderFields{Number: o.Number, At: at, Amount: o.Amount.Decimal(), Currency: o.Amount.Currency,
		Status: o.Status, Product: o.Product, Note: o.Note}
}

func ordersView(orders []order.Order) OrdersView {
	v := OrdersView{Orders: []OrderView{}, Totals: []OrderTotal{}}
	for _, o := range orders {
		v.Orders = append(v.Orders, OrderView{Key: o.Key, ByHand: o.ByHand, Counted: o.Counted(), Fields: orderFields(o)})
	}
	for _, t := range order.Totals(orders) {
		v.Totals = append(v.Totals, OrderTotal{Currency: t.Sum.Currency, Orders: t.Orders, Sum: t.Sum.Decimal(), Average: t.Average.Decimal()})
	}
	return v
}
