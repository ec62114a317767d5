package rules

import (
	"regexp"

	"huiyin/backend/checker"
	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// choice fits what offers one thing or another.
var choice = regexp.MustCompile(`\b(?:or|oder|ou|either)\b| o | или |还是| أم | yoksa `)

// sentenceAround is the sentence of a folded text at a code point.
func sentenceAround(folded string, at int) string {
	for _, s := range sentences(folded) {
		if s.Start <= at && at < s.End {
			return s.Text
		}
	}
	return ""
}

// restOfSentence is what follows a code point in its sentence.
func restOfSentence(folded string, from int) string {
	for _, s := range sentences(folded) {
		if s.Start < from && from <= s.End {
			return string([]rune(s.Text)[from-s.Start:])
		}
	}
	return ""
}

// stage is where the relation stands: as a person set it, else by rule; ""
// where nobody is chosen.
func stage(d checker.Draft) customer.Stage {
	switch {
	case d.Customer != nil && d.Customer.Stage != "":
		return d.Customer.Stage
	case d.History != nil:
		return d.History.Stage()
	}
	return ""
}

// standing is who owes whom an answer; "" where nobody is chosen.
func standing(d checker.Draft) history.StandingState {
	if d.History == nil {
		return ""
	}
	return d.History.Standing().State
}

// chasing reports whether our last word still waits for an answer.
func chasing(d checker.Draft) bool { return standing(d) == history.TheyOwe }
