package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// change is what a re-import does to a stored message.
type change struct {
	slot   slot
	first  bool    // until now all files said the same
	differ version // what this file says
	shown  content // the richest of all
}

// compare says what changes when this file holds the slot with content c.
func (im *fileImport) compare(s slot, c content) (change, bool) {
	own := version{im.fileID, c}
	if s.versions == nil {
		if s.content == c {
			return change{}, false
		}
		return change{slot: s, first: true, differ: own, shown: richer(s.content, c)}, true
	}
	if s.versions[0].file == 0 && s.versions[0].content == c {
		return change{}, false
	}
	return change{slot: s, differ: own, shown: richest(append(slices.Clone(s.versions), own))}, true
}

// richest folds the versions, in the order of their import.
func richest(all []version) content {
	c := all[0].content
	for _, v := range all[1:] {
		c = richer(c, v.content)
	}
	return c
}

const (
	contentColumns = `wall_ms, precision, at_ms, instant, kind, text, edited, delivered_at, read_at, arrived, source_id, reply_to, reactions`
	intoVersions   = "INSERT INTO versions (message_id, file_id, " + contentColumns + ") "
	insertVersion  = intoVersions + "VALUES "
	insertCommon   = intoVersions + "SELECT id, 0, " + contentColumns + " FROM messages WHERE id BETWEEN ? AND ?"
)

const versionFields = 15

const updateMessage = `UPDATE messages SET wall_ms = ?, precision = ?, at_ms = ?, instant = ?, kind = ?, text = ?,
	edited = ?, delivered_at = ?, read_at = ?, arrived = ?, source_id = ?, reply_to = ?, reactions = ?, varies = 1 WHERE id = ?`

// editor changes stored messages: an export from another phone can change all.
type editor struct {
	ctx                                   context.Context
	tx                                    *sql.Tx
	common, version, show, vary, unsearch *sql.Stmt
	args                                  []any // of versions that wait for their statement
	varied                                []run // messages of which files differ, and which are shown as before
	stale                                 []run // messages that the index holds no more, in the order of their change
}

func newEditor(ctx context.Context, tx *sql.Tx) (*editor, error) {
	e := &editor{ctx: ctx, tx: tx}
	for text, stmt := range map[string]**sql.Stmt{
		insertVersion + placeholders(insertRows, versionFields): &e.version,
		insertCommon:  &e.common,
		updateMessage: &e.show,
		"UPDATE messages SET varies = 1 WHERE id BETWEEN ? AND ?": &e.vary,
		"DELETE FROM search WHERE rowid = ?":                      &e.unsearch,
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
	for _, stmt := range []*sql.Stmt{e.common, e.version, e.show, e.vary, e.unsearch} {
		if stmt != nil {
			stmt.Close()
		}
	}
}

// apply stores changes; rest makes them whole.
func (e *editor) apply(changes []change) error {
	var common []run
	for _, c := range changes {
		if c.first {
			common = withID(common, c.slot.id)
		}
	}
	if err := e.eachRun(e.common, common); err != nil { // before they are shown otherwise
		return err
	}
	for _, c := range changes {
		v := c.differ
		e.args = append(e.args, c.slot.id, v.file, v.wallMS, string(v.precision), v.atMS, v.instant,
			string(v.kind), v.text, v.edited, orNull(v.delivered), orNull(v.read), v.arrived, v.sourceID, v.replyTo, v.reactions)
		if len(e.args) == insertRows*versionFields {
			if _, err := e.version.ExecContext(e.ctx, e.args...); err != nil {
				return fmt.Errorf("store versions: %w", err)
			}
			e.args = e.args[:0]
		}
		if err := e.showInstead(c.slot.id, c.slot.content, c.shown); err != nil {
			return err
		}
	}
	return nil
}

// eachRun executes a statement for each run of ids.
func (e *editor) eachRun(stmt *sql.Stmt, runs []run) error {
	for _, r := range runs {
		if _, err := stmt.ExecContext(e.ctx, r.first, r.last); err != nil {
			return fmt.Errorf("note that files differ: %w", err)
		}
	}
	return nil
}

// rest writes what still waits.
func (e *editor) rest() error {
	if n := len(e.args) / versionFields; n > 0 {
		if _, err := e.tx.ExecContext(e.ctx, insertVersion+placeholders(n, versionFields), e.args...); err != nil {
			return fmt.Errorf("store versions: %w", err)
		}
		e.args = e.args[:0]
	}
	if err := e.eachRun(e.vary, e.varied); err != nil {
		return err
	}
	e.varied = nil
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
		e.varied = withID(e.varied, id)
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
	e.stale = withID(e.stale, id)
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
