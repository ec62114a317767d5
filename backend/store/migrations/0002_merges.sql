-- Who is one person (S-15). A merge moves nothing: whatever belongs to from_id
-- is shown as into_id's as long as the row stands, so taking it back is exact
-- whatever was imported in between.
CREATE TABLE merges (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  into_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  from_id INTEGER NOT NULL UNIQUE REFERENCES customers (id) ON DELETE CASCADE,
  at      INTEGER NOT NULL, -- UTC ms
  was     TEXT NOT NULL,    -- JSON: the card of into_id before
  became  TEXT NOT NULL     -- JSON: and after
) STRICT;
CREATE INDEX merges_into ON merges (into_id);

-- "Not the same person": these two are not proposed again.
CREATE TABLE strangers (
  one   INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX strangers_other ON strangers (other);

-- "Ignore this person".
ALTER TABLE customers ADD COLUMN ignored_at INTEGER; -- UTC ms; NULL: shown
