-- "A colleague of ours": what they wrote is ours as long as this stands, whatever
-- exports say. Nothing is moved, so taking it back is exact.
ALTER TABLE customers ADD COLUMN colleague_at INTEGER; -- UTC ms; NULL: a customer
-- Serves the view.
CREATE INDEX customers_colleagues ON customers (id) WHERE colleague_at IS NOT NULL;

-- Colleagues, and whoever was merged into them.
CREATE VIEW colleagues AS WITH RECURSIVE c (id) AS (
  SELECT id FROM customers WHERE colleague_at IS NOT NULL
  UNION SELECT m.from_id FROM merges m JOIN c ON m.into_id = c.id
) SELECT id FROM c;
