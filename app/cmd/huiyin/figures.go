package main

import (
	"iter"
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

// runIndicators measures one customer, all together (customer "") and then each, or groups.
func runIndicators(s *session) error {
	scope, err := s.scope()
	if err != nil {
		return err
	}
	if err := s.app.Index(s.ctx); err != nil { // figures rest on what messages say
		return err
	}
	figures := s.figures(scope)
	if s.flags.by != "" {
		figures = s.groups(scope)
	}
	if s.flags.json {
		return stream(s, figures)
	}
	return s.figureTable(figures)
}

// figures measures one customer, or all together and then each.
func (s *session) figures(scope scope) iter.Seq2[figureJSON, error] {
	return func(yield func(figureJSON, error) bool) {
		ids, names, err := s.measured(scope.customer)
		if err != nil {
			yield(figureJSON{}, err)
			return
		}
		n := 0
		for views, err := range s.app.Heads(ids, instant(scope.from), instant(scope.to)) {
			if err != nil {
				yield(figureJSON{}, err)
				return
			}
			for _, v := range views {
				f := figureOf(v)
				f.Customer = names[n]
				if s.flags.evidence {
					f.Evidence, err = s.app.EvidenceOf(v.ID, ids[n], instant(scope.from), instant(scope.to))
				}
				if !yield(f, err) || err != nil {
					return
				}
			}
			n++
		}
	}
}

// measured names who is to be measured: one customer, or all together (0) and each.
func (s *session) measured(one customer.ID) (ids []customer.ID, names []string, err error) {
	if one != 0 {
		card, err := s.app.Customers.Card(int64(one))
		return []customer.ID{one}, []string{card.Row.Name}, err
	}
	rows, err := s.app.Customers.List()
	ids, names = []customer.ID{0}, []string{""}
	for _, r := range rows {
		ids, names = append(ids, customer.ID(r.ID)), append(names, r.Name)
	}
	return ids, names, err
}

// groups compares the figures of groups of customers.
func (s *session) groups(scope scope) iter.Seq2[figureJSON, error] {
	return func(yield func(figureJSON, error) bool) {
		if scope.customer != 0 {
			yield(figureJSON{}, errUsage{"indicators --by compares all customers; leave out --customer"})
			return
		}
		groups, err := s.app.Insights.Compare(nil, s.flags.by, app.InsightsQuery{From: instant(scope.from), To: instant(scope.to)})
		if err != nil {
			yield(figureJSON{}, err)
			return
		}
		for _, g := range groups {
			for _, v := range g.Figures {
				f := figureOf(v)
				f.Group = &g.Key
				if !yield(f, nil) {
					return
				}
			}
		}
	}
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

func (s *session) figureTable(figures iter.Seq2[figureJSON, error]) error {
	whose := "CUSTOMER"
	if s.flags.by != "" {
		whose = "GROUP"
	}
	rows := [][]string{{whose, "INDICATOR", "VALUE", "N", "RANGE"}}
	for f, err := range figures {
		if err != nil {
			return err
		}
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
	return nil
}

func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}
