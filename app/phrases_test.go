package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/phrase"
)

// talk is a chat in which two phrases are used, one of them a starter.
const talk = `2026-02-02, 09:00 - Lily: Hi Alex, this is Lily. We make LB-20 in our own factory. Do you need it with your logo or without?
2026-02-02, 21:00 - Alex: Without, 500 pcs please.
2026-02-03, 09:00 - Lily: Hi Alex, quotation Q-2031 counts with 500 pcs. Would a smaller trial order or a full container fit your plan better?
2026-02-06, 09:00 - Lily: Any update?
2026-02-20, 09:00 - Lily: Any update, my friend?
`

// TestPhrases: starters are changed, taken off and brought back; own phrases are
// made, changed and deleted; each change can be taken back, and that too.
func TestPhrases(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	p := a.Phrases
	list := func() PhraseShelf {
		t.Helper()
		shelf, err := p.List()
		if err != nil {
			t.Fatal(err)
		}
		return shelf
	}
	find := func(key string) string {
		t.Helper()
		for _, one := range list().Phrases {
			if one.Key == key {
				return fmt.Sprintf("%s|%v|%v", one.Fields.Text, one.Starter, one.Changed)
			}
		}
		return "none"
	}
	check := func(what, key, want string) {
		t.Helper()
		if got := find(key); got != want {
			t.Errorf("%s: %s, want %s", what, got, want)
		}
	}
	must := func(c PhraseChange, err error) PhraseChange {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	starter := phrase.Starters()[0]
	if got := list(); len(got.Phrases) != len(phrase.Starters()) || got.Off != 0 {
		t.Fatalf("%d phrases, %d off at the start", len(got.Phrases), got.Off)
	}
	made := must(p.Save("", PhraseFields{Text: " Noted, {name}! ", Folder: " 我的 / 样品 /"}))
	check("made", made.Key, "Noted, {name}!|false|false")
	if got := list().Phrases; got[len(got)-1].Fields.Folder != "我的/样品" || !slices.Equal(got[len(got)-1].Variables, []string{"name"}) {
		t.Errorf("the own phrase is %+v", got[len(got)-1])
	}
	gone := must(p.Remove(made.Key))
	check("deleted", made.Key, "none")
	again := must(p.Revert(gone))
	check("taken back", made.Key, "Noted, {name}!|false|false")
	must(p.Revert(again))
	check("deleted again", made.Key, "none")

	changed := must(p.Save(starter.Key, PhraseFields{Text: "Hello {name}"}))
	check("a starter in own words", starter.Key, "Hello {name}|true|true")
	off := must(p.Remove(starter.Key))
	check("taken off", starter.Key, "none")
	must(p.Revert(off))
	check("on again, in own words", starter.Key, "Hello {name}|true|true")
	must(p.Revert(changed))
	check("as it comes", starter.Key, starter.Text+"|true|false")
	must(p.Remove(starter.Key))
	if n := list().Off; n != 1 {
		t.Errorf("%d starters off, want one", n)
	}
	if _, err := p.BringBack(); err != nil {
		t.Fatal(err)
	}
	check("brought back", starter.Key, starter.Text+"|true|false")
	if _, err := p.Save("", PhraseFields{Text: " \n"}); fault.Code(err) != "phrase-empty" {
		t.Errorf("an empty phrase: %v", err)
	}
}

// TestPhrasesOfAChat: values come from the chat, a message becomes a phrase, and
// what was used is counted, with the wording of a person at once.
func TestPhrasesOfAChat(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	alex := importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", talk), "Lily").Customers[0]
	values, err := a.Phrases.Values(alex)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range values {
		got = append(got, v.Name+"="+v.Text)
	}
	if want := "me=Lily name=Alex quotation_no=Q-2031"; strings.Join(got, " ") != want {
		t.Errorf("values %v, want %s", got, want)
	}
	if mine, err := a.Phrases.Values(0); err != nil || len(mine) != 1 || mine[0].Text != "Lily" {
		t.Errorf("values of nobody: %v, %v", mine, err)
	}
	if _, err := a.Phrases.Values(alex + 9); fault.Code(err) != "no-such-customer" {
		t.Errorf("values of a stranger: %v", err)
	}
	fields, err := a.Phrases.FromMessage("Hi Alex, about Q-2031: any question on the Alexandria port?", alex)
	if err != nil || fields.Text != "Hi {name}, about {quotation_no}: any question on the Alexandria port?" {
		t.Errorf("from a message: %+v, %v", fields, err)
	}
	uses := func() string {
		t.Helper()
		all, err := a.Phrases.Uses()
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, u := range all {
			out += fmt.Sprintf("%s %d %d/%d %d; ", u.Key, u.Turns, u.Replied, u.Mature, len(u.Messages))
		}
		return out
	}
	if want := "follow-up.quote-quantity 1 0/1 1; opening.short-intro 1 1/1 1; "; uses() != want {
		t.Errorf("uses %q, want %q", uses(), want)
	}
	if _, err := a.Phrases.Save("", PhraseFields{Text: "Any update?"}); err != nil {
		t.Fatal(err)
	}
	if want := "follow-up.quote-quantity 1 0/1 1; opening.short-intro 1 1/1 1; own:1 1 0/1 1; "; uses() != want {
		t.Errorf("uses %q, want %q", uses(), want)
	}
}
