package pieces

// quantity finds a number with its unit: "500 pcs", "2 万个", "one piece",
// عينتين. The value is the number and the unit's English name.
func (r *Reader) quantity(i int) (find, bool) {
	if m, ok := r.is(i, classCounted); ok {
		return find{Quantity, m.next, m.end, m.value}, true
	}
	from, to, ok := r.span(i)
	if !ok {
		if a, is := r.is(i, classArticle); is && a.number == 3 && r.has(a.next, 1<<classContainer) {
			from, ok = number{value: 1, next: a.next}, true
			to = from
		}
	}
	if !ok || i > 0 && r.isGlued(i) && r.isCodeMark(i-1) {
		return find{}, false
	}
	at := to.next
	if r.symbol(at) == 'x' || r.symbol(at) == '*' {
		at++
	}
	if of, ok := r.near(at, classOf); ok && to.decimals < 0 { // 2 mil de peças
		at = of.next
	}
	m, ok := r.near(at, classUnit)
	if !ok || r.tokens[at].gap == wide {
		return r.plural(from, to)
	}
	if from.words && from.value == 1 && m.number == 1 { // 一个: a measure word, seldom a count
		return find{}, false
	}
	next, end := m.next, m.end
	if noun, ok := r.near(next, classUnit); ok && m.number == 1 && noun.number != 1 { // 5个柜
		m.value, next, end = noun.value, noun.next, noun.end
	} else if noun, ok := r.near(next, classContainer); ok && m.number == 1 {
		m.value, next, end = noun.value, noun.next, noun.end
	}
	return find{Quantity, next, end, r.amountText(from, to, m.value)}, true
}

// container finds 20- and 40-foot containers: "1x40HQ", "2 x 20'GP", 3个40尺柜.
func (r *Reader) container(i int) (find, bool) {
	count := number{value: 1, next: i}
	if n, ok := r.amount(i); ok {
		if size, next, end, ok := r.boxSize(i); ok { // 40HQ without a count
			return find{Quantity, next, end, "1 " + size}, true
		}
		count = n
	} else if a, is := r.is(i, classArticle); is && a.number == 3 {
		count.next = a.next
	} else {
		return find{}, false
	}
	at := count.next
	for step := 0; step < 2 && at < len(r.tokens); step++ {
		if r.symbol(at) == 'x' || r.symbol(at) == '*' || r.tokens[at].kind == word && string(r.letters(at)) == "x" {
			at++
		} else if u, ok := r.is(at, classUnit); ok && r.tokens[at].single {
			at = u.next
		}
	}
	if at == i || at >= len(r.tokens) || r.tokens[at].gap > blank {
		return find{}, false
	}
	size, next, end, ok := r.boxSize(at)
	if !ok {
		return find{}, false
	}
	return find{Quantity, next, end, r.amountText(count, count, size)}, true
}

// boxSize reads 40HQ, 20'GP, "40 ft container", 40尺高柜.
func (r *Reader) boxSize(i int) (size string, next, end int, ok bool) {
	t := &r.tokens[i]
	if t.kind != digits || t.number != 20 && t.number != 40 && t.number != 45 {
		return "", i, 0, false
	}
	next, end = i+1, t.end
	foot := false
	for next < len(r.tokens) && (r.symbol(next) == '\'' || r.symbol(next) == '-' || r.isFoot(next)) {
		foot = foot || r.symbol(next) != '-'
		next++
	}
	m, ok := r.near(next, classContainer)
	if !ok {
		return "", i, 0, false
	}
	next, end = m.next, m.end
	name := m.value
	if name == "container" {
		name = "ft"
	}
	if more, ok := r.near(next, classContainer); ok && more.value == "container" {
		next, end = more.next, more.end
	}
	return string(r.letters(i)) + name, next, end, true
}

func (r *Reader) isFoot(i int) bool {
	m, ok := r.is(i, classMeasure)
	return ok && m.value == "ft"
}

// plural finds a number before a plural noun that the lexicon lacks: "40 looms".
func (r *Reader) plural(from, to number) (find, bool) {
	at := to.next
	if from.words || from.decimals > 0 || at >= len(r.tokens) || r.language&(languagesWithS) == 0 {
		return find{}, false
	}
	t := &r.tokens[at]
	w := r.letters(at)
	if t.kind != word || t.gap != blank || t.capital || len(w) < 4 || w[len(w)-1] != 's' || w[len(w)-2] == 's' || t.classes != 0 {
		return find{}, false
	}
	return find{Quantity, at + 1, t.end, r.amountText(from, to, string(w))}, true
}

// amountText is "500 pcs" or "500-600 pcs".
func (r *Reader) amountText(from, to number, unit string) string {
	r.value = from.appendTo(r.value[:0])
	if to.value != from.value {
		r.value = to.appendTo(append(r.value, '-'))
	}
	r.value = append(append(r.value, ' '), unit...)
	return string(r.value)
}

// counted2 is "USD 4.20": the name first.
func (r *Reader) counted2(name string, from, to number) string {
	r.value = from.appendTo(append(append(r.value[:0], name...), ' '))
	if to.value != from.value {
		r.value = to.appendTo(append(r.value, '-'))
	}
	return string(r.value)
}
