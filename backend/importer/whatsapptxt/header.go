package whatsapptxt

import "bytes"

// date is a date as a header writes it: three parts in written order.
type date struct {
	part  [3]int
	width [3]uint8 // digits of each part
	named int8     // which part is a month name; -1 for none
	year  int8     // which part is the year: 0 or 2; -1 where two digits leave it open
	era   byte     // 'R', 'H', 'S' before the year; 0 for none
	// start and end are where it stands in the line.
	start, end int
}

// header is the beginning of a message or notice.
type header struct {
	date    date
	seconds int  // of the day
	rest    int  // where author and body begin
	same    bool // the date is that of the header before
	clock   int  // where the time begins
	hour    int  // where its numbers begin; second is 0 where there is none
	minute  int
	second  int
	half    half
}

// tail is what stands between the time and the author.
type tail byte

const (
	bracket   tail = ']'
	hyphen    tail = '-'
	dash      tail = 'n' // en or em dash
	colon     tail = ':'
	semicolon tail = ';'
)

// parse reads the header at the start of line, whatever its shape.
func parse(line []byte) (header, shape, bool) {
	var h header
	var s shape
	i := skipMarks(line, 0)
	open := i < len(line) && line[i] == '['
	if open {
		i = skipMarks(line, i+1)
	}
	at := i
	if j, ok := s.date(line, at, &h.date); ok {
		if h.clock, ok = s.joint(line, j); !ok {
			return h, s, false
		}
		if i, ok = s.clock(line, h.clock, &h); !ok {
			return h, s, false
		}
	} else {
		s = shape{timeFirst: true}
		if i, ok = s.clock(line, at, &h); !ok {
			return h, s, false
		}
		if i, ok = s.joint(line, i); !ok {
			return h, s, false
		}
		if i, ok = s.date(line, i, &h.date); !ok {
			return h, s, false
		}
	}
	var ok bool
	h.rest, ok = s.finish(line, i, open)
	return h, s, ok
}

// date reads a date at b[i] and notes what it shows of the shape.
func (s *shape) date(b []byte, i int, d *date) (next int, ok bool) {
	*d = date{named: -1, year: -1, start: i}
	for k := range 3 {
		if i, ok = s.part(b, i, k, d); !ok {
			return i, false
		}
		if k == 2 {
			break
		}
		if i, ok = s.between(b, i, d.named >= 0); !ok {
			return i, false
		}
	}
	d.end = i
	if j := skipMarks(b, i); s.dateSep == '.' && j < len(b) && b[j] == '.' {
		i = j + 1
	} else if s.dateSep == 'k' {
		for _, unit := range []string{"日", "일"} {
			if bytes.HasPrefix(b[j:], []byte(unit)) {
				i = j + len(unit)
			}
		}
	}
	i = s.eraAfter(b, i)
	return i, s.places(d)
}

// part reads one number, month name or era year of a date.
func (s *shape) part(b []byte, i, k int, d *date) (next int, ok bool) {
	i = skipMarks(b, i)
	v, n, next, c := number(b, i, 4)
	if n > 0 {
		if s.digits == 0 {
			s.digits = c
		}
		d.part[k], d.width[k] = v, uint8(n)
		return next, n != 3 && c == s.digits
	}
	if i+1 < len(b) && eras[b[i]] > 0 {
		if v, n, next, _ = number(b, i+1, 2); n > 0 {
			d.part[k], d.width[k], d.era, d.year = v, 4, b[i], int8(k)
			return next, true
		}
	}
	word := i
	if k == 2 || d.named >= 0 {
		return i, false
	}
	for i < len(b) && (b[i] >= 0x80 || letterAt(b, i)) && blank(b, i) == 0 && mark(b, i) == 0 {
		i++
	}
	m := monthName(b[word:i])
	if m == 0 {
		return i, false
	}
	d.part[k], d.named = m, int8(k)
	return i, true
}

// between reads what separates two parts of a date.
func (s *shape) between(b []byte, i int, named bool) (next int, ok bool) {
	i, blanks := skip(b, i)
	if i >= len(b) {
		return i, false
	}
	sep := b[i]
	switch {
	case sep == '/' || sep == '.' || sep == '-':
		i++
	case bytes.HasPrefix(b[i:], []byte("年")), bytes.HasPrefix(b[i:], []byte("月")),
		bytes.HasPrefix(b[i:], []byte("년")), bytes.HasPrefix(b[i:], []byte("월")):
		i, sep = i+3, 'k'
	case named && sep == ',':
		i++
	case !blanks:
		return i, false
	default:
		sep = ' '
	}
	i, blanks = skip(b, i)
	_, w, _ := digit(b, i)
	switch {
	case sep == '.' && w == 0, sep == ' ' && w == 0, named: // "5. Mär 2024", "Mar 5, 2024"
		sep = 'm'
		if bytes.HasPrefix(b[i:], []byte("de ")) {
			i += 3
		}
	case sep == ' ':
		return i, false
	case sep == '-' && blanks:
		return i, false
	}
	if s.dateSep != 0 && s.dateSep != sep && sep != 'm' {
		return i, false
	}
	s.dateSep = sep
	return i, true
}

// eraAfter passes over the name of the era behind a date ("2567 BE").
func (s *shape) eraAfter(b []byte, i int) int {
	j, _ := skip(b, i)
	for _, era := range []string{"BE", "B.E.", "พ.ศ.", "CE", "AD"} {
		if bytes.HasPrefix(b[j:], []byte(era)) && !letterAt(b, j+len(era)) {
			return j + len(era)
		}
	}
	return i
}

// places settles which part is the year, and refuses what is no date.
func (s *shape) places(d *date) bool {
	for k, w := range d.width {
		if w != 4 {
			continue
		}
		if k == 1 || d.year >= 0 && d.year != int8(k) || d.width[2-k] == 4 {
			return false
		}
		d.year = int8(k)
	}
	if d.named >= 0 && d.year < 0 {
		d.year = 2
	}
	s.yearWidth, s.yearFirst = 2, d.year == 0
	if d.year >= 0 && d.width[d.year] == 4 {
		s.yearWidth = 4
	} else if d.width[0] != 2 && d.width[2] != 2 {
		return false // "1/2/3"
	}
	s.era = d.era
	return true
}

// joint reads what stands between date and time.
func (s *shape) joint(b []byte, i int) (next int, ok bool) {
	from := i
	i, _ = skip(b, i)
	for _, comma := range []string{",", "،", "，", "、"} {
		if bytes.HasPrefix(b[i:], []byte(comma)) {
			s.joiner = comma[0]
			i, _ = skip(b, i+len(comma))
			return i, true
		}
	}
	if i >= len(b) || i == from && s.dateSep != 'k' {
		return i, false
	}
	if b[i] == '-' && blank(b, i+1) > 0 {
		s.joiner = '-'
		i, _ = skip(b, i+1)
		return i, true
	}
	if _, w, _ := digit(b, i); w > 0 {
		return i, true
	}
	if _, _, end := halfWord(b, i); end > i {
		return i, true
	}
	const longestWord = 8 // bytes: "à", "klo", "um", "alle"
	for k := i; k < len(b) && k-i <= longestWord; k++ {
		if blank(b, k) > 0 {
			k, _ = skip(b, k)
			s.joiner = 'w'
			_, w, _ := digit(b, k)
			return k, w > 0
		}
	}
	return i, false
}

// finish reads the end of a header; rest is where the author begins.
func (s *shape) finish(b []byte, i int, open bool) (rest int, ok bool) {
	i = skipMarks(b, i)
	if open {
		if i >= len(b) || b[i] != ']' {
			return i, false
		}
		s.tail = bracket
		return afterBlank(b, i+1)
	}
	if i < len(b) && (b[i] == ':' || b[i] == ';') {
		s.tail = tail(b[i])
		return afterBlank(b, i+1)
	}
	j, blanks := skip(b, i)
	if !blanks || j >= len(b) {
		return j, false
	}
	switch {
	case b[j] == '-':
		s.tail = hyphen
		return afterBlank(b, j+1)
	case bytes.HasPrefix(b[j:], []byte("–")), bytes.HasPrefix(b[j:], []byte("—")):
		s.tail = dash
		return afterBlank(b, j+3)
	}
	return j, false
}

// afterBlank passes over the one blank that must follow, or the end of line.
func afterBlank(b []byte, i int) (int, bool) {
	i = skipMarks(b, i)
	if i >= len(b) {
		return i, true
	}
	w := blank(b, i)
	return i + w, w > 0
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
