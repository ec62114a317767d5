package app

import (
	"context"
	"fmt"

	"huiyin/backend/customer"
	"huiyin/backend/store"
	"huiyin/backend/understand"
)

// changed tells everybody that the data of db are different now, of some
// customers or, without any, of all; and lets the search index and the reader
// catch up.
func (a *App) changed(db *store.Store, of ...customer.ID) {
	a.figures.forget(of...)
	a.hours.forget()
	a.others.forget()
	a.desktop.Emit(a.ctx, eventDataChanged, nil)
	a.catchUpInBackground(db, of...)
}

// catchUpInBackground fills the search index and reads what messages say while
// a window is open. Everything answers meanwhile; what is left is taken up at
// the next start.
func (a *App) catchUpInBackground(db *store.Store, of ...customer.ID) {
	if !a.window {
		return
	}
	a.behind.Go(func() {
		if err := a.catchUp(a.ctx, db, of...); err != nil && a.ctx.Err() == nil {
			errorView(err)
		}
	})
}

// catchUp indexes and reads everything that is not yet: messages of some
// customers or, without any, of whoever it may be.
func (a *App) catchUp(ctx context.Context, db *store.Store, of ...customer.ID) error {
	for left := true; left; {
		err := a.asked.rest(ctx)
		if err == nil {
			left, err = db.IndexStep(ctx)
		}
		if err != nil {
			return fmt.Errorf("index messages: %w", err)
		}
	}
	if err := db.ReadBy(ctx, understand.Version); err != nil {
		return err
	}
	before, err := db.UnreadCount(ctx)
	if err != nil || before == 0 {
		return err
	}
	if err := a.readAll(ctx, db); err != nil {
		return err
	}
	a.figures.forget(of...)
	a.desktop.Emit(ctx, eventUnderstood, nil)
	return nil
}
