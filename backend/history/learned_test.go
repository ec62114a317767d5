package history_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/understand"
)

// talk makes a chat of lines "day direction text"; what is between ⟦kind:…⟧ is a
// piece, and what question finds is asked. <kind> is a medium.
func talk(text string) ([]chat.Message, map[chat.MessageID]*chat.Meaning) {
	var messages []chat.Message
	meanings := map[chat.MessageID]*chat.Meaning{}
	r := understand.NewReader()
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		day, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		side, words, _ := strings.Cut(rest, " ")
		var days int
		fmt.Sscan(day, &days)
		m := chat.Message{ID: chat.MessageID(i + 1), ChatID: 1, At: time.Date(2026, 1, 1, 9, i, 0, 0, time.UTC).AddDate(0, 0, days),
			Precision: chat.Minute, Direction: chat.Direction(side), Kind: chat.Text}
		if kind, isMedium := strings.CutPrefix(words, "<"); isMedium {
			m.Kind, words = chat.Kind(strings.TrimSuffix(kind, ">")), ""
		}
		meaning := chat.Meaning{Language: "en", Mood: chat.Neutral}
		for {
			before, after, marked := strings.Cut(words, "⟦")
			m.Text += before
			if !marked {
				break
			}
			inside, behind, _ := strings.Cut(after, "⟧")
			kind, piece, _ := strings.Cut(inside, ":")
			start := len([]rune(m.Text))
			m.Text += piece
			meaning.Pieces = append(meaning.Pieces, chat.Piece{Span: chat.Span{Start: start, End: len([]rune(m.Text))}, Kind: kind, Value: strings.ToLower(piece)})
			words = behind
		}
		meaning.Questions, meaning.Said = r.Asked(m.Text, "en")
		if strings.Contains(m.Text, "great") {
			meaning.Mood = chat.Positive
		}
		messages = append(messages, m)
		meanings[m.ID] = &meaning
	}
	return messages, meanings
}

func learned(text string) history.Learned {
	messages, meanings := talk(text)
	return history.Build(history.Source{Messages: messages, Meanings: meanings}, chat.DefaultRules(), messages[len(messages)-1].At.Add(time.Hour)).Learned()
}

func texts(all []history.Sentence) (out []string) {
	for _, s := range all {
		out = append(out, s.Text)
	}
	return out
}

func TestLearnedFactsAreToldOnce(t *testing.T) {
	l := learned(`0 in we need ⟦quantity:500 pcs⟧ in ⟦place:Hamburg⟧, they look great
		1 out ⟦price:USD 4.20⟧ each
		2 in ⟦opinion:I think 4.20 is a lot⟧
		3 in so ⟦quantity:500 PCS⟧ by ⟦date:May⟧`)
	var got []string
	for _, f := range l.Facts {
		got = append(got, fmt.Sprintf("%s %s ×%d in %d", f.Kind, f.Text, f.Times, f.First.ID))
	}
	want := "[date May ×1 in 4 quantity 500 pcs ×2 in 1 place Hamburg ×1 in 1]"
	if fmt.Sprint(got) != want {
		t.Errorf("facts %v\nwant %s: the customer's, each once, the last told first", got, want)
	}
	if s := texts(l.Stances); len(s) != 1 || s[0] != "I think 4.20 is a lot" {
		t.Errorf("stances %q", s)
	}
	if l.Messages != 3 || l.Language != "en" || l.Moods != (history.Moods{Positive: 1, Neutral: 2}) {
		t.Errorf("%d messages in %q with %+v", l.Messages, l.Language, l.Moods)
	}
}

func TestOpenQuestions(t *testing.T) {
	for _, c := range []struct{ name, talk, want string }{
		{"nobody answers", "0 in What is the lead time?", "[What is the lead time?]"},
		{"answered by a time", "0 in What is the lead time?\n0 out 25 days after deposit.", "[]"},
		{"another thing is answered", "0 in What is the lead time? Do you have CE certificates?\n0 out 25 days after deposit.", "[Do you have CE certificates?]"},
		{"we ask back", "0 in What is the lead time?\n0 out Which model do you mean?", "[What is the lead time?]"},
		{"a document answers a request", "0 in Please send me the catalogue.\n0 out <document>", "[]"},
		{"a picture answers no question", "0 in What is the lead time?\n0 out <image>", "[What is the lead time?]"},
		{"the newest first", "0 in What is the lead time?\n1 in What is the MOQ?", "[What is the MOQ? What is the lead time?]"},
		{"ours are not open", "0 out What is your target price?\n1 in ok", "[]"},
		{"what is long past has lapsed", "0 in What is the lead time?\n100 in hello", "[]"},
	} {
		if got := fmt.Sprint(texts(learned(c.talk).Open)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A text that changed since it was read is not cut at the old places.
func TestLearnedPassesOverPlacesOfAnotherText(t *testing.T) {
	messages, meanings := talk("0 in we need ⟦quantity:500 pcs⟧")
	messages[0].Text = "no"
	l := history.Build(history.Source{Messages: messages, Meanings: meanings}, chat.DefaultRules(), messages[0].At.Add(time.Hour)).Learned()
	if len(l.Facts) != 0 {
		t.Errorf("facts %+v of a text that is gone", l.Facts)
	}
}

// What a person set right holds no words of weight and no statement of its own:
// both are read anew, in the language that they set.
func TestAskedOfWhatAPersonSetRight(t *testing.T) {
	const hours = "Die Öffnungszeiten der Halle"
	for _, c := range []struct{ name, answer, want string }{
		{"half of the words come again", "Die Öffnungszeiten der Halle stehen im Plan", "2"},
		{"other words", "Die Kisten stehen im Lager", "0"},
	} {
		messages, meanings := talk("0 in " + hours + "\n1 out " + c.answer)
		asked, answer := meanings[1], meanings[2]
		asked.Language, asked.Corrected = "de", []chat.Part{chat.PartQuestions}
		asked.Questions = []chat.Question{{Span: chat.Span{End: len([]rune(hours))}}}
		answer.Language, answer.Said, answer.Corrected = "de", chat.Statement{}, []chat.Part{chat.PartLanguage}
		h := history.Build(history.Source{Messages: messages, Meanings: meanings}, chat.DefaultRules(), messages[1].At.Add(time.Hour))
		got := chat.MessageID(0)
		if all := h.Asked(); len(all) == 1 && all[0].Answer != nil {
			got = all[0].Answer.ID
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: answered by message %d, want %s", c.name, got, c.want)
		}
	}
}
