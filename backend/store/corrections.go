package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
)

// Correct keeps what a person said of a part of a message's meaning, and gives
// what they said before; an empty value forgets it, and stands for having said
// nothing. Faults: "message-gone", "bad-correction".
func (s *Store) Correct(ctx context.Context, message chat.MessageID, c chat.Correction) (before chat.Correction, err error) {
	if c.Value != "" {
		if _, err := (chat.Meaning{}).With([]chat.Correction{c}); err != nil {
			return before, fault.New("bad-correction", "part", string(c.Part)).Because(err)
		}
	}
	before = chat.Correction{Part: c.Part}
	err = s.update(ctx, func(tx *sql.Tx) error {
		var text string
		err := tx.QueryRowContext(ctx, "SELECT text FROM messages WHERE id = ? AND sender_id IS NOT NULL", int64(message)).Scan(&text)
		if errors.Is(err, sql.ErrNoRows) {
			return fault.New("message-gone")
		}
		if err != nil {
			return fmt.Errorf("look for message: %w", err)
		}
		var at int64
		err = tx.QueryRowContext(ctx, "DELETE FROM corrections WHERE message_id = ? AND part = ? RETURNING value, at",
			int64(message), string(c.Part)).Scan(&before.Value, &at)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("forget correction: %w", err)
		}
		before.At = timeOf(at)
		if c.Value == "" {
			return nil
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO corrections (message_id, part, value, at, text) VALUES (?, ?, ?, ?, ?)",
			int64(message), string(c.Part), c.Value, c.At.UnixMilli(), text)
		if err != nil {
			return fmt.Errorf("keep correction: %w", err)
		}
		return nil
	})
	return before, err
}

// Corrected is a message that a person corrected.
type Corrected struct {
	Message     chat.Message
	Understood  chat.Meaning // without the corrections
	Corrections []chat.Correction
}

// Corrections gives every message that a person corrected, the oldest first.
func (s *Store) Corrections(ctx context.Context) ([]Corrected, error) {
	ids, err := collect(ctx, s.read, func(rows *sql.Rows) (id chat.MessageID, err error) { return id, rows.Scan(&id) },
		`SELECT DISTINCT c.message_id FROM corrections c JOIN messages m ON m.id = c.message_id ORDER BY m.at_ms, m.id`)
	if err != nil {
		return nil, explain(fmt.Errorf("read corrected messages: %w", err))
	}
	messages, err := s.MessagesByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	said, err := s.corrections(ctx, "1")
	if err != nil {
		return nil, err
	}
	var all []Corrected
	known := decoder{ids: words{}}
	for _, m := range messages {
		one := Corrected{Message: m, Corrections: said[m.ID]}
		var code []byte
		err := s.read.QueryRowContext(ctx, "SELECT meaning FROM meanings WHERE message_id = ?", int64(m.ID)).Scan(&code)
		if errors.Is(err, sql.ErrNoRows) {
			continue // not read yet
		}
		if err != nil {
			return nil, explain(fmt.Errorf("read meaning: %w", err))
		}
		if one.Understood, err = known.meaning(code); err != nil {
			return nil, fmt.Errorf("message %d: %w", m.ID, err)
		}
		all = append(all, one)
	}
	return all, nil
}

// corrections gives what was said of those messages that a condition on c, their
// correction, holds for. What names places in a text holds only for the text it
// was said of.
func (s *Store) corrections(ctx context.Context, condition string) (map[chat.MessageID][]chat.Correction, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT c.message_id, c.part, c.value, c.at FROM corrections c JOIN messages m ON m.id = c.message_id
		WHERE `+condition+` AND (c.part NOT IN ('questions', 'pieces') OR c.text = m.text) ORDER BY c.id`)
	if err != nil {
		return nil, explain(fmt.Errorf("read corrections: %w", err))
	}
	defer rows.Close()
	all := map[chat.MessageID][]chat.Correction{}
	for rows.Next() {
		var id chat.MessageID
		var c chat.Correction
		var at int64
		if err := rows.Scan(&id, &c.Part, &c.Value, &at); err != nil {
			return nil, fmt.Errorf("read correction: %w", err)
		}
		c.At = timeOf(at)
		all[id] = append(all[id], c)
	}
	return all, explain(rows.Err())
}
