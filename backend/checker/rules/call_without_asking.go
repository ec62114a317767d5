package rules

import (
	"regexp"

	"huiyin/backend/checker"
)

// callWithoutAsking finds a call or voice message that is announced and not
// asked for (M-20). A question, a condition ("if the date changes"), a wish of
// theirs or a time of theirs is fine.
var callWithoutAsking = checker.Rule{
	ID:     "call-without-asking",
	Ref:    "M-20",
	Source: "articles on why overseas customers do not reply and on a customer's interaction",
	Deduct: map[checker.Severity]int{checker.Advice: 2},
	Check:  checkCallWithoutAsking,
}

var (
	callWords = lexicon("call-without-asking")
	mayCall   = regexp.MustCompile(`[?？؟]|\b(?:if|when(?:ever)? you|suits?|convenient|as (?:you (?:asked|wished|wanted)|agreed|promised|discussed)|you asked|si|se|falls|wenn)\b|если|如果|方便`)
)

func checkCallWithoutAsking(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	folded := fold(d.Text)
	for _, h := range callWords().find(d.Text) {
		if !mayCall.MatchString(folded) {
			found = append(found, h.finding("call-without-asking", checker.Advice))
		}
	}
	return found
}
