package rules

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// cadence is after how many working days a series without an answer may go on,
// by the number of its turns (own): the first nudge after a day, the next after
// three and seven more. Behind the last one another way is better.
var cadence = []int{1, 3, 7}

// tooFrequent finds a message behind others of ours that have no answer (M-10):
// one that comes before its time by the cadence of §5 (a day, then three and
// seven working days, in the customer's hours), or a fifth in a row. It says when to write instead. At its time
// a third in a row is advice. Quiet is what still belongs to our last turn, what
// we promised there, a second message that only tells something, and news for
// who has bought or wrote of their order.
var tooFrequent = checker.Rule{
	ID:     "too-frequent",
	Ref:    "M-10",
	Source: "article on ten mistakes in Messenger",
	Params: []string{"sent", "our_at", "theirs_key", "their_at"},
	Deduct: map[checker.Severity]int{checker.Warn: 10, checker.Advice: 1},
	Check:  checkTooFrequent,
}

func checkTooFrequent(d checker.Draft) []checker.Finding {
	if d.History == nil {
		return nil
	}
	h := d.History
	waiting := h.Waiting()
	if waiting == nil || d.Now.Sub(waiting.Last().End()) <= h.Rules.TurnGap || announced(waiting.Last()) || brings(d, len(waiting.Turns)) {
		return nil
	}
	sent, severity := len(waiting.Turns), checker.Warn
	next := dueAfter(d, waiting.Last().End(), cadence[min(sent, len(cadence))-1])
	if sent <= len(cadence) && !d.Now.Before(next) {
		if sent == 1 {
			return nil
		}
		severity, next = checker.Advice, d.Now
	}
	params := map[string]string{"sent": strconv.Itoa(sent), "our_at": onClock(next, h.Ours, d.Now), "theirs_key": "", "their_at": ""}
	if h.Theirs != nil {
		params["theirs_key"], params["their_at"] = "rule.too-frequent.theirs_at", onClock(next, h.Theirs, d.Now)
	}
	return whole(d, "too-frequent", severity, params)
}

// dueAfter is when a series may go on: a day later at the earliest.
func dueAfter(d checker.Draft, last time.Time, days int) time.Time {
	aDay := last.Add(24 * time.Hour)
	if days == 1 {
		if d.History.Theirs == nil || d.History.Theirs.IsWorking(aDay) {
			return aDay
		}
		return goodSlot(d.History.Theirs, aDay)
	}
	return workingDaysLater(d.History.Theirs, last, days)
}

// announced reports whether our last turn says that more follows.
func announced(t chat.Turn) bool {
	for _, m := range t.Messages {
		for _, h := range replies().find(m.Text) {
			if h.kind == "promise" && strings.TrimSpace(m.Text) != "" && eta.MatchString(fold(m.Text)) {
				return true
			}
		}
	}
	return false
}

// brings reports whether a draft asks nothing and tells something: behind one
// message of ours anything, behind more of them news for a customer who has bought.
func brings(d checker.Draft, sent int) bool {
	questions, requests := asked(d.Text)
	if len(questions)+len(requests) > 0 || !saysSomething(d.Text) || len(checkVagueFollowUp(d))+len(checkNoValue(d)) > 0 {
		return false
	}
	return sent == 1 || (stage(d) == customer.Maintenance || ordered(d.History)) && hasAnchor(fold(d.Text))
}

// ordered reports whether the customer wrote of an order of theirs in the last
// messages.
func ordered(h *history.History) bool {
	last := h.Messages[max(0, len(h.Messages)-readBack):]
	return slices.ContainsFunc(last, func(m chat.Message) bool {
		return m.Direction == chat.In && slices.Contains(h.Meaning(m.ID).Intents, "order")
	})
}
