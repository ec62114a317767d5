package rules

import "huiyin/backend/checker"

// tradeChinglish finds trade English that sounds translated and gives the
// natural wording: "please kindly noted" for "please note".
var tradeChinglish = checker.Rule{
	ID:     "trade-chinglish",
	Ref:    "M-14",
	Source: "own list",
	Deduct: map[checker.Severity]int{checker.Advice: 1},
	Check:  checkTradeChinglish,
}

var chinglish = lexicon("trade-chinglish")

func checkTradeChinglish(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	for _, h := range chinglish().find(d.Text) {
		found = append(found, h.finding("trade-chinglish", checker.Advice))
	}
	return found
}
