package app

import (
	"encoding/json"
	"slices"

	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

// Checker is bound: judging a draft before it is sent.
type Checker struct{ app *App }

// Check judges a draft to a customer (0: nobody chosen, only the rules that
// need no customer speak) by the rules that are not silenced.
func (c *Checker) Check(text string, customerID int64) (CheckView, error) {
	db, err := c.app.db()
	if err != nil {
		return CheckView{}, err
	}
	draft := checker.Draft{Text: text, Now: c.app.now()}
	var clock *ClockView
	if customerID != 0 {
		if err := c.app.addressee(db, &draft, customer.ID(customerID)); err != nil {
			return CheckView{}, err
		}
		view := clockView(draft.History.Theirs, draft.Now)
		clock = &view
	}
	quiet, err := c.quiet(db)
	if err != nil {
		return CheckView{}, err
	}
	of := map[string]checker.Rule{}
	heard := slices.DeleteFunc(rules.All(), func(r checker.Rule) bool {
		of[r.ID] = r
		return slices.Contains(quiet, r.ID)
	})
	result := checker.Run(heard, draft)
	view := CheckView{
		Verdict: string(result.Verdict), Score: result.Score, Findings: []FindingView{}, Clock: clock,
		Answers: []AnswerView{}, Bubbles: rules.Bubbles(text), Quiet: append([]string{}, quiet...),
		Partly: checker.Beginning(text) != text,
	}
	view.Words, view.Sentences, view.Questions = rules.Measure(text)
	if result.Verdict == checker.OK {
		for _, a := range rules.FourQuestions(draft, heard, result.Findings) {
			view.Answers = append(view.Answers, AnswerView{ID: a.ID, State: string(a.State), Shown: append([]string{}, a.Shown...), Missing: a.Missing})
		}
	}
	for _, f := range result.Findings {
		view.Findings = append(view.Findings, FindingView{
			Rule: f.Rule, Ref: of[f.Rule].Ref, Severity: string(f.Severity), Start: f.Start, End: f.End,
			Params: nonNil(f.Params), Suggestion: f.Suggestion, Fixed: of[f.Rule].Gravest() == checker.Stop,
		})
	}
	return view, nil
}

// addressee gives the draft its customer, their history and what is known of
// everybody else.
func (a *App) addressee(db *store.Store, draft *checker.Draft, id customer.ID) error {
	people, directory, err := a.others.everybody(a.ctx, db)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(people, func(c customer.Customer) bool { return c.ID == id })
	if at < 0 {
		return noCustomer(id)
	}
	quotes, err := db.Quotes(a.ctx, draft.Text)
	if err != nil {
		return err
	}
	draft.Customer, draft.Others = &people[at], people
	draft.Mentions = append(directory.Find(draft.Text, id), quoted(quotes, id, people)...)
	draft.History, err = a.history(a.ctx, db, id)
	return err
}

// Rules gives every check and whether it is silenced, in the order of their ids.
func (c *Checker) Rules() ([]RuleView, error) {
	db, err := c.app.db()
	if err != nil {
		return nil, err
	}
	quiet, err := c.quiet(db)
	if err != nil {
		return nil, err
	}
	views := []RuleView{}
	for _, r := range rules.All() {
		views = append(views, RuleView{
			ID: r.ID, Ref: r.Ref, Gravest: string(r.Gravest()), Quiet: slices.Contains(quiet, r.ID), Fixed: r.Gravest() == checker.Stop,
		})
	}
	return views, nil
}

// Silence lets a check be quiet from now on, or be heard again. One that may
// stop a message is always heard: what it finds is confirmed one by one. Fault:
// "bad-setting".
func (c *Checker) Silence(rule string, quiet bool) ([]RuleView, error) {
	at := slices.IndexFunc(rules.All(), func(r checker.Rule) bool { return r.ID == rule && r.Gravest() != checker.Stop })
	if at < 0 {
		return nil, fault.New("bad-setting", "key", settings.QuietRules, "value", rule)
	}
	db, err := c.app.db()
	if err != nil {
		return nil, err
	}
	now, err := c.quiet(db)
	if err != nil {
		return nil, err
	}
	now = slices.DeleteFunc(now, func(id string) bool { return id == rule })
	if quiet {
		now = append(now, rule)
	}
	raw, err := json.Marshal(append([]string{}, now...))
	if err != nil {
		return nil, err
	}
	if err := db.SetSetting(c.app.ctx, settings.QuietRules, string(raw)); err != nil {
		return nil, err
	}
	return c.Rules()
}

// quiet gives the ids of the checks that are silenced; those that may stop a
// message are never among them.
func (c *Checker) quiet(db *store.Store) (ids []string, err error) {
	raw, err := setting(c.app.ctx, db, settings.QuietRules)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal([]byte(raw), &ids); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(ids, func(id string) bool {
		return slices.ContainsFunc(rules.All(), func(r checker.Rule) bool { return r.ID == id && r.Gravest() == checker.Stop })
	}), nil
}
