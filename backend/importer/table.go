package importer

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/order"
)

// TableKind is what the rows of a table are.
type TableKind string

// The kinds of tables.
const (
	MessageTable TableKind = "messages"
	ReceiptTable TableKind = "receipts"
	ContactTable TableKind = "customers"
	OrderTable   TableKind = "orders"
)

// Table is what Inspect found out of a table: its columns, with a proposal for
// what each holds, which the user confirms on sample rows.
type Table struct {
	Kind        TableKind
	Preset      string   // vendor whose export it is, "" none
	Sheet       string   // of a workbook; "" in text tables
	Sheets      []string // visible sheets with rows
	Encoding    string   // of text tables: "utf-8", "gb18030", …
	Delimiter   string   // of text tables
	HeaderLine  int      // row of the column names, from 1; 0: the table has none
	Fingerprint string   // of the header: an answer is remembered by it
	Columns     []Column
	Fields      map[TableKind][]Field // what columns can be, by kind
	Rows        int                   // without the header
	Confirmed   bool                  // the columns are the user's, from now or earlier
}

// Column is one column of a table.
type Column struct {
	Name    string   // as it stands in the header; may be "" or repeated
	Samples []string // of the first rows, three at most
	Field   string   // id of the field that it is taken for, "" left out
}

// Field is something that a column can hold; words "field.<id>.name".
type Field struct {
	ID       string
	Required bool // without it no row can be read; of fields with the same Group one is enough
	Group    string
}

// TableAnswer is what the user settled of a table. The zero value lets Inspect propose.
type TableAnswer struct {
	Kind    TableKind
	Sheet   string
	Columns []string // field id of each column, "" left out
}

// Who names a person in a row of a table; every field may be empty, not all.
type Who struct {
	Name    string
	Phone   string // E.164, or as written where the country code is not known
	Email   string
	Channel string // "" where the table does not say
	ID      string // in the vendor's system
}

// ContactRow is a customer as a table has it.
type ContactRow struct {
	Line    int
	Who     Who
	Card    customer.Card // Name is Who's
	Tags    []string
	Created time.Time // instant or, with no time of day, the date in UTC; zero: unknown
}

// OrderRow is an order as a table has it.
type OrderRow struct {
	Line    int
	Who     Who
	Number  string    // order number; "" where the table has none
	At      time.Time // wall clock, or an instant, or a date alone, expressed in UTC
	Instant bool      // At is an instant
	DayOnly bool      // At has no time of day
	Amount  order.Money
	Status  string // as written
	Product string
	Note    string
}

// ReceiptRow says when a message of ours arrived and was read.
type ReceiptRow struct {
	Line      int
	Who       Who
	ID        string    // of the message in its channel, "" where the table has none
	At        time.Time // when the message was sent: wall clock or instant, in UTC
	Instant   bool
	Precision chat.Precision
	Text      string     // of the message, "" where the table has none
	Ticks     chat.Ticks // the state that the table names, "" none
	Delivered time.Time  // UTC; zero: unknown
	Read      time.Time  // UTC; zero: unknown
}

// RowSink takes what Read of a table finds; formats of tables ask their Sink for it.
type RowSink interface {
	Sink
	Order(OrderRow) error
	Contact(ContactRow) error
	Receipt(ReceiptRow) error
}

// NoChat is the index of what a source holds beside its chats: rows of tables.
const NoChat = -1
