package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/order"
)

// CustomerHistory is a customer with all messages in time order: theirs, and
// ours and the notices of their chats; with what was understood of them, and
// with the customer's orders.
type CustomerHistory struct {
	Customer customer.Customer
	Messages []chat.Message
	Meanings map[chat.MessageID]*chat.Meaning
	Orders   []order.Order
}

// History gives one customer with all messages. Fault: "no-such-customer".
func (s *Store) History(ctx context.Context, id customer.ID) (CustomerHistory, error) {
	c, err := s.Customer(ctx, id)
	if err != nil {
		return CustomerHistory{}, err
	}
	for h, err := range s.Histories(ctx, []customer.Customer{c}) {
		return h, err
	}
	return CustomerHistory{}, ctx.Err()
}

// Histories streams the histories of those customers that are wanted, one at a
// time, so that memory holds only one. An error ends the stream.
func (s *Store) Histories(ctx context.Context, customers []customer.Customer) iter.Seq2[CustomerHistory, error] {
	return func(yield func(CustomerHistory, error) bool) {
		l, err := loadLinks(ctx, s.read)
		if err != nil {
			yield(CustomerHistory{}, explain(err))
			return
		}
		b, err := s.openBulk(ctx)
		if err != nil {
			yield(CustomerHistory{}, explain(err))
			return
		}
		defer b.conn.Close()
		fields, err := b.historyFields()
		if err != nil {
			yield(CustomerHistory{}, explain(fmt.Errorf("read history: %w", err)))
			return
		}
		for _, c := range customers {
			h, err := s.historyOf(ctx, b, fields, l, c)
			if err != nil && ctx.Err() != nil {
				err = ctx.Err() // what failed is only its consequence
			}
			if !yield(h, err) || err != nil {
				return
			}
		}
	}
}

// historyFields selects what figures need of messages; those that have more are
// marked, and read once more. Most stores have no tables of receipts and few have
// ticks set by hand: looking for them in empty tables costs a tenth of all reading.
func (b *bulk) historyFields() (string, error) {
	receipts, err := b.isEmpty("receipts")
	if err != nil {
		return "", err
	}
	ticks, err := b.isEmpty("ticks")
	if err != nil {
		return "", err
	}
	more, joins := "m.edited OR m.arrived OR m.reactions <> '' OR m.reply_to <> ''", ""
	if !receipts {
		more, joins = more+" OR r.message_id IS NOT NULL", joins+" LEFT JOIN receipts r ON r.message_id = m.id"
	}
	if !ticks {
		more, joins = more+" OR t.message_id IS NOT NULL", joins+" LEFT JOIN ticks t ON t.message_id = m.id"
	}
	return `SELECT m.id, m.chat_id, coalesce(m.sender_id, 0), m.at_ms, m.precision, m.kind, m.text,
		coalesce(m.delivered_at, 0), coalesce(m.read_at, 0), ` + more + `, u.meaning
		FROM messages m LEFT JOIN meanings u ON u.message_id = m.id` + joins + " ", nil
}

// isEmpty tells whether a table has no row.
func (b *bulk) isEmpty(table string) (empty bool, err error) {
	row, _, err := b.conn.PrepareTransient("SELECT NOT EXISTS (SELECT 1 FROM " + table + ")")
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, row.Finalize()) }()
	_, err = row.Step()
	return row.ColumnBool(0), err
}

func (s *Store) historyOf(ctx context.Context, b *bulk, fields string, l *links, c customer.Customer) (CustomerHistory, error) {
	h := CustomerHistory{Customer: c, Messages: make([]chat.Message, 0, c.Messages+noticesAbout), Meanings: make(map[chat.MessageID]*chat.Meaning, c.Messages)}
	f := Filter{Customer: c.ID}
	where, args := f.where(l)
	more, err := b.readHistory(l, &h, fields+where+f.order(l))
	if err != nil {
		return h, explain(fmt.Errorf("read history: %w", err))
	}
	if err := s.complete(ctx, l, &h, more); err != nil {
		return h, err
	}
	if err := s.correctAll(ctx, &h, where, args); err != nil {
		return h, err
	}
	h.Orders, err = s.ordersOf(ctx, l.roots, c.ID)
	return h, err
}

// noticesAbout is how many notices a chat may have beside its messages, for the
// size of the first memory only (own).
const noticesAbout = 64

// readHistory reads messages and meanings in one pass, and gives the places of
// those messages that have more to them.
func (b *bulk) readHistory(l *links, h *CustomerHistory, text string) (more []int, err error) {
	row, _, err := b.conn.PrepareTransient(text)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, row.Finalize()) }()
	meanings := make([]chat.Meaning, 0, cap(h.Messages)) // in one piece; if it moves, what was pointed to stays
	for {
		if found, err := row.Step(); err != nil || !found {
			return more, err
		}
		sender := row.ColumnInt64(2)
		m := chat.Message{
			ID: chat.MessageID(row.ColumnInt64(0)), ChatID: row.ColumnInt64(1), At: time.UnixMilli(row.ColumnInt64(3)).UTC(),
			Precision: chat.Precision(b.word(row, 4)), Kind: chat.Kind(b.word(row, 5)), Text: row.ColumnText(6),
			Delivered: timeOf(row.ColumnInt64(7)), Read: timeOf(row.ColumnInt64(8)), Sender: l.senders[sender].name, Direction: l.side(sender),
		}
		m.Channel = l.chats[m.ChatID].channel
		if row.ColumnBool(9) {
			more = append(more, len(h.Messages))
		}
		h.Messages = append(h.Messages, m)
		if code := b.bytes(row, 10); len(code) > 0 {
			meaning, err := decodeMeaning(code, b.words)
			if err != nil {
				return nil, fmt.Errorf("message %d: %w", m.ID, err)
			}
			meanings = append(meanings, meaning)
			h.Meanings[m.ID] = &meanings[len(meanings)-1]
		}
	}
}

// complete reads the messages at some places once more, with all there is.
func (s *Store) complete(ctx context.Context, l *links, h *CustomerHistory, places []int) error {
	ids := make([]chat.MessageID, len(places))
	for i, at := range places {
		ids[i] = h.Messages[at].ID
	}
	whole, err := s.byID(ctx, l, ids)
	if err != nil {
		return err
	}
	byID := make(map[chat.MessageID]chat.Message, len(whole))
	for _, m := range whole {
		byID[m.ID] = m
	}
	for _, at := range places {
		if m, ok := byID[h.Messages[at].ID]; ok {
			h.Messages[at] = m
		}
	}
	return nil
}

// correctAll puts what people said on top of what was understood.
func (s *Store) correctAll(ctx context.Context, h *CustomerHistory, where string, args []any) error {
	ids, err := collect(ctx, s.read, func(rows *sql.Rows) (id chat.MessageID, err error) { return id, rows.Scan(&id) },
		"SELECT DISTINCT c.message_id FROM corrections c CROSS JOIN messages m ON m.id = c.message_id "+where, args...)
	if err != nil {
		return explain(fmt.Errorf("read corrected messages: %w", err))
	}
	said, err := s.corrections(ctx, ids)
	if err != nil {
		return err
	}
	for id, list := range said {
		if meaning, ok := h.Meanings[id]; ok {
			corrected, err := meaning.With(list)
			if err != nil {
				return fmt.Errorf("message %d: %w", id, err)
			}
			h.Meanings[id] = &corrected
		}
	}
	return nil
}
