package importer

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"huiyin/backend/fault"
)

// sampleText is how much of a text is looked at to tell its encoding.
const sampleText = 256 << 10

// DecodeText gives r as UTF-8 without byte order mark. UTF-8 itself passes as
// it is, with any damage it has: who reads the lines reports that. The fault
// is "unknown-encoding" or "binary-file".
func DecodeText(r io.Reader) (io.Reader, error) {
	b := bufio.NewReaderSize(r, sampleText)
	head, err := b.Peek(sampleText)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	enc, err := tellEncoding(head)
	if err != nil {
		return nil, err
	}
	if enc == nil {
		if bytes.HasPrefix(head, []byte("\ufeff")) {
			if _, err := b.Discard(3); err != nil {
				return nil, err
			}
		}
		return b, nil
	}
	return enc.NewDecoder().Reader(b), nil
}

// DecodeHead gives the head of a source as UTF-8, cut at a character; empty
// where it is no text.
func DecodeHead(head []byte) []byte {
	enc, err := tellEncoding(head)
	if err != nil {
		return nil
	}
	if enc != nil {
		text, err := enc.NewDecoder().Bytes(head[:len(head)&^1])
		if err != nil {
			return nil
		}
		return text
	}
	return bytes.TrimPrefix(head, []byte("\ufeff"))
}

// tellEncoding gives the encoding of a text by its beginning; nil is UTF-8.
func tellEncoding(head []byte) (encoding.Encoding, error) {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), nil
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), nil
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return wideEncoding(head)
	}
	good, bad := countUTF8(head)
	if bad == 0 || good >= bad {
		return nil, nil
	}
	if han, other := countHan(head); han > 1 && other == 0 {
		return simplifiedchinese.GB18030, nil
	}
	const handful = 3 // so few bad bytes are damage, in an otherwise plain text
	switch {
	case bad <= handful:
		return nil, nil
	case western(head):
		return charmap.Windows1252, nil
	}
	return nil, fault.New("unknown-encoding")
}

// wideEncoding recognises UTF-16 without byte order mark: most characters of
// a header (digits, blanks, brackets) then have one zero byte, always at the
// same side.
func wideEncoding(head []byte) (encoding.Encoding, error) {
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	const share = 20 // at least one character in twenty is from ASCII
	pairs := len(head) / 2
	switch {
	case zeros[0] == 0 && zeros[1]*share > pairs:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), nil
	case zeros[1] == 0 && zeros[0]*share > pairs:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), nil
	}
	return nil, fault.New("binary-file")
}

// countUTF8 counts the characters beyond ASCII that are well formed, and the
// bytes that belong to none. A character cut by the end counts as neither.
func countUTF8(b []byte) (good, bad int) {
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		r, n := utf8.DecodeRune(b)
		switch {
		case r != utf8.RuneError || n > 1:
			good++
		case !utf8.FullRune(b):
			return good, bad
		default:
			bad++
		}
		b = b[n:]
	}
	return good, bad
}

// western reports whether head is surely Windows-1252: single letters beyond
// ASCII between plain ones, and no byte that the code page lacks.
func western(head []byte) bool {
	single, pairs := 0, 0
	for i, c := range head {
		switch {
		case c < 0x80:
		case bytes.IndexByte([]byte{0x81, 0x8D, 0x8F, 0x90, 0x9D}, c) >= 0:
			return false
		case i > 0 && head[i-1] >= 0x80:
			pairs++
		default:
			single++
		}
	}
	return single > 4*pairs
}

// countHan counts the common Chinese characters (the first plane of GB 2312)
// and all else that head has beyond ASCII when it is read as GB18030.
func countHan(head []byte) (han, other int) {
	for i := 0; i < len(head); i++ {
		c := head[i]
		switch {
		case c < 0x80:
		case i+1 == len(head):
		case c >= 0xA1 && c <= 0xF7 && head[i+1] >= 0xA1:
			han++
			i++
		default:
			return han, 1
		}
	}
	return han, 0
}
