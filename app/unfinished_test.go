package app

import (
	"context"
	"testing"

	"huiyin/backend/store"
)

// closing is a desktop whose window closes as soon as an import reads.
type closing struct {
	noDesktop
	app *App
}

func (c closing) Emit(_ context.Context, _ string, payload any) {
	if p, ok := payload.(ImportProgress); ok && p.Phase == "read" {
		c.app.stop()
	}
}

// TestUnfinishedImport: SCREENS §8, "the last import did not finish".
func TestUnfinishedImport(t *testing.T) {
	unfinished := func(a *App) UnfinishedView {
		t.Helper()
		u, err := a.Imports.Unfinished()
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	const now = "2026-03-11T12:00:00Z"
	chat := write(t, "WhatsApp Chat with Alex.txt", v4)

	t.Run("not after an import that ended", func(t *testing.T) {
		a := journey(t, now)
		a.window = true
		importOne(t, a, chat, "Lily")
		if u := unfinished(a); u.Batch != 0 {
			t.Errorf("got %+v, want none", u)
		}
	})
	t.Run("after the window closed during an import", func(t *testing.T) {
		a := journey(t, now)
		a.window, a.desktop = true, closing{app: a}
		plan, err := a.Imports.Inspect([]string{chat})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Lily"}}); err != nil {
			t.Fatal(err)
		}
		a.ctx, a.desktop = context.Background(), noDesktop{} // the next start
		u := unfinished(a)
		if u.Batch == 0 || u.Messages != 0 || len(u.Paths) != 1 || u.Paths[0] != chat {
			t.Fatalf("got %+v, want a batch without messages for %s", u, chat)
		}
		importOne(t, a, u.Paths[0], "Lily")
		if u := unfinished(a); u.Batch != 0 {
			t.Errorf("imported again, got %+v", u)
		}
	})
	t.Run("until the user knows, also over sample data", func(t *testing.T) {
		a := journey(t, now)
		batch := importOne(t, a, chat, "Lily").Batch
		if err := a.real.MarkUnfinished(t.Context(), store.BatchID(batch), []string{chat}); err != nil {
			t.Fatal(err)
		}
		if err := a.Samples.Load(); err != nil {
			t.Fatal(err)
		}
		if u := unfinished(a); u.Batch != batch || u.Messages != 10 {
			t.Errorf("got %+v, want batch %d with 10 messages", u, batch)
		}
		if err := a.Imports.DismissUnfinished(batch); err != nil {
			t.Fatal(err)
		}
		if u := unfinished(a); u.Batch != 0 {
			t.Errorf("dismissed, got %+v", u)
		}
	})
}
