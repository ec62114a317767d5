package telegram

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// message is an entry of "messages" as the file has it; what is not used here
// is not decoded.
type message struct {
	ID        int64           `json:"id"`
	Type      string          `json:"type"`
	Date      string          `json:"date"`
	DateUnix  string          `json:"date_unixtime"`
	Edited    string          `json:"edited"`
	From      *string         `json:"from"`
	FromID    json.RawMessage `json:"from_id"`
	Actor     *string         `json:"actor"`
	ActorID   json.RawMessage `json:"actor_id"`
	Action    string          `json:"action"`
	Title     string          `json:"title"`
	Text      text            `json:"text"`
	ReplyTo   int64           `json:"reply_to_message_id"`
	Photo     string          `json:"photo"`
	File      string          `json:"file"`
	MediaType string          `json:"media_type"`
	Contact   json.RawMessage `json:"contact_information"`
	Location  json.RawMessage `json:"location_information"`
	Poll      *poll           `json:"poll"`
	Reactions []reaction      `json:"reactions"`

	at      time.Time // wall clock or, with instant, UTC
	instant bool
}

type poll struct {
	Question text `json:"question"`
}

type reaction struct {
	Emoji  string `json:"emoji"`
	Count  int    `json:"count"`
	Recent []struct {
		From *string `json:"from"`
		Date string  `json:"date"`
	} `json:"recent"`
}

// text is what a person wrote: a string, or an array of strings and of objects
// with a text (links, bold words, mentions).
type text string

// UnmarshalJSON implements json.Unmarshaler.
func (t *text) UnmarshalJSON(data []byte) error {
	var plain string
	if err := json.Unmarshal(data, &plain); err == nil {
		*t = text(plain)
		return nil
	}
	var runs []json.RawMessage
	if err := json.Unmarshal(data, &runs); err != nil {
		return err
	}
	var b strings.Builder
	for _, run := range runs {
		var entity struct{ Text string }
		if json.Unmarshal(run, &plain) == nil {
			b.WriteString(plain)
		} else if err := json.Unmarshal(run, &entity); err != nil {
			return err
		} else {
			b.WriteString(entity.Text)
		}
	}
	*t = text(b.String())
	return nil
}

// settle dates the message; false: it has no date that can be read.
func (m *message) settle() bool {
	if s, err := strconv.ParseInt(m.DateUnix, 10, 64); err == nil {
		m.at, m.instant = time.Unix(s, 0).UTC(), true
		return true
	}
	var err error
	m.at, err = time.Parse("2006-01-02T15:04:05", m.Date)
	return err == nil
}

// notice reports an entry that no person wrote: all service entries but calls.
func (m *message) notice() bool { return m.Type == "service" && m.Action != "phone_call" }

// author is who wrote the message: name and id, each "" where unknown.
func (m *message) author() (name, id string) {
	from, rawID := m.From, m.FromID
	if m.Type == "service" {
		from, rawID = m.Actor, m.ActorID
	}
	id = strings.Trim(string(rawID), `"`)
	if _, err := strconv.ParseInt(id, 10, 64); err == nil {
		id = "user" + id // exports before 2021 have bare numbers
	}
	if id == "null" {
		id = ""
	}
	return importer.PlainName(value(from)), id
}

// kind says what the message is made of.
func (m *message) kind() chat.Kind {
	switch {
	case m.notice():
		return chat.System
	case m.Type == "service":
		return chat.Call
	case m.Poll != nil:
		return chat.Poll
	case m.Contact != nil:
		return chat.Contact
	case m.Location != nil:
		return chat.Location
	case m.Photo != "":
		return chat.Image
	}
	switch m.MediaType {
	case "sticker":
		return chat.Sticker
	case "voice_message":
		return chat.Voice
	case "audio_file":
		return chat.Audio
	case "video_message", "video_file", "animation":
		return chat.Video
	}
	switch {
	case m.File != "":
		return chat.Document
	case m.Text == "":
		return chat.Media
	}
	return chat.Text
}

// record is the message as the contract has it; sender is what its author is called.
func (m *message) record(line, chatIndex int, sender string) importer.Record {
	r := importer.Record{
		Chat: chatIndex, Line: line, Wall: m.at, Instant: m.instant, Precision: chat.Second,
		Sender: sender, Kind: m.kind(), Text: strings.ToValidUTF8(string(m.Text), "\uFFFD"), Edited: m.Edited != "",
		ID: strconv.FormatInt(m.ID, 10),
	}
	switch r.Kind {
	case chat.System:
		r.Sender, r.Text = "", strings.TrimSpace(strings.ReplaceAll(m.Action, "_", " ")+" "+m.Title)
	case chat.Poll:
		r.Text = string(m.Poll.Question)
	}
	if m.ReplyTo != 0 {
		r.ReplyTo = strconv.FormatInt(m.ReplyTo, 10)
	}
	for _, found := range m.Reactions {
		for _, who := range found.Recent {
			r.Reactions = append(r.Reactions, chat.Reaction{By: importer.PlainName(value(who.From)), Emoji: found.Emoji})
		}
		if len(found.Recent) == 0 && found.Emoji != "" {
			r.Reactions = append(r.Reactions, chat.Reaction{Emoji: found.Emoji})
		}
	}
	return r
}
