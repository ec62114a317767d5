package chat

import "time"

// Rules are the settings that steer how messages group. They are a value: who
// cuts a chat passes them along, and a screen can say which were used.
type Rules struct {
	// TurnGap is the longest pause inside one turn, inclusive (D-03).
	TurnGap time.Duration
	// ReplyHorizon is how long after our last word an answer still counts as
	// its reply, inclusive (D-05); a turn that is older is mature (D-09).
	ReplyHorizon time.Duration
	// Silence is the longest pause inside one conversation, inclusive (D-07).
	Silence time.Duration
	// AutomaticWithin is how soon after an incoming message an automatic reply
	// comes, inclusive (D-10).
	AutomaticWithin time.Duration
	// AutomaticCount is how many incoming messages the same text must follow so
	// soon before it counts as automatic (D-10).
	AutomaticCount int
	// AutomaticTexts are texts that the user marked as automatic replies, or
	// that were found in other chats (D-10); nil: none.
	AutomaticTexts []string
	// Acknowledgements are the phrases that only say "received" (D-11); nil: the
	// list of package text.
	Acknowledgements []string
}

// DefaultRules are the values of D-03 (60 min), D-05 (14 days), D-07 (72 h) and
// D-10 (5 s, 5 messages). All are our own defaults, none is a measured truth.
func DefaultRules() Rules {
	return Rules{
		TurnGap:         60 * time.Minute,
		ReplyHorizon:    14 * 24 * time.Hour,
		Silence:         72 * time.Hour,
		AutomaticWithin: 5 * time.Second,
		AutomaticCount:  5,
	}
}
