package main

import (
	"slices"
	"strconv"

	"huiyin/app"
)

// runColleague says that somebody is one of us: what they wrote is ours.
func runColleague(s *session) error {
	id, err := s.app.CustomerNamed(s.ctx, s.args[0])
	if err != nil {
		return err
	}
	if err := s.app.Customers.Colleague(int64(id), true); err != nil {
		return err
	}
	return runColleagues(s)
}

// runUncolleague makes a colleague a customer again, by the name or number in the
// list of them.
func runUncolleague(s *session) error {
	list, err := s.app.Customers.Colleagues()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(list, func(p app.ColleagueView) bool {
		return p.Name == s.args[0] || strconv.FormatInt(p.ID, 10) == s.args[0]
	})
	if at < 0 {
		return errUsage{"no colleague is called " + strconv.Quote(s.args[0]) + "; see huiyin colleagues"}
	}
	if err := s.app.Customers.Colleague(list[at].ID, false); err != nil {
		return err
	}
	return runColleagues(s)
}

// runColleagues lists the colleagues.
func runColleagues(s *session) error {
	list, err := s.app.Customers.Colleagues()
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(list)
	}
	rows := [][]string{{"ID", "NAME"}}
	for _, p := range list {
		rows = append(rows, []string{strconv.FormatInt(p.ID, 10), p.Name})
	}
	s.table(rows)
	return nil
}
