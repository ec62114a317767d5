package app

import (
	"context"
	"encoding/json"
	"fmt"

	"huiyin/backend/chat"
	"huiyin/backend/store"
	"huiyin/backend/understand"
)

// Understanding is bound: what messages say, and what a person sets right.
type Understanding struct{ app *App }

// Correct keeps what a person says of a message's meaning, and gives what they
// said before, so that it can be taken back. Faults: "message-gone",
// "bad-correction".
func (u *Understanding) Correct(said CorrectionView) (CorrectionView, error) {
	a := u.app
	db, err := a.db()
	if err != nil {
		return CorrectionView{}, err
	}
	before, err := db.Correct(a.ctx, chat.MessageID(said.Message), chat.Correction{Part: chat.Part(said.Part), Value: said.Value, At: a.now()})
	if err != nil {
		return CorrectionView{}, err
	}
	a.changed(db)
	return CorrectionView{Message: said.Message, Part: said.Part, Value: before.Value}, nil
}

// readStep is how many messages are understood in one transaction: some ten
// milliseconds, so that nothing else waits for longer.
const readStep = 500

// readAll lets every message be understood that is not yet.
func (a *App) readAll(ctx context.Context, db *store.Store) error {
	r := understand.NewReader()
	for left := true; left; {
		err := a.asked.rest(ctx)
		if err != nil {
			return err
		}
		left, err = db.ReadSome(ctx, readStep, func(m store.Unread) (chat.Meaning, string) { return r.Read(m.Text, m.Wall, m.Prior) })
		if err != nil {
			return fmt.Errorf("understand messages: %w", err)
		}
	}
	return nil
}

// understood is a message with its meaning; nil where there is none.
func (a *App) understood(db *store.Store, id chat.MessageID) (*MessageView, error) {
	if id == 0 {
		return nil, nil
	}
	messages, err := db.MessagesByID(a.ctx, []chat.MessageID{id})
	if err != nil || len(messages) == 0 {
		return nil, err
	}
	meanings, err := a.meanings(db, messages)
	if err != nil {
		return nil, err
	}
	v := messageView(messages[0], "")
	if meaning, ok := meanings[id]; ok {
		v.Meaning = meaningView(meaning)
	}
	return &v, nil
}

// meanings gives what messages say; those that the background has not reached
// are understood at once.
func (a *App) meanings(db *store.Store, messages []chat.Message) (map[chat.MessageID]chat.Meaning, error) {
	var ids []chat.MessageID
	for _, m := range messages {
		if m.Counted() && m.Text != "" {
			ids = append(ids, m.ID)
		}
	}
	all, err := db.Meanings(a.ctx, ids)
	if err != nil || len(all) == len(ids) {
		return all, err
	}
	r, prior := understand.NewReader(), map[string]string{}
	for _, m := range messages {
		if _, known := all[m.ID]; known || !m.Counted() || m.Text == "" {
			continue
		}
		if all == nil {
			all = map[chat.MessageID]chat.Meaning{}
		}
		all[m.ID], prior[m.Sender] = r.Read(m.Text, m.At, prior[m.Sender])
	}
	return all, nil
}

func meaningView(m chat.Meaning) *MeaningView {
	v := &MeaningView{
		Language: m.Language, Mood: string(m.Mood), Confidence: m.Confidence, Unsure: m.Unsure, Causes: []CauseView{},
		Intents: append([]string{}, m.Intents...), Questions: []QuestionView{}, Pieces: []PieceView{}, Corrected: []string{},
	}
	for _, c := range m.Causes {
		v.Causes = append(v.Causes, CauseView{c.Start, c.End, string(c.Mood)})
	}
	for _, q := range m.Questions {
		v.Questions = append(v.Questions, QuestionView{q.Start, q.End, q.Request, q.Specific, q.Topic, q.Wants})
	}
	for _, p := range m.Pieces {
		v.Pieces = append(v.Pieces, PieceView{p.Start, p.End, p.Kind, p.Value})
	}
	for _, p := range m.Corrected {
		v.Corrected = append(v.Corrected, string(p))
	}
	return v
}

// Read tells what a text says, for the command line.
func Read(r *understand.Reader, s string, a *App) *MeaningView {
	m, _ := r.Read(s, a.now(), "")
	return meaningView(m)
}

// CorrectedView is a corrected message, for the command line: what was
// understood, and what a person said instead.
type CorrectedView struct {
	Message    int64                      `json:"message"`
	Text       string                     `json:"text"`
	Understood *MeaningView               `json:"understood"`
	Said       map[string]json.RawMessage `json:"said"` // by part
}

// Corrections gives every message that a person corrected, the oldest first.
func (a *App) Corrections(ctx context.Context) ([]CorrectedView, error) {
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	if err := a.readAll(ctx, db); err != nil {
		return nil, err
	}
	corrected, err := db.Corrections(ctx)
	if err != nil {
		return nil, err
	}
	all := []CorrectedView{}
	for _, c := range corrected {
		v := CorrectedView{int64(c.Message.ID), c.Message.Text, meaningView(c.Understood), map[string]json.RawMessage{}}
		for _, one := range c.Corrections {
			v.Said[string(one.Part)] = json.RawMessage(one.Value)
		}
		all = append(all, v)
	}
	return all, nil
}
