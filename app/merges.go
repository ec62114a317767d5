package app

import (
	"slices"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// previewed is how many messages of the merged line of time a preview shows.
const previewed = 50

// Proposals gives the customers who may be one person, the most likely first;
// pairs that were dismissed are left out.
func (c *Customers) Proposals() ([]ProposalView, error) {
	a := c.app
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	people, err := db.People(a.ctx)
	if err != nil {
		return nil, err
	}
	strangers, err := db.Strangers(a.ctx)
	if err != nil {
		return nil, err
	}
	proposals := slices.DeleteFunc(customer.Proposals(people), func(p customer.Proposal) bool {
		return slices.Contains(strangers, [2]customer.ID{p.A, p.B})
	})
	var named []customer.ID
	for _, p := range proposals {
		named = append(named, p.A, p.B)
	}
	totals, err := db.Channels(a.ctx, named)
	if err != nil {
		return nil, err
	}
	sides := map[customer.ID]SideView{}
	for _, one := range people {
		sides[one.ID] = sideView(one, totals[one.ID])
	}
	views := make([]ProposalView, 0, len(proposals))
	for _, p := range proposals {
		v := ProposalView{A: sides[p.A], B: sides[p.B], Strength: string(p.Strength), For: reasonViews(p.For), Against: reasonViews(p.Against)}
		if v.B.Messages > v.A.Messages {
			v.A, v.B = v.B, v.A
		}
		views = append(views, v)
	}
	return views, nil
}

func sideView(c customer.Customer, totals []store.ChannelTotal) SideView {
	v := SideView{ID: int64(c.ID), Fields: fieldsView(c.Card), Identities: identityViews(c.Identities), Channels: channelViews(totals)}
	for _, t := range totals {
		v.Messages += t.Messages
	}
	return v
}

func channelViews(totals []store.ChannelTotal) []ChannelView {
	views := []ChannelView{}
	for _, t := range totals {
		views = append(views, ChannelView{Channel: t.Channel, Messages: t.Messages, First: instantString(t.First), Last: instantString(t.Last)})
	}
	return views
}

func reasonViews(reasons []customer.Reason) []ReasonView {
	views := []ReasonView{}
	for _, r := range reasons {
		views = append(views, ReasonView{ID: r.ID, Params: nonNil(r.Params)})
	}
	return views
}

// MergePreview shows what a merge would make of two customers. Faults:
// "no-such-customer", "same-customer".
func (c *Customers) MergePreview(into int64, from int64) (MergePreview, error) {
	a := c.app
	db, err := a.db()
	if err != nil {
		return MergePreview{}, err
	}
	one, err := db.Customer(a.ctx, customer.ID(into))
	if err != nil {
		return MergePreview{}, err
	}
	other, err := db.Customer(a.ctx, customer.ID(from))
	if err != nil {
		return MergePreview{}, err
	}
	if one.ID == other.ID {
		return MergePreview{}, fault.New("same-customer")
	}
	alone, err := db.Channels(a.ctx, []customer.ID{one.ID, other.ID})
	if err != nil {
		return MergePreview{}, err
	}
	together, err := db.Channels(a.ctx, []customer.ID{one.ID}, store.Merge{Into: one.ID, From: other.ID})
	if err != nil {
		return MergePreview{}, err
	}
	view := MergePreview{
		Into: sideView(one, alone[one.ID]), From: sideView(other, alone[other.ID]),
		Fields: fieldsView(customer.Joined(one.Card, other.Card)), Channels: channelViews(together[one.ID]),
	}
	view.Page, err = a.mergedPage(db, one.ID, other.ID, view.Fields.Name)
	return view, err
}

// mergedPage gives the newest messages of two customers in one line of time.
func (a *App) mergedPage(db *store.Store, into, from customer.ID, name string) (MessagePage, error) {
	filter := store.Filter{Customer: into, With: from}
	all, err := db.MessagesPage(a.ctx, filter, 0, 0)
	if err != nil {
		return MessagePage{}, err
	}
	view := MessagePage{Total: all.Total, Offset: max(all.Total-previewed, 0), Items: []MessageView{}}
	page, err := db.MessagesPage(a.ctx, filter, view.Offset, previewed)
	if err != nil {
		return MessagePage{}, err
	}
	for _, m := range page.Messages {
		view.Items = append(view.Items, messageView(m, name))
	}
	return view, nil
}

// Merge makes two customers one, with these fields on the card. Faults:
// "no-such-customer", "same-customer", and those of Save.
func (c *Customers) Merge(into int64, from int64, fields CardFields) (MergeView, error) {
	a := c.app
	db, err := a.db()
	if err != nil {
		return MergeView{}, err
	}
	if err := checkFields(fields); err != nil {
		return MergeView{}, err
	}
	id, err := db.Merge(a.ctx, customer.ID(into), customer.ID(from), fieldsCard(fields), a.now())
	if err != nil {
		return MergeView{}, err
	}
	a.changed(db, customer.ID(into), customer.ID(from))
	merges, err := db.Merges(a.ctx)
	if err != nil {
		return MergeView{}, err
	}
	at := slices.IndexFunc(merges, func(m store.Merge) bool { return m.ID == id })
	return mergeView(merges[at]), nil
}

// Unmerge takes a merge back. Fault: "merge-unknown".
func (c *Customers) Unmerge(id int64) (MergeView, error) {
	a := c.app
	db, err := a.db()
	if err != nil {
		return MergeView{}, err
	}
	m, err := db.Unmerge(a.ctx, store.MergeID(id))
	if err != nil {
		return MergeView{}, err
	}
	a.changed(db, m.Into, m.From)
	return mergeView(m), nil
}

// Merges gives the merges that made a customer, the newest first; 0: of all customers.
func (c *Customers) Merges(id int64) ([]MergeView, error) {
	db, err := c.app.db()
	if err != nil {
		return nil, err
	}
	merges, err := db.Merges(c.app.ctx)
	if err != nil {
		return nil, err
	}
	views := []MergeView{}
	for _, m := range merges {
		if id == 0 || m.Into == customer.ID(id) {
			views = append(views, mergeView(m))
		}
	}
	return views, nil
}

func mergeView(m store.Merge) MergeView {
	return MergeView{ID: int64(m.ID), At: instantString(m.At), Into: int64(m.Into), From: int64(m.From), Name: m.Name}
}

// Dismiss remembers that two customers are different people, or (false) forgets
// it. Faults: "no-such-customer", "same-customer".
func (c *Customers) Dismiss(a int64, b int64, different bool) error {
	db, err := c.app.db()
	if err != nil {
		return err
	}
	if err := db.Dismiss(c.app.ctx, customer.ID(a), customer.ID(b), different); err != nil {
		return err
	}
	c.app.changed(db, customer.ID(a), customer.ID(b))
	return nil
}

// Ignore hides a customer everywhere, or (false) shows them again.
// Fault: "no-such-customer".
func (c *Customers) Ignore(id int64, ignored bool) error {
	a := c.app
	db, err := a.db()
	if err != nil {
		return err
	}
	if err := db.Ignore(a.ctx, customer.ID(id), ignored, a.now()); err != nil {
		return err
	}
	a.changed(db)
	return nil
}

// Ignored gives everybody who is hidden, by name.
func (c *Customers) Ignored() ([]IgnoredView, error) {
	db, err := c.app.db()
	if err != nil {
		return nil, err
	}
	people, err := db.Ignored(c.app.ctx)
	if err != nil {
		return nil, err
	}
	views := []IgnoredView{}
	for _, p := range people {
		views = append(views, IgnoredView{
			ID: int64(p.ID), Name: p.Name, Company: p.Company, Channels: channelsOf(p), Messages: p.Messages, Last: instantString(p.Last),
		})
	}
	return views, nil
}
