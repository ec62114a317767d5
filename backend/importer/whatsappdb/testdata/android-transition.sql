-- Of 2021: both tables are there, the new one counts; few of the others yet.
CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT);
CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT);
CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER, from_me INTEGER, key_id TEXT, sender_jid_row_id INTEGER, status INTEGER, timestamp INTEGER, message_type INTEGER, text_data TEXT);
CREATE TABLE messages (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_from_me INTEGER, key_id TEXT, timestamp INTEGER, data TEXT, media_wa_type TEXT);
CREATE TABLE receipts (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_id TEXT);
INSERT INTO jid VALUES (1, '15550100', 's.whatsapp.net', '15550100@s.whatsapp.net');
INSERT INTO chat VALUES (1, 1, NULL);
INSERT INTO message VALUES (1, -1, 0, '-1', NULL, NULL, 0, -1, NULL), (2, 1, 1, 'A1', NULL, 13, 1609459200000, 0, 'Happy new year'), (3, 1, 0, 'A2', NULL, 0, 1609459260000, 10, NULL);
INSERT INTO messages VALUES (2, '15550100@s.whatsapp.net', 1, 'A1', 1609459200000, 'Happy new year', '0');
