package main

import (
	"strconv"

	"huiyin/app"
	"huiyin/backend/fault"
)

type clockJSON struct {
	Country   string `json:"country"`
	Zone      string `json:"zone"`
	LocalAt   string `json:"local_at"`
	State     string `json:"state"`
	Week      string `json:"week"`
	Source    string `json:"source"`
	Customers int    `json:"customers"`
}

type calendarJSON struct {
	Zone     string        `json:"zone"`
	Country  string        `json:"country"`
	Week     string        `json:"week"`
	Source   string        `json:"source"`
	Holidays []holidayJSON `json:"holidays"`
}

type holidayJSON struct {
	Date    string `json:"date"`
	Country string `json:"country"`
	Name    string `json:"name"`
	Exact   bool   `json:"exact"`
}

// runCalendar shows the clocks of the customers' countries, or when --customer
// works and the holidays of the next 60 days there.
func runCalendar(s *session) error {
	if s.flags.customer != "" {
		return runCalendarOf(s)
	}
	all, err := s.app.Calendars.Overview()
	if err != nil {
		return err
	}
	clocks := []clockJSON{}
	rows := [][]string{{"COUNTRY", "ZONE", "LOCAL", "STATE", "HOURS", "CUSTOMERS"}}
	for _, o := range all.Offices {
		clocks = append(clocks, clockJSON{o.Country, o.Clock.Zone, o.Clock.LocalAt, o.Clock.State, o.Week, o.Source, o.Customers})
		rows = append(rows, []string{o.Country, o.Clock.Zone, o.Clock.LocalAt, o.Clock.State, o.Week, strconv.Itoa(o.Customers)})
	}
	if s.flags.json {
		return s.json(clocks)
	}
	s.table(rows)
	return nil
}

// runCalendarOf shows when one customer works.
func runCalendarOf(s *session) error {
	scope, err := s.scope()
	if err != nil {
		return err
	}
	of, err := s.app.Calendars.Hours(int64(scope.customer))
	if err != nil {
		return err
	}
	o := of.Office
	if o.Source == "" {
		return fault.New("country-unknown", "name", of.Name)
	}
	out := calendarJSON{Zone: o.Clock.Zone, Country: o.Country, Week: o.Week, Source: o.Source, Holidays: []holidayJSON{}}
	rows := [][]string{{"DATE", "HOLIDAY", "EXACT"}}
	for _, day := range of.Holidays {
		if day.MakeUp {
			continue
		}
		name := nameOf(day.Name, s.flags.lang)
		out.Holidays = append(out.Holidays, holidayJSON{day.Date, day.Country, name, day.Name.Exact})
		rows = append(rows, []string{day.Date, name, strconv.FormatBool(day.Name.Exact)})
	}
	if s.flags.json {
		return s.json(out)
	}
	s.table([][]string{{"COUNTRY", "ZONE", "HOURS", "SOURCE"}, {out.Country, out.Zone, out.Week, out.Source}})
	s.table(rows)
	return nil
}

// nameOf is what a holiday is called in a language, else in English.
func nameOf(n app.HolidayNameView, lang string) string {
	switch {
	case lang == "zh-Hans" && n.Hans != "":
		return n.Hans
	case lang == "zh-Hant" && n.Hant != "":
		return n.Hant
	}
	return n.English
}
