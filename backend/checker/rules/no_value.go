package rules

import (
	"regexp"

	"huiyin/backend/checker"
)

// noValue finds a message that urges for the order or the money and brings the
// customer nothing: no information, document, stock, reason or help (M-08). A
// deadline with its reason is something.
var noValue = checker.Rule{
	ID:     "no-value",
	Ref:    "M-08",
	Source: "article on the quality of a customer's interaction",
	Deduct: map[checker.Severity]int{checker.Advice: 2},
	Check:  checkNoValue,
}

var urges = lexicon("no-value")

func checkNoValue(d checker.Draft) []checker.Finding {
	hits := urges().find(d.Text)
	if len(hits) == 0 || value.MatchString(fold(d.Text)) {
		return nil
	}
	return []checker.Finding{hits[0].finding("no-value", checker.Advice)}
}

// value is what the customer can use: a reason, a price, stock, a document, a
// saving, a date to keep, help.
var value = regexp.MustCompile(moneyAmount.String() +
	`|\b(?:because|since|so that|so (?:we|i|you) can|in order to|then (?:we|i) can|to (?:keep|catch|secure|hold|save|reserve|avoid|meet)|due to|as the|attached|enclosed|in stock|free|discount|sav(?:e|es|ing)|vessel|holidays?|schedule|capacity|slot|price (?:goes|went|will|is|holds)|goes up|rises?|(?:i|we)(?:'ll| will| can| could) (?:send|help|ship|start|arrange|prepare|hold|reserve|book)|reserved|here (?:is|are)|(?:goods|order|samples?|it|they|production) (?:is|are) ready|report|photos?|video|catalog(?:ue)?|spec(?:s| sheet)|quotation|pi)\b` +
	`|porque|para que|parce que|pour que|weil|damit|потому что|чтобы|لأن|çünkü|因为|为了|以便|现货|优惠|船期|假期`)
