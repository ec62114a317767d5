package indicator

import (
	"slices"
	"strings"
	"sync"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// told is what a customer's turn with words tells.
type told struct {
	turn   chat.Turn
	words  int
	pieces int // different ones, without worries, hopes and opinions
	fresh  int // those of pieces that nobody had told before in this history
	asks   bool
}

// fact is a piece of information as it is compared.
type fact struct{ kind, value string }

func factOf(p chat.Piece) fact { return fact{p.Kind, strings.ToLower(p.Value)} }

// seen is what several indicators look for in one history, and the memory in
// which they note cases, one after the other.
type seen struct {
	told             []told
	ours             []ourText
	words            []word // of all of ours
	hasTold, hasOurs bool
	spare            [][]byte
}

// seenBefore is memory of histories that are done with.
var seenBefore = sync.Pool{New: func() any { return new(seen) }}

// done forgets the history and gives the memory back.
func (s *seen) done() {
	clear(s.told)
	clear(s.ours)
	*s = seen{told: s.told[:0], ours: s.ours[:0], words: s.words[:0], spare: s.spare}
	seenBefore.Put(s)
}

// ourText is a message of ours with its words.
type ourText struct {
	turn chat.Turn
	at   int // its place in the turn
	prose
}

func (t *ourText) message() *chat.Message { return &t.turn.Messages[t.at] }

func (t *ourText) shown() chat.Turn { return only(t.turn, t.at) }

// ours gives all our messages with their words, in time order.
func (n *Notes) ours(h *history.History) []ourText {
	s := n.seen
	if !s.hasOurs {
		var p prose
		for t, i := range ours(h) {
			p.read(t.Messages[i].Text)
			from := len(s.words)
			s.words = append(s.words, p.words...) // if they move, those that were cut from them stay
			s.ours = append(s.ours, ourText{t, i, prose{s.words[from:len(s.words):len(s.words)], p.sentences, p.unspaced}})
		}
		s.hasOurs = true
	}
	return s.ours
}

// told gives the turns of the customer that have words.
func (n *Notes) told(h *history.History) []told {
	if !n.seen.hasTold {
		n.seen.told, n.seen.hasTold = tellings(h, n.seen.told), true
	}
	return n.seen.told
}

// tellings adds the turns of the customer that have words. What we have said is
// not fresh either.
func tellings(h *history.History, all []told) []told {
	var p prose
	known := map[fact]bool{}
	var facts []fact // of one turn, each once
	for _, t := range h.Turns {
		one := told{turn: t}
		facts = facts[:0]
		said := false
		for _, m := range t.Messages {
			said = said || m.Text != ""
			meaning := h.Meaning(m.ID)
			one.asks = one.asks || meaning.Asks()
			for _, p := range meaning.Pieces {
				if history.IsStance(p.Kind) {
					continue
				}
				if f := factOf(p); !slices.Contains(facts, f) {
					facts = append(facts, f)
				}
			}
			if t.Direction() == chat.In {
				p.read(m.Text)
				one.words += p.count()
			}
		}
		one.pieces = len(facts)
		for _, f := range facts {
			if !known[f] {
				known[f] = true
				one.fresh++
			}
		}
		if said && t.Direction() == chat.In {
			all = append(all, one)
		}
	}
	return all
}
