package store

import (
	"context"
	"database/sql"
	"fmt"
)

// backlog is a table of runs of message ids that work in the background has not
// reached yet.
type backlog string

const (
	unindexed backlog = "unindexed" // until then Search scans them
	unread    backlog = "unread"    // not understood: chat.Meaning
	unprinted backlog = "unprinted" // until then Quotes passes them over
)

// markNew leaves messages that are new, or whose text or time changed, to all
// work in the background.
func markNew(ctx context.Context, q query, first, last int64) error {
	for _, b := range []backlog{unindexed, unread, unprinted} {
		if err := b.add(ctx, q, first, last); err != nil {
			return err
		}
	}
	return nil
}

// markChatNew does so with all messages of a chat.
func markChatNew(ctx context.Context, tx *sql.Tx, chatID int64) error {
	runs, err := loadClaims(ctx, tx, "SELECT id FROM files WHERE chat_id = ?", chatID)
	if err != nil {
		return err
	}
	for _, r := range runs {
		if err := markNew(ctx, tx, r.first, r.last); err != nil {
			return err
		}
	}
	return nil
}

func (b backlog) add(ctx context.Context, q query, first, last int64) error {
	_, err := q.ExecContext(ctx, "INSERT INTO "+string(b)+` (first_id, last_id) VALUES (?, ?)
		ON CONFLICT (first_id) DO UPDATE SET last_id = max(last_id, excluded.last_id)`, first, last)
	if err != nil {
		return fmt.Errorf("note messages that are %s: %w", b, err)
	}
	return nil
}

// load gives the runs that wait, in order, no id twice.
func (b backlog) load(ctx context.Context, q query) ([]run, error) {
	rows, err := collect(ctx, q, func(rows *sql.Rows) (r run, err error) { return r, rows.Scan(&r.first, &r.last) },
		"SELECT first_id, last_id FROM "+string(b)+" ORDER BY first_id")
	if err != nil {
		return nil, fmt.Errorf("read what is %s: %w", b, err)
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

// keep notes that the runs in done are worked off and those in rest are not.
func (b backlog) keep(ctx context.Context, tx *sql.Tx, done, rest []run) error {
	if len(done) == 0 {
		return nil
	}
	last := done[len(done)-1].last
	if _, err := tx.ExecContext(ctx, "DELETE FROM "+string(b)+" WHERE first_id <= ?", last); err != nil {
		return fmt.Errorf("note what is no longer %s: %w", b, err)
	}
	if len(rest) == 0 {
		return nil
	}
	return b.add(ctx, tx, rest[0].first, rest[0].last)
}

// workOff does the work on at most n message ids of a backlog, in one
// transaction, and reports whether more are left.
func (s *Store) workOff(ctx context.Context, b backlog, n int, work func(context.Context, *sql.Tx, []run) error) (left bool, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		runs, err := b.load(ctx, tx)
		if err != nil {
			return err
		}
		now, rest := cut(runs, n)
		left = len(rest) > 0
		if err := work(ctx, tx, now); err != nil {
			return err
		}
		return b.keep(ctx, tx, now, rest)
	})
	return left && err == nil, err
}

// cut parts runs after n ids.
func cut(runs []run, n int) (first, rest []run) {
	for n > 0 && len(runs) > 0 {
		r := runs[0]
		if size := int(r.last - r.first + 1); size > n {
			r.last = r.first + int64(n) - 1
			runs[0].first = r.last + 1
		} else {
			runs = runs[1:]
		}
		n -= int(r.last - r.first + 1)
		first = append(first, r)
	}
	return first, runs
}
