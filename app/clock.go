package app

import (
	"time"

	"huiyin/backend/customer"
)

// The default working hours, until the calendar knows a customer's own
// (D-08): Monday to Friday, 09:00 to 18:00 of their local time.
const (
	workStarts = 9
	workEnds   = 18
)

// clockView is what a customer's clock shows now; without a zone its state is "unknown".
func clockView(c customer.Customer, now time.Time) ClockView {
	zone, err := time.LoadLocation(c.Zone)
	if c.Zone == "" || err != nil {
		return ClockView{State: "unknown"}
	}
	local := now.In(zone)
	_, offset := local.Zone()
	state := "off"
	if day := local.Weekday(); day != time.Saturday && day != time.Sunday && local.Hour() >= workStarts && local.Hour() < workEnds {
		state = "working"
	}
	return ClockView{Zone: c.Zone, LocalAt: wallString(local), OffsetS: offset, State: state}
}
