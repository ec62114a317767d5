-- What tables and people tell besides messages. The rows of a file are facts,
-- kept as they came; what is shown is worked out from the rows of imports that
-- are in force, so that undo and redo only turn batches.removed_at.
ALTER TABLE files ADD COLUMN is_table INTEGER NOT NULL DEFAULT 0 CHECK (is_table IN (0, 1)); -- rows and no chat

CREATE VIEW live_files AS SELECT f.id, f.batch_id FROM files f JOIN batches b ON b.id = f.batch_id WHERE b.removed_at IS NULL;

-- Whom the rows of a file name, each once.
CREATE TABLE row_people (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id     INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  name_key    TEXT NOT NULL,               -- folded
  phone       TEXT NOT NULL,               -- E.164, or as written
  email       TEXT NOT NULL,               -- folded
  channel     TEXT NOT NULL,
  source_id   TEXT NOT NULL,               -- in the vendor's system
  holds       INTEGER NOT NULL CHECK (holds IN (0, 1)), -- an order or a contact is reason to have the customer; a receipt is not
  customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL -- NULL: nobody, or several fit
) STRICT;
CREATE INDEX row_people_of_file ON row_people (file_id);
CREATE INDEX row_people_of_customer ON row_people (customer_id);
-- Serve a chat that looks for a customer whom only tables know.
CREATE INDEX row_people_by_phone ON row_people (phone) WHERE phone <> '';
CREATE INDEX row_people_by_email ON row_people (email) WHERE email <> '';
CREATE INDEX row_people_by_name ON row_people (name_key) WHERE name_key <> '';

CREATE TABLE order_rows (
  id        INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of their import
  file_id   INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  line      INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES row_people (id) ON DELETE CASCADE,
  key       TEXT NOT NULL,                 -- of the order among its customer's
  number    TEXT NOT NULL,
  at_ms     INTEGER NOT NULL,              -- UTC; 0: unknown
  day_only  INTEGER NOT NULL CHECK (day_only IN (0, 1)),
  minor     INTEGER NOT NULL,
  currency  TEXT NOT NULL,
  status    TEXT NOT NULL,
  product   TEXT NOT NULL,
  note      TEXT NOT NULL
) STRICT;
CREATE INDEX order_rows_of_file ON order_rows (file_id);
CREATE INDEX order_rows_of_person ON order_rows (person_id);

-- What a person wrote of an order: one of their own, or in the place of what
-- tables say of the order with this key.
CREATE TABLE orders (
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  key         TEXT NOT NULL,
  removed     INTEGER NOT NULL CHECK (removed IN (0, 1)),
  number      TEXT NOT NULL,
  at_ms       INTEGER NOT NULL,
  day_only    INTEGER NOT NULL CHECK (day_only IN (0, 1)),
  minor       INTEGER NOT NULL,
  currency    TEXT NOT NULL,
  status      TEXT NOT NULL,
  product     TEXT NOT NULL,
  note        TEXT NOT NULL,
  PRIMARY KEY (customer_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_rows (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id    INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  line       INTEGER NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES row_people (id) ON DELETE CASCADE,
  fields     TEXT NOT NULL,                -- JSON of the card's fields that the row fills
  tags       TEXT NOT NULL,                -- JSON
  created_ms INTEGER NOT NULL              -- UTC; 0: unknown
) STRICT;
CREATE INDEX contact_rows_of_file ON contact_rows (file_id);
CREATE INDEX contact_rows_of_person ON contact_rows (person_id);
CREATE TABLE receipt_rows (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id      INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  line         INTEGER NOT NULL,
  person_id    INTEGER REFERENCES row_people (id) ON DELETE CASCADE, -- NULL: the row names nobody
  source_id    TEXT NOT NULL,              -- of the message
  at_ms        INTEGER NOT NULL,           -- when it was sent, UTC; 0: unknown
  precision    TEXT NOT NULL,
  text         TEXT NOT NULL,
  ticks        TEXT NOT NULL,
  delivered_at INTEGER,
  read_at      INTEGER,
  message_id   INTEGER                     -- the message of ours that it tells of; NULL: not here
) STRICT;
CREATE INDEX receipt_rows_of_file ON receipt_rows (file_id);
CREATE INDEX receipt_rows_of_person ON receipt_rows (person_id);
CREATE INDEX receipt_rows_of_message ON receipt_rows (message_id) WHERE message_id IS NOT NULL;

-- What the receipt rows in force say of a message; worked out anew when they or chats change.
CREATE TABLE receipts (
  message_id   INTEGER PRIMARY KEY,
  ticks        TEXT NOT NULL,
  delivered_at INTEGER,
  read_at      INTEGER
) STRICT;

-- What a person saw on the phone. The message of a mark that went with an
-- undone import (message_id NULL) is known again by the rest.
CREATE TABLE ticks (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER UNIQUE,
  ticks      TEXT NOT NULL CHECK (ticks IN ('sent', 'delivered', 'read', 'failed', 'unknown')),
  at         INTEGER NOT NULL,             -- UTC ms, when they said so
  parked_at  INTEGER,                      -- UTC ms, when the import was undone
  chat_key   TEXT NOT NULL DEFAULT '',
  wall_ms    INTEGER NOT NULL DEFAULT 0,
  text       TEXT NOT NULL DEFAULT ''
) STRICT;

-- Serves the quotes of a chat, as before, and receipts, which name no chat.
DROP INDEX messages_by_source;
CREATE INDEX messages_by_source ON messages (source_id, chat_id) WHERE source_id <> '';
