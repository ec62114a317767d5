package rules

import (
	"regexp"
	"sort"

	"huiyin/backend/checker"
	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// choice fits what offers one thing or another.
var choice = regexp.MustCompile(`\b(?:or|oder|ou|either)\b| o | или |还是| أم | yoksa `)

// around gives the sentence, folded, that a phrase stands in.
func around(all []sentence, h hit) sentence {
	i := sort.Search(len(all), func(i int) bool { return all[i].End > h.start })
	if i == len(all) {
		return sentence{}
	}
	return all[i]
}

// behind is what follows a phrase in its sentence, folded.
func behind(all []sentence, h hit) string {
	s := around(all, h)
	if h.end >= s.End {
		return ""
	}
	return string([]rune(s.Text)[h.end-s.Start:])
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
