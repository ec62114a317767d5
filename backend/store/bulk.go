package store

import (
	"context"
	"fmt"
	"time"

	"zombiezen.com/go/sqlite"
)

// bulk reads very many rows, over a connection of its own. It is the same SQLite
// without database/sql, where a row costs twice what reading it does.
type bulk struct {
	conn     *sqlite.Conn
	words    words
	meanings decoder
	value    []byte // of the last column that was read as bytes
}

// busyFor is how long a reader waits for a file that is locked, as the pools do.
const busyFor = 5 * time.Second

// openBulk opens a connection that lives as long as ctx at most.
func (s *Store) openBulk(ctx context.Context) (*bulk, error) {
	conn, err := sqlite.OpenConn(fileURI(s.path), sqlite.OpenReadOnly|sqlite.OpenURI)
	if err != nil {
		return nil, fmt.Errorf("open database for reading: %w", err)
	}
	conn.SetBusyTimeout(busyFor)
	conn.SetInterrupt(ctx.Done())
	known := words{}
	return &bulk{conn: conn, words: known, meanings: decoder{ids: known}}, nil
}

// bytes gives the value of a column until the next one is asked for.
func (b *bulk) bytes(row *sqlite.Stmt, column int) []byte {
	n := row.ColumnLen(column)
	if n > cap(b.value) {
		b.value = make([]byte, n)
	}
	b.value = b.value[:n]
	row.ColumnBytes(column, b.value)
	return b.value
}

// word gives the text of a column of few different ones.
func (b *bulk) word(row *sqlite.Stmt, column int) string { return b.words.of(b.bytes(row, column)) }

// words keeps one copy of texts that come again and again.
type words map[string]string

// mostWords bounds words: what has more different ones does not come again (own).
const mostWords = 1000

func (w words) of(b []byte) string {
	if known, ok := w[string(b)]; ok {
		return known
	}
	s := string(b)
	if len(w) < mostWords {
		w[s] = s
	}
	return s
}
