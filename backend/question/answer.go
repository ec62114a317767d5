package question

import (
	"slices"
	"unicode/utf8"
)

// Open is a question that was asked earlier, with the words of weight in it.
type Open struct {
	Question
	Words []string // lower case, each once; pairs of characters where there are no blanks
}

// Reason says by what an answer touches a question.
type Reason string

// The reasons, the strongest first.
const (
	ByAmount Reason = "amount" // a price was asked, a sum of money stands there
	ByTime   Reason = "time"   // a time was asked, a duration or a day stands there
	ByNumber Reason = "number" // a number was asked, a quantity stands there
	ByTopic  Reason = "topic"  // the same topic is named
	ByWords  Reason = "words"  // half of the question's words come again
	ByYesNo  Reason = "yes_no" // it begins with yes or no
)

// Touched is a question that an answer touches.
type Touched struct {
	Number int // of the open questions
	Reason Reason
}

// Open prepares a question that Find found in a message. For a language that is
// not known, give what was given to Find.
func (r *Reader) Open(message, language string, q Question) Open {
	r.look(message[q.Start:q.End], language)
	return Open{q, r.keywords(0, len(r.page.words))}
}

// claim is what an answer says outside of its own questions.
type claim struct {
	topics                     []Topic
	words                      []string
	amount, time, number, says bool // says: begins with yes or no
}

// Answered tells which of the open questions a later message of the other side
// touches. It says nothing about whether the answer is good. It is careful: an
// answer that asks back about the same topic touches nothing, "I will check"
// neither, and a mere yes or no only the latest question that waits for one.
func (r *Reader) Answered(open []Open, answer, language string) []Touched {
	c := r.claim(answer, language)
	var touched []Touched
	latest := -1
	for i, q := range open {
		if q.Wants == YesOrNo {
			latest = i
		}
	}
	for i, q := range open {
		reason := c.touches(q)
		if reason == "" && i == latest && c.says {
			reason = ByYesNo
		}
		if reason != "" {
			touched = append(touched, Touched{i, reason})
		}
	}
	return touched
}

func (r *Reader) claim(answer, language string) claim {
	r.look(answer, language)
	var c claim
	var asked []Question
	from := 0
	for _, s := range r.page.sentences {
		hits := r.hitsOf(s, &from)
		if asked = r.judge(s, hits, asked[:0]); len(asked) > 0 && !asked[0].Request {
			continue
		}
		for _, h := range hits {
			if h.topic != "" {
				c.topics = append(c.topics, h.topic)
			}
			c.amount = c.amount || h.role&money != 0 && r.besideNumber(h)
			c.time = c.time || h.role&date != 0 || h.role&period != 0 && h.first > 0 && r.page.words[h.first-1].number
			c.says = c.says || h.role&reply != 0 && h.first == s.first
		}
		for _, p := range r.parts {
			c.number = c.number || p.counted
		}
		c.words = append(c.words, r.keywords(s.first, s.end)...)
	}
	return c
}

func (c claim) touches(q Open) Reason {
	switch {
	case q.Wants == Amount && c.amount:
		return ByAmount
	case q.Wants == Time && c.time:
		return ByTime
	case q.Wants == Number && c.number:
		return ByNumber
	case q.Topic != "" && q.Topic != Availability && q.Topic != Status && c.names(q.Topic):
		return ByTopic
	case len(q.Words) > 0 && 2*shared(q.Words, c.words) >= len(q.Words):
		return ByWords
	}
	return ""
}

// names tells whether a topic is spoken of, or one that includes it.
func (c claim) names(t Topic) bool {
	switch t {
	case VolumePrice, Price:
		return c.amount // a price without an amount is no answer
	case Freight:
		return slices.Contains(c.topics, Freight) || slices.Contains(c.topics, Delivery)
	}
	return slices.Contains(c.topics, t)
}

// Same tells how alike two questions are, from 0 to 1. Half comes from the
// topic, half from the share of words that they have in common; without a topic
// the words say all. From 0.6 on one may call it the same question (own).
func Same(a, b Open) float64 {
	all := len(a.Words) + len(b.Words)
	both := shared(a.Words, b.Words)
	alike := 0.0
	if all > both {
		alike = float64(both) / float64(all-both)
	}
	switch {
	case a.Topic != b.Topic:
		return alike / 2
	case a.Topic == "":
		return alike
	}
	return 0.5 + alike/2
}

func shared(a, b []string) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// keywords are the words of weight among words from to end: no fillers, no
// words that ask or state, no numbers.
func (r *Reader) keywords(from, end int) []string {
	light := make([]bool, end-from)
	for _, h := range r.hits {
		if h.topic == "" && h.first >= from && h.end <= end {
			for i := h.first; i < h.end; i++ {
				light[i-from] = true
			}
		}
	}
	var all []string
	add := func(w string) {
		if !slices.Contains(all, w) {
			all = append(all, w)
		}
	}
	for i := from; i < end; i++ {
		w := r.page.words[i]
		text := r.page.plain[w.start:w.end]
		switch letters := utf8.RuneCount(text); {
		case light[i-from] || w.number:
		case letters >= 3:
			add(string(text))
		case letters == 1 && i+1 < end && text[0] >= utf8.RuneSelf && !light[i+1-from] && r.page.words[i+1].start == w.end:
			add(string(r.page.plain[w.start:r.page.words[i+1].end]))
		}
	}
	return all
}
