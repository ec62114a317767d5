package store

import (
	"context"
	"database/sql"
	"fmt"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
)

// SearchIn gives the messages of one customer that contain every word of
// query, in time order; the words match as in Search.
func (s *Store) SearchIn(ctx context.Context, id customer.ID, query string) ([]chat.MessageID, error) {
	terms := termsOf(query)
	if len(terms) == 0 {
		return nil, nil
	}
	var found []chat.MessageID
	for r, err := range s.Messages(ctx, Filter{Customer: id}) {
		if err != nil {
			return nil, err
		}
		if r.Text != "" && r.Sender != "" && find(fold(r.Text), terms) != nil {
			found = append(found, r.ID)
		}
	}
	return found, nil
}

// Locate gives the offset of a message in the pages of its customer. Fault-free
// but missing messages give sql.ErrNoRows.
func (s *Store) Locate(ctx context.Context, id customer.ID, message chat.MessageID) (int, error) {
	l, err := loadLinks(ctx, s.read)
	if err != nil {
		return 0, explain(err)
	}
	f := Filter{Customer: id}
	where, args := f.where(l)
	rows, err := s.read.QueryContext(ctx, "SELECT m.id FROM messages m "+where+f.order(l), args...)
	if err != nil {
		return 0, explain(fmt.Errorf("locate message: %w", err))
	}
	defer rows.Close()
	for n := 0; rows.Next(); n++ {
		var at chat.MessageID
		if err := rows.Scan(&at); err != nil {
			return 0, explain(fmt.Errorf("locate message: %w", err))
		}
		if at == message {
			return n, nil
		}
	}
	if err := rows.Err(); err != nil {
		return 0, explain(fmt.Errorf("locate message: %w", err))
	}
	return 0, fmt.Errorf("locate message %d: %w", message, sql.ErrNoRows)
}

// DropBatch forgets a batch that imported nothing.
func (s *Store) DropBatch(ctx context.Context, batch BatchID) error {
	return dropEmptyBatch(ctx, s.write, batch)
}

func dropEmptyBatch(ctx context.Context, q query, batch BatchID) error {
	_, err := q.ExecContext(ctx,
		"DELETE FROM batches WHERE id = ? AND NOT EXISTS (SELECT 1 FROM files WHERE batch_id = batches.id)", int64(batch))
	if err != nil {
		return explain(fmt.Errorf("drop batch: %w", err))
	}
	return nil
}
