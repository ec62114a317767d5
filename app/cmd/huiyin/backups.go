package main

import (
	"fmt"

	"huiyin/app"
)

// runBackup takes a copy of the store now.
func runBackup(s *session) error {
	v, err := s.app.Backups.Make()
	if err != nil {
		return err
	}
	return s.showBackups(v)
}

// runBackups lists the copies of the store, the newest first.
func runBackups(s *session) error {
	v, err := s.app.Backups.List()
	if err != nil {
		return err
	}
	return s.showBackups(v)
}

// runRestore puts a copy in place of the store, which is copied first.
func runRestore(s *session) error {
	if _, err := s.app.Backups.Restore(s.args[0]); err != nil {
		return err
	}
	return runBackups(s)
}

func (s *session) showBackups(v app.BackupsView) error {
	if s.flags.json {
		return s.json(v)
	}
	rows := [][]string{{"NAME", "TIME", "MB"}}
	for _, b := range v.Backups {
		rows = append(rows, []string{b.Name, b.At, fmt.Sprintf("%.1f", float64(b.Bytes)/1e6)})
	}
	s.table(rows)
	return nil
}
