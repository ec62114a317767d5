package rules

import (
	"regexp"
	"time"

	"huiyin/backend/worktime"
)

// goodHour is when a message is best there: the first of the windows in which
// most people answer (B-06: 10 to 11, 15 to 16).
const goodHour = 10 * time.Hour

// goodSlot is the first good moment from t on in a calendar; t itself where no
// calendar is known.
func goodSlot(c *worktime.Calendar, t time.Time) time.Time {
	if c == nil {
		return t
	}
	if slot, ok := c.NextSlot(t, goodHour); ok {
		return slot
	}
	return t
}

// workingDaysLater is the good moment a number of working days after t; where
// no calendar is known every day counts.
func workingDaysLater(c *worktime.Calendar, t time.Time, days int) time.Time {
	if c == nil {
		return t.AddDate(0, 0, days)
	}
	slot := t
	for range days {
		slot = goodSlot(c, slot.Add(time.Minute))
	}
	return slot
}

// onClock writes a moment as the wall clock of a calendar shows it, with its
// offset; of our zone where no calendar is known.
func onClock(t time.Time, c *worktime.Calendar, ours time.Time) string {
	zone := ours.Location()
	if c != nil {
		zone = c.Zone()
	}
	return t.In(zone).Format("2006-01-02T15:04:05-07:00")
}

// eta fits a time that is named for something to come.
var eta = regexp.MustCompile(`\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|next week|(?:with)?in (?:a|an|one|two|three|a few|\d+) ?(?:-?\d+ )?(?:min\w*|hours?|hrs?|days?|weeks?|working)|by ` + oneOf(weekdays, months, `\d`, `noon`, `the end`, `end of`) +
	`|(?:on|before|until) ` + oneOf(weekdays, months, `\d`) + `|` + weekdays + `|at \d{1,2}|an hour|half an hour|(?:a )?(?:minute|moment)|hoy|manana|amanha|hoje|aujourd'hui|demain|heute|morgen|bugun|yarin)\b` +
	`|сегодня|завтра|اليوم|غدا|今天|明天|今晚|上午|下午|\d+ ?(?:分钟|小时|天)内?|周[一二三四五六日天]|下周|本周|这周`)
