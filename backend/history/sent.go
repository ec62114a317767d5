package history

import (
	"iter"
	"slices"
	"sync"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
)

// Place is where a message stands: in whose history.
type Place struct {
	Customer customer.ID
	Message  chat.MessageID
}

// Sent is a turn of ours with what was known when it was written.
type Sent struct {
	Turn   chat.Turn
	Before *History // as it stood then; it holds until the next one is taken
	Reply  *chat.Turn
}

// Sent walks over our turns in time order, all of them in time in line with the
// number of messages. Reply is the one to the turn itself: only the last turn of
// a series has one (D-05). What a person wrote on the card is as it is today.
func (h *History) Sent() iter.Seq[Sent] {
	return func(yield func(Sent) bool) {
		w := &walk{h: h, series: slices.Clone(h.Series), requests: slices.Clone(h.Requests), conversations: slices.Clone(h.Conversations)}
		for i, s := range h.Series {
			for k, t := range s.Turns {
				sent := Sent{Turn: t, Before: w.before(i, k)}
				if k == len(s.Turns)-1 {
					sent.Reply = s.Reply
				}
				if !yield(sent) {
					return
				}
			}
			w.series[i] = s
		}
	}
}

// walk is how far a history has been walked over. Its slices are copies in which
// the entry that is still under way is cut.
type walk struct {
	h                        *History
	messages, counted, turns int // how many lie before
	series                   []chat.Series
	requests                 []Request
	asked                    int // of requests, those before
	conversations            []chat.Conversation
	begun                    int // of conversations, those before
	turnsOfBegun             int // turns of all conversations before the last one that has begun
}

// before gives the history as it stood before turn k of series i.
func (w *walk) before(i, k int) *History {
	h, t := w.h, w.h.Series[i].Turns[k]
	first := t.First().ID
	for h.Messages[w.messages].ID != first {
		w.messages++
	}
	for h.Counted[w.counted].ID != first {
		w.counted++
	}
	for h.Turns[w.turns].First().ID != first {
		w.turns++
	}
	b := &History{Source: h.Source, Rules: h.Rules, Now: t.Start(), Counted: h.Counted[:w.counted:w.counted], Turns: h.Turns[:w.turns:w.turns]}
	b.Messages = h.Messages[:w.messages:w.messages]
	b.Series = w.series[:i:i]
	if k > 0 {
		w.series[i] = chat.Series{Block: chat.Block{Turns: h.Series[i].Turns[:k:k]}}
		b.Series = w.series[: i+1 : i+1]
	}
	b.Requests = w.requestsBefore(t, k)
	b.Conversations = w.conversationsBefore()
	b.asked = sync.OnceValue(b.findAsked)
	return b
}

// requestsBefore gives what the customer had asked for; what the turn itself
// answers was open then.
func (w *walk) requestsBefore(t chat.Turn, k int) []Request {
	all := w.h.Requests
	if w.asked > 0 {
		w.requests[w.asked-1] = all[w.asked-1]
	}
	for w.asked < len(all) && earlier(*all[w.asked].Since, t.First()) {
		w.asked++
	}
	if last := w.asked - 1; last >= 0 {
		if a := all[last].Answer; k == 0 && a != nil && a.First().ID == t.First().ID {
			w.requests[last].Answer = nil
		}
	}
	return w.requests[:w.asked:w.asked]
}

// conversationsBefore gives the conversations with the last one cut.
func (w *walk) conversationsBefore() []chat.Conversation {
	all := w.h.Conversations
	for w.begun < len(all) && w.turnsOfBegun+len(all[w.begun].Turns) <= w.turns {
		w.conversations[w.begun] = all[w.begun]
		w.turnsOfBegun += len(all[w.begun].Turns)
		w.begun++
	}
	n := w.begun
	if rest := w.turns - w.turnsOfBegun; rest > 0 {
		w.conversations[n].Turns = all[n].Turns[:rest:rest]
		n++
	}
	return w.conversations[:n:n]
}

func earlier(a, b chat.Message) bool {
	return a.At.Before(b.At) || a.At.Equal(b.At) && a.ID < b.ID
}
