-- What is being written (S-06), kept as it is typed: one draft a customer, and one to nobody.
CREATE TABLE drafts (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers (id) ON DELETE CASCADE, -- NULL: nobody chosen yet
  text        TEXT NOT NULL,
  at          INTEGER NOT NULL -- UTC ms: last changed
) STRICT;
CREATE UNIQUE INDEX drafts_customer ON drafts (coalesce(customer_id, 0));

-- Drafts that a person says they sent; the studies (S-08) look for what came of them.
CREATE TABLE sent_drafts (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  text        TEXT NOT NULL,
  at          INTEGER NOT NULL, -- UTC ms
  opener      TEXT NOT NULL     -- what the user calls this way to begin; '' nothing
) STRICT;
-- Serves SentDrafts.
CREATE INDEX sent_drafts_customer ON sent_drafts (customer_id, at);
