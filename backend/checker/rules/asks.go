package rules

import (
	"regexp"

	"huiyin/backend/question"
)

// asked gives the questions of a draft in its order, and the requests ("please
// send the drawing"). A choice is one question, whatever it is cut into.
func asked(text string) (questions, requests []question.Question) {
	for _, q := range question.NewReader().Find(text, "", nil) {
		last := len(questions) - 1
		switch {
		case q.Request:
			requests = append(requests, q)
		case last >= 0 && (beginsWithOr.MatchString(text[q.Start:q.End]) || endsWithOr.MatchString(text[questions[last].End:q.Start])):
			questions[last].End = q.End
		default:
			questions = append(questions, q)
		}
	}
	return questions, requests
}

var (
	beginsWithOr = regexp.MustCompile(`^\W*(?i:(?:or|oder|ou|или|أم|yoksa)[\s,]|还是)`)
	endsWithOr   = regexp.MustCompile(`(?i:\s(?:or|oder|ou|или|أم|yoksa)|还是)\W*$`)
)
