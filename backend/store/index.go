package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// An entry of the index has the number second << idBits | message, so that the
// index itself is in time order and names its messages.
const idBits = 30

// docID numbers the index entry of a message.
func docID(atMS, id int64) int64 { return atMS/1000<<idBits | id&(1<<idBits-1) }

// messageOf is the message of an index entry.
func messageOf(doc int64) int64 { return doc & (1<<idBits - 1) }

const docOfRow = "(at_ms / 1000 << 30 | (id & 1073741823))" // docID in SQL

// indexStep is how many messages Index takes in one transaction.
const indexStep = 20_000

// unindex takes messages out of the index, and their fingerprints away.
func unindex(ctx context.Context, tx *sql.Tx, condition string, args ...any) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM search WHERE rowid IN (SELECT "+docOfRow+" FROM messages WHERE "+condition+")", args...)
	if err != nil {
		return fmt.Errorf("take messages out of the index: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM quotes WHERE rowid IN (SELECT id FROM messages WHERE "+condition+")", args...); err != nil {
		return fmt.Errorf("take fingerprints away: %w", err)
	}
	return nil
}

// Index brings the search index and the fingerprints up to date. It works in short transactions, so
// that it can run beside everything else and be cancelled.
func (s *Store) Index(ctx context.Context) error {
	for left := true; left; {
		var err error
		if left, err = s.IndexStep(ctx); err != nil {
			return err
		}
	}
	return nil
}

// IndexStep does as much of Index as one transaction takes and reports whether
// more is left.
func (s *Store) IndexStep(ctx context.Context) (left bool, err error) {
	if left, err = s.workOff(ctx, unindexed, indexStep, indexRuns); left || err != nil {
		return left, err
	}
	return s.workOff(ctx, unprinted, indexStep, addPrints)
}

// indexRuns adds the messages of the runs to the index, in its own order.
func indexRuns(ctx context.Context, tx *sql.Tx, runs []run) error {
	add, err := tx.PrepareContext(ctx, "INSERT INTO search (rowid, words) VALUES (?, ?)")
	if err != nil {
		return fmt.Errorf("prepare index: %w", err)
	}
	defer add.Close()
	type doc struct {
		id   int64
		text string
	}
	var b strings.Builder
	for _, r := range runs {
		docs, err := collect(ctx, tx, func(rows *sql.Rows) (d doc, err error) { return d, rows.Scan(&d.id, &d.text) },
			"SELECT "+docOfRow+` AS doc, text FROM messages WHERE id BETWEEN ? AND ? AND text <> '' AND sender_id IS NOT NULL ORDER BY doc`,
			r.first, r.last)
		if err != nil {
			return fmt.Errorf("read messages to index: %w", err)
		}
		for _, d := range docs {
			b.Reset()
			fold(d.text).words(&b)
			if _, err := add.ExecContext(ctx, d.id, b.String()); err != nil {
				return fmt.Errorf("index message: %w", err)
			}
		}
	}
	return nil
}
