package history_test

import (
	"fmt"
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/internal/golden"
)

// TestSentAgainstNaive: each turn of ours comes with the history that is built of
// the messages before it alone.
func TestSentAgainstNaive(t *testing.T) {
	for seed := range uint64(40) {
		messages := golden.RandomChat(seed, 120)
		h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), messages[len(messages)-1].At)
		turns, replies := 0, 0
		for s := range h.Sent() {
			turns++
			if s.Reply != nil {
				replies++
			}
			first := int(s.Turn.First().ID) - 1
			want := history.Build(history.Source{Messages: messages[:first]}, chat.DefaultRules(), s.Turn.Start())
			got := fmt.Sprint(describe(s.Before), s.Before.Standing(), s.Before.Stage(), len(s.Before.Messages), len(s.Before.Counted), s.Before.Now)
			if w := fmt.Sprint(describe(want), want.Standing(), want.Stage(), len(want.Messages), len(want.Counted), want.Now); got != w {
				t.Fatalf("seed %d, before message %d: got\n%s\nwant\n%s", seed, first+1, got, w)
			}
		}
		wantTurns, wantReplies := 0, 0
		for _, s := range h.Series {
			wantTurns += len(s.Turns)
			if s.Reply != nil {
				wantReplies++
			}
		}
		if turns != wantTurns || replies != wantReplies {
			t.Errorf("seed %d: %d turns, %d replies; want %d, %d", seed, turns, replies, wantTurns, wantReplies)
		}
	}
}

// TestSentStops: whoever has seen enough may stop.
func TestSentStops(t *testing.T) {
	messages := golden.RandomChat(1, 50)
	h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), messages[len(messages)-1].At)
	n := 0
	for range h.Sent() {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d turns, want two", n)
	}
}

func BenchmarkSent(b *testing.B) {
	messages := golden.LongChat(100_000)
	h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), messages[len(messages)-1].At)
	b.ReportAllocs()
	for b.Loop() {
		for range h.Sent() {
		}
	}
}
