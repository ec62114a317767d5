package app

import (
	"path/filepath"

	"huiyin/backend/store"
)

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
	return UndoResult{Batch: batch, Removed: r.Messages, Customers: r.Customers}, nil
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
		v := BatchView{ID: int64(b.ID), At: instantString(b.At), Files: []string{}, Undone: !b.RemovedAt.IsZero()}
		v.Redoable = v.Undone && i.app.now().Before(b.RemovedAt.AddDate(0, 0, store.TrashDays))
		for _, f := range b.Files {
			v.Files = append(v.Files, filepath.Base(f.Info.Path))
			v.Added += f.Result.Added
			v.Updated += f.Result.Updated
			v.Duplicates += f.Result.Duplicates
			v.Customers += len(f.Result.Created)
		}
		views = append(views, v)
	}
	return views, nil
}
