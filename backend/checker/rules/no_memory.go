package rules

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
)

const (
	// rememberedFor is how far back the chat is looked through (own).
	rememberedFor = 60 * 24 * time.Hour
	// freshFor is how long after its day one can still ask (own).
	freshFor = 14 * 24 * time.Hour
)

// noMemory finds what the chat says was to happen by now, such as a trip, an
// exam, a fair or samples that arrive, and that neither the draft nor we since then ask about
// . It needs a date in the same sentence; what is personal counts only
// where the customer told it. It is quiet while they wait for an answer. One
// finding, for what was due last.
var noMemory = checker.Rule{
	ID:     "no-memory",
	Ref:    "A-15",
	Source: "article on the quality of a customer's interaction",
	Params: []string{"words", "said_at", "due"},
	Deduct: map[checker.Severity]int{checker.Advice: 0},
	Check:  checkNoMemory,
}

var memories = lexicon("no-memory")

// happened fits what is over when it is told.
var happened = regexp.MustCompile(`\b(?:arrived|received|got|reached|came|went|last|yesterday|llegaron|chegaram)\b|到了|收到`)

// memory is something that was to happen.
type memory struct {
	kind, words string
	said, due   time.Time
}

func checkNoMemory(d checker.Draft) []checker.Finding {
	if d.History == nil || owed(d) != nil {
		return nil
	}
	all := d.History.Counted
	var latest memory
	for i, m := range slices.Backward(all) {
		if d.Now.Sub(m.At) > rememberedFor {
			break
		}
		if one, ok := remembered(d, m); ok && one.due.After(latest.due) && !spokenOf(one.kind, all[i+1:], d.Text) {
			latest = one
		}
	}
	if latest.kind == "" {
		return nil
	}
	return atSentence(d, "no-memory", checker.Advice, map[string]string{
		"words": latest.words, "said_at": onClock(latest.said, d.History.Ours, d.Now), "due": latest.due.Format(time.DateOnly),
	})
}

// spokenOf reports whether later messages or the draft speak of a kind of event.
func spokenOf(kind string, later []chat.Message, draft string) bool {
	return kindsIn(draft)[kind] || slices.ContainsFunc(later, func(m chat.Message) bool { return kindsIn(m.Text)[kind] })
}

func kindsIn(text string) map[string]bool {
	kinds := map[string]bool{}
	for _, h := range memories().find(text) {
		kinds[h.kind] = true
	}
	return kinds
}

// remembered gives what a message says was to happen within the last two weeks.
func remembered(d checker.Draft, m chat.Message) (memory, bool) {
	for _, p := range d.History.Meaning(m.ID).Pieces {
		due, ok := lastDay(p)
		if p.Kind != "date" || !ok || due.After(d.Now) || d.Now.Sub(due) > freshFor || due.Before(m.At.Add(-24*time.Hour)) {
			continue
		}
		s := around(sentences(m.Text), hit{start: p.Start})
		if happened.MatchString(s.Text) {
			continue
		}
		for _, h := range memories().find(m.Text) {
			if h.start >= s.Start && h.end <= s.End && (m.Direction == chat.In || h.kind == "sample") {
				return memory{h.kind, string([]rune(m.Text)[s.Start:s.End]), m.At, due}, true
			}
		}
	}
	return memory{}, false
}

// lastDay is the last day of a date that was named: a day, or two with a slash
// between. Vaguer dates have none.
func lastDay(p chat.Piece) (time.Time, bool) {
	value := p.Value
	if _, end, ok := strings.Cut(value, "/"); ok {
		value = end
	}
	day, err := time.Parse(time.DateOnly, value)
	return day, err == nil
}
