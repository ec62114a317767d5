package main

import (
	"slices"
	"strconv"

	"huiyin/app"
)

// runIgnore leaves somebody out of lists and figures; their messages stay.
func runIgnore(s *session) error {
	id, err := s.app.CustomerNamed(s.ctx, s.args[0])
	if err != nil {
		return err
	}
	if err := s.app.Customers.Ignore(int64(id), true); err != nil {
		return err
	}
	return runIgnored(s)
}

// runUnignore takes somebody who was ignored back, by the name or number in the
// list of them: customers of that name are not meant.
func runUnignore(s *session) error {
	ignored, err := s.app.Customers.Ignored()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(ignored, func(p app.IgnoredView) bool {
		return p.Name == s.args[0] || strconv.FormatInt(p.ID, 10) == s.args[0]
	})
	if at < 0 {
		return errUsage{"nobody who is ignored is called " + strconv.Quote(s.args[0]) + "; see huiyin ignored"}
	}
	if err := s.app.Customers.Ignore(ignored[at].ID, false); err != nil {
		return err
	}
	return runIgnored(s)
}

// runIgnored lists who is ignored.
func runIgnored(s *session) error {
	ignored, err := s.app.Customers.Ignored()
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(ignored)
	}
	rows := [][]string{{"ID", "NAME", "MESSAGES", "LAST"}}
	for _, p := range ignored {
		rows = append(rows, []string{strconv.FormatInt(p.ID, 10), p.Name, strconv.Itoa(p.Messages), p.Last})
	}
	s.table(rows)
	return nil
}
