package chat

import "time"

// Turn is a run of counted messages of one side with gaps of at most
// Rules.TurnGap (D-03). It holds at least one message.
type Turn struct {
	Messages []Message // in time order; shared with the chat that was cut
}

// Direction says whose turn it is.
func (t Turn) Direction() Direction { return t.Messages[0].Direction }

// First is the message that the turn begins with.
func (t Turn) First() Message { return t.Messages[0] }

// Last is the message that the turn ends with.
func (t Turn) Last() Message { return t.Messages[len(t.Messages)-1] }

// Start is the time of the first message.
func (t Turn) Start() time.Time { return t.First().At }

// End is the time of the last message.
func (t Turn) End() time.Time { return t.Last().At }

// Turns cuts counted messages, in time order, into turns (D-03). The turns
// share memory with the messages.
func Turns(counted []Message, r Rules) []Turn {
	var turns []Turn
	from := 0
	for i := 1; i <= len(counted); i++ {
		if i < len(counted) && sameTurn(counted[i-1], counted[i], r) {
			continue
		}
		turns = append(turns, Turn{counted[from:i:i]})
		from = i
	}
	return turns
}

func sameTurn(a, b Message, r Rules) bool {
	return a.Direction == b.Direction && b.At.Sub(a.At) <= r.TurnGap
}

// Block is a longest run of turns of one side: blocks alternate.
type Block struct {
	Turns []Turn // at least one; shared with the chat that was cut
	Next  *Turn  // the other side's turn that ended the block; nil while none came
}

// Direction says whose block it is.
func (b Block) Direction() Direction { return b.Turns[0].Direction() }

// First is the turn that the block begins with: waiting is timed from it (D-05).
func (b Block) First() Turn { return b.Turns[0] }

// Last is the turn that the block ends with: speed is timed from it (D-05).
func (b Block) Last() Turn { return b.Turns[len(b.Turns)-1] }

// Blocks groups turns, in time order, into alternating blocks.
func Blocks(turns []Turn) []Block {
	var blocks []Block
	from := 0
	for i := 1; i <= len(turns); i++ {
		if i < len(turns) && turns[i].Direction() == turns[from].Direction() {
			continue
		}
		b := Block{Turns: turns[from:i:i]}
		if i < len(turns) {
			b.Next = &turns[i]
		}
		blocks = append(blocks, b)
		from = i
	}
	return blocks
}

// Series is a block of ours: turns with no answer between them (D-04). It ends
// with the customer's next turn; until then it is open.
type Series struct {
	Block
	// Reply is Next where it came within the horizon (D-05), else nil. It
	// answers the last turn of the series; the earlier ones stay unanswered.
	Reply *Turn
}

// Open reports whether the customer has said nothing since.
func (s Series) Open() bool { return s.Next == nil }

// Mature reports whether at now the horizon of the turn has passed (D-09):
// only mature turns enter rates, answered or not.
func (t Turn) Mature(r Rules, now time.Time) bool { return now.Sub(t.End()) > r.ReplyHorizon }

// SeriesOf picks our blocks and finds their replies (D-04, D-05).
func SeriesOf(blocks []Block, r Rules) []Series {
	var all []Series
	for _, b := range blocks {
		if b.Direction() != Out {
			continue
		}
		s := Series{Block: b}
		if b.Next != nil && b.Next.Start().Sub(b.Last().End()) <= r.ReplyHorizon {
			s.Reply = b.Next
		}
		all = append(all, s)
	}
	return all
}
