package habit_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker/habit"
	"huiyin/backend/checker/rules"
	"huiyin/backend/history"
	"huiyin/backend/internal/golden"
)

// TestGolden: which turns of a chat get which remarks, and what became of them.
func TestGolden(t *testing.T) {
	const path = "testdata/habit.txtar"
	f := golden.Load(t, path)
	for i, c := range f.Cases {
		t.Run(c.Title(), func(t *testing.T) {
			d := golden.ReadDialogue(t, c.Text)
			var got []string
			for _, source := range d.Chats {
				h := history.Build(source, chat.DefaultRules(), d.Now)
				for c := range habit.Cases(h, rules.All(), nil, d.From, d.To) {
					remarks := strings.Join(c.Rules, ", ")
					if remarks == "" {
						remarks = "nothing"
					}
					end := map[[2]bool]string{{true, true}: "answered", {true, false}: "not answered", {false, true}: "answered, not mature", {}: "not mature"}
					got = append(got, fmt.Sprintf("%d: %s; %s", c.Place.Message, remarks, end[[2]bool{c.Mature, c.Replied}]))
				}
			}
			text := strings.Join(got, "\n")
			f.Cases[i].Text = d.Input + text
			if text != d.Want && !golden.Update() {
				t.Errorf("got\n%s\nwant\n%s", text, d.Want)
			}
		})
	}
	golden.Rewrite(t, path, f)
}

// cases adds n mature turns with these remarks of which so many were answered.
func cases(t *habit.Tally, n, replied int, remarks ...string) {
	for i := range n {
		t.Add(habit.Case{Rules: remarks, Mature: true, Replied: i < replied})
	}
}

func TestHabits(t *testing.T) {
	var all habit.Tally
	cases(&all, 40, 8, "vague-follow-up") // V-3: 8/40 against …
	cases(&all, 40, 18)                   // … 18/40 without it
	cases(&all, 4, 0, "hostile")
	cases(&all, 20, 9, "shouting")
	all.Add(habit.Case{Rules: []string{"hostile"}}) // not mature: in no share
	var got []string
	for _, h := range all.Habits() {
		got = append(got, fmt.Sprintf("%s %s: %d turns, %d/%d against %d/%d, %+.2f to %+.2f", h.Verdict, h.Rule, h.Turns, h.With.Replied, h.With.N, h.Without.Replied, h.Without.N, h.Low, h.High))
	}
	want := `fewer vague-follow-up: 40 turns, 8/40 against 27/64, -0.38 to -0.04
open shouting: 20 turns, 9/20 against 26/84, -0.08 to +0.37
too_few hostile: 5 turns, 0/4 against 35/100, -0.45 to +0.15`
	if text := strings.Join(got, "\n"); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if all.Turns != 105 || all.Mature != 104 || all.Replied != 35 {
		t.Errorf("%d turns, %d mature, %d answered", all.Turns, all.Mature, all.Replied)
	}
}

// TestTallyStaysSmall: the last turns of a habit are kept, no others.
func TestTallyStaysSmall(t *testing.T) {
	var all habit.Tally
	at := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	for i := range 5000 {
		all.Add(habit.Case{Place: history.Place{Message: chat.MessageID(i + 1)}, At: at.Add(time.Duration(i*7919%5000) * time.Minute), Rules: []string{"shouting"}})
	}
	got := all.Habits()[0]
	if len(got.Messages) != 100 || got.Turns != 5000 {
		t.Fatalf("%d messages kept of %d turns", len(got.Messages), got.Turns)
	}
	for n, place := range got.Messages {
		if minute := (int(place.Message) - 1) * 7919 % 5000; minute != 4999-n {
			t.Fatalf("turn %d is of minute %d, want %d", n, minute, 4999-n)
		}
	}
}

// BenchmarkCases judges 20,000 messages of one chat.
func BenchmarkCases(b *testing.B) {
	messages := golden.LongChat(20_000)
	h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), messages[len(messages)-1].At)
	all := rules.All()
	for b.Loop() {
		var t habit.Tally
		for c := range habit.Cases(h, all, nil, time.Time{}, time.Time{}) {
			t.Add(c)
		}
		b.ReportMetric(float64(t.Turns), "turns")
	}
}
