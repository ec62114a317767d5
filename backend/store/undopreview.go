package store

import (
	"context"
	"database/sql"
	"fmt"

	"huiyin/backend/customer"
)

// UndoPreview says what Undo would remove now (S-14). Fault: "batch-unknown".
func (s *Store) UndoPreview(ctx context.Context, batch BatchID) (UndoResult, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // one state of all tables
	if err != nil {
		return UndoResult{}, explain(fmt.Errorf("begin preview: %w", err))
	}
	var res UndoResult
	if err = batchIs(ctx, tx, batch, "removed_at IS NULL"); err == nil {
		res, err = wouldGo(ctx, tx, batch)
	}
	if back := tx.Rollback(); err == nil {
		err = back
	}
	return res, explain(err)
}

// wouldGo counts what only this batch has.
func wouldGo(ctx context.Context, q query, batch BatchID) (res UndoResult, err error) {
	own, err := loadClaims(ctx, q, "SELECT id FROM files WHERE batch_id = ?", int64(batch))
	if err != nil {
		return res, err
	}
	others, err := loadClaims(ctx, q, `SELECT id FROM files WHERE batch_id <> ?1 AND chat_id IN
		(SELECT chat_id FROM files WHERE batch_id = ?1)`, int64(batch))
	if err != nil {
		return res, err
	}
	for _, r := range subtract(own, others) {
		var n int
		err := q.QueryRowContext(ctx, "SELECT count(*) FROM messages WHERE id BETWEEN ? AND ? AND sender_id IS NOT NULL",
			r.first, r.last).Scan(&n)
		if err != nil {
			return res, fmt.Errorf("count messages: %w", err)
		}
		res.Messages += n
	}
	if res.Orders, err = ordersOnlyIn(ctx, q, batch); err != nil {
		return res, err
	}
	err = q.QueryRowContext(ctx, `SELECT count(*) FROM files f JOIN receipt_rows r ON r.file_id = f.id
		WHERE f.batch_id = ? AND r.message_id IS NOT NULL`, int64(batch)).Scan(&res.Receipts)
	if err != nil {
		return res, fmt.Errorf("count receipts: %w", err)
	}
	err = q.QueryRowContext(ctx, `SELECT coalesce(sum(NOT kept), 0), coalesce(sum(kept), 0) FROM (
		SELECT `+byHand+` AS kept FROM customers c WHERE c.created_by IS NOT NULL AND c.id IN (
			SELECT s.customer_id FROM files f JOIN names n ON n.file_id = f.id JOIN senders s ON s.id = n.sender_id WHERE f.batch_id = ?1
			UNION SELECT p.customer_id FROM files f JOIN row_people p ON p.file_id = f.id WHERE f.batch_id = ?1 AND p.holds = 1)
		AND NOT EXISTS (SELECT 1 FROM senders s JOIN names n ON n.sender_id = s.id JOIN files f ON f.id = n.file_id
			WHERE s.customer_id = c.id AND f.batch_id <> ?1)
		AND NOT EXISTS (SELECT 1 FROM row_people p JOIN live_files f ON f.id = p.file_id
			WHERE p.customer_id = c.id AND p.holds = 1 AND f.batch_id <> ?1))`, int64(batch)).Scan(&res.Customers, &res.Kept)
	if err != nil {
		return res, fmt.Errorf("count customers: %w", err)
	}
	return res, nil
}

// ordersOnlyIn counts the orders that are shown because of this batch.
func ordersOnlyIn(ctx context.Context, q query, batch BatchID) (int, error) {
	named, err := collect(ctx, q, func(rows *sql.Rows) (id customer.ID, err error) { return id, rows.Scan(&id) },
		`SELECT DISTINCT p.customer_id FROM files f JOIN row_people p ON p.file_id = f.id
		WHERE f.batch_id = ? AND p.customer_id IS NOT NULL`, int64(batch))
	if err != nil || len(named) == 0 {
		return 0, err
	}
	r, err := loadRoots(ctx, q)
	if err != nil {
		return 0, err
	}
	var of []customer.ID
	met := map[customer.ID]bool{}
	for _, id := range named {
		if root := r.of(id); !met[root] {
			met[root] = true
			of = append(of, r.mergedInto(root)...)
		}
	}
	with, err := loadOrders(ctx, q, r, of, 0)
	if err != nil {
		return 0, err
	}
	without, err := loadOrders(ctx, q, r, of, batch)
	if err != nil {
		return 0, err
	}
	return len(with.shown) - len(without.shown), nil
}
