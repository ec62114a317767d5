package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"huiyin/backend/customer"
)

// Draft is what is being written to a customer.
type Draft struct {
	Customer customer.ID // 0: nobody chosen yet
	Text     string
	At       time.Time // last changed
}

// Sent is a draft that the user says they sent.
type Sent struct {
	ID       int64
	Customer customer.ID
	Text     string
	At       time.Time
	Opener   string // what the user calls this way to begin; "" nothing
}

// Drafts gives all drafts, the last changed first, one a customer: of those
// merged, the newer.
func (s *Store) Drafts(ctx context.Context) ([]Draft, error) {
	all, err := loadDrafts(ctx, s.read)
	drafts := make([]Draft, 0, len(all))
	for _, d := range all {
		drafts = append(drafts, d.Draft)
	}
	return drafts, explain(err)
}

// KeepDraft stores what is being written to a customer; a text without
// anything in it forgets the draft. Fault: "no-such-customer".
func (s *Store) KeepDraft(ctx context.Context, d Draft) error {
	return s.update(ctx, func(tx *sql.Tx) error { return keepDraft(ctx, tx, d) })
}

// MarkSent keeps that a draft was sent and forgets it as a draft; the id takes
// it back. Fault: "no-such-customer".
func (s *Store) MarkSent(ctx context.Context, sent Sent) (id int64, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		root, err := knownRoot(ctx, tx, sent.Customer)
		if err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, "INSERT INTO sent_drafts (customer_id, text, at, opener) VALUES (?, ?, ?, ?)",
			int64(root), sent.Text, sent.At.UnixMilli(), sent.Opener)
		if err != nil {
			return fmt.Errorf("keep sent draft: %w", err)
		}
		if id, err = res.LastInsertId(); err != nil {
			return fmt.Errorf("keep sent draft: %w", err)
		}
		return keepDraft(ctx, tx, Draft{Customer: root})
	})
	return id, err
}

// TakeBackSent forgets that a draft was sent; it is a draft again unless another
// one was begun meanwhile. An unknown id changes nothing.
func (s *Store) TakeBackSent(ctx context.Context, id int64, now time.Time) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		d := Draft{At: now}
		err := tx.QueryRowContext(ctx, "DELETE FROM sent_drafts WHERE id = ? RETURNING customer_id, text", id).Scan(&d.Customer, &d.Text)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("take back sent draft: %w", err)
		}
		if d.Customer, err = rootOf(ctx, tx, d.Customer); err != nil {
			return err
		}
		if begun, err := draftOf(ctx, tx, d.Customer); err != nil || begun.row != 0 {
			return err
		}
		return keepDraft(ctx, tx, d)
	})
}

// SentDrafts gives what was marked as sent to a customer, the newest first.
func (s *Store) SentDrafts(ctx context.Context, id customer.ID) ([]Sent, error) {
	r, err := loadRoots(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	root := r.of(id)
	all, err := collect(ctx, s.read, func(rows *sql.Rows) (d Sent, err error) {
		var at int64
		err = rows.Scan(&d.ID, &d.Text, &at, &d.Opener)
		d.Customer, d.At = root, timeOf(at)
		return d, err
	}, `SELECT id, text, at, opener FROM sent_drafts WHERE customer_id IN (`+idList(r.mergedInto(root))+`)
		ORDER BY at DESC, id DESC`)
	if err != nil {
		return nil, explain(fmt.Errorf("read sent drafts: %w", err))
	}
	return all, nil
}

// Openers gives, by customer, what the user calls the way they began with them: the
// label of the first draft with one that was marked as sent. Customers without one
// are left out.
func (s *Store) Openers(ctx context.Context) (map[customer.ID]string, error) {
	r, err := loadRoots(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	type label struct {
		of     customer.ID
		opener string
	}
	all, err := collect(ctx, s.read, func(rows *sql.Rows) (l label, err error) { return l, rows.Scan(&l.of, &l.opener) },
		"SELECT customer_id, opener FROM sent_drafts WHERE opener <> '' ORDER BY at, id")
	if err != nil {
		return nil, explain(fmt.Errorf("read openers: %w", err))
	}
	openers := map[customer.ID]string{}
	for _, l := range all {
		if root := r.of(l.of); openers[root] == "" {
			openers[root] = l.opener
		}
	}
	return openers, nil
}

// storedDraft is a draft with its row; 0 is none.
type storedDraft struct {
	Draft
	row int64
}

// loadDrafts gives the drafts under whom they are shown, the last changed first.
func loadDrafts(ctx context.Context, q query) ([]storedDraft, error) {
	r, err := loadRoots(ctx, q)
	if err != nil {
		return nil, err
	}
	all, err := collect(ctx, q, func(rows *sql.Rows) (d storedDraft, err error) {
		var at int64
		err = rows.Scan(&d.row, &d.Customer, &d.Text, &at)
		d.Customer, d.At = r.of(d.Customer), timeOf(at)
		return d, err
	}, "SELECT id, coalesce(customer_id, 0), text, at FROM drafts ORDER BY at DESC, id DESC")
	if err != nil {
		return nil, fmt.Errorf("read drafts: %w", err)
	}
	seen := map[customer.ID]bool{}
	var shown []storedDraft
	for _, d := range all {
		if !seen[d.Customer] {
			seen[d.Customer] = true
			shown = append(shown, d)
		}
	}
	return shown, nil
}

// draftOf gives the draft that is shown for a customer who is not merged.
func draftOf(ctx context.Context, q query, root customer.ID) (storedDraft, error) {
	all, err := loadDrafts(ctx, q)
	for _, d := range all {
		if d.Customer == root {
			return d, err
		}
	}
	return storedDraft{}, err
}

func keepDraft(ctx context.Context, tx *sql.Tx, d Draft) error {
	root, err := knownRoot(ctx, tx, d.Customer)
	if err != nil {
		return err
	}
	was, err := draftOf(ctx, tx, root)
	if err != nil {
		return err
	}
	switch {
	case d.Text == "":
		_, err = tx.ExecContext(ctx, "DELETE FROM drafts WHERE id = ?", was.row)
	case was.row != 0:
		_, err = tx.ExecContext(ctx, "UPDATE drafts SET text = ?, at = ? WHERE id = ?", d.Text, d.At.UnixMilli(), was.row)
	default:
		_, err = tx.ExecContext(ctx, "INSERT INTO drafts (customer_id, text, at) VALUES (nullif(?, 0), ?, ?)", int64(root), d.Text, d.At.UnixMilli())
	}
	if err != nil {
		return fmt.Errorf("keep draft: %w", err)
	}
	return nil
}

// knownRoot gives the customer under which id is shown; 0, nobody, is known.
// Fault: "no-such-customer".
func knownRoot(ctx context.Context, tx *sql.Tx, id customer.ID) (customer.ID, error) {
	root, err := rootOf(ctx, tx, id)
	if err != nil || root == 0 {
		return root, err
	}
	_, err = readCard(ctx, tx, root)
	return root, err
}
