package whatsapptxt

import (
	"bytes"
	"context"
	"errors"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// shape is what all headers of one file have in common. Padding, blanks and
// marks are no part of it. A line of another shape is body text: a pasted chat.
type shape struct {
	tail      tail
	timeFirst bool
	dateSep   byte // '/', '.', '-', 'k' for 年月日, 'm' for month names
	yearFirst bool
	yearWidth uint8
	era       byte
	joiner    byte // between date and time: a comma's first byte, '-', 'w' for a word, 0 for a blank
	clockSep  byte
	seconds   bool
	half      wordSet
	halfFirst bool
	digits    class
}

// loose reports whether a header of this shape can begin with a word.
func (s shape) loose() bool { return s.timeFirst || s.era != 0 || s.dateSep == 'm' }

// platform names the kind of phone that writes this shape.
func (s shape) platform() string {
	switch {
	case s.tail == bracket, s.tail == colon:
		return "iphone"
	case s.tail == semicolon, s.joiner == '-':
		return ""
	}
	return "android"
}

// census counts the shapes of the first header candidates of a file.
type census struct {
	count    map[shape]int
	order    []shape // by first sight
	first    shape   // the shape of the first line that is not blank
	started  bool
	total    int
	yearless int
}

// Sizes of the sample that a shape is learnt from.
const (
	sampleHeaders = 2000
	sampleBytes   = 4 << 20
)

// add looks at one line.
func (c *census) add(line []byte) {
	begins := !c.started && len(trim(line)) > 0
	c.started = c.started || begins
	h, s, ok := parse(line)
	if !ok {
		c.yearless += btoi(yearless(line))
		return
	}
	if !plausible(h.date) || !speaks(line[h.rest:], s) {
		return
	}
	if c.count == nil {
		c.count = map[shape]int{}
	}
	if c.count[s] == 0 {
		c.order = append(c.order, s)
	}
	c.count[s]++
	c.total++
	if begins {
		c.first = s
	}
}

// yearless reports whether line begins with a clock and a date without year,
// as very old exports did: such a chat cannot be dated.
func yearless(line []byte) bool {
	var s shape
	var h header
	i, ok := s.clock(line, skipMarks(line, 0), &h)
	if !ok {
		return false
	}
	if i, ok = s.joint(line, i); !ok {
		return false
	}
	month, n, i, _ := number(line, i, 2)
	if n == 0 || month > 31 || i >= len(line) || line[i] != ' ' && line[i] != '/' && line[i] != '.' {
		return false
	}
	day, n, i, _ := number(line, i+1, 2)
	if n == 0 || day > 31 {
		return false
	}
	_, ok = s.finish(line, i, false)
	return ok && (s.tail == hyphen || s.tail == dash)
}

// speaks reports whether what follows a header can be a message or notice.
// Only hyphens and brackets are clear enough for notices without an author.
func speaks(rest []byte, s shape) bool {
	if s.tail == colon || s.tail == semicolon {
		return bytes.IndexByte(rest, ':') > 0
	}
	return true
}

// settle gives the shape of the file. An export begins with a header, so the
// shape of the first line wins if it comes again; else the most frequent one,
// where lines that name an author were counted like notices.
func (c *census) settle() (shape, bool) {
	if c.total == 0 {
		return shape{}, false
	}
	if n := c.count[c.first]; n > 1 && n*50 >= c.total {
		return c.first, true
	}
	best := c.order[0]
	for _, s := range c.order {
		if c.count[s] > c.count[best] {
			best = s
		}
	}
	return best, true
}

// learnShape reads the beginning of src until its header shape is clear.
func learnShape(ctx context.Context, src importer.Source) (s shape, err error) {
	blocks, done, err := open(src)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, unreadable(src, done())) }()
	var c census
	for bytesRead := 0; c.total < sampleHeaders && (bytesRead < sampleBytes || c.total == 0); {
		block, _, ok := blocks.Next()
		if !ok {
			break
		}
		if ctx.Err() != nil {
			return s, ctx.Err()
		}
		bytesRead += len(block)
		for len(block) > 0 && c.total < sampleHeaders {
			var line []byte
			line, block = importer.CutLine(block)
			c.add(importer.Chomp(line))
		}
	}
	s, ok := c.settle()
	switch {
	case blocks.Err() != nil:
		return s, unreadable(src, blocks.Err())
	case ok:
		return s, nil
	case c.yearless > 0:
		return s, fault.New("no-year", "name", src.Name())
	}
	return s, fault.New("not-a-chat", "name", src.Name())
}
