package app

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/judge"
	"huiyin/backend/llm"
	"huiyin/backend/redact"
	"huiyin/backend/store"
)

// worthJudging is a message that a model can judge, with what we wrote next.
type worthJudging struct {
	id        chat.MessageID
	text      string
	reply     string
	customers []customer.ID
}

// candidates are the customers' messages with words, of one customer or (0) of all,
// the oldest first.
func (a *App) candidates(ctx context.Context, db *store.Store, of customer.ID) ([]worthJudging, error) {
	people, err := db.People(ctx)
	if err != nil {
		return nil, err
	}
	shown := map[customer.ID]bool{} // who is ignored is left alone
	for _, c := range people {
		shown[c.ID] = true
	}
	var all []worthJudging
	waiting := map[int64][]int{} // by chat: those that our next words may answer
	last := map[int64]chat.Direction{}
	for r, err := range db.Messages(ctx, store.Filter{Customer: of}) {
		if err != nil {
			return nil, err
		}
		if !r.Counted() || r.Text == "" || r.Direction == "" {
			continue
		}
		switch {
		case r.Direction == chat.In && !slices.ContainsFunc(r.Customers, func(id customer.ID) bool { return shown[id] }):
			continue
		case r.Direction == chat.In:
			if last[r.ChatID] == chat.Out {
				waiting[r.ChatID] = nil
			}
			waiting[r.ChatID] = append(waiting[r.ChatID], len(all))
			all = append(all, worthJudging{id: r.ID, text: r.Text, customers: r.Customers})
		default:
			for _, i := range waiting[r.ChatID] {
				all[i].reply = strings.TrimPrefix(all[i].reply+"\n"+r.Text, "\n")
			}
		}
		last[r.ChatID] = r.Direction
	}
	return all, nil
}

// blockedIn tells whether somebody whose chats never leave takes part in a message.
func blockedIn(m worthJudging, blocked map[customer.ID]bool) bool {
	return slices.ContainsFunc(m.customers, func(id customer.ID) bool { return blocked[id] })
}

// prompt is the question for some messages, without personal data.
func prompt(r *redact.Redactor, messages []worthJudging, prices bool) (items []judge.Item, told, given string) {
	m := redact.NewMap(redact.Options{Prices: prices})
	for i, one := range messages {
		items = append(items, judge.Item{Number: i + 1, Text: r.Redact(one.text, m), Reply: r.Redact(one.reply, m)})
	}
	told, given = judge.Prompt(items)
	return items, told, given
}

// JudgeEstimate tells what judging the messages of a customer (0: of all) would take,
// and where a run stands that was stopped. It works while AI is off, and sends nothing.
func (x *AI) JudgeEstimate(customerID int64) (AIEstimate, error) {
	a := x.app
	v, _, err := a.estimate(customer.ID(customerID))
	return v, err
}

func (a *App) estimate(of customer.ID) (AIEstimate, []chat.MessageID, error) {
	real, err := a.realDB()
	if err != nil {
		return AIEstimate{}, nil, err
	}
	s, err := a.aiSettings(real)
	if err != nil {
		return AIEstimate{}, nil, err
	}
	db, err := a.db()
	if err != nil {
		return AIEstimate{}, nil, err
	}
	v := AIEstimate{At: target(s)}
	v.Ask = s.Show && !v.At.Local
	left, err := a.notJudged(db, of, &v)
	if err != nil {
		return v, nil, err
	}
	r, err := a.Redactor(a.ctx)
	if err != nil {
		return v, nil, err
	}
	var ids []chat.MessageID
	for batch := range slices.Chunk(left, judge.BatchSize) {
		_, told, given := prompt(r, batch, s.Prices)
		if v.Calls == 0 {
			v.Sent = given
		}
		v.Calls++
		v.TokensIn += judge.Tokens(told + given)
		for _, m := range batch {
			ids = append(ids, m.id)
		}
	}
	v.TokensOut = len(ids) * judge.AnswerTokens
	v.Cost = cost(s, v.TokensIn, v.TokensOut)
	v.Seen = seen(fmt.Sprint(v.Sent, len(ids)), v.At)
	job, open, err := db.OpenJob(a.ctx)
	v.Open, v.Waiting = open && job.Model == v.At.Model && job.Waiting > 0, job.Waiting
	return v, ids, err
}

// notJudged gives what the model has not judged yet, and counts the rest.
func (a *App) notJudged(db *store.Store, of customer.ID, v *AIEstimate) ([]worthJudging, error) {
	all, err := a.candidates(a.ctx, db, of)
	if err != nil {
		return nil, err
	}
	blocked, err := db.BlockedAI(a.ctx)
	if err != nil {
		return nil, err
	}
	said, err := db.Judgements(a.ctx)
	if err != nil {
		return nil, err
	}
	known := map[chat.MessageID]bool{}
	for _, j := range said {
		known[j.Message] = known[j.Message] || j.Model == v.At.Model
	}
	var left []worthJudging
	for _, m := range all {
		switch {
		case known[m.id]:
			v.Known++
		case blockedIn(m, blocked):
			v.Blocked++
		default:
			left = append(left, m)
		}
	}
	v.Messages = len(left)
	return left, nil
}

// cost is what tokens cost, "" where the user gave no prices.
func cost(s AISettings, in, out int) string {
	priceIn, wrong := strconv.ParseFloat(s.PriceIn, 64)
	priceOut, wrongOut := strconv.ParseFloat(s.PriceOut, 64)
	if wrong != nil || wrongOut != nil {
		return ""
	}
	return strconv.FormatFloat((float64(in)*priceIn+float64(out)*priceOut)/1e6, 'f', 2, 64)
}

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

// Judged gives what models said of a customer's messages, the newest word of each, beside
// the offline reader's and a person's, and how far they agree. Fault: "no-such-customer".
func (x *AI) Judged(customerID int64) (AIJudgements, error) {
	a := x.app
	v := AIJudgements{Items: []AIJudged{}}
	db, err := a.db()
	if err != nil {
		return v, err
	}
	said, err := db.Judgements(a.ctx)
	if err != nil {
		return v, err
	}
	byMessage := map[chat.MessageID]*AIJudged{}
	for _, j := range said {
		one := byMessage[j.Message]
		if one == nil {
			one = &AIJudged{Message: int64(j.Message), Intents: []string{}}
			byMessage[j.Message] = one
		}
		one.Model, one.At = j.Model, instantString(j.At)
		var to any = &one.Mood
		switch j.Part {
		case "intents":
			to = &one.Intents
		case "resolution":
			to = &one.Resolution
		}
		if err := json.Unmarshal([]byte(j.Value), to); err != nil {
			return v, fmt.Errorf("judgement of message %d: %w", j.Message, err)
		}
	}
	var messages []chat.Message
	for r, err := range db.Messages(a.ctx, store.Filter{Customer: customer.ID(customerID)}) {
		if err != nil {
			return v, err
		}
		if byMessage[r.ID] != nil {
			messages = append(messages, r.Message)
		}
	}
	meanings, err := a.meanings(db, messages)
	for _, m := range messages {
		one := byMessage[m.ID]
		one.Offline = string(meanings[m.ID].Mood)
		one.Corrected = slices.Contains(meanings[m.ID].Corrected, chat.PartMood)
		if one.Offline != "" && one.Mood != "" {
			v.Common++
			if one.Offline == one.Mood {
				v.Agree++
			}
		}
		v.Items = append(v.Items, *one)
	}
	return v, err
}
