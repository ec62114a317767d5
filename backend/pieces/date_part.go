package pieces

import (
	"strings"
	"time"
)

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
	if isPart && p.spelling == "half" && r.has(p.next, 1<<classSpan) { // half jaar garantie
		return moment{}, false
	}
	if isPart && (p.spelling == "begin" || p.spelling == "half") && r.language == eitherFirst && !r.has(p.next, 1<<classMonth|1<<classMonthWeak|1<<classRelative|1<<classWeek) { // we begin harvest
		return moment{}, false
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
		return r.within(p.next, func(whole period) period { return whole.part(p.number) })
	}
	if m, ok := r.weeksBehind(i); ok {
		return m, true
	}
	if !isNth {
		return moment{}, false
	}
	if m, ok := r.workingDay(nth); ok {
		return m, true
	}
	if m, ok := r.near(nth.next, classDayMark); ok && m.number == 0 && r.tokens[i].kind == word && !r.tokens[i].single && r.mayFollowDay(m.next, m.spelling) { // первого числа
		return moment{r.dayOfMonth(nth.number, 0), m.next, m.end}, true
	}
	if q, ok := r.quarterNoun(nth.next); ok && nth.number == -1 { // l'ultimo trimestre
		return r.quarterIn(4, q.next, q.end), true
	} else if ok && nth.number >= 1 && nth.number <= 4 {
		return r.quarterIn(nth.number, q.next, q.end), true
	}
	if m, ok := r.compoundMonth(nth); ok { // erste Januarwoche
		return m, true
	}
	if a, ok := r.articleBefore(i); ok && a.number == articleOrdinal && r.deadline && !r.loose && r.tokens[i].kind == word && r.endsPhrase(nth.next) { // on the first
		return moment{r.dayOfMonth(nth.number, 0), nth.next, nth.end}, true
	}
	if r.language&capitalNouns != 0 && r.tokens[i].capital && r.deadline && r.tokens[i].kind == word && nth.number > 0 && r.endsPhrase(nth.next) { // zum Ersten
		return moment{r.dayOfMonth(nth.number, 0), nth.next, nth.end}, true
	}
	if r.language == ordinalsAlone && nth.number >= surelyFrom && strings.HasSuffix(string(r.letters(nth.next-1)), "ego") { // wypłata dziesiątego
		return moment{r.dayOfMonth(nth.number, 0), nth.next, nth.end}, true
	}
	if r.language == pastBefore && nth.number >= surelyFrom && r.tokens[i].kind == word && (r.deadline || r.past || r.isAmong(i-1, " с на ")) && r.endsPhrase(nth.next) { // с пятнадцатого
		return moment{r.dayOfMonth(nth.number, 0), nth.next, nth.end}, true
	}
	if of, ok := r.near(nth.next, classOf); ok && nth.number > 0 && r.tokens[i].kind == word && !r.has(of.next, 1<<classArticle) { // the fifth of next month
		if m, ok := r.relativeMonth(of.next, nth.number); ok {
			return m, true
		}
	}
	if w, ok := r.near(nth.next, classWeekday); ok && nth.number > 0 && nth.number <= 4 && r.language&wordsForDays != 0 { // 第3日曜
		return moment{dayOf(r.nearNthWeekday(w.number%10, nth.number)), w.next, w.end}, true
	}
	if w, ok := r.near(nth.next, classWeekday); ok && nth.number <= 4 && (r.tokens[i].kind == word || nth.next > i+1) {
		if m, ok := r.weekdayIn(w.next, w.number%10, nth.number); ok || r.isAmong(i-1, " every ") || r.language != eitherFirst || nth.number < 1 || strings.Trim(nth.spelling, "iv") == "" && nth.spelling != "" {
			return m, ok
		}
		return moment{dayOf(r.nearNthWeekday(w.number%10, nth.number)), w.next, w.end}, true // 2nd Saturday
	}
	if m, ok := r.weeksOf(nth); ok {
		return m, true
	}
	unit, ok := r.near(nth.next, classSpan)
	if ok && unit.number == unitWeekend && nth.number >= 1 && nth.number <= 4 && r.isPartOfMonth(unit.next) { // third weekend of November
		return r.within(unit.next, func(whole period) period {
			saturday := nthWeekday(whole.from.Year(), int(whole.from.Month()), 6, nth.number)
			return between(saturday, saturday.AddDate(0, 0, 1))
		})
	}
	if !ok || unit.number != unitWeek || nth.number < -1 || nth.number == 0 || nth.number > 4 || nth.number == -1 && !r.isPartOfMonth(unit.next) {
		return moment{}, false
	}
	return r.within(unit.next, func(whole period) period { return whole.week(nth.number) })
}

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

// surelyFrom is the first ordinal that no noun of trade has behind it (own).
const surelyFrom = 10

// nearNthWeekday is the next day that is the nth such weekday of its month.
func (r *Reader) nearNthWeekday(weekday, n int) time.Time {
	month := monthOf(r.today).from
	if nthWeekday(month.Year(), int(month.Month()), weekday, n).Before(r.today) {
		month = addMonths(month, 1)
	}
	return nthWeekday(month.Year(), int(month.Month()), weekday, n)
}

// weeksOf reads "(last) two weeks of July".
func (r *Reader) weeksOf(nth match) (moment, bool) {
	if nth.number != 1 && nth.number != -1 {
		return moment{}, false
	}
	n, _, unit, next, _, ok := r.units(nth.next)
	if !ok || unit != unitWeek || n < 2 || n > 3 || !r.isPartOfMonth(next) {
		return moment{}, false
	}
	return r.within(next, func(whole period) period {
		if nth.number < 0 {
			return between(whole.last().AddDate(0, 0, 1-7*n), whole.last())
		}
		return between(whole.from, whole.from.AddDate(0, 0, 7*n-1))
	})
}

// weeksBehind reads "(the) 2 last weeks of July", "deux dernières semaines de juillet".
func (r *Reader) weeksBehind(i int) (moment, bool) {
	n, ok := r.amount(i)
	if !ok || n.decimals > 0 || n.value < 2 || n.value > 3 {
		return moment{}, false
	}
	nth, ok := r.near(n.next, classNth)
	if last, is := r.near(n.next, classRelative); !ok && is && last.number == -1 {
		nth, ok = last, true
	}
	if !ok || nth.number != 1 && nth.number != -1 {
		return moment{}, false
	}
	unit, ok := r.near(nth.next, classSpan)
	if !ok || unit.number != unitWeek || !r.isPartOfMonth(unit.next) {
		return moment{}, false
	}
	return r.within(unit.next, func(whole period) period {
		days := 7 * int(n.value)
		if nth.number < 0 {
			return between(whole.last().AddDate(0, 0, 1-days), whole.last())
		}
		return between(whole.from, whole.from.AddDate(0, 0, days-1))
	})
}

// workingDay reads "first business day of May", "quinto dia útil de maio":
// counted from Monday to Friday, holidays or not.
func (r *Reader) workingDay(nth match) (moment, bool) {
	unit, ok := r.near(nth.next, classSpan)
	if !ok || unit.number != unitWorkday || nth.number < 1 {
		return moment{}, false
	}
	if !r.isPartOfMonth(unit.next) {
		if _, ok := r.articleBefore(nth.next - 1); r.language != ordinalDays || r.isDigits(nth.next-1) || !ok && !r.deadline || !r.endsPhrase(unit.next) { // pago no 5º dia útil
			return moment{}, false
		}
		day := nthWorkday(monthOf(r.today), nth.number)
		if day.from.Before(r.today) {
			day = nthWorkday(monthOf(addMonths(r.today, 1)), nth.number)
		}
		return moment{day, unit.next, unit.end}, true
	}
	return r.within(unit.next, func(whole period) period { return nthWorkday(whole, nth.number) })
}

// nthWorkday is that day of a month, unclear if it has not so many.
func nthWorkday(whole period, n int) period {
	for day := whole.from; !day.After(whole.last()); day = day.AddDate(0, 0, 1) {
		if weekdayOf(day) <= 5 {
			n--
		}
		if n == 0 {
			return dayOf(day)
		}
	}
	return period{}
}

// compoundMonth reads a month that has its week or half in the same word.
func (r *Reader) compoundMonth(nth match) (moment, bool) {
	m, ok := r.near(nth.next, classMonth)
	if !ok {
		return moment{}, false
	}
	switch whole := r.nearMonth(m.number); {
	case strings.HasSuffix(m.spelling, "woche") && (nth.number >= 1 && nth.number <= 4 || nth.number == -1):
		return moment{whole.week(nth.number), m.next, m.end}, true
	case strings.HasSuffix(m.spelling, "hälfte") && (nth.number == 1 || nth.number == 2):
		return moment{whole.part(firstHalf + nth.number - 1), m.next, m.end}, true
	}
	return moment{}, false
}

// endsPhrase tells that no noun follows at token i.
func (r *Reader) endsPhrase(i int) bool { return r.stops(i) || r.isAmong(i, afterDay) }

// stops tells that no word follows at token i.
func (r *Reader) stops(i int) bool {
	return i >= len(r.tokens) || r.tokens[i].gap == line || r.tokens[i].kind == mark && r.symbol(i) != '-'
}

// weekdayIn reads the month behind "first Monday", "last Friday": the nth such
// weekday of it, -1 the last.
func (r *Reader) weekdayIn(next, weekday, n int) (moment, bool) {
	if !r.has(next, 1<<classOf) && !r.isIn(next) && r.language&genitiveMonths == 0 {
		return moment{}, false
	}
	m, ok := r.within(next, func(whole period) period { return whole })
	if !ok || m.grain != month {
		return moment{}, false
	}
	if n < 0 {
		n = 4
		if t := nthWeekday(m.from.Year(), int(m.from.Month()), weekday, 5); t.Month() == m.from.Month() {
			n = 5
		}
	}
	m.period = dayOf(nthWeekday(m.from.Year(), int(m.from.Month()), weekday, n))
	return m, true
}

// quarterNoun is the word for a quarter behind its number.
func (r *Reader) quarterNoun(i int) (match, bool) {
	if q, ok := r.near(i, classQuarter); ok && q.number == 0 && q.end-r.tokens[i].start > 2 {
		return q, true
	}
	m, ok := r.near(i, classSpan)
	return m, ok && m.number == unitQuarter
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
	return i < len(r.tokens) && r.tokens[i].gap == blank && r.language&partsIn != 0 && r.isAmong(i, " in im ")
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

// lastWeek reads the month behind "last week" and "last weekend": "last week of August".
func (r *Reader) lastWeek(last, unit match) (moment, bool) {
	if last.number != -1 || unit.number != unitWeek && unit.number != unitWeekend || !r.isPartOfMonth(unit.next) {
		return moment{}, false
	}
	m, ok := r.within(unit.next, func(whole period) period {
		if unit.number == unitWeekend {
			sunday := whole.last().AddDate(0, 0, -weekdayOf(whole.last())%7)
			return between(sunday.AddDate(0, 0, -1), sunday)
		}
		return whole.week(-1)
	})
	return m, ok && !(m.next < len(r.tokens) && r.tokens[m.next].kind == digits && r.tokens[m.next].gap <= blank)
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

// weekOfMonth reads the week behind its month: 3월 셋째 주, "haziranın ilk haftası".
func (r *Reader) weekOfMonth(number, i int) (moment, bool) {
	if of, ok := r.near(i, classOf); ok { // May ke pehle hafte, 8月の第3週
		i = of.next
	}
	n, ok := r.near(i, classNth)
	if !ok || n.number < -1 || n.number == 0 || n.number > 4 {
		return moment{}, false
	}
	next := n.next
	if of, ok := r.near(next, classOf); ok { // 六月的第一个周一
		next = of.next
	}
	if day, ok := r.near(next, classWeekday); ok && n.number > 0 && r.language&wordsForDays != 0 {
		first := r.nearMonth(number).from
		return moment{dayOf(nthWeekday(first.Year(), int(first.Month()), day.number%10, n.number)), day.next, day.end}, true
	}
	unit, ok := r.near(next, classSpan)
	if !ok || unit.number != unitWeek {
		return moment{}, false
	}
	whole := r.nearMonth(number).week(n.number)
	if day, ok := r.near(unit.next, classWeekday); ok && r.isHangul(i) { // 6월 첫째 주 월요일
		return moment{dayOf(whole.from.AddDate(0, 0, (day.number%10-weekdayOf(whole.from)+7)%7)), day.next, day.end}, true
	}
	return moment{whole, unit.next, unit.end}, true
}
