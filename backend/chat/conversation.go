package chat

import "time"

// Conversation is what lies between silences of more than Rules.Silence, the
// customer's days off left out (D-07). It holds at least one turn.
type Conversation struct {
	Turns []Turn // in time order; shared with the chat that was cut
	// Revival: the customer began it while a series of ours was still waiting,
	// however old (I-26).
	Revival bool
}

// Starter says who began the conversation.
func (c Conversation) Starter() Direction { return c.Turns[0].Direction() }

// Start is the time of the first message.
func (c Conversation) Start() time.Time { return c.Turns[0].Start() }

// Rounds is half the number of alternating blocks, rounded down (D-06).
func (c Conversation) Rounds() int {
	blocks := 1
	for i := 1; i < len(c.Turns); i++ {
		if c.Turns[i].Direction() != c.Turns[i-1].Direction() {
			blocks++
		}
	}
	return blocks / 2
}

// Conversations cuts turns, in time order, by silence (D-07). Off tells how much
// of the time between two moments is no silence; nil: none. A turn is never cut
// in two.
func Conversations(turns []Turn, r Rules, off func(from, to time.Time) time.Duration) []Conversation {
	var all []Conversation
	from := 0
	for i := 1; i <= len(turns); i++ {
		if i < len(turns) && !cuts(turns[i-1].End(), turns[i].Start(), r, off) {
			continue
		}
		c := Conversation{Turns: turns[from:i:i]}
		c.Revival = from > 0 && c.Starter() == In && turns[from-1].Direction() == Out
		all = append(all, c)
		from = i
	}
	return all
}

func cuts(from, to time.Time, r Rules, off func(from, to time.Time) time.Duration) bool {
	silence := to.Sub(from)
	return silence > r.Silence && (off == nil || silence-off(from, to) > r.Silence)
}
