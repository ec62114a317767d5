package history_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/internal/golden"
)

// TestGolden covers D-01 to D-11 with the dialogues of testdata.
func TestGolden(t *testing.T) {
	const path = "testdata/history.txtar"
	f := golden.Load(t, path)
	for i, c := range f.Cases {
		t.Run(c.Title(), func(t *testing.T) {
			d := golden.ReadDialogue(t, c.Text)
			h := history.Build(d.Chats[0], chat.DefaultRules(), d.Now)
			got := describe(h)
			f.Cases[i].Text = d.Input + got
			if got != d.Want && !golden.Update() {
				t.Errorf("got\n%s\nwant\n%s", got, d.Want)
			}
		})
	}
	golden.Rewrite(t, path, f)
}

func describe(h *history.History) string {
	var turns, series, requests, conversations []string
	for _, t := range h.Turns {
		turns = append(turns, ids(t))
	}
	for _, s := range h.Series {
		end := "late"
		if s.Reply != nil {
			end = ids(*s.Reply)
		} else if s.Open() {
			end = "open"
		}
		series = append(series, ids(s.Turns...)+" → "+end)
	}
	for _, r := range h.Requests {
		end := "open"
		if r.Answer != nil {
			end = ids(*r.Answer)
		}
		requests = append(requests, ids(r.Turns...)+" → "+end)
	}
	for _, c := range h.Conversations {
		first, last := c.Turns[0].First().ID, c.Turns[len(c.Turns)-1].Last().ID
		span := fmt.Sprintf("%d-%d", first, last)
		if first == last {
			span = fmt.Sprint(first)
		}
		note := ""
		if c.Revival {
			note = ", revival"
		}
		conversations = append(conversations, fmt.Sprintf("%s (%d rounds%s)", span, c.Rounds(), note))
	}
	line := func(name string, parts []string) string {
		if parts == nil {
			parts = []string{"none"}
		}
		return name + ": " + strings.Join(parts, " | ")
	}
	return strings.Join([]string{line("turns", turns), line("series", series),
		line("requests", requests), line("conversations", conversations)}, "\n")
}

func ids(turns ...chat.Turn) string {
	var all []chat.MessageID
	for _, t := range turns {
		for _, m := range t.Messages {
			all = append(all, m.ID)
		}
	}
	return golden.IDs(all)
}

func TestNothingSaid(t *testing.T) {
	h := history.Build(history.Source{}, chat.DefaultRules(), time.Unix(0, 0))
	if h.Turns != nil || h.Conversations != nil || h.Waiting() != nil || h.Owed() != nil {
		t.Errorf("got %+v, want nothing", h)
	}
}

func TestWaitingAndOwed(t *testing.T) {
	at := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	messages := []chat.Message{{ID: 1, At: at, Direction: chat.In, Kind: chat.Text, Text: "How much?"}}
	h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), at.Add(time.Hour))
	if h.Waiting() != nil || h.Owed() == nil || h.Owed().Since.ID != 1 {
		t.Errorf("their question: got waiting %v, owed %v; want owed since message 1", h.Waiting(), h.Owed())
	}
	messages = append(messages, chat.Message{ID: 2, At: at.Add(time.Minute), Direction: chat.Out, Kind: chat.Text, Text: "$4.20"})
	h = history.Build(history.Source{Messages: messages}, chat.DefaultRules(), at.Add(time.Hour))
	if h.Waiting() == nil || h.Waiting().First().First().ID != 2 || h.Owed() != nil {
		t.Errorf("our answer: got waiting %v, owed %v; want waiting since message 2", h.Waiting(), h.Owed())
	}
}

func TestBuildLeavesItsInputAlone(t *testing.T) {
	at := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	messages := []chat.Message{{ID: 2, At: at.Add(time.Hour)}, {ID: 1, At: at}}
	before := slices.Clone(messages)
	history.Build(history.Source{Messages: messages}, chat.DefaultRules(), at.Add(time.Hour))
	if !reflect.DeepEqual(messages, before) {
		t.Errorf("got %v, want the order untouched", messages)
	}
}

// TestRulesAreValues shows that settings are passed, not global: D-03, D-05,
// D-07, D-10 and D-11 follow them.
func TestRulesAreValues(t *testing.T) {
	d := golden.ReadDialogue(t, `now 2026-05-01 00:00
1 2026-03-01 08:00 me: We are on holiday.
2 2026-03-01 08:30 Mina: roger wilco
3 2026-03-01 09:10 Mina: Hello?
`)
	r := chat.DefaultRules()
	r.TurnGap, r.ReplyHorizon, r.Silence = 30*time.Minute, 20*time.Minute, 35*time.Minute
	r.Acknowledgements = []string{"roger wilco"}
	h := history.Build(d.Chats[0], r, d.Now)
	want := "turns: 1 | 2 | 3\nseries: 1 → late\nrequests: 3 → open\nconversations: 1-2 (1 rounds) | 3 (0 rounds)"
	if got := describe(h); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	r.AutomaticTexts = []string{"We are on holiday. "}
	h = history.Build(d.Chats[0], r, d.Now)
	if len(h.Series) != 0 {
		t.Errorf("a marked text made %d series, want none", len(h.Series))
	}
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			messages := golden.LongChat(n)
			now := messages[n-1].At.Add(time.Hour)
			for b.Loop() {
				history.Build(history.Source{Messages: messages}, chat.DefaultRules(), now)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/message")
		})
	}
}
