package history

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"huiyin/backend/chat"
	"huiyin/backend/question"
)

// openFor is how long before the last message of a chat a question may lie to
// count as open still; what is older was settled elsewhere or has lapsed (own).
const openFor = 90 * 24 * time.Hour

// openQuestions gives what the customer asked or requested and no later message
// of ours touches, the newest first. Something that we sent without words, such
// as a document, answers requests.
func (h *History) openQuestions() []Sentence {
	if len(h.Counted) == 0 {
		return nil
	}
	since := h.Counted[len(h.Counted)-1].At.Add(-openFor)
	r := question.NewReader()
	var sentences []Sentence
	var open []question.Open
	for _, m := range h.Counted {
		if m.At.Before(since) {
			continue
		}
		meaning := h.Meaning(m)
		if m.Direction == chat.In {
			for _, q := range meaning.Questions {
				if words := cut([]rune(m.Text), q.Span); words != "" {
					sentences = append(sentences, Sentence{Message: m, Text: strings.TrimSpace(words), Question: q})
					open = append(open, r.Open(m.Text, meaning.Language, inBytes(m.Text, q)))
				}
			}
			continue
		}
		answered := answers(r, open, m, meaning.Language)
		for _, n := range slices.Backward(answered) {
			sentences, open = slices.Delete(sentences, n, n+1), slices.Delete(open, n, n+1)
		}
	}
	slices.Reverse(sentences)
	return sentences
}

// answers gives the numbers of the open questions that a message of ours
// touches, in order.
func answers(r *question.Reader, open []question.Open, m chat.Message, language string) []int {
	var numbers []int
	for _, t := range r.Answered(open, m.Text, language) {
		numbers = append(numbers, t.Number)
	}
	if m.Kind != chat.Text {
		for n, q := range open {
			if q.Request && !slices.Contains(numbers, n) {
				numbers = append(numbers, n)
			}
		}
	}
	slices.Sort(numbers)
	return numbers
}

// inBytes is a question as the reader of questions counts it.
func inBytes(s string, q chat.Question) question.Question {
	start := byteAt(s, q.Start)
	return question.Question{
		Start: start, End: start + byteAt(s[start:], q.End-q.Start), Request: q.Request, Specific: q.Specific,
		Topic: question.Topic(q.Topic), Wants: question.Wants(q.Wants),
	}
}

// byteAt is where code point n of a text begins.
func byteAt(s string, n int) int {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}
