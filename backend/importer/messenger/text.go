package messenger

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// text gives what a JSON string says, with Meta's broken encoding repaired;
// "" for other values. clean is false where it held what no JSON has: escapes
// that do not exist, halves of characters, bytes that are no UTF-8.
func text(raw []byte) (s string, clean bool) {
	var d decoder
	return d.text(raw)
}

// decoder is text with memory that it uses again.
type decoder struct{ buf []byte }

func (d *decoder) text(raw []byte) (s string, clean bool) {
	if len(raw) < 2 || raw[0] != '"' {
		return "", true
	}
	raw, clean = raw[1:len(raw)-1], true
	if bytes.IndexByte(raw, '\\') >= 0 {
		d.buf, clean = unescape(d.buf[:0], raw)
		raw = d.buf
	}
	if !utf8.Valid(raw) {
		raw, clean = bytes.ToValidUTF8(raw, []byte("\ufffd")), false
	}
	return d.repair(raw), clean
}

// repair mends UTF-8 that was taken for Latin-1: only where all characters are
// at most U+00FF and, as bytes, make valid UTF-8 with something beyond ASCII in
// it. What is right already stays as it is.
func (d *decoder) repair(s []byte) string {
	wide := false
	for _, c := range s {
		if c > 0xc3 { // begins a character above U+00FF
			return string(s)
		}
		wide = wide || c >= utf8.RuneSelf
	}
	if !wide {
		return string(s)
	}
	n := len(s)
	narrow := append(d.buf[:0], s...) // s itself, or a copy; what follows stands behind it
	s = narrow
	for i := 0; i < n; i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			i++
			c = c<<6 | s[i]&0x3f
		}
		narrow = append(narrow, c)
	}
	if d.buf = narrow; !utf8.Valid(narrow[n:]) {
		return string(s[:n])
	}
	return string(narrow[n:])
}

// unescape adds a JSON string without its quotes to out, escapes decoded.
func unescape(out, raw []byte) (_ []byte, clean bool) {
	clean = true
	for {
		k := bytes.IndexByte(raw, '\\')
		if k < 0 {
			return append(out, raw...), clean
		}
		out = append(out, raw[:k]...)
		raw = raw[k+1:]
		if len(raw) == 0 {
			return append(out, '\\'), false
		}
		c := raw[0]
		raw = raw[1:]
		switch c {
		case '"', '\\', '/':
			out = append(out, c)
		case 'b', 'f':
			out = append(out, ' ')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			r, n := escaped(raw)
			out = utf8.AppendRune(out, r)
			raw, clean = raw[n:], clean && r != utf8.RuneError
		default:
			out, clean = append(out, '\\', c), false
		}
	}
}

// escaped decodes what stands after \u, the second half of a pair too; the
// replacement character where that is none.
func escaped(raw []byte) (r rune, n int) {
	r, ok := hex4(raw)
	if !ok {
		return utf8.RuneError, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 4
	}
	if len(raw) >= 10 && raw[4] == '\\' && raw[5] == 'u' {
		if low, ok := hex4(raw[6:]); ok {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				return pair, 10
			}
		}
	}
	return utf8.RuneError, 4
}

func hex4(b []byte) (r rune, ok bool) {
	if len(b) < 4 {
		return 0, false
	}
	for _, c := range b[:4] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// lines makes every end of a line a "\n".
func lines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}
