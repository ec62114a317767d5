package rules

import (
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"huiyin/backend/checker"
	"huiyin/backend/text"
)

// farApart are clocks between which "tomorrow" may be another day (own).
const farApart = 3 * time.Hour

// ambiguousDate finds dates that two readers read in two ways (own; M-01):
// 03/04 is in March or in April, "next Friday" this week's or the one after,
// and "tomorrow" another day where the customer's clock is three hours or more
// from ours. A date with the name of its month, ISO dates, "today", fractions
// and languages that write the day first are fine.
var ambiguousDate = checker.Rule{
	ID:     "ambiguous-date",
	Ref:    "M-01",
	Source: "own rule",
	Deduct: map[checker.Severity]int{checker.Warn: 8},
	Check:  checkAmbiguousDate,
}

var (
	slashDate  = regexp.MustCompile(`(?:^|[^\d/.$€£-])((0?[1-9]|1[0-2])([/-])(0?[1-9]|1[0-2])(?:[/-](20\d\d|\d\d))?)(?:$|[^\d/"”″%-])`)
	ofDate     = regexp.MustCompile(`\b(?:on|by|before|until|till|from|since|dated?|after|etd|eta|due|arrives?|ships?|ready)[: ]+$`)
	measured   = regexp.MustCompile(`^\s*(?:inch\w*|in\b|hp|cup|of\b|mm|npt|bsp|pipe|hose|full|scale|pcs|page|done)`)
	nextDay    = regexp.MustCompile(`\bnext ` + weekdays + `\b`)
	tomorrow   = regexp.MustCompile(`\btomorrow\b`)
	dated      = regexp.MustCompile(`^[\s,(]*(?:the |on )?(?:\d|` + months + `\b)`)
	whoseClock = regexp.MustCompile(`\b(?:your|my|our|local|[a-z]+) time\b|\bgmt|\butc`)
)

func checkAmbiguousDate(d checker.Draft) []checker.Finding {
	folded, raw := fold(d.Text), []rune(d.Text)
	var found []checker.Finding
	add := func(from, to int, suggestion string) {
		start, end := span(folded, from, to)
		found = append(found, checker.Finding{Rule: "ambiguous-date", Severity: checker.Warn, Start: start, End: end, Suggestion: suggestion})
	}
	slashed := slashDate.FindAllStringSubmatchIndex(folded, -1)
	english := len(slashed) > 0 && dayMayComeSecond(d.Text)
	for _, at := range slashed {
		if english && twoDates(folded, at) {
			add(at[2], at[3], "")
		}
	}
	for _, at := range nextDay.FindAllStringIndex(folded, -1) {
		if !dated.MatchString(folded[at[1]:]) {
			add(at[0], at[1], "")
		}
	}
	if clocksDiffer(d) {
		for _, at := range tomorrow.FindAllStringIndex(folded, -1) {
			if !dated.MatchString(folded[at[1]:]) && !whoseClock.MatchString(folded) {
				day := " (" + d.Now.AddDate(0, 0, 1).Format("2 January") + ")"
				add(at[0], at[1], capitalLike(raw[utf8.RuneCountInString(folded[:at[0]])], "tomorrow")+day)
			}
		}
	}
	return found
}

// twoDates reports whether a pair of numbers is a date, and reads in two ways.
func twoDates(folded string, at []int) bool {
	first, second := folded[at[4]:at[5]], folded[at[8]:at[9]]
	if strings.TrimLeft(first, "0") == strings.TrimLeft(second, "0") {
		return false
	}
	year := at[10] >= 0
	if folded[at[6]:at[7]] == "-" {
		return year && at[11]-at[10] == len("2026")
	}
	sure := year || ofDate.MatchString(folded[:at[2]]) || first[0] == '0' && second[0] == '0'
	return sure && !measured.MatchString(folded[at[3]:])
}

// dayMayComeSecond reports whether a draft may be English, which Americans
// write month first.
func dayMayComeSecond(draft string) bool {
	const sure = 0.5 // of another language (own)
	language, confidence := text.Detect(draft, "")
	return language == "en" || confidence < sure
}

// clocksDiffer reports whether the customer's clock is known and far from ours.
func clocksDiffer(d checker.Draft) bool {
	if d.Customer == nil || d.Customer.Zone == "" || d.Now.IsZero() {
		return false
	}
	zone, err := time.LoadLocation(d.Customer.Zone)
	if err != nil {
		return false
	}
	_, ours := d.Now.Zone()
	_, theirs := d.Now.In(zone).Zone()
	apart := time.Duration(ours-theirs) * time.Second
	return apart.Abs() >= farApart
}
