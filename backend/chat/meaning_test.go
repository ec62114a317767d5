package chat_test

import (
	"reflect"
	"testing"

	"huiyin/backend/chat"
)

func TestCorrectionsWin(t *testing.T) {
	understood := chat.Meaning{
		Language: "pt", Mood: chat.Negative, Confidence: 0.5, Unsure: true, Causes: []chat.Cause{{Span: chat.Span{Start: 0, End: 4}, Mood: chat.Negative}},
		Intents: []string{"order"}, Pieces: []chat.Piece{{Span: chat.Span{Start: 5, End: 9}, Kind: "date", Value: "2026-05-03"}},
	}
	got, err := understood.With([]chat.Correction{
		{Part: chat.PartLanguage, Value: `"es"`}, {Part: chat.PartMood, Value: `"pos"`}, {Part: chat.PartIntents, Value: `["refusal","thanks"]`},
		{Part: chat.PartQuestions, Value: `[{"start":0,"end":12,"specific":true,"topic":"price"}]`}, {Part: chat.PartPieces, Value: `[]`},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := chat.Meaning{
		Language: "es", Mood: chat.Positive, Confidence: 1, Intents: []string{"refusal", "thanks"},
		Questions: []chat.Question{{Span: chat.Span{Start: 0, End: 12}, Specific: true, Topic: "price"}}, Pieces: []chat.Piece{},
		Corrected: []chat.Part{chat.PartLanguage, chat.PartMood, chat.PartIntents, chat.PartQuestions, chat.PartPieces},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if understood.Mood != chat.Negative || len(understood.Pieces) != 1 {
		t.Error("the correction changed what was understood")
	}
}

func TestAConfirmedMoodKeepsItsCauses(t *testing.T) {
	causes := []chat.Cause{{Span: chat.Span{Start: 0, End: 5}, Mood: chat.Positive}}
	got, err := chat.Meaning{Mood: chat.Positive, Unsure: true, Causes: causes}.With([]chat.Correction{{Part: chat.PartMood, Value: `"pos"`}})
	if err != nil || got.Unsure || !reflect.DeepEqual(got.Causes, causes) {
		t.Errorf("got %+v (%v)", got, err)
	}
}

func TestACorrectionThatMakesNoSenseIsTold(t *testing.T) {
	for _, c := range []chat.Correction{{Part: "tone", Value: `"x"`}, {Part: chat.PartMood, Value: `"fine"`}, {Part: chat.PartIntents, Value: `7`}} {
		got, err := chat.Meaning{Mood: chat.Neutral}.With([]chat.Correction{c, {Part: chat.PartLanguage, Value: `"ar"`}})
		if err == nil || got.Language != "ar" || len(got.Corrected) != 1 {
			t.Errorf("%+v: got %+v (%v), want the other correction and an error", c, got, err)
		}
	}
}
