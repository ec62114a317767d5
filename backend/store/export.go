package store

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"

	"huiyin/backend/importer"
)

// bufferedRecords is how many records of all chats of an export wait in memory.
const bufferedRecords = 3 * chunkRecords

// ImportFile imports one export in one transaction: read streams its records
// into the sink, those that the store has are recognised (SPEC.md), the others
// added. infos says what is to be taken: a chat by its index in the preview,
// the rows of a table that are no messages by NoChat; what is not in it is left
// out. The sink is an importer.RowSink. The results are in the order of the indexes; the tally and the problems
// of the whole export stand in the first. On an error of read, or when ctx
// ends, the store is unchanged.
func (s *Store) ImportFile(ctx context.Context, batch BatchID, infos map[int]FileInfo,
	read func(importer.Sink) (importer.Tally, error)) ([]FileResult, error) {
	return s.Intake(batch).ImportFile(ctx, infos, read)
}

// Intake imports the exports of one batch, one after the other. What it learns
// of the store's chats for one it keeps for the next, so that many exports take
// no longer than their messages. Not for several goroutines.
type Intake struct {
	s     *Store
	batch BatchID
	known minutes
	as    state // of the store when known was true
}

// Intake begins to import the exports of a batch.
func (s *Store) Intake(batch BatchID) *Intake { return &Intake{s: s, batch: batch} }

// ImportFile is Store.ImportFile for an export of the batch.
func (in *Intake) ImportFile(ctx context.Context, infos map[int]FileInfo,
	read func(importer.Sink) (importer.Tally, error)) ([]FileResult, error) {
	var res []FileResult
	err := in.s.update(ctx, func(tx *sql.Tx) error {
		if err := in.catchUp(ctx, tx); err != nil {
			return err
		}
		x, err := in.s.newExport(ctx, tx, &in.known)
		if err != nil {
			return err
		}
		for _, i := range slices.Sorted(maps.Keys(infos)) {
			if i == importer.NoChat {
				if x.rows, err = newRowImport(ctx, tx, in.batch, infos[i], x.note); err != nil {
					return err
				}
				continue
			}
			if x.chats[i], err = x.newImport(tx, in.batch, infos[i], 0); err != nil {
				return err
			}
		}
		res, err = x.run(read)
		return err
	})
	if err != nil {
		in.known = minutes{} // may tell of what was not stored
		return nil, err
	}
	return res, nil
}

// catchUp forgets what somebody else has changed meanwhile.
func (in *Intake) catchUp(ctx context.Context, tx *sql.Tx) error {
	now, err := in.s.state(ctx, tx)
	if err != nil {
		return err
	}
	if now != in.as {
		in.known = minutes{}
	}
	in.s.changes++ // by us, which we note, and others must learn
	now.changes = in.s.changes
	in.as = now
	return nil
}

// export is the import of one source: its chats come in any order, mixed or not.
type export struct {
	ctx      context.Context
	out      *writer
	chats    map[int]*fileImport
	opened   map[int64]bool // chats that are here by this export
	known    *minutes       // of all chats
	rows     *rowImport     // nil: rows that are no messages are left out
	buffered int
	problems []importer.Problem
}

func (s *Store) newExport(ctx context.Context, tx *sql.Tx, known *minutes) (*export, error) {
	out, err := newWriter(ctx, tx, s.inserts)
	if err != nil {
		return nil, err
	}
	return &export{ctx: ctx, out: out, chats: map[int]*fileImport{}, opened: map[int64]bool{}, known: known}, nil
}

// run reads the source and stores what it finds.
func (x *export) run(read func(importer.Sink) (importer.Tally, error)) ([]FileResult, error) {
	tally, err := read(x)
	if err != nil {
		return nil, err
	}
	order := slices.Sorted(maps.Keys(x.chats))
	for _, i := range order {
		if err := x.chats[i].flush(true); err != nil {
			return nil, err
		}
	}
	if err := x.out.flush(); err != nil {
		return nil, err
	}
	var all []FileResult
	if x.rows != nil {
		if err := x.rows.finish(); err != nil { // it may find problems
			return nil, err
		}
		x.rows.res.Tally, x.rows.res.Problems = tally, x.problems
		if err := storeResult(x.ctx, x.rows.tx, x.rows.file, x.rows.res); err != nil {
			return nil, err
		}
		all = append(all, x.rows.res)
	}
	for _, i := range order {
		im := x.chats[i]
		if len(all) == 0 {
			im.res.Tally, im.res.Problems = tally, x.problems
		}
		if err := im.finish(); err != nil {
			return nil, err
		}
		all = append(all, im.res)
	}
	return all, nil
}

// Message takes one record; it implements importer.Sink.
func (x *export) Message(r importer.Record) error {
	im := x.chats[r.Chat]
	if im == nil {
		return nil // the user left this chat out
	}
	im.take(r)
	x.buffered++
	switch {
	case len(im.buf) >= chunkRecords:
		return x.flush(im)
	case x.buffered >= bufferedRecords:
		return x.flush(slices.MaxFunc(slices.Collect(maps.Values(x.chats)), func(a, b *fileImport) int {
			return cmp.Compare(len(a.buf), len(b.buf))
		}))
	}
	return nil
}

// flush stores what a chat has in memory, but for its last minute.
func (x *export) flush(im *fileImport) error {
	before := len(im.buf)
	err := im.flush(false)
	x.buffered -= before - len(im.buf)
	return err
}

// Problem notes trouble in the data; it implements importer.Sink.
func (x *export) Problem(p importer.Problem) error {
	x.note(p)
	return nil
}

func (x *export) note(p importer.Problem) { x.problems = append(x.problems, p) }

// Order takes an order of a table; it implements importer.RowSink.
func (x *export) Order(row importer.OrderRow) error {
	if x.rows == nil {
		return nil
	}
	return x.rows.order(row)
}

// Contact takes a customer of a table; it implements importer.RowSink.
func (x *export) Contact(row importer.ContactRow) error {
	if x.rows == nil {
		return nil
	}
	return x.rows.contact(row)
}

// Receipt takes a receipt of a table; it implements importer.RowSink.
func (x *export) Receipt(row importer.ReceiptRow) error {
	if x.rows == nil {
		return nil
	}
	return x.rows.receipt(row)
}
