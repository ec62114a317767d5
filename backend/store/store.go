package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
	bulksqlite "zombiezen.com/go/sqlite"

	"huiyin/backend/fault"
)

// readers is how many queries may run beside the one writer.
const readers = 4

// Store is an open database. It is safe for use by several goroutines; writes
// wait for one another.
//
// Several processes (the window, the command line) may have the same file open:
// readers never wait, a writer waits up to five seconds for another and then
// gets the fault "database-busy" (E-202).
type Store struct {
	path  string
	write *sql.DB // one connection
	read  *sql.DB // a pool that cannot write

	inserts inserts
	changes int // of messages, by this process: counted by who has the writer
}

// state tells two states of the messages apart.
type state struct {
	changes int   // by this process
	version int64 // by others
}

func (s *Store) state(ctx context.Context, tx *sql.Tx) (state, error) {
	now := state{changes: s.changes}
	if err := tx.QueryRowContext(ctx, "PRAGMA data_version").Scan(&now.version); err != nil {
		return now, fmt.Errorf("read version of the data: %w", err)
	}
	return now, nil
}

// Open opens the database at path, makes it if it is missing, and brings it up
// to date; before that the file is copied beside itself. Faults:
// "database-newer", "database-damaged" (E-203), "database-busy" (E-202),
// "disk-full" (E-201).
func Open(ctx context.Context, path string) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("find folder of the database: %w", err)
	}
	write, err := sql.Open("sqlite", dsn(path, "_txlock=immediate&_pragma=cache_size(-16384)"))
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	write.SetMaxOpenConns(1)
	if err := migrate(ctx, write, path, migrations()); err != nil {
		return nil, errors.Join(explain(err), write.Close())
	}
	inserts, err := prepareInserts(ctx, write)
	if err != nil {
		return nil, errors.Join(explain(err), write.Close())
	}
	// A page cache each of 4 MB: with 16 nothing was faster over a million messages (own, 2026-11-27).
	read, err := sql.Open("sqlite", dsn(path, "_pragma=query_only(1)&_pragma=cache_size(-4096)"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open database for reading: %w", err), write.Close())
	}
	read.SetMaxOpenConns(readers)
	return &Store{path: path, write: write, read: read, inserts: inserts}, nil
}

// Close waits for running queries and closes the database.
func (s *Store) Close() error {
	return errors.Join(s.read.Close(), s.write.Close())
}

// Path is where the database lies.
func (s *Store) Path() string { return s.path }

// dsn carries the pragmas, so that every connection of a pool has them.
func dsn(path, extra string) string {
	return fileURI(path) + "?_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)" +
		"&_pragma=foreign_keys(1)&_pragma=synchronous(NORMAL)" +
		"&_pragma=temp_store(MEMORY)&" + extra
}

// update runs do in one transaction: all of it is stored, or nothing.
func (s *Store) update(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return explain(fmt.Errorf("begin transaction: %w", err))
	}
	if err := do(tx); err != nil {
		if ctx.Err() != nil {
			err = ctx.Err() // what failed is only its consequence
		}
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) {
			err = errors.Join(err, back)
		}
		return explain(err)
	}
	if err := tx.Commit(); err != nil {
		return explain(fmt.Errorf("commit: %w", err))
	}
	return nil
}

// explain gives SQLite's errors that a user can mend their fault.
func explain(err error) error {
	var known *fault.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	code := int(bulksqlite.ErrCode(err))
	var e *sqlite.Error
	if errors.As(err, &e) {
		code = e.Code()
	}
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fault.New("database-busy").Because(err)
	case sqlite3.SQLITE_FULL:
		return fault.New("disk-full").Because(err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return fault.New("database-damaged").Because(err)
	}
	return err
}

// query is what *sql.DB and *sql.Tx have in common.
type query interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// collect reads all rows of a query with scan.
func collect[T any](ctx context.Context, q query, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, rows.Err()
}
