package pieces

// namesGoods is the number of the words before the number of an article, not of
// a paper: "part".
const namesGoods = 1

// longestNumeric is how many tokens a date of three numbers has: 30.4.26.
const longestNumeric = 5

// document finds papers with their numbers: "invoice PI-118", "packing list".
// The value is the paper's English name and the number.
func (r *Reader) document(i int) (find, bool) {
	m, ok := r.is(i, classDocument)
	order, isOrder := r.is(i, classOrder)
	if !ok && !isOrder {
		return find{}, false
	}
	if !ok {
		m = order
	}
	next, end := m.next, m.end
	at := next
	for {
		n, ok := r.near(at, classNumbered)
		if !ok || n.number == namesGoods {
			break
		}
		if at = n.next; r.symbol(at) == '.' && r.isGlued(at) || r.symbol(at) == ':' {
			at++
		}
	}
	if at == next && r.symbol(at) == '-' && r.isGlued(at) || r.symbol(at) == ':' {
		at++
	}
	if d, isDay := r.numericDate(at); isDay && d.next-at >= longestNumeric && r.tokens[at].gap == blank && (at == next && r.symbol(at+1) == '.' || r.tokens[at+4].to-r.tokens[at+4].from == 4 || r.symbol(at+1) == '/' && at == next) { // Invoice 30.4.26, oferta: 30.11.2025
		return find{Document, next, end, m.value}, ok
	}
	if to, stop, ok := r.paperNumber(at); ok && (at > next || to > at+1 || r.tokens[at].to-r.tokens[at].from > 2) {
		return find{Document, to, stop, m.value + " " + r.text[r.tokens[at].start:stop]}, true
	}
	return find{Document, next, end, m.value}, ok
}

// paperNumber reads the number of a paper: glued letters, digits and marks with
// a digit among them, and "rev C" behind it.
func (r *Reader) paperNumber(i int) (next, end int, ok bool) {
	if i >= len(r.tokens) || r.tokens[i].gap > blank || r.tokens[i].kind == mark {
		return i, 0, false
	}
	if r.tokens[i].kind == word && r.tokens[i].single || r.isOrdinal(i) { // order 1st week of April
		return i, 0, false
	}
	figures := 0
	for next = i; next < len(r.tokens) && next-i <= longestCode && (next == i || r.isGlued(next)); next++ {
		t := &r.tokens[next]
		if t.kind == digits {
			figures += t.to - t.from
		} else if t.kind == mark && !((t.symbol == '-' || t.symbol == '/' || t.symbol == '_' || t.symbol == '.') && r.isGlued(next+1) && r.tokens[next+1].kind != mark) || t.single {
			break
		}
	}
	if figures == 0 || next == i+1 && figures < 2 || r.has(next, 1<<classUnit|1<<classMoney|1<<classCurrency|1<<classMeasure|1<<classSpan|1<<classMonth|1<<classScale) && next == i+1 {
		return i, 0, false
	}
	if r.has(i, 1<<classUnit|1<<classMeasure) && r.tokens[i].kind == word {
		return i, 0, false
	}
	end = r.tokens[next-1].end
	if next+1 < len(r.tokens) && string(r.letters(next)) == "rev" && r.tokens[next+1].gap <= blank && r.tokens[next+1].kind != mark {
		return next + 2, r.tokens[next+1].end, true
	}
	return next, end, true
}

// certificate finds marks, standards and reports: CE, ISO 9001, EN 71-3.
func (r *Reader) certificate(i int) (find, bool) {
	if s, ok := r.is(i, classStandard); ok {
		at := s.next
		if r.symbol(at) == '-' || r.symbol(at) == '/' {
			at++
		}
		if at < len(r.tokens) && r.tokens[at].kind == digits && r.tokens[at].gap <= blank {
			next, end := at+1, r.tokens[at].end
			for next+1 < len(r.tokens) && r.isGlued(next) && r.isGlued(next+1) && (r.symbol(next) == '-' || r.symbol(next) == ':' || r.symbol(next) == '/') && r.tokens[next+1].kind == digits {
				next, end = next+2, r.tokens[next+1].end
			}
			return find{Certificate, next, end, s.value + " " + r.text[r.tokens[at].start:end]}, true
		}
	}
	m, ok := r.is(i, classCertificate)
	if !ok {
		return find{}, false
	}
	return find{Certificate, m.next, m.end, m.value}, true
}
