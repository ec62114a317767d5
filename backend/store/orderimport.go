package store

import (
	"database/sql"
	"fmt"
	"maps"
	"strconv"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
	"huiyin/backend/order"
)

// orderBatch is how many rows wait until it is looked up at once what is known
// of their orders: an import never holds all.
const orderBatch = 500

// orderImport is what an import of orders keeps at hand.
type orderImport struct {
	hand    *ordersKnown // what people wrote of orders; they are few
	insert  *sql.Stmt
	zone    *time.Location
	waiting []orderRow
}

// orderRow is a row whose person is known.
type orderRow struct {
	person   int64
	customer customer.ID // 0: several fit
	line     int
	order.Order
}

// order takes one row.
func (r *rowImport) order(row importer.OrderRow) (err error) {
	r.res.Orders.Rows++
	if r.orders == nil {
		if r.orders, err = r.newOrderImport(); err != nil {
			return err
		}
	}
	p, err := r.person(row.Line, row.Who)
	if err != nil {
		return err
	}
	o := r.orders
	o.waiting = append(o.waiting, orderRow{p.id, p.customer, row.Line, orderOf(row, o.zone)})
	if len(o.waiting) < orderBatch {
		return nil
	}
	return r.storeOrders()
}

func (r *rowImport) newOrderImport() (*orderImport, error) {
	merged, err := loadRoots(r.ctx, r.tx)
	if err != nil {
		return nil, err
	}
	hand, err := loadHandOrders(r.ctx, r.tx, merged, "")
	if err != nil {
		return nil, err
	}
	zone, err := zoneOf(r.info.Zone)
	if err != nil {
		return nil, err
	}
	insert, err := r.tx.PrepareContext(r.ctx, `INSERT INTO order_rows
		(file_id, line, person_id, key, number, at_ms, day_only, minor, currency, status, product, note)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return nil, fmt.Errorf("prepare orders: %w", err)
	}
	return &orderImport{hand: hand, insert: insert, zone: zone}, nil
}

// storeOrders stores the rows that wait, and counts what they say against what
// rows of these keys and people have said before.
func (r *rowImport) storeOrders() error {
	o := r.orders
	if len(o.waiting) == 0 {
		return nil
	}
	known := &ordersKnown{roots: o.hand.roots, shown: maps.Clone(o.hand.shown), hand: o.hand.hand}
	keys := make([]any, len(o.waiting))
	for i, row := range o.waiting {
		keys[i] = row.Key
	}
	if err := known.loadRows(r.ctx, r.tx, "AND o.key IN "+placeholders(1, len(keys)), keys...); err != nil {
		return err
	}
	for _, row := range o.waiting {
		_, err := o.insert.ExecContext(r.ctx, r.file, row.line, row.person, row.Key, row.Number, unixMS(row.At), row.DayOnly,
			row.Amount.Minor, row.Amount.Currency, row.Status, row.Product, row.Note)
		if err != nil {
			return fmt.Errorf("store order: %w", err)
		}
		if row.customer == 0 {
			r.res.Orders.Skipped++
			continue
		}
		r.countOrder(known, orderFact{file: r.file, line: row.line, customer: row.customer, Order: row.Order})
	}
	o.waiting = o.waiting[:0]
	return nil
}

// countOrder says what is new in a row. A number that comes twice in one file
// with another amount may be the lines of one order: the last one counts, and
// the user is told.
func (r *rowImport) countOrder(known *ordersKnown, f orderFact) {
	id, was, before, ok := known.add(f)
	f.Order.Key, was.ByHand = id.key, false
	if f.Number != "" && before != 0 && was.Amount != f.Amount {
		r.problem(importer.Problem{Line: f.line, Key: "order-twice",
			Params: map[string]string{"number": f.Number, "before_line": strconv.Itoa(before)}})
	}
	switch {
	case !ok:
		r.res.Orders.Added++
	case was == f.Order || known.hand[id]:
		r.res.Orders.Duplicates++
	default:
		r.res.Orders.Updated++
	}
}
