package pieces

import (
	"strings"
	"time"
)

// nthOf reads what an ordinal at token i, which is nth if there is one, counts in a
// longer time: "first week of May", "third Monday in June", "2nd quarter", "the fifth
// of next month".
func (r *Reader) nthOf(i int, nth match) (moment, bool) {
	if m, ok := r.weeksBehind(i); ok {
		return m, true
	}
	if nth.entry == nil {
		return r.spelledDay(i)
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
	if r.isDayByOrdinal(i, nth) {
		return moment{r.dayOfMonth(nth.number, 0), nth.next, nth.end}, true
	}
	if of, ok := r.near(nth.next, classOf); ok && nth.number > 0 && r.tokens[i].kind == word && strings.Trim(nth.spelling, "iv") != "" && !r.has(of.next, 1<<classArticle) { // the fifth of next month
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

// behindNth are Dutch verbs behind a day that is told by its ordinal.
const behindNth = " moet kan zou is ben zijn komt gaat past "

// isPartOfFeast tells that the name of a month of feasts follows at token i, behind
// "of": (last week) of Ramadan.
func (r *Reader) isPartOfFeast(i int) bool {
	of, ok := r.near(i, classOf)
	if !ok {
		return false
	}
	feast, ok := r.near(r.behindArticle(of.next), classHoliday)
	return ok && islamicMonths[feast.value] > 0
}

// isDayByOrdinal tells that the ordinal at token i, with nothing that it counts, is a
// day of the month.
func (r *Reader) isDayByOrdinal(i int, nth match) bool {
	spelled, late := r.tokens[i].kind == word, nth.number >= surelyFrom
	a, ok := r.articleBefore(i)
	switch {
	case ok && a.number == articleOrdinal && spelled && (r.deadline && !r.loose && r.endsPhrase(nth.next) || late && (r.stops(nth.next) || r.isAmong(nth.next, behindNth))): // on the first, de twintigste moet het weg
		return true
	case r.language&capitalNouns != 0 && spelled && r.tokens[i].capital && r.deadline && nth.number > 0: // zum Ersten
		return r.endsPhrase(nth.next) || !r.tokens[nth.next].capital && r.tokens[nth.next].gap == blank
	case r.language&capitalNouns != 0 && spelled && (late || r.past && nth.number > 0) && ok && a.number != 0: // am zwanzigsten, den Zwölften kann ich nicht, seit dem dritten
		return !(nth.next < len(r.tokens) && r.tokens[nth.next].capital && r.tokens[nth.next].gap == blank)
	case r.language == ordinalsAlone && late: // wypłata dziesiątego
		return strings.HasSuffix(string(r.letters(nth.next-1)), "ego")
	case r.language == pastBefore && late && spelled: // с пятнадцатого
		return r.isAmong(i-1, " с ") || (r.deadline || r.past || r.isAmong(i-1, " на ")) && r.endsPhrase(nth.next)
	}
	return false
}

// spelledDay reads a day in a word behind its article: "il dodici non posso", "venerdì
// diciannove".
func (r *Reader) spelledDay(i int) (moment, bool) {
	if r.language&spelledDays == 0 || r.tokens[i].kind != word || !r.isSpelledDay(i) && !(r.isAmong(i+1, behindSpelled) && !r.isAmong(i+2, " cento ")) {
		return moment{}, false
	}
	a, ok := r.articleBefore(i)
	n, known := r.amount(i)
	if !known || !n.words || n.value < surelyFrom && !(r.strict && r.stops(n.next)) || n.value > 31 || !ok || a.number != articleDay {
		return moment{}, false
	}
	return moment{r.dayOfMonth(int(n.value), 0), n.next, n.end}, true
}

// behindSpelled stand behind a day in a word, as they are folded.
const behindSpelled = " me non va siamo sono c alle per no nos te se ne je on nous pas est a y "

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
	return r.within(next, func(whole period) period { return whole.weeks(n, nth.number) })
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
	return r.within(unit.next, func(whole period) period { return whole.weeks(int(n.value), nth.number) })
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

// compoundMonth reads a month that has its week, weekend or half in the same word.
func (r *Reader) compoundMonth(nth match) (moment, bool) {
	m, ok := r.near(nth.next, classMonth)
	if !ok {
		return moment{}, false
	}
	switch whole := r.nearMonth(m.number); {
	case strings.HasSuffix(m.spelling, "woche") && (nth.number >= 1 && nth.number <= 4 || nth.number == -1):
		return moment{whole.week(nth.number), m.next, m.end}, true
	case strings.HasSuffix(m.spelling, "wochenende") && (nth.number >= 1 && nth.number <= 4 || nth.number == -1):
		saturday := nthWeekday(whole.from.Year(), int(whole.from.Month()), 6, nth.number)
		return moment{between(saturday, saturday.AddDate(0, 0, 1)), m.next, m.end}, true
	case strings.HasSuffix(m.spelling, "hälfte") && (nth.number == 1 || nth.number == 2):
		return moment{whole.part(firstHalf + nth.number - 1), m.next, m.end}, true
	}
	return moment{}, false
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

// lastWeek reads the month behind "last week" and "last weekend": "last week of August".
func (r *Reader) lastWeek(last, unit match) (moment, bool) {
	if last.number != -1 || unit.number != unitWeek && unit.number != unitWeekend || !r.isPartOfMonth(unit.next) && !(unit.number == unitWeek && r.isPartOfFeast(unit.next)) {
		return moment{}, false
	}
	m, ok := r.within(unit.next, func(whole period) period {
		if unit.number == unitWeekend {
			sunday := nthWeekday(whole.from.Year(), int(whole.from.Month()), 7, -1)
			return between(sunday.AddDate(0, 0, -1), sunday)
		}
		return whole.week(-1)
	})
	return m, ok && !(m.next < len(r.tokens) && r.tokens[m.next].kind == digits && r.tokens[m.next].gap <= blank)
}

// lastWorkday reads "last working day of the month".
func (r *Reader) lastWorkday(last, unit match) (moment, bool) {
	if last.number != -1 || unit.number != unitWorkday || !r.isPartOfMonth(unit.next) {
		return moment{}, false
	}
	return r.within(unit.next, func(whole period) period {
		day := whole.last()
		for weekdayOf(day) > 5 {
			day = day.AddDate(0, 0, -1)
		}
		return dayOf(day)
	})
}

// weekOfMonth reads the week behind its month: 3월 셋째 주, "haziranın ilk haftası".
func (r *Reader) weekOfMonth(number, i int) (moment, bool) {
	if of, ok := r.near(i, classOf); ok { // May ke pehle hafte, 8月の第3週
		i = of.next
	}
	if week, ok := r.weekByCount(number, i); ok {
		return week, true
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

// weekByCount reads the week of a month that Japanese counts: 11月の二週目.
func (r *Reader) weekByCount(number, i int) (moment, bool) {
	const nthWeek = "週目"
	n, ok := r.amount(i)
	if !ok || r.language != countsBack || n.decimals != 0 || n.value < 1 || n.value > 4 || !strings.HasPrefix(r.text[n.end:], nthWeek) {
		return moment{}, false
	}
	return moment{r.nearMonth(number).week(int(n.value)), n.next + 2, n.end + len(nthWeek)}, true
}
