package golden

import (
	"math/rand/v2"
	"time"

	"huiyin/backend/chat"
)

// LongChat makes a chat of n messages for benchmarks and property tests of
// size: both sides write in bursts, with pauses from minutes to a month. The
// same n gives the same chat.
func LongChat(n int) []chat.Message { return RandomChat(uint64(n), n) }

// RandomChat makes a chat of n messages; the same seed gives the same chat.
// Pauses fall on the limits of D-03, D-05 and D-07 more often than by chance.
func RandomChat(seed uint64, n int) []chat.Message {
	random := rand.New(rand.NewPCG(seed, 1))
	pauses := []time.Duration{0, time.Minute, 20 * time.Minute, time.Hour, 61 * time.Minute, 9 * time.Hour,
		72 * time.Hour, 72*time.Hour + time.Minute, 6 * 24 * time.Hour, 14 * 24 * time.Hour, 14*24*time.Hour + time.Minute, 30 * 24 * time.Hour}
	texts := []string{"ok", "Thanks 👍", "How much for 500 pcs?", "Please send the certificate, our engineer is waiting.", "noted", "I'll check it and come back."}
	kinds := []chat.Kind{chat.Text, chat.Text, chat.Text, chat.Text, chat.Text, chat.Image, chat.Voice, chat.Call, chat.Deleted, chat.System}
	at := time.Date(2020, 1, 1, 8, 0, 0, 0, time.UTC)
	messages := make([]chat.Message, n)
	for i := range messages {
		at = at.Add(pauses[min(random.IntN(len(pauses)), random.IntN(len(pauses)))])
		m := chat.Message{ID: chat.MessageID(i + 1), ChatID: 1, Channel: "whatsapp", At: at, Precision: chat.Minute,
			Sender: "Mina", Direction: chat.In, Kind: kinds[random.IntN(len(kinds))]}
		if random.IntN(2) == 0 {
			m.Direction, m.Sender = chat.Out, "me"
		}
		switch m.Kind {
		case chat.Text:
			m.Text = texts[random.IntN(len(texts))]
		case chat.System:
			m.Direction, m.Sender = chat.None, ""
		}
		messages[i] = m
	}
	return messages
}
