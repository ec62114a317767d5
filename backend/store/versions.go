package store

import (
	"context"
	"database/sql"
	"fmt"
)

// change is what a re-import does to a stored message.
type change struct {
	slot  slot
	added []version // rows to store
	shown content   // the richest of all
}

// compare says what changes when this file holds the slot with content c.
func (im *fileImport) compare(s slot, c content) (change, bool) {
	if s.versions == nil {
		if s.content == c {
			return change{}, false
		}
		ch := change{slot: s, added: []version{{0, s.content}, {im.fileID, c}}, shown: richer(s.content, c)}
		return ch, true
	}
	if s.versions[0].file == 0 && s.versions[0].content == c {
		return change{}, false
	}
	all := append(append([]version(nil), s.versions...), version{im.fileID, c})
	return change{slot: s, added: all[len(all)-1:], shown: richest(all)}, true
}

// richest folds the versions, in the order of their import.
func richest(all []version) content {
	c := all[0].content
	for _, v := range all[1:] {
		c = richer(c, v.content)
	}
	return c
}

const insertVersion = `INSERT INTO versions (message_id, file_id, wall_ms, precision, at_ms, instant,
	kind, text, edited, delivered_at, read_at, arrived, source_id, reply_to, reactions) VALUES `

const versionFields = 15

const updateMessage = `UPDATE messages SET wall_ms = ?, precision = ?, at_ms = ?, instant = ?, kind = ?, text = ?,
	edited = ?, delivered_at = ?, read_at = ?, arrived = ?, source_id = ?, reply_to = ?, reactions = ?, varies = 1 WHERE id = ?`

// editor changes stored messages: an export from another phone can change all.
type editor struct {
	ctx                           context.Context
	tx                            *sql.Tx
	version, show, vary, unsearch *sql.Stmt
	args                          []any // of versions that wait for their statement
	stale                         []run // messages that the index holds no more, in the order of their change
}

func newEditor(ctx context.Context, tx *sql.Tx) (*editor, error) {
	e := &editor{ctx: ctx, tx: tx}
	for text, stmt := range map[string]**sql.Stmt{
		insertVersion + placeholders(insertRows, versionFields): &e.version,
		updateMessage: &e.show,
		"UPDATE messages SET varies = 1 WHERE id = ?": &e.vary,
		"DELETE FROM search WHERE rowid = ?":          &e.unsearch,
	} {
		var err error
		if *stmt, err = tx.PrepareContext(ctx, text); err != nil {
			e.close()
			return nil, fmt.Errorf("prepare change of messages: %w", err)
		}
	}
	return e, nil
}

// close frees the statements; the end of the transaction would do so, too.
func (e *editor) close() {
	for _, stmt := range []*sql.Stmt{e.version, e.show, e.vary, e.unsearch} {
		if stmt != nil {
			stmt.Close()
		}
	}
}

// apply stores a change; rest makes it whole.
func (e *editor) apply(c change) error {
	for _, v := range c.added {
		e.args = append(e.args, c.slot.id, v.file, v.wallMS, string(v.precision), v.atMS, v.instant,
			string(v.kind), v.text, v.edited, orNull(v.delivered), orNull(v.read), v.arrived, v.sourceID, v.replyTo, v.reactions)
		if len(e.args) == insertRows*versionFields {
			if _, err := e.version.ExecContext(e.ctx, e.args...); err != nil {
				return fmt.Errorf("store versions: %w", err)
			}
			e.args = e.args[:0]
		}
	}
	return e.showInstead(c.slot.id, c.slot.content, c.shown)
}

// rest writes what still waits.
func (e *editor) rest() error {
	if n := len(e.args) / versionFields; n > 0 {
		if _, err := e.tx.ExecContext(e.ctx, insertVersion+placeholders(n, versionFields), e.args...); err != nil {
			return fmt.Errorf("store versions: %w", err)
		}
		e.args = e.args[:0]
	}
	for _, r := range e.stale {
		if err := markNew(e.ctx, e.tx, r.first, r.last); err != nil {
			return err
		}
	}
	e.stale = nil
	return nil
}

// showInstead makes c what is shown of a message.
func (e *editor) showInstead(id int64, was, c content) error {
	if was == c {
		if _, err := e.vary.ExecContext(e.ctx, id); err != nil {
			return fmt.Errorf("note that files differ: %w", err)
		}
		return nil
	}
	_, err := e.show.ExecContext(e.ctx, c.wallMS, string(c.precision), c.atMS, c.instant, string(c.kind), c.text, c.edited,
		orNull(c.delivered), orNull(c.read), c.arrived, c.sourceID, c.replyTo, c.reactions, id)
	if err != nil {
		return fmt.Errorf("update message: %w", err)
	}
	if was.atMS == c.atMS && was.text == c.text {
		return nil
	}
	if _, err := e.unsearch.ExecContext(e.ctx, docID(was.atMS, id)); err != nil {
		return fmt.Errorf("take message out of the index: %w", err)
	}
	if last := len(e.stale) - 1; last >= 0 && e.stale[last].last == id-1 {
		e.stale[last].last = id
	} else {
		e.stale = append(e.stale, run{id, id})
	}
	return nil
}

const versionColumns = `v.message_id, v.file_id, v.wall_ms, v.precision, v.at_ms, v.instant, v.kind, v.text, v.edited,
	coalesce(v.delivered_at, 0), coalesce(v.read_at, 0), v.arrived, v.source_id, v.reply_to, v.reactions`

// loadVersions gives the versions of the messages of a chat between two wall
// clocks, those of a message in the order of their import.
func loadVersions(ctx context.Context, q query, chatID, from, to int64) (map[int64][]version, error) {
	return groupVersions(ctx, q, "SELECT "+versionColumns+` FROM messages m JOIN versions v ON v.message_id = m.id
		WHERE m.chat_id = ? AND m.wall_ms >= ? AND m.wall_ms < ? AND m.varies = 1 ORDER BY v.message_id, v.file_id`, chatID, from, to)
}

// groupVersions reads versions by message.
func groupVersions(ctx context.Context, q query, text string, args ...any) (map[int64][]version, error) {
	rows, err := q.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, fmt.Errorf("read versions: %w", err)
	}
	defer rows.Close()
	all := map[int64][]version{}
	for rows.Next() {
		var id int64
		var v version
		err := rows.Scan(&id, &v.file, &v.wallMS, &v.precision, &v.atMS, &v.instant, &v.kind, &v.text, &v.edited,
			&v.delivered, &v.read, &v.arrived, &v.sourceID, &v.replyTo, &v.reactions)
		if err != nil {
			return nil, fmt.Errorf("read version: %w", err)
		}
		all[id] = append(all[id], v)
	}
	return all, rows.Err()
}
