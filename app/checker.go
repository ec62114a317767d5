package app

import (
	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/store"
)

// Checker is bound: judging a draft before it is sent.
type Checker struct{ app *App }

// Check judges a draft to a customer (0: nobody chosen, only the rules that
// need no customer speak).
func (c *Checker) Check(text string, customerID int64) (CheckView, error) {
	draft := checker.Draft{Text: text, Now: c.app.now()}
	db, err := c.app.db()
	if err != nil {
		return CheckView{}, err
	}
	quiet, err := quietRules(c.app.ctx, db)
	if err != nil {
		return CheckView{}, err
	}
	var clock *ClockView
	if customerID != 0 {
		if err := c.app.addressee(db, &draft, customer.ID(customerID)); err != nil {
			return CheckView{}, err
		}
		view, err := c.app.clockOf(c.app.ctx, db, *draft.Customer)
		if err != nil {
			return CheckView{}, err
		}
		clock = &view
	}
	result := checker.Run(hush(rules.All(), quiet), draft)
	view := CheckView{
		Verdict: string(result.Verdict), Score: result.Score, Findings: []FindingView{}, Clock: clock,
		Quiet: quiet, Bubbles: rules.Bubbles(text), Answers: []AnswerView{},
	}
	view.Words, view.Sentences, view.Questions = rules.Measure(text)
	for _, a := range rules.FourQuestions(draft) {
		view.Answers = append(view.Answers, AnswerView{ID: a.ID, State: string(a.State), Shown: append([]string{}, a.Shown...), Missing: a.Missing})
	}
	refs := map[string]string{}
	for _, r := range rules.All() {
		refs[r.ID] = r.Ref
	}
	for _, f := range result.Findings {
		view.Findings = append(view.Findings, FindingView{
			Rule: f.Rule, Ref: refs[f.Rule], Severity: string(f.Severity), Start: f.Start, End: f.End,
			Params: nonNil(f.Params), Suggestion: f.Suggestion,
		})
	}
	return view, nil
}

// addressee gives the draft its customer, their history and everybody else.
func (a *App) addressee(db *store.Store, draft *checker.Draft, id customer.ID) error {
	all, err := db.People(a.ctx)
	if err != nil {
		return err
	}
	for _, c := range all {
		if c.ID == id {
			draft.Customer = &c
		} else {
			draft.Others = append(draft.Others, c)
		}
	}
	if draft.Customer == nil {
		return noCustomer(id)
	}
	draft.History, err = a.history(a.ctx, db, id)
	return err
}
