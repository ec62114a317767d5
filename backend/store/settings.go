package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Setting gives the value stored under key; ok is false where there is none.
func (s *Store) Setting(ctx context.Context, key string) (value string, ok bool, err error) {
	err = s.read.QueryRowContext(ctx, "SELECT value FROM settings WHERE key = ?", key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	if err != nil {
		return "", false, explain(fmt.Errorf("read setting: %w", err))
	}
	return value, true, nil
}

// SetSetting stores value under key; "" is a value like others.
func (s *Store) SetSetting(ctx context.Context, key, value string) error {
	return s.SetSettings(ctx, map[string]string{key: value})
}

// SetSettings stores what belongs together by key: all of it, or nothing.
func (s *Store) SetSettings(ctx context.Context, values map[string]string) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		for key, value := range values {
			_, err := tx.ExecContext(ctx,
				"INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value)
			if err != nil {
				return fmt.Errorf("store setting %s: %w", key, err)
			}
		}
		return nil
	})
}
