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
		root, err := rootOf(ctx, tx, id)
		if err != nil {
			return err
		}
		var at any
		if ignored {
			at = now.UnixMilli()
		}
		res, err := tx.ExecContext(ctx, "UPDATE customers SET ignored_at = ? WHERE id = ?", at, int64(root))
		if err != nil {
			return fmt.Errorf("ignore customer: %w", err)
		}
		n, err := res.RowsAffected()
		if err != nil {
			return err
		}
		if n == 0 {
			return unknownCustomer(id)
		}
		_, err = dropCustomers(ctx, tx) // whose imports were undone meanwhile
		return err
	})
}

// Ignored gives the customers that are hidden, with totals, by name.
func (s *Store) Ignored(ctx context.Context) ([]customer.Customer, error) {
	all, err := loadCards(ctx, s.read, 0, "WHERE ignored_at IS NOT NULL AND "+notMerged)
	if err != nil {
		return nil, explain(err)
	}
	return all, explain(s.count(ctx, all))
}
