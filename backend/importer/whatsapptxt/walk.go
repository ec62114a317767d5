package whatsapptxt

import (
	"bytes"
	"context"
	"errors"
	"strconv"

	"github.com/segmentio/asm/utf8" // three times as fast as the standard library's

	"huiyin/backend/importer"
)

// entry is a message or notice as it stands in the file.
type entry struct {
	line    int // of its header
	lines   int // further lines of rest
	width   int // of the first line of rest
	date    date
	same    bool   // the date is that of the header before
	seconds int    // of the day
	rest    []byte // what follows the header, lines joined by LF; valid during the call
	first   []byte // the header as raw text: date evidence is quoted from it
	note    *note  // what Inspect notes or noted of it; may be nil
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
	// other sees the lines that are in no entry; may be nil.
	other func(line []byte)

	noting *notes // where to write down what is found; may be nil
	known  *notes // what was written down of the file before; may be nil
	number int    // of blocks so far
	page   *blockNotes
	plain  bool // what page says is all that there is to say

	tally   importer.Tally
	damaged int  // lines that were no UTF-8
	returns bool // the file has carriage returns
	inside  bool // they may stand inside lines, too
	ends    int  // carriage returns at ends of lines in this block

	// The open entry. Its text stands in the block, from the header to the end
	// of its last line so far; what came before that is in joined.
	now      entry
	open     bool
	from, to int // in the block; equal to none where nothing stands there
	joined   []byte
	moved    bool // some of the text is in joined
	size     int  // of the text, in bytes
	cut      bool // it is reported as cut
}

// none is the place of a text that does not stand in the block.
const none = -1

// damagedShown is how many damaged lines are named one by one.
const damagedShown = 100

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
	if err := w.flush(nil); err != nil {
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
func (w *walker) block(block []byte, cut bool) (err error) {
	from, returns := 0, 0
	w.ends = 0
	if known := w.known.of(w.number, block); known != nil {
		w.returns = w.returns || known.returns
		if from, err = w.recall(block, known); err != nil {
			return err
		}
	} else {
		returns = bytes.Count(block, []byte("\r"))
		w.returns = w.returns || returns > 0
		w.page, w.plain = w.noting.begin(block, w.returns), !cut
		if !utf8.Valid(block) {
			w.plain = false
			if block, err = w.repair(block); err != nil {
				return err
			}
		}
	}
	w.number++
	if err := w.lines(block, from); err != nil {
		return err
	}
	if !w.inside && w.ends < returns {
		return errInside
	}
	if w.page != nil {
		w.seal()
		w.noting.end(w.page, w.plain)
		w.page = nil
	}
	w.move(block)
	if cut {
		return w.tooLong()
	}
	return nil
}

// lines takes the lines of a block from a place on: each is a header, more of a
// body, or preface.
func (w *walker) lines(block []byte, from int) error {
	for next := 0; from < len(block); from = next {
		to := len(block)
		if k := bytes.IndexByte(block[from:], '\n'); k >= 0 {
			to = from + k
		}
		next = to + 1
		if w.returns && to > from && block[to-1] == '\r' {
			to--
			w.ends++
		}
		w.tally.Lines++
		if line := block[from:to]; !w.match.can(line) || len(w.body) > 0 && w.body[w.tally.Lines] || !w.match.match(line) {
			if err := w.more(block, from, to); err != nil {
				return err
			}
			continue
		}
		if err := w.flush(block); err != nil {
			return err
		}
		w.begin(block, from, to)
		w.jot(from)
	}
	return nil
}

// more takes the line at block[from:to], which is no header.
func (w *walker) more(block []byte, from, to int) error {
	line := block[from:to]
	if !w.open {
		w.tally.Preface++
		w.pass(line)
		return nil
	}
	if w.size+1+len(line) > importer.MaxText {
		w.plain = false
		w.move(block) // what follows in the block does not follow in the text
		w.tally.Refused++
		w.pass(line)
		return w.tooLong()
	}
	w.tally.Continuations++
	w.now.lines++
	w.size += 1 + len(line)
	if w.from == none {
		w.from = from
	}
	w.to = to
	return nil
}

// pass shows a line that is in no entry.
func (w *walker) pass(line []byte) {
	if w.other != nil {
		w.other(line)
	}
}

// begin opens the entry whose header the matcher has just read in the line at
// from.
func (w *walker) begin(block []byte, from, to int) {
	w.tally.Headers++
	e, h := &w.now, &w.match.head
	w.from, w.to = from+h.rest, to
	w.size = w.to - w.from
	e.line, e.lines, e.width = w.tally.Lines, 0, w.size
	e.seconds, e.same, e.note = h.seconds, h.same, nil
	if !h.same {
		e.date, e.first = h.date, append(e.first[:0], block[from:w.from]...)
	}
	w.open, w.moved, w.cut = true, false, false
}

// move takes what the open entry has in the block out of it.
func (w *walker) move(block []byte) {
	if !w.open || w.from == none {
		return
	}
	if w.moved {
		w.joined = append(w.joined, '\n')
	} else {
		w.joined, w.moved = w.joined[:0], true
		w.now.note = nil // which is of a whole entry
	}
	w.joined = append(w.joined, block[w.from:w.to]...)
	w.from = none
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
func (w *walker) flush(block []byte) error {
	if !w.open {
		return nil
	}
	e := &w.now
	if w.moved {
		w.move(block)
		e.rest = w.joined
	} else {
		w.seal()
		e.rest = block[w.from:w.to]
	}
	if w.returns && (w.inside || e.lines > 0) && (e.note == nil || w.page != nil || e.note.returns) {
		if at := bytes.IndexByte(e.rest, '\r'); at >= 0 {
			if w.page != nil && e.note != nil {
				e.note.returns = true
			}
			e.width = min(e.width, at)
			e.rest = lineFeeds(e.rest, at)
		}
	}
	w.open = false
	err := w.entry(e)
	if err == nil {
		return nil
	}
	if errors.Is(err, errUndated) {
		w.tally.Headers--
		w.tally.Continuations -= e.lines
		w.tally.Refused += 1 + e.lines
		return w.report("unreadable-line", e.line)
	}
	return err
}

// errInside says that carriage returns stand inside lines, which is so rare that
// they are looked for in a pass of their own.
var errInside = errors.New("carriage return inside a line")

// errUndated says that the date of an entry does not exist in the chosen
// order: all its lines are refused and reported.
var errUndated = errors.New("no such day")
