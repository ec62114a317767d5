package app

import (
	"context"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/store"
	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// clockStates are the states of a clock by what a moment is in a calendar.
var clockStates = map[worktime.Kind]string{
	worktime.Working: "working", worktime.Closed: "off", worktime.DayOff: "day_off", worktime.Holiday: "holiday",
}

// clockOf is what a customer's clock shows now.
func (a *App) clockOf(ctx context.Context, db *store.Store, c customer.Customer) (ClockView, error) {
	o, err := a.officeOf(ctx, db, c)
	if err != nil {
		return ClockView{}, err
	}
	return clockView(o, a.now()), nil
}

// clockView is what the clock of an office shows; where it is unknown its state is "unknown".
func clockView(o office, now time.Time) ClockView {
	if o.calendar == nil {
		return ClockView{State: "unknown"}
	}
	zone := o.calendar.Zone()
	local := now.In(zone)
	_, offset := local.Zone()
	state := o.calendar.State(now)
	v := ClockView{Zone: zone.String(), LocalAt: wallString(local), OffsetS: offset, State: clockStates[state.Kind]}
	if state.Kind == worktime.Holiday {
		v.Holiday = holidayNameView(state.Holiday)
	}
	if opens, ok := o.calendar.NextOpen(now); ok && state.Kind != worktime.Working {
		v.OpensLocal, v.OpensAt = wallString(opens), instantString(opens)
	}
	return v
}

func holidayNameView(day holidays.Day) *HolidayNameView {
	n := day.Name
	return &HolidayNameView{English: n.English, Hans: n.Hans, Hant: n.Hant, Local: n.Local, Exact: !day.MoonSeen}
}
