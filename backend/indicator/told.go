package indicator

import (
	"slices"
	"strings"
	"unicode"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// told is what a customer's turn with words tells.
type told struct {
	turn   chat.Turn
	words  int
	pieces []string // kind and value of each piece, without worries, hopes and opinions; each once
	fresh  []string // those of pieces that nobody had told before in this history
	asks   bool
}

// tellings walks over the turns of the customer that have words. What we have
// said is not fresh either.
func tellings(h *history.History) []told {
	var all []told
	known := map[string]bool{}
	for _, t := range h.Turns {
		one := told{turn: t}
		said := false
		for _, m := range t.Messages {
			said = said || m.Text != ""
			meaning := h.Meaning(m)
			one.asks = one.asks || meaning.Asks()
			for _, p := range meaning.Pieces {
				if isStance(p.Kind) {
					continue
				}
				if key := p.Kind + " " + strings.ToLower(p.Value); !slices.Contains(one.pieces, key) {
					one.pieces = append(one.pieces, key)
				}
			}
			if t.Direction() == chat.In {
				one.words += wordsIn(m.Text)
			}
		}
		for _, key := range one.pieces {
			if !known[key] {
				known[key] = true
				one.fresh = append(one.fresh, key)
			}
		}
		if said && t.Direction() == chat.In {
			all = append(all, one)
		}
	}
	return all
}

// isStance tells worries, hopes and opinions from facts.
func isStance(kind string) bool {
	return kind == "concern" || kind == "expectation" || kind == "opinion"
}

// wordsIn counts words: runs of letters and digits, and each character of a
// script without blanks.
func wordsIn(text string) int {
	n := 0
	inside := false
	for _, r := range text {
		switch {
		case isUnspaced(r):
			n++
			inside = false
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if !inside {
				n++
			}
			inside = true
		case r != '\'' && r != '’':
			inside = false
		}
	}
	return n
}
