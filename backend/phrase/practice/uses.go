package practice

import (
	"cmp"
	"slices"
	"time"

	"huiyin/backend/history"
	"huiyin/backend/phrase"
)

// Use is how often a phrase was used and answered. Rates count mature turns only
// (D-09): Replied of Mature.
type Use struct {
	Turns    int // of ours with the phrase
	Mature   int
	Replied  int             // mature turns with a reply (D-05)
	Messages []history.Place // with the phrase, the last first, keptMessages at most
}

// keptMessages is how many messages of a phrase are kept to be opened (own).
const keptMessages = 100

// Uses counts over customers; the zero value has counted nothing.
type Uses struct {
	byKey map[string]*tally
}

type tally struct {
	Use
	kept []kept
}

type kept struct {
	history.Place
	at time.Time
}

// Add counts the turns of one customer.
func (u *Uses) Add(h *history.History, index *phrase.Index) {
	if u.byKey == nil {
		u.byKey = map[string]*tally{}
	}
	for _, s := range h.Series {
		for k, t := range s.Turns {
			replied := k == len(s.Turns)-1 && s.Reply != nil
			seen := map[string]bool{}
			for _, m := range t.Messages {
				if key := index.Of(m.Text); key != "" {
					u.note(key, kept{history.Place{Customer: h.Customer.ID, Message: m.ID}, m.At}, seen[key], t.Mature(h.Rules, h.Now), replied)
					seen[key] = true
				}
			}
		}
	}
}

func (u *Uses) note(key string, m kept, again, mature, replied bool) {
	of := u.byKey[key]
	if of == nil {
		of = &tally{}
		u.byKey[key] = of
	}
	if of.kept = append(of.kept, m); len(of.kept) >= 2*keptMessages {
		of.trim()
	}
	if again {
		return
	}
	of.Turns++
	if mature {
		of.Mature++
		if replied {
			of.Replied++
		}
	}
}

// trim keeps the last messages only.
func (of *tally) trim() {
	slices.SortFunc(of.kept, func(a, b kept) int { return cmp.Or(b.at.Compare(a.at), cmp.Compare(b.Message, a.Message)) })
	of.kept = of.kept[:min(len(of.kept), keptMessages)]
}

// ByKey gives the uses of each phrase that was used.
func (u *Uses) ByKey() map[string]Use {
	all := map[string]Use{}
	for key, of := range u.byKey {
		of.trim()
		use := of.Use
		for _, m := range of.kept {
			use.Messages = append(use.Messages, m.Place)
		}
		all[key] = use
	}
	return all
}
