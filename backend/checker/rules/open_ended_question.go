package rules

import (
	"strings"

	"huiyin/backend/checker"
	"huiyin/backend/customer"
)

// openEndedQuestion finds an only question that needs an essay: "what do you
// think?", "what do you need?" (M-03). A question that names an aspect or
// offers a choice is guided and fine, but to break the ice or after our last
// word got no answer only closed questions and choices are light enough (M-29).
var openEndedQuestion = checker.Rule{
	ID:     "open-ended-question",
	Ref:    "M-03",
	Source: "article on why overseas customers read and do not reply",
	Deduct: map[checker.Severity]int{checker.Advice: 2},
	Check:  checkOpenEndedQuestion,
}

var essays = lexicon("open-ended-question")

func checkOpenEndedQuestion(d checker.Draft) []checker.Finding {
	hits := essays().find(d.Text)
	if len(hits) != 1 {
		return nil
	}
	if questions, _ := asked(d.Text); len(questions) > 1 {
		return nil
	}
	h := hits[0]
	rest := behind(sentences(d.Text), h)
	if choice.MatchString(rest) {
		return nil
	}
	light := stage(d) != customer.IceBreaking && !chasing(d)
	if guided, _ := object(strings.TrimRight(rest, "?!. ")); guided && light {
		return nil
	}
	return []checker.Finding{h.finding("open-ended-question", checker.Advice)}
}
