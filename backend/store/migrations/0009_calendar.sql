-- When people work, in the words of worktime: what a person said of a customer
-- ('' nothing, 'none' no hours) and of a whole country.
ALTER TABLE customers ADD COLUMN week TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'; -- JSON
CREATE TABLE country_weeks (
  country TEXT PRIMARY KEY, -- ISO 3166-1 alpha-2
  week    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
