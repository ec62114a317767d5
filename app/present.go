package app

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/worktime"
)

// PresentView is the present conversation with a customer, in their time where
// their country is known, else in ours. Times are wall clocks,
// "2006-01-02T15:04:05". Waiting is since when somebody waits for the other, ""
// nobody does.
type PresentView struct {
	Theirs  bool       `json:"theirs"` // in the customer's time
	Turns   []TurnView `json:"turns"`  // the newest 100
	Rests   []RestView `json:"rests"`  // nights and days off from the first turn to now
	Waiting string     `json:"waiting"`
	State   string     `json:"state"` // as in StandingView
	Now     string     `json:"now"`
}

// TurnView is a turn; Message is its first one, Text the beginning of that.
type TurnView struct {
	Message   int64  `json:"message"`
	Direction string `json:"direction"`
	From      string `json:"from"`
	To        string `json:"to"`
	Text      string `json:"text"`
}

// RestView is a stretch in which the customer does not work: "night" or "off".
// Holiday names the holiday of it; null: none.
type RestView struct {
	Kind    string           `json:"kind"`
	From    string           `json:"from"`
	To      string           `json:"to"`
	Holiday *HolidayNameView `json:"holiday"`
}

const (
	// presentTurns is how many turns a time line shows.
	presentTurns = 100
	// presentText is how much of a message stands beside its turn, in code points.
	presentText = 80
	// restStep is how finely nights and days off are told (own).
	restStep = 30 * time.Minute
)

// Present gives the conversation that is going on with a customer. Fault:
// "no-such-customer".
func (c *Conversations) Present(customerID int64) (PresentView, error) {
	a := c.app
	v := PresentView{Turns: []TurnView{}, Rests: []RestView{}}
	db, err := a.db()
	if err != nil {
		return v, err
	}
	h, err := a.history(a.ctx, db, customer.ID(customerID))
	if err != nil {
		return v, err
	}
	zone, err := a.ourZone(db)
	if err != nil {
		return v, err
	}
	if h.Theirs != nil {
		v.Theirs, zone = true, h.Theirs.Zone()
	}
	wall := func(t time.Time) string { return wallString(t.In(zone)) }
	standing := h.Standing()
	v.State, v.Now = string(standing.State), wall(h.Now)
	if len(h.Conversations) == 0 {
		return v, nil
	}
	turns := h.Conversations[len(h.Conversations)-1].Turns
	turns = turns[max(0, len(turns)-presentTurns):]
	for _, t := range turns {
		v.Turns = append(v.Turns, TurnView{
			Message: int64(t.Messages[0].ID), Direction: string(t.Direction()), From: wall(t.Start()), To: wall(t.End()), Text: beginning(t),
		})
	}
	if standing.State == history.WeOwe || standing.State == history.TheyOwe {
		v.Waiting = wall(standing.Since)
	}
	if h.Theirs != nil {
		v.Rests = rests(h.Theirs, turns[0].Start(), h.Now)
	}
	return v, nil
}

// beginning is the first words of a turn.
func beginning(t chat.Turn) string {
	for _, m := range t.Messages {
		if m.Text != "" {
			runes := []rune(m.Text)
			return string(runes[:min(len(runes), presentText)])
		}
	}
	return ""
}

// rests are the stretches of a time in which nobody works.
func rests(c *worktime.Calendar, from, to time.Time) []RestView {
	all := []RestView{}
	kind, name := "", ""
	for t := from.In(c.Zone()).Truncate(restStep); t.Before(to); t = t.Add(restStep) {
		s := c.State(t)
		was, before := kind, name
		kind, name = "", s.Holiday.ID
		switch s.Kind {
		case worktime.Closed:
			kind = "night"
		case worktime.DayOff, worktime.Holiday:
			kind = "off"
		}
		if kind == "" {
			continue
		}
		end := wallString(t.Add(restStep))
		if kind == was && name == before {
			all[len(all)-1].To = end
			continue
		}
		r := RestView{Kind: kind, From: wallString(t), To: end}
		if s.Kind == worktime.Holiday {
			r.Holiday = holidayNameView(s.Holiday)
		}
		all = append(all, r)
	}
	return all
}
