package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// said is a table of what a person, or a model that was paid, said of messages. When a message goes with an
// undone import, the row is parked: it forgets the message and keeps by what it
// is known again.
type said struct {
	table string
	of    string // condition on a message m of sender s that it may be about
	one   string // condition on another row o of the table, beside row t, that keeps a message taken
}

// saids are all such tables.
var saids = []said{
	{"ticks", ours, "true"},
	{"corrections", "true", "o.part = t.part"},
	{"judgements", "true", "o.part = t.part AND o.model = t.model"},
}

// park parks what was said of the messages of a run that goes.
func park(ctx context.Context, tx *sql.Tx, gone run) error {
	for _, w := range saids {
		_, err := tx.ExecContext(ctx, "UPDATE "+w.table+` AS t SET message_id = NULL, wall_ms = m.wall_ms, text = m.text,
			chat_key = coalesce((SELECT coalesce(nullif(f.partner_key, ''), f.name_key) FROM files f
				WHERE f.chat_id = m.chat_id ORDER BY f.id DESC LIMIT 1), '')
			FROM messages m WHERE m.id = t.message_id AND t.message_id BETWEEN ? AND ?`, gone.first, gone.last)
		if err != nil {
			return fmt.Errorf("keep %s for a redo: %w", w.table, err)
		}
	}
	return nil
}

// dateParked dates what an undo has parked.
func dateParked(ctx context.Context, tx *sql.Tx, now time.Time) error {
	for _, w := range saids {
		_, err := tx.ExecContext(ctx, "UPDATE "+w.table+" SET parked_at = ? WHERE message_id IS NULL AND parked_at IS NULL", now.UnixMilli())
		if err != nil {
			return fmt.Errorf("date kept %s: %w", w.table, err)
		}
	}
	return nil
}

// unpark gives the messages that came back with a chat what was said of them.
func unpark(ctx context.Context, tx *sql.Tx, chatID int64) error {
	for _, w := range saids {
		parked, err := collect(ctx, tx, func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) },
			"SELECT t.id FROM "+w.table+` t WHERE t.message_id IS NULL AND t.chat_key <> '' AND EXISTS (SELECT 1 FROM files f
				WHERE f.chat_id = ? AND t.chat_key IN (f.partner_key, f.name_key)) ORDER BY t.id`, chatID)
		if err != nil {
			return fmt.Errorf("read kept %s: %w", w.table, err)
		}
		for _, id := range parked {
			_, err := tx.ExecContext(ctx, "UPDATE "+w.table+` SET parked_at = NULL, message_id = m.id FROM (SELECT m.id FROM messages m
				JOIN senders s ON s.id = m.sender_id JOIN `+w.table+` t ON t.id = ?1
				WHERE m.chat_id = ?2 AND m.wall_ms = t.wall_ms AND m.text = t.text AND `+w.of+`
				AND NOT EXISTS (SELECT 1 FROM `+w.table+` o WHERE o.message_id = m.id AND `+w.one+`)
				ORDER BY m.ord DESC LIMIT 1) AS m WHERE `+w.table+`.id = ?1`, id, chatID)
			if err != nil {
				return fmt.Errorf("give %s back: %w", w.table, err)
			}
		}
	}
	return nil
}
