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

// markUnindexed leaves messages to the next Index; until then Search scans them.
func markUnindexed(ctx context.Context, q query, first, last int64) error {
	_, err := q.ExecContext(ctx, `INSERT INTO unindexed (first_id, last_id) VALUES (?, ?)
		ON CONFLICT (first_id) DO UPDATE SET last_id = max(last_id, excluded.last_id)`, first, last)
	if err != nil {
		return fmt.Errorf("note messages to index: %w", err)
	}
	return nil
}

// unindex takes messages out of the index.
func unindex(ctx context.Context, tx *sql.Tx, condition string, args ...any) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM search WHERE rowid IN (SELECT "+docOfRow+" FROM messages WHERE "+condition+")", args...)
	if err != nil {
		return fmt.Errorf("take messages out of the index: %w", err)
	}
	return nil
}

// markChatUnindexed leaves all messages of a chat to the next Index.
func markChatUnindexed(ctx context.Context, tx *sql.Tx, chatID int64) error {
	runs, err := loadClaims(ctx, tx, "SELECT id FROM files WHERE chat_id = ?", chatID)
	if err != nil {
		return err
	}
	for _, r := range runs {
		if err := markUnindexed(ctx, tx, r.first, r.last); err != nil {
			return err
		}
	}
	return nil
}

// loadUnindexed gives the runs of messages that are not indexed, none twice.
func loadUnindexed(ctx context.Context, q query) ([]run, error) {
	rows, err := collect(ctx, q, func(rows *sql.Rows) (r run, err error) { return r, rows.Scan(&r.first, &r.last) },
		"SELECT first_id, last_id FROM unindexed ORDER BY first_id")
	if err != nil {
		return nil, fmt.Errorf("read what to index: %w", err)
	}
	var all []run
	for _, r := range rows {
		if n := len(all); n > 0 && r.first <= all[n-1].last+1 {
			all[n-1].last = max(all[n-1].last, r.last)
		} else {
			all = append(all, r)
		}
	}
	return all, nil
}

// Index brings the search index up to date. It works in short transactions, so
// that it can run beside everything else and be cancelled.
func (s *Store) Index(ctx context.Context) error {
	for {
		left, err := s.IndexSome(ctx, indexStep)
		if err != nil || !left {
			return err
		}
	}
}

// IndexSome indexes at most n message ids in one transaction and reports
// whether more are left.
func (s *Store) IndexSome(ctx context.Context, n int) (left bool, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		runs, err := loadUnindexed(ctx, tx)
		if err != nil {
			return err
		}
		var now []run
		for n > 0 && len(runs) > 0 {
			r := runs[0]
			if size := int(r.last - r.first + 1); size > n {
				r.last = r.first + int64(n) - 1
				runs[0].first = r.last + 1
			} else {
				runs = runs[1:]
			}
			n -= int(r.last - r.first + 1)
			now = append(now, r)
		}
		left = len(runs) > 0
		if err := indexRuns(ctx, tx, now); err != nil {
			return err
		}
		return storeUnindexed(ctx, tx, now, runs)
	})
	return left && err == nil, err
}

// storeUnindexed notes that the runs in done are indexed and those in rest not.
func storeUnindexed(ctx context.Context, tx *sql.Tx, done, rest []run) error {
	if len(done) == 0 {
		return nil
	}
	last := done[len(done)-1].last
	if _, err := tx.ExecContext(ctx, "DELETE FROM unindexed WHERE first_id <= ?", last); err != nil {
		return fmt.Errorf("note what is indexed: %w", err)
	}
	if len(rest) == 0 {
		return nil
	}
	return markUnindexed(ctx, tx, rest[0].first, rest[0].last)
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
