package app

import (
	"strings"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/phrase"
	"huiyin/backend/phrase/practice"
	"huiyin/backend/store"
)

// Phrases is bound: sentences to use again (S-10).
type Phrases struct{ app *App }

// List gives every phrase that is on the shelf.
func (p *Phrases) List() (PhraseShelf, error) {
	db, err := p.app.db()
	if err != nil {
		return PhraseShelf{}, err
	}
	all, marks, err := p.app.shelf(db)
	if err != nil {
		return PhraseShelf{}, err
	}
	shelf := PhraseShelf{Phrases: []PhraseView{}}
	changed := map[string]bool{}
	for _, m := range marks {
		changed[m.Phrase.Key] = true
		if m.Removed {
			shelf.Off++
		}
	}
	for _, one := range all {
		starter := phrase.IsStarter(one.Key)
		shelf.Phrases = append(shelf.Phrases, PhraseView{
			Key: one.Key, Starter: starter, Changed: starter && changed[one.Key],
			Variables: append([]string{}, phrase.Variables(one.Text)...), Fields: phraseFields(one),
		})
	}
	return shelf, nil
}

// shelf gives the phrases to be used, and all that a person wrote of them.
func (a *App) shelf(db *store.Store) ([]phrase.Phrase, []store.PhraseMark, error) {
	marks, err := db.Phrases(a.ctx)
	if err != nil {
		return nil, nil, err
	}
	written, removed := map[string]phrase.Phrase{}, map[string]bool{}
	var own []phrase.Phrase
	for _, m := range marks {
		switch key := m.Phrase.Key; {
		case m.Removed:
			removed[key] = true
		case phrase.IsStarter(key):
			written[key] = m.Phrase
		default:
			own = append(own, m.Phrase)
		}
	}
	return phrase.Shelf(written, removed, own), marks, nil
}

// Save writes a phrase: a new one where key is "", else in the place of the one
// with this key. It gives what Revert needs. Fault: "phrase-empty".
func (p *Phrases) Save(key string, fields PhraseFields) (PhraseChange, error) {
	if strings.TrimSpace(fields.Text) == "" {
		return PhraseChange{}, fault.New("phrase-empty")
	}
	return p.mark(key, store.PhraseMark{Phrase: phraseOf(fields), Written: true})
}

// Remove deletes an own phrase, or takes a starter off the shelf. It gives what
// Revert needs.
func (p *Phrases) Remove(key string) (PhraseChange, error) {
	starter := phrase.IsStarter(key)
	return p.mark(key, store.PhraseMark{Written: starter, Removed: starter})
}

// Revert takes a change back and gives the way forth again.
func (p *Phrases) Revert(change PhraseChange) (PhraseChange, error) {
	return p.mark(change.Key, store.PhraseMark{Phrase: phraseOf(change.Before), Written: change.Written, Removed: change.Removed})
}

// BringBack puts all starters that were taken off onto the shelf again.
func (p *Phrases) BringBack() (PhraseShelf, error) {
	db, err := p.app.db()
	if err != nil {
		return PhraseShelf{}, err
	}
	marks, err := db.Phrases(p.app.ctx)
	if err != nil {
		return PhraseShelf{}, err
	}
	for _, m := range marks {
		if !m.Removed {
			continue
		}
		if _, _, err := db.MarkPhrase(p.app.ctx, m.Phrase.Key, store.PhraseMark{}); err != nil {
			return PhraseShelf{}, err
		}
	}
	p.app.phrasesChanged()
	return p.List()
}

func (p *Phrases) mark(key string, m store.PhraseMark) (PhraseChange, error) {
	db, err := p.app.db()
	if err != nil {
		return PhraseChange{}, err
	}
	key, before, err := db.MarkPhrase(p.app.ctx, key, m)
	if err != nil {
		return PhraseChange{}, err
	}
	p.app.phrasesChanged()
	return PhraseChange{Key: key, Before: phraseFields(before.Phrase), Written: before.Written, Removed: before.Removed}, nil
}

// phrasesChanged tells everybody; no figure rests on phrases but their own uses.
func (a *App) phrasesChanged() {
	a.uses.forget()
	a.desktop.Emit(a.ctx, eventDataChanged, nil)
}

// Values gives what variables stand for with a customer (0: nobody chosen, only
// what is mine), by name. Fault: "no-such-customer".
func (p *Phrases) Values(customerID int64) ([]PhraseValue, error) {
	a := p.app
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	values, err := a.phraseValues(db, customer.ID(customerID))
	if err != nil {
		return nil, err
	}
	views := []PhraseValue{}
	for _, v := range values {
		views = append(views, PhraseValue{Name: v.Name, Text: v.Text, Message: int64(v.Message), At: instantString(v.At), Sure: v.Sure})
	}
	return views, nil
}

func (a *App) phraseValues(db *store.Store, id customer.ID) ([]practice.Value, error) {
	names, err := myNames(a.ctx, db)
	if err != nil {
		return nil, err
	}
	me := ""
	if len(names) > 0 {
		me = names[0]
	}
	if id == 0 {
		if me == "" {
			return nil, nil
		}
		return []practice.Value{{Name: "me", Text: me, Sure: true}}, nil
	}
	h, err := a.history(a.ctx, db, id)
	if err != nil {
		return nil, err
	}
	return practice.Values(h, me), nil
}

// FromMessage makes a phrase of what was written to a customer: what is known of
// them gives way to variables.
func (p *Phrases) FromMessage(text string, customerID int64) (PhraseFields, error) {
	db, err := p.app.db()
	if err != nil {
		return PhraseFields{}, err
	}
	known, err := p.app.phraseValues(db, customer.ID(customerID))
	if err != nil {
		return PhraseFields{}, err
	}
	values := map[string]string{}
	for _, v := range known {
		if v.Sure {
			values[v.Name] = v.Text
		}
	}
	return PhraseFields{Text: phrase.Generalise(strings.TrimSpace(text), values)}, nil
}

func phraseOf(f PhraseFields) phrase.Phrase {
	var folder []string
	for name := range strings.SplitSeq(f.Folder, "/") {
		if name = strings.TrimSpace(name); name != "" {
			folder = append(folder, name)
		}
	}
	return phrase.Phrase{
		Folder: strings.Join(folder, "/"), Title: strings.TrimSpace(f.Title), Text: strings.TrimSpace(f.Text),
		Stage: customer.Stage(f.Stage), Tactic: f.Tactic, Language: f.Language,
	}
}

func phraseFields(p phrase.Phrase) PhraseFields {
	return PhraseFields{Folder: p.Folder, Title: p.Title, Text: p.Text, Stage: string(p.Stage), Tactic: p.Tactic, Language: p.Language}
}
