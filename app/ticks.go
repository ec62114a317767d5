package app

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// Mark keeps what a person saw on the phone of a message of ours, and gives what
// they said before (I-12). At "" is now; Ticks "" forgets what was said. Faults:
// "bad-ticks", "bad-date", "not-our-message".
func (c *Conversations) Mark(mark TicksView) (TicksView, error) {
	a := c.app
	m := store.TickMark{Ticks: chat.Ticks(mark.Ticks), At: a.now()}
	switch m.Ticks {
	case "", chat.TickSent, chat.TickDelivered, chat.TickRead, chat.TickFailed, store.TickUnknown:
	default:
		return TicksView{}, fault.New("bad-ticks", "ticks", mark.Ticks)
	}
	if mark.At != "" {
		var err error
		if m.At, err = time.Parse(time.RFC3339, mark.At); err != nil {
			return TicksView{}, fault.New("bad-date", "date", mark.At).Because(err)
		}
	}
	db, err := a.db()
	if err != nil {
		return TicksView{}, err
	}
	before, err := db.MarkTicks(a.ctx, chat.MessageID(mark.Message), m)
	if err != nil {
		return TicksView{}, err
	}
	a.changed(db)
	return TicksView{Message: mark.Message, Ticks: string(before.Ticks), At: instantString(before.At)}, nil
}

// LastOfOurs gives our last message to a customer, whose ticks a person can say;
// id 0: there is none.
func (c *Conversations) LastOfOurs(customerID int64) (MessageView, error) {
	db, err := c.app.db()
	if err != nil {
		return MessageView{}, err
	}
	m, ok, err := db.LastOfOurs(c.app.ctx, customer.ID(customerID))
	if err != nil || !ok {
		return MessageView{Reactions: []ReactionView{}}, err
	}
	return messageView(m, ""), nil
}
