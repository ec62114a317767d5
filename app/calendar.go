package app

import (
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/worktime"
)

// calendarOf is when a customer works; nil where their zone is not known.
func (a *App) calendarOf(c customer.Customer) *worktime.Calendar {
	zone, err := time.LoadLocation(c.Zone)
	if c.Zone == "" || err != nil {
		return nil
	}
	calendar := worktime.In(c.Country, zone)
	return &calendar
}

// ourCalendar is when we work; nil where it is not known.
func (a *App) ourCalendar() *worktime.Calendar { return nil }
