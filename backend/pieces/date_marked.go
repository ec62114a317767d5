package pieces

// The kinds of marks that say what a number is: class monthmark, daymark and
// year stand behind it (月, 日, 年) or, with the number 1, before it (tháng,
// ngày, tahun).

// markedDate reads "2026年3月5日", "3月底", "15号", "ngày 5 tháng 3".
func (r *Reader) markedDate(i int) (moment, bool) {
	var year, month, dayNumber, last int
	var known [3]bool
	next, end := i, i
	for steps := 0; steps < 3 && next < len(r.tokens) && (next == i || r.tokens[next].gap != line); steps++ {
		n, which, to, stop, ok := r.marked(next, &last)
		if !ok || known[which] {
			break
		}
		known[which] = true
		switch which {
		case 0:
			year = n
		case 1:
			month = n
		default:
			dayNumber = n
		}
		next, end = to, stop
	}
	if year > 0 && year < 100 {
		year += 2000
	}
	m := moment{next: next, end: end}
	switch {
	case known[1] && known[2]:
		if !known[0] {
			return r.withYear(month, dayNumber, last, next, end)
		}
		m.period = dayOf(civil(year, month, dayNumber))
		return m, isDate(year, month, dayNumber)
	case known[1] && month >= 1 && month <= 12:
		m.period = r.nearMonth(month)
		if known[0] {
			m.period = monthOf(civil(year, month, 1))
		}
		return r.parts(m), !known[0] || isDate(year, month, 1)
	case known[2] && !known[0]:
		m.period = r.dayOfMonth(dayNumber, last)
		return m, m.grain != unclear
	case known[0] && year >= 2000 && year < 2100:
		m.period = yearOf(year)
		return r.parts(m), true
	}
	return m, false
}

// marked reads a number with its mark: which is 0 for a year, 1 for a month, 2
// for a day.
func (r *Reader) marked(i int, last *int) (n, which, next, end int, ok bool) {
	marks := [...]class{classYear, classMonthMark, classDayMark}
	for which, c := range marks {
		m, before := r.is(i, c)
		if !before || m.number != 1 {
			continue
		}
		if a, ok := r.amount(m.next); ok && a.decimals == 0 && r.tokens[m.next].gap != line {
			return int(a.value), which, a.next, a.end, which != 1 || a.value <= 12
		}
	}
	var a number
	if r.tokens[i].kind == digits { // not the amount: 3月 is no number with a scale
		a = number{value: float64(r.tokens[i].number), next: i + 1, end: r.tokens[i].end}
	} else if a, ok = r.amount(i); !ok || !r.tokens[i].single {
		return 0, 0, i, 0, false
	}
	n = int(a.value)
	if after := r.dash(a.next); after > a.next && after < len(r.tokens) && r.tokens[after].kind == digits && r.has(after+1, 1<<classDayMark) {
		*last, a.next = r.tokens[after].number, after+1
	}
	for which, c := range marks {
		if m, behind := r.near(a.next, c); behind && m.number != 1 {
			return n, which, m.next, m.end, which == 0 || n >= 1 && n <= 31
		}
	}
	return 0, 0, i, 0, false
}

// dayOfMonth is the next such day: "the 14th", 15号.
func (r *Reader) dayOfMonth(first, last int) period {
	if first < 1 || first > 31 {
		return period{}
	}
	start := monthOf(r.today).from
	if r.past && first > r.today.Day() {
		start = addMonths(start, -1)
	} else if !r.past && first < r.today.Day() {
		start = addMonths(start, 1)
	}
	for start.AddDate(0, 0, first-1).Month() != start.Month() {
		start = addMonths(start, 1)
	}
	from := start.AddDate(0, 0, first-1)
	if last > first && last <= 31 {
		return between(from, start.AddDate(0, 0, last-1))
	}
	return dayOf(from)
}

// dayAlone reads "the 14th", "el 15": an article and a number with an ending,
// or a number alone where a deadline is named.
func (r *Reader) dayAlone(i int) (moment, bool) {
	a, _ := r.is(i, classArticle)
	if a.next < len(r.tokens) && r.tokens[a.next].gap != line {
		if m, ok := r.dayFirst(a.next); ok && a.number != 2 {
			return m, true
		}
	}
	n, next, end, ok := r.dayNumber(a.next)
	if !ok || a.next >= len(r.tokens) || r.tokens[a.next].kind != digits || r.isAmount(next) ||
		r.has(next, 1<<classSpan|1<<classQuarter|1<<classUncounted|1<<classContainer|1<<classDocument) {
		return moment{}, false
	}
	if marked := next > a.next+1; !marked && (a.number != 2 || next < len(r.tokens) && r.tokens[next].kind == digits || r.isGlued(next)) {
		return moment{}, false
	}
	if next < len(r.tokens) && r.tokens[next].kind == word && !r.tokens[next].single && r.tokens[next].classes == 0 && r.tokens[next].gap == blank && a.number == 1 && !r.deadline {
		return moment{}, false // "the 2nd batch"
	}
	p := r.dayOfMonth(n, 0)
	return moment{p, next, end}, p.grain == day
}
