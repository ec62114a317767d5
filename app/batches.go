package app

import (
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// UndoPreview says what Undo would take away now. Fault: "batch-unknown".
func (i *Imports) UndoPreview(batch int64) (UndoResult, error) {
	db, err := i.app.db()
	if err != nil {
		return UndoResult{}, err
	}
	r, err := db.UndoPreview(i.app.ctx, store.BatchID(batch))
	return undoView(batch, r), err
}

func undoView(batch int64, r store.UndoResult) UndoResult {
	return UndoResult{Batch: batch, Removed: r.Messages, Orders: r.Orders, Receipts: r.Receipts, Customers: r.Customers, Kept: r.Kept}
}

// Undo takes an import back: its messages, and the customers that nothing else
// holds. Fault: "batch-unknown".
func (i *Imports) Undo(batch int64) (UndoResult, error) {
	db, err := i.app.db()
	if err != nil {
		return UndoResult{}, err
	}
	r, err := db.Undo(i.app.ctx, store.BatchID(batch), i.app.now())
	if err != nil {
		return UndoResult{}, err
	}
	i.app.changed(db)
	return undoView(batch, r), nil
}

// Redo brings an undone import back, within 30 days. Faults: "batch-unknown",
// "batch-expired".
func (i *Imports) Redo(batch int64) (ImportResult, error) {
	db, err := i.app.db()
	if err != nil {
		return ImportResult{}, err
	}
	files, err := db.Restore(i.app.ctx, store.BatchID(batch), i.app.now())
	if err != nil {
		return ImportResult{}, err
	}
	result := ImportResult{Batch: batch, Files: []ImportedFile{}, Customers: []int64{}}
	for _, f := range files {
		result.add(fileView(f))
	}
	i.app.changed(db)
	return result, nil
}

// Batches lists all imports, the newest first.
func (i *Imports) Batches() ([]BatchView, error) {
	db, err := i.app.db()
	if err != nil {
		return nil, err
	}
	batches, err := db.Batches(i.app.ctx)
	if err != nil {
		return nil, err
	}
	views := []BatchView{}
	for _, b := range batches {
		views = append(views, batchView(b, i.app.now()))
	}
	return views, nil
}

func batchView(b store.Batch, now time.Time) BatchView {
	v := BatchView{ID: int64(b.ID), At: instantString(b.At), Files: batchFiles(b.Files), Undone: !b.RemovedAt.IsZero()}
	if left := b.RemovedAt.AddDate(0, 0, store.TrashDays).Sub(now); v.Undone && left > 0 {
		v.Redoable, v.DaysLeft = true, int((left+24*time.Hour-1)/(24*time.Hour))
	}
	for _, f := range v.Files {
		for _, c := range []RowCounts{f.Messages, f.Orders, f.Contacts, f.Receipts} {
			v.Added += c.Added
			v.Updated += c.Updated
			v.Duplicates += c.Duplicates
			v.Skipped += c.Skipped
		}
		v.Customers += f.Customers
		v.Problems += f.Problems
	}
	return v
}

// batchFiles joins the chats and rows of each dropped file.
func batchFiles(stored []store.BatchFile) []BatchFile {
	files := []BatchFile{}
	for _, one := range stored {
		at := slices.IndexFunc(files, func(f BatchFile) bool { return f.Path == one.Info.Path })
		if at < 0 {
			at = len(files)
			files = append(files, BatchFile{Name: filepath.Base(one.Info.Path), Path: one.Info.Path, Format: one.Info.Format})
		}
		f, r := &files[at], one.Result
		f.Messages.add(RowCounts{Rows: r.Messages, Added: r.Added, Duplicates: r.Duplicates - r.Updated, Updated: r.Updated})
		f.Orders.add(RowCounts(r.Orders))
		f.Contacts.add(RowCounts(r.Contacts))
		f.Receipts.add(RowCounts(r.Receipts))
		f.Customers += len(r.Created)
		f.Problems += len(r.Problems)
	}
	return files
}

func (c *RowCounts) add(o RowCounts) {
	c.Rows += o.Rows
	c.Added += o.Added
	c.Duplicates += o.Duplicates
	c.Updated += o.Updated
	c.Skipped += o.Skipped
}

// Details gives the problems of an import and the customers whom it tells of.
// Fault: "batch-unknown".
func (i *Imports) Details(batch int64) (BatchDetails, error) {
	db, err := i.app.db()
	if err != nil {
		return BatchDetails{}, err
	}
	batches, err := db.Batches(i.app.ctx)
	if err != nil {
		return BatchDetails{}, err
	}
	at := slices.IndexFunc(batches, func(b store.Batch) bool { return int64(b.ID) == batch })
	if at < 0 {
		return BatchDetails{}, fault.New("batch-unknown", "batch", strconv.FormatInt(batch, 10))
	}
	people, err := db.People(i.app.ctx)
	if err != nil {
		return BatchDetails{}, err
	}
	v := BatchDetails{Files: []BatchProblems{}, Customers: []CustomerHit{}}
	told := map[customer.ID]bool{}
	for _, f := range batches[at].Files {
		if len(f.Result.Problems) > 0 {
			v.Files = append(v.Files, BatchProblems{Name: filepath.Base(f.Info.Path), Problems: problemViews(f.Result.Problems)})
		}
		for _, id := range f.Result.Customers {
			told[id] = true
		}
	}
	for _, c := range people {
		if told[c.ID] {
			v.Customers = append(v.Customers, CustomerHit{ID: int64(c.ID), Name: c.Name, Company: c.Company, Country: c.Country})
		}
	}
	return v, nil
}
