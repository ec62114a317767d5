-- msgstore.db of 2025: people with hidden ids, a group, receipts, edits, calls.
CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, agent INTEGER, device INTEGER, type INTEGER, raw_string TEXT);
CREATE TABLE jid_map (lid_row_id INTEGER PRIMARY KEY, jid_row_id INTEGER);
CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER UNIQUE, subject TEXT, archived INTEGER);
CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER NOT NULL, from_me INTEGER NOT NULL, key_id TEXT NOT NULL,
  sender_jid_row_id INTEGER, status INTEGER, timestamp INTEGER, received_timestamp INTEGER, message_type INTEGER, text_data TEXT, sort_id INTEGER);
CREATE TABLE message_media (message_row_id INTEGER PRIMARY KEY, chat_row_id INTEGER, file_path TEXT, media_name TEXT, mime_type TEXT, media_caption TEXT);
CREATE TABLE message_quoted (message_row_id INTEGER PRIMARY KEY, key_id TEXT, text_data TEXT);
CREATE TABLE message_location (message_row_id INTEGER PRIMARY KEY, latitude REAL, longitude REAL, place_name TEXT, place_address TEXT);
CREATE TABLE message_vcard (_id INTEGER PRIMARY KEY, message_row_id INTEGER, vcard TEXT);
CREATE TABLE message_poll_option (_id INTEGER PRIMARY KEY, message_row_id INTEGER, option_name TEXT, vote_total INTEGER);
CREATE TABLE message_edit_info (message_row_id INTEGER PRIMARY KEY, original_key_id TEXT, edited_timestamp INTEGER);
CREATE TABLE message_revoked (message_row_id INTEGER PRIMARY KEY, revoked_key_id TEXT);
CREATE TABLE message_add_on (_id INTEGER PRIMARY KEY, chat_row_id INTEGER, from_me INTEGER, key_id TEXT, sender_jid_row_id INTEGER, parent_message_row_id INTEGER, timestamp INTEGER, message_add_on_type INTEGER);
CREATE TABLE message_add_on_reaction (message_add_on_row_id INTEGER PRIMARY KEY, reaction TEXT, sender_timestamp INTEGER);
CREATE TABLE receipt_user (_id INTEGER PRIMARY KEY, message_row_id INTEGER, receipt_user_jid_row_id INTEGER, receipt_timestamp INTEGER, read_timestamp INTEGER, played_timestamp INTEGER);
CREATE UNIQUE INDEX receipt_user_index ON receipt_user (message_row_id, receipt_user_jid_row_id);
CREATE TABLE receipt_orphaned (_id INTEGER PRIMARY KEY, key_id TEXT);
CREATE TABLE call_log (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, from_me INTEGER, call_id TEXT, timestamp INTEGER, video_call INTEGER, duration INTEGER, call_result INTEGER, group_jid_row_id INTEGER NOT NULL DEFAULT 0);
CREATE TABLE message_call_log (message_row_id INTEGER PRIMARY KEY, call_log_row_id INTEGER);

INSERT INTO jid (_id, user, server, raw_string) VALUES (1, '15550100', 's.whatsapp.net', '15550100@s.whatsapp.net'),
  (2, '15550101', 's.whatsapp.net', NULL), (3, '120363000000000001', 'g.us', NULL), (4, '99000000000001', 'lid', NULL),
  (5, '99000000000002', 'lid', NULL), (6, 'status', 'broadcast', NULL), (7, '15550102', 's.whatsapp.net', NULL);
INSERT INTO jid_map VALUES (4, 2);
INSERT INTO chat VALUES (1, 1, NULL, 0), (2, 3, 'Lids for spring', 0), (3, 6, NULL, 0);
-- what the app keeps for itself
INSERT INTO message (_id, chat_row_id, from_me, key_id, timestamp, message_type) VALUES (1, -1, 0, '-1', 0, -1), (2, 1, 0, 'P2', -1, 0);
-- Ana, one to one
INSERT INTO message (_id, chat_row_id, from_me, key_id, sender_jid_row_id, status, timestamp, message_type, text_data) VALUES
  (3, 1, 0, 'A0', 0, 6, 1772460000000, 7, NULL),
  (4, 1, 1, 'A1', 0, 13, 1772460010123, 0, 'Hi Ana, here is quotation Q-118.'),
  (5, 1, 0, 'A2', 0, 0, 1772460070456, 0, 'FOB or CIF?'),
  (6, 1, 1, 'A3', 0, 5, 1772460130000, 1, 'Our new lids'),
  (7, 1, 1, 'A4', 0, 13, 1772460190000, 2, NULL),
  (8, 1, 0, 'A5', 0, 0, 1772460250000, 9, 'Order.pdf'),
  (9, 1, 0, 'A6', 0, 0, 1772460310000, 5, NULL),
  (10, 1, 0, 'A7', 0, 0, 1772460370000, 4, NULL),
  (11, 1, 1, 'A8', 0, 4, 1772460430000, 66, 'Which port?'),
  (12, 1, 0, 'A9', 0, 0, 1772460490000, 15, NULL),
  (13, 1, 1, 'A10', 0, 13, 1772460550000, 0, 'CIF is $4.65 (was 4.60)'),
  (14, 1, 0, 'A11', 0, 0, 1772460610000, 42, NULL),
  (15, 1, 0, 'A12', 0, 0, 1772460670000, 90, NULL),
  (16, 1, 0, 'A13', 0, 0, 1772460730000, 0, CAST(x'4F6BFF21' AS TEXT)),
  (17, 1, 0, 'A14', 0, 0, 1772460790000, 112, 'Something new'),
  (18, 1, 0, 'A15', 0, 0, 1772460850000, 99, NULL),
  (19, 1, 0, 'A16', 0, 0, 1772460910000, 64, 'old text');
INSERT INTO message_media VALUES (6, 1, 'Media/IMG-1.jpg', NULL, 'image/jpeg', NULL), (7, 1, 'Media/PTT-1.opus', NULL, 'audio/ogg; codecs=opus', NULL),
  (8, 1, 'Media/Order.pdf', 'Order.pdf', 'application/pdf', NULL), (14, 1, NULL, NULL, 'image/jpeg', NULL);
INSERT INTO message_quoted VALUES (5, 'A1', 'Hi Ana, here is quotation Q-118.');
INSERT INTO message_location VALUES (9, 51.5, -0.1, 'Warehouse 3', 'Harbour Road 1');
INSERT INTO message_vcard VALUES (1, 10, 'BEGIN:VCARD' || char(10) || 'FN:Ravi Patel' || char(10) || 'END:VCARD');
INSERT INTO message_poll_option VALUES (1, 11, 'Ningbo', 2), (2, 11, 'Shanghai', 0);
INSERT INTO message_edit_info VALUES (13, 'A10x', 1772460560000);
INSERT INTO message_add_on VALUES (1, 1, 0, 'R1', 0, 4, 1772460080000, 56), (2, 1, 0, 'R2', 0, 4, 1772460090000, 56), (3, 1, 1, 'R3', 0, 5, 1772460095000, 56), (4, 1, 0, 'R4', 0, 13, 1772460600000, 56);
INSERT INTO message_add_on_reaction VALUES (1, '👍', 1772460080000), (2, '❤', 1772460090000), (3, '🙏', 1772460095000), (4, '', 1772460600000);
INSERT INTO receipt_user VALUES (1, 4, 1, 1772460011000, 1772460060000, 0), (2, 6, 1, 1772460131000, 0, 0), (3, 7, 1, 1772460191000, 0, 1772460240000), (4, 999, 1, 1, 1, 0);
INSERT INTO receipt_orphaned VALUES (1, 'X');
INSERT INTO call_log VALUES (1, 1, 0, 'call:1', 1772460670000, 0, 312, 5, 0), (2, 7, 1, 'call:2', 1772461000000, 1, 0, 2, 0);
INSERT INTO message_call_log VALUES (15, 1);
-- a group: Bob writes by number and by hidden id, Cho by a hidden id alone; nobody knows who wrote G5
INSERT INTO message (_id, chat_row_id, from_me, key_id, sender_jid_row_id, status, timestamp, message_type, text_data) VALUES
  (30, 2, 1, 'G1', 0, 13, 1772464000000, 0, 'Welcome @15550101 and @99000000000002'),
  (31, 2, 0, 'G2', 2, 0, 1772464060000, 0, 'Thanks'),
  (32, 2, 0, 'G3', 4, 0, 1772464120000, 0, 'One more thing'),
  (33, 2, 0, 'G4', 5, 0, 1772464180000, 0, 'Hello'),
  (34, 2, 0, 'G5', 0, 0, 1772464240000, 0, 'Who am I?'),
  (35, 77, 0, 'L1', 2, 0, 1772464300000, 0, 'From a chat that was deleted');
INSERT INTO receipt_user VALUES (10, 30, 2, 1772464005000, 1772464900000, 0), (11, 30, 5, 1772464002000, 1772464030000, 0);
INSERT INTO message (_id, chat_row_id, from_me, key_id, sender_jid_row_id, status, timestamp, message_type, text_data) VALUES (40, 3, 0, 'S1', 1, 0, 1772464400000, 0, 'My status');
