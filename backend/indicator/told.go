package indicator

import (
	"slices"
	"strings"

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

// seen is what several indicators look for in one history.
type seen struct {
	told []told
	ours []ourText
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
	if n.seen.ours == nil {
		var p prose
		letters := 0
		for t, i := range ours(h) {
			letters += len(t.Messages[i].Text)
		}
		words := make([]word, 0, letters/lettersAbout) // of all messages together
		n.seen.ours = make([]ourText, 0, len(h.Counted))
		for t, i := range ours(h) {
			p.read(t.Messages[i].Text)
			from := len(words)
			words = append(words, p.words...)
			n.seen.ours = append(n.seen.ours, ourText{t, i, prose{words[from:len(words):len(words)], p.sentences, p.unspaced}})
		}
	}
	return n.seen.ours
}

// lettersAbout is how many letters a word has with its blank, for the size of the
// first memory only (own).
const lettersAbout = 5

// told gives the turns of the customer that have words.
func (n *Notes) told(h *history.History) []told {
	if n.seen.told == nil {
		n.seen.told = tellings(h)
	}
	return n.seen.told
}

// tellings walks over the turns of the customer that have words. What we have
// said is not fresh either.
func tellings(h *history.History) []told {
	var all []told
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
