package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
)

// MergeID names one merge of two customers.
type MergeID int64

// Merge is one merge in force: Into is who is shown now, From who was merged.
type Merge struct {
	ID         MergeID
	At         time.Time
	Into, From customer.ID
	Name       string // of From, as their own card has it
}

// Merge makes two customers one (S-15): all that is and will be from's is shown
// as into's, whose card becomes card. Nothing is moved, so Unmerge can restore
// what was. Both outlive the imports that brought them, as edited cards do.
// Faults: "no-such-customer", "same-customer".
func (s *Store) Merge(ctx context.Context, into, from customer.ID, card customer.Card, now time.Time) (MergeID, error) {
	var id int64
	err := s.update(ctx, func(tx *sql.Tx) error {
		r, err := loadRoots(ctx, tx)
		if err != nil {
			return err
		}
		into, from = r.of(into), r.of(from)
		if into == from {
			return fault.New("same-customer")
		}
		if _, err := readCard(ctx, tx, from); err != nil {
			return err
		}
		was, err := readCard(ctx, tx, into)
		if err != nil {
			return err
		}
		became := was.edit(card, now)
		if err := became.write(ctx, tx, into); err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, "INSERT INTO merges (into_id, from_id, at, was, became) VALUES (?, ?, ?, ?, ?)",
			int64(into), int64(from), now.UnixMilli(), was.json(), became.json())
		if err != nil {
			return fmt.Errorf("note merge: %w", err)
		}
		id, err = res.LastInsertId()
		return err
	})
	return MergeID(id), err
}

// Unmerge takes a merge back: from is a customer of their own again, with all
// that is theirs, later imports included. Of into's card goes what the merge
// brought; fields that a person changed since stay. Merges may be taken back in
// any order. Fault: "merge-unknown".
func (s *Store) Unmerge(ctx context.Context, id MergeID) (Merge, error) {
	m := Merge{ID: id}
	err := s.update(ctx, func(tx *sql.Tx) error {
		var at int64
		var was, became string
		err := tx.QueryRowContext(ctx, "SELECT into_id, from_id, at, was, became FROM merges WHERE id = ?", int64(id)).
			Scan(&m.Into, &m.From, &at, &was, &became)
		if errors.Is(err, sql.ErrNoRows) {
			return fault.New("merge-unknown", "merge", strconv.FormatInt(int64(id), 10))
		}
		if err != nil {
			return fmt.Errorf("read merge: %w", err)
		}
		m.At = timeOf(at)
		if err := takeBack(ctx, tx, m, was, became); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM merges WHERE id = ?", int64(id)); err != nil {
			return fmt.Errorf("take merge back: %w", err)
		}
		if err := tx.QueryRowContext(ctx, "SELECT name FROM customers WHERE id = ?", int64(m.From)).Scan(&m.Name); err != nil {
			return fmt.Errorf("read name: %w", err)
		}
		_, err = dropCustomers(ctx, tx) // whose imports are undone
		return err
	})
	return m, err
}

// takeBack takes what a merge changed out of into's card: out of what later
// merges remember of it, up to the first other value, and out of the card itself.
func takeBack(ctx context.Context, tx *sql.Tx, m Merge, wasText, becameText string) error {
	was, became, err := decodePair(wasText, becameText)
	if err != nil {
		return err
	}
	type later struct {
		id          int64
		was, became string
	}
	after, err := collect(ctx, tx, func(rows *sql.Rows) (l later, err error) { return l, rows.Scan(&l.id, &l.was, &l.became) },
		"SELECT id, was, became FROM merges WHERE into_id = ? AND id > ? ORDER BY id", int64(m.Into), int64(m.ID))
	if err != nil {
		return fmt.Errorf("read later merges: %w", err)
	}
	var states []cardState
	for _, l := range after {
		a, b, err := decodePair(l.was, l.became)
		if err != nil {
			return err
		}
		states = append(states, a, b)
	}
	now, err := readCard(ctx, tx, m.Into)
	if err != nil {
		return err
	}
	undoEdit(was, became, append(states, now))
	for i, l := range after {
		if _, err := tx.ExecContext(ctx, "UPDATE merges SET was = ?, became = ? WHERE id = ?",
			states[2*i].json(), states[2*i+1].json(), l.id); err != nil {
			return fmt.Errorf("mend later merge: %w", err)
		}
	}
	return now.write(ctx, tx, m.Into)
}

// Merges gives all merges in force, the newest first.
func (s *Store) Merges(ctx context.Context) ([]Merge, error) {
	r, err := loadRoots(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	all, err := collect(ctx, s.read, func(rows *sql.Rows) (m Merge, err error) {
		var at int64
		err = rows.Scan(&m.ID, &at, &m.Into, &m.From, &m.Name)
		m.At, m.Into = timeOf(at), r.of(m.Into)
		return m, err
	}, "SELECT m.id, m.at, m.into_id, m.from_id, c.name FROM merges m JOIN customers c ON c.id = m.from_id ORDER BY m.id DESC")
	if err != nil {
		return nil, explain(fmt.Errorf("read merges: %w", err))
	}
	return all, nil
}

// Dismiss remembers that two customers are not the same person, or (false)
// forgets it. Faults: "no-such-customer", "same-customer".
func (s *Store) Dismiss(ctx context.Context, a, b customer.ID, different bool) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		r, err := loadRoots(ctx, tx)
		if err != nil {
			return err
		}
		if a, b = r.of(a), r.of(b); a == b {
			return fault.New("same-customer")
		}
		for _, id := range []customer.ID{a, b} {
			if _, err := readCard(ctx, tx, id); err != nil {
				return err
			}
		}
		if !different {
			return forgetPairs(ctx, tx, r, a, b)
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO strangers (one, other) VALUES (?, ?) ON CONFLICT DO NOTHING", int64(min(a, b)), int64(max(a, b)))
		if err != nil {
			return fmt.Errorf("note different people: %w", err)
		}
		return nil
	})
}

// forgetPairs forgets every pair that is shown as a and b.
func forgetPairs(ctx context.Context, tx *sql.Tx, r roots, a, b customer.ID) error {
	pairs, err := loadStrangers(ctx, tx)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if one, other := r.of(p[0]), r.of(p[1]); one == a && other == b || one == b && other == a {
			if _, err := tx.ExecContext(ctx, "DELETE FROM strangers WHERE one = ? AND other = ?", int64(p[0]), int64(p[1])); err != nil {
				return fmt.Errorf("forget different people: %w", err)
			}
		}
	}
	return nil
}

func loadStrangers(ctx context.Context, q query) ([][2]customer.ID, error) {
	return collect(ctx, q, func(rows *sql.Rows) (p [2]customer.ID, err error) { return p, rows.Scan(&p[0], &p[1]) },
		"SELECT one, other FROM strangers ORDER BY one, other")
}

// Strangers gives the pairs that are not the same person, each lower id first.
func (s *Store) Strangers(ctx context.Context) ([][2]customer.ID, error) {
	r, err := loadRoots(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	all, err := loadStrangers(ctx, s.read)
	if err != nil {
		return nil, explain(fmt.Errorf("read different people: %w", err))
	}
	for i, p := range all {
		a, b := r.of(p[0]), r.of(p[1])
		all[i] = [2]customer.ID{min(a, b), max(a, b)}
	}
	return all, nil
}
