package pieces

import "strings"

// noise steps over what looks like pieces and is none: links, addresses,
// telephone numbers, times of day. It returns i where there is none.
func (r *Reader) noise(i int) int {
	t := &r.tokens[i]
	switch {
	case t.kind == mark && t.symbol != '+' && t.symbol != '@':
		return i
	case t.gap != glued && t.kind != digits && r.links && r.isAddress(i):
		return r.chunkEnd(i)
	case t.symbol == '+' || t.kind == digits:
		if next := r.phone(i); next > i {
			return next
		}
		return r.clock(i)
	}
	if m, ok := r.is(i, classClock); ok && m.number == 1 && m.next < len(r.tokens) && r.tokens[m.next].kind == digits {
		if next := r.clock(m.next); next > m.next {
			return next
		}
		if r.tokens[m.next].number <= 24 && !r.has(m.next+1, 1<<classUnit|1<<classContainer|1<<classUncounted|1<<classScale) && !(m.next+1 < len(r.tokens) && r.isPlural(m.next+1, false)) { // not "as 150 peças"
			return m.next + 1
		}
	}
	return i
}

// isAddress tells of a link or a mail address that begins at token i.
func (r *Reader) isAddress(i int) bool {
	chunk := r.text[r.tokens[i].start:r.tokens[r.chunkEnd(i)-1].end]
	return strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") || strings.IndexByte(chunk, '@') > 0
}

// chunkEnd is the token behind what is written without a blank.
func (r *Reader) chunkEnd(i int) int {
	for i++; i < len(r.tokens) && r.tokens[i].gap == glued; i++ {
	}
	return i
}

// phone steps over a number of seven digits or more behind a plus, or of ten
// or more in one.
func (r *Reader) phone(i int) int {
	if r.tokens[i].kind == digits {
		if r.tokens[i].to-r.tokens[i].from >= 10 {
			return i + 1
		}
		return i
	}
	if !r.isGlued(i + 1) {
		return i
	}
	n, next := 0, i+1
	for next < len(r.tokens) && r.tokens[next].gap <= blank {
		t := &r.tokens[next]
		if t.kind == digits {
			n += t.to - t.from
		} else if t.symbol != '-' && t.symbol != '(' && t.symbol != ')' && t.symbol != '.' {
			break
		}
		next++
	}
	if n < 7 {
		return i
	}
	return next
}

// clock steps over 10:30, 3pm, 15h, 下午3点, "10.30 Uhr".
func (r *Reader) clock(i int) int {
	if r.tokens[i].kind != digits || r.tokens[i].to-r.tokens[i].from > 2 {
		return i
	}
	next := i + 1
	if s := r.symbol(next); s == ':' && r.isGlued(next) && r.isGlued(next+1) && r.tokens[next+1].kind == digits {
		next += 2
		if m, ok := r.near(next, classClock); ok {
			next = m.next
		}
		return next
	} else if s == '.' && r.isGlued(next) && r.isGlued(next+1) && r.tokens[next+1].kind == digits && r.tokens[next+1].number < 60 {
		next += 2
	}
	if m, ok := r.near(next, classClock); ok && m.number == 0 && r.tokens[i].number <= 24 && !r.isAmong(m.next, " 間 ") { // but 1時間後
		return m.next
	}
	return i
}
