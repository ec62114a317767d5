package app

import (
	"context"
	"encoding/json"
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/judge"
	"huiyin/backend/llm"
	"huiyin/backend/redact"
	"huiyin/backend/store"
)

// Judge asks a model what the messages of a customer (0: of all) say, batch by batch; the
// event "ai:judging" tells how far it is. A run that was stopped (by Cancel, a fault, or
// the end of the program) is gone on with by Resume. seen is that of the
// estimate that was shown. Faults: "ai-off", "ai-consent", "ai-limit" and those of package llm.
func (x *AI) Judge(customerID int64, seen string) (AIProgress, error) {
	a := x.app
	q, err := a.newQuestioner(true)
	if err != nil {
		return AIProgress{}, err
	}
	v, ids, err := a.estimate(customer.ID(customerID))
	if err != nil {
		return AIProgress{}, err
	}
	if v.Ask && seen != v.Seen {
		return AIProgress{}, fault.New("ai-consent")
	}
	db, err := a.db()
	if err != nil {
		return AIProgress{}, err
	}
	if _, err := db.StartJob(a.ctx, v.At.Model, ids, a.now()); err != nil {
		return AIProgress{}, err
	}
	return x.judge(q, db)
}

// Resume goes on with a run that was stopped; without one it does nothing. The user agreed
// when it began; a customer who was blocked since is left out.
func (x *AI) Resume() (AIProgress, error) {
	q, err := x.app.newQuestioner(true)
	if err != nil {
		return AIProgress{}, err
	}
	db, err := x.app.db()
	if err != nil {
		return AIProgress{}, err
	}
	return x.judge(q, db)
}

// Judging tells where a run stands that was stopped and can go on with the model that is
// set; Ended: there is none.
func (x *AI) Judging() (AIProgress, error) {
	q, err := x.app.newQuestioner(false)
	if err != nil {
		return AIProgress{}, err
	}
	db, err := x.app.db()
	if err != nil {
		return AIProgress{}, err
	}
	job, open, err := db.OpenJob(x.app.ctx)
	if err != nil || !open || job.Model != q.at.Model {
		return AIProgress{Ended: true}, err
	}
	return AIProgress{Done: job.Total - job.Waiting, Judged: job.Judged, Total: job.Total, Ended: job.Waiting == 0}, nil
}

// Abandon gives up a run that was stopped; what the model has said so far stays. Without
// one it does nothing.
func (x *AI) Abandon() error {
	db, err := x.app.db()
	if err != nil {
		return err
	}
	if err := x.Cancel("judge"); err != nil {
		return err
	}
	job, open, err := db.OpenJob(x.app.ctx)
	if err != nil || !open {
		return err
	}
	return db.EndJob(x.app.ctx, job.ID, false)
}

// mostBad is how many answers in a row may be worthless before a run stops: the
// model can't do it, and each one costs.
const mostBad = 3

func (x *AI) judge(q *questioner, db *store.Store) (AIProgress, error) {
	ctx, stop := x.begin("judge")
	defer stop()
	job, open, err := db.OpenJob(ctx)
	if err != nil || !open || job.Model != q.at.Model {
		return AIProgress{Ended: !open}, err
	}
	run := judging{questioner: q, store: db, job: job.ID}
	if err := run.load(ctx); err != nil {
		return AIProgress{}, err
	}
	for bad := 0; ; {
		more, err := run.batch(ctx)
		switch code := fault.Code(err); {
		case err == nil:
			bad = 0
		case (code == "ai-form" || code == "ai-garbled" || code == "ai-empty") && bad+1 < mostBad:
			bad++
		default:
			return x.progress(ctx, db, job.ID, false), err
		}
		p := x.progress(ctx, db, job.ID, !more)
		if !more {
			err := db.EndJob(ctx, job.ID, true)
			return p, err
		}
	}
}

// progress tells the window how far a job is.
func (x *AI) progress(ctx context.Context, db *store.Store, job int64, ended bool) AIProgress {
	j, _, err := db.OpenJob(context.WithoutCancel(ctx))
	if err != nil || j.ID != job {
		return AIProgress{Ended: ended}
	}
	p := AIProgress{Done: j.Total - j.Waiting, Judged: j.Judged, Total: j.Total, Ended: ended}
	x.app.desktop.Emit(ctx, eventAIJudging, p)
	return p
}

// judging is a run.
type judging struct {
	*questioner
	store    *store.Store // the data that are shown: the messages
	job      int64
	redactor *redact.Redactor
	messages map[chat.MessageID]worthJudging
}

func (j *judging) load(ctx context.Context) error {
	all, err := j.app.candidates(ctx, j.store, 0)
	if err != nil {
		return err
	}
	j.messages = make(map[chat.MessageID]worthJudging, len(all))
	for _, m := range all {
		j.messages[m.id] = m
	}
	j.redactor, err = j.app.Redactor(ctx)
	return err
}

// batch judges the next messages; false: there are none. What the model said is kept before
// the next question is asked, so a stop costs one batch at most.
func (j *judging) batch(ctx context.Context) (more bool, err error) {
	ids, err := j.store.NextOfJob(ctx, j.job, judge.BatchSize)
	if err != nil || len(ids) == 0 {
		return false, err
	}
	blocked, err := j.store.BlockedAI(ctx)
	if err != nil {
		return false, err
	}
	var ask []worthJudging
	for _, id := range ids {
		if m, ok := j.messages[id]; ok && !blockedIn(m, blocked) {
			ask = append(ask, m)
		}
	}
	var said []judge.Judgement
	var trouble error
	if len(ask) > 0 {
		items, told, given := prompt(j.redactor, ask, j.settings.Prices)
		answer, err := j.ask(ctx, "judge", llm.Request{System: told, User: given, Schema: judge.Schema, Name: "judgements"}, nil)
		if err == nil {
			said, err = judge.Read(answer.Text, items)
		}
		switch fault.Code(err) {
		case "ai-form", "ai-garbled", "ai-empty": // paid, and worthless: not asked again
			trouble = err
		default:
			if err != nil {
				return true, err
			}
		}
	}
	return true, j.keep(ctx, ids, ask, said, trouble)
}

// keep stores what was said of a batch; the rest of it is left.
func (j *judging) keep(ctx context.Context, ids []chat.MessageID, ask []worthJudging, said []judge.Judgement, trouble error) error {
	var all []store.Judgement
	for _, s := range said {
		id := ask[s.Number-1].id
		ids = slices.DeleteFunc(ids, func(one chat.MessageID) bool { return one == id })
		for part, value := range map[string]any{"mood": s.Mood, "intents": s.Intents, "resolution": s.Resolution} {
			raw, err := json.Marshal(value)
			if err != nil {
				return err
			}
			all = append(all, store.Judgement{Message: id, Part: part, Value: string(raw), Model: j.at.Model, At: j.app.now()})
		}
	}
	// It is paid: a Cancel that comes now must not lose it.
	if err := j.store.KeepJudgements(context.WithoutCancel(ctx), j.job, all, ids); err != nil {
		return err
	}
	return trouble
}
