package history

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"huiyin/backend/chat"
)

// Learned is what a customer told us so far, each with the message that says it.
type Learned struct {
	Language string     // that most of their messages are in; "" none
	Messages int        // of theirs with a meaning
	Facts    []Fact     // the last told first
	Open     []Sentence // questions and requests without an answer of ours, the newest first
	Stances  []Sentence // concerns, expectations, opinions, the newest first
	Moods    Moods
}

// Fact is a piece of information, told once or again.
type Fact struct {
	chat.Piece              // as it stands in First
	Text       string       // as they wrote it there
	First      chat.Message // that told it first
	Times      int          // messages that tell it
	last       int          // the place of the last of them among all
}

// Sentence is a part of a message of theirs: a question or a stance.
type Sentence struct {
	Message  chat.Message
	Text     string
	Kind     string // of a stance; "" a question
	Question chat.Question
}

// Moods counts messages by mood, those that are unsure apart.
type Moods struct{ Positive, Neutral, Negative, Unsure int }

// Learned gathers what the customer told, from the meanings of the messages.
func (h *History) Learned() Learned {
	var l Learned
	facts, languages := map[string]*Fact{}, map[string]int{}
	for i, m := range h.Counted {
		meaning, ok := h.Meanings[m.ID]
		if !ok || m.Direction != chat.In {
			continue
		}
		l.Messages++
		l.Moods.add(meaning)
		if meaning.Language != "und" {
			languages[meaning.Language]++
		}
		for _, p := range meaning.Pieces {
			words := cut(m.Text, p.Span)
			switch {
			case words == "":
			case IsStance(p.Kind):
				l.Stances = append(l.Stances, Sentence{Message: m, Text: words, Kind: p.Kind})
			default:
				p.Value = cmp.Or(p.Value, words)
				key := p.Kind + " " + strings.ToLower(p.Value)
				if facts[key] == nil {
					facts[key] = &Fact{Piece: p, Text: words, First: m}
				}
				facts[key].Times++
				facts[key].last = i
			}
		}
	}
	for _, f := range facts {
		l.Facts = append(l.Facts, *f)
	}
	slices.SortFunc(l.Facts, func(a, b Fact) int { return cmp.Or(b.last-a.last, b.Start-a.Start, strings.Compare(a.Kind, b.Kind)) })
	slices.Reverse(l.Stances)
	l.Language = most(languages)
	l.Open = h.openQuestions()
	return l
}

// IsStance tells worries, hopes and opinions from facts, by the kind of a piece.
func IsStance(kind string) bool {
	return kind == "concern" || kind == "expectation" || kind == "opinion"
}

// cut gives the part of a text; "" where the text has changed since it was read.
func cut(text string, s chat.Span) string {
	start := byteAt(text, s.Start)
	length := byteAt(text[max(0, start):], s.End-s.Start)
	if s.Start < 0 || s.Start >= s.End || start < 0 || length < 0 {
		return ""
	}
	return text[start : start+length]
}

// byteAt is where code point n of a text begins; -1: it is shorter.
func byteAt(text string, n int) int {
	at := 0
	for ; n > 0; n-- {
		if at == len(text) {
			return -1
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

func (m *Moods) add(meaning *chat.Meaning) {
	switch {
	case meaning.Unsure:
		m.Unsure++
	case meaning.Mood == chat.Positive:
		m.Positive++
	case meaning.Mood == chat.Negative:
		m.Negative++
	default:
		m.Neutral++
	}
}

// most gives the key with the largest number, of equals the first by name.
func most(counts map[string]int) string {
	best := ""
	for key, n := range counts {
		if n > counts[best] || n == counts[best] && key < best {
			best = key
		}
	}
	return best
}
