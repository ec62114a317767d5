package indicator

import "huiyin/backend/chat"

// silence is how long the customer has been silent since our last turn (I-08),
// in seconds of wall-clock time.
//
// Timed from the last message of our last turn to now, where the customer has
// said nothing since. Over several customers it is the median of those who are
// silent, and n is their number. Where nothing of ours waits there is no
// silence to measure: the figure is not given (not enough data, n = 0), never 0.
//
// A silence belongs to the period of the message that it is timed from. It is
// no finer than the source (D-13).
//
// Beside it: the longest one. Evidence: all messages of the turns that wait.
var silence = Indicator{
	ID: "silence", Ref: "I-08", Layer: Talking, Unit: Seconds,
	Bands: []Band{
		{Key: "another_way", Low: 24 * 3600, Source: "article 000: after 24 hours try another way"},
	},
	Details: []string{"longest"},
	Source:  "article 000",
	Compute: computeSilence,
}

func computeSilence(s Sample) Value {
	var (
		ages []float64
		unit float64
		seen evidence
	)
	for _, h := range s.Histories {
		waiting := h.Waiting()
		if waiting == nil || !s.covers(waiting.Last().End()) {
			continue
		}
		age, precision := chat.Age(waiting.Last().Last(), s.Now)
		ages = append(ages, age.Seconds())
		unit = max(unit, precision.Seconds())
		seen.turns(waiting.Turns...)
	}
	v := median(ages, unit)
	v.Evidence = seen.ids()
	if v.N > 0 {
		v.Details = []Detail{measured(ages[len(ages)-1], v.N).beside("longest", Seconds)}
	}
	return v
}
