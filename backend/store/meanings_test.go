package store_test

import (
	"fmt"
	"strings"
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// reader understands as these tests need it: a mood by a word, a date that
// stands anywhere, and the language that a message names.
func reader(u store.Unread) (chat.Meaning, string) {
	m := chat.Meaning{Language: u.Prior, Mood: chat.Neutral, Confidence: 0.75}
	if at := strings.Index(u.Text, "great"); at >= 0 {
		m.Mood, m.Causes = chat.Positive, []chat.Cause{{Span: chat.Span{Start: at, End: at + 5}, Mood: chat.Positive}}
	}
	if at := strings.Index(u.Text, "May"); at >= 0 {
		m.Pieces = []chat.Piece{{Span: chat.Span{Start: at, End: at + 3}, Kind: "date", Value: u.Wall.Format("2006") + "-05"}}
	}
	if strings.Contains(u.Text, "?") {
		m.Questions = []chat.Question{{Span: chat.Span{End: len(u.Text)}, Request: true, Specific: true, Topic: "price", Wants: "amount"}}
		m.Intents = []string{"inquiry", "quote_request"}
	}
	if code, ok := strings.CutPrefix(u.Text, "lang "); ok {
		return m, code
	}
	return m, ""
}

func readAll(t *testing.T, s *store.Store, step int) {
	t.Helper()
	for left := true; left; {
		var err error
		if left, err = s.ReadSome(t.Context(), step, reader); err != nil {
			t.Fatal(err)
		}
	}
}

// meant lists what is understood of every message, in time order.
func meant(t *testing.T, s *store.Store) []string {
	t.Helper()
	var all []string
	for r, err := range s.Messages(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		ms, err := s.Meanings(t.Context(), []chat.MessageID{r.ID})
		if err != nil {
			t.Fatal(err)
		}
		if m, ok := ms[r.ID]; ok {
			line := fmt.Sprintf("%s: %s %s %v", r.Text, m.Language, m.Mood, m.Intents)
			for _, p := range m.Pieces {
				line += " " + p.Kind + " " + p.Value
			}
			all = append(all, strings.TrimSpace(line))
		}
	}
	return all
}

const spoken = `09:00 Ana: lang es
	09:01 Lily: great
	09:02 Ana: when in May?
	09:03 Ana: <image>
	09:04 Ana: <call> missed
	09:05 Ana joined`

func TestReadSomeUnderstandsWhatHasWords(t *testing.T) {
	want := []string{"lang es:  neu []", "great:  pos []", "when in May?: es neu [inquiry quote_request] date 2026-05"}
	for _, step := range []int{1, 2, 100} {
		s := open(t)
		imp(t, s, ana, lines(t, spoken))
		if n, err := s.UnreadCount(t.Context()); err != nil || n != 6 {
			t.Errorf("%d (%v) unread, want 6", n, err)
		}
		readAll(t, s, step)
		same(t, "understood", meant(t, s), want)
		if n, err := s.UnreadCount(t.Context()); err != nil || n != 0 {
			t.Errorf("%d (%v) unread after reading, want 0", n, err)
		}
	}
}

func TestMeaningsComeBackWhole(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "09:00 Ana: great, when in May?"))
	readAll(t, s, 10)
	got, err := s.Meanings(t.Context(), []chat.MessageID{1, 99})
	if err != nil || len(got) != 1 {
		t.Fatalf("got %v (%v)", got, err)
	}
	want, _ := reader(store.Unread{Text: "great, when in May?", Wall: clock(t, "09:00:00")})
	if fmt.Sprint(got[1]) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", got[1], want)
	}
}

func TestNewMessagesAndANewReaderAreReadAgain(t *testing.T) {
	s := open(t)
	if err := s.ReadBy(t.Context(), "1"); err != nil {
		t.Fatal(err)
	}
	imp(t, s, ana, lines(t, "09:00 Ana: great"))
	readAll(t, s, 10)
	imp(t, s, ana, lines(t, "09:00 Ana: great\n09:01 Ana: in May"))
	readAll(t, s, 10)
	same(t, "with the new one", meant(t, s), []string{"great:  pos []", "in May:  neu [] date 2026-05"})
	for _, c := range []struct {
		version string
		unread  bool
	}{{"1", false}, {"2", true}} {
		if err := s.ReadBy(t.Context(), c.version); err != nil {
			t.Fatal(err)
		}
		if n, err := s.UnreadCount(t.Context()); err != nil || n > 0 != c.unread {
			t.Errorf("reader %s: %d unread (%v), want any: %v", c.version, n, err, c.unread)
		}
	}
}

func TestCorrectionsAreKept(t *testing.T) {
	s := open(t)
	batch, _ := imp(t, s, ana, lines(t, "09:00 Ana: great\n09:01 Ana: when in May?"))
	readAll(t, s, 10)
	correct := func(message chat.MessageID, part chat.Part, value string) chat.Correction {
		t.Helper()
		before, err := s.Correct(t.Context(), message, chat.Correction{Part: part, Value: value, At: now})
		if err != nil {
			t.Fatal(err)
		}
		return before
	}
	plain := []string{"great:  pos []", "when in May?:  neu [inquiry quote_request] date 2026-05"}
	if before := correct(1, chat.PartMood, `"neg"`); before.Value != "" {
		t.Errorf("said before: %+v, want nothing", before)
	}
	correct(2, chat.PartPieces, `[]`)
	if before := correct(2, chat.PartIntents, `["delay"]`); before.Value != "" {
		t.Errorf("said before: %+v, want nothing", before)
	}
	corrected := []string{"great:  neg []", "when in May?:  neu [delay]"}
	same(t, "corrected", meant(t, s), corrected)
	all, err := s.Corrections(t.Context())
	if err != nil || len(all) != 2 || len(all[1].Corrections) != 2 || all[0].Understood.Mood != chat.Positive {
		t.Errorf("corrections %+v (%v)", all, err)
	}

	undo(t, s, batch)
	same(t, "undone", meant(t, s), nil)
	restore(t, s, batch)
	readAll(t, s, 10)
	same(t, "redone", meant(t, s), corrected)

	for r, err := range s.Messages(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []chat.Part{chat.PartMood, chat.PartPieces, chat.PartIntents} {
			correct(r.ID, part, "")
		}
	}
	same(t, "taken back", meant(t, s), plain)
}

// What names places in a text is void once another export shows another text.
func TestPlacesOfAnotherTextAreNotShown(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "09:00 Ana: in May"))
	readAll(t, s, 10)
	for part, value := range map[chat.Part]string{chat.PartPieces: `[{"start":0,"end":2,"kind":"place","value":"in"}]`, chat.PartMood: `"neg"`} {
		if _, err := s.Correct(t.Context(), 1, chat.Correction{Part: part, Value: value, At: now}); err != nil {
			t.Fatal(err)
		}
	}
	same(t, "corrected", meant(t, s), []string{"in May:  neg [] place in"})
	imp(t, s, ana, lines(t, "09:00 Ana: by May then (edited)"))
	readAll(t, s, 10)
	same(t, "edited", meant(t, s), []string{"by May then:  neg [] date 2026-05"})
}

func TestCorrectRefuses(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "09:00 Ana: great\n09:01 Ana joined"))
	for name, c := range map[string]struct {
		message chat.MessageID
		c       chat.Correction
		code    string
	}{
		"no such message": {9, chat.Correction{Part: chat.PartMood, Value: `"neg"`}, "message-gone"},
		"a notice":        {2, chat.Correction{Part: chat.PartMood, Value: `"neg"`}, "message-gone"},
		"no such mood":    {1, chat.Correction{Part: chat.PartMood, Value: `"fine"`}, "bad-correction"},
		"no such part":    {1, chat.Correction{Part: "tone", Value: `"neg"`}, "bad-correction"},
	} {
		_, err := s.Correct(t.Context(), c.message, c.c)
		if fault.Code(err) != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
}
