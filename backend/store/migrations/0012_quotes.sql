-- Fingerprints of what was written (quote.go), so that words are found again in
-- another chat. The row id of an entry is its message.
CREATE VIRTUAL TABLE quotes USING fts5 (
  prints, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

-- Runs of message ids whose fingerprints are not there yet: at first all.
CREATE TABLE unprinted (
  first_id INTEGER PRIMARY KEY,
  last_id  INTEGER NOT NULL
) STRICT;
INSERT INTO unprinted (first_id, last_id) SELECT min(id), max(id) FROM messages HAVING count(*) > 0;
