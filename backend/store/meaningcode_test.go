package store

import (
	"math"
	"reflect"
	"testing"
	"testing/quick"

	"huiyin/backend/chat"
)

// spans makes random places sensible: they begin at 0 at least and do not end before.
func spans(s chat.Span) chat.Span {
	start := int(uint16(s.Start))
	return chat.Span{Start: start, End: start + int(uint16(s.End))}
}

// TestMeaningsComeBack: whatever is understood comes back as it was, one meaning
// after the other from the same memory.
func TestMeaningsComeBack(t *testing.T) {
	d := decoder{ids: words{}}
	same := func(m chat.Meaning, percent uint8) bool {
		m.Mood, m.Confidence, m.Corrected = moods[int(percent)%len(moods)], math.Round(float64(percent%101))/100, nil
		for i := range m.Causes {
			m.Causes[i] = chat.Cause{Span: spans(m.Causes[i].Span), Mood: moods[i%len(moods)]}
		}
		for i := range m.Questions {
			m.Questions[i].Span = spans(m.Questions[i].Span)
		}
		for i := range m.Pieces {
			m.Pieces[i].Span = spans(m.Pieces[i].Span)
		}
		got, err := d.meaning(encodeMeaning(nil, m))
		if err != nil || !reflect.DeepEqual(lean(got), lean(m)) {
			t.Logf("got %+v, %v\nwant %+v", got, err, m)
			return false
		}
		return true
	}
	if err := quick.Check(same, &quick.Config{MaxCount: 300}); err != nil {
		t.Error(err)
	}
}

// lean makes empty lists nil, which mean the same.
func lean(m chat.Meaning) chat.Meaning {
	empty(&m.Causes)
	empty(&m.Intents)
	empty(&m.Questions)
	empty(&m.Pieces)
	empty(&m.Said.Topics)
	empty(&m.Said.Words)
	for i := range m.Questions {
		empty(&m.Questions[i].Words)
	}
	return m
}

func empty[T any](list *[]T) {
	if len(*list) == 0 {
		*list = nil
	}
}

// FuzzMeaning: bytes that are damaged give an error or a meaning, and never a crash
// or much memory.
func FuzzMeaning(f *testing.F) {
	f.Add(encodeMeaning(nil, chat.Meaning{}))
	f.Add(encodeMeaning(nil, chat.Meaning{Language: "en", Mood: chat.Negative, Intents: []string{"delay"}, Said: chat.Statement{Words: []uint32{1, 2}, Topics: []string{"price"}, Amount: true}}))
	f.Fuzz(func(t *testing.T, code []byte) {
		d := decoder{ids: words{}}
		m, err := d.meaning(code)
		if err != nil {
			return
		}
		again, err := d.meaning(encodeMeaning(nil, m))
		if err != nil || !reflect.DeepEqual(lean(again), lean(m)) {
			t.Errorf("%x: %+v, and then %+v (%v)", code, m, again, err)
		}
	})
}
