package rules

import (
	"regexp"
	"slices"
	"strings"

	"huiyin/backend/checker"
	"huiyin/backend/question"
)

// unansweredQuestion lists the questions that wait for us and that a draft does
// not touch (M-17), one finding each, at its last sentence. All are settled by a
// promise with its time ("I will check and tell you by Friday") or a question
// that has to come first ("which model?"). Whether a question about price, time,
// payment, quantity, freight, returns, certificates or papers is touched can be
// told, and a number that answers nothing else answers what wants one; any other
// question is taken for answered as soon as the draft states something.
var unansweredQuestion = checker.Rule{
	ID:     "unanswered-question",
	Ref:    "M-17",
	Source: "article on ten mistakes in Messenger",
	Params: []string{"question", "asked_at"},
	Deduct: map[checker.Severity]int{checker.Warn: 10},
	Check:  checkUnansweredQuestion,
}

var replies = lexicon("unanswered-question")

func checkUnansweredQuestion(d checker.Draft) []checker.Finding {
	request := owed(d)
	if request == nil {
		return nil
	}
	r := question.NewReader()
	asked := askedIn(r, messagesOf(request.Turns))
	if len(asked) == 0 {
		return nil
	}
	kinds := map[string]bool{}
	for _, h := range replies().find(d.Text) {
		kinds[h.kind] = true
	}
	if kinds["first"] || kinds["promise"] && eta.MatchString(fold(d.Text)) {
		return nil
	}
	all := sentences(d.Text)
	last := all[len(all)-1]
	var open []question.Question
	for _, a := range asked {
		open = append(open, a.open)
	}
	if len(open) == 1 && answers.MatchString(fold(d.Text)) {
		return nil
	}
	_, said := r.Read(d.Text, "", nil)
	touched := question.Answered(open, said)
	states, spare := saysSomething(d.Text), figures(d.Text)-len(touched)
	var found []checker.Finding
	for i, a := range asked {
		if slices.ContainsFunc(touched, func(t question.Touched) bool { return t.Number == i }) ||
			(states || a.open.Request) && !distinct(a.open) || kinds["file"] && inFile(a.open) || len(a.open.Words) == 0 && a.open.Topic == "" {
			continue
		}
		if spare > 0 && counted(a.open) {
			spare--
			continue
		}
		found = append(found, checker.Finding{
			Rule: "unanswered-question", Severity: checker.Warn, Start: last.Start, End: last.End,
			Params: map[string]string{"question": a.text, "asked_at": onClock(a.at, d.History.Ours, d.Now)},
		})
	}
	return found
}

// distinct reports whether an answer to a question can be told from any other
// statement.
func distinct(q question.Question) bool {
	if q.Request {
		return q.Topic == question.Documents || q.Topic == question.Certificate
	}
	switch q.Topic {
	case question.Certificate, question.LeadTime, question.Returns, question.Payment, question.Minimum,
		question.VolumePrice, question.Price, question.Freight, question.Documents:
		return true
	}
	return q.Wants == question.Time || q.Wants == question.Amount
}

// figure fits a number that stands for itself, outside of codes.
var figure = regexp.MustCompile(`(?:^|[\s(~$€£¥:])\d[\d.,]*`)

// figures counts the numbers of a draft; years are none.
func figures(text string) int {
	n := 0
	for _, f := range figure.FindAllString(fold(text), -1) {
		if !year(strings.Trim(f, " \n(~$€£¥:.,")) {
			n++
		}
	}
	return n
}

// counted reports whether a number may answer a question.
func counted(q question.Question) bool {
	switch q.Topic {
	case question.LeadTime, question.Returns, question.Payment, question.Minimum, question.VolumePrice, question.Price, question.Freight:
		return true
	}
	return q.Wants != question.AnyAnswer && q.Wants != question.YesOrNo
}

// inFile reports whether a file that is sent may hold the answer.
func inFile(q question.Question) bool {
	switch q.Topic {
	case "", question.Status, question.Availability:
		return q.Request
	}
	return true
}
