package app

import (
	"cmp"
	"context"
	"slices"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/settings"
	"huiyin/backend/store"
	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// holidaysAhead is how many days of holidays are shown (S-11).
const holidaysAhead = 60

// Calendars is bound: clocks, working hours and holidays (S-11).
type Calendars struct{ app *App }

// Overview gives the clocks of the customers' countries and the holidays that
// come next there.
func (c *Calendars) Overview() (CalendarView, error) {
	a := c.app
	db, err := a.db()
	if err != nil {
		return CalendarView{}, err
	}
	people, err := db.People(a.ctx)
	if err != nil {
		return CalendarView{}, err
	}
	ours, err := a.ourOffice(a.ctx, db)
	if err != nil {
		return CalendarView{}, err
	}
	v := CalendarView{Ours: officeView(ours, a.now()), Unknown: []NamedView{}, FirstYear: holidays.FirstYear, LastYear: holidays.LastYear}
	if v.Offices, v.Unknown, err = a.offices(a.ctx, db, people); err != nil {
		return CalendarView{}, err
	}
	countries := []string{ours.country}
	for _, o := range v.Offices {
		countries = append(countries, o.Country)
	}
	v.From, v.Until = ahead(a.now(), ours.calendar.Zone())
	v.Holidays = holidayViews(countries, v.From, v.Until)
	return v, nil
}

// ahead gives today on the clock of a zone, and the first date that is not shown.
func ahead(now time.Time, zone *time.Location) (from, until string) {
	today := now.In(zone)
	return today.Format(time.DateOnly), today.AddDate(0, 0, holidaysAhead).Format(time.DateOnly)
}

// offices groups customers by country and zone, and gives those of neither.
func (a *App) offices(ctx context.Context, db *store.Store, people []customer.Customer) ([]OfficeView, []NamedView, error) {
	type place struct {
		country string
		zone    *time.Location
	}
	customers, unknown := map[place]int{}, []NamedView{}
	for _, p := range people {
		if zone := a.hours.placeOf(p); zone != nil {
			customers[place{p.Country, zone}]++
		} else {
			unknown = append(unknown, NamedView{int64(p.ID), p.Name})
		}
	}
	views := []OfficeView{}
	for at, n := range customers {
		o, err := a.officeIn(ctx, db, at.country, at.zone, nil, worktime.Learned{})
		if err != nil {
			return nil, nil, err
		}
		view := officeView(o, a.now())
		view.Customers = n
		views = append(views, view)
	}
	slices.SortFunc(views, func(a, b OfficeView) int {
		return cmp.Or(cmp.Compare(b.Customers, a.Customers), cmp.Compare(a.Country, b.Country), cmp.Compare(a.Clock.Zone, b.Clock.Zone))
	})
	return views, unknown, nil
}

func officeView(o office, now time.Time) OfficeView {
	v := OfficeView{Country: o.country, Clock: clockView(o.calendar, now)}
	if o.calendar != nil {
		week := o.calendar.Week()
		v.Week, v.Source = worktime.SaidText(&week), string(o.source)
	}
	return v
}

// holidayViews gives the holidays of countries, each once, from a date up to,
// not including, another.
func holidayViews(countries []string, from, until string) []HolidayView {
	slices.Sort(countries)
	views := []HolidayView{}
	for _, country := range slices.Compact(countries) {
		for _, day := range holidays.Of(country) {
			date := day.Date.Format(time.DateOnly)
			if date < from || date >= until {
				continue
			}
			v := HolidayView{ID: day.ID, Date: date, Country: country, Name: *holidayNameView(day), MakeUp: day.MakeUp}
			if day.From > 0 {
				v.From = time.UnixMilli(day.From.Milliseconds()).UTC().Format("15:04")
			}
			views = append(views, v)
		}
	}
	slices.SortStableFunc(views, func(a, b HolidayView) int { return cmp.Compare(a.Date, b.Date) })
	return views
}

// Hours tells when a customer works and what their messages tell of it. Fault:
// "no-such-customer".
func (c *Calendars) Hours(customerID int64) (CustomerHoursView, error) {
	a := c.app
	db, err := a.db()
	if err != nil {
		return CustomerHoursView{}, err
	}
	h, err := a.history(a.ctx, db, customer.ID(customerID))
	if err != nil {
		return CustomerHoursView{}, err
	}
	one := h.Customer
	o, err := a.officeOf(a.ctx, db, one, h.Messages)
	if err != nil {
		return CustomerHoursView{}, err
	}
	v := CustomerHoursView{ID: int64(one.ID), Name: one.Name, Office: officeView(o, a.now()), Holidays: []HolidayView{}}
	if o.calendar != nil {
		from, until := ahead(a.now(), o.calendar.Zone())
		v.Holidays = holidayViews([]string{o.country}, from, until)
	}
	if l := o.learned; l.Found() {
		v.Proposal = &ProposedHours{Week: worktime.SaidText(&l.Week), N: l.N, Dates: l.Dates, Share: l.Share}
	}
	return v, nil
}

// Set stores hours and gives what takes it back: those that were set before.
// Faults: "bad-hours", "bad-country", "no-such-customer".
func (c *Calendars) Set(change HoursChange) (HoursChange, error) {
	var err error
	if change.Week, err = hoursText(change.Week); err != nil {
		return HoursChange{}, err
	}
	db, err := c.app.db()
	if err != nil {
		return HoursChange{}, err
	}
	before := change
	switch {
	case change.Customer != 0:
		before.Week, err = c.setCustomer(db, customer.ID(change.Customer), change.Week)
	case change.Country != "":
		before.Week, err = c.setCountry(db, change.Country, change.Week)
	default:
		before.Week, err = c.setOurs(db, change.Week)
	}
	if err != nil {
		return HoursChange{}, err
	}
	c.app.changed(db)
	return before, nil
}

func (c *Calendars) setCustomer(db *store.Store, id customer.ID, week string) (before string, err error) {
	one, err := db.Person(c.app.ctx, id)
	if err != nil {
		return "", err
	}
	card := one.Card
	card.Week = week
	return one.Week, db.UpdateCard(c.app.ctx, id, card, c.app.now())
}

func (c *Calendars) setCountry(db *store.Store, country, week string) (before string, err error) {
	if customer.Zones(country) == nil {
		return "", fault.New("bad-country", "country", country)
	}
	weeks, err := db.CountryWeeks(c.app.ctx)
	if err != nil {
		return "", err
	}
	return weeks[country], db.SetCountryWeek(c.app.ctx, country, week)
}

func (c *Calendars) setOurs(db *store.Store, week string) (before string, err error) {
	before, err = setting(c.app.ctx, db, settings.Hours)
	if err != nil {
		return "", err
	}
	return before, db.SetSetting(c.app.ctx, settings.Hours, week)
}
