package indicator

import "time"

// responseTime is the customer reply speed (I-02, I-02b): how long a reply
// takes, in seconds of wall-clock time.
//
// Timed from the last message of the last turn of our series to the first
// message of the reply (D-05). The figure is the median. While at most 20 % of
// the series have no reply it is the median of the replies, and n counts those;
// above that it comes from a Kaplan–Meier curve in which the unanswered series
// stay, each as waiting until now (D-09), and n counts all series. Where more
// than half never get a reply there is no median. The 95 % interval (order statistics) exists from six replies on, and
// not for the curve.
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A series
// belongs to the period of its last message; its reply may come later. No time
// is finer than the source (D-13).
//
// Beside it: the 90th percentile from five cases on; and of the mature series
// the share answered within 15 minutes, then within 4 hours, within a day,
// later, and not at all (our own cuts). Evidence: the last message of each
// series that entered and the first message of its reply.
var responseTime = Indicator{
	ID: "response_time", Ref: "I-02", Layer: Talking, Unit: Seconds,
	Bands: []Band{
		{Key: "golden", Low: 0, High: 5 * 60, Source: "article 001: seconds to a few minutes"},
		{Key: "normal", Low: 5 * 60, High: 24 * 3600, Source: "article 001: a few hours; a day of wall-clock time is our own limit"},
		{Key: "slow", Low: 24 * 3600, Source: "article 001: the next day or days later"},
	},
	Details: []string{"p90", "within_15_min", "within_4_h", "within_1_day", "later", "none"},
	Source:  "article 001",
	Compute: computeResponseTime,
}

func computeResponseTime(s Sample) Value {
	var (
		times  waits
		mature waits
	)
	for _, h := range s.Histories {
		for _, one := range h.Series {
			last := one.Last()
			if !s.covers(last.End()) {
				continue
			}
			times.add(last.Last(), one.Reply, s.Now)
			if last.Mature(h.Rules, s.Now) {
				mature.add(last.Last(), one.Reply, s.Now)
			}
		}
	}
	v := times.value()
	v.Details = append(v.Details, speedBands(mature.all)...)
	return v
}

// speedBands gives the shares of I-02b; each wait is in exactly one.
func speedBands(all []wait) []Detail {
	bands := []struct {
		key  string
		upTo time.Duration // inclusive; 0: all that is left
	}{
		{"within_15_min", 15 * time.Minute},
		{"within_4_h", 4 * time.Hour},
		{"within_1_day", 24 * time.Hour},
		{"later", 0},
	}
	hits := make([]int, len(bands)+1) // the last one: no answer
	for _, w := range all {
		i := len(bands)
		if w.answer != nil {
			for i = 0; bands[i].upTo != 0 && w.took > bands[i].upTo; i++ {
			}
		}
		hits[i]++
	}
	var details []Detail
	for i, b := range bands {
		details = append(details, share(hits[i], len(all)).beside(b.key, Share))
	}
	return append(details, share(hits[len(bands)], len(all)).beside("none", Share))
}
