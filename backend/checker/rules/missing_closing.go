package rules

import (
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/history"
	"huiyin/backend/text"
)

// missingClosing finds a last word without an offer of further help or a
// goodbye (M-19): the customer thanks or acknowledges what they had asked and
// we had answered, and the draft only says thanks, welcome or ok in turn. It is
// quiet where the draft asks, says how it goes on, or brings something new.
var missingClosing = checker.Rule{
	ID:     "missing-closing",
	Ref:    "M-19",
	Source: "article on ten mistakes in Messenger",
	Deduct: map[checker.Severity]int{checker.Advice: 1},
	Check:  checkMissingClosing,
}

var closings = lexicon("missing-closing")

func checkMissingClosing(d checker.Draft) []checker.Finding {
	if d.History == nil || !settled(d.History) {
		return nil
	}
	if questions, requests := asked(d.Text); len(questions)+len(requests) > 0 || len(closings().find(d.Text)) > 0 || goesOn(d.Text) {
		return nil
	}
	return whole(d, "missing-closing", checker.Advice, nil)
}

// settled reports whether the customer's last words only thank for an answer
// of ours.
func settled(h *history.History) bool {
	if len(h.Conversations) == 0 {
		return false
	}
	turns := h.Conversations[len(h.Conversations)-1].Turns
	last := turns[len(turns)-1]
	if last.Direction() != chat.In || !slices.ContainsFunc(last.Messages, func(m chat.Message) bool { return thanks(h, m) }) ||
		slices.ContainsFunc(last.Messages, func(m chat.Message) bool { return len(h.Meaning(m.ID).Questions) > 0 || !thanks(h, m) }) {
		return false
	}
	wanted, answered := false, false
	for _, t := range turns[:len(turns)-1] {
		if t.Direction() == chat.Out {
			answered = wanted
			continue
		}
		wanted = wanted || slices.ContainsFunc(t.Messages, func(m chat.Message) bool { return len(h.Meaning(m.ID).Questions) > 0 })
	}
	return answered
}

// thanks reports whether a message of the customer does no more than thank or
// acknowledge.
func thanks(h *history.History, m chat.Message) bool {
	intents := h.Meaning(m.ID).Intents
	return text.Acknowledgements().Acknowledges(m.Text) || len(intents) > 0 && !slices.ContainsFunc(intents, func(i string) bool { return i != "thanks" && i != "ack" })
}

// goesOn reports whether a draft holds a sentence beyond thanks and the like.
func goesOn(draft string) bool {
	const short = 4 // words of an exclamation: "No problem at all" (own)
	return slices.ContainsFunc(sentences(draft), func(s sentence) bool {
		return s.Words > short && !social.MatchString(s.Text) && !answers.MatchString(s.Text)
	})
}
