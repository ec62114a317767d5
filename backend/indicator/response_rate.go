package indicator

// responseRate is the customer reply rate (I-01): of our turns, how many were
// answered.
//
// Numerator: mature turns of ours that a reply answers. A reply is the first
// turn of the customer after a series of ours, at most 14 days after the
// series' last message; it answers the last turn of the series, the earlier
// ones stay unanswered (D-04, D-05).
//
// Denominator: mature turns of ours, that is older than those 14 days,
// answered or not (D-09). Fewer than five give counts only (D-12).
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A turn belongs
// to the period of its first message; its reply may come later.
//
// Beside it: the same by series (answered series of mature series), and our
// turns per mature series. Evidence: all messages of the turns in the
// denominator and of the replies that answered them.
var responseRate = Indicator{
	ID: "response_rate", Ref: "I-01", Layer: Talking, Unit: Share,
	Bands: []Band{
		{Key: "good", Low: 0.8, Source: "article 001: 8 of 10"},
		{Key: "poor", Low: 0, High: 0.2, Source: "article 001: 2 of 10"},
	},
	Details: []string{"by_series", "attempts_per_series"},
	Source:  "article 001",
	Compute: computeResponseRate,
}

func computeResponseRate(s Sample) Value {
	var (
		counted, answered, series, answeredSeries, attempts int
		seen                                                evidence
	)
	for _, h := range s.Histories {
		for _, one := range h.Series {
			last := len(one.Turns) - 1
			for i, t := range one.Turns {
				if !s.covers(t.Start()) || !t.Mature(h.Rules, s.Now) {
					continue
				}
				counted++
				seen.turns(t)
				if i == last && one.Reply != nil {
					answered++
					seen.turns(*one.Reply)
				}
			}
			if s.covers(one.First().Start()) && one.Last().Mature(h.Rules, s.Now) {
				series++
				attempts += len(one.Turns)
				if one.Reply != nil {
					answeredSeries++
				}
			}
		}
	}
	v := share(answered, counted)
	v.Evidence = seen.ids()
	perSeries := measured(float64(attempts)/float64(max(series, 1)), series)
	v.Details = []Detail{
		share(answeredSeries, series).beside("by_series", Share),
		perSeries.beside("attempts_per_series", Count),
	}
	return v
}
