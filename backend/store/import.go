package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// chunkRecords is how many records an import holds in memory. A chunk ends
// between two minutes, so that equal messages of one minute are compared together.
const chunkRecords = 20_000

// keptProblems is how many problems of a file the list of imports remembers;
// the result of the import itself has all.
const keptProblems = 1000

// BeginBatch opens a batch for one action of the user; at is its time.
// It also forgets what was undone more than 30 days before at.
func (s *Store) BeginBatch(ctx context.Context, at time.Time) (BatchID, error) {
	var id int64
	err := s.update(ctx, func(tx *sql.Tx) error {
		if err := emptyTrash(ctx, tx, at); err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, "INSERT INTO batches (at) VALUES (?)", at.UnixMilli())
		if err != nil {
			return fmt.Errorf("begin batch: %w", err)
		}
		id, err = res.LastInsertId()
		return err
	})
	return BatchID(id), err
}

// fileImport is the import of one chat of an export.
type fileImport struct {
	ctx  context.Context
	tx   *sql.Tx
	info FileInfo
	me   map[string]bool // name keys that are us

	fileID  int64
	batch   BatchID
	chat    *chatState // nil until the first chunk has been seen
	out     *writer    // shared by all chats of the export
	buf     []importer.Record
	counts  map[string]*Participant // by name as exported
	claims  claims                  // messages that this file holds
	problem func(importer.Problem)
	opened  map[int64]bool // chats that the export opened
	known   *minutes       // of all chats
	said    *sql.Stmt      // asks what was said in a minute; nil: not yet

	namesake bool // another chat of this name is that of somebody else
	res      FileResult

	ordMinute, ord int64
}

// newFileImport is the import of one chat that nothing was read of.
func newFileImport(info FileInfo) *fileImport {
	im := &fileImport{info: info, me: map[string]bool{}, counts: map[string]*Participant{}}
	for _, name := range info.Me {
		im.me[nameKey(name)] = true
	}
	return im
}

// newImport begins the import of a chat; id is its file's if it has one, from an undo.
func (x *export) newImport(tx *sql.Tx, batch BatchID, info FileInfo, id int64) (*fileImport, error) {
	im := newFileImport(info)
	im.ctx, im.tx, im.batch, im.out, im.fileID, im.problem, im.opened, im.known = x.ctx, tx, batch, x.out, id, x.note, x.opened, x.known
	if id != 0 {
		return im, nil
	}
	return im, im.noteFile()
}

// noteFile gives the file its row.
func (im *fileImport) noteFile() error {
	info, err := json.Marshal(im.info)
	if err != nil {
		return fmt.Errorf("encode file info: %w", err)
	}
	res, err := im.tx.ExecContext(im.ctx,
		"INSERT INTO files (batch_id, info, name_key, partner_key, is_group, zone) VALUES (?, ?, ?, '', ?, ?)",
		int64(im.batch), string(info), im.info.key(), im.info.Group, im.info.Zone)
	if err != nil {
		return fmt.Errorf("note file: %w", err)
	}
	im.fileID, err = res.LastInsertId()
	return err
}

// take counts one record and keeps it for the next chunk.
func (im *fileImport) take(r importer.Record) {
	if r.Kind == chat.System || r.Sender == "" {
		im.res.System++
		r.Sender = ""
	} else {
		im.res.Messages++
		p := im.counts[r.Sender]
		if p == nil {
			p = &Participant{Name: r.Sender, Side: chat.In}
			if im.me[nameKey(r.Sender)] {
				p.Side = chat.Out
			}
			im.counts[r.Sender] = p
		}
		p.Messages++
	}
	im.buf = append(im.buf, r)
}

// flush imports the buffered records; unless it is the last time, those of the
// last minute wait for the next chunk.
func (im *fileImport) flush(last bool) error {
	if err := im.ctx.Err(); err != nil {
		return err
	}
	n := len(im.buf)
	if !last {
		for n > 0 && minute(im.buf[n-1].Wall.UnixMilli()) == minute(im.buf[len(im.buf)-1].Wall.UnixMilli()) {
			n--
		}
		if n == 0 {
			return nil // one minute only: let it grow
		}
	}
	chunk := im.buf[:n]
	if im.chat == nil {
		if err := im.findChat(chunk); err != nil {
			return err
		}
	}
	if err := im.place(chunk); err != nil {
		return err
	}
	im.buf = slices.Clone(im.buf[n:]) // a phone has many chats: none keeps room that it no longer needs
	return nil
}

// place settles senders and times of the chunk, then adds or aligns it.
func (im *fileImport) place(chunk []importer.Record) error {
	recs := make([]entry, len(chunk))
	for i, r := range chunk {
		sender, err := im.sender(r.Sender)
		if err != nil {
			return err
		}
		if from := im.chat.movedFrom; from != nil && !r.Instant {
			r.Wall = time.UnixMilli(moveWall(r.Wall.UnixMilli(), from, im.chat.zone)).UTC()
		}
		recs[i] = newEntry(r, sender, im.chat.zone)
		im.span(recs[i])
	}
	if im.chat.empty {
		return im.append(recs)
	}
	return im.align(recs)
}

// span widens First and Last of the result; notices do not date a chat.
func (im *fileImport) span(e entry) {
	if e.sender == 0 {
		return
	}
	at := time.UnixMilli(e.atMS).UTC()
	if im.res.First.IsZero() || at.Before(im.res.First) {
		im.res.First = at
	}
	if at.After(im.res.Last) {
		im.res.Last = at
	}
}

// append adds the records of a chat that had none.
func (im *fileImport) append(recs []entry) error {
	for i := range recs {
		recs[i].ord = im.nextOrd(recs[i].wallMS)
		if err := im.add(&recs[i]); err != nil {
			return err
		}
	}
	return nil
}

// nextOrd numbers messages that come in order.
func (im *fileImport) nextOrd(wallMS int64) int64 {
	if m := minute(wallMS); m != im.ordMinute {
		im.ordMinute, im.ord = m, 0
	}
	im.ord += ordStep
	return im.ord
}

// add stores a new message.
func (im *fileImport) add(e *entry) error {
	id, err := im.out.message(im.chat.id, e)
	if err != nil {
		return err
	}
	im.claims.add(id)
	im.known.note(im.chat.id, minute(e.wallMS))
	if e.sender != 0 {
		im.res.Added++
	}
	return nil
}

// finish stores what the file holds and the result.
func (im *fileImport) finish() (err error) {
	if err := im.claims.store(im.ctx, im.tx, im.fileID); err != nil {
		return err
	}
	for _, p := range im.counts {
		im.res.Participants = append(im.res.Participants, *p)
	}
	slices.SortFunc(im.res.Participants, func(a, b Participant) int {
		if a.Messages != b.Messages {
			return b.Messages - a.Messages
		}
		return strings.Compare(a.Name, b.Name)
	})
	im.res.Duplicates = im.res.Messages - im.res.Added
	im.res.ChatID = im.chat.id
	im.res.Created = im.chat.created
	if im.res.Customers, err = customersOfChat(im.ctx, im.tx, im.chat.id); err != nil {
		return err
	}
	if err := unpark(im.ctx, im.tx, im.chat.id); err != nil {
		return err
	}
	if err := storeResult(im.ctx, im.tx, im.fileID, im.res); err != nil {
		return err
	}
	of, err := sendersCustomers(im.ctx, im.tx, im.chat.id)
	if err != nil {
		return err
	}
	return matchReceiptsOf(im.ctx, im.tx, of)
}

// storeResult keeps the result for the list of imports.
func storeResult(ctx context.Context, tx *sql.Tx, fileID int64, res FileResult) error {
	res.Problems = res.Problems[:min(len(res.Problems), keptProblems)]
	text, err := json.Marshal(res)
	if err != nil {
		return fmt.Errorf("encode result: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "UPDATE files SET result = ? WHERE id = ?", string(text), fileID); err != nil {
		return fmt.Errorf("store result: %w", err)
	}
	return nil
}
