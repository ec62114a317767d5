package main

import (
	"strconv"
	"time"

	"huiyin/app"
	"huiyin/backend/customer"
)

type figureJSON struct {
	Customer string   `json:"customer"`
	Group    *string  `json:"group,omitempty"` // with --by; "": of none
	ID       string   `json:"id"`
	State    string   `json:"state"`
	Value    *float64 `json:"value"`
	Unit     string   `json:"unit"`
	Working  bool     `json:"working,omitempty"` // seconds of working time
	Need     string   `json:"need,omitempty"`
	Currency string   `json:"currency,omitempty"`
	N        int      `json:"n"`
	Low      *float64 `json:"low"`
	High     *float64 `json:"high"`
	Evidence []int64  `json:"evidence,omitempty"`
}

// runIndicators measures one customer, or all together (customer "") and then each.
func runIndicators(s *session) error {
	scope, err := s.scope()
	if err != nil {
		return err
	}
	if err := s.app.Index(s.ctx); err != nil { // figures rest on what messages say
		return err
	}
	figures, err := s.figuresOf(scope)
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(figures)
	}
	s.figureTable(figures)
	return nil
}

func (s *session) figuresOf(scope scope) ([]figureJSON, error) {
	if s.flags.by != "" {
		return s.groups(scope)
	}
	if scope.customer != 0 {
		card, err := s.app.Customers.Card(int64(scope.customer))
		if err != nil {
			return nil, err
		}
		return s.figures(nil, scope.customer, card.Row.Name, scope)
	}
	rows, err := s.app.Customers.List()
	if err != nil {
		return nil, err
	}
	figures, err := s.figures([]figureJSON{}, 0, "", scope)
	for _, r := range rows {
		if err != nil {
			return nil, err
		}
		figures, err = s.figures(figures, customer.ID(r.ID), r.Name, scope)
	}
	return figures, err
}

func (s *session) figures(list []figureJSON, id customer.ID, name string, scope scope) ([]figureJSON, error) {
	from, to := instant(scope.from), instant(scope.to)
	views, err := s.app.Indicators.Of(int64(id), from, to)
	if err != nil {
		return nil, err
	}
	for _, v := range views {
		f := figureOf(v)
		f.Customer = name
		if s.flags.evidence {
			if f.Evidence, err = s.app.EvidenceOf(v.ID, id, from, to); err != nil {
				return nil, err
			}
		}
		list = append(list, f)
	}
	return list, nil
}

// groups compares the figures of groups of customers.
func (s *session) groups(scope scope) ([]figureJSON, error) {
	if scope.customer != 0 {
		return nil, errUsage{"indicators --by compares all customers; leave out --customer"}
	}
	groups, err := s.app.Insights.Compare(nil, s.flags.by, app.InsightsQuery{From: instant(scope.from), To: instant(scope.to)})
	if err != nil {
		return nil, err
	}
	figures := []figureJSON{}
	for _, g := range groups {
		for _, v := range g.Figures {
			f := figureOf(v)
			f.Group = &g.Key
			figures = append(figures, f)
		}
	}
	return figures, nil
}

func figureOf(v app.FigureView) figureJSON {
	f := figureJSON{ID: v.ID, State: v.State, Unit: v.Unit, Working: v.Working, Need: v.Need, Currency: v.Currency, N: v.N}
	if v.State == "measured" {
		f.Value = &v.Value
	}
	if v.Interval != nil {
		f.Low, f.High = &v.Interval.Low, &v.Interval.High
	}
	return f
}

func (s *session) figureTable(figures []figureJSON) {
	whose := "CUSTOMER"
	if s.flags.by != "" {
		whose = "GROUP"
	}
	rows := [][]string{{whose, "INDICATOR", "VALUE", "N", "RANGE"}}
	for _, f := range figures {
		say := func(value float64) string { return app.Quantity(s.words, f.Unit, value, f.Working, f.Currency) }
		row := []string{f.Customer, s.words["indicator."+f.ID+".name"], s.words["shown.state."+f.State], strconv.Itoa(f.N), ""}
		if f.Group != nil {
			row[0] = *f.Group
		}
		if f.Value != nil {
			row[2] = say(*f.Value)
		}
		if f.Low != nil {
			row[4] = say(*f.Low) + " – " + say(*f.High)
		}
		rows = append(rows, row)
	}
	s.table(rows)
}

func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}
