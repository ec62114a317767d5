package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strconv"

	"huiyin/backend/fault"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations gives the folder of this program's own migrations.
func migrations() fs.FS {
	sub, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}

// migrate runs the scripts NNNN_what.sql that the database has not seen, in
// order, each in a transaction with the new version. PRAGMA user_version is
// the number of the last one that ran.
func migrate(ctx context.Context, db *sql.DB, path string, scripts fs.FS) error {
	names, err := fs.Glob(scripts, "[0-9][0-9][0-9][0-9]_*.sql")
	if err != nil {
		return fmt.Errorf("list migrations: %w", err)
	}
	version, err := userVersion(ctx, db)
	if err != nil {
		return err
	}
	if version > len(names) {
		return fault.New("database-newer", "version", strconv.Itoa(version), "known", strconv.Itoa(len(names)))
	}
	if version > 0 && version < len(names) {
		if err := copyDatabase(ctx, db, fmt.Sprintf("%s.before-%04d", path, version+1)); err != nil {
			return err
		}
	}
	for n := version + 1; n <= len(names); n++ {
		if err := runScript(ctx, db, scripts, names[n-1], n); err != nil {
			return err
		}
	}
	return nil
}

// userVersion is how many migrations the database has seen; 0 is a new file.
func userVersion(ctx context.Context, q query) (int, error) {
	var version int
	if err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, fmt.Errorf("read database version: %w", err)
	}
	return version, nil
}

// runScript runs migration n, unless another process has just done so.
func runScript(ctx context.Context, db *sql.DB, scripts fs.FS, name string, n int) error {
	if number, err := strconv.Atoi(name[:4]); err != nil || number != n {
		return fmt.Errorf("migration %s should have number %d", name, n)
	}
	script, err := fs.ReadFile(scripts, name)
	if err != nil {
		return fmt.Errorf("read migration: %w", err)
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin migration: %w", err)
	}
	version, err := userVersion(ctx, tx)
	if err != nil || version >= n {
		return errors.Join(err, tx.Rollback())
	}
	if _, err := tx.ExecContext(ctx, string(script)); err != nil {
		return errors.Join(fmt.Errorf("migration %s: %w", name, err), tx.Rollback())
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", n)); err != nil {
		return errors.Join(fmt.Errorf("note migration %s: %w", name, err), tx.Rollback())
	}
	return tx.Commit()
}
