package indicator

import (
	"time"

	"huiyin/backend/history"
	"huiyin/backend/worktime"
)

// responseTime is the customer reply speed (I-02, I-02b): how long a reply
// takes, in seconds of the customer's working time (D-08).
//
// Timed from the last message of the last turn of our series to the first
// message of the reply (D-05), nights, days off and holidays of the customer
// left out; where both lie in the same stretch of off hours it is the time on
// the clock. The figure is the median. While at most 20 % of the series have no
// reply it is the median of the replies, and n counts those; above that it comes
// from a Kaplan–Meier curve in which the unanswered series stay, each as waiting
// until now (D-09), and n counts all series. Where more than half never get a
// reply there is no median. The 95 % interval (order statistics) exists from six
// replies on, and not for the curve.
//
// Where no customer's country is known, it is wall-clock time instead, and says so.
//
// Left out: uncounted messages (D-01), automatic replies (D-10), customers whose
// country is not known while that of others is. A series belongs to the period of its last message; its
// reply may come later. No time is finer than the source (D-13).
//
// Beside it: the 90th percentile from five cases on; median and 90th percentile
// of wall-clock time, for these all customers enter; how many replies came in
// the same off hours as our message; and of the mature series the share answered
// within 15 minutes of working time, then within 4 hours, on the same working
// day, on the next one, later, and not at all (our own cuts). A message of off
// hours belongs to the working day that follows. Evidence: the last message of
// each series that entered and the first message of its reply.
var responseTime = Indicator{
	ID: "response_time", Ref: "I-02", Layer: Talking,
	Bands: []Band{
		{Key: "golden", Low: 0, High: 5 * 60, Source: "article 001: seconds to a few minutes"},
		{Key: "normal", Low: 5 * 60, High: 9 * 3600, Source: "article 001: a few hours; a working day of nine hours is our own limit"},
		{Key: "slow", Low: 9 * 3600, Source: "article 001: the next day or days later"},
	},
	Source: "article 001",
	Figures: []Figure{
		{Unit: Seconds, Of: "working", Else: "wall", Summary: waitMedian, Working: true},
		{Key: "p90", Unit: Seconds, Of: "working", Else: "wall", Summary: waitP90, Working: true},
		{Key: "wall", Unit: Seconds, Of: "wall", Summary: waitMedian},
		{Key: "wall_p90", Unit: Seconds, Of: "wall", Summary: waitP90},
		{Key: "off_hours", Unit: Share, Of: "off_hours", Summary: share},
		{Key: "within_15_min", Unit: Share, Of: "bands", Summary: shareOfNumber(within15Minutes)},
		{Key: "within_4_h", Unit: Share, Of: "bands", Summary: shareOfNumber(within4Hours)},
		{Key: "same_day", Unit: Share, Of: "bands", Summary: shareOfNumber(sameDay)},
		{Key: "next_day", Unit: Share, Of: "bands", Summary: shareOfNumber(nextDay)},
		{Key: "later", Unit: Share, Of: "bands", Summary: shareOfNumber(later)},
		{Key: "none", Unit: Share, Of: "bands", Summary: shareOpen},
	},
	Observe: observeResponseTime,
}

// ReplyHours is the series of response_time that tells when replies came: 24 ×
// weekday (0 Sunday) + hour of the customer's time. A chart shows it.
const ReplyHours = "reply_hours"

// The speed bands of I-02b, by working time and by working day.
const (
	within15Minutes = iota
	within4Hours
	sameDay
	nextDay
	later
)

func observeResponseTime(h *history.History, n *Notes) {
	for _, s := range h.Series {
		end := s.Last().End()
		w := waitFor(last(s.Last()), s.Reply, h.Now)
		n.Took("wall", end, w.wall(), w.unit, w.open, w.messages()...)
		if h.Theirs == nil {
			for _, series := range []string{"working", "off_hours", "bands"} {
				n.Lacks(series, Country)
			}
			continue
		}
		took := w.working(h.Theirs)
		n.Took("working", end, took.Time, w.unit, w.open, w.messages()...)
		if !w.open {
			n.Hit("off_hours", end, took.OffHours, w.messages()...)
			came := s.Reply.Start().In(h.Theirs.Zone())
			n.Number(ReplyHours, end, float64(24*int(came.Weekday())+came.Hour()), first(*s.Reply))
		}
		if s.Last().Mature(h.Rules, h.Now) {
			n.note("bands", Case{at: secondOf(end), number: float64(speedBand(&w, took.Time, h.Theirs)), open: w.open}, w.messages())
		}
	}
}

// speedBand tells in which band of I-02b a wait lies.
func speedBand(w *wait, took time.Duration, c *worktime.Calendar) int {
	switch {
	case took <= 15*time.Minute:
		return within15Minutes
	case took <= 4*time.Hour:
		return within4Hours
	}
	day, ok := c.NextOpen(w.from)
	if !ok {
		return later
	}
	if !dateAfter(w.to.In(c.Zone()), day) {
		return sameDay
	}
	next, _ := c.NextOpen(midnightAfter(day))
	if !dateAfter(w.to.In(c.Zone()), next) {
		return nextDay
	}
	return later
}

// dateAfter tells whether a moment lies on a later date than another, both in one zone.
func dateAfter(t, than time.Time) bool { return !t.Before(midnightAfter(than)) }

func midnightAfter(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day+1, 0, 0, 0, 0, t.Location())
}
