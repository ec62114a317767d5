package app

import (
	"context"
	"fmt"

	"huiyin/backend/store"
	"huiyin/backend/understand"
)

// changed tells everybody that the data of db are different now, and lets the
// search index and the reader catch up.
func (a *App) changed(db *store.Store) {
	a.figures.forget()
	a.hours.forget()
	a.desktop.Emit(a.ctx, eventDataChanged, nil)
	a.catchUpInBackground(db)
}

// catchUpInBackground fills the search index and reads what messages say while
// a window is open. Everything answers meanwhile; what is left is taken up at
// the next start.
func (a *App) catchUpInBackground(db *store.Store) {
	if !a.window {
		return
	}
	a.behind.Go(func() {
		if err := a.catchUp(a.ctx, db); err != nil && a.ctx.Err() == nil {
			errorView(err)
		}
	})
}

// catchUp indexes and reads everything that is not yet.
func (a *App) catchUp(ctx context.Context, db *store.Store) error {
	if err := db.Index(ctx); err != nil {
		return fmt.Errorf("index messages: %w", err)
	}
	if err := db.ReadBy(ctx, understand.Version); err != nil {
		return err
	}
	before, err := db.UnreadCount(ctx)
	if err != nil || before == 0 {
		return err
	}
	if err := readAll(ctx, db); err != nil {
		return err
	}
	a.desktop.Emit(ctx, eventUnderstood, nil)
	return nil
}
