package indicator

import "huiyin/backend/chat"

// customerInitiatedRate is the customer-initiated rate (I-26): of the
// conversations, how many the customer began.
//
// Numerator: conversations whose first counted message is the customer's.
// Denominator: all conversations (D-07). Fewer than five give counts only
// (D-12).
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A conversation
// belongs to the period of its first message.
//
// Beside it: revivals, the number of those in the numerator that began while a
// series of ours was still waiting, however old; n is the numerator. Evidence:
// the first message of every conversation.
var customerInitiatedRate = Indicator{
	ID: "customer_initiated_rate", Ref: "I-26", Layer: Talking, Unit: Share,
	Details: []string{"revivals"},
	Source:  "articles 001, 002",
	Compute: computeCustomerInitiatedRate,
}

func computeCustomerInitiatedRate(s Sample) Value {
	var (
		conversations, initiated, revivals int
		seen                               evidence
	)
	for _, h := range s.Histories {
		for _, c := range h.Conversations {
			if !s.covers(c.Start()) {
				continue
			}
			conversations++
			seen.add(c.Turns[0].First())
			if c.Starter() == chat.In {
				initiated++
			}
			if c.Revival {
				revivals++
			}
		}
	}
	v := share(initiated, conversations)
	v.Evidence = seen.ids()
	v.Details = []Detail{measured(float64(revivals), initiated).beside("revivals", Count)}
	return v
}
