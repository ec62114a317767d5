package pieces

import (
	"strings"
	"time"
)

// weekday reads "Friday", "Friday next week", "Friday 3 May".
func (r *Reader) weekday(i int) (moment, bool) {
	w, _ := r.is(i, classWeekday)
	if r.language == countsBack && strings.HasPrefix(r.text[w.end:], "曜") { // 土曜日曜: Saturday and Sunday
		w.next, w.end = w.next-1, w.end-len("日")
	}
	if r.isWish(i, w.next) || r.isWeekly(i, w) {
		return moment{}, false
	}
	// From 11 on they are other words too and need a cue ("sun", "mar"), from
	// 21 on the end of their phrase, and no article ("segunda").
	if r.isNoWeekday(i, w) {
		return moment{}, false
	}
	if next, ok := r.workweek(i, w); ok {
		r.opening = max(r.opening, next)
		return moment{}, false
	}
	if m, ok := r.shortDayDate(w); ok {
		return m, true
	}
	cue, last := r.isCued(i, w), w.next >= len(r.tokens) || r.tokens[w.next].kind != word || r.tokens[w.next].gap != blank
	if w.number > 20 && (!last && !r.isClauseBehind(w.next) && !r.isAmongWeekdays(i, w.next) || !cue && !r.isAmongWeekdays(i, w.next) && r.has(i-1, 1<<classArticle|1<<classOf)) || w.number > 10 && w.number < 20 && !cue && !r.has(w.next, 1<<classDayPart) {
		return moment{}, false
	}
	number := w.number % 10
	if m, ok := r.weekdayBeside(w.next, number); ok {
		return m, true
	}
	if m, ok := r.weekdayDate(w.next, number); ok {
		return m, true
	}
	if rel, ok := r.near(w.next, classRelative); ok && !(r.language == marksFirst && r.isDigits(rel.next)) && !r.soundsLikeDate(w.next) && (rel.number != 0 || r.language&thisLast != 0) && !(r.tokens[w.next].single && r.language&wordsForDays != 0) { // not 周一上午
		next, end := r.partOfDay(rel.next, rel.end)
		if rel.value == nearest { // الخميس القادم
			return moment{dayOf(r.nextWeekday(number)), next, end}, true
		}
		return moment{dayOf(r.relativeWeekday(number, rel.number)), next, end}, true
	}
	if m, ok := r.near(w.next, classSpans); ok && m.number/100 == unitWeek && r.language&weeksBehind != 0 { // Saturday fortnight, lundi en huit
		return moment{dayOf(r.nextWeekday(number).AddDate(0, 0, 7*(m.number%100))), m.next, m.end}, true
	}
	if r.language == eitherFirst && r.isAmong(w.next, " after ") && r.isAmong(w.next+1, " next ") { // Friday after next
		return moment{dayOf(r.relativeWeekday(number, 2)), w.next + 2, r.tokens[w.next+1].end}, true
	}
	if unit, ok := r.near(w.next, classSpan); ok && unit.number == unitWeek && r.language == eitherFirst && (unit.next >= len(r.tokens) || r.tokens[unit.next].kind != digits) { // Monday week
		return moment{dayOf(r.nextWeekday(number).AddDate(0, 0, 7)), unit.next, unit.end}, true
	}
	if in, ok := r.near(w.next, classIn); ok && in.number == countsAt { // Samstag in einer Woche
		if low, high, unit, next, end, ok := r.units(in.next); ok && low == high && (unit == unitWeek || unit == unitDay && low%7 <= 1 && low > 1) { // in acht Tagen is a week
			if unit == unitDay {
				unit, low = unitWeek, low/7
			}
			return moment{dayOf(monday(after(r.today, unit, low)).AddDate(0, 0, number-1)), next, end}, true
		}
	}
	if r.isAmong(w.next, besideThat[r.language]) && (r.stops(w.next+1) || !r.isAmong(w.next, " dopo prima ")) { // il lunedì dopo
		return moment{period{}, w.next + 1, r.tokens[w.next].end}, true
	}
	if r.language == eitherFirst && r.isAmong(w.next, " after ") && r.stops(w.next+1) && r.has(i-1, 1<<classArticle) { // the Monday after
		return moment{period{}, w.next + 1, r.tokens[w.next].end}, true
	}
	if last := w.next + 1; r.language == eitherFirst && r.isAmong(w.next, " before ") && r.isAmong(last, " last ") { // Thursday before last
		return moment{dayOf(r.relativeWeekday(number, -1).AddDate(0, 0, -7)), last + 1, r.tokens[last].end}, true
	}
	r.past = r.past || r.language == accentTellsPast && r.isAmong(i-1, " autre ") // l'autre lundi
	next, end := r.partOfDay(w.next, w.end)
	if r.symbol(w.next) == '.' && r.isGlued(w.next) && w.end-r.tokens[i].start <= longestShort { // czw. rano
		if at, stop := r.partOfDay(w.next+1, w.end); at > w.next+1 {
			next, end = at, stop
		}
	}
	if strings.HasSuffix(w.spelling, " को") {
		next, end = w.next-1, r.tokens[w.next-2].end
	}
	return moment{dayOf(r.nextWeekday(number)), next, end}, true
}

// besideThat are the words of each language for the next such day after another one, or
// the last before it, as they are folded: when that is stands elsewhere.
var besideThat = map[language]string{
	languages("it"): " dopo prima successivo seguente precedente ", languages("fr"): " suivant precedent ", languages("de"): " danach darauf davor vorher ",
	languages("nl"): " daarna daarop erop erna ervoor daarvoor ", languages("es"): " siguiente anterior ", languages("pt"): " seguinte anterior ",
}

// weekdayBehind takes the weekday behind a comma to the day before it, at token i: "15
// May, Friday", "dia 5, quinta", where that is the next such day of its month.
func (r *Reader) weekdayBehind(i int, m moment) moment {
	if m.grain != day || r.symbol(m.next) != ',' || r.has(i, 1<<classWeekday|1<<classDay|1<<classHoliday) {
		return m
	}
	w, ok := r.near(m.next+1, classWeekday)
	if !ok || !r.stops(w.next) || r.symbol(w.next) == ',' {
		return m
	}
	months := 1
	if r.isBareDay(i, m.next) {
		months = 12
	}
	for ahead := range months {
		if t := addMonths(m.from, ahead); t.Day() == m.from.Day() && weekdayOf(t) == w.number%10 {
			return moment{dayOf(t), w.next, w.end}
		}
	}
	return m
}

// isBareDay tells that one number alone, and no month, stands from token i up to next.
func (r *Reader) isBareDay(i, next int) bool {
	numbers := 0
	for ; i < next; i++ {
		if r.has(i, 1<<classMonth|1<<classMonthWeak|1<<classMonthMark|1<<classSpan|1<<classPeriod) && !r.has(i, 1<<classDayMark) {
			return false
		}
		if r.isDigits(i) {
			numbers++
		}
	}
	return numbers == 1
}

// goesOnWeekday tells that the weekday at token i is the next one after another before it:
// the Wednesday of "next Tuesday or Wednesday".
func (r *Reader) goesOnWeekday(i int) bool {
	if r.before.end == 0 || r.before.grain != day || !r.has(i, 1<<classWeekday) {
		return false
	}
	join := i - 1
	if _, article := r.articleBefore(i); article {
		join--
	}
	if r.before.next != join || !r.isAmong(join, joinsDays) && !r.isAmong(join, " か と 或 和 跟 ") {
		return false
	}
	for j := max(0, join-longestWeekday); j < join; j++ {
		if w, ok := r.is(j, classWeekday); ok && w.next == join {
			return true
		}
	}
	return r.language == beforeDay && r.isAmong(join-1, " 一 二 三 四 五 六 日 天 ") // 下周二或周三
}

// longestWeekday is how many tokens the name of a weekday has: 火曜日.
const longestWeekday = 3

// shortDayDate reads the date behind a short name of a day, which needs no cue
// then: "do 12 maart", "Sat 4th".
func (r *Reader) shortDayDate(w match) (moment, bool) {
	if w.number < 10 || w.number > 20 || w.next >= len(r.tokens) || r.tokens[w.next].gap > blank {
		return moment{}, false
	}
	if r.symbol(w.next) == '.' && r.isGlued(w.next) && (r.symbol(w.next+1) == ',' || r.isDigits(w.next+1)) { // Do., 16. April
		w.next++
	}
	if r.symbol(w.next) == ',' && r.isDigits(w.next+1) { // Di, 7.4.
		w.next++
	}
	if m, ok := r.dayOfWeekday(w.next, w.number%10); ok {
		return m, true
	}
	if _, next, _, ok := r.dayNumber(w.next); !ok || next == w.next+1 && !r.endsPhrase(next) && !r.isAmong(next, beforeClocks) && r.dash(next) == next || r.tokens[w.next].kind != digits { // dom 12
		return moment{}, false
	}
	return r.numberedDay(w.next, w.number%10)
}

// weekdayDate reads the date behind a weekday: "Friday 3 May", "Friday next week".
func (r *Reader) weekdayDate(next, weekday int) (moment, bool) {
	if r.symbol(next) == '.' && r.isGlued(next) && r.tokens[next-1].end-r.tokens[next-1].start <= longestShort {
		next++
	}
	if r.symbol(next) == ',' { // Wed., 3 Dec
		next++
	}
	if of, ok := r.near(next, classOf); ok && r.language&adjectiveLast != 0 {
		if at := r.behindArticle(of.next); r.has(at, 1<<classHoliday) { // lundi de l'Action de grâce
			if m, ok := r.feast(at); ok && m.grain != unclear {
				m.period = dayOf(m.from.AddDate(0, 0, (weekday-weekdayOf(m.from)+7)%7))
				return m, true
			} else if ok {
				return m, true
			}
		}
	}
	for range 2 {
		if r.language == pastBefore && r.isAmong(next, " в во ") && r.isDigits(next+1) { // в среду в 11
			return moment{}, false
		}
		if m, ok := r.near(next, classOf); ok { // wtorek w przyszłym tygodniu
			next = m.next
		} else if m, ok := r.near(next, classArticle); ok && m.number != 3 { // Donnerstag, den 7. Mai
			next = m.next
		}
	}
	if next >= len(r.tokens) || r.tokens[next].gap == line {
		return moment{}, false
	}
	if m, ok := r.dayOfWeekday(next, weekday); ok {
		return m, true
	}
	if m, ok := r.numericDate(next); ok && m.grain == either { // Tue 11/2
		switch one, other := weekdayOf(m.from) == weekday, weekdayOf(m.to) == weekday; {
		case one && !other:
			m.period = dayOf(m.from)
		case other && !one:
			m.period = dayOf(m.to)
		}
		return m, true
	}
	if m, ok := r.relative(next); ok && m.grain == week && r.symbol(next-1) != ',' {
		return moment{dayOf(m.from.AddDate(0, 0, weekday-1)), m.next, m.end}, true
	}
	return r.numberedDay(next, weekday)
}

// dayOfWeekday is the day with its month behind a weekday, or the bare day behind the word
// for one, which is in the next month in which both agree: "Friday 3 May", "minggu tanggal
// 10".
func (r *Reader) dayOfWeekday(next, weekday int) (moment, bool) {
	m, ok := r.calendarDay(next)
	if mark, marked := r.near(next, classDayMark); ok && marked && mark.number == 1 {
		if bare, ok := r.numberedDay(mark.next, weekday); ok && bare.end == m.end {
			return bare, true
		}
	}
	return m, ok
}

// numberedDay reads the day of the month behind a weekday: "martes 14",
// "Friday the 15th", in the next month in which both agree.
func (r *Reader) numberedDay(i, weekday int) (moment, bool) {
	n, next, end, ok := r.dayNumber(i)
	bare := next == i+1
	switch {
	case !ok, r.tokens[i].kind != digits, r.isCounted(i, next), bare && r.language == eitherFirst && r.isAmong(next, " of out "): // 2 of 6
		return moment{}, false
	case bare && r.symbol(i-1) == ',' && !r.endsPhrase(next) && !r.isAmong(next, joinsNumbers) && !r.isOrdinalDot(next):
		return moment{}, false
	case bare && r.goesOn(next) && !r.isAmong(next, afterDay) && n < surelyDay && (r.language == eitherFirst || r.isPlural(next, false) && !r.isOurVerb(next)):
		return moment{}, false
	}
	if m, ok := r.thisMonthBehind(next, n); ok { // giovedi 13 c.m.
		return m, true
	}
	p := r.dayOfMonth(n, 0)
	for ahead := range 12 {
		if t := addMonths(p.from, ahead); t.Day() == n && weekdayOf(t) == weekday {
			p = dayOf(t)
			break
		}
	}
	if r.isOrdinalDot(next) { // Montag, den 3. ändern
		next, end = next+1, r.tokens[next].end
	}
	next, end = r.partOfDay(next, end)
	return moment{p, next, end}, true
}

// isOurVerb tells of a verb that says what we do, and ends as a plural does: "martes 9
// firmamos", "lundi 7 partons".
func (r *Reader) isOurVerb(i int) bool {
	w := string(r.letters(i))
	return r.language&daysFirst != 0 && strings.HasSuffix(w, "mos") || r.language == accentTellsPast && strings.HasSuffix(w, "ons")
}

// nextWeekday is the next such day after today, with "since" the last one, at
// the end of a range the next after its beginning.
func (r *Reader) nextWeekday(number int) time.Time {
	if r.start.grain == day {
		return r.start.from.AddDate(0, 0, 1+(number-weekdayOf(r.start.from)+6)%7)
	}
	ahead := (number - weekdayOf(r.today) + 7) % 7
	if ahead == 0 {
		ahead = 7
	}
	if r.past {
		if ahead -= 7; ahead == 0 { // since Tuesday, on a Tuesday
			ahead = -7
		}
	}
	return r.today.AddDate(0, 0, ahead)
}

// nearest is the value of the words for "next" by which the next weekday of that
// name is meant, in this week or the one after: "coming".
const nearest = "nearest"

// relativeWeekday is "this", "next" (in the week after this one) or "last".
func (r *Reader) relativeWeekday(number, relation int) time.Time {
	if relation == 0 {
		return r.nextWeekday(number)
	}
	if relation == -1 {
		back := (weekdayOf(r.today) - number + 7) % 7
		if back == 0 {
			back = 7
		}
		return r.today.AddDate(0, 0, -back)
	}
	return monday(r.today).AddDate(0, 0, 7*relation+number-1)
}
