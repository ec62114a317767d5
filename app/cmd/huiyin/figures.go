package main

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"huiyin/app"
	"huiyin/backend/customer"
)

type figureJSON struct {
	Customer string   `json:"customer"`
	ID       string   `json:"id"`
	State    string   `json:"state"`
	Value    *float64 `json:"value"`
	Unit     string   `json:"unit"`
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
	rows, err := s.app.Customers.List()
	if err != nil {
		return err
	}
	figures := []figureJSON{}
	if scope.customer == 0 {
		if figures, err = s.figures(figures, 0, "", scope); err != nil {
			return err
		}
	}
	for _, r := range rows {
		id := customer.ID(r.ID)
		if scope.customer != 0 && scope.customer != id {
			continue
		}
		if figures, err = s.figures(figures, id, r.Name, scope); err != nil {
			return err
		}
	}
	if s.flags.json {
		return s.json(figures)
	}
	s.figureTable(figures)
	return nil
}

func (s *session) figures(list []figureJSON, id customer.ID, name string, scope scope) ([]figureJSON, error) {
	from, to := instant(scope.from), instant(scope.to)
	views, err := s.app.Indicators.Of(int64(id), from, to)
	if err != nil {
		return nil, err
	}
	for _, v := range views {
		f := figureJSON{Customer: name, ID: v.ID, State: v.State, Unit: v.Unit, Need: v.Need, Currency: v.Currency, N: v.N}
		if v.State == "measured" {
			f.Value = &v.Value
		}
		if v.Interval != nil {
			f.Low, f.High = &v.Interval.Low, &v.Interval.High
		}
		if s.flags.evidence {
			if f.Evidence, err = s.app.EvidenceOf(v.ID, id, from, to); err != nil {
				return nil, err
			}
		}
		list = append(list, f)
	}
	return list, nil
}

func (s *session) figureTable(figures []figureJSON) {
	rows := [][]string{{"CUSTOMER", "INDICATOR", "VALUE", "UNIT", "N", "RANGE"}}
	for _, f := range figures {
		row := []string{f.Customer, s.words["indicator."+f.ID+".name"], f.State, f.Unit, strconv.Itoa(f.N), ""}
		if f.Value != nil {
			row[2] = strconv.FormatFloat(*f.Value, 'g', 6, 64)
		}
		if f.Low != nil {
			row[5] = fmt.Sprintf("%.4g–%.4g", *f.Low, *f.High)
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

// draftLimit is the most that is read as one draft, in bytes.
const draftLimit = 1 << 20

func runCheck(s *session) error {
	if s.flags.sent {
		return runCheckSent(s)
	}
	scope, err := s.scope()
	if err != nil {
		return err
	}
	draft, err := io.ReadAll(io.LimitReader(s.stdin, draftLimit))
	if err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	got, err := s.app.Checker.Check(trimEnd(string(draft)), int64(scope.customer))
	if err != nil {
		return err
	}
	if s.flags.json {
		type finding struct {
			Rule       string            `json:"rule"`
			Severity   string            `json:"severity"`
			Start      int               `json:"start"`
			End        int               `json:"end"`
			Params     map[string]string `json:"params"`
			Suggestion string            `json:"suggestion"`
		}
		findings := []finding{}
		for _, f := range got.Findings {
			findings = append(findings, finding{f.Rule, f.Severity, f.Start, f.End, f.Params, f.Suggestion})
		}
		return s.json(struct {
			Verdict  string    `json:"verdict"`
			Score    int       `json:"score"`
			Findings []finding `json:"findings"`
		}{got.Verdict, got.Score, findings})
	}
	rows := [][]string{{"SEVERITY", "RULE", "WHY"}}
	for _, f := range got.Findings {
		rows = append(rows, []string{f.Severity, f.Rule, app.Render(s.words, "rule."+f.Rule+".why", f.Params)})
	}
	fmt.Fprintln(s.stdout, got.Verdict)
	s.table(rows)
	return nil
}

// trimEnd takes off the line end that shells add to a draft.
func trimEnd(draft string) string {
	for _, end := range []string{"\n", "\r"} {
		if n := len(draft); n > 0 && draft[n-1:] == end {
			draft = draft[:n-1]
		}
	}
	return draft
}
