package app

import (
	"context"
	"time"

	"huiyin/backend/fault"
	"huiyin/backend/llm"
	"huiyin/backend/store"
)

// questioner asks the model that is set, and logs each question before it leaves.
type questioner struct {
	app      *App
	db       *store.Store // the user's own, with the log
	client   *llm.Client  // nil until connect
	settings AISettings
	at       AITarget
}

// newQuestioner makes one; on tells that AI must be switched on. Fault: "ai-off".
func (a *App) newQuestioner(on bool) (*questioner, error) {
	db, err := a.realDB()
	if err != nil {
		return nil, err
	}
	q := &questioner{app: a, db: db}
	if q.settings, err = a.aiSettings(db); err != nil {
		return nil, err
	}
	if on && !q.settings.On {
		return nil, fault.New("ai-off")
	}
	q.at = target(q.settings)
	return q, nil
}

// connect makes the client, with the key, once it is certain that something may be sent.
func (q *questioner) connect() error {
	if q.client != nil {
		return nil
	}
	key, err := q.app.key(q.at.Address)
	if err != nil && !q.at.Local { // a model on this computer needs none
		return err
	}
	q.client, err = llm.New(llm.Config{
		Address: q.at.Address, Key: key, Model: q.at.Model, Schema: llm.ProviderOf(q.at.Provider).Schema, Wait: wait, Now: q.app.now,
	})
	return err
}

// ask logs what leaves, asks, and logs what became of it. Faults: "ai-address",
// "key-store", "ai-limit" and those of package llm.
func (q *questioner) ask(ctx context.Context, purpose string, r llm.Request, hear func(string)) (llm.Answer, error) {
	if err := q.connect(); err != nil {
		return llm.Answer{}, err
	}
	id, err := q.db.BeginCall(ctx, store.Call{
		At: q.app.now(), Purpose: purpose, Provider: q.at.Provider, Address: q.at.Address, Model: q.at.Model, Sent: r.User,
	}, q.settings.Limit)
	if err != nil {
		return llm.Answer{}, err
	}
	answer, err := q.client.Ask(ctx, r, hear)
	end := store.CallEnd{Answer: len(answer.Text), TokensIn: answer.In, TokensOut: answer.Out, Outcome: "ok"}
	if err != nil {
		end.Outcome = faultView(err).Code
	}
	// The log must know the end also of what was cancelled.
	if logged := q.db.EndCall(context.WithoutCancel(ctx), id, q.app.now(), end); err == nil {
		err = logged
	}
	return answer, err
}

// wait waits, unless the context ends before.
func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
