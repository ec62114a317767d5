package importer

import (
	"context"
	"io"
	"time"

	"huiyin/backend/chat"
)

// Format reads one kind of export. Reads are streams: no format may hold a
// whole export in memory.
type Format interface {
	// ID is stable and stored with every message, for example "whatsapp-txt".
	ID() string
	// Channel is the channel of its messages, for example "whatsapp"; a chat of
	// a preview may name another.
	Channel() string
	// Recognise judges by names and first bytes only.
	Recognise(src Source) Match
	// Inspect reads src once and settles all that can be settled: what the
	// preview shows is what Read does, because the settled Answers are handed
	// to Read and not worked out again. Errors are *fault.Error.
	Inspect(ctx context.Context, src Source, given Given) (Preview, error)
	// Read gives every message and row to out, in file order, and accounts for
	// every line. It gives those of chats that the user left out, too.
	Read(ctx context.Context, src Source, a Answers, out Sink) (Tally, error)
}

// Joiner is a Format whose exports of one chat can lie in several files.
type Joiner interface {
	// Join gives sources of one chat the same key, and their order in it; ""
	// stands alone. The joined source is the first one, with all of them as Parts.
	Join(src Source) (key string, order int)
}

// Given is what is known before a source is inspected.
type Given struct {
	Now time.Time
	// Files is how many files are inspected together, and so share the memory
	// for what is learnt of them; 0: one.
	Files int
	// Table gives the columns that the user chose for tables with this header,
	// now or in an earlier import; nil: none.
	Table func(fingerprint string) (TableAnswer, bool)
}

// Match is how sure a format is that a source is its own.
type Match int

// The matches. Exactly one format may claim a source with Sure.
const (
	No Match = iota
	Maybe
	Sure
)

// Source is one export file: on disk, or an entry of a zip.
type Source struct {
	Path     string // the file as it was dropped; with Entry it names the source
	Entry    string // name inside the zip; "" for a plain file
	Size     int64  // bytes, unpacked
	ModTime  time.Time
	Head     []byte   // the first 64 KiB at most
	Siblings []string // base names of the other files in the zip or folder (media); may be nil
	Parts    []Source // all files of one chat, itself first, in order (Joiner); nil: itself only
	Open     func() (io.ReadCloser, error)
}

// DateOrder is the order of day, month and year in the dates of an export.
type DateOrder string

// The date orders; the empty one asks the format to infer.
const (
	InferOrder DateOrder = ""
	DMY        DateOrder = "dmy"
	MDY        DateOrder = "mdy"
	YMD        DateOrder = "ymd"
)

// Answers are the decisions that Read needs; Preview holds proposals for all.
type Answers struct {
	DateOrder DateOrder
	Table     TableAnswer // of tables only
	// Learnt is what Inspect learnt of the file (header shape, authors …);
	// only the format that made it looks inside.
	Learnt any
}

// Noted is what may be Learnt besides: Answers that wait long give up what
// would only save time.
type Noted interface {
	// WithoutNotes gives the same answers in little memory. It leaves the
	// receiver as it is, so that what reads by it goes on.
	WithoutNotes() any
}

// Me is the sender of our own messages in sources that say which they are but
// not what we are called.
const Me = "Me"

// Participant is somebody who wrote in a chat. Names are unique in a chat: a
// format tells people of one name apart by their number or id behind it.
type Participant struct {
	Name     string // marks stripped, blanks plain
	Messages int
	// Handles are what the person is known by beyond a name: "+49…" (E.164), an
	// e-mail address, "id:…" of the channel. nil: the name is all there is.
	Handles []string
}

// ChatPreview is one chat of a source.
type ChatPreview struct {
	ID           string        // of the chat in its channel; "" where the export has none
	Name         string        // partner or group; "" where the export does not say
	Channel      string        // "" is the format's
	Group        bool          // more than two people, or group notices
	Messages     int           // without notices
	System       int           // notices
	First, Last  time.Time     // of messages and notices; wall clock, expressed in UTC (instants: UTC); zero: none
	Participants []Participant // most messages first
	// Owner is the participant who made the export, where the file shows it
	// (a "You deleted this message" of theirs, the one who is not the chat name); "" unknown.
	Owner string
	// Directed says that the source itself tells our messages from theirs: Owner
	// is us, and nobody need be asked.
	Directed bool
	// Offered says that the chat is not taken unless the user wants it, for
	// example a channel or a talk with a bot.
	Offered bool
}

// Preview is what Inspect found out.
type Preview struct {
	Platform string        // "iphone", "android", "" unknown
	Lines    int           // or entries, in formats without lines
	Chats    []ChatPreview // Record.Chat is the index
	// Orders, Contacts and Receipts are the rows of a table that are no messages.
	Orders, Contacts, Receipts int
	Table                      *Table // of tables only
	// DateAssumed says that the date order stays open; DateSamples then holds up
	// to three raw dates with both readings.
	DateAssumed bool
	DateSamples []DateSample
	Problems    []Problem
	Answers     Answers
}

// DateSample is one date that can be read two ways (wall clock, "2026-04-03").
type DateSample struct {
	Raw string
	DMY string
	MDY string
}

// Record is one message or notice as the export holds it.
type Record struct {
	Chat      int       // index in Preview.Chats
	Line      int       // of its first line, or its entry, from 1
	Wall      time.Time // wall clock of the exporting phone, expressed in UTC
	Instant   bool      // Wall is a real instant, zone and all (sources that store UTC)
	Precision chat.Precision
	Sender    string // "" for notices
	Kind      chat.Kind
	Text      string
	Edited    bool
	Owner     bool      // the record itself shows that its sender is the exporter
	Delivered time.Time // UTC; zero: unknown
	Read      time.Time // UTC; zero: unknown
	Arrived   bool      // the source says that it was delivered, but not when
	ID        string    // of the message in its channel; "" where the source has none
	ReplyTo   string    // ID of the message that it quotes; "" none
	Reactions []chat.Reaction
}

// Problem is trouble in the data: shown to the user, never a reason to stop.
// Key is a word key "problem.<key>.text"; Params are its raw parameters.
type Problem struct {
	Line   int               `json:"line"` // 0: the whole file
	Key    string            `json:"key"`
	Params map[string]string `json:"params"`
}

// Sink takes what Read finds. An error from it ends the reading.
type Sink interface {
	Message(Record) error
	Problem(Problem) error
}

// Tally accounts for every line of the source.
type Tally struct {
	Lines         int // all physical lines
	Preface       int // before the first header, and blank lines there
	Headers       int // lines that begin a message or notice
	Continuations int // further lines of a body
	Refused       int // lines reported as problems
}

// Balanced reports whether every line is accounted for.
func (t Tally) Balanced() bool {
	return t.Lines == t.Preface+t.Headers+t.Continuations+t.Refused
}
