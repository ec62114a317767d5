package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"huiyin/backend/customer"
)

// ours reports in SQL that a sender s is on our side.
const ours = "(s.customer_id IS NULL OR s.customer_id IN (SELECT id FROM colleagues))"

// SetColleague says that a customer is one of us, or (false) that they are a
// customer after all: all that they wrote, or will be imported of them, is ours
// meanwhile. Fault: "no-such-customer".
func (s *Store) SetColleague(ctx context.Context, id customer.ID, colleague bool, now time.Time) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		root, err := setAside(ctx, tx, id, "colleague_at", colleague, now)
		if err != nil {
			return err
		}
		of, err := chatPartners(ctx, tx, root)
		if err != nil {
			return err
		}
		if err := matchReceiptsOf(ctx, tx, of); err != nil { // receipts tell of messages of ours
			return err
		}
		_, err = dropCustomers(ctx, tx) // whose imports were undone meanwhile
		return err
	})
}

// chatPartners gives the customers who wrote in chats of a customer, themselves included.
func chatPartners(ctx context.Context, q query, id customer.ID) ([]customer.ID, error) {
	r, err := loadRoots(ctx, q)
	if err != nil {
		return nil, err
	}
	of, err := collect(ctx, q, func(rows *sql.Rows) (id customer.ID, err error) { return id, rows.Scan(&id) },
		`SELECT DISTINCT o.customer_id FROM senders s JOIN senders o ON o.chat_id = s.chat_id
		WHERE o.customer_id IS NOT NULL AND s.customer_id IN (`+idList(r.mergedInto(id))+")")
	if err != nil {
		return nil, fmt.Errorf("read members of chats: %w", err)
	}
	return of, nil
}

// Colleagues gives those who were said to be one of us, by name, without totals.
func (s *Store) Colleagues(ctx context.Context) ([]customer.Customer, error) {
	all, err := loadCards(ctx, s.read, 0, "WHERE colleague_at IS NOT NULL AND "+notMerged)
	return all, explain(err)
}
