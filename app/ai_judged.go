package app

import (
	"encoding/json"
	"fmt"
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/store"
)

// Judged gives what models said of the messages of a customer (0: of all), the newest word of
// each, beside the offline reader's and a person's, and how far they agree.
func (x *AI) Judged(customerID int64) (AIJudgements, error) {
	a := x.app
	v := AIJudgements{Items: []AIJudged{}}
	db, err := a.db()
	if err != nil {
		return v, err
	}
	said, err := db.Judgements(a.ctx)
	if err != nil || len(said) == 0 {
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
