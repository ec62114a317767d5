package rules

import (
	"strings"
	"unicode"

	"huiyin/backend/checker"
)

// notPersonal finds an address that fits everybody: "Dear sir or madam", "Hi
// friend", "Hello there" (M-16, M-04). With a name behind it ("Dear friend
// Alex") or the customer's name elsewhere it is quiet. The replacement is the
// customer's own name, where one is known.
var notPersonal = checker.Rule{
	ID:     "not-personal",
	Ref:    "M-16",
	Source: "article on the quality of a customer's interaction",
	Deduct: map[checker.Severity]int{checker.Advice: 2},
	Check:  checkNotPersonal,
}

var impersonal = lexicon("not-personal")

func checkNotPersonal(d checker.Draft) []checker.Finding {
	all, raw := tokens(d.Text), []rune(d.Text)
	hits := impersonal().among(all, raw)
	if len(hits) == 0 || hits[0].first > 0 || namedBehind(raw, all, hits[0]) {
		return nil
	}
	f := hits[0].finding("not-personal", checker.Advice)
	if d.Customer != nil {
		name := address(*d.Customer)
		if name != "" && strings.Contains(fold(d.Text), fold(name)) {
			return nil
		}
		if greetWords[all[0].text] && latin(name) && name != "" {
			f.Suggestion = string(raw[all[0].start:all[0].end]) + " " + name
		}
	}
	return []checker.Finding{f}
}

// namedBehind reports whether a name follows the words of address at once.
func namedBehind(raw []rune, all []token, h hit) bool {
	if h.last == len(all) {
		return false
	}
	next := all[h.last]
	return strings.Trim(string(raw[h.end:next.start]), " ") == "" && unicode.IsUpper(raw[next.start])
}
