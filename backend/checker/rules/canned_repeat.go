package rules

import (
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/question"
)

const (
	// cannedWithin is how far back answers are compared (own).
	cannedWithin = 30 * 24 * time.Hour
	// sameQuestion is the likeness from which two questions are one (own).
	sameQuestion = 0.6
)

// cannedRepeat finds an answer that was given before, nearly word for word, to
// another question of this customer (I-39). It is quiet where they ask the same
// once more.
var cannedRepeat = checker.Rule{
	ID:     "canned-repeat",
	Ref:    "I-39",
	Source: "article on ten mistakes in Messenger",
	Params: []string{"question", "sent_at"},
	Deduct: map[checker.Severity]int{checker.Warn: 10},
	Check:  checkCannedRepeat,
}

func checkCannedRepeat(d checker.Draft) []checker.Finding {
	request := owed(d)
	if request == nil {
		return nil
	}
	now, all := contentOf(d.Text), d.History.Counted
	all = all[max(0, len(all)-comparedWith):]
	for i, m := range slices.Backward(all) {
		if d.Now.Sub(m.At) > cannedWithin {
			return nil
		}
		if m.Direction != chat.Out || !contentOf(m.Text).isLike(now) {
			continue
		}
		r := question.NewReader()
		before, asked := askedIn(r, blockBefore(all[:i])), askedIn(r, messagesOf(request.Turns))
		if len(before) == 0 || len(asked) == 0 || shareQuestion(before, asked) {
			return nil
		}
		return whole(d, "canned-repeat", checker.Warn, map[string]string{
			"question": asked[len(asked)-1].text, "sent_at": onClock(m.At, d.History.Ours, d.Now),
		})
	}
	return nil
}

// blockBefore gives the customer's messages that our last ones answered.
func blockBefore(messages []chat.Message) []chat.Message {
	end := len(messages)
	for end > 0 && messages[end-1].Direction == chat.Out {
		end--
	}
	from := end
	for from > 0 && messages[from-1].Direction == chat.In {
		from--
	}
	return messages[from:end]
}

// shareQuestion reports whether one of some questions was asked before.
func shareQuestion(before, now []asking) bool {
	return slices.ContainsFunc(now, func(n asking) bool {
		return slices.ContainsFunc(before, func(b asking) bool { return question.Same(b.open, n.open) >= sameQuestion })
	})
}
