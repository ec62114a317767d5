package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/judge"
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
	for _, one := range itemsOf(messages) {
		items = append(items, judge.Item{Number: one.Number, Text: r.Redact(one.Text, m), Reply: r.Redact(one.Reply, m)})
	}
	told, given = judge.Prompt(items)
	return items, told, given
}

// itemsOf numbers messages, with their personal data.
func itemsOf(messages []worthJudging) []judge.Item {
	var items []judge.Item
	for i, one := range messages {
		items = append(items, judge.Item{Number: i + 1, Text: one.text, Reply: one.reply})
	}
	return items
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
		if v.Calls == 0 {
			_, _, v.Sent = prompt(r, batch, s.Prices)
		}
		v.Calls++
		// Placeholders are about as long as what they stand for, and finding it in all messages takes seconds.
		told, given := judge.Prompt(itemsOf(batch))
		v.TokensIn += judge.Tokens(told + string(judge.Schema) + given)
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
