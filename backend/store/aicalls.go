package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"

	"huiyin/backend/fault"
)

// Call is one question to a language model, as the log has it (F-07).
type Call struct {
	ID                       int64
	At                       time.Time
	Purpose                  string // rewrite, judge, test
	Provider, Address, Model string
	Sent                     string // word for word, without personal data
	CallEnd
}

// CallEnd is what became of a call.
type CallEnd struct {
	Answer              int    // bytes that came back
	TokensIn, TokensOut int    // as the server counted; 0: it told none
	Outcome             string // "sent" while nothing is known, "ok", or the code of a fault
}

// Month is how much was asked in a month (UTC).
type Month struct {
	Calls, TokensIn, TokensOut int
}

// BeginCall writes into the log what is about to leave, and counts it; limit is
// how many calls the month may have (0: any number). Fault: "ai-limit".
func (s *Store) BeginCall(ctx context.Context, c Call, limit int) (id int64, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		month, err := monthOf(ctx, tx, c.At)
		if err != nil {
			return err
		}
		if limit > 0 && month.Calls >= limit {
			return fault.New("ai-limit", "limit", strconv.Itoa(limit))
		}
		res, err := tx.ExecContext(ctx, `INSERT INTO ai_calls (at, purpose, provider, address, model, sent, outcome)
			VALUES (?, ?, ?, ?, ?, ?, 'sent')`, c.At.UnixMilli(), c.Purpose, c.Provider, c.Address, c.Model, c.Sent)
		if err != nil {
			return fmt.Errorf("log call: %w", err)
		}
		if id, err = res.LastInsertId(); err != nil {
			return err
		}
		return countCall(ctx, tx, c.At, Month{Calls: 1})
	})
	return id, err
}

// EndCall notes what became of a call.
func (s *Store) EndCall(ctx context.Context, id int64, at time.Time, end CallEnd) error {
	return s.update(ctx, func(tx *sql.Tx) error { return endCall(ctx, tx, id, at, end) })
}

func endCall(ctx context.Context, tx *sql.Tx, id int64, at time.Time, end CallEnd) error {
	_, err := tx.ExecContext(ctx, "UPDATE ai_calls SET answer = ?, tokens_in = ?, tokens_out = ?, outcome = ? WHERE id = ?",
		end.Answer, end.TokensIn, end.TokensOut, end.Outcome, id)
	if err != nil {
		return fmt.Errorf("log end of call: %w", err)
	}
	return countCall(ctx, tx, at, Month{TokensIn: end.TokensIn, TokensOut: end.TokensOut})
}

const monthLayout = "2006-01"

func countCall(ctx context.Context, tx *sql.Tx, at time.Time, more Month) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO ai_months (month, calls, tokens_in, tokens_out) VALUES (?, ?, ?, ?) ON CONFLICT (month)
		DO UPDATE SET calls = calls + excluded.calls, tokens_in = tokens_in + excluded.tokens_in, tokens_out = tokens_out + excluded.tokens_out`,
		at.UTC().Format(monthLayout), more.Calls, more.TokensIn, more.TokensOut)
	if err != nil {
		return fmt.Errorf("count call: %w", err)
	}
	return nil
}

// CallMonth tells how much was asked in the month of a moment; wiping the log does not
// change it.
func (s *Store) CallMonth(ctx context.Context, at time.Time) (Month, error) {
	m, err := monthOf(ctx, s.read, at)
	return m, explain(err)
}

func monthOf(ctx context.Context, q query, at time.Time) (m Month, err error) {
	err = q.QueryRowContext(ctx, "SELECT calls, tokens_in, tokens_out FROM ai_months WHERE month = ?", at.UTC().Format(monthLayout)).
		Scan(&m.Calls, &m.TokensIn, &m.TokensOut)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return m, fmt.Errorf("read calls of the month: %w", err)
	}
	return m, nil
}

// Calls gives the log, the newest first, at most limit entries (0: all).
func (s *Store) Calls(ctx context.Context, limit int) ([]Call, error) {
	if limit == 0 {
		limit = -1
	}
	all, err := collect(ctx, s.read, func(rows *sql.Rows) (c Call, err error) {
		var at int64
		err = rows.Scan(&c.ID, &at, &c.Purpose, &c.Provider, &c.Address, &c.Model, &c.Sent, &c.Answer, &c.TokensIn, &c.TokensOut, &c.Outcome)
		c.At = timeOf(at)
		return c, err
	}, `SELECT id, at, purpose, provider, address, model, sent, answer, tokens_in, tokens_out, outcome
		FROM ai_calls ORDER BY id DESC LIMIT ?`, limit)
	if err != nil {
		return nil, explain(fmt.Errorf("read log of calls: %w", err))
	}
	return all, nil
}

// WipeCalls empties the log and gives how many entries it had.
func (s *Store) WipeCalls(ctx context.Context) (n int, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, "DELETE FROM ai_calls")
		if err != nil {
			return fmt.Errorf("wipe log of calls: %w", err)
		}
		wiped, err := res.RowsAffected()
		n = int(wiped)
		return err
	})
	return n, err
}
