package chat_test

import (
	"slices"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/internal/golden"
)

var eight = time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)

func message(id chat.MessageID, d chat.Direction, after time.Duration, p chat.Precision, text string) chat.Message {
	return chat.Message{ID: id, At: eight.Add(after), Precision: p, Direction: d, Kind: chat.Text, Text: text}
}

// D-01: what says nothing is not counted.
func TestCountedD01(t *testing.T) {
	for kind, want := range map[chat.Kind]bool{
		chat.Text: true, chat.Image: true, chat.Video: true, chat.Voice: true, chat.Audio: true, chat.Document: true,
		chat.Sticker: true, chat.Location: true, chat.Contact: true, chat.Media: true,
		chat.Call: false, chat.Poll: false, chat.Deleted: false, chat.System: false,
	} {
		if got := (chat.Message{Direction: chat.In, Kind: kind}).Counted(); got != want {
			t.Errorf("%s: got %v, want %v", kind, got, want)
		}
		if (chat.Message{Kind: kind}).Counted() {
			t.Errorf("%s without a side is counted", kind)
		}
	}
}

// D-03 and D-06 on generated chats: turns and blocks hold every message once
// and in order, blocks alternate, and no gap inside a turn is over an hour.
func TestTurnsAndBlocksKeepEveryMessage(t *testing.T) {
	for seed := range uint64(100) {
		r := chat.DefaultRules()
		counted := chat.Counted(golden.RandomChat(seed, int(seed)), r)
		turns := chat.Turns(counted, r)
		var back []chat.MessageID
		blocks := chat.Blocks(turns)
		for i, b := range blocks {
			if i > 0 && b.Direction() == blocks[i-1].Direction() {
				t.Fatalf("seed %d: blocks %d and %d are of one side", seed, i-1, i)
			}
			for _, turn := range b.Turns {
				for k, m := range turn.Messages {
					back = append(back, m.ID)
					if m.Direction != b.Direction() {
						t.Fatalf("seed %d: message %d is in a block of the other side", seed, m.ID)
					}
					if k > 0 && m.At.Sub(turn.Messages[k-1].At) > time.Hour {
						t.Fatalf("seed %d: message %d is in a turn over a gap", seed, m.ID)
					}
				}
			}
		}
		var want []chat.MessageID
		for _, m := range counted {
			want = append(want, m.ID)
		}
		if !slices.Equal(back, want) {
			t.Fatalf("seed %d: got messages %v, want %v", seed, back, want)
		}
	}
}

// D-10: marked texts are automatic anywhere, found ones only at once; a source
// that dates by the minute proves nothing.
func TestAutomaticD10(t *testing.T) {
	var seconds, minutes []chat.Message
	for i := range 5 {
		at := time.Duration(i) * 24 * time.Hour
		id := chat.MessageID(2*i + 1)
		seconds = append(seconds, message(id, chat.In, at, chat.Second, "Hello"), message(id+1, chat.Out, at+5*time.Second, chat.Second, "Soon!"))
		minutes = append(minutes, message(id, chat.In, at, chat.Minute, "Hello"), message(id+1, chat.Out, at, chat.Minute, "Soon!"))
	}
	seconds = append(seconds, message(11, chat.Out, 5*24*time.Hour, chat.Second, "Soon!"))
	r := chat.DefaultRules()
	if got := chat.AutomaticTexts(seconds, r); !slices.Equal(got, []string{"Soon!"}) {
		t.Errorf("to the second: got %q, want Soon!", got)
	}
	if got := chat.AutomaticTexts(minutes, r); got != nil {
		t.Errorf("to the minute: got %q, want none", got)
	}
	if got := len(chat.Counted(seconds, r)); got != 6 {
		t.Errorf("got %d counted, want the five questions and the later text", got)
	}
	if got := len(chat.Counted(minutes, r)); got != 10 {
		t.Errorf("to the minute: got %d counted, want all 10", got)
	}
	r.AutomaticTexts = []string{"Soon!"}
	if got := len(chat.Counted(seconds, r)); got != 5 {
		t.Errorf("marked: got %d counted, want the five questions", got)
	}
}

// D-13: no time is more precise than the coarser source, none is negative.
func TestElapsedD13(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to chat.Message
		want     time.Duration
		unit     time.Duration
	}{
		{"seconds", message(1, chat.Out, 30*time.Second, chat.Second, ""), message(2, chat.In, 95*time.Second, chat.Second, ""), 65 * time.Second, time.Second},
		{"second and minute", message(1, chat.Out, 30*time.Second, chat.Second, ""), message(2, chat.In, 2*time.Minute, chat.Minute, ""), 2 * time.Minute, time.Minute},
		{"minute before second of the same minute", message(1, chat.Out, 30*time.Second, chat.Second, ""), message(2, chat.In, 0, chat.Minute, ""), 0, time.Minute},
		{"milliseconds", message(1, chat.Out, 0, chat.Milli, ""), message(2, chat.In, 1500*time.Millisecond, chat.Milli, ""), 1500 * time.Millisecond, time.Millisecond},
		{"backwards", message(1, chat.Out, time.Hour, chat.Minute, ""), message(2, chat.In, 0, chat.Minute, ""), 0, time.Minute},
	} {
		if got, unit := chat.Elapsed(c.from, c.to); got != c.want || unit != c.unit {
			t.Errorf("%s: got %v by %v, want %v by %v", c.name, got, unit, c.want, c.unit)
		}
	}
}

// Equal times go by id, then keep their order; the input stays as it was.
func TestSorted(t *testing.T) {
	given := []chat.Message{
		message(9, chat.In, time.Minute, chat.Minute, ""), message(3, chat.In, 0, chat.Minute, "b"),
		message(0, chat.In, 0, chat.Minute, "first unsaved"), message(0, chat.Out, 0, chat.Minute, "second unsaved"),
	}
	var got []string
	for _, m := range chat.Sorted(given) {
		got = append(got, m.Text)
	}
	if want := []string{"first unsaved", "second unsaved", "b", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if given[0].ID != 9 {
		t.Error("the input was changed")
	}
}
