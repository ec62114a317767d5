// Package habit looks back at what we sent 我的习惯: which remarks of the checker go
// along with fewer answers.
//
// A turn of ours is judged as one draft, each message a bubble of it, with the
// history as it stood then. Its reply is the customer's (D-05); only mature turns
// (D-09) enter shares. Turns with a remark are set against those without it.
//
// This is an observation, not an experiment: who gets a hurried message may be
// another kind of customer. And of some thirty comparisons one comes out
// by chance, as one in twenty does where nothing is different.
package habit

import (
	"cmp"
	"embed"
	"iter"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/stats"
)

// Words holds the names of verdicts and the notes on what they are worth, area
// "habit".
//
//go:embed words/*.json
var Words embed.FS

// Case is a turn of ours with words, judged.
type Case struct {
	Place   history.Place // of the turn's first message
	At      time.Time     // of that message
	Rules   []string      // that had a remark graver than info, each once
	Mature  bool
	Replied bool
}

// Cases judges our turns that begin in a period (from included, to not; zero:
// open), in time order. Everybody is who else there is, for mix-ups of names; what
// belongs to other customers (checker.Mention) is not looked for.
func Cases(h *history.History, rules []checker.Rule, everybody []customer.Customer, from, to time.Time) iter.Seq[Case] {
	return func(yield func(Case) bool) {
		for s := range h.Sent() {
			at := s.Turn.Start()
			text := words(s.Turn)
			if text == "" || at.Before(from) || !to.IsZero() && !at.Before(to) {
				continue
			}
			draft := checker.Draft{Text: text, Customer: &h.Customer, History: s.Before, Others: everybody, Now: at}
			c := Case{Place: history.Place{Customer: h.Customer.ID, Message: s.Turn.First().ID}, At: at, Mature: s.Turn.Mature(h.Rules, h.Now), Replied: s.Reply != nil}
			for _, f := range checker.Run(rules, draft).Findings {
				if f.Severity != checker.Info && !slices.Contains(c.Rules, f.Rule) {
					c.Rules = append(c.Rules, f.Rule)
				}
			}
			if !yield(c) {
				return
			}
		}
	}
}

// words gives the texts of a turn, a blank line between two.
func words(t chat.Turn) string {
	var parts []string
	for _, m := range t.Messages {
		if text := strings.TrimSpace(m.Text); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "\n\n")
}

// Share is how many of N mature turns got a reply, with the Wilson interval.
type Share struct {
	Replied, N int
	Low, High  float64
}

func shareOf(replied, n int) Share {
	low, high := stats.Wilson(replied, n)
	return Share{replied, n, low, high}
}

// Value is the share itself, 0 to 1; 0 without turns.
func (s Share) Value() float64 { return float64(s.Replied) / float64(max(s.N, 1)) }

// Verdict says what a comparison shows.
type Verdict string

// The verdicts: 回复明显少, 回复明显多, 还不能下结论, 数据太少.
const (
	Fewer  Verdict = "fewer"   // the interval of the difference lies below 0
	More   Verdict = "more"    // it lies above 0
	Open   Verdict = "open"    // it includes 0
	TooFew Verdict = "too_few" // one side has fewer turns than shares are told of (D-12)
)

// fewest is from how many turns on a share is told (D-12).
const fewest = 5

// Habit is one remark of the checker on what we sent.
type Habit struct {
	Rule      string
	Turns     int // with the remark, the mature and the others
	With      Share
	Without   Share
	Low, High float64 // 95 % interval of With − Without (Newcombe)
	Verdict   Verdict
	Messages  []history.Place // the first of each turn with the remark, the last first, at most keptTurns
}

// keptTurns is how many turns of a habit are kept to be opened (own).
const keptTurns = 100

// Tally counts cases; the zero value has counted none. Its size does not grow
// with their number.
type Tally struct {
	Turns, Mature, Replied int
	by                     map[string]*counted
}

type counted struct {
	turns, mature, replied int
	last                   []Case
}

// Add counts a case.
func (t *Tally) Add(c Case) {
	mature, replied := 0, 0
	if c.Mature {
		mature = 1
		if c.Replied {
			replied = 1
		}
	}
	t.Turns, t.Mature, t.Replied = t.Turns+1, t.Mature+mature, t.Replied+replied
	for _, rule := range c.Rules {
		if t.by == nil {
			t.by = map[string]*counted{}
		}
		if t.by[rule] == nil {
			t.by[rule] = &counted{}
		}
		of := t.by[rule]
		of.turns, of.mature, of.replied = of.turns+1, of.mature+mature, of.replied+replied
		if of.last = append(of.last, c); len(of.last) >= 2*keptTurns {
			of.trim()
		}
	}
}

// trim keeps the last turns only.
func (of *counted) trim() {
	slices.SortFunc(of.last, func(a, b Case) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.Place.Message, a.Place.Message)) })
	of.last = of.last[:min(len(of.last), keptTurns)]
}

// Habits gives each remark that was made: those with fewer answers first, the
// largest difference on top, then what is open, the rest by how often it came.
func (t *Tally) Habits() []Habit {
	var all []Habit
	for rule, of := range t.by {
		of.trim()
		h := Habit{Rule: rule, Turns: of.turns, With: shareOf(of.replied, of.mature), Without: shareOf(t.Replied-of.replied, t.Mature-of.mature)}
		h.Low, h.High = stats.Difference(h.With.Replied, h.With.N, h.Without.Replied, h.Without.N)
		h.Verdict = verdict(h)
		for _, c := range of.last {
			h.Messages = append(h.Messages, c.Place)
		}
		all = append(all, h)
	}
	rank := []Verdict{Fewer, More, Open, TooFew}
	slices.SortFunc(all, func(a, b Habit) int {
		byVerdict := cmp.Compare(slices.Index(rank, a.Verdict), slices.Index(rank, b.Verdict))
		byDifference := 0
		if a.Verdict == Fewer || a.Verdict == More {
			byDifference = cmp.Compare(a.With.Value()-a.Without.Value(), b.With.Value()-b.Without.Value())
		}
		return cmp.Or(byVerdict, byDifference, cmp.Compare(b.Turns, a.Turns), cmp.Compare(a.Rule, b.Rule))
	})
	return all
}

func verdict(h Habit) Verdict {
	switch {
	case h.With.N < fewest || h.Without.N < fewest:
		return TooFew
	case h.High < 0:
		return Fewer
	case h.Low > 0:
		return More
	}
	return Open
}
