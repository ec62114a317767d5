package rules

import (
	"slices"
	"strings"

	"huiyin/backend/checker"
	"huiyin/backend/customer"
	"huiyin/backend/english"
	"huiyin/backend/english/grammar"
)

// spelling finds misspelt English words that are close to a right one (M-14).
// Both American and British spelling are right. It is quiet about what package
// english leaves alone, about names of customers, about what the chat writes
// with a capital, and where the grammar rule says more of the same word.
var spelling = checker.Rule{
	ID:     "spelling",
	Ref:    "M-14",
	Source: "own; words of SCOWL",
	Params: []string{"suggestions", "word"},
	Deduct: map[checker.Severity]int{checker.Warn: 3},
	Check:  checkSpelling,
}

func checkSpelling(d checker.Draft) []checker.Finding {
	faults := english.Misspelt(d.Text, nil)
	if len(faults) == 0 {
		return nil // gathering names takes longer
	}
	faults = english.Misspelt(d.Text, namesAround(d))
	said := grammar.Check(d.Text)
	var found []checker.Finding
	for _, f := range faults {
		if slices.ContainsFunc(said, func(g grammar.Fault) bool { return f.Start < g.End && g.Start < f.End }) {
			continue
		}
		found = append(found, checker.Finding{
			Rule: "spelling", Severity: checker.Warn, Start: f.Start, End: f.End, Suggestion: f.Suggestions[0],
			Params: map[string]string{"word": f.Word, "suggestions": strings.Join(f.Suggestions, ", ")},
		})
	}
	return found
}

// readBack is how many of the last messages are read for names (own): enough
// to know what is talked of, and quick.
const readBack = 100

// namesAround gathers the words that are names in this chat.
func namesAround(d checker.Draft) english.Names {
	names := english.Names{}
	add := func(c customer.Customer) {
		for _, s := range []string{c.Name, c.CallName, c.Company, c.City} {
			names.Add(s)
		}
	}
	if d.Customer != nil {
		add(*d.Customer)
	}
	for _, c := range d.Others {
		add(c)
	}
	if d.History != nil {
		last := d.History.Messages
		for _, m := range last[max(0, len(last)-readBack):] {
			names.AddCapitals(m.Text)
		}
	}
	return names
}
