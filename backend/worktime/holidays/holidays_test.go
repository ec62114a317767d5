package holidays_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"huiyin/backend/worktime/holidays"
)

// published are weekdays off as governments published them: gov.uk, opm.gov,
// gov.hk, the Cabinet Office of Japan (its own holidays and those of banks), the
// State Council of China (also the weekends that are worked).
var published = []struct {
	country, year string
	off, worked   string
}{
	{"GB", "2026", "0101 0403 0406 0504 0525 0831 1225 1228", ""},
	{"US", "2026", "0101 0119 0216 0525 0619 0703 0907 1012 1111 1126 1225", ""},
	{"US", "2022", "0117 0221 0530 0620 0704 0905 1010 1111 1124 1226", ""},
	{"HK", "2026", "0101 0217 0218 0219 0403 0406 0407 0501 0525 0619 0701 1001 1019 1225", ""},
	{"JP", "2026", "0101 0102 0112 0211 0223 0320 0429 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123 1231", ""},
	{"CN", "2026", "0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007",
		"0104 0214 0228 0509 0920 1010"},
	{"CN", "2025", "0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008",
		"0126 0208 0427 0928 1011"},
	{"FR", "2026", "0101 0406 0501 0508 0514 0525 0714 1111 1225", ""},
}

func TestPublished(t *testing.T) {
	for _, c := range published {
		t.Run(c.country+" "+c.year, func(t *testing.T) {
			var off, worked []string
			for _, day := range holidays.Of(c.country) {
				text := day.Date.Format("0102")
				switch weekend := day.Date.Weekday() == time.Saturday || day.Date.Weekday() == time.Sunday; {
				case day.Date.Format("2006") != c.year:
				case day.MakeUp:
					worked = append(worked, text)
				case !weekend:
					off = append(off, text)
				}
			}
			if got := strings.Join(slices.Compact(off), " "); got != c.off {
				t.Errorf("off on\n%s, published\n%s", got, c.off)
			}
			if got := strings.Join(worked, " "); got != c.worked {
				t.Errorf("worked on %s, published %s", got, c.worked)
			}
		})
	}
}

// TestMoon has first days of feasts as they were announced after the moon was
// seen: ours are marked, and right to a day.
func TestMoon(t *testing.T) {
	for _, c := range []struct{ country, id, announced string }{
		{"AE", "end-of-ramadan-eid-al-fitr", "2023-04-21"}, {"AE", "end-of-ramadan-eid-al-fitr", "2024-04-10"}, {"AE", "end-of-ramadan-eid-al-fitr", "2025-03-30"},
		{"QA", "end-of-ramadan-eid-al-fitr", "2025-03-30"}, {"EG", "feast-of-the-sacrifice-eid-al-adha", "2024-06-16"}, {"EG", "feast-of-the-sacrifice-eid-al-adha", "2025-06-06"},
		{"PK", "end-of-ramadan-eid-al-fitr", "2025-03-31"}, {"IN", "end-of-ramadan-eid-al-fitr", "2025-03-31"},
		{"IN", "diwali", "2024-10-31"}, {"IN", "holi", "2026-03-04"}, {"NP", "dashain", "2025-10-02"},
	} {
		announced, err := time.Parse(time.DateOnly, c.announced)
		if err != nil {
			t.Fatal(err)
		}
		near := slices.ContainsFunc(holidays.Of(c.country), func(d holidays.Day) bool {
			return d.ID == c.id && d.MoonSeen && d.Date.Sub(announced).Abs() <= 24*time.Hour
		})
		if !near {
			t.Errorf("%s: no %s within a day of %s", c.country, c.id, c.announced)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		country, date string
		want          holidays.Name
	}{
		{"DE", "2026-04-03", holidays.Name{English: "Good Friday", Local: "Karfreitag", Hans: "耶稣受难日", Hant: "耶穌受難日"}},
		{"SA", "2026-03-20", holidays.Name{English: "End of Ramadan (Eid al-Fitr)", Local: "عيد الفطر", Hans: "开斋节", Hant: "開齋節"}},
		{"GB", "2026-12-26", holidays.Name{English: "Boxing Day", Local: "Boxing Day", Hans: "节礼日", Hant: "節禮日"}},
		{"PY", "2026-03-01", holidays.Name{English: "Heroes' Day", Local: "Dia de los héroes", Hans: "英雄日", Hant: "英雄日"}},
	} {
		days := holidays.Of(c.country)
		i := slices.IndexFunc(days, func(d holidays.Day) bool { return d.Date.Format(time.DateOnly) == c.date })
		if i < 0 {
			t.Errorf("%s has no holiday on %s", c.country, c.date)
		} else if days[i].Name != c.want {
			t.Errorf("%s %s: got %+v, want %+v", c.country, c.date, days[i].Name, c.want)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		name, country string
		want          holidays.Day
	}{
		{"a substitute", "US", holidays.Day{ID: "independence-day", Substitute: true}},
		{"a holiday from two o'clock", "DE", holidays.Day{ID: "christmas-eve", From: 14 * time.Hour}},
		{"by the moon", "TR", holidays.Day{ID: "end-of-ramadan-eid-al-fitr", MoonSeen: true}},
		{"a weekend that is worked", "CN", holidays.Day{ID: "national-day", MakeUp: true}},
	} {
		if !slices.ContainsFunc(holidays.Of(c.country), func(d holidays.Day) bool {
			d.Date, d.Name = time.Time{}, holidays.Name{}
			return d == c.want
		}) {
			t.Errorf("%s: %s has no %+v", c.name, c.country, c.want)
		}
	}
}

// TestTable looks at every day of every country, so that readers need not.
func TestTable(t *testing.T) {
	countries := holidays.Countries()
	if len(countries) < 200 {
		t.Errorf("got %d countries, want those of the world", len(countries))
	}
	for _, country := range countries {
		var perYear [holidays.LastYear + 1]int
		var last holidays.Day
		for _, day := range holidays.Of(country) {
			year := day.Date.Year()
			switch {
			case year < holidays.FirstYear || year > holidays.LastYear || day.Date != day.Date.Truncate(24*time.Hour):
				t.Errorf("%s: %v is no date of the table", country, day.Date)
			case day.Date.Before(last.Date):
				t.Errorf("%s: %v comes after %v", country, day.Date, last.Date)
			case day.ID == "" || day.Name.English == "" || day.Name.Local == "":
				t.Errorf("%s: %+v has no name", country, day)
			case (day.Name.Hans == "") != (day.Name.Hant == ""):
				t.Errorf("%s: %+v has one Chinese name", country, day)
			case day.From < 0 || day.From >= 24*time.Hour:
				t.Errorf("%s: %+v begins on no hour of a day", country, day)
			}
			last = day
			perYear[year]++
		}
		for year := holidays.FirstYear; year <= holidays.LastYear; year++ {
			if perYear[year] < 4 || perYear[year] > 60 {
				t.Errorf("%s has %d days in %d", country, perYear[year], year)
			}
		}
	}
}

func TestUnknownCountry(t *testing.T) {
	for _, country := range []string{"", "ZZ", "de"} {
		if got := holidays.Of(country); got != nil {
			t.Errorf("%q: got %d days, want none", country, len(got))
		}
	}
}

func TestFile(t *testing.T) {
	text, err := os.ReadFile("data.tsv")
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	if !strings.Contains(first, "date-holidays") || !strings.Contains(first, "CC BY-SA") {
		t.Errorf("the first line gives no credit: %s", first)
	}
	if len(text) > 400_000 {
		t.Errorf("%d bytes are more than the program should carry", len(text))
	}
}

func BenchmarkOf(b *testing.B) {
	for b.Loop() {
		holidays.Of("US")
	}
}
