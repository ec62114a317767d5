package rules

import (
	"cmp"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/worktime"
)

const (
	// nightFrom and nightTo bound the hours in which nobody should be woken (own).
	nightFrom, nightTo = 21 * time.Hour, 7 * time.Hour
	// atOnce is how long after their last message a customer is there, whatever
	// the clock says (own): the pause within one turn.
	atOnce = time.Hour
)

// badTime finds a moment at which the customer rests: a holiday, a day off
// (Friday in the Gulf) or the night where they are, and names the next good
// moment (M-09). An evening is fine, and so is whoever wrote in the last hour.
// Where they wait for an answer, night and day off don't count, for it lies
// there in the morning; a holiday is advice then, so that one can wish them well.
var badTime = checker.Rule{
	ID:     "bad-time",
	Ref:    "M-09",
	Source: "article on why overseas customers read and do not reply",
	Params: []string{"moment_key", "holiday_hans", "holiday_hant", "holiday_en", "our_at", "their_at"},
	Deduct: map[checker.Severity]int{checker.Warn: 8, checker.Advice: 1},
	Check:  checkBadTime,
}

func checkBadTime(d checker.Draft) []checker.Finding {
	if d.History == nil || d.History.Theirs == nil || isThere(d) {
		return nil
	}
	theirs := d.History.Theirs
	state := theirs.State(d.Now)
	moment, severity := "", checker.Warn
	switch {
	case state.Kind == worktime.Holiday:
		moment = "holiday"
	case state.Kind == worktime.DayOff:
		moment = "day_off"
	case state.Kind == worktime.Closed && atNight(d.Now.In(theirs.Zone())):
		moment = "night"
	default:
		return nil
	}
	if owed(d) != nil {
		if moment != "holiday" {
			return nil
		}
		severity = checker.Advice
	}
	next := goodSlot(theirs, d.Now)
	return whole(d, "bad-time", severity, map[string]string{
		"moment_key": "rule.bad-time.moment_" + moment, "holiday_hans": cmp.Or(state.Holiday.Name.Hans, state.Holiday.Name.English),
		"holiday_hant": cmp.Or(state.Holiday.Name.Hant, state.Holiday.Name.English), "holiday_en": state.Holiday.Name.English,
		"our_at": onClock(next, d.History.Ours, d.Now), "their_at": onClock(next, theirs, d.Now),
	})
}

func atNight(local time.Time) bool {
	clock := time.Duration(local.Hour())*time.Hour + time.Duration(local.Minute())*time.Minute
	return clock >= nightFrom || clock < nightTo
}

// isThere reports whether the customer wrote just now.
func isThere(d checker.Draft) bool {
	for i := len(d.History.Turns) - 1; i >= 0; i-- {
		if t := d.History.Turns[i]; t.Direction() == chat.In {
			return d.Now.Sub(t.End()) <= atOnce
		}
	}
	return false
}
