package practice_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/internal/golden"
	"huiyin/backend/phrase"
	"huiyin/backend/phrase/practice"
)

// TestGolden: what variables stand for, and which phrases were used and answered.
func TestGolden(t *testing.T) {
	const path = "testdata/practice.txtar"
	index := phrase.NewIndex(phrase.Starters())
	f := golden.Load(t, path)
	for i, c := range f.Cases {
		t.Run(c.Title(), func(t *testing.T) {
			d := golden.ReadDialogue(t, c.Text)
			var got []string
			var uses practice.Uses
			for _, source := range d.Chats {
				h := history.Build(source, chat.DefaultRules(), d.Now)
				uses.Add(h, index)
				for _, v := range practice.Values(h, "Lily") {
					line := fmt.Sprintf("{%s} %s", v.Name, v.Text)
					if v.Message != 0 {
						line += fmt.Sprintf(" (message %d)", v.Message)
					}
					if !v.Sure {
						line += ", proposed"
					}
					got = append(got, line)
				}
			}
			of := uses.ByKey()
			for _, key := range slices.Sorted(maps.Keys(of)) {
				u := of[key]
				got = append(got, fmt.Sprintf("%s: used %d, answered %d/%d, messages %v", key, u.Turns, u.Replied, u.Mature, idsOf(u.Messages)))
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

// TestUsesKeepsTheLast: however often a phrase was used, the messages that are
// kept are the last ones, and all are counted.
func TestUsesKeepsTheLast(t *testing.T) {
	index := phrase.NewIndex([]phrase.Phrase{{Key: "own:1", Text: "Noted, thank you!"}})
	messages := golden.LongChat(3000)
	sent := 0
	var last chat.MessageID
	for i := range messages {
		if m := &messages[i]; m.Direction == chat.Out && m.Kind == chat.Text {
			m.Text = "Noted, thank you"
			sent++
			last = m.ID
		}
	}
	h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), messages[len(messages)-1].At)
	var uses practice.Uses
	uses.Add(h, index)
	u := uses.ByKey()["own:1"]
	ids := idsOf(u.Messages)
	if len(ids) != 100 || ids[0] != last || !slices.IsSortedFunc(ids, func(a, b chat.MessageID) int { return int(b - a) }) {
		t.Errorf("%d messages kept, %v; want the last 100 from %d on", len(ids), ids, last)
	}
	if u.Turns > sent || u.Turns < sent/10 || u.Mature > u.Turns || u.Replied > u.Mature {
		t.Errorf("%d turns, %d mature, %d answered of %d messages", u.Turns, u.Mature, u.Replied, sent)
	}
}

func idsOf(places []history.Place) (ids []chat.MessageID) {
	for _, p := range places {
		ids = append(ids, p.Message)
	}
	return ids
}
