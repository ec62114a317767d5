package history

import (
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/question"
)

// Asked is something that the customer asked or requested, and what became of it.
type Asked struct {
	Message  *chat.Message
	Text     string // the words of the question
	Question chat.Question
	Answer   *chat.Message // of ours, that touches it first; nil: none did
	Again    bool          // the customer asked the same once more
	Repeats  bool          // they had asked it before
}

const (
	// openFor is how long a question waits for an answer that touches it; what
	// is older was settled elsewhere or has lapsed (own).
	openFor = 90 * 24 * time.Hour
	// openMost is how many questions can wait at a time; the oldest lapse (own).
	openMost = 30
	// sameQuestion is the likeness from which on two questions are the same (own).
	sameQuestion = 0.6
)

// Asked gives all that the customer asked or requested, in time order. Something that
// we sent without words, such as a document, answers requests. It is found out
// when it is first asked for.
func (h *History) Asked() []Asked { return h.asked() }

// asking is one walk over a history.
type asking struct {
	h      *History
	r      *question.Reader // of what people corrected
	all    []Asked
	open   []question.Question // those that wait
	which  []int               // of open: their place in all
	past   []question.Question // the last questions, answered or not
	whose  []int               // of past: their place in all
	topics []question.Topic    // of one statement
}

func (h *History) findAsked() []Asked {
	w := &asking{h: h, r: question.NewReader()}
	n := 0
	for i := range h.Counted {
		if m := &h.Counted[i]; m.Direction == chat.In {
			n += len(h.Meaning(m.ID).Questions)
		}
	}
	w.all = make([]Asked, 0, n)
	for i := range h.Counted {
		m := &h.Counted[i]
		meaning := h.Meaning(m.ID)
		if m.Direction == chat.In {
			for _, q := range meaning.Questions {
				w.ask(m, meaning.Language, q)
			}
			continue
		}
		w.lapse(m.At)
		if len(w.open) == 0 {
			continue
		}
		for _, n := range slices.Backward(w.answers(m, meaning)) {
			w.all[w.which[n]].Answer = m
			w.drop(n)
		}
	}
	return w.all
}

func (w *asking) ask(m *chat.Message, language string, q chat.Question) {
	words := cut(m.Text, q.Span)
	if words == "" {
		return
	}
	asked := Asked{Message: m, Text: strings.TrimSpace(words), Question: q}
	open := question.Question{Request: q.Request, Specific: q.Specific, Topic: question.Topic(q.Topic), Wants: question.Wants(q.Wants), Words: q.Words}
	if open.Words == nil {
		open.Words = w.r.Words(words, language)
	}
	if !q.Request {
		for n, before := range w.past {
			if w.all[w.whose[n]].Message.ID != m.ID && question.Same(before, open) >= sameQuestion {
				w.all[w.whose[n]].Again, asked.Repeats = true, true
			}
		}
		w.past, w.whose = append(w.past, open), append(w.whose, len(w.all))
	}
	w.open, w.which = append(w.open, open), append(w.which, len(w.all))
	w.all = append(w.all, asked)
	if len(w.open) > openMost {
		w.drop(0)
	}
	if len(w.past) > openMost {
		w.past, w.whose = w.past[1:], w.whose[1:]
	}
}

// lapse drops what was asked too long before a moment.
func (w *asking) lapse(at time.Time) {
	for len(w.open) > 0 && at.Sub(w.all[w.which[0]].Message.At) > openFor {
		w.drop(0)
	}
	for len(w.past) > 0 && at.Sub(w.all[w.whose[0]].Message.At) > openFor {
		w.past, w.whose = w.past[1:], w.whose[1:]
	}
}

func (w *asking) drop(n int) {
	w.open, w.which = slices.Delete(w.open, n, n+1), slices.Delete(w.which, n, n+1)
}

// openQuestions gives what the customer asked or requested within the last 90
// days of the chat and no later message of ours touches, the newest first.
func (h *History) openQuestions() []Sentence {
	if len(h.Counted) == 0 {
		return nil
	}
	since := h.Counted[len(h.Counted)-1].At.Add(-openFor)
	var sentences []Sentence
	for _, q := range slices.Backward(h.Asked()) {
		if q.Answer == nil && !q.Message.At.Before(since) {
			sentences = append(sentences, Sentence{Message: *q.Message, Text: q.Text, Question: q.Question})
		}
	}
	return sentences
}

// answers gives the numbers of the open questions that a message of ours
// touches, in order.
func (w *asking) answers(m *chat.Message, meaning *chat.Meaning) []int {
	var numbers []int
	for _, t := range question.Answered(w.open, w.said(m, meaning)) {
		numbers = append(numbers, t.Number)
	}
	if m.Kind != chat.Text {
		for n, q := range w.open {
			if q.Request && !slices.Contains(numbers, n) {
				numbers = append(numbers, n)
			}
		}
	}
	slices.Sort(numbers)
	return numbers
}

// said is what a message states. It is read once more where a person corrected
// the language.
func (w *asking) said(m *chat.Message, meaning *chat.Meaning) question.Statement {
	if slices.Contains(meaning.Corrected, chat.PartLanguage) {
		_, said := w.r.Read(m.Text, meaning.Language, nil)
		return said
	}
	w.topics = w.topics[:0]
	for _, t := range meaning.Said.Topics {
		w.topics = append(w.topics, question.Topic(t))
	}
	s := meaning.Said
	return question.Statement{Topics: w.topics, Words: s.Words, Amount: s.Amount, Time: s.Time, Number: s.Number, Reply: s.Reply}
}
