package indicator

import (
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// channelsUsed are the channels that are used with a customer (I-43).
//
// Counted are the channels with a counted message (D-01) of either side, imported
// here; of several customers it is the mean, and n is their number. The last
// channel that worked is that of the customer's last message.
//
// A customer belongs to the period of the last counted message of either side.
//
// Beside it: the channels on which the customer wrote; and the share of
// customers with more than one channel. Evidence: the last message of the
// customer; of one who never wrote, our last.
var channelsUsed = Indicator{
	ID: "channels", Ref: "I-43", Layer: Talking,
	Source: "article 003",
	Figures: []Figure{
		{Unit: Count, Of: "used", Summary: mean},
		{Key: "worked", Unit: Count, Of: "worked", Summary: mean},
		{Key: "several", Unit: Share, Of: "used", Summary: shareAbove(1)},
	},
	Observe: observeChannels,
}

func observeChannels(h *history.History, n *Notes) {
	if len(h.Turns) == 0 {
		return
	}
	var used, worked []string
	latest := h.Turns[len(h.Turns)-1]
	for _, t := range h.Turns {
		for i := range t.Messages {
			channel := t.Messages[i].Channel
			used = with(used, channel)
			if t.Direction() == chat.In {
				worked = with(worked, channel)
			}
		}
		if t.Direction() == chat.In {
			latest = t
		}
	}
	at := h.Turns[len(h.Turns)-1].End()
	n.Number("used", at, float64(len(used)), last(latest))
	n.Number("worked", at, float64(len(worked)), last(latest))
}

// with adds a name that is not there yet.
func with(names []string, name string) []string {
	if slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}
