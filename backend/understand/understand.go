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
	"math"
	"time"
	"unicode/utf8"

	"huiyin/backend/chat"
	"huiyin/backend/intent"
	"huiyin/backend/pieces"
	"huiyin/backend/question"
	"huiyin/backend/sentiment"
	"huiyin/backend/text"
)

// Words holds the names of moods, intents and pieces, area "understand".
//
//go:embed words/*.json
var Words embed.FS

// Version changes with every change of what a Reader gives: stores then let
// all messages be read again.
const Version = "20"

// longestRead is how many bytes of a message are read (own). WhatsApp's
// longest message is 65,536 characters; what a person types is far shorter.
const longestRead = 16 << 10

// surelySpoken is how sure the language of a message must be, and how many
// bytes it must have, for the next messages of its sender to be judged by it (own).
const (
	surelySpoken      = 0.9
	longEnoughToSpeak = 20
)

// Reader reads one message after another, in memory that it uses again. It is
// for one goroutine.
type Reader struct {
	mood      *sentiment.Reader
	intents   *intent.Reader
	questions *question.Reader
	pieces    *pieces.Reader

	foundIntents   []intent.Reading
	foundQuestions []question.Question
	foundPieces    []pieces.Piece
}

// NewReader makes a reader; the first one loads the tables of all languages,
// which takes some ten milliseconds.
func NewReader() *Reader {
	return &Reader{mood: sentiment.NewReader(), intents: intent.NewReader(), questions: question.NewReader(), pieces: pieces.NewReader()}
}

// Read tells what s says. Wall is the writer's own clock when they sent it, as
// if it were UTC; prior the language they wrote before, "" unknown. It gives the
// language to judge their next message by.
func (r *Reader) Read(s string, wall time.Time, prior string) (m chat.Meaning, next string) {
	s = text.Beginning(s, longestRead)
	told, sure := text.Detect(s, text.Language(prior))
	language := string(told)
	next = prior
	if sure >= surelySpoken && len(s) >= longEnoughToSpeak && told != text.Unknown {
		next = language
	}
	mood := r.mood.Read(s, language)
	r.foundIntents = r.intents.Read(s, language, r.foundIntents[:0])
	r.foundPieces = r.pieces.Find(s, language, wall, r.foundPieces[:0])

	m = chat.Meaning{Language: language, Mood: chat.Mood(mood.Mood), Confidence: math.Round(mood.Confidence*100) / 100, Unsure: mood.Unsure}
	at := places{text: s}
	for _, b := range mood.Because {
		m.Causes = append(m.Causes, chat.Cause{Span: at.span(b.Start, b.End), Mood: chat.Mood(b.Mood)})
	}
	for _, i := range r.foundIntents {
		m.Intents = append(m.Intents, string(i.Intent))
	}
	m.Questions, m.Said = r.Asked(s, language)
	for _, p := range r.foundPieces {
		m.Pieces = append(m.Pieces, chat.Piece{Span: at.span(p.Start, p.End), Kind: string(p.Kind), Value: p.Value})
	}
	return m, next
}

// Asked tells what s asks, and what it states outside of its questions.
func (r *Reader) Asked(s, language string) (asked []chat.Question, said chat.Statement) {
	var found question.Statement
	r.foundQuestions, found = r.questions.Read(s, language, r.foundQuestions[:0])
	at := places{text: s}
	for _, q := range r.foundQuestions {
		asked = append(asked, chat.Question{Span: at.span(q.Start, q.End), Request: q.Request, Specific: q.Specific,
			Topic: string(q.Topic), Wants: string(q.Wants), Words: q.Words})
	}
	said = chat.Statement{Words: found.Words, Amount: found.Amount, Time: found.Time, Number: found.Number, Reply: found.Reply}
	for _, t := range found.Topics {
		said.Topics = append(said.Topics, string(t))
	}
	return asked, said
}

// places turns bytes of a text into code points, quickest where they ascend.
type places struct {
	text         string
	bytes, runes int // up to the last place
}

func (p *places) span(start, end int) chat.Span {
	return chat.Span{Start: p.of(start), End: p.of(end)}
}

func (p *places) of(at int) int {
	if at < p.bytes {
		p.bytes, p.runes = 0, 0
	}
	p.runes += utf8.RuneCountInString(p.text[p.bytes:at])
	p.bytes = at
	return p.runes
}
