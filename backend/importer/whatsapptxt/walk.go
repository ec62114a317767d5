package whatsapptxt

import (
	"bytes"
	"context"
	"errors"
	"strconv"
	"unicode/utf8"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// entry is a message or notice as it stands in the file.
type entry struct {
	line  int // of its header
	lines int
	head  header
	rest  []byte // what follows the header, lines joined by LF; valid during the call
	first []byte // the header as raw text: date evidence is quoted from it
}

// walker goes through a file once.
type walker struct {
	ctx   context.Context
	match matcher
	body  map[int]bool // lines that look like headers and are body text
	entry func(*entry) error
	// problem is told of damaged lines; it may be called before the entry
	// that the line belongs to.
	problem func(importer.Problem) error
	// other sees the lines that are no headers of the file's shape; may be nil.
	other func(line []byte)

	tally   importer.Tally
	now     entry
	open    bool
	refused int // lines beyond the limit of the open entry
	damaged int
}

// damagedShown is how many damaged lines are named one by one.
const damagedShown = 100

// open opens a source as lines of UTF-8 text. The caller closes it.
func open(src importer.Source) (*importer.Lines, func() error, error) {
	f, err := src.Open()
	if err != nil {
		return nil, nil, unreadable(src, err)
	}
	text, err := importer.DecodeText(f)
	if err != nil {
		return nil, nil, errors.Join(unreadable(src, err), f.Close())
	}
	return importer.NewLines(text), f.Close, nil
}

// unreadable makes a fault of an error of the file; faults pass.
func unreadable(src importer.Source, err error) error {
	if _, ok := errors.AsType[*fault.Error](err); ok || err == nil {
		return err
	}
	return fault.New("file-unreadable", "name", src.Name()).Because(err)
}

// walk reads all of src and accounts for every line.
func (w *walker) walk(src importer.Source) (tally importer.Tally, err error) {
	lines, done, err := open(src)
	if err != nil {
		return w.tally, err
	}
	defer func() { err = errors.Join(err, unreadable(src, done())) }()
	for {
		line, cut, ok := lines.Next()
		if !ok {
			break
		}
		if w.tally.Lines&0xFFF == 0 && w.ctx.Err() != nil {
			return w.tally, w.ctx.Err()
		}
		w.tally.Lines++
		if cut {
			if err := w.report("text-cut", w.tally.Lines); err != nil {
				return w.tally, err
			}
		}
		if err := w.line(line); err != nil {
			return w.tally, err
		}
	}
	if err := lines.Err(); err != nil {
		return w.tally, unreadable(src, err)
	}
	if err := w.flush(); err != nil {
		return w.tally, err
	}
	if more := w.damaged - damagedShown; more > 0 {
		return w.tally, w.problem(importer.Problem{Key: "more-invalid-text", Params: map[string]string{"lines_count": strconv.Itoa(more)}})
	}
	return w.tally, nil
}

func (w *walker) report(key string, line int) error {
	return w.problem(importer.Problem{Line: line, Key: key, Params: map[string]string{"line": strconv.Itoa(line)}})
}

// line takes one line: a header, more of a body, or preface.
func (w *walker) line(line []byte) error {
	if !utf8.Valid(line) {
		if w.damaged++; w.damaged <= damagedShown {
			if err := w.report("invalid-text", w.tally.Lines); err != nil {
				return err
			}
		}
		line = bytes.ToValidUTF8(line, []byte("\uFFFD"))
	}
	if h, ok := w.match.match(line); ok && !(w.body != nil && w.body[w.tally.Lines]) {
		if err := w.flush(); err != nil {
			return err
		}
		w.tally.Headers++
		e := &w.now
		e.line, e.lines, e.head = w.tally.Lines, 1, h
		e.rest = append(e.rest[:0], line[h.rest:]...)
		if !h.same {
			e.first = append(e.first[:0], line[:h.rest]...)
		}
		w.open = true
		mendCR(e.rest)
		return nil
	}
	if w.other != nil {
		w.other(line)
	}
	if !w.open {
		w.tally.Preface++
		return nil
	}
	return w.more(line)
}

// more takes a further line of the open entry, up to the limit of a text.
func (w *walker) more(line []byte) error {
	e := &w.now
	e.lines++
	if len(e.rest)+1+len(line) > importer.MaxText {
		w.tally.Refused++
		if w.refused++; w.refused == 1 {
			return w.report("text-cut", w.tally.Lines)
		}
		return nil
	}
	w.tally.Continuations++
	e.rest = append(e.rest, '\n')
	from := len(e.rest)
	e.rest = append(e.rest, line...)
	mendCR(e.rest[from:])
	return nil
}

// flush hands the open entry on.
func (w *walker) flush() error {
	if !w.open {
		return nil
	}
	kept := w.now.lines - 1 - w.refused
	w.open, w.refused = false, 0
	err := w.entry(&w.now)
	if errors.Is(err, errUndated) {
		w.tally.Headers--
		w.tally.Continuations -= kept
		w.tally.Refused += 1 + kept
		return w.report("unreadable-line", w.now.line)
	}
	return err
}

// errUndated says that the date of an entry does not exist in the chosen
// order: all its lines are refused and reported.
var errUndated = errors.New("no such day")

// mendCR makes line ends of the lone carriage returns inside a body.
func mendCR(b []byte) {
	for i := bytes.IndexByte(b, '\r'); i >= 0; i = bytes.IndexByte(b, '\r') {
		b[i] = '\n'
		b = b[i+1:]
	}
}
