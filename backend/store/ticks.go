package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
)

// TickUnknown says that a person looked and does not know.
const TickUnknown chat.Ticks = "unknown"

// TickMark is what a person said they saw of a message of ours (I-12).
type TickMark struct {
	Ticks chat.Ticks // "" said nothing
	At    time.Time  // when they said so
}

// MarkTicks keeps what a person saw of a message of ours and gives what they said
// before; the zero mark forgets it. Fault: "not-our-message".
func (s *Store) MarkTicks(ctx context.Context, message chat.MessageID, mark TickMark) (TickMark, error) {
	var before TickMark
	err := s.update(ctx, func(tx *sql.Tx) error {
		var one int
		err := tx.QueryRowContext(ctx, `SELECT 1 FROM messages m JOIN senders s ON s.id = m.sender_id
			WHERE m.id = ? AND `+ours, int64(message)).Scan(&one)
		if errors.Is(err, sql.ErrNoRows) {
			return fault.New("not-our-message")
		}
		if err != nil {
			return fmt.Errorf("look for message: %w", err)
		}
		var at int64
		err = tx.QueryRowContext(ctx, "SELECT ticks, at FROM ticks WHERE message_id = ?", int64(message)).Scan(&before.Ticks, &at)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("read ticks: %w", err)
		}
		before.At = timeOf(at)
		if _, err := tx.ExecContext(ctx, "DELETE FROM ticks WHERE message_id = ?", int64(message)); err != nil {
			return fmt.Errorf("forget ticks: %w", err)
		}
		if mark.Ticks == "" {
			return nil
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO ticks (message_id, ticks, at) VALUES (?, ?, ?)",
			int64(message), string(mark.Ticks), mark.At.UnixMilli())
		if err != nil {
			return fmt.Errorf("keep ticks: %w", err)
		}
		return nil
	})
	return before, err
}

// withTicks adds what tables, people, and its source without a time (arrived) tell
// of a message of ours: the earliest
// known times, and whose word goes furthest where its own source says less.
func withTicks(m chat.Message, arrived bool, table told, mark TickMark) chat.Message {
	dated := chat.TicksOf(!m.Delivered.IsZero(), !m.Read.IsZero())
	best, by := chat.TicksOf(arrived || !m.Delivered.IsZero(), !m.Read.IsZero()), chat.TicksBySource
	m.Delivered = timeOf(earlier(unixMS(m.Delivered), table.delivered))
	m.Read = timeOf(earlier(unixMS(m.Read), table.read))
	for _, t := range []chat.Ticks{table.ticks, chat.TicksOf(table.delivered != 0, table.read != 0)} {
		if t.Further(best) {
			best, by = t, chat.TicksByTable
		}
	}
	if mark.Ticks.Further(best) {
		best, by = mark.Ticks, chat.TicksByHand
	}
	if by == chat.TicksBySource && best == dated {
		return m
	}
	extra := chat.Extra{}
	if m.Extra != nil {
		extra = *m.Extra
	}
	extra.Ticks, extra.TicksBy = best, by
	if by == chat.TicksByHand {
		extra.TicksAt = mark.At
	}
	m.Extra = &extra
	return m
}

// LastOfOurs gives our last message to a customer, calls, notices and deleted
// ones apart; ok is false where there is none.
func (s *Store) LastOfOurs(ctx context.Context, id customer.ID) (m chat.Message, ok bool, err error) {
	l, err := loadLinks(ctx, s.read)
	if err != nil {
		return m, false, explain(err)
	}
	f := Filter{Customer: id}
	where, args := f.where(l)
	var last chat.MessageID
	err = s.read.QueryRowContext(ctx, "SELECT m.id FROM messages m JOIN senders s ON s.id = m.sender_id "+where+
		"AND "+ours+" AND m.kind NOT IN ('call', 'deleted', 'system', 'poll') ORDER BY m.at_ms DESC, m.ord DESC, m.id DESC LIMIT 1",
		args...).Scan(&last)
	if errors.Is(err, sql.ErrNoRows) {
		return m, false, nil
	}
	if err != nil {
		return m, false, explain(fmt.Errorf("read last message: %w", err))
	}
	found, err := s.byID(ctx, l, []chat.MessageID{last})
	if err != nil || len(found) == 0 {
		return m, false, err
	}
	return found[0], true, nil
}
