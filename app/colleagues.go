package app

import "huiyin/backend/customer"

// ColleagueView is somebody who was taken for a customer and is one of us.
type ColleagueView struct {
	ID      int64  `json:"id"`
	Name    string `json:"name"`
	Company string `json:"company"`
}

// Colleague says that a customer is one of us, so that what they wrote counts as
// ours, or (false) that they are a customer after all. Fault: "no-such-customer".
func (c *Customers) Colleague(id int64, is bool) error {
	a := c.app
	db, err := a.db()
	if err != nil {
		return err
	}
	if err := db.SetColleague(a.ctx, customer.ID(id), is, a.now()); err != nil {
		return err
	}
	a.changed(db)
	return nil
}

// Colleagues gives everybody who was said to be one of us, by name.
func (c *Customers) Colleagues() ([]ColleagueView, error) {
	db, err := c.app.db()
	if err != nil {
		return nil, err
	}
	people, err := db.Colleagues(c.app.ctx)
	if err != nil {
		return nil, err
	}
	views := []ColleagueView{}
	for _, p := range people {
		views = append(views, ColleagueView{ID: int64(p.ID), Name: p.Name, Company: p.Company})
	}
	return views, nil
}
