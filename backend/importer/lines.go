package importer

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// MaxText is the longest line or message text that is kept, in bytes.
// WhatsApp sends no more than 65,536 characters in one message, so what is
// longer was not written by a person; the rest of it is reported, not kept.
const MaxText = 1 << 20

// Lines reads lines of any length in bounded memory.
type Lines struct {
	r          io.Reader
	buf        []byte
	start, end int
	err        error
}

// NewLines reads from r.
func NewLines(r io.Reader) *Lines {
	const block = 256 << 10
	return &Lines{r: r, buf: make([]byte, block)}
}

// Next gives the next line without its end (LF or CRLF). It is valid until the
// next call. A line longer than MaxText comes cut. ok is false at the end of
// the input and after an error.
func (l *Lines) Next() (line []byte, cut, ok bool) {
	from := 0
	for {
		if k := bytes.IndexByte(l.buf[l.start+from:l.end], '\n'); k >= 0 {
			line = l.buf[l.start : l.start+from+k]
			l.start += from + k + 1
			return chomp(line), false, true
		}
		from = l.end - l.start
		if from >= MaxText {
			return l.cut(), true, true
		}
		if l.err != nil {
			line = l.buf[l.start:l.end]
			l.start = l.end
			return chomp(line), false, len(line) > 0
		}
		l.fill()
	}
}

// Err is the error that ended the reading, nil at a clean end.
func (l *Lines) Err() error {
	if errors.Is(l.err, io.EOF) {
		return nil
	}
	return l.err
}

func chomp(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		return line[:n-1]
	}
	return line
}

// fill reads more, after moving what is left to the front.
func (l *Lines) fill() {
	if l.start > 0 {
		copy(l.buf, l.buf[l.start:l.end])
		l.end -= l.start
		l.start = 0
	}
	if l.end == len(l.buf) {
		l.buf = append(l.buf, make([]byte, len(l.buf))...)
	}
	for empty := 0; ; empty++ {
		n, err := l.r.Read(l.buf[l.end:])
		l.end += n
		if err == nil && n == 0 && empty > 100 {
			err = io.ErrNoProgress
		}
		l.err = err
		if n > 0 || err != nil {
			return
		}
	}
}

// cut gives the beginning of a line that is too long and passes over the rest.
func (l *Lines) cut() []byte {
	n := MaxText
	for n > MaxText-utf8.UTFMax && !utf8.RuneStart(l.buf[l.start+n-1]) {
		n--
	}
	line := bytes.Clone(l.buf[l.start : l.start+n-1])
	for {
		if k := bytes.IndexByte(l.buf[l.start:l.end], '\n'); k >= 0 {
			l.start += k + 1
			return line
		}
		l.start = l.end
		if l.err != nil {
			return line
		}
		l.fill()
	}
}
