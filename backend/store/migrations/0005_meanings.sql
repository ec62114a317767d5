-- What messages say, as far as it was understood (chat.Meaning, meaningcode.go);
-- it can be made anew at any time.
CREATE TABLE meanings (
  message_id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
  meaning    BLOB NOT NULL
) STRICT;

-- Runs of message ids that are not understood yet.
CREATE TABLE unread (
  first_id INTEGER PRIMARY KEY,
  last_id  INTEGER NOT NULL
) STRICT;
INSERT INTO unread (first_id, last_id) SELECT min(id), max(id) FROM messages HAVING count(*) > 0;

-- The language that a person wrote last, which helps with short messages.
ALTER TABLE senders ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- What a person set right (chat.Correction). Those whose message went with an
-- undone import (message_id NULL) are known again by the rest, as ticks are.
CREATE TABLE corrections (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER,
  part       TEXT NOT NULL CHECK (part IN ('language', 'mood', 'intents', 'questions', 'pieces')),
  value      TEXT NOT NULL,                -- JSON
  at         INTEGER NOT NULL,             -- UTC ms
  parked_at  INTEGER,                      -- UTC ms, when the import was undone
  chat_key   TEXT NOT NULL DEFAULT '',
  wall_ms    INTEGER NOT NULL DEFAULT 0,
  text       TEXT NOT NULL DEFAULT '',
  UNIQUE (message_id, part)
) STRICT;
