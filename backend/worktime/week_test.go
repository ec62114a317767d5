package worktime_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

func TestParseWeek(t *testing.T) {
	for _, text := range []string{
		"", "Mon-Fri 09:00-18:00", "Mon-Thu 09:00-18:00; Fri 09:00-12:00", "Fri 10:00-14:00",
		"Mon-Fri 09:00-12:00,13:00-18:00; Sun 09:00-13:30", "Mon-Sun 00:00-24:00",
	} {
		week, err := worktime.ParseWeek(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if got := week.String(); got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
	}
	week, err := worktime.ParseWeek(" Sat-Wed 09:00-18:00 ;Thu 09:00-13:00; ")
	if want := "Mon-Wed 09:00-18:00; Thu 09:00-13:00; Sat-Sun 09:00-18:00"; err != nil || week.String() != want {
		t.Errorf("got %q, %v; want %q", week, err, want)
	}
}

// TestSaid: no hours are another thing than nothing said.
func TestSaid(t *testing.T) {
	for _, text := range []string{"", "none", "Mon-Thu 09:00-18:00"} {
		week, err := worktime.Said(text)
		if err != nil || (week == nil) != (text == "") {
			t.Errorf("%q is read as %v, %v", text, week, err)
		}
		if got := worktime.SaidText(week); got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
	}
	if week, err := worktime.Said("never"); err == nil {
		t.Errorf("never is read as %v", week)
	}
}

func TestParseWeekRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"no hours":           "Mon-Fri",
		"a day of no week":   "Mon-Frei 09:00-18:00",
		"a day twice":        "Mon-Fri 09:00-18:00; Fri 09:00-12:00",
		"no time of day":     "Mon 9-18",
		"beyond the day":     "Mon 09:00-24:30",
		"closing first":      "Mon 18:00-09:00",
		"no time at all":     "Mon 09:00-09:00",
		"overlapping hours":  "Mon 09:00-13:00,12:00-18:00",
		"hours out of order": "Mon 13:00-18:00,09:00-12:00",
		"too many words":     "Mon to Fri 09:00-18:00",
	} {
		if week, err := worktime.ParseWeek(text); err == nil {
			t.Errorf("%s: %q is read as %q", name, text, week)
		}
	}
}

func TestNewRefusesBrokenWeeks(t *testing.T) {
	for name, span := range map[string]worktime.Span{
		"beyond midnight": {Open: 20 * time.Hour, Close: 26 * time.Hour},
		"before the day":  {Open: -time.Hour, Close: time.Hour},
		"seconds":         {Open: 9 * time.Hour, Close: 9*time.Hour + time.Second},
	} {
		if _, err := worktime.New(time.UTC, worktime.Week{{span}}, nil); err == nil {
			t.Errorf("%s: %v is taken", name, span)
		}
	}
}

// cldrWeekends are the weekends of Unicode CLDR 48 (supplemental weekData);
// of every other country it is Saturday and Sunday.
const cldrWeekends = `AF Thu Fri|BH Fri Sat|DZ Fri Sat|EG Fri Sat|IL Fri Sat|IN Sun|IQ Fri Sat|IR Fri|JO Fri Sat|KW Fri Sat|
LY Fri Sat|OM Fri Sat|QA Fri Sat|SA Fri Sat|SD Fri Sat|SY Fri Sat|UG Sun|YE Fri Sat`

// knownBetter are countries whose weekend CLDR does not have, as weeks.tsv tells.
var knownBetter = []string{"BD", "BN", "DJ", "MV", "NP", "PS", "SO"}

func TestWeeksAgainstCLDR(t *testing.T) {
	weekends := map[string]string{}
	for entry := range strings.SplitSeq(strings.ReplaceAll(cldrWeekends, "\n", ""), "|") {
		country, days, _ := strings.Cut(entry, " ")
		weekends[country] = days
	}
	for _, country := range holidays.Countries() {
		want, listed := weekends[country]
		if !listed {
			want = "Sat Sun"
		}
		var off []string
		week := worktime.WeekOf(country)
		for _, day := range []time.Weekday{1, 2, 3, 4, 5, 6, 0} {
			if len(week[day]) == 0 {
				off = append(off, day.String()[:3])
			}
		}
		if got := strings.Join(off, " "); got != want != slices.Contains(knownBetter, country) {
			t.Errorf("%s: days off %s, CLDR has %s", country, got, want)
		}
	}
}

func TestWeekOf(t *testing.T) {
	for country, want := range map[string]string{
		"DE": "Mon-Fri 09:00-18:00", "": "Mon-Fri 09:00-18:00", "ZZ": "Mon-Fri 09:00-18:00",
		"AE": "Mon-Thu 09:00-18:00; Fri 09:00-12:00",
		"IR": "Mon-Wed 09:00-18:00; Thu 09:00-13:00; Sat-Sun 09:00-18:00",
		"NP": "Mon-Thu 09:00-18:00; Fri 09:00-15:00; Sun 09:00-18:00",
	} {
		if got := worktime.WeekOf(country).String(); got != want {
			t.Errorf("%s: got %q, want %q", country, got, want)
		}
	}
}
