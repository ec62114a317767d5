package app

import (
	"huiyin/backend/facts"
	"huiyin/backend/llm"
	"huiyin/backend/redact"
	"huiyin/backend/rewrite"
)

// Translate says in Chinese what a draft says, so that its writer can check it. Facts that
// came out otherwise are told beside it; it is to be read, not sent. Faults: those of Rewrite, but for
// the refusals.
func (x *AI) Translate(ask AIRewrite) (AITranslated, error) {
	ctx, stop := x.begin(ask.ID)
	defer stop()
	a := x.app
	q, err := a.newQuestioner(true)
	if err != nil {
		return AITranslated{}, err
	}
	r, err := a.Redactor(ctx)
	if err != nil {
		return AITranslated{}, err
	}
	g := rewrite.Guard{Original: ask.Text, Map: redact.NewMap(redact.Options{Prices: q.settings.Prices}), Lock: facts.New(r, a.now())}
	g.Sent = r.Redact(ask.Text, g.Map)
	if err := x.mayLeave(q, ask, g.Sent); err != nil {
		return AITranslated{}, err
	}
	told, given := rewrite.TranslationPrompt(g.Sent)
	answer, err := q.ask(ctx, "translate", llm.Request{System: told, User: given, Schema: rewrite.TranslationSchema, Name: "translation"}, nil)
	if err != nil {
		return AITranslated{}, err
	}
	v, err := g.ReadTranslation(answer.Text)
	return AITranslated{Text: v.Text, Differences: differenceViews(v.Differences), Broken: append([]string{}, v.Broken...)}, err
}

func differenceViews(all []facts.Difference) []AIDifference {
	views := []AIDifference{}
	for _, d := range all {
		views = append(views, AIDifference{string(d.Kind), d.Original, d.Rewritten})
	}
	return views
}
