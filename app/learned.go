package app

import (
	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// Learned gives what a customer told us so far: facts, open questions, worries
// and moods, each with its message (S-04).
func (u *Understanding) Learned(customerID int64) (LearnedView, error) {
	a := u.app
	db, err := a.db()
	if err != nil {
		return LearnedView{}, err
	}
	h, err := a.history(a.ctx, db, customer.ID(customerID))
	if err != nil {
		return LearnedView{}, err
	}
	waiting, err := db.UnreadCount(a.ctx)
	if err != nil {
		return LearnedView{}, err
	}
	v := learnedView(h.Learned())
	v.Waiting = waiting
	return v, nil
}

func learnedView(l history.Learned) LearnedView {
	v := LearnedView{
		Language: l.Language, Messages: l.Messages, Facts: []FactView{}, Open: sentenceViews(l.Open), Stances: sentenceViews(l.Stances),
		Moods: MoodCountView(l.Moods),
	}
	for _, f := range l.Facts {
		v.Facts = append(v.Facts, FactView{Kind: f.Kind, Value: f.Value, Text: f.Text, Message: int64(f.First.ID), At: instantString(f.First.At), Times: f.Times})
	}
	return v
}

func sentenceViews(sentences []history.Sentence) []SentenceView {
	all := []SentenceView{}
	for _, s := range sentences {
		all = append(all, SentenceView{
			Kind: s.Kind, Text: s.Text, Message: int64(s.Message.ID), At: instantString(s.Message.At),
			Topic: s.Question.Topic, Specific: s.Question.Specific,
		})
	}
	return all
}
