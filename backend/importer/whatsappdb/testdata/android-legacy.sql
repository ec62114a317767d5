-- Of 2018: one wide table.
CREATE TABLE messages (_id INTEGER PRIMARY KEY, key_remote_jid TEXT NOT NULL, key_from_me INTEGER, key_id TEXT NOT NULL, status INTEGER, data TEXT, timestamp INTEGER,
  media_url TEXT, media_mime_type TEXT, media_wa_type TEXT, media_size INTEGER, media_name TEXT, media_caption TEXT, media_duration INTEGER, latitude REAL, longitude REAL,
  remote_resource TEXT, receipt_device_timestamp INTEGER, read_device_timestamp INTEGER, played_device_timestamp INTEGER, quoted_row_id INTEGER, edit_version INTEGER);
CREATE TABLE messages_quotes (_id INTEGER PRIMARY KEY, key_id TEXT);
CREATE TABLE chat_list (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, subject TEXT);
CREATE TABLE receipts (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_id TEXT, remote_resource TEXT, receipt_device_timestamp INTEGER, read_device_timestamp INTEGER, played_device_timestamp INTEGER);
INSERT INTO chat_list VALUES (1, '15550100@s.whatsapp.net', NULL), (2, '15550101-1520000000@g.us', 'Spring order');
INSERT INTO messages_quotes VALUES (1, 'L1');
INSERT INTO messages (_id, key_remote_jid, key_from_me, key_id, status, data, timestamp, media_wa_type, media_mime_type, media_name, media_caption, media_duration, latitude, longitude, remote_resource, receipt_device_timestamp, read_device_timestamp, quoted_row_id, edit_version) VALUES
  (1, '-1', 0, '-1', -1, NULL, 0, '0', NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, 0, 0),
  (2, '15550100@s.whatsapp.net', 1, 'L1', 13, 'Price is $4.20', 1520000000000, '0', NULL, NULL, NULL, 0, 0, 0, NULL, 1520000001000, 1520000300000, 0, 0),
  (3, '15550100@s.whatsapp.net', 0, 'L2', 0, 'Too high', 1520000400000, '0', NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, 1, 0),
  (4, '15550100@s.whatsapp.net', 1, 'L3', 5, NULL, 1520000500000, '9', 'application/pdf', 'Price list.pdf', 'Price list', 0, 0, 0, NULL, -1, -1, 0, 0),
  (5, '15550100@s.whatsapp.net', 0, 'L4', 0, NULL, 1520000600000, '0', NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, 0, 7),
  (6, '15550100@s.whatsapp.net', 0, 'L5', 0, NULL, 1520000700000, '8', NULL, NULL, NULL, 95, 0, 0, NULL, NULL, NULL, 0, 0),
  (7, '15550100@s.whatsapp.net', 0, 'L6', 0, NULL, 1520000800000, '1', 'image/jpeg', NULL, 'Like this one', 0, 0, 0, NULL, NULL, NULL, 0, 0),
  (8, '15550101-1520000000@g.us', 0, 'L7', 6, 'Spring order', 1520000900000, '0', NULL, NULL, NULL, 0, 0, 0, '15550101@s.whatsapp.net', NULL, NULL, 0, 0),
  (9, '15550101-1520000000@g.us', 1, 'L8', 4, 'Hello all', 1520001000000, '0', NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, 0, 0),
  (10, '15550101-1520000000@g.us', 0, 'L9', 0, 'Hi', 1520001100000, '0', NULL, NULL, NULL, 0, 0, 0, '15550101@s.whatsapp.net', NULL, NULL, 0, 0);
INSERT INTO receipts VALUES (1, '15550101-1520000000@g.us', 'L8', '15550101@s.whatsapp.net', 1520001010000, 1520001090000, NULL),
  (2, '15550101-1520000000@g.us', 'L8', '15550102@s.whatsapp.net', 1520001005000, NULL, NULL), (3, '15550101-1520000000@g.us', 'gone', '15550102@s.whatsapp.net', 1520001005000, NULL, NULL);
