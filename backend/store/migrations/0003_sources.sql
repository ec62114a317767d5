-- What only some sources tell of a message: its id in its channel, which
-- message it answers (by that id), and reactions (JSON).
ALTER TABLE messages ADD COLUMN source_id TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN reactions TEXT NOT NULL DEFAULT '';
ALTER TABLE versions ADD COLUMN source_id TEXT NOT NULL DEFAULT '';
ALTER TABLE versions ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
ALTER TABLE versions ADD COLUMN reactions TEXT NOT NULL DEFAULT '';
ALTER TABLE trash ADD COLUMN source_id TEXT NOT NULL DEFAULT '';
ALTER TABLE trash ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
ALTER TABLE trash ADD COLUMN reactions TEXT NOT NULL DEFAULT '';

-- Serves the look-up of the message that another one quotes.
CREATE INDEX messages_by_source ON messages (chat_id, source_id) WHERE source_id <> '';
