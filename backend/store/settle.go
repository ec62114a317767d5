package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"huiyin/backend/customer"
)

// settleChat brings a chat in line with the files that are left: senders whom
// none of them names go, sides and zone follow the newest. A chat without
// files goes with all it has.
func settleChat(ctx context.Context, tx *sql.Tx, chatID int64) error {
	for _, q := range []string{
		"DELETE FROM chats WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM files WHERE chat_id = ?1)",
		"DELETE FROM senders WHERE chat_id = ?1 AND NOT EXISTS (SELECT 1 FROM names n WHERE n.sender_id = senders.id)",
	} {
		if _, err := tx.ExecContext(ctx, q, chatID); err != nil {
			return fmt.Errorf("tidy chat: %w", err)
		}
	}
	var channel string
	err := tx.QueryRowContext(ctx, "SELECT channel FROM chats WHERE id = ?", chatID).Scan(&channel)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read chat: %w", err)
	}
	if err := settleSides(ctx, tx, chatID, channel, 0, new([]customer.ID)); err != nil {
		return err
	}
	_, err = settleZone(ctx, tx, chatID)
	return err
}

// settleSides makes each sender me or a customer, as the newest file that
// names them says.
func settleSides(ctx context.Context, tx *sql.Tx, chatID int64, channel string, batch BatchID, created *[]customer.ID) error {
	type side struct {
		sender, customer int64
		name             string
		me               bool
	}
	sides, err := collect(ctx, tx, func(rows *sql.Rows) (s side, err error) {
		return s, rows.Scan(&s.sender, &s.customer, &s.name, &s.me)
	}, `SELECT s.id, coalesce(s.customer_id, 0), n.name, n.me FROM senders s JOIN names n ON n.sender_id = s.id
		WHERE s.chat_id = ? AND n.file_id = (SELECT max(file_id) FROM names WHERE sender_id = s.id) GROUP BY s.id`, chatID)
	if err != nil {
		return fmt.Errorf("read sides: %w", err)
	}
	for _, s := range sides {
		if s.me == (s.customer == 0) {
			continue
		}
		var cust any
		if !s.me {
			id, err := customerOf(ctx, tx, channel, s.name, nil, batch, created)
			if err != nil {
				return err
			}
			cust = int64(id)
		}
		if _, err := tx.ExecContext(ctx, "UPDATE senders SET customer_id = ? WHERE id = ?", cust, s.sender); err != nil {
			return fmt.Errorf("change side: %w", err)
		}
	}
	return nil
}

// settleZone gives a chat the zone of its newest file, unless a person mended it.
func settleZone(ctx context.Context, tx *sql.Tx, chatID int64) (*time.Location, error) {
	var zone, want string
	err := tx.QueryRowContext(ctx, `SELECT c.zone, CASE c.zone_mended WHEN 1 THEN c.zone ELSE
		coalesce((SELECT f.zone FROM files f WHERE f.chat_id = c.id AND f.zone <> '' ORDER BY f.id DESC LIMIT 1), c.zone) END
		FROM chats c WHERE c.id = ?`, chatID).Scan(&zone, &want)
	if err != nil {
		return nil, fmt.Errorf("read zone: %w", err)
	}
	loc, err := zoneOf(want)
	if err != nil || zone == want {
		return loc, err
	}
	return loc, rezone(ctx, tx, chatID, want, loc)
}

// MendZone says in which zone the clock of a chat's exports ran, when the
// import was told a wrong one: no message moves on its clock, all move in UTC.
// Fault: "bad-zone".
func (s *Store) MendZone(ctx context.Context, chatID int64, zone string) error {
	loc, err := zoneOf(zone)
	if err != nil {
		return err
	}
	return s.update(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE chats SET zone_mended = 1 WHERE id = ?", chatID); err != nil {
			return fmt.Errorf("note mended zone: %w", err)
		}
		s.changes++
		if err := rezone(ctx, tx, chatID, zone, loc); err != nil {
			return err
		}
		of, err := sendersCustomers(ctx, tx, chatID)
		if err != nil {
			return err
		}
		return matchReceiptsOf(ctx, tx, of)
	})
}

// rezone dates a chat anew: wall clocks in the new zone, or the clocks of
// messages whose instant the source gave. It works by the stretches of one offset.
func rezone(ctx context.Context, tx *sql.Tx, chatID int64, zone string, loc *time.Location) error {
	if err := unindex(ctx, tx, "chat_id = ?", chatID); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE chats SET zone = ? WHERE id = ?", zone, chatID); err != nil {
		return fmt.Errorf("store zone: %w", err)
	}
	const versionsOf = "message_id IN (SELECT id FROM messages WHERE chat_id = ?1 AND varies = 1)"
	steps := []string{
		"UPDATE versions SET at_ms = wall_ms - ?3 WHERE " + versionsOf + " AND instant = 0 AND wall_ms >= ?2 + ?3",
		"UPDATE versions SET wall_ms = at_ms + ?3 WHERE " + versionsOf + " AND instant = 1 AND at_ms >= ?2",
		"UPDATE messages SET at_ms = wall_ms - ?3 WHERE chat_id = ?1 AND instant = 0 AND wall_ms >= ?2 + ?3",
		"UPDATE messages SET wall_ms = at_ms + ?3 WHERE chat_id = ?1 AND instant = 1 AND at_ms >= ?2",
	}
	var first, last int64
	err := tx.QueryRowContext(ctx, "SELECT coalesce(min(wall_ms), 0), coalesce(max(wall_ms), 0) FROM messages WHERE chat_id = ?",
		chatID).Scan(&first, &last)
	if err != nil {
		return fmt.Errorf("read time range: %w", err)
	}
	const day = 24 * 60 * 60 * 1000
	for at := first - 2*day; at <= last+2*day; {
		offset := offsetMS(at, loc)
		for _, q := range steps {
			if _, err := tx.ExecContext(ctx, q, chatID, at, offset); err != nil {
				return fmt.Errorf("date messages anew: %w", err)
			}
		}
		_, end := time.UnixMilli(at).In(loc).ZoneBounds()
		if end.IsZero() {
			break
		}
		at = end.UnixMilli()
	}
	return markChatNew(ctx, tx, chatID)
}
