package indicator

import (
	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// sentiment is the mood of the customer (I-21): how many of their turns are
// positive.
//
// A turn of theirs with words is positive or negative by the side that more of
// its messages are on; messages whose mood is unsure do not count, and a turn
// of nothing but such is unsure. With as many on both sides, or none, it is neutral.
// The figure is the share of positive turns among all of them, the unsure ones
// too. Fewer than five give counts only (D-12).
//
// Left out: uncounted messages (D-01), turns without words, and messages that
// are not understood yet. A turn belongs to the period of its first message.
//
// Beside it: the shares of neutral, negative and unsure turns, and the positive
// and negative ones of the last ten. Evidence: the turns.
var sentiment = Indicator{
	ID: "sentiment", Ref: "I-21", Layer: Chemistry,
	Source: "article 002",
	Figures: []Figure{
		{Unit: Share, Of: Moods, Summary: shareOfNumber(Positive)},
		{Key: "neutral", Unit: Share, Of: Moods, Summary: shareOfNumber(Neutral)},
		{Key: "negative", Unit: Share, Of: Moods, Summary: shareOfNumber(Negative)},
		{Key: "unsure", Unit: Share, Of: Moods, Summary: shareOfNumber(Unsure)},
		{Key: "positive_lately", Unit: Share, Of: "lately", Summary: shareOfNumber(Positive)},
		{Key: "negative_lately", Unit: Share, Of: "lately", Summary: shareOfNumber(Negative)},
	},
	Observe: observeSentiment,
}

// Moods is the series of sentiment: the number of a case is one of the moods below.
const Moods = "moods"

// The moods as numbers of cases.
const (
	Negative = -1
	Neutral  = 0
	Positive = 1
	Unsure   = 2
)

// lately is how many turns at the end of a history tell of the present (own).
const lately = 10

func observeSentiment(h *history.History, n *Notes) {
	var turns []chat.Turn
	var moods []float64
	for _, t := range h.Turns {
		if mood, ok := moodOf(h, t); ok && t.Direction() == chat.In {
			turns, moods = append(turns, t), append(moods, mood)
			n.Number(Moods, t.Start(), mood, t)
		}
	}
	for i := max(0, len(turns)-lately); i < len(turns); i++ {
		n.Number("lately", turns[i].Start(), moods[i], turns[i])
	}
}

// moodOf is the mood of a turn; false where nothing in it was understood.
func moodOf(h *history.History, t chat.Turn) (mood float64, ok bool) {
	balance, sure := 0, false
	for _, m := range t.Messages {
		meaning, understood := h.Meanings[m.ID]
		if !understood {
			continue
		}
		ok = true
		if meaning.Unsure {
			continue
		}
		sure = true
		switch meaning.Mood {
		case chat.Positive:
			balance++
		case chat.Negative:
			balance--
		}
	}
	switch {
	case !sure:
		return Unsure, ok
	case balance > 0:
		return Positive, ok
	case balance < 0:
		return Negative, ok
	}
	return Neutral, ok
}
