package rules

import (
	"regexp"
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/history"
)

// notRepeatedAfter is how long a text may not be sent again (M-11).
const notRepeatedAfter = 7 * 24 * time.Hour

// comparedWith is how many of the last messages are compared at most (own): what
// is further up is out of sight.
const comparedWith = 100

// repeated finds a text that was sent to this customer within seven days,
// nearly the same: 0.8 of all words shared and the same numbers (M-11). It is
// quiet for fewer than five different words, where the customer asked for it
// again, and where they wait for an answer: then canned-repeat looks.
var repeated = checker.Rule{
	ID:     "repeated",
	Ref:    "M-11",
	Source: "article on ten mistakes in Messenger",
	Params: []string{"sent_at"},
	Deduct: map[checker.Severity]int{checker.Warn: 10},
	Check:  checkRepeated,
}

// onceMore fits a customer who wants something again.
var onceMore = regexp.MustCompile(`\b(?:again|re-?send|once more|another copy|(?:can'?t|cannot|could not|couldn'?t|unable to) (?:open|find|see|read|download)|(?:didn'?t|did not|haven'?t|have not|not) (?:get|got|receive|received|arrive|arrived)|lost|otra vez|de nuevo|reenvi\w+|de novo|novamente|encore|renvoy\w+|noch ?mal|erneut|tekrar)\b|ещ[её] раз|повтор|снова|مرة اخرى|重发|再发|重新发|打不开|没收到`)

func checkRepeated(d checker.Draft) []checker.Finding {
	if d.History == nil || standing(d) == history.WeOwe {
		return nil
	}
	now, all := contentOf(d.Text), d.History.Counted
	for _, m := range slices.Backward(all[max(0, len(all)-comparedWith):]) {
		switch {
		case d.Now.Sub(m.At) > notRepeatedAfter, m.Direction == chat.In && onceMore.MatchString(fold(m.Text)):
			return nil
		case m.Direction == chat.Out && contentOf(m.Text).isLike(now):
			return whole(d, "repeated", checker.Warn, map[string]string{"sent_at": onClock(m.At, d.History.Ours, d.Now)})
		}
	}
	return nil
}
