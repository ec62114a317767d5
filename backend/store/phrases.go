package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"huiyin/backend/phrase"
)

// PhraseMark is what a person wrote of a phrase; its key is that of the starter
// that it replaces, or of an own phrase. The zero value says nothing: a starter
// stands as it comes, an own phrase does not exist.
type PhraseMark struct {
	Phrase  phrase.Phrase
	Written bool // a person wrote it
	Removed bool // a person took the starter off the shelf
}

// ownPhrase is what the keys of own phrases begin with; their number follows.
const ownPhrase = "own:"

const phraseColumns = "id, starter, removed, folder, title, text, stage, tactic, language"

func scanPhrase(rows *sql.Rows) (m PhraseMark, err error) {
	var id int64
	p := &m.Phrase
	err = rows.Scan(&id, &p.Key, &m.Removed, &p.Folder, &p.Title, &p.Text, &p.Stage, &p.Tactic, &p.Language)
	m.Written = true
	if p.Key == "" {
		p.Key = ownPhrase + strconv.FormatInt(id, 10)
	}
	return m, err
}

// Phrases gives all that a person wrote of phrases, the oldest first.
func (s *Store) Phrases(ctx context.Context) ([]PhraseMark, error) {
	marks, err := collect(ctx, s.read, scanPhrase, "SELECT "+phraseColumns+" FROM phrases ORDER BY id")
	if err != nil {
		return nil, explain(fmt.Errorf("read phrases: %w", err))
	}
	return marks, nil
}

// MarkPhrase keeps what a person wrote of the phrase with this key and gives what
// stood there before, to be put back by an undo. The key "" makes a new own
// phrase; key is then its own.
func (s *Store) MarkPhrase(ctx context.Context, key string, m PhraseMark) (made string, before PhraseMark, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		starter, id, err := phrasePlace(key)
		if err != nil {
			return err
		}
		found, err := collect(ctx, tx, scanPhrase,
			"SELECT "+phraseColumns+" FROM phrases WHERE id = ? OR (starter <> '' AND starter = ?)", id, starter)
		if err != nil {
			return fmt.Errorf("read phrase: %w", err)
		}
		if made = key; len(found) > 0 {
			before = found[0]
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM phrases WHERE id = ? OR (starter <> '' AND starter = ?)", id, starter); err != nil {
			return fmt.Errorf("forget phrase: %w", err)
		}
		if !m.Written {
			return nil
		}
		p := m.Phrase
		res, err := tx.ExecContext(ctx, "INSERT INTO phrases ("+phraseColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
			id, starter, m.Removed, p.Folder, p.Title, p.Text, string(p.Stage), p.Tactic, p.Language)
		if err != nil {
			return fmt.Errorf("store phrase: %w", err)
		}
		if key != "" {
			return nil
		}
		number, err := res.LastInsertId()
		made = ownPhrase + strconv.FormatInt(number, 10)
		return err
	})
	return made, before, err
}

// phrasePlace tells where a key is kept: the starter, or the id of an own phrase
// (null: a new one).
func phrasePlace(key string) (starter string, id sql.NullInt64, err error) {
	number, own := strings.CutPrefix(key, ownPhrase)
	if !own {
		return key, id, nil
	}
	id.Int64, err = strconv.ParseInt(number, 10, 64)
	if id.Valid = true; err != nil || id.Int64 <= 0 {
		return "", id, errors.Join(fmt.Errorf("no phrase %q", key), err)
	}
	return "", id, nil
}
