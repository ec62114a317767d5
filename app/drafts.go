package app

import (
	"strings"

	"huiyin/backend/customer"
	"huiyin/backend/store"
)

// Drafts gives all drafts, the last changed first.
func (c *Checker) Drafts() ([]DraftView, error) {
	db, err := c.app.db()
	if err != nil {
		return nil, err
	}
	drafts, err := db.Drafts(c.app.ctx)
	views := []DraftView{}
	for _, d := range drafts {
		views = append(views, DraftView{Customer: int64(d.Customer), Text: d.Text, At: instantString(d.At)})
	}
	return views, err
}

// Draft gives what is being written to a customer (0: nobody chosen), an empty
// text if nothing, and when a draft to them was last marked as sent.
func (c *Checker) Draft(customerID int64) (DraftView, error) {
	view := DraftView{Customer: customerID}
	all, err := c.Drafts()
	if err != nil {
		return view, err
	}
	for _, d := range all {
		if d.Customer == customerID {
			view = d
		}
	}
	if customerID == 0 {
		return view, nil
	}
	db, err := c.app.db()
	if err != nil {
		return view, err
	}
	sent, err := db.SentDrafts(c.app.ctx, customer.ID(customerID))
	if err == nil && len(sent) > 0 {
		view.SentAt = instantString(sent[0].At)
	}
	return view, err
}

// KeepDraft stores what is being written to a customer (0: nobody chosen); a
// blank text forgets it. Fault: "no-such-customer".
func (c *Checker) KeepDraft(customerID int64, text string) error {
	db, err := c.app.db()
	if err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" {
		text = ""
	}
	return db.KeepDraft(c.app.ctx, store.Draft{Customer: customer.ID(customerID), Text: text, At: c.app.now()})
}

// MarkSent keeps for the studies that a draft was sent, and forgets it as a
// draft. The result takes it back. Fault: "no-such-customer".
func (c *Checker) MarkSent(sent SentDraft) (int64, error) {
	db, err := c.app.db()
	if err != nil {
		return 0, err
	}
	return db.MarkSent(c.app.ctx, store.Sent{
		Customer: customer.ID(sent.Customer), Text: sent.Text, At: c.app.now(),
		Opener: strings.TrimSpace(sent.Opener),
	})
}

// TakeBackSent forgets that a draft was sent; it is a draft again, unless
// another one was begun.
func (c *Checker) TakeBackSent(id int64) error {
	db, err := c.app.db()
	if err != nil {
		return err
	}
	return db.TakeBackSent(c.app.ctx, id, c.app.now())
}
