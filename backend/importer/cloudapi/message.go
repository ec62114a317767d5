package cloudapi

import (
	"cmp"
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// message is an entry of "messages" or "message_echoes".
type message struct {
	ID          string  `json:"id"`
	From        string  `json:"from"`
	FromUser    string  `json:"from_user_id"`
	To          string  `json:"to"`
	ToUser      string  `json:"to_user_id"`
	Timestamp   seconds `json:"timestamp"`
	Type        string  `json:"type"`
	Text        body    `json:"text"`
	Image       medium  `json:"image"`
	Video       medium  `json:"video"`
	Document    medium  `json:"document"`
	Audio       medium  `json:"audio"`
	System      body    `json:"system"`
	Button      struct{ Text string }
	Interactive struct {
		Button struct{ Title string } `json:"button_reply"`
		List   struct{ Title string } `json:"list_reply"`
	} `json:"interactive"`
	Context  struct{ ID string } `json:"context"`
	Reaction struct {
		MessageID string `json:"message_id"`
		Emoji     string `json:"emoji"`
	} `json:"reaction"`
}

// seconds are a number, written as one or as a text.
type seconds string

// UnmarshalJSON implements json.Unmarshaler.
func (s *seconds) UnmarshalJSON(data []byte) error {
	*s = seconds(strings.Trim(string(data), `"`))
	return nil
}

type body struct {
	Body string `json:"body"`
}

type medium struct {
	Caption string `json:"caption"`
	Voice   bool   `json:"voice"`
}

// status is an entry of "statuses": one step of a message of ours.
type status struct {
	ID            string  `json:"id"`
	Status        string  `json:"status"`
	Timestamp     seconds `json:"timestamp"`
	Recipient     string  `json:"recipient_id"`
	RecipientUser string  `json:"recipient_user_id"`
}

// entry shapes a message; false: it has no partner, or no time that can be read.
func (m message) entry(ours bool) (entry, bool) {
	partner := cmp.Or(m.From, m.FromUser)
	if ours {
		partner = cmp.Or(m.To, m.ToUser)
	}
	at, dated := instant(string(m.Timestamp))
	e := entry{partner: strings.TrimPrefix(partner, "+"), ours: ours}
	kind, text := m.content()
	e.Record = importer.Record{Wall: at, Instant: true, Precision: chat.Second, Kind: kind,
		Text: strings.ToValidUTF8(strings.TrimSpace(text), "\uFFFD"), ID: m.ID, ReplyTo: m.Context.ID}
	return e, dated && e.partner != ""
}

// content says what a message is made of. What is not known is some medium.
func (m message) content() (chat.Kind, string) {
	switch m.Type {
	case "text":
		return chat.Text, m.Text.Body
	case "button":
		return chat.Text, m.Button.Text
	case "interactive":
		return chat.Text, cmp.Or(m.Interactive.Button.Title, m.Interactive.List.Title)
	case "image":
		return chat.Image, m.Image.Caption
	case "video":
		return chat.Video, m.Video.Caption
	case "document":
		return chat.Document, m.Document.Caption
	case "audio":
		if m.Audio.Voice {
			return chat.Voice, ""
		}
		return chat.Audio, ""
	case "sticker":
		return chat.Sticker, ""
	case "location":
		return chat.Location, ""
	case "contacts":
		return chat.Contact, ""
	case "system":
		return chat.System, m.System.Body
	}
	return chat.Media, ""
}
