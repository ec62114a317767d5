package rules

import (
	"strings"

	"huiyin/backend/checker"
	"huiyin/backend/english/grammar"
)

// grammarRule finds what Chinese writers of English get wrong (M-14); the
// rules behind it and their reasons are in package grammar. What is hardly ever
// right is a warning, the rest advice.
var grammarRule = checker.Rule{
	ID:     "grammar",
	Ref:    "M-14",
	Source: "own",
	Params: []string{"fix_key", "reason_key", "suggestions"},
	Deduct: map[checker.Severity]int{checker.Warn: 3, checker.Advice: 1},
	Check:  checkGrammar,
}

func checkGrammar(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	for _, f := range grammar.Check(d.Text) {
		c := checker.Finding{
			Rule: "grammar", Severity: checker.Advice, Start: f.Start, End: f.End,
			Params: map[string]string{
				"reason_key": "grammar." + f.Rule, "fix_key": "grammar.fix.reword", "suggestions": strings.Join(f.Suggestions, " / "),
			},
		}
		if f.Sure {
			c.Severity = checker.Warn
		}
		if len(f.Suggestions) > 0 {
			c.Suggestion, c.Params["fix_key"] = f.Suggestions[0], "grammar.fix.replace"
		}
		found = append(found, c)
	}
	return found
}
