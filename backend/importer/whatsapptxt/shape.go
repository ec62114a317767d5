package whatsapptxt

import "bytes"

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

// matcher finds the headers of one shape. It remembers the date of the last
// header: most lines repeat it byte by byte.
type matcher struct {
	shape shape
	last  []byte // the last header up to its clock
	date  date
}

// match reads the header of line, if it is one of the file's shape.
func (m *matcher) match(line []byte) (h header, ok bool) {
	if len(line) == 0 {
		return h, false
	}
	i := 0
	if line[0] >= 0xE2 {
		i = skipMarks(line, 0)
	}
	if len(m.last) > 0 && bytes.HasPrefix(line[i:], m.last) {
		return m.again(line, i+len(m.last))
	}
	if i >= len(line) || (line[i] == '[') != (m.shape.tail == bracket) {
		return h, false
	}
	first := i + btoi(m.shape.tail == bracket)
	if first >= len(line) || letterAt(line, first) && m.shape.dateSep != 'm' && m.shape.era == 0 && !m.shape.timeFirst {
		return h, false
	}
	if c := line[first]; m.shape.tail != bracket && c < 0x80 && (c < '0' || c > '9') && m.shape.dateSep != 'm' {
		return h, false
	}
	h, s, ok := parse(line)
	if !ok || s != m.shape || !plausible(h.date) {
		return h, false
	}
	if !s.timeFirst {
		m.last = append(m.last[:0], line[i:h.clock]...)
		m.date = h.date
	}
	return h, true
}

// again reads the clock of a header whose date is that of the last one.
func (m *matcher) again(line []byte, i int) (h header, ok bool) {
	s := m.shape
	s.seconds, s.half, s.halfFirst = false, 0, false
	if i, ok = s.clock(line, i, &h.seconds); !ok {
		return h, false
	}
	h.rest, ok = s.finish(line, i, s.tail == bracket)
	h.date, h.same = m.date, true
	return h, ok && s == m.shape
}
