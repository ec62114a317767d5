package golden_test

import (
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/internal/golden"
)

func TestReadDialogue(t *testing.T) {
	d := golden.ReadDialogue(t, `zone +08:00
now 2026-03-25 12:00
# Alex
1 2026-03-02 21:30 me: Hi Alex: ok?
2 2026-03-02 22:45:09 Alex: <image>
# Mina
3 2026-03-03 09:00 notice: encrypted

what is expected
on two lines`)
	if want := time.Date(2026, 3, 25, 4, 0, 0, 0, time.UTC); !d.Now.Equal(want) {
		t.Errorf("now: got %v, want %v", d.Now, want)
	}
	if d.Want != "what is expected\non two lines" {
		t.Errorf("want: got %q", d.Want)
	}
	if len(d.Chats) != 2 || d.Chats[1].Customer.Name != "Mina" || len(d.Chats[0].Messages) != 2 {
		t.Fatalf("got %+v, want two customers", d.Chats)
	}
	first, second, notice := d.Chats[0].Messages[0], d.Chats[0].Messages[1], d.Chats[1].Messages[0]
	if first.Direction != chat.Out || first.Text != "Hi Alex: ok?" || first.Precision != chat.Minute {
		t.Errorf("message 1: got %+v", first)
	}
	if second.Direction != chat.In || second.Kind != chat.Image || second.Text != "" || second.Precision != chat.Second {
		t.Errorf("message 2: got %+v", second)
	}
	if notice.Direction != chat.None || notice.Counted() {
		t.Errorf("message 3: got %+v, want a notice", notice)
	}
}

func TestIDs(t *testing.T) {
	for want, ids := range map[string][]chat.MessageID{"none": nil, "4": {4}, "1-3, 7": {1, 2, 3, 7}} {
		if got := golden.IDs(ids); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
