package app

import (
	"time"

	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// clockStates are the states of a clock by what a moment is in a calendar.
var clockStates = map[worktime.Kind]string{
	worktime.Working: "working", worktime.Closed: "off", worktime.DayOff: "day_off", worktime.Holiday: "holiday",
}

// clockView is what a clock shows by a calendar; without one its state is "unknown".
func clockView(calendar *worktime.Calendar, now time.Time) ClockView {
	if calendar == nil {
		return ClockView{State: "unknown"}
	}
	zone := calendar.Zone()
	local := now.In(zone)
	_, offset := local.Zone()
	state := calendar.State(now)
	v := ClockView{Zone: zone.String(), LocalAt: wallString(local), OffsetS: offset, State: clockStates[state.Kind]}
	if state.Kind == worktime.Holiday {
		v.Holiday = holidayNameView(state.Holiday)
	}
	if opens, ok := calendar.NextOpen(now); ok && state.Kind != worktime.Working {
		v.OpensLocal, v.OpensAt = wallString(opens), instantString(opens)
	}
	return v
}

func holidayNameView(day holidays.Day) *HolidayNameView {
	n := day.Name
	return &HolidayNameView{English: n.English, Hans: n.Hans, Hant: n.Hant, Local: n.Local, Exact: !day.MoonSeen}
}
