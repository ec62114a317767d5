package app

import (
	"context"
	"fmt"
	"sync"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/store"
	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// hoursCache keeps calendars and zones, which never change, and until data
// change what was read of one store for them.
type hoursCache struct {
	mu        sync.Mutex
	zones     map[string]*time.Location // nil: there is no such zone
	calendars map[calendarKey]*worktime.Calendar

	db        *store.Store              // what follows is of this store; nil: not read
	byCountry map[string]*worktime.Week // hours that a person set
}

type calendarKey struct{ country, zone, week string }

// forget lets the hours that a person set be read again.
func (h *hoursCache) forget() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.db = nil
}

// placeOf gives a customer's zone, else the main one of their country; nil where
// the card knows neither, or a zone that there is not.
func (h *hoursCache) placeOf(c customer.Customer) *time.Location {
	h.mu.Lock()
	defer h.mu.Unlock()
	name := c.Zone
	if name == "" {
		zones := customer.Zones(c.Country)
		if len(zones) == 0 {
			return nil
		}
		name = zones[0]
	}
	zone, known := h.zones[name]
	if !known {
		if h.zones == nil {
			h.zones = map[string]*time.Location{}
		}
		zone, _ = time.LoadLocation(name) // nil beside an error
		h.zones[name] = zone
	}
	return zone
}

// calendar gives the one calendar of a country, zone and week.
func (h *hoursCache) calendar(country string, zone *time.Location, week worktime.Week) (*worktime.Calendar, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	key := calendarKey{country, zone.String(), week.String()}
	if c := h.calendars[key]; c != nil {
		return c, nil
	}
	c, err := worktime.New(zone, week, holidays.Of(country))
	if err != nil {
		return nil, err
	}
	if h.calendars == nil {
		h.calendars = map[calendarKey]*worktime.Calendar{}
	}
	h.calendars[key] = &c
	return &c, nil
}

// national gives the hours that a person set for a country; nil: none.
func (h *hoursCache) national(ctx context.Context, db *store.Store, country string) (*worktime.Week, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.db != db {
		weeks, err := db.CountryWeeks(ctx)
		if err != nil {
			return nil, err
		}
		byCountry := map[string]*worktime.Week{}
		for code, text := range weeks {
			if byCountry[code], err = worktime.Said(text); err != nil {
				return nil, fmt.Errorf("hours of %s: %w", code, err)
			}
		}
		h.db, h.byCountry = db, byCountry
	}
	return h.byCountry[country], nil
}
