package whatsapptxt

import (
	"bytes"
	"encoding/binary"
)

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

// form is how headers of the file end, from the clock on, digits aside. Nearly
// all share one to four forms, so a clock is read by place, eight bytes a step.
type form struct {
	size  int    // from the clock to the author, in bytes
	words []word // from the end
	long  bool   // the hour has two digits
	half  half
	// hour, minute and second are how far before the end their last digits
	// stand; second is 0 where there is none.
	hour, minute, second int
}

// word is what eight bytes must be: for each byte its mask, what it is under
// the mask, and how far above itself it still is that. A digit is a byte that
// begins with 3 (0x30 to 0x3F), as does the one six above it.
type word struct{ mask, want, step uint64 }

// formOf learns the form of h, a header that was read from line. Digits that are
// not ASCII and clocks of rare make have none.
func formOf(line []byte, h *header) (f form, ok bool) {
	f = form{size: h.rest - h.clock, half: h.half, long: h.minute-h.hour == 3, hour: h.rest - h.minute + 2, minute: h.rest - h.minute - 1}
	if h.second > 0 {
		f.second = h.rest - h.second - 1
	}
	if h.minute-h.hour > 3 || line[h.minute]-'0' > 9 || line[h.rest-1] != ' ' {
		return f, false
	}
	for k := range f.size {
		c, mask, step := line[h.rest-1-k], 0xFF, 0
		if c-'0' <= 9 {
			c, mask, step = 0x30, 0xF0, 6
		}
		if k%8 == 0 {
			f.words = append(f.words, word{})
		}
		w, shift := &f.words[k/8], 56-8*(k%8)
		w.mask |= uint64(mask) << shift
		w.want |= uint64(c) << shift
		w.step |= uint64(step) << shift
	}
	seconds, ok := f.read(line, h.clock)
	return f, ok && seconds == h.seconds
}

// read reads the clock at line[i], if it has this form.
func (f *form) read(line []byte, i int) (seconds int, ok bool) {
	end := i + f.size
	at := end
	if at > len(line) || at < 8*len(f.words) {
		return 0, false
	}
	for _, w := range f.words {
		at -= 8
		b := binary.LittleEndian.Uint64(line[at:])
		if b&w.mask != w.want || (b+w.step)&w.mask != w.want {
			return 0, false
		}
	}
	hour, minute, second := int(line[end-f.hour]&0xF), two(line, end-f.minute), 0
	if f.long {
		hour = two(line, end-f.hour)
	}
	if f.second > 0 {
		second = two(line, end-f.second)
	}
	if hour > 24 || minute > 59 || second > 60 {
		return 0, false
	}
	return (hour24(hour%24, f.half)*60+minute)*60 + second, true
}

// two is the number of two digits, the last of which is b[i].
func two(b []byte, i int) int { return int(b[i-1]&0xF)*10 + int(b[i]&0xF) }
