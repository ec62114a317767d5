-- What a person wrote of phrases: own ones (starter ''), and what stands in the
-- place of a starter, or (removed) that it is off the shelf.
CREATE TABLE phrases (
  id       INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: an undo brings a phrase back under its id
  starter  TEXT NOT NULL, -- key of the starter that it replaces, '' an own phrase
  removed  INTEGER NOT NULL CHECK (removed IN (0, 1)),
  folder   TEXT NOT NULL,
  title    TEXT NOT NULL,
  text     TEXT NOT NULL,
  stage    TEXT NOT NULL,
  tactic   TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT;
-- One for each starter, and the way to it.
CREATE UNIQUE INDEX phrases_by_starter ON phrases (starter) WHERE starter <> '';
