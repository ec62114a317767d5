package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// unfinishedKey is the row of settings that says which import runs. It is there
// from the begin of an import until the user was told how it ended; a program
// that dies in between leaves it behind.
const unfinishedKey = "unfinished-import"

// Unfinished is an import whose end nobody saw: the program was killed, or the
// computer went off (SCREENS §8).
type Unfinished struct {
	Batch BatchID  `json:"batch"`
	Paths []string `json:"paths"` // all that was to be imported
	// Messages is how many the files brought that were read before; a file is
	// imported whole or not at all. 0 also if the user has undone the batch.
	Messages int `json:"-"`
}

// MarkUnfinished says that the import of paths into batch runs.
func (s *Store) MarkUnfinished(ctx context.Context, batch BatchID, paths []string) error {
	text, err := json.Marshal(Unfinished{Batch: batch, Paths: paths})
	if err != nil {
		return fmt.Errorf("encode running import: %w", err)
	}
	return s.SetSetting(ctx, unfinishedKey, string(text))
}

// Unfinished gives the import that is marked so; ok is false without one.
func (s *Store) Unfinished(ctx context.Context) (u Unfinished, ok bool, err error) {
	text, ok, err := s.Setting(ctx, unfinishedKey)
	if err != nil || !ok {
		return Unfinished{}, false, err
	}
	if err := json.Unmarshal([]byte(text), &u); err != nil {
		return Unfinished{}, false, fmt.Errorf("decode running import: %w", err)
	}
	err = s.read.QueryRowContext(ctx, `SELECT coalesce(sum(json_extract(f.result, '$.added')), 0)
		FROM files f JOIN batches b ON b.id = f.batch_id WHERE b.id = ? AND b.removed_at IS NULL`, int64(u.Batch)).Scan(&u.Messages)
	if err != nil {
		return Unfinished{}, false, explain(fmt.Errorf("count unfinished import: %w", err))
	}
	return u, true, nil
}

// ClearUnfinished says that the user knows how the import of batch ended, and
// forgets the batch if it brought nothing. The mark of another import stays.
func (s *Store) ClearUnfinished(ctx context.Context, batch BatchID) error {
	u, ok, err := s.Unfinished(ctx)
	if err != nil || !ok || u.Batch != batch {
		return err
	}
	return s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM settings WHERE key = ?", unfinishedKey)
		return errors.Join(err, dropEmptyBatch(ctx, tx, batch))
	})
}
