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
	line    int // of its header
	lines   int
	date    date
	same    bool   // the date is that of the header before
	seconds int    // of the day
	rest    []byte // what follows the header, lines joined by LF; valid during the call
	first   []byte // the header as raw text: date evidence is quoted from it
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
	joined  []byte // memory for entries that are not whole in one block
	copied  bool   // the open entry stands there
	refused int    // lines beyond the limit of the open entry
	cut     bool   // the open entry is reported as cut
	damaged int

	valid bool // the block is UTF-8
	plain bool // the block has no carriage return
}

// damagedShown is how many damaged lines are named one by one.
const damagedShown = 100

// open opens a source as blocks of UTF-8 text. The caller closes it.
func open(src importer.Source) (*importer.Blocks, func() error, error) {
	f, err := src.Open()
	if err != nil {
		return nil, nil, unreadable(src, err)
	}
	text, err := importer.DecodeText(f)
	if err != nil {
		return nil, nil, errors.Join(unreadable(src, err), f.Close())
	}
	return importer.NewBlocks(text), f.Close, nil
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
	blocks, done, err := open(src)
	if err != nil {
		return w.tally, err
	}
	defer func() { err = errors.Join(err, unreadable(src, done())) }()
	for {
		block, cut, ok := blocks.Next()
		if !ok {
			break
		}
		if w.ctx.Err() != nil {
			return w.tally, w.ctx.Err()
		}
		if err := w.block(block, cut); err != nil {
			return w.tally, err
		}
	}
	if err := blocks.Err(); err != nil {
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

// block takes the lines of one block; cut says that it is the beginning of a
// line that is too long.
func (w *walker) block(block []byte, cut bool) error {
	w.valid, w.plain = utf8.Valid(block), bytes.IndexByte(block, '\r') < 0
	var line []byte
	for len(block) > 0 {
		line, block = importer.CutLine(block)
		w.tally.Lines++
		if err := w.line(line, cut); err != nil {
			return err
		}
	}
	w.own()
	return nil
}

// line takes one line: a header, more of a body, or preface.
func (w *walker) line(line []byte, cut bool) error {
	whole := w.plain // the line stands in the block as it is
	if !w.plain {
		n := len(line)
		line = importer.Chomp(line)
		whole = len(line) == n
	}
	if !w.valid && !utf8.Valid(line) {
		if w.damaged++; w.damaged <= damagedShown {
			if err := w.report("invalid-text", w.tally.Lines); err != nil {
				return err
			}
		}
		line, whole = bytes.ToValidUTF8(line, []byte("\uFFFD")), false
	}
	if !(len(w.body) > 0 && w.body[w.tally.Lines]) && w.match.match(line) {
		if err := w.begin(line); err != nil {
			return err
		}
	} else {
		if w.other != nil {
			w.other(line)
		}
		if err := w.more(line, whole); err != nil {
			return err
		}
	}
	if !w.copied && !whole {
		w.own() // what follows in the block does not follow on this line
	}
	if cut {
		return w.tooLong()
	}
	return nil
}

// begin opens the entry whose header the matcher has just read in line.
func (w *walker) begin(line []byte) error {
	if err := w.flush(); err != nil {
		return err
	}
	w.tally.Headers++
	e, h := &w.now, &w.match.head
	e.line, e.lines, e.seconds, e.same = w.tally.Lines, 1, h.seconds, h.same
	e.rest = line[h.rest:]
	if !h.same {
		e.date = h.date
		e.first = append(e.first[:0], line[:h.rest]...)
	}
	w.open, w.copied = true, false
	w.mendCR(e.rest)
	return nil
}

// more takes a further line of the open entry, up to the limit of a text;
// whole says that it stands in the block as it is.
func (w *walker) more(line []byte, whole bool) error {
	if !w.open {
		w.tally.Preface++
		return nil
	}
	e := &w.now
	e.lines++
	from := len(e.rest) + 1
	if from+len(line) > importer.MaxText {
		w.tally.Refused++
		w.refused++
		return w.tooLong()
	}
	w.tally.Continuations++
	if whole && !w.copied && w.refused == 0 {
		e.rest = e.rest[:from+len(line)] // it follows in the block
	} else {
		w.own()
		w.joined = append(append(w.joined, '\n'), line...)
		e.rest = w.joined
	}
	w.mendCR(e.rest[from:])
	return nil
}

// own moves the open entry out of the block.
func (w *walker) own() {
	if w.open && !w.copied {
		w.joined = append(w.joined[:0], w.now.rest...)
		w.now.rest, w.copied = w.joined, true
	}
}

// tooLong reports once for an entry that a part of it is not kept.
func (w *walker) tooLong() error {
	if w.cut {
		return nil
	}
	w.cut = w.open
	return w.report("text-cut", w.tally.Lines)
}

// flush hands the open entry on.
func (w *walker) flush() error {
	if !w.open {
		return nil
	}
	kept := w.now.lines - 1 - w.refused
	w.open, w.refused, w.cut = false, 0, false
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
func (w *walker) mendCR(b []byte) {
	if w.plain {
		return
	}
	for i := bytes.IndexByte(b, '\r'); i >= 0; i = bytes.IndexByte(b, '\r') {
		b[i] = '\n'
		b = b[i+1:]
	}
}
