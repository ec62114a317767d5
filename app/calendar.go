package app

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/settings"
	"huiyin/backend/store"
	"huiyin/backend/worktime"
)

// office is what is known of when somebody works.
type office struct {
	calendar *worktime.Calendar // nil: neither country nor zone is known
	country  string
	source   worktime.Source
	learned  worktime.Learned
}

// officeOf tells when a customer works, and how we know; what they wrote tells
// their habits. Customers with the same hours share a calendar; it is nil where
// neither their country nor their zone is known.
func (a *App) officeOf(ctx context.Context, db *store.Store, c customer.Customer, chats []chat.Message) (office, error) {
	zone := a.hours.placeOf(c)
	if zone == nil {
		return office{country: c.Country}, nil
	}
	confirmed, err := worktime.Said(c.Week)
	if err != nil {
		return office{}, fmt.Errorf("hours of customer %d: %w", c.ID, err)
	}
	var wrote []time.Time
	for _, m := range chats {
		if m.Direction == chat.In && m.Kind != chat.Call {
			wrote = append(wrote, m.At)
		}
	}
	return a.officeIn(ctx, db, c.Country, zone, confirmed, worktime.Learn(wrote, zone))
}

// officeIn makes the calendar of a country and zone.
func (a *App) officeIn(ctx context.Context, db *store.Store, country string, zone *time.Location, confirmed *worktime.Week, learned worktime.Learned) (office, error) {
	national, err := a.hours.national(ctx, db, country)
	if err != nil {
		return office{}, err
	}
	week, source := worktime.HoursOf(confirmed, learned, national, country)
	calendar, err := a.hours.calendar(country, zone, week)
	if err != nil {
		return office{}, err
	}
	return office{calendar, country, source, learned}, nil
}

// ourOffice tells when the user works: by the hours they set, else those of their country.
func (a *App) ourOffice(ctx context.Context, db *store.Store) (office, error) {
	name, err := setting(ctx, db, settings.Zone)
	if err != nil {
		return office{}, err
	}
	zone, err := time.LoadLocation(cmp.Or(name, computerZone()))
	if err != nil {
		return office{}, fmt.Errorf("my zone: %w", err)
	}
	country, err := ourCountry(ctx, db, zone.String())
	if err != nil {
		return office{}, err
	}
	text, err := setting(ctx, db, settings.Hours)
	if err != nil {
		return office{}, err
	}
	confirmed, err := worktime.Said(text)
	if err != nil {
		return office{}, fmt.Errorf("my hours: %w", err)
	}
	return a.officeIn(ctx, db, country, zone, confirmed, worktime.Learned{})
}

// ourCalendar gives the user's own calendar.
func (a *App) ourCalendar(ctx context.Context, db *store.Store) (*worktime.Calendar, error) {
	o, err := a.ourOffice(ctx, db)
	return o.calendar, err
}

// ourCountry is the country that the user chose, else that of their zone, else China.
func ourCountry(ctx context.Context, db *store.Store, zone string) (string, error) {
	country, err := setting(ctx, db, settings.Country)
	return cmp.Or(country, customer.CountryOf(zone), "CN"), err
}

// hoursText gives hours that a person set in the one form of worktime.SaidText.
// Fault: "bad-hours".
func hoursText(said string) (string, error) {
	week, err := worktime.Said(said)
	if err != nil {
		return "", fault.New("bad-hours", "hours", said).Because(err)
	}
	return worktime.SaidText(week), nil
}
