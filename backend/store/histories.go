package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
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
// time: each holds until the next one is taken, which comes in the same memory.
// An error ends the stream.
func (s *Store) Histories(ctx context.Context, customers []customer.Customer) iter.Seq2[CustomerHistory, error] {
	return func(yield func(CustomerHistory, error) bool) {
		r, err := s.readHistories(ctx)
		if err != nil {
			yield(CustomerHistory{}, explain(fmt.Errorf("read history: %w", err)))
			return
		}
		defer r.bulk.conn.Close()
		for _, c := range customers {
			h, err := r.history(ctx, c)
			if err != nil && ctx.Err() != nil {
				err = ctx.Err() // what failed is only its consequence
			}
			if !yield(h, err) || err != nil {
				return
			}
		}
	}
}

// historyReader is what reading histories needs, got ready once for all, and the
// memory that they come in.
type historyReader struct {
	*Store
	bulk     *bulk
	links    *links
	fields   string
	said     map[chat.MessageID][]chat.Correction
	messages []chat.Message
	meanings []chat.Meaning
	byID     map[chat.MessageID]*chat.Meaning
}

// readHistories gets a reader ready; its bulk is to be closed.
func (s *Store) readHistories(ctx context.Context) (r *historyReader, err error) {
	r = &historyReader{Store: s, byID: map[chat.MessageID]*chat.Meaning{}}
	if r.links, err = loadLinks(ctx, s.read); err != nil {
		return r, err
	}
	if r.said, err = s.corrections(ctx, "1"); err != nil {
		return r, err
	}
	if r.bulk, err = s.openBulk(ctx); err != nil {
		return r, err
	}
	if r.fields, err = r.bulk.historyFields(); err != nil {
		return r, errors.Join(err, r.bulk.conn.Close())
	}
	return r, nil
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

func (r *historyReader) history(ctx context.Context, c customer.Customer) (CustomerHistory, error) {
	f := Filter{Customer: c.ID}
	where, args := f.where(r.links)
	r.clear(c.Messages + noticesAbout)
	more, err := r.read(r.fields+where+f.order(r.links), args)
	h := CustomerHistory{Customer: c, Messages: r.messages, Meanings: r.byID}
	if err != nil {
		return h, explain(fmt.Errorf("read history: %w", err))
	}
	if err := r.complete(ctx, r.links, &h, more); err != nil {
		return h, err
	}
	if err := h.correct(r.said); err != nil {
		return h, err
	}
	h.Orders, err = r.ordersOf(ctx, r.links.roots, c.ID)
	return h, err
}

// noticesAbout is how many notices a chat may have beside its messages, for the
// size of the first memory only (own).
const noticesAbout = 64

// clear makes room for a history of so many messages, where the one before stood.
func (r *historyReader) clear(messages int) {
	r.messages = slices.Grow(r.messages[:0], messages)
	r.meanings = slices.Grow(r.meanings[:0], messages)
	r.bulk.meanings.clear()
	clear(r.byID)
}

// read reads messages and meanings in one pass, and gives the places of those
// messages that have more to them.
func (r *historyReader) read(text string, args []any) (more []int, err error) {
	b, l := r.bulk, r.links
	row, err := b.conn.Prepare(text) // the same for most customers, and kept
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, row.Reset()) }()
	for i, arg := range args {
		row.BindInt64(i+1, arg.(int64))
	}
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
			more = append(more, len(r.messages))
		}
		r.messages = append(r.messages, m)
		if code := b.bytes(row, 10); len(code) > 0 {
			meaning, err := b.meanings.meaning(code)
			if err != nil {
				return nil, fmt.Errorf("message %d: %w", m.ID, err)
			}
			r.meanings = append(r.meanings, meaning) // if it moves, what was pointed to stays
			r.byID[m.ID] = &r.meanings[len(r.meanings)-1]
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

// correct puts what people said on top of what was understood.
func (h *CustomerHistory) correct(said map[chat.MessageID][]chat.Correction) error {
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
