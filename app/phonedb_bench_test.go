package app

import (
	"path/filepath"
	"testing"

	"huiyin/backend/importer/importertest"
)

// phoneSQL is a msgstore.db of 200,000 messages in 25 chats, with the indexes
// that phones have: half ours, with a receipt each, a tenth pictures, a tenth
// answers, a fiftieth with a reaction.
const phoneSQL = `
CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT);
CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER UNIQUE, subject TEXT);
CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER NOT NULL, from_me INTEGER NOT NULL, key_id TEXT NOT NULL, sender_jid_row_id INTEGER,
  status INTEGER, timestamp INTEGER, message_type INTEGER, text_data TEXT, sort_id INTEGER);
CREATE UNIQUE INDEX message_key_index ON message (chat_row_id, from_me, key_id, sender_jid_row_id);
CREATE INDEX message_chat_id_index ON message (chat_row_id, _id);
CREATE TABLE message_media (message_row_id INTEGER PRIMARY KEY, file_path TEXT, media_name TEXT, mime_type TEXT, media_caption TEXT);
CREATE TABLE message_quoted (message_row_id INTEGER PRIMARY KEY, key_id TEXT);
CREATE TABLE message_edit_info (message_row_id INTEGER PRIMARY KEY, original_key_id TEXT);
CREATE TABLE message_revoked (message_row_id INTEGER PRIMARY KEY, revoked_key_id TEXT);
CREATE TABLE message_location (message_row_id INTEGER PRIMARY KEY, latitude REAL, longitude REAL, place_name TEXT, place_address TEXT);
CREATE TABLE message_add_on (_id INTEGER PRIMARY KEY, chat_row_id INTEGER, from_me INTEGER, sender_jid_row_id INTEGER, parent_message_row_id INTEGER, timestamp INTEGER);
CREATE INDEX message_add_on_key_index ON message_add_on (chat_row_id, from_me);
CREATE TABLE message_add_on_reaction (message_add_on_row_id INTEGER PRIMARY KEY, reaction TEXT, sender_timestamp INTEGER);
CREATE TABLE receipt_user (_id INTEGER PRIMARY KEY, message_row_id INTEGER, receipt_user_jid_row_id INTEGER, receipt_timestamp INTEGER, read_timestamp INTEGER, played_timestamp INTEGER);
CREATE UNIQUE INDEX receipt_user_index ON receipt_user (message_row_id, receipt_user_jid_row_id);
CREATE TABLE call_log (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, from_me INTEGER, call_id TEXT, timestamp INTEGER, duration INTEGER);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25) INSERT INTO jid SELECT i, 15550100 + i, 's.whatsapp.net', NULL FROM n;
INSERT INTO chat SELECT _id, _id, NULL FROM jid;
WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 200001)
INSERT INTO message SELECT i, 1 + i % 25, i / 25 % 2, 'K' || i, 0, 0, 1500000000000 + i * 20011, CASE WHEN i % 10 = 0 THEN 1 ELSE 0 END,
  CASE WHEN i % 10 = 0 THEN NULL WHEN i % 3 = 0 THEN 'We need 500 units by early May #' || i ELSE '好的,交期大概要多久? #' || i END, i FROM n;
INSERT INTO message_media SELECT _id, 'Media/IMG-' || _id || '.jpg', NULL, 'image/jpeg', NULL FROM message WHERE message_type = 1;
INSERT INTO message_quoted SELECT _id, 'K' || (_id - 25) FROM message WHERE _id % 10 = 3;
INSERT INTO receipt_user SELECT NULL, _id, chat_row_id, timestamp + 900, timestamp + 60000, 0 FROM message WHERE from_me = 1;
INSERT INTO message_add_on SELECT _id, chat_row_id, 0, chat_row_id, _id, timestamp + 5000 FROM message WHERE _id % 50 = 7;
INSERT INTO message_add_on_reaction SELECT _id, '👍', timestamp FROM message_add_on;
`

// BenchmarkImportPhone: at least 50,000 messages a second from a phone's
// database to the store.
func BenchmarkImportPhone(b *testing.B) {
	const messages = 200_000
	path := importertest.Database(b, filepath.Join(b.TempDir(), "msgstore.db"), phoneSQL)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		a := journey(b, "2026-03-25T09:00:00+08:00")
		plan, err := a.Imports.Inspect([]string{path})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		got, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai"})
		if err != nil || got.Added != messages {
			b.Fatalf("added %d (%v), want %d", got.Added, err, messages)
		}
	}
	b.ReportMetric(messages*float64(b.N)/b.Elapsed().Seconds(), "messages/s")
}

// BenchmarkInspectPhone: the preview of the same database.
func BenchmarkInspectPhone(b *testing.B) {
	path := importertest.Database(b, filepath.Join(b.TempDir(), "msgstore.db"), phoneSQL)
	a := journey(b, "2026-03-25T09:00:00+08:00")
	for b.Loop() {
		if plan, err := a.Imports.Inspect([]string{path}); err != nil || len(plan.Files) != 1 {
			b.Fatalf("plan %+v (%v)", plan, err)
		}
	}
}
