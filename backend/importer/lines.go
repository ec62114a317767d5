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

// Blocks reads text in blocks of whole lines, in bounded memory: what costs the
// same for one line and for thousands is done once a block.
type Blocks struct {
	r          io.Reader
	buf        []byte
	start, end int
	err        error
}

// NewBlocks reads from r.
func NewBlocks(r io.Reader) *Blocks {
	const block = 512 << 10 // more than the readers below hold, so that they do not copy
	return &Blocks{r: r, buf: make([]byte, block)}
}

// Next gives the next lines with their ends (LF or CRLF; the last line of the
// input may have none). The block is valid, and may be written to, until the
// next call. A line longer than MaxText comes alone, cut, without its end. ok
// is false at the end of the input and after an error.
func (b *Blocks) Next() (block []byte, cut, ok bool) {
	for from := 0; ; {
		if k := bytes.LastIndexByte(b.buf[b.start+from:b.end], '\n'); k >= 0 {
			block = b.buf[b.start : b.start+from+k+1]
			b.start += from + k + 1
			return block, false, true
		}
		from = b.end - b.start
		if from > MaxText {
			return b.cut(), true, true
		}
		if b.err != nil {
			block = b.buf[b.start:b.end]
			b.start = b.end
			return block, false, len(block) > 0
		}
		b.fill()
	}
}

// Err is the error that ended the reading, nil at a clean end.
func (b *Blocks) Err() error {
	if errors.Is(b.err, io.EOF) {
		return nil
	}
	return b.err
}

// CutLine parts the first line of a block, without its LF, from the others.
func CutLine(block []byte) (line, others []byte) {
	if k := bytes.IndexByte(block, '\n'); k >= 0 {
		return block[:k], block[k+1:]
	}
	return block, nil
}

// Chomp takes the CR off the end of a line.
func Chomp(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		return line[:n-1]
	}
	return line
}

// fill reads more, after moving what is left to the front.
func (b *Blocks) fill() {
	if b.start > 0 {
		copy(b.buf, b.buf[b.start:b.end])
		b.end -= b.start
		b.start = 0
	}
	if b.end == len(b.buf) {
		const lineEnd = 2
		b.buf = append(b.buf, make([]byte, min(len(b.buf), MaxText+lineEnd-len(b.buf)))...)
	}
	for empty := 0; ; empty++ {
		n, err := b.r.Read(b.buf[b.end:])
		b.end += n
		if err == nil && n == 0 && empty > 100 {
			err = io.ErrNoProgress
		}
		b.err = err
		if n > 0 || err != nil {
			return
		}
	}
}

// cut gives the beginning of a line that is too long and passes over the rest.
func (b *Blocks) cut() []byte {
	n := MaxText
	for n > MaxText-utf8.UTFMax && !utf8.RuneStart(b.buf[b.start+n]) {
		n--
	}
	line := bytes.Clone(b.buf[b.start : b.start+n])
	for {
		if k := bytes.IndexByte(b.buf[b.start:b.end], '\n'); k >= 0 {
			b.start += k + 1
			return line
		}
		b.start = b.end
		if b.err != nil {
			return line
		}
		b.fill()
	}
}
