package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"huiyin/backend/chat"
)

// Unread is a message that is to be understood.
type Unread struct {
	Text string
	Wall time.Time // the clock of the chat's phone, as if it were UTC
	// Prior is the language that its sender wrote last; "" unknown.
	Prior string
}

// ReadSome lets at most n message ids be understood in one transaction and
// reports whether more are left. Read gives what a message says and the
// language to remember of its sender, "" for the one before. Messages without
// text, notices and what is not counted have no meaning.
func (s *Store) ReadSome(ctx context.Context, n int, read func(Unread) (m chat.Meaning, prior string)) (left bool, err error) {
	return s.workOff(ctx, unread, n, func(ctx context.Context, tx *sql.Tx, runs []run) error {
		r := &meaningPass{ctx: ctx, tx: tx, read: read, priors: map[int64]string{}, changed: map[int64]bool{}}
		for _, one := range runs {
			if err := r.run(one); err != nil {
				return err
			}
		}
		return r.keepPriors()
	})
}

// meaningPass is one call of ReadSome.
type meaningPass struct {
	ctx     context.Context
	tx      *sql.Tx
	read    func(Unread) (chat.Meaning, string)
	priors  map[int64]string // by sender
	changed map[int64]bool
}

// unreadRow is a message as the pass reads it.
type unreadRow struct {
	id, sender, wallMS int64
	text, prior        string
}

func (p *meaningPass) run(r run) error {
	rows, err := collect(p.ctx, p.tx, func(rows *sql.Rows) (m unreadRow, err error) {
		return m, rows.Scan(&m.id, &m.sender, &m.wallMS, &m.text, &m.prior)
	}, `SELECT m.id, m.sender_id, m.wall_ms, m.text, s.language FROM messages m JOIN senders s ON s.id = m.sender_id
		WHERE m.id BETWEEN ? AND ? AND m.text <> '' AND m.kind NOT IN ('call', 'deleted', 'system', 'poll') ORDER BY m.id`, r.first, r.last)
	if err != nil {
		return fmt.Errorf("read messages to understand: %w", err)
	}
	if _, err := p.tx.ExecContext(p.ctx, "DELETE FROM meanings WHERE message_id BETWEEN ? AND ?", r.first, r.last); err != nil {
		return fmt.Errorf("forget meanings: %w", err)
	}
	keep, err := p.tx.PrepareContext(p.ctx, "INSERT INTO meanings (message_id, meaning) VALUES (?, ?)")
	if err != nil {
		return fmt.Errorf("prepare meanings: %w", err)
	}
	defer keep.Close()
	var code []byte
	for _, m := range rows {
		if prior, known := p.priors[m.sender]; known {
			m.prior = prior
		}
		meaning, prior := p.read(Unread{m.text, time.UnixMilli(m.wallMS).UTC(), m.prior})
		if prior != "" && prior != m.prior {
			p.priors[m.sender], p.changed[m.sender] = prior, true
		}
		code = encodeMeaning(code[:0], meaning)
		if _, err := keep.ExecContext(p.ctx, m.id, code); err != nil {
			return fmt.Errorf("keep meaning: %w", err)
		}
	}
	return nil
}

func (p *meaningPass) keepPriors() error {
	for sender := range p.changed {
		if _, err := p.tx.ExecContext(p.ctx, "UPDATE senders SET language = ? WHERE id = ?", p.priors[sender], sender); err != nil {
			return fmt.Errorf("keep language of sender: %w", err)
		}
	}
	return nil
}

// readerKey is the setting that names who understood the messages.
const readerKey = "reader"

// ReadBy says who will understand messages from now on, a version. What
// another version understood is left to be read again.
func (s *Store) ReadBy(ctx context.Context, version string) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		var before string
		err := tx.QueryRowContext(ctx, "SELECT coalesce((SELECT value FROM settings WHERE key = ?), '')", readerKey).Scan(&before)
		if err != nil {
			return fmt.Errorf("read who understood: %w", err)
		}
		if before == version {
			return nil
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
			readerKey, version)
		if err != nil {
			return fmt.Errorf("note who understands: %w", err)
		}
		var first, last sql.NullInt64
		if err := tx.QueryRowContext(ctx, "SELECT min(id), max(id) FROM messages").Scan(&first, &last); err != nil {
			return fmt.Errorf("look for messages: %w", err)
		}
		if !first.Valid {
			return nil
		}
		return unread.add(ctx, tx, first.Int64, last.Int64)
	})
}

// UnreadCount is how many message ids wait to be understood.
func (s *Store) UnreadCount(ctx context.Context) (int, error) {
	runs, err := unread.load(ctx, s.read)
	n := 0
	for _, r := range runs {
		n += int(r.last - r.first + 1)
	}
	return n, explain(err)
}

// Meanings gives what messages say, as corrected; those not understood yet, or
// without words, are left out.
func (s *Store) Meanings(ctx context.Context, ids []chat.MessageID) (map[chat.MessageID]chat.Meaning, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return s.meanings(ctx, "m.id IN ("+idList(ids)+")")
}

func (s *Store) meanings(ctx context.Context, condition string, args ...any) (map[chat.MessageID]chat.Meaning, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT m.id, u.meaning, EXISTS (SELECT 1 FROM corrections c WHERE c.message_id = m.id)
		FROM messages m JOIN meanings u ON u.message_id = m.id WHERE `+condition, args...)
	if err != nil {
		return nil, explain(fmt.Errorf("read meanings: %w", err))
	}
	defer rows.Close()
	all := map[chat.MessageID]chat.Meaning{}
	var corrected []chat.MessageID
	known := decoder{ids: words{}}
	var code sql.RawBytes
	for rows.Next() {
		var id chat.MessageID
		var wrong bool
		if err := rows.Scan(&id, &code, &wrong); err != nil {
			return nil, fmt.Errorf("read meaning: %w", err)
		}
		if all[id], err = known.meaning(code); err != nil {
			return nil, fmt.Errorf("message %d: %w", id, err)
		}
		if wrong {
			corrected = append(corrected, id)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, explain(fmt.Errorf("read meanings: %w", err))
	}
	if len(corrected) == 0 {
		return all, nil
	}
	said, err := s.corrections(ctx, "c.message_id IN ("+idList(corrected)+")")
	if err != nil {
		return nil, err
	}
	for id, list := range said {
		if all[id], err = all[id].With(list); err != nil {
			return nil, fmt.Errorf("message %d: %w", id, err)
		}
	}
	return all, nil
}
