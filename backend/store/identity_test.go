package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// TestReimport holds SPEC.md (Import), SPEC.md and V-5: two
// exports of one chat make the chat, whatever happened between them.
func TestReimport(t *testing.T) {
	bob := ana
	bob.ChatName = "Ana Lopez"
	cases := []struct {
		name, a, b string
		want       string // "": what b holds
		infoB      *store.FileInfo
	}{
		{name: "V-5 A is part of B, equal lines in one minute",
			a: "14:07 Ana: ok\n14:07 Ana: ok",
			b: "14:07 Ana: ok\n14:07 Ana: ok\n14:07 Ana: ok\n14:08 Lily: ok"},
		{name: "V-5 the larger first",
			a:    "14:07 Ana: ok\n14:07 Ana: ok\n14:08 Lily: hi",
			b:    "14:07 Ana: ok",
			want: "14:07 Ana: ok\n14:07 Ana: ok\n14:08 Lily: hi"},
		{name: "windows that overlap, cut inside a minute",
			a:    "14:06 Ana: one\n14:07 Ana: two\n14:07 Lily: three\n14:07 Ana: four",
			b:    "14:07 Lily: three\n14:07 Ana: four\n14:07 Ana: five\n14:09 Ana: six",
			want: "14:06 Ana: one\n14:07 Ana: two\n14:07 Lily: three\n14:07 Ana: four\n14:07 Ana: five\n14:09 Ana: six"},
		{name: "the earlier part comes second, order inside the minute",
			a:    "14:07 Lily: three\n14:07 Ana: four",
			b:    "14:07 Ana: one\n14:07 Ana: two\n14:07 Lily: three",
			want: "14:07 Ana: one\n14:07 Ana: two\n14:07 Lily: three\n14:07 Ana: four"},
		{name: "an edit",
			a: "14:07 Ana: 500 pcs\n14:07 Ana: thanks",
			b: "14:07 Ana: 5000 pcs (edited)\n14:07 Ana: thanks"},
		{name: "an old export after the edit",
			a:    "14:07 Ana: 5000 pcs (edited)",
			b:    "14:07 Ana: 500 pcs",
			want: "14:07 Ana: 5000 pcs (edited)"},
		{name: "a deletion",
			a: "14:07 Ana: wrong chat\n14:07 Ana: sorry",
			b: "14:07 Ana: <deleted>\n14:07 Ana: sorry"},
		{name: "with media after media left out",
			a: "14:07 Ana: <media>\n14:07 Ana: <media>\n14:08 Lily: nice",
			b: "14:07 Ana: <image> our warehouse\n14:07 Ana: <document>\n14:08 Lily: nice"},
		{name: "media left out after with media",
			a:    "14:07 Ana: <image> our warehouse",
			b:    "14:07 Ana: <media>",
			want: "14:07 Ana: <image> our warehouse"},
		{name: "Android minutes, then iPhone seconds",
			a: "14:07 Ana: ok\n14:07 Ana: ok\n14:08 Lily: hi",
			b: "14:07:05 Ana: ok\n14:07:40 Ana: ok\n14:08:01 Lily: hi"},
		{name: "iPhone seconds, then Android minutes",
			a:    "14:07:05 Ana: ok\n14:07:40 Ana: ok",
			b:    "14:07 Ana: ok\n14:07 Ana: ok\n14:07 Ana: ok",
			want: "14:07 Ana: ok\n14:07:05 Ana: ok\n14:07:40 Ana: ok"},
		{name: "one line in two seconds is two messages",
			a:    "14:07:05 Ana: ok",
			b:    "14:07:40 Ana: ok",
			want: "14:07:05 Ana: ok\n14:07:40 Ana: ok"},
		{name: "direction marks and blanks",
			a: "14:07 Ana: see +1 555 0100",
			b: "14:07 Ana: \u200esee\u00a0+1\u202f555 0100"},
		{name: "a renamed contact, and so a renamed chat",
			a:     "14:06 Lily: hello Ana\n14:07 Ana: we need 500 units\n14:08 Ana: by early May\n14:09 Lily: fine",
			b:     "14:07 Ana Lopez: we need 500 units\n14:08 Ana Lopez: by early May\n14:09 Lily: fine\n15:00 Ana Lopez: and?",
			want:  "14:06 Lily: hello Ana\n14:07 Ana Lopez: we need 500 units\n14:08 Ana Lopez: by early May\n14:09 Lily: fine\n15:00 Ana Lopez: and?",
			infoB: &bob},
		{name: "a notice in another language of the phone",
			a: "14:07 Messages are encrypted.\n14:07 Ana: hi",
			b: "14:07 消息已加密。\n14:07 Ana: hi"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			a, b := lines(t, c.a), lines(t, c.b)
			first, _ := imp(t, s, ana, a)
			before := dump(t, s)
			info := ana
			if c.infoB != nil {
				info = *c.infoB
			}
			second, res := imp(t, s, info, b)
			if c.want == "" {
				c.want = c.b
			}
			same(t, "both", dump(t, s), split(c.want))
			if res.Added+res.Duplicates != res.Messages {
				t.Errorf("added %d + duplicates %d, want %d", res.Added, res.Duplicates, res.Messages)
			}
			_, again := imp(t, s, info, b)
			if again.Added != 0 || again.Updated != 0 {
				t.Errorf("third import added %d, updated %d; want none", again.Added, again.Updated)
			}
			same(t, "again", dump(t, s), split(c.want))
			undo(t, s, second+1)
			undo(t, s, second)
			same(t, "undone", dump(t, s), before)
			restore(t, s, second)
			same(t, "restored", sorted(dump(t, s)), sorted(split(c.want)))
			undo(t, s, first)
			same(t, "first undone", dump(t, s), split(c.b))
		})
	}
}

func sorted(l []string) []string {
	slices.Sort(l)
	return l
}

func undo(t testing.TB, s *store.Store, b store.BatchID) store.UndoResult {
	t.Helper()
	res, err := s.Undo(t.Context(), b, now)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func restore(t testing.TB, s *store.Store, b store.BatchID) []store.FileResult {
	t.Helper()
	res, err := s.Restore(t.Context(), b, now)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// TestSameGreetingIsNotTheSameChat: a greeting sent to two customers in one
// minute must not join their chats.
func TestSameGreetingIsNotTheSameChat(t *testing.T) {
	s := open(t)
	for i, name := range []string{"Ana", "Bob"} {
		info := ana
		info.ChatName = name
		imp(t, s, info, lines(t, fmt.Sprintf("14:00 Lily: Happy new year!\n14:01 Lily: We open on Monday.\n14:0%d %s: thanks", i+2, name)))
	}
	cs, err := s.Customers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(cs) != 2 || cs[0].Messages != 3 || cs[1].Messages != 3 {
		t.Errorf("got %+v, want two customers with 3 messages each", cs)
	}
}

// TestManyChunks: a file of several chunks, with clocks that go back, is the
// same the second time.
func TestManyChunks(t *testing.T) {
	s := open(t)
	var recs []importer.Record
	one := lines(t, "14:07 Ana: ok")[0]
	for i := range 45_000 {
		r := one
		r.Wall = one.Wall.Add(secondsOf(i * 7 % 50 * 60)).Add(secondsOf(i / 50 * 60))
		r.Text = strings.Repeat("x", i%3)
		recs = append(recs, r)
	}
	imp(t, s, ana, recs)
	_, res := imp(t, s, ana, recs)
	if res.Added != 0 || res.Duplicates != len(recs) {
		t.Errorf("added %d, duplicates %d; want 0, %d", res.Added, res.Duplicates, len(recs))
	}
}
