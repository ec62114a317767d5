package whatsapptxt

import "bytes"

// matcher finds the headers of one shape. It remembers the date of the last
// header, which most lines repeat byte by byte, and the forms of its clocks.
type matcher struct {
	shape shape
	head  header // the last one
	last  []byte // it up to its clock
	forms []form
	form  int       // the one that fitted last
	leads [256]bool // the bytes that a header can begin with
}

// newMatcher finds the headers of shape s.
func newMatcher(s shape) matcher {
	m := matcher{shape: s}
	for c := range m.leads {
		switch {
		case c >= markLead:
			m.leads[c] = true
		case s.tail == bracket || c == '[':
			m.leads[c] = s.tail == bracket && c == '['
		default:
			m.leads[c] = s.loose() || c >= '0' && c <= '9'
		}
	}
	return m
}

// can reports whether line may be a header, by its first byte.
func (m *matcher) can(line []byte) bool { return len(line) > 0 && m.leads[line[0]] }

// maxForms bounds the forms that are tried: Chinese has seven words for the
// parts of a day, each with hours of one and of two digits.
const maxForms = 16

// match reads the header of line, which is not empty, into m.head, if it is one
// of the file's shape.
func (m *matcher) match(line []byte) bool {
	i := 0
	if line[0] >= markLead {
		i = skipMarks(line, 0)
	}
	if len(m.last) > 0 && bytes.HasPrefix(line[i:], m.last) && m.again(line, i+len(m.last)) {
		return true
	}
	if !m.begins(line, i) {
		return false
	}
	h, s, ok := parse(line)
	if !ok || s != m.shape || !plausible(h.date) {
		return false
	}
	m.head = h
	if !s.timeFirst {
		m.last = append(m.last[:0], line[i:h.clock]...)
	}
	return true
}

// begins reports whether a header can begin at line[i], by the numbers of its
// date and what parts them.
func (m *matcher) begins(line []byte, i int) bool {
	s := &m.shape
	if i >= len(line) || (line[i] == '[') != (s.tail == bracket) {
		return false
	}
	if s.loose() {
		return true
	}
	i += btoi(s.tail == bracket)
	for k := range 3 {
		_, n, next, c := number(line, skipMarks(line, i), 4)
		if n == 0 || c != s.digits {
			return false
		}
		if k == 2 || s.dateSep == 'k' {
			break
		}
		if i, _ = skip(line, next); i == len(line) || line[i] != s.dateSep {
			return false
		}
		i, _ = skip(line, i+1)
	}
	return true
}

// again reads the clock at line[i], behind the date of the last header.
func (m *matcher) again(line []byte, i int) bool {
	for k := range m.forms { // the one that fitted last comes first
		at := m.form + k
		if at >= len(m.forms) {
			at -= len(m.forms)
		}
		if seconds, ok := m.forms[at].read(line, i); ok {
			m.form = at
			m.head.seconds, m.head.rest, m.head.same = seconds, i+m.forms[at].size, true
			return true
		}
	}
	s, h := m.shape, m.head
	s.seconds, s.half, s.halfFirst = false, 0, false
	h.clock, h.same = i, true
	i, ok := s.clock(line, i, &h)
	if !ok {
		return false
	}
	if h.rest, ok = s.finish(line, i, s.tail == bracket); !ok || s != m.shape {
		return false
	}
	m.head = h
	if f, ok := formOf(line, &h); ok && len(m.forms) < maxForms {
		m.forms = append(m.forms, f)
	}
	return true
}
