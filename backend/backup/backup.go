// Package backup names the copies of the database and says which of them are
// worth their room. It copies nothing itself: the store does.
package backup

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Days is of how many days the first copy is kept (SCREENS S-12: daily, 7).
const Days = 7

// newest is how many copies are kept whatever their day: what a restore
// brought back and what was there before it.
const newest = 2

const (
	stamp      = "20060102T150405Z"
	ending     = ".db"
	unfinished = ".part"
)

// Copy is a copy of the whole database.
type Copy struct {
	Name  string    // of the file in the folder
	At    time.Time // UTC, when it was taken
	Bytes int64
}

// Folder is where the copies of a database lie: beside it, named after it.
func Folder(database string) string {
	return strings.TrimSuffix(database, filepath.Ext(database)) + "-backups"
}

// NewName gives a name for a copy taken at, which the folder does not hold yet.
func NewName(copies []Copy, at time.Time) string {
	for {
		name := at.UTC().Format(stamp) + ending
		if !slices.ContainsFunc(copies, func(c Copy) bool { return c.Name == name }) {
			return name
		}
		at = at.Add(time.Second)
	}
}

// List gives the copies in a folder, the newest first; other files are none of
// ours. A folder that is not there holds none.
func List(folder string) ([]Copy, error) {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	var copies []Copy
	for _, e := range entries {
		at, err := time.Parse(stamp+ending, e.Name())
		if err != nil || !e.Type().IsRegular() {
			continue
		}
		info, err := e.Info()
		if err != nil {
			return nil, fmt.Errorf("look at backup: %w", err)
		}
		copies = append(copies, Copy{Name: e.Name(), At: at.UTC(), Bytes: info.Size()})
	}
	slices.SortFunc(copies, func(a, b Copy) int { return b.At.Compare(a.At) })
	return copies, nil
}

// Expendable gives the copies that may go: all but the newest two and the first
// of each of the last seven days that have one. The days are those of a zone.
func Expendable(copies []Copy, zone *time.Location) []Copy {
	first := map[string]string{} // day → name of its first copy
	var days []string
	for _, c := range copies {
		day := c.At.In(zone).Format(time.DateOnly)
		if first[day] == "" {
			days = append(days, day)
		}
		first[day] = c.Name
	}
	var gone []Copy
	for i, c := range copies {
		day := c.At.In(zone).Format(time.DateOnly)
		recent := slices.Contains(days[:min(Days, len(days))], day)
		if i >= newest && !(recent && first[day] == c.Name) {
			gone = append(gone, c)
		}
	}
	return gone
}

// Sweep removes what Expendable gives, and copies that were never finished.
func Sweep(folder string, zone *time.Location) error {
	copies, err := List(folder)
	if err != nil {
		return err
	}
	gone, err := filepath.Glob(filepath.Join(folder, "*"+ending+unfinished))
	if err != nil {
		return fmt.Errorf("list unfinished backups: %w", err)
	}
	for _, c := range Expendable(copies, zone) {
		gone = append(gone, filepath.Join(folder, c.Name))
	}
	for _, path := range gone {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove old backup: %w", err)
		}
	}
	return nil
}
