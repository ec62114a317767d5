package rules

import (
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/history"
	"huiyin/backend/question"
)

// owed is the request that a draft answers; nil: none waits.
func owed(d checker.Draft) *history.Request {
	if d.History == nil {
		return nil
	}
	return d.History.Owed()
}

// whole is a finding about a draft as a whole, without the blanks around it.
func whole(d checker.Draft, rule string, severity checker.Severity, params map[string]string) []checker.Finding {
	all := sentences(d.Text)
	if len(all) == 0 {
		return nil
	}
	return []checker.Finding{{Rule: rule, Severity: severity, Start: all[0].Start, End: all[len(all)-1].End, Params: params}}
}

// atSentence is a finding at one sentence: the first that says something, or
// else the first of all.
func atSentence(d checker.Draft, rule string, severity checker.Severity, params map[string]string) []checker.Finding {
	all := sentences(d.Text)
	if len(all) == 0 {
		return nil
	}
	at := max(0, slices.IndexFunc(all, sentence.Counts))
	return []checker.Finding{{Rule: rule, Severity: severity, Start: all[at].Start, End: all[at].End, Params: params}}
}

// asking is something that the customer asked or requested.
type asking struct {
	open question.Question
	text string // the words of it
	at   time.Time
}

// askedIn gives what some messages ask, in their order.
func askedIn(r *question.Reader, messages []chat.Message) []asking {
	var all []asking
	for _, m := range messages {
		for _, q := range r.Find(m.Text, "", nil) {
			all = append(all, asking{q, strings.TrimSpace(m.Text[q.Start:q.End]), m.At})
		}
	}
	return all
}

// messagesOf gives the messages of some turns.
func messagesOf(turns []chat.Turn) []chat.Message {
	var all []chat.Message
	for _, t := range turns {
		all = append(all, t.Messages...)
	}
	return all
}

const (
	// alike is the likeness from which two texts count as the same (M-11).
	alike = 0.8
	// fewestWords is the number of different words below which a text is no
	// content that could be repeated: greetings, thanks (own).
	fewestWords = 5
)

// content is a text as a set of words, and of the numbers among them.
type content struct{ words, numbers []string }

func contentOf(text string) content {
	var c content
	for _, t := range tokens(text) {
		c.words = append(c.words, t.text)
		if strings.ContainsAny(t.text, "0123456789") {
			c.numbers = append(c.numbers, t.text)
		}
	}
	slices.Sort(c.words)
	slices.Sort(c.numbers)
	c.words, c.numbers = slices.Compact(c.words), slices.Compact(c.numbers)
	return c
}

// isLike reports whether two texts are nearly the same: they share most of all
// their words and hold the same numbers, for a new price or date is news.
func (c content) isLike(other content) bool {
	small, large := min(len(c.words), len(other.words)), max(len(c.words), len(other.words))
	if small < fewestWords || float64(small) < alike*float64(large) || !slices.Equal(c.numbers, other.numbers) {
		return false
	}
	shared := 0
	for _, w := range c.words {
		if _, found := slices.BinarySearch(other.words, w); found {
			shared++
		}
	}
	return float64(shared) >= alike*float64(len(c.words)+len(other.words)-shared)
}

// longThanks is from how many words on a sentence with thanks in it says more (own).
const longThanks = 8

// saysSomething reports whether a draft states anything beside greetings,
// thanks and questions.
func saysSomething(text string) bool {
	return slices.ContainsFunc(sentences(text), func(s sentence) bool {
		return s.Words > 0 && !s.Question() && !greetingOnly.MatchString(s.Text) && (s.Words >= longThanks || !social.MatchString(s.Text))
	})
}
