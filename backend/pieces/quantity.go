package pieces

import "unicode/utf8"

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
	if !ok || i > 1 && r.isDigits(i-2) && r.isDecimal(i-2) || i > 0 && r.isGlued(i) && (r.isCodeMark(i-1) || string(r.letters(i-1)) == "第") {
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
		if _, planned := r.yearAlone(i); planned && r.isAmong(to.next, plansBehind) { // 2027 bütçesi
			return find{}, false
		}
		return r.plural(i, from, to)
	}
	if r.language == languages("ko") && r.has(at, 1<<classSpan) { // 3개월
		return find{}, false
	}
	if m.number == 1 && (from.words && from.value == 1 || r.has(m.next, 1<<classUncounted)) { // 一个: a measure word, seldom a count
		return find{}, false
	}
	unit, next, end := m.value, m.next, m.end
	if noun, ok := r.near(next, classUnit); ok && m.number == 1 && noun.number != 1 { // 5个柜
		unit, next, end = noun.value, noun.next, noun.end
	} else if noun, ok := r.near(next, classContainer); ok && m.number == 1 {
		unit, next, end = noun.value, noun.next, noun.end
	}
	if r.isLoose(from, unit, i, at, next) {
		return find{}, false
	}
	if of, ok := r.near(next, classOf); ok && unit == "containers" { // contenedor de 40
		next, end = r.feetBehind(of.next, next, end)
	} else if unit == "containers" {
		next, end = r.feetBehind(next, next, end)
	}
	return find{Quantity, next, end, r.amountText(from, to, unit)}, true
}

// isLoose tells of figures that are the size or the weight of something rather
// than an amount of goods: "4,5 m", "a metre of snow", "un par".
func (r *Reader) isLoose(n number, unit string, i, at, next int) bool {
	switch unit {
	case "m", "kg", "l", "sqm", "yd":
		return n.words && n.value == 1 || unit != "sqm" && n.decimals > 0 || r.describes(i, next)
	case "pairs", "samples":
		return n.words && n.value == 1 && r.language != eitherFirst && !r.tokens[at].single
	}
	return false
}

// feetBehind steps over the size of a container behind the word.
func (r *Reader) feetBehind(at, next, end int) (int, int) {
	if at < len(r.tokens) && r.tokens[at].kind == digits && (r.tokens[at].number == 20 || r.tokens[at].number == 40) && r.tokens[at].gap == blank {
		if f, ok := r.near(at+1, classContainer); ok {
			return f.next, f.end
		}
		return at + 1, r.tokens[at].end
	}
	return next, end
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
	next = i + 1
	foot := false
	for next < len(r.tokens) && (r.symbol(next) == '\'' || r.symbol(next) == '-' || r.isFoot(next)) {
		foot = foot || r.symbol(next) != '-'
		next++
	}
	m, ok := r.near(next, classContainer)
	if !ok && foot && i > 0 && (r.isTimes(i-1) || r.tokens[i-1].kind == digits) {
		return string(r.letters(i)) + "ft", next, r.tokens[next-1].end, true
	}
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

// plural finds a number before a plural noun that the lexicon lacks: "40
// looms", "300 Körbe", "700 жилетов". Token i is the number's; one that is a
// date counts nothing: "el 15 compramos".
func (r *Reader) plural(i int, from, to number) (find, bool) {
	at := to.next
	if from.decimals > 0 || to.value < 2 || to.value > 1e6 || at >= len(r.tokens) {
		return find{}, false
	}
	t := &r.tokens[at]
	if t.kind != word || t.gap != blank || t.classes != 0 || t.single || utf8.RuneCount(r.letters(at)) < 4 || !r.isPlural(at, from.words) {
		return find{}, false
	}
	if _, isDate := r.date(i); isDate {
		return find{}, false
	}
	return find{Quantity, at + 1, t.end, r.amountText(from, to, string(r.letters(at)))}, true
}

// noPlurals end as plurals do, as they are folded.
const noPlurals = " oppure dove come che anche alle delle nelle se poi quindi open geopend gesloten vous nous mais puis dans sans avez plus alors apres tres lunes martes jueves viernes antes despues entonces mas pues depois nos is was has this gaan komen moeten zijn hebben kunnen mogen willen "

// isPlural tells a counted noun by its ending, as far as the language has one.
func (r *Reader) isPlural(i int, spelled bool) bool {
	w, t := string(r.letters(i)), &r.tokens[i]
	ends := func(endings ...string) bool {
		return endsWith(w, endings...)
	}
	switch {
	case r.language&languagesWithS != 0:
		return ends("s", "x") && !ends("ss") && !r.isAmong(i, noPlurals) && !(r.language == eitherFirst && ends("us", "is")) && (!t.capital || t.shouted) && (!spelled || r.language != eitherFirst)
	case spelled:
		return false
	case r.language == languages("de"):
		return t.capital && !t.shouted
	case r.language == languages("nl"):
		return ends("en", "s") && !t.capital && !r.isAmong(i, noPlurals)
	case r.language == languages("it"):
		return ends("i", "e") && !t.capital && !r.isAmong(i, noPlurals)
	case r.language&languages("ru+uk") != 0:
		return ends("ов", "ев", "ей", "ок", "ек") && !t.capital
	case r.language == languages("ar"):
		return true
	case r.language == languages("tr"):
		return !t.capital
	}
	return false
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

// codeText is "USD 4.20": the name first.
func (r *Reader) codeText(name string, from, to number) string {
	r.value = from.appendTo(append(append(r.value[:0], name...), ' '))
	if to.value != from.value {
		r.value = to.appendTo(append(r.value, '-'))
	}
	return string(r.value)
}
