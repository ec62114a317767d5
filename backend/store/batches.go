package store

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// BatchID names what one action of the user imported.
type BatchID int64

// FileInfo says what the export is; it comes from the preview and the answers.
type FileInfo struct {
	Path         string // shown in the list of imports
	Format       string // id of the importer.Format
	Channel      string // "whatsapp", …
	Platform     string // "iphone", "android", "" unknown
	ChatID       string // of the chat in its channel; "" where the export has none
	ChatName     string // partner or group; "" where the export does not say
	Group        bool   // several customers
	Zone         string // IANA name of the zone that the phone's clock showed; "" is UTC
	DateOrder    importer.DateOrder
	Participants []string            // who wrote, from the preview; helps to find the chat before it is read
	Handles      map[string][]string // of participants: what they are known by beyond a name
	Me           []string            // names that are us; compared without direction marks and with plain blanks
	Joins        int64               // of the chats that only a name points to (Namesakes): the user's choice; 0: none, the content decides
}

// NewChat as FileInfo.Joins says that the file's chat is none of those that only
// a name points to: another person has the same name.
const NewChat = -1

// FileResult says what an import did.
type FileResult struct {
	Messages     int                `json:"messages"`   // records in the file, without notices
	Added        int                `json:"added"`      // of Messages: new
	Duplicates   int                `json:"duplicates"` // of Messages: already here; Added + Duplicates = Messages
	Updated      int                `json:"updated"`    // of Duplicates: those that now show more (edited, deleted, medium, time)
	System       int                `json:"system"`     // notices in the file
	Problems     []importer.Problem `json:"problems"`
	Tally        importer.Tally     `json:"tally"`
	First, Last  time.Time          // of the file's messages, UTC; zero: none
	Participants []Participant      `json:"participants"`
	Orders       RowResult          `json:"orders,omitzero"`   // of a table
	Contacts     RowResult          `json:"contacts,omitzero"` // of a table
	Receipts     RowResult          `json:"receipts,omitzero"` // of a table
	ChatID       int64              `json:"chat"`
	Created      []customer.ID      `json:"created"`   // customers that this file brought
	Customers    []customer.ID      `json:"customers"` // customers of the chat
}

// Participant is somebody who wrote in a file, most messages first.
type Participant struct {
	Name     string         `json:"name"`
	Side     chat.Direction `json:"side"` // chat.Out: me, chat.In: them
	Messages int            `json:"messages"`
}

// UndoResult says what an undo removes.
type UndoResult struct {
	Messages  int // that no other import holds, without notices
	Orders    int // that no other import has and nobody wrote
	Customers int // customers that this import brought and nobody edited
	Receipts  int // rows that told of messages
	Kept      int // customers of this import that stay because somebody edited them
}

// Batch is one line of the list of imports (S-14).
type Batch struct {
	ID        BatchID
	At        time.Time
	RemovedAt time.Time // zero: in force
	Files     []BatchFile
}

// BatchFile is one file of a batch.
type BatchFile struct {
	Info   FileInfo
	Table  bool // rows of a table that are no messages
	Result FileResult
}
