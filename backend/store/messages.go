package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
)

// Filter chooses messages.
type Filter struct {
	Customer customer.ID // 0: all
	With     customer.ID // MessagesPage shows them as if merged into Customer (S-15); 0: nobody
	From, To time.Time   // From included, To not; zero: open
	Limit    int         // 0: all
}

// Row is a message with the customers to whose history it belongs: one in a
// one-to-one chat; our own messages and notices of a group have several.
type Row struct {
	chat.Message
	Customers []customer.ID
}

const messageFields = `SELECT m.id, m.chat_id, coalesce(m.sender_id, 0), m.at_ms, m.precision, m.kind, m.text, m.edited,
	coalesce(m.delivered_at, 0), coalesce(m.read_at, 0), m.arrived, m.reactions,
	CASE m.reply_to WHEN '' THEN 0 ELSE coalesce((SELECT q.id FROM messages q
		WHERE q.chat_id = m.chat_id AND q.source_id <> '' AND q.source_id = m.reply_to LIMIT 1), 0) END,
	m.arrived OR r.message_id IS NOT NULL OR t.message_id IS NOT NULL, coalesce(r.ticks, ''), coalesce(r.delivered_at, 0), coalesce(r.read_at, 0),
	coalesce(t.ticks, ''), coalesce(t.at, 0)
	FROM messages m LEFT JOIN receipts r ON r.message_id = m.id LEFT JOIN ticks t ON t.message_id = m.id `

// where makes the condition of a filter.
func (f Filter) where(l *links) (string, []any) {
	var and []string
	var args []any
	if f.Customer = l.roots.of(f.Customer); f.Customer != 0 {
		var chats []string
		for _, id := range l.chatsOf[f.Customer] {
			part := "m.chat_id = ?"
			args = append(args, id)
			if l.isGroup(id) {
				part += " AND (m.sender_id IS NULL OR m.sender_id IN (" + idList(l.sendersOf(id, f.Customer)) + "))"
			}
			chats = append(chats, "("+part+")")
		}
		if len(chats) == 0 {
			chats = []string{"0"}
		}
		and = append(and, "("+strings.Join(chats, " OR ")+")")
	}
	if !f.From.IsZero() {
		and, args = append(and, "m.at_ms >= ?"), append(args, f.From.UnixMilli())
	}
	if !f.To.IsZero() {
		and, args = append(and, "m.at_ms < ?"), append(args, f.To.UnixMilli())
	}
	if len(and) == 0 {
		return "", nil
	}
	return "WHERE " + strings.Join(and, " AND ") + " ", args
}

// order is time order. Within one chat the phone's clock gives the same order,
// and an index has it.
func (f Filter) order(l *links) string {
	if len(l.chatsOf[l.roots.of(f.Customer)]) == 1 {
		return "ORDER BY m.wall_ms, m.ord, m.id "
	}
	return "ORDER BY m.at_ms, m.chat_id, m.ord, m.id "
}

func idList[T ~int64](ids []T) string {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = strconv.FormatInt(int64(id), 10)
	}
	return strings.Join(parts, ", ")
}

// Messages streams messages and notices in time order, chats with nobody but colleagues apart. An error ends the stream.
func (s *Store) Messages(ctx context.Context, f Filter) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		l, err := loadLinks(ctx, s.read)
		if err != nil {
			yield(Row{}, explain(err))
			return
		}
		where, args := f.where(l)
		text := messageFields + where + f.order(l)
		if f.Limit > 0 {
			text += "LIMIT " + strconv.Itoa(f.Limit)
		}
		s.stream(ctx, l, yield, text, args...)
	}
}

// stream yields the messages of a query.
func (s *Store) stream(ctx context.Context, l *links, yield func(Row, error) bool, text string, args ...any) {
	err := s.each(ctx, l, func(m chat.Message, sender int64) bool {
		with := l.customersIn(m.ChatID, sender)
		if len(with) == 0 && l.internal[m.ChatID] {
			return true // a talk among ourselves
		}
		return yield(Row{m, with}, nil)
	}, text, args...)
	if err != nil {
		yield(Row{}, err)
	}
}

// each calls then with every message of a query and its sender (0: a notice),
// until then says no.
func (s *Store) each(ctx context.Context, l *links, then func(m chat.Message, sender int64) bool, text string, args ...any) error {
	rows, err := s.read.QueryContext(ctx, text, args...)
	if err != nil {
		return explain(fmt.Errorf("read messages: %w", err))
	}
	defer rows.Close()
	// One set of variables for all rows, plain strings above all: database/sql
	// fills named string types by reflection.
	var m chat.Message
	var sender, at, delivered, read int64
	var precision, kind, reactions string
	var replyTo int64
	var arrived, seen bool // seen: by a table, a person or without a time
	var table told
	var mark string
	var markedAt int64
	into := []any{&m.ID, &m.ChatID, &sender, &at, &precision, &kind, &m.Text, &m.Edited, &delivered, &read, &arrived, &reactions, &replyTo,
		&seen, &table.ticks, &table.delivered, &table.read, &mark, &markedAt}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return fmt.Errorf("read message: %w", err)
		}
		m.At, m.Delivered, m.Read = time.UnixMilli(at).UTC(), timeOf(delivered), timeOf(read)
		m.Precision, m.Kind = chat.Precision(precision), chat.Kind(kind)
		m.Channel, m.Sender, m.Direction = l.chats[m.ChatID].channel, l.senders[sender].name, l.side(sender)
		m.Extra = nil
		if replyTo != 0 || reactions != "" {
			m.Extra = &chat.Extra{ReplyTo: chat.MessageID(replyTo)}
			if m.Extra.Reactions, err = reactionsOf(reactions); err != nil {
				return err
			}
		}
		if seen && m.Direction == chat.Out {
			m = withTicks(m, arrived, table, TickMark{chat.Ticks(mark), timeOf(markedAt)})
		}
		if !then(m, sender) {
			return nil
		}
	}
	if err := rows.Err(); err != nil {
		return explain(fmt.Errorf("read messages: %w", err))
	}
	return nil
}

// gather reads all messages of a query, of which about so many are expected.
func (s *Store) gather(ctx context.Context, l *links, about int, text string, args ...any) ([]chat.Message, error) {
	ms := make([]chat.Message, 0, about)
	err := s.each(ctx, l, func(m chat.Message, _ int64) bool {
		ms = append(ms, m)
		return true
	}, text, args...)
	return ms, err
}

// Page is a window on the messages of a filter.
type Page struct {
	Total    int // of the filter
	Offset   int // of the first message
	Messages []chat.Message
	Before   time.Time // of the message before them; zero: there is none
}

// MessagesPage gives limit messages (at least 1) from offset on, in time order, and how many
// there are: what a list that scrolls over all of them needs. A negative offset
// gives the last page: the window that holds the end, where windows of limit
// messages are laid from the first message on.
func (s *Store) MessagesPage(ctx context.Context, f Filter, offset, limit int) (Page, error) {
	l, err := loadLinks(ctx, s.read, asIf(f.Customer, f.With)...)
	if err != nil {
		return Page{}, explain(err)
	}
	var p Page
	where, args := f.where(l)
	if err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM messages m "+where, args...).Scan(&p.Total); err != nil {
		return Page{}, explain(fmt.Errorf("count messages: %w", err))
	}
	if p.Offset = offset; offset < 0 {
		p.Offset = max(p.Total-1, 0) / limit * limit
	}
	first := max(p.Offset-1, 0) // one more, for Before
	ids, err := s.idsFrom(ctx, l, f, first, min(p.Offset+limit, p.Total), p.Total)
	if err != nil {
		return Page{}, explain(fmt.Errorf("read page: %w", err))
	}
	if p.Messages, err = s.byID(ctx, l, ids); err != nil {
		return Page{}, err
	}
	if skip := min(p.Offset-first, len(p.Messages)); skip > 0 {
		p.Before, p.Messages = p.Messages[0].At, p.Messages[skip:]
	}
	return p, nil
}

// idsFrom gives the ids from one place up to another, counted from the nearer
// end of all: the end of a long chat, where it opens, comes as fast as its start.
func (s *Store) idsFrom(ctx context.Context, l *links, f Filter, first, end, total int) ([]chat.MessageID, error) {
	where, args := f.where(l)
	order, skip, n := f.order(l), first, max(end-first, 0)
	fromEnd := total-end < first
	if fromEnd {
		order, skip = strings.ReplaceAll(strings.TrimSpace(order), ",", " DESC,")+" DESC ", total-end
	}
	ids, err := collect(ctx, s.read, func(rows *sql.Rows) (id chat.MessageID, err error) { return id, rows.Scan(&id) },
		"SELECT m.id FROM messages m "+where+order+"LIMIT ? OFFSET ?", append(args, n, skip)...)
	if fromEnd {
		slices.Reverse(ids)
	}
	return ids, err
}

// MessagesByID gives messages in the order of ids, which may be evidence of a
// figure; ids that are gone are left out.
func (s *Store) MessagesByID(ctx context.Context, ids []chat.MessageID) ([]chat.Message, error) {
	l, err := loadLinks(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	return s.byID(ctx, l, ids)
}

// idsPerQuery keeps statements at a size that SQLite parses quickly.
const idsPerQuery = 500

func (s *Store) byID(ctx context.Context, l *links, ids []chat.MessageID) ([]chat.Message, error) {
	found := make(map[chat.MessageID]chat.Message, len(ids))
	for part := range slices.Chunk(ids, idsPerQuery) {
		ms, err := s.gather(ctx, l, len(part), messageFields+"WHERE m.id IN ("+idList(part)+")")
		if err != nil {
			return nil, err
		}
		for _, m := range ms {
			found[m.ID] = m
		}
	}
	out := make([]chat.Message, 0, len(ids))
	for _, id := range ids {
		if m, ok := found[id]; ok {
			out = append(out, m)
		}
	}
	return out, nil
}
