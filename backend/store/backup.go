package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"

	"modernc.org/sqlite"

	"huiyin/backend/fault"
)

// pagesAtOnce is how much is copied between two looks at the context: 4 MB.
const pagesAtOnce = 1024

// Empty says that nothing was ever imported and no customer is known.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	var empty bool
	err := s.read.QueryRowContext(ctx, `
		SELECT NOT EXISTS (SELECT 1 FROM batches) AND NOT EXISTS (SELECT 1 FROM customers)`).Scan(&empty)
	return empty, explain(err)
}

// CopyTo copies the whole database to a new file at to, which is there in full
// afterwards or not at all; a file of that name is replaced. Writers wait
// meanwhile, readers don't. Fault: "disk-full" (E-201).
func (s *Store) CopyTo(ctx context.Context, to string) error {
	return explain(copyDatabase(ctx, s.write, to))
}

// CopyFrom puts the database that CopyTo wrote to from in place of everything
// that is stored, and brings it up to date. When it fails or is cancelled the
// store is as it was. Faults: "backup-damaged", "database-newer", "disk-full".
func (s *Store) CopyFrom(ctx context.Context, from string) error {
	if err := CheckCopy(ctx, from); err != nil {
		return err
	}
	err := copyPages(ctx, s.write, func(c copier) (*sqlite.Backup, error) { return c.NewRestore(copyURI(from)) })
	if err != nil {
		return explain(err)
	}
	return explain(migrate(ctx, s.write, s.path, migrations()))
}

// CheckCopy reads a copy through and says whether it can stand in for the
// database. Faults: "backup-damaged", "database-newer".
func CheckCopy(ctx context.Context, path string) (err error) {
	damaged := func(why error) error { return fault.New("backup-damaged", "name", filepath.Base(path)).Because(why) }
	db, err := sql.Open("sqlite", copyURI(path))
	if err != nil {
		return fmt.Errorf("open copy of the database: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	version, err := userVersion(ctx, db)
	if err != nil {
		return damaged(err)
	}
	names, err := fs.Glob(migrations(), "*.sql")
	if err != nil {
		return fmt.Errorf("list migrations: %w", err)
	}
	if version > len(names) {
		return fault.New("database-newer", "version", strconv.Itoa(version), "known", strconv.Itoa(len(names)))
	}
	verdict := "no tables"
	if version > 0 {
		err = db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil || verdict != "ok" {
		return damaged(errors.Join(err, errors.New(verdict)))
	}
	return nil
}

// copyDatabase copies a database, what is still in its log included.
func copyDatabase(ctx context.Context, db *sql.DB, to string) error {
	draft := to + ".part"
	if err := forget(draft); err != nil {
		return err
	}
	err := copyPages(ctx, db, func(c copier) (*sqlite.Backup, error) {
		return c.NewBackup(fileURI(draft) + "?_pragma=synchronous(FULL)")
	})
	if err == nil {
		err = os.Rename(draft, to)
	}
	if err != nil {
		return errors.Join(err, forget(draft))
	}
	return nil
}

// copier is what a connection of the driver can do beside queries.
type copier interface {
	NewBackup(to string) (*sqlite.Backup, error)
	NewRestore(from string) (*sqlite.Backup, error)
}

// copyPages holds the writer's connection, so that nothing changes under the copy.
func copyPages(ctx context.Context, db *sql.DB, start func(copier) (*sqlite.Backup, error)) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return fmt.Errorf("wait for the writer: %w", err)
	}
	return errors.Join(conn.Raw(func(driver any) error {
		b, err := start(driver.(copier))
		if err != nil {
			return fmt.Errorf("begin copy of the database: %w", err)
		}
		return errors.Join(steps(ctx, b), b.Finish())
	}), conn.Close())
}

func steps(ctx context.Context, b *sqlite.Backup) error {
	for more := true; more; {
		if err := ctx.Err(); err != nil {
			return err
		}
		var err error
		if more, err = b.Step(pagesAtOnce); err != nil {
			return fmt.Errorf("copy database: %w", err)
		}
	}
	return nil
}

// copyURI opens a copy as it lies there, without a log beside it.
func copyURI(path string) string { return fileURI(path) + "?mode=ro&immutable=1" }

func fileURI(path string) string {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if filepath.IsAbs(path) && u.Path[0] != '/' {
		u.Path = "/" + u.Path // Windows drive letter
	}
	return u.String()
}

func forget(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove unfinished copy: %w", err)
	}
	return nil
}
