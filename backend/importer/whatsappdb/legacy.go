package whatsappdb

import (
	"context"

	"huiyin/backend/chat"
)

// newLegacy prepares an Android database of the generation until about 2021:
// one wide table, people and chats named by their address.
func newLegacy(ctx context.Context, db *file, s schema, dir *directory) (*base, error) {
	b := &base{file: db, dir: dir, talks: map[any]talk{}, sorts: androidSorts, precision: chat.Milli, clock: milliseconds}
	subjects := "SELECT DISTINCT m.key_remote_jid, '' FROM messages m WHERE m.key_remote_jid LIKE '%@%'"
	if s.has("chat_list", "key_remote_jid") {
		subjects = "SELECT m.key_remote_jid, coalesce(max(" + s.text("chat_list", "c", "subject") + "), '') FROM messages m" +
			" LEFT JOIN chat_list c ON c.key_remote_jid = m.key_remote_jid WHERE m.key_remote_jid LIKE '%@%' GROUP BY 1"
	}
	err := texts(ctx, db, 2, func(v []string) { b.talks[v[0]] = talk{v[0], cleanName(v[1])} }, subjects)
	if err != nil {
		return nil, err
	}
	q := selection{
		from: "messages m",
		exprs: map[string]string{
			"chat": "m.key_remote_jid", "id": "m._id", "mine": s.number("messages", "m", "key_from_me"),
			"sender": "nullif(" + s.text("messages", "m", "remote_resource") + ", '')",
			"at":     s.number("messages", "m", "timestamp"),
			"kind": "CASE WHEN " + s.number("messages", "m", "status") + " = 6 THEN 7 WHEN " + s.number("messages", "m", "edit_version") +
				" = 7 THEN 15 ELSE CAST(coalesce(" + s.col("messages", "m", "media_wa_type", "0") + ", 0) AS INTEGER) END",
			"leftout": "(m.key_remote_jid = '-1' OR " + s.number("messages", "m", "timestamp") + " <= 0)",
			"text":    s.text("messages", "m", "data"), "key": s.text("messages", "m", "key_id"),
			"caption": s.text("messages", "m", "media_caption"), "mime": s.text("messages", "m", "media_mime_type"),
			"file": s.text("messages", "m", "media_name"), "place": s.text("messages", "m", "media_name"),
			"latitude": s.number("messages", "m", "latitude"), "longitude": s.number("messages", "m", "longitude"),
			"seconds":   s.number("messages", "m", "media_duration"),
			"delivered": legacyReceipt(s, "receipt_device_timestamp"),
			"arrived":   arrived(s, "messages", "status"),
			"read":      legacyReceipt(s, "read_device_timestamp", "played_device_timestamp"),
		},
	}
	if s.has("messages_quotes", "_id", "key_id") && s.has("messages", "quoted_row_id") {
		q.exprs["quoted"] = "coalesce(q.key_id, '')"
		q.joins = " LEFT JOIN messages_quotes q ON m.quoted_row_id > 0 AND q._id = m.quoted_row_id"
	}
	b.selects = []selection{q}
	if s.has("receipts", "key_remote_jid", "key_id") {
		b.orphans = []string{"SELECT count(*) FROM receipts r WHERE NOT EXISTS (SELECT 1 FROM messages m" +
			" WHERE m.key_remote_jid = r.key_remote_jid AND m.key_from_me = 1 AND m.key_id = r.key_id)"}
	}
	return b, nil
}

// legacyReceipt gives the earliest of these times: in a group those of its
// members stand in a table of their own.
func legacyReceipt(s schema, times ...string) string {
	expr := "NULL"
	for i := len(times) - 1; i >= 0; i-- {
		t := times[i]
		next := ""
		if s.has("messages", t) {
			next += "nullif(max(coalesce(m." + t + ", 0), 0), 0), "
		}
		if s.has("receipts", "key_remote_jid", "key_id", t) {
			next += "(SELECT min(r." + t + ") FROM receipts r WHERE r.key_remote_jid = m.key_remote_jid AND r.key_id = m.key_id AND r." + t + " > 0), "
		}
		if next != "" {
			expr = "coalesce(" + next + expr + ")"
		}
	}
	return "CASE WHEN m.key_from_me = 1 THEN coalesce(" + expr + ", 0) ELSE 0 END"
}
