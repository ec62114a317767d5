package whatsapptxt

import "bytes"

// clock reads a time at b[i], with the word for the half of the day before or
// after it.
func (s *shape) clock(b []byte, i int, to *header) (next int, ok bool) {
	h, set, i := halfWord(b, i)
	if h != noHalf {
		s.half, s.halfFirst = set, true
		i, _ = skip(b, i)
	}
	to.hour = skipMarks(b, i)
	hour, n, i, _ := number(b, to.hour, 2)
	if n == 0 || i >= len(b) || b[i] != ':' && b[i] != '.' && b[i] != 'h' && b[i] != ' ' {
		return i, false
	}
	sep := b[i]
	if sep == ' ' { // "14 h 07"
		if sep = 'h'; !bytes.HasPrefix(b[i:], []byte(" h ")) {
			return i, false
		}
		i += 2
	}
	s.clockSep = sep
	to.minute, to.second = i+1+btoi(sep == 'h' && blank(b, i+1) > 0), 0
	minute, n, i, _ := number(b, to.minute, 2)
	if n != 2 || hour > 24 || minute > 59 {
		return i, false
	}
	second := 0
	if i < len(b) && b[i] == sep {
		if v, n, j, _ := number(b, i+1, 2); n == 2 && v <= 60 {
			to.second = i + 1
			second, i, s.seconds = v, j, true
		}
	}
	if h == noHalf {
		j, _ := skip(b, i)
		if h, set, j = halfWord(b, j); h != noHalf {
			s.half, i = set, j
		}
	}
	to.half = h
	to.seconds = (hour24(hour%24, h)*60+minute)*60 + second
	return i, true
}

// form is how the clock of a header stands in the file, digits aside. Nearly
// all headers of a file share one to four forms, so a clock is read by place.
type form struct {
	before string // what stands before the hour
	long   bool   // the hour has two digits
	sep    byte
	second bool
	half   half
	after  string // what stands between the clock and the author
	size   int
}

// formOf learns the form of the clock of h, a header that was read from line.
// Digits that are not ASCII and clocks of rare make have none.
func formOf(line []byte, h *header) (f form, ok bool) {
	hourDigits, end := h.minute-1-h.hour, h.minute+2
	if h.second > 0 {
		ok, end = h.second == end+1, end+3
	} else {
		ok = true
	}
	if !ok || hourDigits < 1 || hourDigits > 2 || end > h.rest || line[h.rest-1] != ' ' {
		return f, false
	}
	f = form{
		before: string(line[h.clock:h.hour]), long: hourDigits == 2, sep: line[h.minute-1], second: h.second > 0,
		half: h.half, after: string(line[end:h.rest]), size: h.rest - h.clock,
	}
	_, ok = f.read(line[h.clock:h.rest])
	return f, ok
}

// read reads the clock that b begins with, if it has this form.
func (f *form) read(b []byte) (seconds int, ok bool) {
	i := len(f.before)
	if len(b) < f.size || string(b[:i]) != f.before {
		return 0, false
	}
	hour := two('0', b[i])
	if i++; f.long {
		hour = two(b[i-1], b[i])
		i++
	}
	minute, second := two(b[i+1], b[i+2]), 0
	same := b[i] == f.sep
	if i += 3; f.second {
		same = same && b[i] == f.sep
		second = two(b[i+1], b[i+2])
		i += 3
	}
	if !same || hour > 24 || minute > 59 || second > 60 || string(b[i:f.size]) != f.after {
		return 0, false
	}
	return (hour24(hour%24, f.half)*60+minute)*60 + second, true
}

// two is the number that two digits make, or one that no clock shows.
func two(tens, ones byte) int {
	t, o := tens-'0', ones-'0'
	if t > 9 || o > 9 {
		return 100
	}
	return int(t)*10 + int(o)
}
