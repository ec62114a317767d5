package pieces

// partOf reads "end of May", "early June", "mid next week", "fin de mes",
// "first week of May", "second half of the year".
func (r *Reader) partOf(i int) (moment, bool) {
	p, isPart := r.is(i, classPart)
	nth, isNth := r.is(i, classNth)
	if t := &r.tokens[i]; t.kind == digits && t.number >= 1 && t.to-t.from == 1 { // 2. Quartal, 3rd quarter, 5º dia útil
		next := i + 1
		if m, ok := r.is(next, classOrdinal); ok && r.isGlued(next) {
			next = m.next
		} else if r.symbol(next) == '.' || r.symbol(next) == '-' {
			next++
			if m, ok := r.is(next, classOrdinal); ok && r.isGlued(next) { // 3.º trimestre
				next = m.next
			}
		}
		nth, isNth = match{&entry{class: classNth, number: t.number}, next, t.end}, true
	}
	if weekend, ok := r.is(i, classSpan); ok && weekend.number == unitWeekend && r.isOneWeekend(i) { // en un fin de semana
		return moment{}, false
	}
	if isPart && p.spelling == "half" && r.has(p.next, 1<<classSpan) { // half jaar garantie
		return moment{}, false
	}
	if isPart && (p.spelling == "begin" && r.isAmong(i-1, whoBegin) || (p.spelling == "begin" || p.spelling == "half") && (!r.has(p.next, 1<<classMonth|1<<classMonthWeak|1<<classRelative|1<<classWeek) || p.spelling == "half" && r.has(p.next, 1<<classRelative))) && r.language == eitherFirst { // we begin harvest, half now half next month
		return moment{}, false
	}
	if isPart && p.spelling == "back end of" && r.isAmong(i-1, whoIsBack) { // school goes back end of May
		return moment{}, false
	}
	if unit, ok := r.near(p.next, classSpan); isPart && p.spelling == "hết" && !(ok && (r.isDigits(unit.next) || r.has(unit.next, 1<<classRelative))) { // hết mùa rồi, but hết tháng 6
		return moment{}, false
	}
	if isPart && p.spelling == "đầu" && r.isAmong(i-1, " bat ") { // bắt đầu tháng Giêng: it begins
		return moment{}, false
	}
	if moon, ok := r.near(p.next, classHoliday); isPart && ok && moon.value == "lunar month" { // giữa tháng Chạp
		return moment{period{}, moon.next, moon.end}, true
	}
	if isPart && p.number == turn {
		return r.turnOf(p.next)
	}
	if unit, ok := r.near(nth.next, classSpan); isPart && !(isNth && ok && unit.number == unitWeek && !r.isDefinite(nth.next)) {
		to := r.dash(p.next)
		if r.symbol(p.next) == '-' && r.has(p.next+1, 1<<classTo) && r.symbol(p.next+2) == '-' { // mid-to-late August
			to = p.next + 3
		}
		if to > p.next { // mid to late August
			if late, ok := r.near(to, classPart); ok {
				return r.within(late.next, func(whole period) period { return between(whole.part(p.number).from, whole.part(late.number).last()) })
			}
		}
		m, ok := r.within(p.next, func(whole period) period { return whole.part(p.number) })
		if weekend, is := r.is(i, classSpan); is && r.language&endOfWeek != 0 && weekend.number == unitWeekend && weekend.next == m.next { // fim de semana
			m.period = r.around(unitWeekend, 0)
		}
		if r.language&capitalNouns != 0 && r.isAmong(m.next-1, " noch ") { // Ende der Woche noch 200
			m.next, m.end = m.next-1, r.tokens[m.next-2].end
		}
		return m, ok
	}
	return r.nthOf(i, nth)
}

// whoIsBack stand before "back", where it begins no time.
const whoIsBack = " go goes going come comes coming get gets am is are be was were got came went call write ring drawings "

// whoBegin stand before the verb.
const whoBegin = " i we you they to will can "

// turn is the number of the words for the turn of two months.
const turn = 6

// turnOf reads the two months of "na przełomie maja i czerwca": the end of one and
// the beginning of the other.
func (r *Reader) turnOf(i int) (moment, bool) {
	first, _, ok := r.monthAt(i)
	if !ok || !r.isAmong(first.next, joinsNumbers) {
		return moment{}, false
	}
	second, _, ok := r.monthAt(first.next + 1)
	if !ok {
		return moment{}, false
	}
	from := r.nearMonth(first.number).part(late).from
	return moment{between(from, monthOf(from.AddDate(0, 0, 20)).part(early).last()), second.next, second.end}, ok && second.number == first.number%12+1
}

// endsPhrase tells that no noun follows at token i.
func (r *Reader) endsPhrase(i int) bool { return r.stops(i) || r.isAmong(i, afterDay) }

// stops tells that no word follows at token i.
func (r *Reader) stops(i int) bool {
	return i >= len(r.tokens) || r.tokens[i].gap == line || r.tokens[i].kind == mark && r.symbol(i) != '-'
}

// within reads the period that a part is of, behind "of", "-" and articles.
func (r *Reader) within(next int, take func(period) period) (moment, bool) {
	for step := 0; step < 3; step++ {
		switch {
		case r.has(next, 1<<classOf|1<<classArticle) && r.tokens[next].gap != line:
			m, ok := r.is(next, classOf)
			if !ok {
				m, _ = r.is(next, classArticle)
				if m.number == 3 { // the end of a week is none
					return moment{}, false
				}
			}
			next = m.next
		case r.isIn(next):
			next++
		case r.symbol(next) == '-' || r.symbol(next) == '.' && r.isGlued(next):
			next++
		}
	}
	if next >= len(r.tokens) || r.tokens[next].gap == line {
		return moment{}, false
	}
	m, ok := r.whole(next)
	if !ok {
		return moment{}, false
	}
	m.period = take(m.period)
	return m, true
}

// whole reads the period of which something is a part.
func (r *Reader) whole(next int) (moment, bool) {
	var m moment
	switch c := r.tokens[next].classes; {
	case c&(1<<classYear) != 0 && r.isFiscal(next): // end of FY26
		m, _ = r.fiscalYear(next)
	case c&(1<<classYear) != 0 && r.isYear(next): // cuối năm 2026
		year, at, end, _ := r.yearAt(next)
		m = moment{yearOf(year), at, end}
	case c&(1<<classMonthMark) != 0 && r.isMarkedMonth(next):
		m, _ = r.markedDate(next)
	case c&(1<<classMonth|1<<classMonthWeak) != 0:
		name, _, _ := r.monthAt(next)
		m = moment{r.nearMonth(name.number), name.next, name.end}
		if year, at, end, ok := r.yearAt(name.next); ok {
			m = moment{monthOf(civil(year, name.number, 1)), at, end}
		} else if y, ok := r.yearBehind(name.next); ok { // Anfang Dezember letzten Jahres
			m = m.shifted(y.from.Year())
			m.next, m.end = y.next, y.end
		}
	case c&(1<<classQuarter|1<<classWeek) != 0 && r.isDigits(next+1): // đầu quý 2, begin week 14
		found, ok := r.numbered(next)
		return found, ok
	case c&(1<<classRelative|1<<classPeriod|1<<classSpan) != 0:
		found, ok := r.relative(next)
		if !ok {
			unit, isUnit := r.is(next, classSpan)
			if !isUnit || unit.number == unitDay {
				return moment{}, false
			}
			found = moment{r.around(unit.number, 0), unit.next, unit.end}
		}
		m = found
	case c&(1<<classSeason) != 0:
		season, _ := r.is(next, classSeason)
		m = moment{r.nearFeast(season.value, 0), season.next, season.end}
	case c&(1<<classQuarter|1<<classWeek) != 0 || c&(1<<classHoliday) != 0 || c&(1<<classMonthMark) != 0:
		found, ok := r.moment(next)
		if !ok {
			return moment{}, false
		}
		m = found
	default:
		if nth, ok := r.is(next, classNth); ok && nth.number >= 1 && nth.number <= 4 {
			if q, ok := r.quarterNoun(nth.next); ok { // końca I kwartału
				return r.quarterIn(nth.number, q.next, q.end), true
			}
		}
		year, at, end, ok := r.yearAt(next)
		if !ok {
			return moment{}, false
		}
		m = moment{yearOf(year), at, end}
	}
	return m, true
}

// isIn tells of "in" between a part and its month: third week in September.
func (r *Reader) isIn(i int) bool {
	return i < len(r.tokens) && r.tokens[i].gap == blank && r.language&partsIn != 0 && r.isAmong(i, " in im في ")
}

func (r *Reader) isYear(i int) bool {
	_, _, _, ok := r.yearAt(i)
	return ok
}

// isMarkedMonth tells of "tháng 6" and its like, whose mark is "month" too.
func (r *Reader) isMarkedMonth(i int) bool {
	m, ok := r.markedDate(i)
	return ok && m.grain == month
}

// isPartOfMonth tells that a month follows at token i, with at most two words of
// "of the" before it.
func (r *Reader) isPartOfMonth(i int) bool {
	j := i
	for range 3 {
		if r.has(j, 1<<classMonth|1<<classMonthWeak|1<<classMonthMark) {
			return true
		}
		if unit, ok := r.is(j, classSpan); ok {
			return unit.number == unitMonth && j > i
		}
		for _, c := range [...]class{classOf, classArticle, classRelative} {
			if m, ok := r.near(j, c); ok {
				j = m.next
				break
			}
		}
		if r.isIn(j) {
			j++
		}
	}
	return false
}
