package rules

import (
	"regexp"
	"unicode/utf8"

	"huiyin/backend/checker"
)

// pressure finds what presses for an answer or an order (M-08, M-28): "ASAP",
// "last chance", "why no reply", two question marks. A deadline is fine with
// its reason in the same sentence; that nobody answered needs no reason to
// hurt.
var pressure = checker.Rule{
	ID:     "pressure",
	Ref:    "M-08",
	Source: "articles on a customer's interaction and on ten mistakes in Messenger",
	Deduct: map[checker.Severity]int{checker.Warn: 15},
	Check:  checkPressure,
}

var (
	pressing    = lexicon("pressure")
	doubleMark  = regexp.MustCompile(`(?:^|[^?？!！])([?？]{2})(?:$|[^?？!！])`)
	reasonGiven = regexp.MustCompile(`\b(?:because|since|as (?:the|our|we|it)|so that|due to|otherwise|to (?:keep|catch|meet|secure|avoid|save|hold)|before (?:the|our|chinese|spring)|vessel|porque|para que|parce que|weil|damit)\b|потому что|чтобы|لأن|çünkü|因为|以便|否则|船期`)
)

func checkPressure(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	all := sentences(d.Text)
	for _, h := range pressing().find(d.Text) {
		if h.kind == "hard" || !reasonGiven.MatchString(around(all, h).Text) {
			found = append(found, h.finding("pressure", checker.Warn))
		}
	}
	for _, at := range doubleMark.FindAllStringSubmatchIndex(d.Text, -1) {
		start, end := span(d.Text, at[2], at[3])
		mark, _ := utf8.DecodeRuneInString(d.Text[at[2]:])
		found = append(found, checker.Finding{Rule: "pressure", Severity: checker.Warn, Start: start, End: end, Suggestion: string(mark)})
	}
	return found
}
