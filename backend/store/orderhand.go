package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/order"
)

// OrderMark is what a person wrote of an order; its Key is the one of the order
// that it replaces. The zero value says nothing: tables alone count.
type OrderMark struct {
	Order   order.Order
	Written bool // a person wrote it
	Removed bool // a person took the order out
}

// NewOrderKey gives a key for an order that a person adds; no two customers
// have the same, because they may be merged.
func (s *Store) NewOrderKey(ctx context.Context) (string, error) {
	var n int64
	err := s.read.QueryRowContext(ctx,
		"SELECT coalesce(max(CAST(substr(key, 3) AS INTEGER)), 0) + 1 FROM orders WHERE key LIKE 'h:%'").Scan(&n)
	if err != nil {
		return "", explain(fmt.Errorf("number order: %w", err))
	}
	return fmt.Sprintf("h:%d", n), nil
}

// MarkOrder keeps what a person wrote of the order with this key and gives what
// stood there before, to be put back by an undo. Imports never change it. Fault:
// "no-such-customer".
func (s *Store) MarkOrder(ctx context.Context, id customer.ID, key string, m OrderMark) (OrderMark, error) {
	var before OrderMark
	err := s.update(ctx, func(tx *sql.Tx) error {
		root, err := rootOf(ctx, tx, id)
		if err != nil {
			return err
		}
		if before, id, err = orderMark(ctx, tx, id, root, key); err != nil {
			return err
		}
		if !m.Written {
			_, err := tx.ExecContext(ctx, "DELETE FROM orders WHERE customer_id = ? AND key = ?", int64(id), key)
			return err
		}
		res, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO orders
			(customer_id, key, removed, number, at_ms, day_only, minor, currency, status, product, note)
			SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM customers WHERE id = ?`, key, m.Removed, m.Order.Number, unixMS(m.Order.At),
			m.Order.DayOnly, m.Order.Amount.Minor, m.Order.Amount.Currency, m.Order.Status, m.Order.Product, m.Order.Note, int64(id))
		if err != nil {
			return fmt.Errorf("store order: %w", err)
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, fault.New("no-such-customer", "name", fmt.Sprint(id)))
		}
		return nil
	})
	return before, err
}

// orderMark reads what a person wrote of an order, perhaps before its customer
// was merged; it gives whose it is.
func orderMark(ctx context.Context, tx *sql.Tx, id, root customer.ID, key string) (OrderMark, customer.ID, error) {
	r, err := loadRoots(ctx, tx)
	if err != nil {
		return OrderMark{}, id, err
	}
	type owned struct {
		owner customer.ID
		OrderMark
	}
	found, err := collect(ctx, tx, func(rows *sql.Rows) (o owned, err error) {
		o.Order, err = scanOrder(rows, &o.owner, &o.Removed)
		o.Written = true
		return o, err
	}, "SELECT o.customer_id, o.removed, o.key, "+orderColumns+" FROM orders o WHERE o.key = ? AND o.customer_id IN ("+
		idList(r.mergedInto(id))+") ORDER BY o.customer_id <> ?", key, int64(root))
	if err != nil {
		return OrderMark{}, id, fmt.Errorf("read order: %w", err)
	}
	if len(found) == 0 {
		return OrderMark{}, root, nil
	}
	return found[0].OrderMark, found[0].owner, nil
}
