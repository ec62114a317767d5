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
	// Channel is the channel of its messages, for example "whatsapp".
	Channel() string
	// Recognise judges by names and first bytes only.
	Recognise(src Source) Match
	// Inspect reads src once and settles all that can be settled: what the
	// preview shows is what Read does, because the settled Answers are handed
	// to Read and not worked out again. Errors are *fault.Error.
	Inspect(ctx context.Context, src Source, now time.Time) (Preview, error)
	// Read gives every message to out, in file order, and accounts for every line.
	Read(ctx context.Context, src Source, a Answers, out Sink) (Tally, error)
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
	// Learnt is what Inspect learnt of the file (header shape, authors …);
	// only the format that made it looks inside.
	Learnt any
}

// Participant is somebody who wrote in the chat.
type Participant struct {
	Name     string // marks stripped, blanks plain
	Messages int
}

// Preview is what Inspect found out.
type Preview struct {
	Platform     string // "iphone", "android", "" unknown
	ChatName     string // partner or group; "" where the export does not say
	Group        bool   // more than two people, or group notices
	Messages     int    // without notices
	System       int    // notices
	Lines        int
	First, Last  time.Time     // of messages and notices; wall clock, expressed in UTC; zero: none
	Participants []Participant // most messages first
	// Owner is the participant who made the export, where the file shows it
	// (a "You deleted this message" of theirs, the one who is not the chat name); "" unknown.
	Owner string
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
	Line      int       // of its first line, from 1
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
