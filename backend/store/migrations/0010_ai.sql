-- What left this computer for a language model (F-07), word for word as it left. Wiping
-- takes the rows; how many there were is counted by month, for the limit.
CREATE TABLE ai_calls (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  at       INTEGER NOT NULL,             -- UTC ms
  purpose  TEXT NOT NULL CHECK (purpose IN ('rewrite', 'translate', 'judge', 'test')),
  provider TEXT NOT NULL,
  address  TEXT NOT NULL,
  model    TEXT NOT NULL,
  sent     TEXT NOT NULL,                -- without personal data
  answer   INTEGER NOT NULL DEFAULT 0,   -- bytes that came back
  tokens_in  INTEGER NOT NULL DEFAULT 0, -- as the server counted; 0: it told none
  tokens_out INTEGER NOT NULL DEFAULT 0,
  outcome  TEXT NOT NULL                 -- 'sent', then 'ok' or the code of a fault
) STRICT;
CREATE TABLE ai_months (
  month      TEXT PRIMARY KEY,           -- 2026-03, UTC
  calls      INTEGER NOT NULL,
  tokens_in  INTEGER NOT NULL,
  tokens_out INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- May the chats of a customer go to a model (K-02, B-24)?
ALTER TABLE customers ADD COLUMN ai_blocked_at INTEGER; -- UTC ms; NULL: not blocked
ALTER TABLE customers ADD COLUMN ai_agreed_at INTEGER;  -- UTC ms, when the user said "ask no more"; NULL: ask
ALTER TABLE customers ADD COLUMN ai_agreed_to TEXT NOT NULL DEFAULT ''; -- the address that was agreed to
-- Serves the list of blocked customers.
CREATE INDEX customers_ai_blocked ON customers (id) WHERE ai_blocked_at IS NOT NULL;

-- What a model said of messages, beside what the offline reader and people say. Kept
-- through an undo as corrections are: it was paid for.
CREATE TABLE judgements (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id INTEGER,
  part       TEXT NOT NULL CHECK (part IN ('mood', 'intents', 'resolution')),
  value      TEXT NOT NULL,              -- JSON
  model      TEXT NOT NULL,
  at         INTEGER NOT NULL,           -- UTC ms
  parked_at  INTEGER,                    -- UTC ms, when the import was undone
  chat_key   TEXT NOT NULL DEFAULT '',
  wall_ms    INTEGER NOT NULL DEFAULT 0,
  text       TEXT NOT NULL DEFAULT '',
  UNIQUE (message_id, part, model)
) STRICT;

-- A batch of messages to be judged, and how far it is.
CREATE TABLE ai_jobs (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      INTEGER NOT NULL,              -- UTC ms
  model   TEXT NOT NULL,
  ended   TEXT NOT NULL DEFAULT ''       -- '' not yet, 'done', 'cancelled'
) STRICT;
CREATE TABLE ai_job_messages (
  job_id     INTEGER NOT NULL REFERENCES ai_jobs (id) ON DELETE CASCADE,
  message_id INTEGER NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('waiting', 'judged', 'left')), -- left: the model said nothing of it
  PRIMARY KEY (job_id, message_id)
) STRICT, WITHOUT ROWID;
-- Serves what is next of a job.
CREATE INDEX ai_job_waiting ON ai_job_messages (job_id, message_id) WHERE state = 'waiting';
