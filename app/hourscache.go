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

	db        *store.Store              // what follows is of this store
	byCountry map[string]*worktime.Week // hours that a person set; nil: not read
	habits    map[customer.ID]habit
}

type calendarKey struct{ country, zone, week string }

// habit is what was learnt of a customer on the clock of a zone.
type habit struct {
	zone    *time.Location
	learned worktime.Learned
}

// forget lets the hours of customers be learnt again; without any, everything
// that was read of the store is forgotten.
func (h *hoursCache) forget(ids ...customer.ID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(ids) == 0 {
		h.db = nil
	}
	for _, id := range ids {
		delete(h.habits, id)
	}
}

// lock locks the cache for questions about a store; the result unlocks it. What
// is asked of the store meanwhile is kept before forget can be called.
func (h *hoursCache) lock(db *store.Store) (unlock func()) {
	h.mu.Lock()
	if h.db != db {
		h.db, h.byCountry, h.habits = db, nil, map[customer.ID]habit{}
	}
	return h.mu.Unlock
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
	defer h.lock(db)()
	if h.byCountry == nil {
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
		h.byCountry = byCountry
	}
	return h.byCountry[country], nil
}

// learned gives what the times at which a customer wrote tell on the clock of a zone.
func (h *hoursCache) learned(ctx context.Context, db *store.Store, id customer.ID, zone *time.Location) (worktime.Learned, error) {
	defer h.lock(db)()
	if known, ok := h.habits[id]; ok && known.zone == zone {
		return known.learned, nil
	}
	wrote, err := db.WroteAt(ctx, id)
	if err != nil {
		return worktime.Learned{}, err
	}
	h.habits[id] = habit{zone, worktime.Learn(wrote[id], zone)}
	return h.habits[id].learned, nil
}

// fewMissing is for how many customers one question each costs less than one for all (own).
const fewMissing = 20

// learnHours learns the hours of all these customers from one query, as far as
// they are not known: a list asks once and not for every row.
func (a *App) learnHours(ctx context.Context, db *store.Store, customers []customer.Customer) error {
	missing := map[customer.ID]*time.Location{}
	for _, c := range customers {
		if zone := a.hours.placeOf(c); zone != nil {
			missing[c.ID] = zone
		}
	}
	h := &a.hours
	defer h.lock(db)()
	for id, zone := range missing {
		if known, ok := h.habits[id]; ok && known.zone == zone {
			delete(missing, id)
		}
	}
	if len(missing) <= fewMissing {
		return nil // each is asked for when it is needed
	}
	wrote, err := db.WroteAt(ctx, 0)
	if err != nil {
		return err
	}
	for id, zone := range missing {
		h.habits[id] = habit{zone, worktime.Learn(wrote[id], zone)}
	}
	return nil
}
