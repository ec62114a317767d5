package whatsappdb

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// schema is which tables a database has, and which columns they have: every
// generation of the app has others, and a query names only what is there.
type schema map[string]map[string]bool

// probe asks a database for its tables and columns.
func probe(ctx context.Context, db *file) (schema, error) {
	s := schema{}
	err := each(ctx, db, func(rows *sql.Rows) error {
		var table, column string
		if err := rows.Scan(&table, &column); err != nil {
			return err
		}
		if s[table] == nil {
			s[table] = map[string]bool{}
		}
		s[table][column] = true
		return nil
	}, "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'")
	return s, err
}

// has reports whether a table has all these columns; with none, whether it is there.
func (s schema) has(table string, columns ...string) bool {
	t := s[table]
	return t != nil && !slices.ContainsFunc(columns, func(c string) bool { return !t[c] })
}

// col gives "alias.column", or missing where the table has no such column.
func (s schema) col(table, alias, column, missing string) string {
	if !s.has(table, column) {
		return missing
	}
	return alias + "." + column
}

// text is col for a text: never NULL.
func (s schema) text(table, alias, column string) string {
	if !s.has(table, column) {
		return "''"
	}
	return "coalesce(" + alias + "." + column + ", '')"
}

// number is col for a number: never NULL.
func (s schema) number(table, alias, column string) string {
	if !s.has(table, column) {
		return "0"
	}
	return "coalesce(" + alias + "." + column + ", 0)"
}

// join gives a LEFT JOIN with a table, where it is there with its key.
func (s schema) join(table, alias, key, on string) string {
	if !s.has(table, key) {
		return ""
	}
	return fmt.Sprintf(" LEFT JOIN %s %s ON %s.%s = %s", table, alias, alias, key, on)
}

// each gives the rows of a query to do.
func each(ctx context.Context, db *file, do func(*sql.Rows) error, query string, args ...any) (err error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return db.explain(ctx, fmt.Errorf("read phone database: %w", err))
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows); err != nil {
			return db.explain(ctx, fmt.Errorf("read phone database: %w", err))
		}
	}
	return db.explain(ctx, rows.Err())
}

// texts gives the rows of a query whose columns are all texts.
func texts(ctx context.Context, db *file, columns int, do func([]string), query string, args ...any) error {
	row := make([]string, columns)
	into := make([]any, columns)
	for i := range row {
		into[i] = &row[i]
	}
	return each(ctx, db, func(rows *sql.Rows) error {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		for i := range row {
			row[i] = strings.ToValidUTF8(row[i], "\ufffd")
		}
		do(row)
		return nil
	}, query, args...)
}
