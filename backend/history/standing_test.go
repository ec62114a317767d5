package history_test

import (
	"slices"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
)

func TestStandingAndStage(t *testing.T) {
	start := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	now := start.Add(10 * 24 * time.Hour)
	hours := func(n int) time.Time { return start.Add(time.Duration(n) * time.Hour) }
	// A message a line: hour, direction, text.
	type line struct {
		hour int
		dir  chat.Direction
		text string
	}
	cases := []struct {
		name  string
		lines []line
		want  history.Standing
		stage customer.Stage
	}{
		{"nothing said", nil, history.Standing{State: history.NoMessages}, customer.IceBreaking},
		{"only we wrote, twice", []line{{0, chat.Out, "Hi Alex, here is the catalogue."}, {48, chat.Out, "Did it arrive?"}},
			history.Standing{State: history.TheyOwe, Since: hours(48), Attempts: 2, Evidence: []chat.MessageID{1, 2}}, customer.IceBreaking},
		{"they asked", []line{{0, chat.Out, "Hi"}, {1, chat.In, "What is the lead time?"}, {30, chat.In, "Hello?"}},
			history.Standing{State: history.WeOwe, Since: hours(1), Evidence: []chat.MessageID{2, 3}}, customer.Interaction},
		{"they only said ok", []line{{0, chat.Out, "I will send it today."}, {1, chat.In, "ok"}},
			history.Standing{State: history.Settled}, customer.Interaction},
		{"we answered last", []line{{0, chat.In, "Price?"}, {1, chat.Out, "$4.20 FOB Ningbo"}},
			history.Standing{State: history.TheyOwe, Since: hours(1), Attempts: 1, Evidence: []chat.MessageID{2}}, customer.Interaction},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var messages []chat.Message
			for i, l := range c.lines {
				messages = append(messages, chat.Message{ID: chat.MessageID(i + 1), At: hours(l.hour), Precision: chat.Minute, Direction: l.dir, Kind: chat.Text, Text: l.text})
			}
			h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), now)
			got := h.Standing()
			if got.State != c.want.State || !got.Since.Equal(c.want.Since) || got.Attempts != c.want.Attempts || !slices.Equal(got.Evidence, c.want.Evidence) {
				t.Errorf("standing = %+v, want %+v", got, c.want)
			}
			if h.Stage() != c.stage {
				t.Errorf("stage = %s, want %s", h.Stage(), c.stage)
			}
		})
	}
}

// TestStandingTicks: read and not answered is told apart only where the read
// state of our last message is known (I-12).
func TestStandingTicks(t *testing.T) {
	at := func(n int) time.Time {
		return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC).Add(time.Duration(n) * time.Hour)
	}
	for want, last := range map[chat.Ticks]chat.Message{
		"":                 {},
		chat.TickRead:      {Read: at(3)},
		chat.TickDelivered: {Delivered: at(3)},
		chat.TickSent:      {Extra: &chat.Extra{Ticks: chat.TickSent, TicksBy: chat.TicksByHand}},
	} {
		first := chat.Message{ID: 1, At: at(1), Direction: chat.Out, Kind: chat.Text, Text: "Hi", Read: at(2)}
		last.ID, last.At, last.Direction, last.Kind, last.Text = 2, at(2), chat.Out, chat.Text, "Hello?"
		h := history.Build(history.Source{Messages: []chat.Message{first, last}}, chat.DefaultRules(), at(72))
		if got := h.Standing(); got.State != history.TheyOwe || got.Ticks != want {
			t.Errorf("got %+v, want ticks %q", got, want)
		}
	}
}
