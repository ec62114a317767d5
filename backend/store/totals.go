package store

import (
	"context"
	"fmt"
)

// total is how many messages there are, and when (UTC milliseconds).
type total struct {
	n           int
	first, last int64
}

func (t *total) add(o total) {
	if o.n == 0 {
		return
	}
	if t.n == 0 || o.first < t.first {
		t.first = o.first
	}
	if t.n == 0 || o.last > t.last {
		t.last = o.last
	}
	t.n += o.n
}

// totals counts messages of chats, in groups those of senders; never notices.
type totals struct {
	chats   map[int64]total
	senders map[int64]map[int64]total
}

// loadTotals counts the messages of chats along the indexes, those of groups by sender.
func loadTotals(ctx context.Context, q query, l *links, chats []int64) (*totals, error) {
	t := &totals{map[int64]total{}, map[int64]map[int64]total{}}
	var direct []int64
	for _, id := range chats {
		if l.isGroup(id) {
			t.senders[id] = map[int64]total{}
		} else {
			direct = append(direct, id)
		}
	}
	perChat := `SELECT c.id,
		(SELECT count(*) FROM messages m WHERE m.chat_id = c.id) -
			(SELECT count(*) FROM messages n INDEXED BY notices WHERE n.chat_id = c.id AND n.sender_id IS NULL),
		coalesce((SELECT a.at_ms FROM messages a WHERE a.chat_id = c.id AND a.sender_id IS NOT NULL ORDER BY a.wall_ms, a.ord LIMIT 1), 0),
		coalesce((SELECT z.at_ms FROM messages z WHERE z.chat_id = c.id AND z.sender_id IS NOT NULL ORDER BY z.wall_ms DESC, z.ord DESC LIMIT 1), 0)
		FROM chats c WHERE c.id IN (` + idList(direct) + ")"
	rows, err := q.QueryContext(ctx, perChat)
	if err != nil {
		return nil, fmt.Errorf("count messages: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var one total
		if err := rows.Scan(&id, &one.n, &one.first, &one.last); err != nil {
			return nil, fmt.Errorf("count messages: %w", err)
		}
		t.chats[id] = one
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	for id := range t.senders {
		if err := t.countSenders(ctx, q, id); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *totals) countSenders(ctx context.Context, q query, chatID int64) error {
	rows, err := q.QueryContext(ctx, `SELECT sender_id, count(*), min(at_ms), max(at_ms) FROM messages
		WHERE chat_id = ? AND sender_id IS NOT NULL GROUP BY sender_id`, chatID)
	if err != nil {
		return fmt.Errorf("count messages of a group: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var one total
		if err := rows.Scan(&id, &one.n, &one.first, &one.last); err != nil {
			return fmt.Errorf("count messages of a group: %w", err)
		}
		t.senders[chatID][id] = one
	}
	return rows.Err()
}

// of counts a chat, in a group what these senders wrote and what we did.
func (t *totals) of(chatID int64, senders []int64) total {
	bySender, group := t.senders[chatID]
	if !group {
		return t.chats[chatID]
	}
	var sum total
	for _, id := range senders {
		sum.add(bySender[id])
	}
	return sum
}
