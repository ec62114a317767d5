package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// Restore undoes an undo within 30 days: the records of each file are imported
// anew, so that it does not matter what was imported in between. It gives the
// result of each file in the order of the first import. Faults:
// "batch-unknown", "batch-expired".
func (s *Store) Restore(ctx context.Context, batch BatchID, now time.Time) ([]FileResult, error) {
	var all []FileResult
	err := s.update(ctx, func(tx *sql.Tx) error {
		if err := batchIs(ctx, tx, batch, "removed_at IS NOT NULL"); err != nil {
			return err
		}
		oldest := now.AddDate(0, 0, -TrashDays).UnixMilli()
		if err := batchIs(ctx, tx, batch, fmt.Sprintf("removed_at >= %d", oldest)); err != nil {
			return fault.New("batch-expired", "batch", fmt.Sprint(batch))
		}
		files, err := filesOf(ctx, tx, batch)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE batches SET removed_at = NULL WHERE id = ?", int64(batch)); err != nil {
			return fmt.Errorf("put import in force: %w", err)
		}
		s.changes++
		var known minutes
		for _, f := range slices.Backward(files) {
			res, err := s.restoreFile(ctx, tx, batch, f, &known)
			if err != nil {
				return err
			}
			all = append(all, res)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

// restoreFile imports a file from the trash, under its old id; the rows of a
// table are still there.
func (s *Store) restoreFile(ctx context.Context, tx *sql.Tx, batch BatchID, f fileRow, known *minutes) (FileResult, error) {
	var infoText, resultText, zone string
	err := tx.QueryRowContext(ctx, "SELECT info, result, zone FROM files WHERE id = ?", f.id).Scan(&infoText, &resultText, &zone)
	if err != nil {
		return FileResult{}, fmt.Errorf("read file to restore: %w", err)
	}
	var info FileInfo
	var was FileResult
	if err := json.Unmarshal([]byte(infoText), &info); err != nil {
		return FileResult{}, fmt.Errorf("decode file info: %w", err)
	}
	if err := json.Unmarshal([]byte(resultText), &was); err != nil {
		return FileResult{}, fmt.Errorf("decode result: %w", err)
	}
	if f.table {
		return restoreRows(ctx, tx, batch, f.id, was)
	}
	info.Zone = zone // the trash has the clocks as they were stored
	x, err := s.newExport(ctx, tx, known)
	if err != nil {
		return FileResult{}, err
	}
	x.problems = slices.DeleteFunc(was.Problems, func(p importer.Problem) bool { return p.Key == joinedByName || p.Key == namesake })
	if x.chats[0], err = x.newImport(tx, batch, info, f.id); err != nil {
		return FileResult{}, err
	}
	res, err := x.run(func(out importer.Sink) (importer.Tally, error) {
		return was.Tally, readTrash(ctx, tx, f.id, out)
	})
	if err != nil {
		return FileResult{}, err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM trash WHERE file_id = ?", f.id); err != nil {
		return FileResult{}, fmt.Errorf("empty trash: %w", err)
	}
	return res[0], nil
}

// trashPage is how many records readTrash holds at a time: a transaction
// cannot read on while it writes elsewhere in the same rows.
const trashPage = 1000

// readTrash streams the records of an undone file.
func readTrash(ctx context.Context, tx *sql.Tx, file int64, out importer.Sink) error {
	for after := int64(0); ; {
		page, err := collect(ctx, tx, func(rows *sql.Rows) (r importer.Record, err error) {
			var wall, delivered, read int64
			var reactions string
			err = rows.Scan(&after, &r.Sender, &wall, &r.Precision, &r.Instant, &r.Kind, &r.Text, &r.Edited, &delivered, &read,
				&r.Arrived, &r.ID, &r.ReplyTo, &reactions)
			if err == nil {
				r.Reactions, err = reactionsOf(reactions)
			}
			r.Wall, r.Delivered, r.Read = time.UnixMilli(wall).UTC(), timeOf(delivered), timeOf(read)
			return r, err
		}, `SELECT seq, sender, wall_ms, precision, instant, kind, text, edited, coalesce(delivered_at, 0), coalesce(read_at, 0),
			arrived, source_id, reply_to, reactions FROM trash WHERE file_id = ? AND seq > ? ORDER BY seq LIMIT ?`, file, after, trashPage)
		if err != nil {
			return fmt.Errorf("read trash: %w", err)
		}
		for _, r := range page {
			if err := out.Message(r); err != nil {
				return err
			}
		}
		if len(page) < trashPage {
			return nil
		}
	}
}

// Batches lists the imports, the newest first (S-14).
func (s *Store) Batches(ctx context.Context) ([]Batch, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT b.id, b.at, coalesce(b.removed_at, 0), f.is_table, f.info, f.result
		FROM batches b JOIN files f ON f.batch_id = b.id ORDER BY b.id DESC, f.id`)
	if err != nil {
		return nil, explain(fmt.Errorf("list imports: %w", err))
	}
	defer rows.Close()
	var all []Batch
	for rows.Next() {
		var b Batch
		var at, removed int64
		var f BatchFile
		var info, result string
		if err := rows.Scan(&b.ID, &at, &removed, &f.Table, &info, &result); err != nil {
			return nil, fmt.Errorf("read import: %w", err)
		}
		if n := len(all); n == 0 || all[n-1].ID != b.ID {
			b.At, b.RemovedAt = time.UnixMilli(at).UTC(), timeOf(removed)
			all = append(all, b)
		}
		if err := json.Unmarshal([]byte(info), &f.Info); err != nil {
			return nil, fmt.Errorf("decode file info: %w", err)
		}
		if err := json.Unmarshal([]byte(result), &f.Result); err != nil {
			return nil, fmt.Errorf("decode result: %w", err)
		}
		last := &all[len(all)-1]
		last.Files = append(last.Files, f)
	}
	return all, explain(rows.Err())
}

// direction gives the side of a sender: me, a customer, or nobody.
func direction(sender, cust int64) chat.Direction {
	switch {
	case sender == 0:
		return chat.None
	case cust == 0:
		return chat.Out
	}
	return chat.In
}
