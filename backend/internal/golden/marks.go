package golden

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/understand"
)

// understood takes the marks out of a line of a dialogue: m gets its text and its
// receipts, the result is what the message says.
func understood(m *chat.Message, line string, zone *time.Location) (chat.Meaning, error) {
	meaning := chat.Meaning{Language: "en", Mood: chat.Neutral, Confidence: 1}
	if at := strings.LastIndex(line, " {"); at >= 0 && strings.HasSuffix(line, "}") {
		if err := tell(m, &meaning, strings.TrimSuffix(line[at+2:], "}"), zone); err != nil {
			return meaning, err
		}
		line = line[:at]
	}
	m.Text = ""
	for {
		before, after, marked := strings.Cut(line, "⟨")
		m.Text += before
		if !marked {
			break
		}
		inside, behind, _ := strings.Cut(after, "⟩")
		kind, words, _ := strings.Cut(inside, ":")
		kind, value, valued := strings.Cut(kind, "=")
		if !valued {
			value = strings.ToLower(words)
		}
		start := len([]rune(m.Text))
		m.Text += words
		meaning.Pieces = append(meaning.Pieces, chat.Piece{Span: chat.Span{Start: start, End: len([]rune(m.Text))}, Kind: kind, Value: value})
		line = behind
	}
	meaning.Questions, meaning.Said = understand.NewReader().Asked(m.Text, meaning.Language)
	return meaning, nil
}

// tell reads what the braces behind a message say.
func tell(m *chat.Message, meaning *chat.Meaning, words string, zone *time.Location) (err error) {
	fields := strings.Fields(words)
	for i := 0; i < len(fields) && err == nil; i++ {
		switch word := fields[i]; word {
		case "pos", "neg", "neu":
			meaning.Mood = chat.Mood(word)
		case "unsure":
			meaning.Unsure = true
		case "sent", "failed":
			m.Extra = &chat.Extra{Ticks: chat.Ticks(word), TicksBy: chat.TicksByTable}
		case "on":
			if i++; i == len(fields) {
				return fmt.Errorf("want a channel behind %q", word)
			}
			m.Channel = fields[i]
		case "delivered", "read":
			if i+2 >= len(fields) {
				return fmt.Errorf("want a date and a time behind %q", word)
			}
			var at time.Time
			at, _, err = instant(fields[i+1]+" "+fields[i+2], zone)
			if word == "read" {
				m.Read = at.UTC()
			} else {
				m.Delivered = at.UTC()
			}
			i += 2
		default:
			if !slices.Contains(intents, word) {
				return fmt.Errorf("%q is no mood, intent or receipt", word)
			}
			meaning.Intents = append(meaning.Intents, word)
		}
	}
	return err
}

// intents are the ids of package intent.
var intents = []string{"inquiry", "quote_request", "sample_request", "price_objection", "order", "delay", "refusal", "complaint", "thanks", "ack", "greeting"}
