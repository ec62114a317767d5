package indicator_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// TestProseOfAnything: whatever is written, a message of words has at least one
// sentence, and no more than words, of which two Chinese characters make one.
func TestProseOfAnything(t *testing.T) {
	parts := []string{"a", "Mr", "No", "4", ".", ",", "!", "?", "…", "。", "，", " ", "  ", "\n", "'", "-", "@", "www.", "://", "价", "格", "ราคา", "é", "👍", "\u200f", "\xff", "the the", "or"}
	random := rand.New(rand.NewPCG(1, 1))
	at := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	for range 3000 {
		var text strings.Builder
		for range random.IntN(12) {
			text.WriteString(parts[random.IntN(len(parts))])
		}
		m := chat.Message{ID: 1, At: at, Direction: chat.Out, Kind: chat.Text, Text: text.String()}
		question := chat.Question{Span: chat.Span{Start: random.IntN(12), End: random.IntN(12)}}
		h := history.Build(history.Source{Messages: []chat.Message{m}, Meanings: map[chat.MessageID]*chat.Meaning{1: {Questions: []chat.Question{question}}}},
			chat.DefaultRules(), at.Add(time.Hour))
		v := measureAll(h)["message_length"]
		words := besides(v, "words").Number
		if v.Number > 2*words || v.N == 1 && v.Number < 1 {
			t.Errorf("%q has %g sentences and %g words", text.String(), v.Number, words)
		}
	}
}
