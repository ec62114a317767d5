package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/settings"
)

// people makes a customer in each of these countries.
func people(t testing.TB, a *App, countries ...string) {
	t.Helper()
	var lines strings.Builder
	lines.WriteString("Name,Country\n")
	for i, country := range countries {
		fmt.Fprintf(&lines, "Customer %03d,%s\n", i, country)
	}
	importOne(t, a, write(t, "customers.csv", lines.String()))
}

// placed puts the customer of a chat into a country and zone.
func placed(t testing.TB, a *App, id int64, country, zone string) {
	t.Helper()
	card, err := a.Customers.Card(id)
	if err != nil {
		t.Fatal(err)
	}
	card.Fields.Country, card.Fields.Zone = country, zone
	if _, err := a.Customers.Save(id, card.Fields); err != nil {
		t.Fatal(err)
	}
}

// TestClock: a clock knows weekends, hours and holidays of its country (D-08).
func TestClock(t *testing.T) {
	for _, c := range []struct {
		name, country, zone, week, now string
		want                           string // state, next opening there, holiday
	}{
		{"at work", "US", "America/New_York", "", "2026-03-11T10:00:00-04:00", "working  "},
		{"in the evening", "US", "America/New_York", "", "2026-03-11T19:00:00-04:00", "off 2026-03-12T09:00:00 "},
		{"the Friday of the Gulf", "SA", "Asia/Riyadh", "", "2026-03-13T12:00:00+03:00", "day_off 2026-03-15T09:00:00 "},
		{"Good Friday", "DE", "Europe/Berlin", "", "2026-04-03T11:00:00+02:00", "holiday 2026-04-07T09:00:00 Good Friday 耶稣受难日 true"},
		{"a feast by the moon", "SA", "Asia/Riyadh", "", "2026-03-22T11:00:00+03:00", "holiday 2026-03-23T09:00:00 End of Ramadan (Eid al-Fitr) 开斋节 false"},
		{"a weekend that is worked", "CN", "Asia/Shanghai", "", "2026-02-28T11:00:00+08:00", "working  "},
		{"hours of their own", "US", "America/New_York", "Sat 10:00-14:00", "2026-03-11T10:00:00-04:00", "day_off 2026-03-14T10:00:00 "},
		{"no hours at all", "US", "America/New_York", "none", "2026-03-11T10:00:00-04:00", "day_off  "},
		{"a country without a zone", "BR", "", "", "2026-03-11T10:00:00-03:00", "working  "},
		{"a zone without a country", "", "Asia/Tokyo", "", "2026-03-20T10:00:00+09:00", "working  "},
		{"neither", "", "", "Mon-Fri 09:00-18:00", "2026-03-11T10:00:00Z", "unknown  "},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := journey(t, c.now)
			db, err := a.db()
			if err != nil {
				t.Fatal(err)
			}
			o, err := a.officeOf(t.Context(), db, customer.Customer{Card: customer.Card{Country: c.country, Zone: c.zone, Week: c.week}}, nil)
			if err != nil {
				t.Fatal(err)
			}
			clock := clockView(o.calendar, a.now())
			got := clock.State + " " + clock.OpensLocal + " "
			if h := clock.Holiday; h != nil {
				got += fmt.Sprint(h.English, " ", h.Hans, " ", h.Exact)
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestOverview: a clock for each country and zone, the most customers first, the
// holidays there and at home, and who has no country.
func TestOverview(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	if _, err := a.Settings.Set(settings.Zone, "Asia/Shanghai"); err != nil {
		t.Fatal(err)
	}
	people(t, a, "DE", "US", "US", "DE", "")
	placed(t, a, 2, "US", "America/Chicago")
	v, err := a.Calendars.Overview()
	if err != nil {
		t.Fatal(err)
	}
	var offices []string
	for _, o := range v.Offices {
		offices = append(offices, fmt.Sprint(o.Country, " ", o.Clock.Zone, " ", o.Customers, " ", o.Source))
	}
	if got, want := strings.Join(offices, ", "), "DE Europe/Berlin 2 preset, US America/Chicago 1 preset, US America/New_York 1 preset"; got != want {
		t.Errorf("clocks %s, want %s", got, want)
	}
	if v.Ours.Country != "CN" || v.Ours.Clock.State != "working" || len(v.Unknown) != 1 || v.Unknown[0].Name != "Customer 004" {
		t.Errorf("ours %+v, unknown %+v; want China at work, Customer 004", v.Ours, v.Unknown)
	}
	var days []string
	for _, h := range v.Holidays {
		days = append(days, fmt.Sprint(h.Date[5:], " ", h.Country, " ", h.ID, map[bool]string{true: " worked"}[h.MakeUp]))
	}
	if got := strings.Join(days, ", "); !strings.HasPrefix(got, "04-03 DE good-friday, ") || !strings.Contains(got, "05-09 CN") || !strings.Contains(got, " worked") ||
		strings.Contains(got, "05-25") || v.Until != "2026-05-24" {
		t.Errorf("up to %s the holidays are %s; want Good Friday first, China's working Saturday of 05-09, nothing after 60 days", v.Until, got)
	}
}

// TestSetHours: hours of a customer, a country and the user are set, taken back,
// and stand in their order.
func TestSetHours(t *testing.T) {
	a := journey(t, "2026-03-11T15:00:00+01:00")
	people(t, a, "DE")
	week := func() string {
		t.Helper()
		h, err := a.Calendars.Hours(1)
		if err != nil {
			t.Fatal(err)
		}
		return h.Office.Week + " " + h.Office.Source
	}
	set := func(c HoursChange) HoursChange {
		t.Helper()
		before, err := a.Calendars.Set(c)
		if err != nil {
			t.Fatal(err)
		}
		return before
	}
	check := func(what, want string) {
		t.Helper()
		if got := week(); got != want {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	check("nothing was set", "Mon-Fri 09:00-18:00 preset")
	country := set(HoursChange{Country: "DE", Week: "Mon 08:00-16:00; Tue 08:00-16:00"})
	check("of the country", "Mon-Tue 08:00-16:00 country")
	own := set(HoursChange{Customer: 1, Week: "none"})
	check("of the customer", "none confirmed")
	set(own)
	check("taken back", "Mon-Tue 08:00-16:00 country")
	set(country)
	check("both taken back", "Mon-Fri 09:00-18:00 preset")
	if before := set(HoursChange{Week: "Mon-Sat 09:00-20:00"}); before.Week != "" {
		t.Errorf("before ours there was %q", before.Week)
	}
	if s, err := a.Settings.Get(); err != nil || s.Hours != "Mon-Sat 09:00-20:00" {
		t.Errorf("our hours are %q (%v)", s.Hours, err)
	}
	for code, c := range map[string]HoursChange{
		"bad-hours":        {Customer: 1, Week: "Mon 18:00-09:00"},
		"bad-country":      {Country: "XX", Week: "none"},
		"no-such-customer": {Customer: 99, Week: "none"},
	} {
		if _, err := a.Calendars.Set(c); fault.Code(err) != code {
			t.Errorf("%+v: got %v, want %s", c, err, code)
		}
	}
}

// TestLearntHours: who writes in habitual hours is taken to work then, with what
// the proposal rests on, and again on the clock of another zone (B-06).
func TestLearntHours(t *testing.T) {
	a := journey(t, "2026-06-01T09:00:00+08:00")
	var chat strings.Builder
	for day := range 40 {
		at := time.Date(2026, 4, 6+day, 15, 20, 0, 0, time.UTC) // in China; 09:20 in Berlin
		if at.Weekday() == time.Saturday || at.Weekday() == time.Sunday {
			continue
		}
		for _, hours := range []time.Duration{0, 2, 5} {
			fmt.Fprintf(&chat, "%s - Ana: Any news?\n", at.Add(hours*time.Hour).Format("02/01/2006, 15:04"))
		}
		fmt.Fprintf(&chat, "%s - Lily: Soon.\n", at.Add(8*time.Hour).Format("02/01/2006, 15:04"))
	}
	id := importOne(t, a, write(t, "WhatsApp Chat with Ana.txt", chat.String()), "Lily").Customers[0]
	placed(t, a, id, "DE", "Europe/Berlin")
	check := func(want string) {
		t.Helper()
		h, err := a.Calendars.Hours(id)
		if err != nil {
			t.Fatal(err)
		}
		if h.Proposal == nil || fmt.Sprint(h.Office.Week, " ", h.Office.Source, " ", h.Proposal.N, " ", h.Proposal.Dates, " ", h.Proposal.Share) != want {
			t.Errorf("got %+v, proposal %+v; want %s", h.Office, h.Proposal, want)
		}
	}
	check("Mon-Fri 09:00-15:00 learnt 90 30 1")
	placed(t, a, id, "GB", "Europe/London")
	check("Mon-Fri 08:00-14:00 learnt 90 30 1")
	if rows, err := a.Customers.List(); err != nil || rows[0].Clock.OpensLocal != "2026-06-01T08:00:00" {
		t.Errorf("the list says that they open at %+v (%v)", rows[0].Clock, err)
	}
}

// TestCalendarsAreShared: two thousand customers have as many calendars as countries, and we have one.
func TestCalendarsAreShared(t *testing.T) {
	a := journey(t, "2026-03-11T10:00:00+01:00")
	places := make([]string, 2000)
	for i := range places {
		places[i] = []string{"DE", "US", "BR"}[i%3]
	}
	people(t, a, places...)
	if _, err := a.Customers.List(); err != nil {
		t.Fatal(err)
	}
	if n := len(a.hours.calendars); n != 4 {
		t.Errorf("%d calendars, want 4", n)
	}
}

// TestOurCountry: the country that was chosen, else that of the zone, else China.
func TestOurCountry(t *testing.T) {
	a := journey(t, "2026-03-11T10:00:00+08:00")
	for _, c := range []struct{ key, value, want string }{
		{settings.Zone, "Asia/Hong_Kong", "HK"}, {settings.Zone, "UTC", "CN"}, {settings.Country, "VN", "VN"},
	} {
		s, err := a.Settings.Set(c.key, c.value)
		if err != nil || s.Country != c.want {
			t.Errorf("%s = %s: got %q (%v), want %q", c.key, c.value, s.Country, err, c.want)
		}
	}
}
