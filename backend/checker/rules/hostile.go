package rules

import "huiyin/backend/checker"

// hostile finds sarcasm, blame, insult and doubt of the customer's honesty or
// means (M-15). The phrases are a list, in nine languages; blame that we take
// and comfort ("it is not your fault") are left alone.
var hostile = checker.Rule{
	ID:     "hostile",
	Ref:    "M-15",
	Source: "article on ten mistakes in Messenger",
	Deduct: map[checker.Severity]int{checker.Stop: 40},
	Check:  checkHostile,
}

var hostileWords = lexicon("hostile")

func checkHostile(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	for _, h := range hostileWords().find(d.Text) {
		found = append(found, h.finding("hostile", checker.Stop))
	}
	return found
}
