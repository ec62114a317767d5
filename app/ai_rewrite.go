package app

import (
	"context"
	"strings"

	"huiyin/backend/customer"
	"huiyin/backend/facts"
	"huiyin/backend/fault"
	"huiyin/backend/judge"
	"huiyin/backend/llm"
	"huiyin/backend/redact"
	"huiyin/backend/rewrite"
)

// Redactor knows everybody of the store: customers, who is left out, colleagues, us.
func (a *App) Redactor(ctx context.Context) (*redact.Redactor, error) {
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	var known redact.Known
	if known.Names, err = myNames(ctx, db); err != nil {
		return nil, err
	}
	for _, list := range []func(context.Context) ([]customer.Customer, error){db.People, db.Ignored, db.Colleagues} {
		people, err := list(ctx)
		if err != nil {
			return nil, err
		}
		for _, c := range people {
			known.Names = append(known.Names, c.Name, c.CallName)
			known.Companies = append(known.Companies, c.Company)
			for _, i := range append(c.Handles, c.Identities...) {
				known.Handles = append(known.Handles, i.Handle)
			}
		}
	}
	return redact.New(known), nil
}

// Preview gives what a rewriting of a text would send, word for word. It works while AI
// is off, and sends nothing. Fault: "no-such-customer".
func (x *AI) Preview(text string, customerID int64) (AIPreview, error) {
	a := x.app
	db, err := a.realDB()
	if err != nil {
		return AIPreview{}, err
	}
	s, err := a.aiSettings(db)
	if err != nil {
		return AIPreview{}, err
	}
	r, err := a.Redactor(a.ctx)
	if err != nil {
		return AIPreview{}, err
	}
	m := redact.NewMap(redact.Options{Prices: s.Prices})
	v := AIPreview{Sent: r.Redact(text, m), Marks: MarkViews(m), At: target(s)}
	v.Seen = seen(v.Sent, v.At)
	told, given := rewrite.Prompt(v.Sent, "")
	v.Tokens = judge.Tokens(told + string(rewrite.Schema) + given)
	v.Ask, v.Blocked, err = a.mustAsk(s, customerID)
	return v, err
}

// MarkViews lists what the placeholders of a map stand for.
func MarkViews(m *redact.Map) []AIMark {
	all := []AIMark{}
	for _, e := range m.Entries() {
		all = append(all, AIMark{e.Mark, strings.ToLower(string(e.Kind)), e.Text})
	}
	return all
}

// mustAsk tells whether the user must see what leaves for a customer (0: nobody),
// and whether nothing may leave. What goes to a model on this computer does not leave.
func (a *App) mustAsk(s AISettings, customerID int64) (ask, blocked bool, err error) {
	at := target(s)
	ask = s.Show && !at.Local
	if customerID == 0 {
		return ask, false, nil
	}
	db, err := a.db()
	if err != nil {
		return ask, false, err
	}
	c, err := db.ConsentOf(a.ctx, customer.ID(customerID))
	return ask && !c.Agreed(at.Address), c.Blocked(), err
}

// Rewrite asks for a draft in three versions and guards what comes back; what is
// written so far is told by the event "ai:partial". The draft is never changed. Faults: "ai-off",
// "ai-blocked", "ai-consent" (what leaves was not shown), "ai-limit", "facts-changed" and
// "placeholders-changed" (no version holds), and those of package llm.
func (x *AI) Rewrite(ask AIRewrite) (AIRewritten, error) {
	ctx, stop := x.begin(ask.ID)
	defer stop()
	a := x.app
	q, err := a.newQuestioner(true)
	if err != nil {
		return AIRewritten{}, err
	}
	r, err := a.Redactor(ctx)
	if err != nil {
		return AIRewritten{}, err
	}
	g := rewrite.Guard{Original: ask.Text, Map: redact.NewMap(redact.Options{Prices: q.settings.Prices}), Lock: facts.New(r, a.now())}
	g.Sent = r.Redact(ask.Text, g.Map)
	if err := x.mayLeave(q, ask, g.Sent); err != nil {
		return AIRewritten{}, err
	}
	v := AIRewritten{Sent: g.Sent, Versions: []AIVersion{}}
	if v.Language, err = x.languageFor(ask); err != nil {
		return v, err
	}
	g.Language = v.Language
	told, given := rewrite.Prompt(g.Sent, v.Language)
	var written strings.Builder
	answer, err := q.ask(ctx, "rewrite", llm.Request{System: told, User: given, Schema: rewrite.Schema, Name: "versions"}, func(delta string) {
		written.WriteString(delta)
		texts := rewrite.Partial(written.String(), g.Map)
		a.desktop.Emit(ctx, eventAIPartial, AIPartial{ask.ID, texts[rewrite.Short], texts[rewrite.Warm], texts[rewrite.Direct]})
	})
	if err != nil {
		return v, err
	}
	versions, err := g.Read(answer.Text)
	if err != nil {
		return v, err
	}
	for _, one := range versions {
		view, err := a.versionView(one, ask.Customer)
		if err != nil {
			return v, err
		}
		v.Versions = append(v.Versions, view)
	}
	return v, rewrite.Refused(versions)
}

// mayLeave looks for consent, and keeps it if the user said so.
func (x *AI) mayLeave(q *questioner, ask AIRewrite, sent string) error {
	must, blocked, err := x.app.mustAsk(q.settings, ask.Customer)
	switch {
	case err != nil:
		return err
	case blocked:
		return fault.New("ai-blocked")
	case must && ask.Seen != seen(sent, q.at):
		return fault.New("ai-consent")
	}
	if !ask.Remember || ask.Customer == 0 || ask.Seen != seen(sent, q.at) {
		return nil
	}
	db, err := x.app.db()
	if err != nil {
		return err
	}
	return db.AgreeAI(x.app.ctx, customer.ID(ask.Customer), q.at.Address, x.app.now())
}

// languageFor is the language of the versions: English where the customer's is not known, and
// for Chinese, which the user writes without help.
func (x *AI) languageFor(ask AIRewrite) (string, error) {
	if ask.Language != "customer" {
		return ask.Language, nil
	}
	learned, err := x.app.Understanding.Learned(ask.Customer)
	if learned.Language == "zh" || learned.Language == "und" {
		return "", err
	}
	return learned.Language, err
}

func (a *App) versionView(v rewrite.Version, customerID int64) (AIVersion, error) {
	check, err := a.Checker.Check(v.Text, customerID)
	view := AIVersion{
		Style: string(v.Style), Text: v.Text, Back: v.Back, Holds: v.Holds(), Differences: differenceViews(v.Differences), Broken: append([]string{}, v.Broken...), Check: check,
	}
	return view, err
}
