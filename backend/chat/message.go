package chat

import "time"

// MessageID names a stored message; 0 means not stored.
type MessageID int64

// Direction says who speaks, seen from us (D-02).
type Direction string

// The directions. None is for notices, which nobody wrote.
const (
	Out  Direction = "out"
	In   Direction = "in"
	None Direction = ""
)

// Kind says what a message is made of.
type Kind string

// The kinds. Media is a medium of unknown kind; System is a notice.
const (
	Text     Kind = "text"
	Image    Kind = "image"
	Video    Kind = "video"
	Voice    Kind = "voice"
	Audio    Kind = "audio"
	Document Kind = "document"
	Sticker  Kind = "sticker"
	Location Kind = "location"
	Contact  Kind = "contact"
	Call     Kind = "call"
	Poll     Kind = "poll"
	Deleted  Kind = "deleted"
	System   Kind = "system"
	Media    Kind = "media"
)

// Counted reports whether messages of this kind enter figures (D-01):
// calls, polls, deleted messages and notices do not.
func (k Kind) Counted() bool {
	switch k {
	case Call, Poll, Deleted, System:
		return false
	}
	return true
}

// Precision is how finely the source dates a message.
type Precision string

// The precisions. WhatsApp exports give minutes (Android) or seconds (iPhone).
const (
	Minute Precision = "minute"
	Second Precision = "second"
	Milli  Precision = "ms"
)

// Message is one entry of a chat.
type Message struct {
	ID        MessageID
	ChatID    int64
	Channel   string    // "whatsapp", …
	At        time.Time // UTC, truncated to Precision
	Precision Precision
	Sender    string // as exported, direction marks stripped, blanks plain; "" for notices
	Direction Direction
	Kind      Kind
	Text      string // what the person wrote, without the edit mark; "" where nothing was written
	Edited    bool
	Delivered time.Time // zero: not known
	Read      time.Time // zero: not known
}

// Counted reports whether the message enters figures (D-01).
func (m Message) Counted() bool { return m.Direction != None && m.Kind.Counted() }
