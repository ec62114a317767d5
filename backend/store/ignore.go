package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"huiyin/backend/customer"
)

// Ignore hides a customer from lists, figures and searches, or (false) shows
// them again. Their messages stay, and later imports add to them.
// Fault: "no-such-customer".
func (s *Store) Ignore(ctx context.Context, id customer.ID, ignored bool, now time.Time) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		if _, err := setAside(ctx, tx, id, "ignored_at", ignored, now); err != nil {
			return err
		}
		_, err := dropCustomers(ctx, tx) // whose imports were undone meanwhile
		return err
	})
}

// setAside dates a mark of a customer, by the id of one who was merged the one
// they were merged into, or takes it away. Fault: "no-such-customer".
func setAside(ctx context.Context, tx *sql.Tx, id customer.ID, column string, is bool, now time.Time) (customer.ID, error) {
	root, err := rootOf(ctx, tx, id)
	if err != nil {
		return 0, err
	}
	var at any
	if is {
		at = now.UnixMilli()
	}
	res, err := tx.ExecContext(ctx, "UPDATE customers SET "+column+" = ? WHERE id = ?", at, int64(root))
	if err != nil {
		return 0, fmt.Errorf("mark customer: %w", err)
	}
	n, err := res.RowsAffected()
	if err == nil && n == 0 {
		err = unknownCustomer(id)
	}
	return root, err
}

// Ignored gives the customers that are hidden, with totals, by name.
func (s *Store) Ignored(ctx context.Context) ([]customer.Customer, error) {
	all, err := loadCards(ctx, s.read, 0, "WHERE ignored_at IS NOT NULL AND colleague_at IS NULL AND "+notMerged)
	if err != nil {
		return nil, explain(err)
	}
	return all, explain(s.count(ctx, all))
}
