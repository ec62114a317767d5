package messenger

import (
	"bytes"
	"context"
	"errors"
	"io"

	"huiyin/backend/importer"
)

// errCut says that a file ends, or breaks for good, before its time.
var errCut = errors.New("the file is cut off")

// document goes through the JSON of one file in bounded memory: an entry, or
// another value of the head, is whole in memory, the file never is.
type document struct {
	ctx        context.Context
	r          io.Reader
	buf        []byte
	start, end int
	err        error
	first      []byte // the first key of the entries, by which the next one is found after a broken one
}

func newDocument(ctx context.Context, r io.Reader) *document {
	const block = 256 << 10
	return &document{ctx: ctx, r: r, buf: make([]byte, block)}
}

// walk gives the members of the object to head, but those of "messages" to
// entry, with nil for one that is broken. The error is errCut, or one of
// reading, of ctx, or of entry.
func (d *document) walk(head func(key, value []byte), entry func(raw []byte) error) error {
	if c, err := d.next(); err != nil || c != '{' {
		return cmpErr(err, errCut)
	}
	d.start++
	for {
		switch c, err := d.next(); {
		case err != nil:
			return err
		case c == '}':
			return nil
		case c == ',':
			d.start++
			continue
		case c != '"':
			return errCut
		}
		key, err := d.value()
		if err != nil {
			return cut(err)
		}
		key = bytes.Clone(key[1 : len(key)-1])
		if c, err := d.next(); err != nil || c != ':' {
			return cmpErr(err, errCut)
		}
		d.start++
		c, err := d.next()
		switch {
		case err != nil:
			return err
		case c == '[' && string(key) == "messages":
			head(key, []byte("[]"))
			d.start++
			if err := d.entries(entry); err != nil {
				return err
			}
		default:
			value, err := d.value()
			if err != nil {
				return cut(err)
			}
			head(key, value)
		}
	}
}

// entries gives the entries up to the end of their array.
func (d *document) entries(entry func(raw []byte) error) error {
	for {
		switch c, err := d.next(); {
		case err != nil:
			return err
		case c == ']':
			d.start++
			return nil
		case c == ',':
			d.start++
			continue
		}
		if err := d.ctx.Err(); err != nil {
			return err
		}
		raw, err := d.value()
		switch {
		case err == nil:
			if d.first == nil {
				d.first = firstKey(raw)
			}
			err = entry(raw)
		case errors.Is(err, errBroken) || errors.Is(err, errCut):
			if err := entry(nil); err != nil {
				return err
			}
			err = d.resync()
		}
		if err != nil {
			return err
		}
	}
}

// cut makes a value that is no JSON the end of the file.
func cut(err error) error {
	if errors.Is(err, errBroken) {
		return errCut
	}
	return err
}

// cmpErr gives the first error that there is.
func cmpErr(err, other error) error {
	if err != nil {
		return err
	}
	return other
}

// next gives the next byte that is no blank, without taking it.
func (d *document) next() (byte, error) {
	for {
		d.start += blanks(d.buf[d.start:d.end])
		if d.start < d.end {
			return d.buf[d.start], nil
		}
		if err := d.fill(); err != nil {
			return 0, err
		}
	}
}

// value takes the next value; it is valid until the next call.
func (d *document) value() ([]byte, error) {
	for {
		n, err := valueEnd(d.buf[d.start:d.end])
		if err == nil {
			raw := d.buf[d.start : d.start+n]
			d.start += n
			return raw, nil
		}
		if errors.Is(err, errBroken) || d.end-d.start > importer.MaxText {
			return nil, errBroken
		}
		if err := d.fill(); err != nil {
			return nil, err
		}
	}
}

// resync passes over a broken entry: the next one begins with the same key.
func (d *document) resync() error {
	if d.first == nil {
		return errCut
	}
	d.start++
	const room = 256 // for blanks and the key
	for {
		window := d.buf[d.start:d.end]
		k := bytes.IndexByte(window, '{')
		switch {
		case k < 0:
			d.start = d.end
		case len(window)-k < room && d.err == nil:
			d.start += k
		case bytes.HasPrefix(window[k+1+blanks(window[k+1:]):], d.first):
			d.start += k
			return nil
		default:
			d.start += k + 1
			continue
		}
		if err := d.fill(); err != nil && (k < 0 || d.err == nil) {
			return err // else what is left is looked at once more
		}
	}
}

// firstKey gives the first key of an object with its quotes, nil where there is none.
func firstKey(raw []byte) []byte {
	if len(raw) == 0 || raw[0] != '{' {
		return nil
	}
	raw = raw[1+blanks(raw[1:]):]
	if raw[0] != '"' {
		return nil
	}
	return bytes.Clone(raw[:stringEnd(raw)])
}

// fill reads more, after moving what is left to the front. At the end of the
// file it gives errCut.
func (d *document) fill() error {
	if err := d.ctx.Err(); err != nil {
		return err
	}
	if d.start > 0 {
		d.end = copy(d.buf, d.buf[d.start:d.end])
		d.start = 0
	}
	if d.end == len(d.buf) {
		d.buf = append(d.buf, make([]byte, len(d.buf))...)
	}
	for empty := 0; d.err == nil; empty++ {
		n, err := d.r.Read(d.buf[d.end:])
		d.end += n
		if err == nil && n == 0 && empty > 100 {
			err = io.ErrNoProgress
		}
		d.err = err
		if n > 0 {
			return nil
		}
	}
	if errors.Is(d.err, io.EOF) {
		return errCut
	}
	return d.err
}
