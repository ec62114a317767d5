package worktime

import (
	_ "embed"
	"strings"
)

// defaultWeek is that of most countries (own; D-08). The midday break is
// left in: it moves from firm to firm, and an hour a day shifts all figures alike.
const defaultWeek = "Mon-Fri 09:00-18:00"

//go:embed weeks.tsv
var weeksTable string

// WeekOf is the usual working week of a country (ISO 3166-1 alpha-2) as it is
// today; Monday to Friday, 09:00 to 18:00, where we know of no other or the
// country is unknown. What a single customer works is often otherwise: a person
// sets it or it is learnt.
func WeekOf(country string) Week {
	hours := defaultWeek
	for line := range strings.Lines(weeksTable) {
		if code, rest, _ := strings.Cut(line, "\t"); code == country && country != "" {
			hours, _, _ = strings.Cut(rest, "\t")
		}
	}
	week, err := ParseWeek(hours)
	if err != nil { // the table is broken, which its test finds
		panic(err)
	}
	return week
}
