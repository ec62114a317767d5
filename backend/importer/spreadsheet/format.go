// Package spreadsheet reads tables: CSV and TSV texts, and Excel workbooks. They
// hold messages, delivery and read receipts, customers, or orders.
//
// What a column means is proposed by its name (package field) and settled by the
// user, who is asked once for tables with the same columns. Then the table is
// gone through once to learn how its dates and numbers are written, and again,
// as Read does it, to know what comes out. A row that can't be read is a
// problem that quotes it; no row is left out in silence. Rules: SPEC.md, Import,
// Tables.
package spreadsheet

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"path"
	"slices"
	"strings"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/spreadsheet/field"
)

// Words holds the name of the format and how to export, area "format".
//
//go:embed words/*.json
var Words embed.FS

// Format is the importer.Format of tables.
type Format struct{}

// ID is "spreadsheet".
func (Format) ID() string { return "spreadsheet" }

// Channel is "whatsapp": the tables that vendors give out are of its Business
// Platform. A column of the table says otherwise.
func (Format) Channel() string { return "whatsapp" }

// Recognise claims tables by their endings and workbooks by what they are; a text
// with even columns is perhaps one.
func (Format) Recognise(src importer.Source) importer.Match {
	switch strings.ToLower(path.Ext(src.Name())) {
	case ".csv", ".tsv", ".xlsx", ".xlsm", ".xls":
		return importer.Sure
	}
	if isWorkbook(src) {
		return importer.Sure
	}
	text := importer.DecodeHead(src.Head)
	if bytes.HasPrefix(text, []byte("{")) || bytes.HasPrefix(text, []byte("<")) {
		return importer.No
	}
	const several = 3
	if knownNames(string(text)) >= several {
		return importer.Maybe
	}
	return importer.No
}

// settled is what Inspect learns for Read.
type settled struct {
	layout
	decimals decimals
	called   map[string]string // what partners are called, by their chat's key
}

// Inspect finds the table of a file and its columns, and reads it once if they
// suffice. Faults: "table-empty", "unknown-encoding", "xls-old", "xlsx-locked",
// "xlsx-damaged", "zip-bomb", "dates-contradict", "no-such-sheet".
func (format Format) Inspect(ctx context.Context, src importer.Source, given importer.Given) (_ importer.Preview, err error) {
	f, err := open(src)
	if err != nil {
		return importer.Preview{}, err
	}
	defer func() { err = errors.Join(err, f.close()) }()
	l, confirmed, err := choose(ctx, f, given)
	if err != nil {
		return importer.Preview{}, err
	}
	if len(l.names) == 0 {
		return importer.Preview{}, fault.New("table-empty", "name", src.Name())
	}
	p := importer.Preview{Table: l.table(f, confirmed)}
	p.Answers.Table = importer.TableAnswer{Kind: l.kind, Sheet: l.sheet, Columns: l.columns}
	s := &settled{layout: l, called: map[string]string{}}
	p.Answers.Learnt = s
	e := newEvidence(&l, given.Now)
	lacking := len(field.Lacking(l.kind, l.columns)) > 0
	if lacking {
		err = walk(ctx, f, l.sheet, false, e.row)
	} else {
		err = s.count(ctx, f, e, &p)
	}
	p.Table.Rows = e.rows
	switch {
	case err != nil:
		return p, err
	case e.rows == 0 && len(f.sheets()) == 1:
		return p, fault.New("table-empty", "name", src.Name())
	case lacking:
		return p, nil
	}
	p.DateAssumed, p.DateSamples = e.assumed(), e.samples
	if p.DateAssumed && len(e.samples) > 0 {
		p.Problems = append(p.Problems, importer.Problem{Key: "table-dates-assumed",
			Params: map[string]string{"raw": e.samples[0].Raw, "dmy": e.samples[0].DMY, "mdy": e.samples[0].MDY}})
	}
	return p, nil
}

// count goes through the rows as Read will, to know what comes out. How dates and
// numbers are written is only known at the end: where that, or a name that came
// after its first message, is not as was taken, the rows are gone through again.
func (s *settled) count(ctx context.Context, f file, e *evidence, p *importer.Preview) error {
	p.Answers.DateOrder = importer.DMY
	tally, err := read(ctx, f, s, importer.DMY, &promise{preview: p}, e.row)
	if err != nil {
		return err
	}
	order, err := e.order()
	if err != nil {
		return err
	}
	named := s.kind == importer.MessageTable && !slices.Contains(s.columns, "customer")
	if style := (decimals{comma: e.comma > e.point}); order != importer.DMY || style != s.decimals || named {
		p.Answers.DateOrder, s.decimals = order, style
		p.Chats, p.Orders, p.Contacts, p.Receipts = nil, 0, 0, 0
		if tally, err = read(ctx, f, s, order, &promise{preview: p}, nil); err != nil {
			return err
		}
	}
	p.Lines = tally.Lines
	for _, c := range p.Chats {
		slices.SortStableFunc(c.Participants, func(a, b importer.Participant) int { return b.Messages - a.Messages })
	}
	return nil
}

// choose lays out the sheet that the user chose, else the one that fits best.
func choose(ctx context.Context, f file, given importer.Given) (best layout, confirmed bool, err error) {
	wanted := ""
	lacking := 1 << 30
	for _, sheet := range f.sheets() {
		l, err := lay(ctx, f, sheet)
		if err != nil {
			return best, false, err
		}
		chosen := false
		if given.Table != nil {
			if answer, known := given.Table(l.fingerprint()); known && (answer.Sheet == "" || answer.Sheet == sheet || !slices.Contains(f.sheets(), answer.Sheet)) {
				chosen = l.choose(answer)
				wanted = sheet
			}
		}
		lacks := len(field.Lacking(l.kind, l.columns))
		if wanted == sheet {
			return l, chosen, nil
		}
		if len(l.names) > 0 && (lacks < lacking || len(best.names) == 0) {
			best, lacking = l, lacks
		}
	}
	return best, false, nil
}

// Read gives the rows of a table. The fault is "table-columns" where the columns
// that are known do not suffice (E-108).
func (Format) Read(ctx context.Context, src importer.Source, a importer.Answers, out importer.Sink) (_ importer.Tally, err error) {
	s, ok := a.Learnt.(*settled)
	if !ok {
		return importer.Tally{}, errors.New("a table was not inspected")
	}
	if lacking := field.Lacking(s.kind, s.columns); len(lacking) > 0 {
		return importer.Tally{}, fault.New("table-columns", "name", src.Name(), "field", lacking[0][0])
	}
	f, err := open(src)
	if err != nil {
		return importer.Tally{}, err
	}
	defer func() { err = errors.Join(err, f.close()) }()
	sink, ok := out.(importer.RowSink)
	if !ok {
		return importer.Tally{}, errors.New("a table needs a sink for rows")
	}
	return read(ctx, f, s, a.DateOrder, sink, nil)
}

// promise fills the preview with what a reading gives.
type promise struct {
	preview *importer.Preview
	places  []map[string]int // of the participants, by chat and name
}

// Message implements importer.Sink.
func (p *promise) Message(r importer.Record) error {
	c := &p.preview.Chats[r.Chat]
	if c.First.IsZero() || r.Wall.Before(c.First) {
		c.First = r.Wall
	}
	if r.Wall.After(c.Last) {
		c.Last = r.Wall
	}
	if r.Sender == "" {
		c.System++
		return nil
	}
	c.Messages++
	at, seen := p.places[r.Chat][r.Sender]
	if !seen {
		at = len(c.Participants)
		p.places[r.Chat][r.Sender] = at
		c.Participants = append(c.Participants, importer.Participant{Name: r.Sender})
	}
	c.Participants[at].Messages++
	return nil
}

// chat implements chatSink.
func (p *promise) chat(c importer.ChatPreview) {
	p.preview.Chats = append(p.preview.Chats, c)
	place := map[string]int{}
	for i, who := range c.Participants {
		place[who.Name] = i
	}
	p.places = append(p.places, place)
}

// Problem implements importer.Sink.
func (p *promise) Problem(importer.Problem) error { return nil }

// Order implements importer.RowSink.
func (p *promise) Order(importer.OrderRow) error {
	p.preview.Orders++
	return nil
}

// Contact implements importer.RowSink.
func (p *promise) Contact(importer.ContactRow) error {
	p.preview.Contacts++
	return nil
}

// Receipt implements importer.RowSink.
func (p *promise) Receipt(importer.ReceiptRow) error {
	p.preview.Receipts++
	return nil
}
