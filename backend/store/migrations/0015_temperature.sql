-- How warm a person says a relation is (D-15); '' as the facts say.
ALTER TABLE customers ADD COLUMN temperature TEXT NOT NULL DEFAULT '' CHECK (temperature IN ('', 'hot', 'warm', 'cool', 'cold'));
