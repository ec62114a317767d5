package indicator

// ourResponseTime is our own reply speed (I-05), in seconds of wall-clock time.
//
// Timed from the first message of the customer that waits for us to the first
// message of our next turn that a person wrote (automatic replies do not count,
// D-10). What only acknowledges and asks nothing does not wait (D-11). The
// figure is the median. While at most 20 % have no answer yet it is the median
// of the answers, and n counts those; above that it comes from a Kaplan–Meier
// curve in which the unanswered ones stay as waiting until now (D-09), and n
// counts all. The 95 % interval (order statistics) exists from six answers on,
// and not for the curve.
//
// A request belongs to the period of its first waiting message. No time is
// finer than the source (D-13).
//
// Beside it: the 90th percentile from five cases on. Evidence: the first
// waiting message of each request that entered and the first of our answer.
var ourResponseTime = Indicator{
	ID: "our_response_time", Ref: "I-05", Layer: Talking, Unit: Seconds,
	Bands: []Band{
		// Under 15 minutes, in whole seconds.
		{Key: "badge", Low: 0, High: 15*60 - 1, Source: "article 004: badge for under 15 minutes"},
	},
	Details: []string{"p90"},
	Source:  "articles 003, 004",
	Compute: computeOurResponseTime,
}

func computeOurResponseTime(s Sample) Value {
	var times waits
	for _, h := range s.Histories {
		for _, r := range h.Requests {
			if s.covers(r.Since.At) {
				times.add(r.Since, r.Answer, s.Now)
			}
		}
	}
	return times.value()
}
