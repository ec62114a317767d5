package whatsappdb

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"huiyin/backend/chat"
)

// base is a database of any generation, ready to be counted and read.
type base struct {
	*file
	dir       *directory
	addresses map[int64]string // by row id, where keys are numbers
	talks     map[any]talk     // by key of the chat
	sorts     map[int64]sort
	precision chat.Precision
	clock     func(at float64) time.Time
	selects   []selection // together all entries
	orphans   []string    // queries that count receipts without a message
	// reactions gives those of one chat by message; nil: they stand in the rows.
	reactions func(ctx context.Context, chat any) (map[int64][]reacted, error)
}

// talk is a chat as the database has it.
type talk struct{ address, subject string }

// selection is a SELECT that gives the columns of an entry; a column without
// an expression has nothing to say.
type selection struct {
	exprs map[string]string
	from  string // what counting needs, too
	joins string // the rest
}

// sql writes the first n columns.
func (s selection) sql(n int) string {
	list := make([]string, n)
	for i, c := range columns[:n] {
		e, ok := s.exprs[c]
		if !ok {
			switch c {
			case "text", "caption", "key", "quoted", "mime", "file", "place", "extra":
				e = "''"
			case "sender", "metadata", "receipts":
				e = "NULL"
			default:
				e = "0"
			}
		}
		list[i] = e + " AS " + c
	}
	joins := s.joins
	if n == counted {
		joins = ""
	}
	return "SELECT " + strings.Join(list, ", ") + " FROM " + s.from + joins
}

// address gives the address behind a key.
func (b *base) address(key any) string {
	switch k := key.(type) {
	case string:
		return k
	case int64:
		return b.addresses[k]
	}
	return ""
}

// milliseconds is the clock of Android: since 1970, UTC.
func milliseconds(at float64) time.Time { return time.UnixMilli(int64(at)).UTC() }

// newAndroid prepares a database of the generation since about 2021.
func newAndroid(ctx context.Context, db *file, s schema, dir *directory) (*base, error) {
	b := &base{file: db, dir: dir, addresses: map[int64]string{}, talks: map[any]talk{}, sorts: androidSorts,
		precision: chat.Milli, clock: milliseconds}
	if err := b.loadAddresses(ctx, s); err != nil {
		return nil, err
	}
	err := each(ctx, db, func(rows *sql.Rows) error {
		var id, address int64
		var subject string
		err := rows.Scan(&id, &address, &subject)
		b.talks[id] = talk{b.addresses[address], cleanName(subject)}
		return err
	}, "SELECT c._id, coalesce(c.jid_row_id, 0), "+s.text("chat", "c", "subject")+" FROM chat c")
	if err != nil {
		return nil, err
	}
	b.selects = append(b.selects, androidMessages(s))
	if s.has("call_log", "jid_row_id", "timestamp") {
		b.selects = append(b.selects, androidCalls(s))
		for id, address := range b.addresses {
			b.talks[-id] = talk{address: address} // a call with somebody who never wrote
		}
	}
	if s.has("receipt_user", "message_row_id") {
		b.orphans = append(b.orphans, "SELECT count(*) FROM receipt_user r WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m._id = r.message_row_id)")
	}
	if s.has("receipt_orphaned") {
		b.orphans = append(b.orphans, "SELECT count(*) FROM receipt_orphaned")
	}
	if s.has("message_add_on", "parent_message_row_id") && s.has("message_add_on_reaction", "message_add_on_row_id", "reaction") {
		b.reactions = b.androidReactions(s)
	}
	return b, nil
}

// loadAddresses reads the addresses, and which hidden one is which number's.
func (b *base) loadAddresses(ctx context.Context, s schema) error {
	address := "raw_string"
	switch {
	case s.has("jid", "user", "server", "raw_string"):
		address = "CASE WHEN coalesce(server, '') <> '' THEN coalesce(user, '') || '@' || server ELSE coalesce(raw_string, '') END"
	case s.has("jid", "user", "server"):
		address = "coalesce(user, '') || '@' || coalesce(server, '')"
	}
	err := each(ctx, b.file, func(rows *sql.Rows) error {
		var id int64
		var raw string
		err := rows.Scan(&id, &raw)
		b.addresses[id] = raw
		return err
	}, "SELECT _id, "+address+" FROM jid")
	if err != nil || !s.has("jid_map", "lid_row_id", "jid_row_id") {
		return err
	}
	return each(ctx, b.file, func(rows *sql.Rows) error {
		var hidden, number int64
		err := rows.Scan(&hidden, &number)
		b.dir.link(b.addresses[hidden], b.addresses[number])
		return err
	}, "SELECT lid_row_id, jid_row_id FROM jid_map WHERE lid_row_id IS NOT NULL AND jid_row_id IS NOT NULL")
}

// androidMessages selects the table message with what belongs to each.
func androidMessages(s schema) selection {
	q := selection{
		from: "message m",
		exprs: map[string]string{
			"chat": "m.chat_row_id", "id": "m._id", "mine": "coalesce(m.from_me, 0)",
			"sender": "nullif(" + s.col("message", "m", "sender_jid_row_id", "NULL") + ", 0)",
			"at":     "coalesce(m.timestamp, 0)", "kind": "coalesce(m.message_type, 0)",
			"leftout": "(m._id = 1 OR coalesce(m.timestamp, 0) <= 0)",
			"text":    s.text("message", "m", "text_data"), "key": s.text("message", "m", "key_id"),
		},
		joins: s.join("message_media", "media", "message_row_id", "m._id") +
			s.join("message_quoted", "q", "message_row_id", "m._id") +
			s.join("message_location", "place", "message_row_id", "m._id") +
			s.join("message_edit_info", "e", "message_row_id", "m._id") +
			s.join("message_revoked", "gone", "message_row_id", "m._id"),
	}
	set := func(column, table, key, expr string) {
		if s.has(table, key) {
			q.exprs[column] = expr
		}
	}
	set("caption", "message_media", "media_caption", "coalesce(media.media_caption, '')")
	set("mime", "message_media", "mime_type", "coalesce(media.mime_type, '')")
	set("file", "message_media", "file_path", "coalesce(media.file_path, '')")
	set("file", "message_media", "media_name", "coalesce(media.media_name, "+s.col("message_media", "media", "file_path", "''")+", '')")
	set("quoted", "message_quoted", "key_id", "coalesce(q.key_id, '')")
	set("place", "message_location", "message_row_id", s.text("message_location", "place", "place_name")+" || char(10) || "+s.text("message_location", "place", "place_address"))
	set("latitude", "message_location", "latitude", "coalesce(place.latitude, 0)")
	set("longitude", "message_location", "longitude", "coalesce(place.longitude, 0)")
	set("edited", "message_edit_info", "message_row_id", "e.message_row_id IS NOT NULL")
	set("deleted", "message_revoked", "message_row_id", "gone.message_row_id IS NOT NULL")
	q.exprs["extra"], q.exprs["arrived"] = androidExtra(s), arrived(s, "message", "status")
	if s.has("receipt_user", "message_row_id") {
		q.exprs["delivered"] = "CASE WHEN m.from_me = 1 THEN " + firstReceipt(s, "receipt_timestamp") + " ELSE 0 END"
		q.exprs["read"] = "CASE WHEN m.from_me = 1 THEN " + firstReceipt(s, "read_timestamp", "played_timestamp") + " ELSE 0 END"
	}
	if s.has("message_call_log", "message_row_id", "call_log_row_id") && s.has("call_log", "duration") {
		q.exprs["seconds"] = "CASE WHEN m.message_type = 90 THEN coalesce((SELECT l.duration FROM message_call_log k JOIN call_log l ON l._id = k.call_log_row_id WHERE k.message_row_id = m._id), 0) ELSE 0 END"
	}
	return q
}

// arrived reports statuses that every description of them takes for delivered or
// more (5 delivered; 13 read, or played): that the message reached a phone is
// all that is sure of them (I-12).
func arrived(s schema, table, column string) string {
	return s.number(table, "m", column) + " IN (5, 13)"
}

// firstReceipt gives the earliest of these times among the people who got a
// message: in a group the first customer counts. A voice note that was played
// was opened, too.
func firstReceipt(s schema, times ...string) string {
	var known []string
	for _, t := range times {
		if s.has("receipt_user", t) {
			known = append(known, "SELECT min(r."+t+") FROM receipt_user r WHERE r.message_row_id = m._id AND r."+t+" > 0")
		}
	}
	switch len(known) {
	case 0:
		return "0"
	case 1:
		return "coalesce((" + known[0] + "), 0)"
	}
	return "coalesce((" + strings.Join(known, "), (") + "), 0)"
}

// androidExtra gives the options of polls and the cards of contacts.
func androidExtra(s schema) string {
	extra := "CASE"
	if s.has("message_poll_option", "message_row_id", "option_name") {
		extra += " WHEN m.message_type = 66 THEN (SELECT group_concat(o.option_name || ' (' || " +
			s.number("message_poll_option", "o", "vote_total") + " || ')', char(10)) FROM message_poll_option o WHERE o.message_row_id = m._id)"
	}
	if s.has("message_vcard", "message_row_id", "vcard") {
		extra += " WHEN m.message_type IN (4, 14) THEN (SELECT group_concat(v.vcard, char(10)) FROM message_vcard v WHERE v.message_row_id = m._id)"
	}
	if extra == "CASE" {
		return "''"
	}
	return "coalesce(" + extra + " END, '')"
}

// androidCalls selects the calls that no message tells of.
func androidCalls(s schema) selection {
	group := s.number("call_log", "l", "group_jid_row_id")
	told := []string{"EXISTS (SELECT 1 FROM message m WHERE m.chat_row_id = c._id AND m.message_type IN (8, 10, 90) AND abs(m.timestamp - l.timestamp) < 1000)"}
	if s.has("message_call_log", "message_row_id", "call_log_row_id") {
		told = append(told, "EXISTS (SELECT 1 FROM message_call_log k JOIN message m ON m._id = k.message_row_id WHERE k.call_log_row_id = l._id)")
	}
	key := s.text("call_log", "l", "call_id")
	return selection{
		from: fmt.Sprintf("call_log l LEFT JOIN chat c ON c.jid_row_id = CASE WHEN %s > 0 THEN %s ELSE l.jid_row_id END", group, group) +
			" WHERE NOT " + strings.Join(told, " AND NOT "),
		exprs: map[string]string{
			"chat": "coalesce(c._id, -l.jid_row_id)", "id": "l._id", "mine": s.number("call_log", "l", "from_me"), "sender": "l.jid_row_id",
			"at": "coalesce(l.timestamp, 0)", "kind": "90", "leftout": "coalesce(l.timestamp, 0) <= 0",
			"key": key, "seconds": s.number("call_log", "l", "duration"),
		},
	}
}

// androidReactions gives the reactions in a chat: the last one of each person.
func (b *base) androidReactions(s schema) func(context.Context, any) (map[int64][]reacted, error) {
	query := "SELECT a.parent_message_row_id, CASE WHEN " + s.number("message_add_on", "a", "from_me") + " = 1 THEN 0 ELSE " +
		s.number("message_add_on", "a", "sender_jid_row_id") + " END, coalesce(r.reaction, ''), coalesce(" +
		s.col("message_add_on_reaction", "r", "sender_timestamp", "NULL") + ", " + s.col("message_add_on", "a", "timestamp", "0") + ", 0) AS at, " +
		s.number("message_add_on", "a", "from_me") +
		" FROM message_add_on a JOIN message_add_on_reaction r ON r.message_add_on_row_id = a._id"
	if s.has("message_add_on", "chat_row_id") {
		query += " WHERE a.chat_row_id = ?"
	} else {
		query += " WHERE a.parent_message_row_id IN (SELECT _id FROM message WHERE chat_row_id = ?)"
	}
	query += " ORDER BY at, a._id"
	return func(ctx context.Context, key any) (map[int64][]reacted, error) {
		partner := b.talks[key].address
		all := map[int64][]reacted{}
		err := each(ctx, b.file, func(rows *sql.Rows) error {
			var parent, sender int64
			var mine bool
			var r reacted
			if err := rows.Scan(&parent, &sender, &r.emoji, &r.at, &mine); err != nil {
				return err
			}
			if r.who = b.addresses[sender]; r.who == "" && !mine {
				r.who = partner
			}
			all[parent] = append(all[parent], r)
			return nil
		}, query, key)
		return all, err
	}
}
