package app

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/store"
)

// Conversations is bound: the messages of a customer.
type Conversations struct{ app *App }

// gapShown is the shortest silence that the chat draws (VISUAL: bubbles).
const gapShown = 24 * time.Hour

// Page gives a window of a customer's messages in time order. A negative offset
// gives the last page: the window that holds the end, where windows of limit
// messages are laid from the first message on.
func (c *Conversations) Page(customerID int64, offset int, limit int) (MessagePage, error) {
	db, err := c.app.db()
	if err != nil {
		return MessagePage{}, err
	}
	owner, err := db.Person(c.app.ctx, customer.ID(customerID))
	if err != nil {
		return MessagePage{}, err
	}
	page, err := db.MessagesPage(c.app.ctx, store.Filter{Customer: owner.ID}, offset, max(limit, 1))
	if err != nil {
		return MessagePage{}, err
	}
	view := MessagePage{Total: page.Total, Offset: page.Offset, Items: []MessageView{}}
	before := page.Before
	quotes, err := c.app.quotes(db, page.Messages)
	if err != nil {
		return MessagePage{}, err
	}
	meanings, err := c.app.meanings(db, page.Messages)
	if err != nil {
		return MessagePage{}, err
	}
	for _, m := range page.Messages {
		v := messageView(m, owner.Name)
		if meaning, ok := meanings[m.ID]; ok {
			v.Meaning = meaningView(meaning)
		}
		v.Quote = quotes[chat.MessageID(v.ReplyTo)]
		if !before.IsZero() && m.At.Sub(before) > gapShown {
			v.GapS = int64(m.At.Sub(before).Seconds())
		}
		before = m.At
		view.Items = append(view.Items, v)
	}
	return view, nil
}

// Locate gives the offset of a message in its customer's list.
func (c *Conversations) Locate(customerID int64, message int64) (int, error) {
	db, err := c.app.db()
	if err != nil {
		return 0, err
	}
	return db.Locate(c.app.ctx, customer.ID(customerID), chat.MessageID(message))
}

// At gives messages, each with the customer in whose chat it is shown, in the
// order asked; those that are gone are left out.
func (c *Conversations) At(places []MessagePlace) ([]PlacedMessage, error) {
	db, err := c.app.db()
	if err != nil {
		return nil, err
	}
	var ids []chat.MessageID
	of := map[int64]int64{}
	for _, p := range places {
		ids = append(ids, chat.MessageID(p.Message))
		of[p.Message] = p.Customer
	}
	people, err := db.People(c.app.ctx)
	if err != nil {
		return nil, err
	}
	names := map[int64]string{}
	for _, p := range people {
		names[int64(p.ID)] = p.Name
	}
	messages, err := db.MessagesByID(c.app.ctx, ids)
	if err != nil {
		return nil, err
	}
	views := []PlacedMessage{}
	for _, m := range messages {
		who := of[int64(m.ID)]
		views = append(views, PlacedMessage{Customer: who, Message: messageView(m, names[who])})
	}
	return views, nil
}

// Find gives the messages of a customer that hold the query, in time order.
func (c *Conversations) Find(customerID int64, query string) ([]int64, error) {
	db, err := c.app.db()
	if err != nil {
		return nil, err
	}
	hits, err := db.SearchIn(c.app.ctx, customer.ID(customerID), query)
	if err != nil {
		return nil, err
	}
	ids := []int64{}
	for _, id := range hits {
		ids = append(ids, int64(id))
	}
	return ids, nil
}

func messageView(m chat.Message, customerName string) MessageView {
	v := MessageView{
		ID: int64(m.ID), Customer: customerName, Channel: m.Channel, At: instantString(m.At), Precision: string(m.Precision),
		Sender: m.Sender, Direction: string(m.Direction), Kind: string(m.Kind), Text: m.Text, Edited: m.Edited,
		DeliveredAt: instantString(m.Delivered), ReadAt: instantString(m.Read), Reactions: []ReactionView{},
	}
	ticks, by := m.Known()
	v.Ticks, v.TicksBy, v.TicksAt = string(ticks), string(by), instantString(ticksAt(m, ticks, by))
	if m.Extra == nil {
		return v
	}
	v.ReplyTo = int64(m.Extra.ReplyTo)
	for _, r := range m.Extra.Reactions {
		v.Reactions = append(v.Reactions, ReactionView{By: r.By, Emoji: r.Emoji})
	}
	return v
}

// ticksAt is when a message reached its state, or when a person said so.
func ticksAt(m chat.Message, ticks chat.Ticks, by chat.TicksBy) time.Time {
	switch {
	case by == chat.TicksByHand:
		return m.Extra.TicksAt
	case ticks == chat.TickRead:
		return m.Read
	case ticks == chat.TickDelivered:
		return m.Delivered
	}
	return time.Time{}
}

// quoteLength is how much of a quoted message is shown, in characters.
const quoteLength = 120

// quotes gives the beginnings of the messages that others quote, by id.
func (a *App) quotes(db *store.Store, messages []chat.Message) (map[chat.MessageID]string, error) {
	var ids []chat.MessageID
	for _, m := range messages {
		if m.Extra != nil && m.Extra.ReplyTo != 0 {
			ids = append(ids, m.Extra.ReplyTo)
		}
	}
	if ids == nil {
		return nil, nil
	}
	quoted, err := db.MessagesByID(a.ctx, ids)
	if err != nil {
		return nil, err
	}
	texts := map[chat.MessageID]string{}
	for _, m := range quoted {
		text := []rune(m.Text)
		texts[m.ID] = string(text[:min(len(text), quoteLength)])
	}
	return texts, nil
}
