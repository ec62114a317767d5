package app

import (
	"context"
	"slices"

	"huiyin/backend/store"
)

// Unfinished gives the user's import that ended with the window, by a crash or
// because it was closed: "the last import did not finish" (SCREENS §8). It stays
// until DismissUnfinished or the end of another import.
func (i *Imports) Unfinished() (UnfinishedView, error) {
	none := UnfinishedView{Paths: []string{}}
	db, err := i.app.realDB()
	if err != nil || i.app.plans.busy() {
		return none, err
	}
	u, ok, err := db.Unfinished(i.app.ctx)
	if err != nil || !ok {
		return none, err
	}
	return UnfinishedView{Batch: int64(u.Batch), Paths: emptyNotNil(u.Paths), Messages: u.Messages}, nil
}

// DismissUnfinished notes that the user knows of the unfinished import; what it
// brought stays and can be undone like any other import.
func (i *Imports) DismissUnfinished(batch int64) error {
	db, err := i.app.realDB()
	if err != nil {
		return err
	}
	return db.ClearUnfinished(i.app.ctx, store.BatchID(batch))
}

// markUnfinished notes the import of a plan until its end. Only the window does:
// who runs the command line sees how it ends.
func (a *App) markUnfinished(ctx context.Context, db *store.Store, batch store.BatchID, p *plan) error {
	if !a.window {
		return nil
	}
	paths := []string{}
	for _, f := range p.files {
		if f.fault == nil && !slices.Contains(paths, f.src.Path) {
			paths = append(paths, f.src.Path)
		}
	}
	return db.MarkUnfinished(ctx, batch, paths)
}

// clearUnfinished ends what markUnfinished began, unless the window closes: then
// nobody sees the result, and the next window tells.
func (a *App) clearUnfinished(db *store.Store, batch store.BatchID) error {
	if !a.window || a.ctx.Err() != nil {
		return nil
	}
	return db.ClearUnfinished(a.ctx, batch)
}
