package spreadsheet

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"huiyin/backend/importer"
	"huiyin/backend/importer/spreadsheet/field"
)

const (
	headerWithin = 15 // rows from the top in which the column names stand, below titles
	looked       = 60 // rows that the columns are proposed by
	sampled      = 3  // values shown of a column
)

// layout is what the rows of a sheet are.
type layout struct {
	sheet   string
	header  int // row of the column names, 0: none
	names   []string
	kind    importer.TableKind
	columns []string // field ids
	preset  string
	rows    []row // the first ones behind the header
}

// lay proposes what a sheet holds by its first rows.
func lay(ctx context.Context, f file, sheet string) (layout, error) {
	rows, err := first(ctx, f, sheet, looked)
	l := layout{sheet: sheet}
	if err != nil {
		return l, err
	}
	at := headerRow(rows)
	width := 0
	for _, r := range rows {
		width = max(width, len(r.cells))
	}
	l.rows = rows
	l.names = make([]string, width)
	if at >= 0 {
		l.header, l.rows = rows[at].line, rows[at+1:]
		for i := range rows[at].cells {
			l.names[i] = strings.Join(strings.Fields(rows[at].at(i).text()), " ")
		}
	}
	for len(l.names) > 0 && l.empty(len(l.names)-1) {
		l.names = l.names[:len(l.names)-1]
	}
	l.propose("")
	return l, nil
}

// empty reports whether nothing was seen in a column.
func (l *layout) empty(column int) bool {
	return l.names[column] == "" && !slices.ContainsFunc(l.rows, func(r row) bool { return r.at(column).text() != "" })
}

// headerRow finds the row of the column names: the one with most names that are
// known; else the first with several texts and nothing that looks like a value.
// -1: there is none.
func headerRow(rows []row) int {
	best, most := -1, 0
	for i, r := range rows[:min(headerWithin, len(rows))] {
		known := 0
		for _, c := range r.cells {
			if field.Known(c.text()) {
				known++
			}
		}
		if known > most {
			best, most = i, known
		}
	}
	if best >= 0 {
		return best
	}
	for i, r := range rows[:min(headerWithin, len(rows))] {
		texts := 0
		for _, c := range r.cells {
			switch text := c.plain(); {
			case text == "":
			case strings.ContainsAny(text, "0123456789@"):
				texts = -len(r.cells)
			default:
				texts++
			}
		}
		if texts > 1 && i+1 < len(rows) {
			return i
		}
	}
	return -1
}

// propose picks the kind whose fields fit the column names best, and the field of
// each column; a kind that is given is kept.
func (l *layout) propose(kind importer.TableKind) {
	best := -1 << 30
	for _, k := range field.Kinds {
		if kind != "" && k != kind {
			continue
		}
		columns := l.columnsOf(k)
		score := 0
		for _, id := range columns {
			if id != "" {
				score++
			}
		}
		const perGroup = 3 // a required field outweighs two optional ones
		if score -= perGroup * len(field.Lacking(k, columns)); score > best {
			best, l.kind, l.columns = score, k, columns
		}
	}
	l.preset = presetOf(l.names)
}

// columnsOf gives the field of each column by its name; each field once.
func (l *layout) columnsOf(kind importer.TableKind) []string {
	columns := make([]string, len(l.names))
	for i, name := range l.names {
		if id := field.Of(kind, name); id != "" && !slices.Contains(columns, id) {
			columns[i] = id
		}
	}
	return columns
}

// presets are vendors by the column names that together only their exports have.
var presets = []struct {
	name    string
	columns []string
}{
	{"wati", []string{"whatsappMessageId", "statusString", "waId"}},
	{"twilio", []string{"Sid", "AccountSid", "NumSegments"}},
	{"messagebird", []string{"conversationId", "channelId", "createdDatetime"}},
	{"alibaba-chatapp", []string{"MessageId", "StatusDescription", "Timestamp"}},
	{"chatwoot", []string{"message_type", "conversation_id", "inbox_id"}},
	{"respond.io", []string{"channelId", "contactId", "mId"}},
	{"amio", []string{"direction", "sent", "delivered", "read"}},
	{"hubspot", []string{"Record ID", "Lifecycle Stage"}},
	{"pipedrive", []string{"Person - Name"}},
	{"aisensy", []string{"Mobile Number", "Tags", "Last Active"}},
	{"interakt", []string{"Country Code", "Phone Number", "WhatsApp Opted"}},
	{"google-contacts", []string{"Phone 1 - Value"}},
}

// presetOf names the vendor whose export has these columns, "" for none.
func presetOf(names []string) string {
	for _, p := range presets {
		if !slices.ContainsFunc(p.columns, func(want string) bool {
			return !slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, want) })
		}) {
			return p.name
		}
	}
	return ""
}

// fingerprint names tables with the same columns.
func (l *layout) fingerprint() string {
	text := strings.Join(l.names, "\x00")
	if l.header == 0 {
		text = "columns:" + strconv.Itoa(len(l.names))
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:8])
}

// choose takes what the user settled.
func (l *layout) choose(answer importer.TableAnswer) (confirmed bool) {
	if answer.Kind != "" {
		l.propose(answer.Kind)
	}
	if len(answer.Columns) != len(l.names) {
		return false
	}
	l.columns = make([]string, len(l.names))
	for i, id := range answer.Columns {
		if field.Has(l.kind, id) {
			l.columns[i] = id
		}
	}
	return true
}

// table shapes the layout for the preview.
func (l *layout) table(f file, confirmed bool) *importer.Table {
	encoding, comma := f.encoding()
	t := &importer.Table{
		Kind: l.kind, Preset: l.preset, Sheet: l.sheet, Sheets: f.sheets(), Encoding: encoding, Delimiter: comma,
		HeaderLine: l.header, Fingerprint: l.fingerprint(), Fields: field.All(), Confirmed: confirmed,
	}
	if len(t.Sheets) == 1 && t.Sheets[0] == "" {
		t.Sheets = nil
	}
	for i, name := range l.names {
		c := importer.Column{Name: name, Field: l.columns[i]}
		for _, r := range l.rows {
			if text := strings.TrimSpace(r.at(i).shown); text != "" && len(c.Samples) < sampled && !slices.Contains(c.Samples, text) {
				c.Samples = append(c.Samples, text)
			}
		}
		t.Columns = append(t.Columns, c)
	}
	return t
}
