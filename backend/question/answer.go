package question

import (
	"slices"
	"unicode/utf8"
)

// Statement is what a message says outside of its own questions: by it, it may
// answer earlier ones.
type Statement struct {
	Topics []Topic  // each once
	Words  []uint32 // hashes of the words of weight, each once
	Amount bool     // names a sum of money
	Time   bool     // names a duration or a day
	Number bool     // names a quantity
	Reply  bool     // begins with yes or no
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

// Words gives the words of weight in what somebody set to be a question.
func (r *Reader) Words(asked, language string) []uint32 {
	r.look(asked, language)
	return r.keywords(0, len(r.page.words), nil)
}

// Answered tells which of the questions that are open a later message of the
// other side touches. It says nothing about whether the answer is good. It is
// careful: an answer that asks back about the same topic touches nothing, "I
// will check" neither, and a mere yes or no only the latest question that waits
// for one.
func Answered(open []Question, said Statement) []Touched {
	var touched []Touched
	latest := -1
	for i, q := range open {
		if q.Wants == YesOrNo {
			latest = i
		}
	}
	for i, q := range open {
		reason := said.touches(q)
		if reason == "" && i == latest && said.Reply {
			reason = ByYesNo
		}
		if reason != "" {
			touched = append(touched, Touched{i, reason})
		}
	}
	return touched
}

// state adds what a sentence states, once it has been judged to ask nothing.
func (r *Reader) state(s sentence, hits []hit, said *Statement) {
	for _, h := range hits {
		if h.topic != "" && !slices.Contains(said.Topics, h.topic) {
			said.Topics = append(said.Topics, h.topic)
		}
		said.Amount = said.Amount || h.role&money != 0 && r.besideNumber(h)
		said.Time = said.Time || h.role&date != 0 || h.role&period != 0 && h.first > 0 && r.page.words[h.first-1].number
		said.Reply = said.Reply || h.role&reply != 0 && h.first == s.first
	}
	for _, p := range r.parts {
		said.Number = said.Number || p.counted
	}
	said.Words = r.keywords(s.first, s.end, said.Words)
}

func (s Statement) touches(q Question) Reason {
	switch {
	case q.Wants == Amount && s.Amount:
		return ByAmount
	case q.Wants == Time && s.Time:
		return ByTime
	case q.Wants == Number && s.Number:
		return ByNumber
	case q.Topic != "" && q.Topic != Availability && q.Topic != Status && s.names(q.Topic):
		return ByTopic
	case len(q.Words) > 0 && 2*shared(q.Words, s.Words) >= len(q.Words):
		return ByWords
	}
	return ""
}

// names tells whether a topic is spoken of, or one that includes it.
func (s Statement) names(t Topic) bool {
	switch t {
	case VolumePrice, Price:
		return s.Amount // a price without an amount is no answer
	case Freight:
		return slices.Contains(s.Topics, Freight) || slices.Contains(s.Topics, Delivery)
	}
	return slices.Contains(s.Topics, t)
}

// Same tells how alike two questions are, from 0 to 1. Half comes from the
// topic, half from the share of words that they have in common; without a topic
// the words say all. From 0.6 on one may call it the same question (own).
func Same(a, b Question) float64 {
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

func shared(a, b []uint32) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// keywords adds the words of weight among words from to end: no fillers, no
// words that ask or state, no numbers.
func (r *Reader) keywords(from, end int, into []uint32) []uint32 {
	r.light = append(r.light[:0], make([]bool, end-from)...)
	for _, h := range r.hits {
		if h.topic == "" && h.first >= from && h.end <= end {
			for i := h.first; i < h.end; i++ {
				r.light[i-from] = true
			}
		}
	}
	for i := from; i < end; i++ {
		w := r.page.words[i]
		text := r.page.plain[w.start:w.end]
		switch letters := utf8.RuneCount(text); {
		case r.light[i-from] || w.number:
			continue
		case letters >= 3:
		case letters == 1 && i+1 < end && text[0] >= utf8.RuneSelf && !r.light[i+1-from] && r.page.words[i+1].start == w.end:
			text = r.page.plain[w.start:r.page.words[i+1].end]
		default:
			continue
		}
		if word := hash(text); !slices.Contains(into, word) {
			into = append(into, word)
		}
	}
	return into
}

// hash stands for a word, so that words are compared and kept as numbers (FNV-1a).
// Of a store's words it confuses two in some billions.
func hash(word []byte) uint32 {
	const offset, prime = 2166136261, 16777619
	h := uint32(offset)
	for _, b := range word {
		h = (h ^ uint32(b)) * prime
	}
	return h
}
