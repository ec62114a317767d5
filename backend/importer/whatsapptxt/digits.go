package whatsapptxt

import "unicode/utf8"

// class names a family of digits. A header keeps to one.
type class uint8

const (
	ascii class = iota + 1
	arabic
	persian
	devanagari
	bengali
	thai
	burmese
	fullwidth
)

// digit reads the decimal digit at b[i] in any script that phones use. The
// width is 0 where there is none.
func digit(b []byte, i int) (value, width int, c class) {
	if i >= len(b) {
		return 0, 0, 0
	}
	if d := b[i] - '0'; d <= 9 {
		return int(d), 1, ascii
	}
	if b[i] < 0xD9 || i+1 >= len(b) {
		return 0, 0, 0
	}
	switch b[i] {
	case 0xD9: // U+0660
		if d := b[i+1] - 0xA0; d <= 9 {
			return int(d), 2, arabic
		}
		return 0, 0, 0
	case 0xDB: // U+06F0
		if d := b[i+1] - 0xB0; d <= 9 {
			return int(d), 2, persian
		}
		return 0, 0, 0
	}
	if i+2 >= len(b) {
		return 0, 0, 0
	}
	var zero byte
	switch uint16(b[i])<<8 | uint16(b[i+1]) {
	case 0xE0A5: // U+0966
		zero, c = 0xA6, devanagari
	case 0xE0A7: // U+09E6
		zero, c = 0xA6, bengali
	case 0xE0B9: // U+0E50
		zero, c = 0x90, thai
	case 0xE181: // U+1040
		zero, c = 0x80, burmese
	case 0xEFBC: // U+FF10
		zero, c = 0x90, fullwidth
	default:
		return 0, 0, 0
	}
	if d := b[i+2] - zero; d <= 9 {
		return int(d), 3, c
	}
	return 0, 0, 0
}

// number reads up to limit digits of one class from b[i]; count is 0 where
// there is none, and next is the place after them.
func number(b []byte, i, limit int) (value, count, next int, c class) {
	for count < limit {
		d, w, dc := digit(b, i)
		if w == 0 || (c != 0 && dc != c) {
			break
		}
		c = dc
		value = value*10 + d
		count++
		i += w
	}
	return value, count, i, c
}

// blank gives the width of the blank at b[i], 0 where there is none. Phones
// write any of four in a header.
func blank(b []byte, i int) int {
	if i >= len(b) {
		return 0
	}
	switch b[i] {
	case ' ':
		return 1
	case 0xC2: // U+00A0
		if i+1 < len(b) && b[i+1] == 0xA0 {
			return 2
		}
	case 0xE2: // U+202F, U+2009
		if i+2 < len(b) && b[i+1] == 0x80 && (b[i+2] == 0xAF || b[i+2] == 0x89) {
			return 3
		}
	}
	return 0
}

// markLead is the least byte that a mark, or a digit beyond ASCII, begins with.
const markLead = 0xD8

// mark gives the width of the invisible mark at b[i] (direction marks, byte
// order mark), 0 where there is none.
func mark(b []byte, i int) int {
	if i+1 >= len(b) || b[i] < markLead {
		return 0
	}
	switch b[i] {
	case 0xD8: // U+061C
		if b[i+1] == 0x9C {
			return 2
		}
	case 0xE2:
		if i+2 >= len(b) {
			return 0
		}
		x := b[i+2]
		if b[i+1] == 0x80 && (x == 0x8E || x == 0x8F || x >= 0xAA && x <= 0xAE) {
			return 3 // U+200E, U+200F, U+202A to U+202E
		}
		if b[i+1] == 0x81 && x >= 0xA6 && x <= 0xA9 {
			return 3 // U+2066 to U+2069
		}
	case 0xEF: // U+FEFF
		if i+2 < len(b) && b[i+1] == 0xBB && b[i+2] == 0xBF {
			return 3
		}
	}
	return 0
}

// skipMarks gives the first place from i that holds no mark.
func skipMarks(b []byte, i int) int {
	for w := mark(b, i); w > 0; w = mark(b, i) {
		i += w
	}
	return i
}

// skip gives the first place from i that holds neither blank nor mark, and
// whether it passed a blank.
func skip(b []byte, i int) (next int, blanks bool) {
	for {
		if w := blank(b, i); w > 0 {
			i, blanks = i+w, true
		} else if w := mark(b, i); w > 0 {
			i += w
		} else {
			return i, blanks
		}
	}
}

// trimEnd cuts blanks and marks from the end of b.
func trimEnd(b []byte) []byte {
	for n := len(b); n > 0; n = len(b) {
		switch c := b[n-1]; {
		case c == ' ':
			b = b[:n-1]
		case c < 0x80:
			return b
		case n >= 2 && (blank(b, n-2) == 2 || mark(b, n-2) == 2):
			b = b[:n-2]
		case n >= 3 && (blank(b, n-3) == 3 || mark(b, n-3) == 3):
			b = b[:n-3]
		default:
			return b
		}
	}
	return b
}

// trim cuts blanks and marks from both ends of b.
func trim(b []byte) []byte {
	if n := len(b); n > 1 && edges[b[0]].first&edges[b[1]].second|edges[b[n-1]].last&edges[b[n-2]].before == 0 {
		return b
	}
	i, _ := skip(b, 0)
	return trimEnd(b[i:])
}

// edges says of each byte where in a blank or mark it stands: first and second,
// or last and before the last. Two bytes that share a bit may be of one.
var edges = func() (e [256]struct{ first, second, last, before byte }) {
	const alone, beside = 1, 2
	for c := range e {
		e[c].second, e[c].before = alone, alone
	}
	for r := range rune(1 << 16) {
		b := []byte(string(r))
		n := len(b)
		switch {
		case blank(b, 0)+mark(b, 0) == 0:
		case n == 1:
			e[b[0]].first, e[b[0]].last = alone, alone
		default:
			e[b[0]].first |= beside
			e[b[1]].second |= beside
			e[b[n-1]].last |= beside
			e[b[n-2]].before |= beside
		}
	}
	return e
}()

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plain gives b as a name is kept: marks gone, blanks plain, ends trimmed.
func plain(b []byte) string {
	if b = trim(b); isASCII(b) {
		return string(b)
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		if w := mark(b, i); w > 0 {
			i += w
		} else if w := blank(b, i); w > 0 {
			out = append(out, ' ')
			i += w
		} else {
			out = append(out, b[i])
			i++
		}
	}
	return string(trim(out))
}
