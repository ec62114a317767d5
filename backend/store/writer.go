package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// insertRows is how many messages one INSERT carries.
const insertRows = 64

// ordStep leaves room between neighbours for messages found later.
const ordStep = 1024

const insertMessage = `INSERT INTO messages
	(id, chat_id, sender_id, wall_ms, precision, at_ms, instant, ord, kind, text, edited, delivered_at, read_at,
	arrived, source_id, reply_to, reactions) VALUES `

const messageColumns = 17

// inserts are statements that add messages, the one that adds most first. They
// are prepared once for all imports: a statement of that size takes as long to
// prepare as a hundred messages to add.
type inserts []insert

type insert struct {
	rows int
	stmt *sql.Stmt // lives until the database is closed
}

func prepareInserts(ctx context.Context, db *sql.DB) (inserts, error) {
	var all inserts
	for _, rows := range []int{insertRows, 8, 1} {
		stmt, err := db.PrepareContext(ctx, insertMessage+placeholders(rows, messageColumns))
		if err != nil {
			return nil, fmt.Errorf("prepare message rows: %w", err)
		}
		all = append(all, insert{rows, stmt})
	}
	return all, nil
}

// writer adds the messages of one export, many in a statement.
type writer struct {
	ctx     context.Context
	tx      *sql.Tx
	inserts inserts // for tx
	args    []any
	first   int64 // first id given out
	nextID  int64
}

func newWriter(ctx context.Context, tx *sql.Tx, prepared inserts) (*writer, error) {
	w := &writer{ctx: ctx, tx: tx, nextID: 1}
	err := tx.QueryRowContext(ctx, "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'messages'").Scan(&w.nextID)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("read last message id: %w", err)
	}
	w.first = w.nextID
	for _, p := range prepared {
		w.inserts = append(w.inserts, insert{p.rows, tx.StmtContext(ctx, p.stmt)})
	}
	return w, nil
}

// placeholders gives those of several rows.
func placeholders(rows, columns int) string {
	row := "(?" + strings.Repeat(", ?", columns-1) + ")"
	return row + strings.Repeat(", "+row, rows-1)
}

// message adds one message and gives its id.
func (w *writer) message(chatID int64, e *entry) (int64, error) {
	id := w.nextID
	w.nextID++
	var sender any
	if e.sender != 0 {
		sender = e.sender
	}
	w.args = append(w.args, id, chatID, sender, e.wallMS, string(e.precision), e.atMS, e.instant, e.ord,
		string(e.kind), e.text, e.edited, orNull(e.delivered), orNull(e.read),
		e.arrived, e.sourceID, e.replyTo, e.reactions)
	if len(w.args) < insertRows*messageColumns {
		return id, nil
	}
	return id, w.rest()
}

// orNull stores an unknown time as NULL.
func orNull(ms int64) any {
	if ms == 0 {
		return nil
	}
	return ms
}

// rest writes the rows that are still waiting.
func (w *writer) rest() error {
	waiting := w.args
	for _, in := range w.inserts {
		for n := in.rows * messageColumns; len(waiting) >= n; waiting = waiting[n:] {
			if _, err := in.stmt.ExecContext(w.ctx, waiting[:n]...); err != nil {
				return fmt.Errorf("add messages: %w", err)
			}
		}
	}
	w.args = w.args[:0]
	return nil
}

// flush writes the rest and leaves what is new to the search index.
func (w *writer) flush() error {
	if err := w.rest(); err != nil || w.nextID == w.first {
		return err
	}
	return markNew(w.ctx, w.tx, w.first, w.nextID-1)
}
