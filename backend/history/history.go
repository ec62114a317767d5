// Package history is everything about one customer, in memory and read-only:
// built once, used by indicators, diagnosis and rules alike.
//
//   - series 待回复串: our turns that wait, or waited, for the customer (D-04).
//   - request 客户来讯: the customer's turns that want something of us; one that
//     has no answer is a reply that we owe (I-07). Acknowledgements without a
//     question want nothing (D-11).
//
// Messages that are dated after now have not happened yet: they stay in
// Messages and enter nothing else. Building takes time in line with the number
// of messages.
package history

import (
	"slices"
	"sort"
	"sync"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/order"
	"huiyin/backend/question"
	"huiyin/backend/text"
	"huiyin/backend/worktime"
)

// Source is all that is known of a customer. What is nil is not known.
type Source struct {
	Customer customer.Customer
	Messages []chat.Message // in any order, over all channels; Build may keep them
	Meanings map[chat.MessageID]*chat.Meaning
	Orders   []order.Order
	Theirs   *worktime.Calendar // when the customer works
	Ours     *worktime.Calendar // when we do
}

// History is one customer's chat, cut into turns and conversations. All slices
// are in time order and share memory with what Build was given: nobody may change
// them.
type History struct {
	Source                   // Messages in time order, notices and all; Orders the oldest first, those without a date last
	Rules         chat.Rules // how the chat was cut
	Now           time.Time
	Counted       []chat.Message // D-01, without automatic replies (D-10), up to now
	Turns         []chat.Turn
	Series        []chat.Series
	Requests      []Request
	Conversations []chat.Conversation
	asked         func() []Asked
}

// Request is a block of the customer's turns that wants an answer.
type Request struct {
	Turns  []chat.Turn   // those with something to answer, at least one
	Since  *chat.Message // the first message that waited
	Answer *chat.Turn    // our next turn; nil: we owe it
}

// Build cuts what is known of a customer by the rules, as seen at now. It changes
// nothing that it is given.
func Build(s Source, r chat.Rules, now time.Time) *History {
	h := &History{Source: s, Rules: r, Now: now}
	h.Messages = chat.Sorted(s.Messages)
	h.Orders = order.Oldest(s.Orders)
	future := sort.Search(len(h.Messages), func(i int) bool { return h.Messages[i].At.After(now) })
	h.Counted = chat.Counted(h.Messages[:future], r)
	h.Turns = chat.Turns(h.Counted, r)
	h.Conversations = chat.Conversations(h.Turns, r, h.daysOff())
	blocks := chat.Blocks(h.Turns)
	h.Series = chat.SeriesOf(blocks, r)
	h.Requests = requests(blocks, r)
	h.asked = sync.OnceValue(h.findAsked)
	return h
}

// daysOff measures how much of a silence does not count (D-07); nil where the
// customer's calendar is not known.
func (h *History) daysOff() func(from, to time.Time) time.Duration {
	if h.Theirs == nil {
		return nil
	}
	return h.Theirs.DaysOff
}

// Meaning is what a message says; the zero Meaning where nothing was understood.
func (h *History) Meaning(id chat.MessageID) *chat.Meaning {
	if meaning := h.Meanings[id]; meaning != nil {
		return meaning
	}
	return &notUnderstood
}

// notUnderstood stands in for the meaning of what was not read.
var notUnderstood chat.Meaning

// Waiting is the series that the customer has not answered yet; nil: our last
// word is answered, or we never wrote.
func (h *History) Waiting() *chat.Series {
	if n := len(h.Series); n > 0 && h.Series[n-1].Open() {
		return &h.Series[n-1]
	}
	return nil
}

// Owed is the request that we have not answered yet; nil: none.
func (h *History) Owed() *Request {
	if n := len(h.Requests); n > 0 && h.Requests[n-1].Answer == nil {
		return &h.Requests[n-1]
	}
	return nil
}

func requests(blocks []chat.Block, r chat.Rules) []Request {
	phrases := text.Acknowledgements()
	if r.Acknowledgements != nil {
		phrases = text.NewPhrases(r.Acknowledgements)
	}
	reader := question.NewReader()
	all := make([]Request, 0, len(blocks)/2+1)
	for _, b := range blocks {
		if b.Direction() != chat.In {
			continue
		}
		request := Request{Answer: b.Next}
		for _, t := range b.Turns {
			i := slices.IndexFunc(t.Messages, func(m chat.Message) bool { return wantsAnswer(m, phrases, reader) })
			if i < 0 {
				continue
			}
			if request.Turns == nil {
				request.Since = &t.Messages[i]
			}
			request.Turns = append(request.Turns, t)
		}
		if request.Turns != nil {
			all = append(all, request)
		}
	}
	return all
}

// wantsAnswer tells what leaves us in debt (D-11): everything but an
// acknowledgement without a question.
func wantsAnswer(m chat.Message, phrases text.Phrases, reader *question.Reader) bool {
	return !phrases.Acknowledges(m.Text) || reader.Asks(m.Text, "")
}
