package app

import (
	"fmt"

	"huiyin/backend/store"
)

// changed tells everybody that the data of db are different now, and lets the
// search index catch up.
func (a *App) changed(db *store.Store) {
	a.figures.forget()
	a.desktop.Emit(a.ctx, eventDataChanged, nil)
	a.indexInBackground(db)
}

// indexInBackground fills the search index while a window is open. Search
// answers meanwhile over everything; what is left is taken up at the next start.
func (a *App) indexInBackground(db *store.Store) {
	if !a.window {
		return
	}
	a.indexing.Go(func() {
		if err := db.Index(a.ctx); err != nil && a.ctx.Err() == nil {
			errorView(fmt.Errorf("index messages: %w", err))
		}
	})
}
