-- What people told us about customers, and who they are in chats.
CREATE TABLE customers (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL,
  call_name   TEXT NOT NULL DEFAULT '',
  company     TEXT NOT NULL DEFAULT '',
  country     TEXT NOT NULL DEFAULT '',
  city        TEXT NOT NULL DEFAULT '',
  zone        TEXT NOT NULL DEFAULT '',
  channel     TEXT NOT NULL DEFAULT '',
  handles     TEXT NOT NULL DEFAULT '[]',  -- JSON, typed in by hand
  stage       TEXT NOT NULL DEFAULT '',
  source      TEXT NOT NULL DEFAULT '',
  note        TEXT NOT NULL DEFAULT '',
  guessed     INTEGER NOT NULL DEFAULT 0 CHECK (guessed IN (0, 1)), -- country and zone
  edited      TEXT NOT NULL DEFAULT '',    -- card fields edited by hand, blank between
  edited_at   INTEGER,                     -- UTC ms; NULL: never edited
  created_by  INTEGER REFERENCES batches (id) ON DELETE SET NULL
) STRICT;

-- How a later import knows a customer again.
CREATE TABLE identities (
  channel     TEXT NOT NULL,
  handle      TEXT NOT NULL,               -- E.164, or the folded display name
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  PRIMARY KEY (channel, handle)
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_of_customer ON identities (customer_id);

CREATE TABLE batches (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         INTEGER NOT NULL,             -- UTC ms
  removed_at INTEGER                       -- UTC ms; NULL: in force
) STRICT;

CREATE TABLE chats (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  channel     TEXT NOT NULL,
  zone        TEXT NOT NULL,               -- IANA; turns wall_ms into at_ms
  zone_mended INTEGER NOT NULL DEFAULT 0 CHECK (zone_mended IN (0, 1))
) STRICT;

-- One import of one export. chat_id is NULL once the import is undone.
CREATE TABLE files (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id    INTEGER NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  chat_id     INTEGER REFERENCES chats (id) ON DELETE SET NULL,
  info        TEXT NOT NULL,               -- JSON of FileInfo, for a redo
  name_key    TEXT NOT NULL,               -- chat name, folded
  partner_key TEXT NOT NULL,               -- the only other person, folded; '' in a group
  is_group    INTEGER NOT NULL CHECK (is_group IN (0, 1)),
  zone        TEXT NOT NULL,
  result      TEXT NOT NULL DEFAULT '{}'   -- JSON of FileResult, for the list of imports
) STRICT;
CREATE INDEX files_of_batch ON files (batch_id);
CREATE INDEX files_of_chat ON files (chat_id);

CREATE TABLE senders (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id     INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL -- NULL: me
) STRICT;
CREATE INDEX senders_of_chat ON senders (chat_id);
CREATE INDEX senders_of_customer ON senders (customer_id);

-- What each file calls a sender, and whose side it is on; the newest file is right.
CREATE TABLE names (
  file_id   INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  sender_id INTEGER NOT NULL REFERENCES senders (id) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  me        INTEGER NOT NULL CHECK (me IN (0, 1)),
  PRIMARY KEY (sender_id, file_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_of_file ON names (file_id);

CREATE TABLE messages (
  id           INTEGER PRIMARY KEY AUTOINCREMENT, -- given out by the store, never twice
  chat_id      INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  sender_id    INTEGER,                    -- NULL: a notice
  wall_ms      INTEGER NOT NULL,           -- the phone's clock as if it were UTC
  precision    TEXT NOT NULL,
  at_ms        INTEGER NOT NULL,           -- wall_ms in the zone of the chat
  instant      INTEGER NOT NULL DEFAULT 0 CHECK (instant IN (0, 1)), -- at_ms is the source's own
  ord          INTEGER NOT NULL,           -- order among messages of one time
  kind         TEXT NOT NULL,
  text         TEXT NOT NULL,
  edited       INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)),
  delivered_at INTEGER,
  read_at      INTEGER,
  varies       INTEGER NOT NULL DEFAULT 0 CHECK (varies IN (0, 1)) -- files differ: see versions
) STRICT;
-- Serves the comparison of a re-import, and the pages of one chat.
CREATE INDEX messages_in_chat ON messages (chat_id, wall_ms, ord);

-- Serves the counts of messages without notices.
CREATE INDEX notices ON messages (chat_id) WHERE sender_id IS NULL;

-- Which messages a file holds, as runs of ids.
CREATE TABLE holds (
  file_id  INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  first_id INTEGER NOT NULL,
  last_id  INTEGER NOT NULL,
  PRIMARY KEY (file_id, first_id)
) STRICT, WITHOUT ROWID;

-- What a file says of a message, where files differ. file_id 0: all other holders.
CREATE TABLE versions (
  message_id   INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  file_id      INTEGER NOT NULL,
  wall_ms      INTEGER NOT NULL,
  precision    TEXT NOT NULL,
  at_ms        INTEGER NOT NULL,
  instant      INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  text         TEXT NOT NULL,
  edited       INTEGER NOT NULL,
  delivered_at INTEGER,
  read_at      INTEGER,
  PRIMARY KEY (message_id, file_id)
) STRICT, WITHOUT ROWID;

-- The records of undone files, kept 30 days for a redo.
CREATE TABLE trash (
  file_id      INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  seq          INTEGER NOT NULL,
  sender       TEXT NOT NULL,
  wall_ms      INTEGER NOT NULL,
  precision    TEXT NOT NULL,
  instant      INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  text         TEXT NOT NULL,
  edited       INTEGER NOT NULL,
  delivered_at INTEGER,
  read_at      INTEGER,
  PRIMARY KEY (file_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Full-text search over words of our own making (fold.go). The row id of an
-- entry is its second and its message (index.go): newest first costs nothing.
CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', contentless_delete = 1, detail = none,
  prefix = '1 2 3 4 6', tokenize = 'ascii'
);

-- Runs of message ids that are not in the index yet.
CREATE TABLE unindexed (
  first_id INTEGER PRIMARY KEY,
  last_id  INTEGER NOT NULL
) STRICT;
