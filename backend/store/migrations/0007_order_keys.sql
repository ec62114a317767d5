-- Serves an import that asks what is known of the orders of its next rows.
CREATE INDEX order_rows_by_key ON order_rows (key);
