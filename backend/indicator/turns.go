package indicator

import "slices"

// turns are the rounds per conversation (I-14).
//
// A conversation lies between silences of more than 72 hours of wall-clock time
// (D-07). Its rounds are half the number of its blocks, rounded down, where a
// block is all that one side says before the other does (D-06). The figure is
// the median over all conversations, the present one included; n counts them.
// The 95 % interval (order statistics) exists from six conversations on.
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A conversation
// belongs to the period of its first message.
//
// Beside it: the most rounds of one conversation. Evidence: all messages of the
// conversations.
var turns = Indicator{
	ID: "turns", Ref: "I-14", Layer: Talking, Unit: Rounds,
	Bands: []Band{
		{Key: "healthy", Low: 3, High: 5, Source: "article 002: 3 to 5 rounds (N-03)"},
	},
	Details: []string{"most"},
	Source:  "article 002",
	Compute: computeTurns,
}

func computeTurns(s Sample) Value {
	const half = 0.5 // the median of whole numbers needs no more
	var (
		rounds []float64
		seen   evidence
	)
	for _, h := range s.Histories {
		for _, c := range h.Conversations {
			if s.covers(c.Start()) {
				rounds = append(rounds, float64(c.Rounds()))
				seen.turns(c.Turns...)
			}
		}
	}
	v := median(rounds, half)
	v.Evidence = seen.ids()
	if v.N > 0 {
		v.Details = []Detail{measured(slices.Max(rounds), v.N).beside("most", Rounds)}
	}
	return v
}
