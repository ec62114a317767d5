// Package temperature says how warm a relation is in four steps (D-15), and by
// which facts. It is no score: each fact has a vote that is published here, the
// votes are added, and the facts that weighed most are shown with their messages.
//
//   - hot 热: 3 votes or more
//   - warm 温: 1 or 2
//   - cool 凉: 0 or −1
//   - cold 冷: −2 or fewer
//   - unknown 数据不足: the customer has written fewer than three turns
//
// A person who knows better sets it on the card; the facts are shown all the same. All limits are our own.
package temperature

import (
	"cmp"
	"embed"
	"slices"
	"strconv"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// Words holds the sentence of each fact, area "temperature".
//
//go:embed words/*.json
var Words embed.FS

// Unknown: too little has been said to tell.
const Unknown customer.Temperature = "unknown"

// Fact is something that speaks for a warm relation (Vote above 0) or for a cold
// one; with 0 it speaks for neither.
type Fact struct {
	ID       string // words "temperature.<id>.text"
	Vote     int    // −2 to 2
	Params   map[string]string
	Evidence []chat.MessageID // in time order
}

// Reading is a step with all facts, those that weigh most first.
type Reading struct {
	Step  customer.Temperature // of the facts, or Unknown; a person may have set another (customer.Card)
	Votes int
	Facts []Fact
}

// Shown are the three facts that decided, at most.
func (r Reading) Shown() []Fact { return r.Facts[:min(len(r.Facts), factsShown)] }

const (
	factsShown = 3
	// turnsFew is how many turns of the customer a reading rests on at least.
	turnsFew = 3
	// recent is how many of the last turns, series and conversations are looked at.
	recent = 10
)

// fact looks for one thing; false where there is too little to tell.
type fact func(*history.History) (Fact, bool)

var facts = []fact{replies, heard, initiative, mood, detail, orders}

// Of reads how warm the relation is.
func Of(h *history.History) Reading {
	r := Reading{Step: Unknown}
	if len(lastTurns(h)) < turnsFew {
		return r
	}
	for _, look := range facts {
		if f, ok := look(h); ok {
			r.Facts = append(r.Facts, f)
			r.Votes += f.Vote
		}
	}
	slices.SortStableFunc(r.Facts, func(a, b Fact) int { return cmp.Compare(weight(b), weight(a)) })
	switch {
	case r.Votes >= 3:
		r.Step = customer.Hot
	case r.Votes >= 1:
		r.Step = customer.Warm
	case r.Votes >= -1:
		r.Step = customer.Cool
	default:
		r.Step = customer.Cold
	}
	return r
}

func weight(f Fact) int { return max(f.Vote, -f.Vote) }

// replies: of our last ten series that were answered or had the time to be, how
// many were. From 80 % on warm, up to 20 % cold (article 001).
func replies(h *history.History) (Fact, bool) {
	var answered, all int
	f := Fact{ID: "replies"}
	for _, s := range slices.Backward(h.Series) {
		if all == recent {
			break
		}
		if s.Reply == nil && !s.Last().Mature(h.Rules, h.Now) {
			continue
		}
		all++
		f.Evidence = append(f.Evidence, s.Last().Last().ID)
		if s.Reply != nil {
			answered++
		}
	}
	slices.Reverse(f.Evidence)
	switch share := float64(answered) / float64(max(all, 1)); {
	case share >= 0.8:
		f.Vote = 1
	case share <= 0.2:
		f.Vote = -1
	}
	f.Params = map[string]string{"answered_count": strconv.Itoa(answered), "series_count": strconv.Itoa(all)}
	return f, all >= 3
}

// heard: how long ago they last wrote. A week is warm, a month is cold, three
// months are very cold.
func heard(h *history.History) (Fact, bool) {
	const day = 24 * time.Hour
	theirs := lastTurns(h)
	last := theirs[len(theirs)-1]
	ago := h.Now.Sub(last.End())
	f := Fact{ID: "heard", Evidence: idsOf(last), Params: map[string]string{"ago_s": strconv.FormatInt(int64(ago.Seconds()), 10)}}
	switch {
	case ago <= 7*day:
		f.Vote = 1
	case ago > 90*day:
		f.Vote = -2
	case ago > 30*day:
		f.Vote = -1
	}
	return f, true
}

// initiative: of the last ten conversations, how many they began. Two in five are
// warm, none is cold.
func initiative(h *history.History) (Fact, bool) {
	last := h.Conversations[max(0, len(h.Conversations)-recent):]
	f := Fact{ID: "initiative"}
	begun := 0
	for _, c := range last {
		if c.Starter() == chat.In {
			begun++
			f.Evidence = append(f.Evidence, c.Turns[0].First().ID)
		}
	}
	switch {
	case begun*5 >= len(last)*2:
		f.Vote = 1
	case begun == 0:
		f.Vote = -1
	}
	f.Params = map[string]string{"begun_count": strconv.Itoa(begun), "conversation_count": strconv.Itoa(len(last))}
	return f, len(last) >= 3
}

// mood: of their last ten turns, positive against negative ones; three more on
// one side are warm or cold. Those that are unsure count for neither.
func mood(h *history.History) (Fact, bool) {
	f := Fact{ID: "mood"}
	var positive, negative int
	for _, t := range lastTurns(h) {
		for _, m := range t.Messages {
			switch meaning := h.Meaning(m.ID); {
			case meaning.Unsure || meaning.Mood == chat.Neutral || meaning.Mood == "":
				continue
			case meaning.Mood == chat.Positive:
				positive++
			default:
				negative++
			}
			f.Evidence = append(f.Evidence, m.ID)
		}
	}
	switch {
	case positive >= negative+3:
		f.Vote = 1
	case negative >= positive+3:
		f.Vote = -1
	}
	f.Params = map[string]string{"positive_count": strconv.Itoa(positive), "negative_count": strconv.Itoa(negative)}
	return f, positive+negative > 0
}

// detail: pieces of information in their last ten turns. One a turn is warm,
// none at all is cold.
func detail(h *history.History) (Fact, bool) {
	theirs := lastTurns(h)
	f := Fact{ID: "detail"}
	pieces := 0
	for _, t := range theirs {
		for _, m := range t.Messages {
			if n := len(h.Meaning(m.ID).Pieces); n > 0 {
				pieces += n
				f.Evidence = append(f.Evidence, m.ID)
			}
		}
	}
	switch {
	case pieces >= len(theirs):
		f.Vote = 1
	case pieces == 0:
		f.Vote = -1
	}
	f.Params = map[string]string{"piece_count": strconv.Itoa(pieces), "turn_count": strconv.Itoa(len(theirs))}
	return f, h.Meanings != nil
}

// orders: an order within half a year is warm.
func orders(h *history.History) (Fact, bool) {
	for _, o := range slices.Backward(h.Bought()) {
		if o.At.IsZero() {
			continue
		}
		ago := h.Now.Sub(o.At)
		f := Fact{ID: "order", Params: map[string]string{"ago_s": strconv.FormatInt(int64(ago.Seconds()), 10)}}
		if ago <= 182*24*time.Hour {
			f.Vote = 1
		}
		return f, true
	}
	return Fact{}, false
}

// lastTurns gives the customer's last ten turns, in time order.
func lastTurns(h *history.History) (last []chat.Turn) {
	for _, t := range slices.Backward(h.Turns) {
		if len(last) == recent {
			break
		}
		if t.Direction() == chat.In {
			last = append(last, t)
		}
	}
	slices.Reverse(last)
	return last
}

func idsOf(t chat.Turn) (ids []chat.MessageID) {
	for _, m := range t.Messages {
		ids = append(ids, m.ID)
	}
	return ids
}
