package holidays

import (
	"cmp"
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

// FirstYear and LastYear are the years that the table knows. Outside of them no
// holiday is known, which does not mean that there is none.
const (
	FirstYear = 2020
	LastYear  = 2035
)

// Day is one date of a holiday. The zero Day is none.
type Day struct {
	Date       time.Time     // the date, at 00:00 UTC
	From       time.Duration // when on the wall clock the free time begins, from midnight; 0 for a whole day
	ID         string        // the holiday in any year and country, as "good-friday"; substitutes have that of the holiday they stand for
	Name       Name
	Substitute bool // in place of a date that fell on a weekend (补假)
	MoonSeen   bool // by a moon that is seen or reckoned: may be a day earlier or later
	MakeUp     bool // no holiday but a date of the weekend that is worked for one (调休上班)
}

// Name is what a holiday is called.
type Name struct {
	English string // in some countries of the source the local name
	Local   string // in the first language of the country; English where there is no other
	Hans    string // 简体; "" where we know none
	Hant    string // 繁體; "" where we know none
}

//go:embed data.tsv
var table string

// byCountry has the days of each country by its code. The table is cut once, and
// the lines of a country are read when it is first asked for.
var byCountry = sync.OnceValue(func() map[string]func() []Day {
	head, countries, _ := strings.Cut(table, "\nC\t")
	names := map[string]Name{}
	for line := range strings.SplitSeq(head, "\n") {
		if f := strings.Split(line, "\t"); f[0] == "N" {
			names[f[1]] = Name{English: f[2], Hans: field(f, 3), Hant: field(f, 4)}
		}
	}
	days := map[string]func() []Day{}
	for part := range strings.SplitSeq(countries, "\nC\t") {
		code, lines, _ := strings.Cut(part, "\n")
		days[code] = sync.OnceValue(func() []Day { return readCountry(lines, names) })
	}
	return days
})

func field(fields []string, i int) string {
	if i < len(fields) {
		return fields[i]
	}
	return ""
}

// Countries gives the codes (ISO 3166-1 alpha-2; XK for Kosovo) of the countries
// that the table has, sorted.
func Countries() []string { return slices.Sorted(maps.Keys(byCountry())) }

// Of gives all days of a country by date; nil where the table does not have it.
// Several holidays may have one date.
func Of(country string) []Day {
	days, known := byCountry()[country]
	if !known {
		return nil
	}
	return slices.Clone(days())
}

func readCountry(lines string, names map[string]Name) []Day {
	var days []Day
	for line := range strings.Lines(lines) {
		days = append(days, readLine(strings.TrimSuffix(line, "\n"), names)...)
	}
	slices.SortStableFunc(days, func(a, b Day) int { return a.Date.Compare(b.Date) })
	return days
}

// readLine reads "id, local name, flags, dates" of one holiday.
func readLine(line string, names map[string]Name) []Day {
	f := strings.Split(line, "\t")
	day := Day{ID: f[0], Name: names[f[0]]}
	day.Name.Local = cmp.Or(f[1], day.Name.English)
	flags, hour, _ := strings.Cut(f[2], "h")
	day.Substitute = strings.Contains(flags, "s")
	day.MoonSeen = strings.Contains(flags, "m")
	day.MakeUp = strings.Contains(flags, "w")
	if hour != "" {
		day.From = time.Duration(number(hour[:2]))*time.Hour + time.Duration(number(hour[2:]))*time.Minute
	}
	return onDates(day, f[3])
}

// onDates gives a day at each of its dates: MMDD of every year, or a list for
// each year of dates apart by "/", each with "+" and the number of days that
// follow it.
func onDates(day Day, text string) []Day {
	perYear := strings.Split(text, ",")
	var days []Day
	for year := FirstYear; year <= LastYear; year++ {
		dates := perYear[0]
		if len(perYear) > 1 {
			dates = perYear[year-FirstYear]
		}
		if dates == "" {
			continue
		}
		for run := range strings.SplitSeq(dates, "/") {
			first, more, _ := strings.Cut(run, "+")
			for i := range number(more) + 1 {
				day.Date = time.Date(year, time.Month(number(first[:2])), number(first[2:])+i, 0, 0, 0, 0, time.UTC)
				days = append(days, day)
			}
		}
	}
	return days
}

// number reads digits of the table, which its test has looked at; "" is 0.
func number(digits string) int {
	n := 0
	for _, d := range digits {
		n = 10*n + int(d-'0')
	}
	return n
}
