package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
)

// TrashDays is how long an undone import can be restored (S-14).
const TrashDays = 30

// Undo takes a batch back: what no other import holds disappears, edited
// versions fall back to those of other imports, customers that the batch
// brought vanish unless somebody edited their card. The records are kept for
// Restore for 30 days after now. Faults: "batch-unknown", also for a batch that
// is undone already.
func (s *Store) Undo(ctx context.Context, batch BatchID, now time.Time) (UndoResult, error) {
	var res UndoResult
	err := s.update(ctx, func(tx *sql.Tx) error {
		if err := batchIs(ctx, tx, batch, "removed_at IS NULL"); err != nil {
			return err
		}
		files, err := filesOf(ctx, tx, batch)
		if err != nil {
			return err
		}
		if res, err = wouldGo(ctx, tx, batch); err != nil {
			return err
		}
		s.changes++
		var talked []customer.ID
		for _, f := range files {
			if f.table {
				continue // its rows stand and no longer count
			}
			of, err := sendersCustomers(ctx, tx, f.chat)
			if err != nil {
				return err
			}
			talked = append(talked, of...)
			if err := undoFile(ctx, tx, f.id, f.chat); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, "UPDATE batches SET removed_at = ? WHERE id = ?", now.UnixMilli(), int64(batch))
		if err != nil {
			return fmt.Errorf("take import out of force: %w", err)
		}
		if err := dateParked(ctx, tx, now); err != nil {
			return err
		}
		if err := matchReceiptsOf(ctx, tx, talked); err != nil {
			return err
		}
		if err := settleReceiptsOf(ctx, tx, batch); err != nil {
			return err
		}
		res.Customers, err = dropCustomers(ctx, tx)
		return err
	})
	return res, err
}

// batchIs fails with "batch-unknown" unless the batch exists and condition holds.
func batchIs(ctx context.Context, tx *sql.Tx, batch BatchID, condition string) error {
	var one int
	err := tx.QueryRowContext(ctx, "SELECT 1 FROM batches WHERE id = ? AND "+condition, int64(batch)).Scan(&one)
	if errors.Is(err, sql.ErrNoRows) {
		return fault.New("batch-unknown", "batch", fmt.Sprint(batch))
	}
	return err
}

type fileRow struct {
	id, chat int64 // chat 0: undone, or a table
	table    bool
}

// filesOf gives the files of a batch, the last first.
func filesOf(ctx context.Context, q query, batch BatchID) ([]fileRow, error) {
	return collect(ctx, q, func(rows *sql.Rows) (f fileRow, err error) { return f, rows.Scan(&f.id, &f.chat, &f.table) },
		"SELECT id, coalesce(chat_id, 0), is_table FROM files WHERE batch_id = ? ORDER BY id DESC", int64(batch))
}

// undoFile moves the records of a chat's file to the trash.
func undoFile(ctx context.Context, tx *sql.Tx, file, chatID int64) error {
	if err := copyToTrash(ctx, tx, file); err != nil {
		return err
	}
	own, err := loadClaims(ctx, tx, "?", file)
	if err != nil {
		return err
	}
	others, err := loadClaims(ctx, tx, "SELECT id FROM files WHERE chat_id = ? AND id <> ?", chatID, file)
	if err != nil {
		return err
	}
	gone := subtract(own, others)
	if err := fallBack(ctx, tx, file, chatID); err != nil {
		return err
	}
	if err := deleteMessages(ctx, tx, gone); err != nil {
		return err
	}
	for _, q := range []string{
		"DELETE FROM holds WHERE file_id = ?",
		"DELETE FROM names WHERE file_id = ?",
		"UPDATE files SET chat_id = NULL WHERE id = ?",
	} {
		if _, err := tx.ExecContext(ctx, q, file); err != nil {
			return fmt.Errorf("undo file: %w", err)
		}
	}
	return settleChat(ctx, tx, chatID)
}

// copyToTrash keeps the file's own records: its version of each message that it
// holds, else the common one, under the file's own sender names.
func copyToTrash(ctx context.Context, tx *sql.Tx, file int64) error {
	_, err := tx.ExecContext(ctx, `
INSERT INTO trash (file_id, seq, sender, wall_ms, precision, instant, kind, text, edited, delivered_at, read_at,
	arrived, source_id, reply_to, reactions)
SELECT ?1, row_number() OVER (ORDER BY m.wall_ms, m.ord, m.id),
	coalesce((SELECT n.name FROM names n WHERE n.sender_id = m.sender_id AND n.file_id = ?1 LIMIT 1), ''),
	CASE coalesce(v.instant, m.instant) WHEN 1 THEN coalesce(v.at_ms, m.at_ms) ELSE coalesce(v.wall_ms, m.wall_ms) END,
	coalesce(v.precision, m.precision), coalesce(v.instant, m.instant), coalesce(v.kind, m.kind), coalesce(v.text, m.text),
	coalesce(v.edited, m.edited),
	CASE WHEN v.message_id IS NULL THEN m.delivered_at ELSE v.delivered_at END,
	CASE WHEN v.message_id IS NULL THEN m.read_at ELSE v.read_at END,
	coalesce(v.arrived, m.arrived), coalesce(v.source_id, m.source_id), coalesce(v.reply_to, m.reply_to), coalesce(v.reactions, m.reactions)
FROM holds h JOIN messages m ON m.id BETWEEN h.first_id AND h.last_id
LEFT JOIN versions v ON m.varies = 1 AND v.message_id = m.id AND v.file_id =
	CASE WHEN EXISTS (SELECT 1 FROM versions o WHERE o.message_id = m.id AND o.file_id = ?1) THEN ?1 ELSE 0 END
WHERE h.file_id = ?1`, file)
	if err != nil {
		return fmt.Errorf("keep records for a redo: %w", err)
	}
	return nil
}

// subtract gives what is in own and in none of others.
func subtract(own, others []run) []run {
	var c claims
	for _, r := range own {
		for id := r.first; id <= r.last; id++ {
			c.add(id)
		}
	}
	for _, r := range others {
		c.remove(r.first, r.last)
	}
	return c.runs()
}

// fallBack takes the file's versions away and shows the richest of the others.
// The common version goes, too, once nobody holds it.
func fallBack(ctx context.Context, tx *sql.Tx, file, chatID int64) error {
	const own = `DELETE FROM versions WHERE file_id = ?1 AND message_id IN
		(SELECT m.id FROM messages m WHERE m.chat_id = ?2 AND m.varies = 1) RETURNING message_id`
	const common = `DELETE FROM versions WHERE file_id = 0 AND message_id IN (
		SELECT m.id FROM holds h JOIN messages m ON m.id BETWEEN h.first_id AND h.last_id
		WHERE h.file_id = ?1 AND m.varies = 1 AND NOT EXISTS (
			SELECT 1 FROM files f JOIN holds o ON o.file_id = f.id
			WHERE f.chat_id = ?2 AND f.id <> ?1 AND m.id BETWEEN o.first_id AND o.last_id
			AND NOT EXISTS (SELECT 1 FROM versions v WHERE v.message_id = m.id AND v.file_id = f.id))) RETURNING message_id`
	touched := map[int64]bool{}
	for _, q := range []string{own, common} {
		ids, err := collect(ctx, tx, func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) }, q, file, chatID)
		if err != nil {
			return fmt.Errorf("drop versions: %w", err)
		}
		for _, id := range ids {
			touched[id] = true
		}
	}
	edit, err := newEditor(ctx, tx)
	if err != nil {
		return err
	}
	defer edit.close()
	for id := range touched {
		if err := edit.showRichest(id); err != nil {
			return err
		}
	}
	return edit.rest()
}

// showRichest shows the richest remaining version of a message, if any is left.
func (e *editor) showRichest(id int64) error {
	left, err := groupVersions(e.ctx, e.tx, "SELECT "+versionColumns+" FROM versions v WHERE v.message_id = ? ORDER BY v.file_id", id)
	if err != nil || len(left[id]) == 0 {
		return err
	}
	var was content
	err = e.tx.QueryRowContext(e.ctx, "SELECT at_ms, text FROM messages WHERE id = ?", id).Scan(&was.atMS, &was.text)
	if err != nil {
		return fmt.Errorf("read shown message: %w", err)
	}
	return e.showInstead(id, was, richest(left[id]))
}

// deleteMessages removes runs of messages and their entries in the index.
func deleteMessages(ctx context.Context, tx *sql.Tx, gone []run) error {
	for _, r := range gone {
		if err := park(ctx, tx, r); err != nil {
			return err
		}
		if err := unindex(ctx, tx, "id BETWEEN ? AND ?", r.first, r.last); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM messages WHERE id BETWEEN ? AND ?", r.first, r.last); err != nil {
			return fmt.Errorf("remove messages: %w", err)
		}
	}
	return nil
}

// byHand tells of a customer c that somebody edited, merged, ignored, called a
// colleague, wrote an order of, or a message to.
const byHand = `(c.edited_at IS NOT NULL OR c.ignored_at IS NOT NULL OR c.colleague_at IS NOT NULL OR c.ai_blocked_at IS NOT NULL
	OR EXISTS (SELECT 1 FROM merges m WHERE m.into_id = c.id OR m.from_id = c.id)
	OR EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)
	OR EXISTS (SELECT 1 FROM drafts d WHERE d.customer_id = c.id)
	OR EXISTS (SELECT 1 FROM sent_drafts d WHERE d.customer_id = c.id))`

// dropCustomers removes customers whom no chat and no table in force has, and
// nobody touched by hand.
func dropCustomers(ctx context.Context, tx *sql.Tx) (int, error) {
	res, err := tx.ExecContext(ctx, `DELETE FROM customers AS c WHERE c.created_by IS NOT NULL AND NOT `+byHand+`
		AND NOT EXISTS (SELECT 1 FROM senders s WHERE s.customer_id = c.id)
		AND NOT EXISTS (SELECT 1 FROM row_people p JOIN live_files f ON f.id = p.file_id WHERE p.customer_id = c.id AND p.holds = 1)`)
	if err != nil {
		return 0, fmt.Errorf("remove customers: %w", err)
	}
	n, err := res.RowsAffected()
	return int(n), err
}

// emptyTrash forgets batches, and what was said of their messages, undone more than 30 days before now.
func emptyTrash(ctx context.Context, tx *sql.Tx, now time.Time) error {
	old := []string{"DELETE FROM batches WHERE removed_at < ?"}
	for _, w := range saids {
		old = append(old, "DELETE FROM "+w.table+" WHERE parked_at < ?")
	}
	for _, q := range old {
		if _, err := tx.ExecContext(ctx, q, now.AddDate(0, 0, -TrashDays).UnixMilli()); err != nil {
			return fmt.Errorf("empty trash: %w", err)
		}
	}
	return nil
}
