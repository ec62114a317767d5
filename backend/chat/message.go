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
	Extra     *Extra    // what few messages have; nil: nothing
}

// Extra is what only some sources tell of a message.
type Extra struct {
	Ticks     Ticks     // what a person or a table tells beyond the source of the message, or the source without a time; else ""
	TicksAt   time.Time // when a person said so; zero: they did not
	TicksBy   TicksBy   // who tells it; "" with Ticks ""
	ReplyTo   MessageID // the message that it quotes; 0: none, or not here
	Reactions []Reaction
}

// Ticks is how far a message of ours got, as the phone shows it (I-12). It says
// nothing of when.
type Ticks string

// The states: one tick, two grey ones, two blue ones, or not sent at all.
const (
	TickSent      Ticks = "sent"
	TickDelivered Ticks = "delivered"
	TickRead      Ticks = "read"
	TickFailed    Ticks = "failed"
)

// Reaction is an emoji that somebody put on a message.
type Reaction struct {
	By    string    `json:"by"` // as exported; "" unknown
	Emoji string    `json:"emoji"`
	At    time.Time `json:"at,omitzero"` // UTC; zero: unknown
}

// Counted reports whether the message enters figures (D-01).
func (m Message) Counted() bool { return m.Direction != None && m.Kind.Counted() }
