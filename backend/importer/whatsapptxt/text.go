package whatsapptxt

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

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

// repair gives a copy of a block in which U+FFFD stands for what is no UTF-8,
// and reports the lines.
func (w *walker) repair(block []byte) ([]byte, error) {
	var whole []byte
	number := w.tally.Lines
	for line := range bytes.Lines(block) {
		number++
		if !utf8.Valid(line) {
			if w.damaged++; w.damaged <= damagedShown {
				if err := w.report("invalid-text", number); err != nil {
					return nil, err
				}
			}
			line = bytes.ToValidUTF8(line, []byte("\uFFFD"))
		}
		whole = append(whole, line...)
	}
	return whole, nil
}

// lineFeeds makes LF of every CRLF and of every lone CR of b, in place; the
// first is at b[n].
func lineFeeds(b []byte, n int) []byte {
	for i := n; i < len(b); i++ {
		if b[i] == '\r' && i+1 < len(b) && b[i+1] == '\n' {
			continue
		}
		if b[n] = b[i]; b[n] == '\r' {
			b[n] = '\n'
		}
		n++
	}
	return b[:n]
}
