package pieces

import "strings"

// relative reads what counts from the time of the message: "next week",
// "la semana que viene", 下周五, "this coming March".
func (r *Reader) relative(i int) (moment, bool) {
	if r.isCountOf(i) {
		return moment{}, false
	}
	if m, ok := r.is(i, classPeriod); ok && !r.isWish(i, m.next) && !r.goesOnFurther(m) && !(r.language == beforeDay && r.isAmong(i-1, " 个 個 ")) { // not 六个月内
		if rel, ok := r.near(m.next, classRelative); ok && rel.number != 0 && r.isAmong(i, inTheWeek) { // en la semana que viene
			return moment{}, false
		}
		unit, n := unitOf(m.number)
		if r.isNumberedWeek(unit, m.next) {
			return moment{}, false
		}
		found := moment{r.around(unit, n), m.next, m.end}
		return r.inside(found), true
	}
	if m, ok := r.is(i, classSpan); ok {
		if m.number == unitWeekend && r.isOneWeekend(i) {
			return moment{}, false
		}
		if r.language == beforeDay && i > 0 && r.isGlued(i) && (r.isDigits(i-1) || r.has(i-1, 1<<classNumber)) { // 两周内
			return moment{}, false
		}
		if found, ok := r.listedDays(i, m); ok {
			return found, true
		}
		if found, ok := r.spanFirst(m); ok {
			return found, true
		}
		if of, ok := r.near(m.next, classOf); ok && m.number == unitWeekend { // fim de semana da Páscoa, week-end de l'Ascension
			if at := r.behindArticle(of.next); r.has(at, 1<<classHoliday) {
				return r.feast(at)
			}
		}
		if (m.number == unitWeek || m.number == unitWeekend) && r.language&weeksOfDays != 0 {
			if found, ok := r.weekOfDay(m); ok {
				if m.number == unitWeekend && found.grain != unclear {
					found.period = between(found.from.AddDate(0, 0, 5), found.last())
				}
				return found, true
			}
		}
		if m.number == unitWeekend && !r.isAmong(m.next-1, " weekends ") && !r.isAmong(m.next, soThen[r.language]) && !r.isWish(i, m.next) && r.isBareWeekend(i, m.next) {
			return moment{r.around(unitWeekend, 0), m.next, m.end}, true
		}
	}
	rel, ok := r.is(i, classRelative)
	if ok && rel.spelling == "pasado" && r.isAmong(i-1, " o ") && r.has(i-2, 1<<classDay) { // mañana o pasado
		return moment{dayOf(r.today.AddDate(0, 0, 2)), rel.next, rel.end}, true
	}
	if ok && r.tokens[i].single && i > 0 && r.isGlued(i) && rel.spelling == "上" && strings.Contains(verbsWithOn, string(r.letters(i-1))) { // 赶上斋月
		return moment{}, false
	}
	if ok && r.language == articleInWord && rel.number == 1 && r.has(rel.next, 1<<classHoliday) { // جاي معرض كانتون: coming to it
		return moment{}, false
	}
	if ok && rel.spelling == "past" && r.has(rel.next, 1<<classHoliday|1<<classSeason) { // past Christmas is after it
		return moment{}, false
	}
	if _, article := r.articleBefore(i); !ok || r.has(i, 1<<classDateCue) && !article { // before its noun it is a preposition: pasado diciembre, tới thứ tư
		return moment{}, false
	}
	found, ok := r.related(i, rel)
	return found, ok && !(rel.number < 0 && r.isSinceLast(i, rel, found))
}

// isSinceLast tells of "last" and a count from token i on that says for how long something has
// been: "for the last 20 years", "seit den letzten 2 Jahren", "pichle do saal se".
func (r *Reader) isSinceLast(i int, rel match, m moment) bool {
	counted := r.isDigits(rel.next) || r.has(rel.next, 1<<classNumber|1<<classFew)
	switch r.language {
	case eitherFirst, capitalNouns:
		at := i - 1
		if r.isAmong(at, " the den ") {
			at--
		}
		return counted && r.isAmong(at, " for since seit ")
	case daysBeforeKo:
		return counted && r.isAmong(m.next, " se से ")
	case accentTellsPast:
		return r.isDigits(i-1) || r.has(i-1, 1<<classNumber)
	}
	return false
}

// goesOnFurther tells that the words of a period are only the beginning of another date:
// the week of "en la semana 48", "en la semana del 20", the month of "tháng 5".
func (r *Reader) goesOnFurther(m match) bool {
	switch {
	case strings.HasSuffix(m.spelling, " semana"), strings.HasSuffix(m.spelling, " settimana"):
		return r.isDigits(m.next) || r.has(m.next, 1<<classOf) && r.isDigits(m.next+1)
	case r.language == marksFirst && strings.HasSuffix(m.spelling, " tháng"):
		return r.isDigits(m.next)
	case r.language == marksFirst && strings.HasSuffix(m.spelling, " tới"):
		return r.isUntilNow(m.next)
	}
	return false
}

// isBareWeekend tells by the words around it that the weekend of tokens i to next is the
// coming one: "over the weekend".
func (r *Reader) isBareWeekend(i, next int) bool {
	switch {
	case r.deadline, r.isHangul(i), r.language&bareWeekend != 0, r.isAtThe(i):
		return true
	case r.cueBefore(i, classIn) && !r.has(i-1, 1<<classNumber), r.isAmong(i-1, " за "), r.language&theWeekend != 0 && r.isAmong(i-1, " het das "):
		return true
	}
	return r.has(next, 1<<classDateCue|1<<classLater)
}

// isNumberedWeek tells that a week is told by its number at token i: dans la semaine 35,
// this week 35, but not "this week 35 pcs".
func (r *Reader) isNumberedWeek(unit, i int) bool {
	return unit == unitWeek && r.isDigits(i) && r.tokens[i].gap == blank && r.tokens[i].number >= 1 && r.tokens[i].number <= 53 && r.endsPhrase(i+1)
}

// isOneWeekend tells that the weekend at token i is only as long: "sold out in a weekend".
func (r *Reader) isOneWeekend(i int) bool {
	return r.isAmong(i-1, " un une uma una ein einem ") || r.language == eitherFirst && r.isAmong(i-1, " a ")
}

// inTheWeek begin what means this week or the next, unless more is said behind it,
// as they are folded.
const inTheWeek = " en dans pra para "

// verbsWithOn end in the word that means "last" before a time: 赶上, 碰上.
const verbsWithOn = "赶趕碰遇撞"

// behindArticle steps over an article with its apostrophe, if one stands at token i.
func (r *Reader) behindArticle(i int) int {
	if a, ok := r.near(i, classArticle); ok {
		i = a.next
		if r.symbol(i) == '\'' && r.isGlued(i) {
			i++
		}
	}
	return i
}

// weekOfDay reads the day or the feast by which a week is told: "semana del 10",
// "Woche vom 10. März", "la semaine de Pâques".
func (r *Reader) weekOfDay(unit match) (moment, bool) {
	i := unit.next
	if i >= len(r.tokens) || r.tokens[i].gap != blank {
		return moment{}, false
	}
	if unit.spelling != weekCommencing {
		if !r.has(i, 1<<classOf) && !r.isAmong(i, ofWeeks) {
			return moment{}, false
		}
		i++
	}
	i = r.behindArticle(i)
	m, ok := r.calendarDay(i)
	if !ok && i < len(r.tokens) && r.has(i, 1<<classDayMark) { // semana do dia 20
		m, ok = r.markedDate(i)
	}
	if !ok && i < len(r.tokens) && r.has(i, 1<<classHoliday) {
		m, ok = r.feast(i)
	}
	if d, is := r.dayFirst(i); !ok && i < len(r.tokens) && is && d.grain == interval { // weekend of 8/9 November
		m, ok = d, true
	}
	if n, next, end, is := r.dayNumber(i); !ok && is && r.tokens[i].kind == digits && !r.isCounted(i, next) {
		m, ok = moment{r.dayOfMonth(n, 0), next, end}, true
	}
	if ok && m.grain != unclear {
		m.period = weekOf(m.from)
	}
	return m, ok
}

// Between a week and the day by which it is told stand, beside "of", ofWeeks; behind
// weekCommencing nothing does.
const (
	ofWeeks        = " vom van commencing beginning starting ending "
	weekCommencing = "w/c"
)

// isAtThe tells that "at the" or "on the" stands before token i.
func (r *Reader) isAtThe(i int) bool {
	return i > 1 && r.language == eitherFirst && string(r.letters(i-1)) == "the" && (string(r.letters(i-2)) == "at" || string(r.letters(i-2)) == "on")
}

// related reads what stands behind "next", "last" or "this", which is token i.
func (r *Reader) related(i int, rel match) (moment, bool) {
	distance, next := rel.number, rel.next
	if more, ok := r.near(next, classRelative); ok && rel.value != nearest { // this coming
		if next = more.next; more.value != nearest || distance == 0 { // but next coming week
			distance += more.number
		}
	}
	if next >= len(r.tokens) || r.tokens[next].gap == line {
		return moment{}, false
	}
	if m, ok := r.is(next, classWeekday); ok {
		if m.number > 20 && r.goesOn(m.next) && !r.isClauseBehind(m.next) { // esta segunda amostra
			return moment{}, false
		}
		if next > rel.next || rel.value == nearest { // this coming Friday
			distance = 0
		}
		return r.relativeDay(m, distance), true
	}
	if m, ok := r.markFirst(next); ok && m.grain == month { // el próximo mes de mayo
		return m, true
	}
	if m, ok := r.is(next, classSpan); ok && r.isNumberedWeek(m.number, m.next) {
		return moment{}, false
	}
	if m, ok := r.is(next, classSpan); ok && m.number != unitDay {
		if last, ok := r.lastWeek(rel, m); ok {
			return last, true
		}
		if last, ok := r.lastWorkday(rel, m); ok {
			return last, true
		}
		if r.language == eitherFirst && distance == 0 && r.isAmong(m.next, " coming ") { // this weekend coming
			return moment{r.around(m.number, 0), m.next + 1, r.tokens[m.next].end}, true
		}
		return r.inside(moment{r.around(m.number, distance), m.next, m.end}), true
	}
	if m, ok := r.markedDate(next); ok && m.grain == month && r.isHangul(rel.next-1) { // 지난 8월
		if distance < 0 && m.from.After(r.today) {
			m.period = monthOf(addMonths(m.from, -12))
		}
		return m, true
	}
	if n, at, end, ok := r.dayNumber(next); ok && distance == 0 && r.tokens[next].kind == digits && r.language&adjectiveLast != 0 && !r.isCounted(next, at) { // este 15
		return moment{r.dayOfMonth(n, 0), at, end}, true
	}
	if m, ok := r.calendarDay(next); ok && (distance > 0 || distance < 0 && r.language&daysFirst != 0) && !r.has(next, 1<<classMonth|1<<classMonthWeak) { // el próximo 15 de marzo, próximo dia 20
		return m, true
	}
	if r.has(next, 1<<classDayMark) && distance != 0 && r.language&daysFirst != 0 { // el pasado día 12
		r.past = r.past || distance < 0
		if m, ok := r.markedDate(next); ok && m.grain == day {
			return m, true
		}
	}
	if rel.spelling == "lepas" && !r.has(next, 1<<classSpan|1<<classWeekday) { // lepas CNY is after it
		return moment{}, false
	}
	if m, ok := r.compoundMonth(match{&entry{number: distance}, next, 0}); ok { // letzte Juniwoche
		return m, true
	}
	if m, certain, ok := r.monthAt(next); ok {
		if !certain && distance == 0 && r.isVerbMay(next, m.next) { // this may have
			return moment{}, false
		}
		p := r.nearMonth(m.number)
		if distance < 0 && p.from.After(r.today) {
			p = monthOf(addMonths(p.from, -12))
		}
		return r.parts(moment{p, m.next, m.end}), true
	}
	if m, ok := r.feast(next); ok && !r.has(i-1, 1<<classSpan) {
		named, _, _ := r.feastAt(next)
		m.period = r.relatedFeast(named.value, m.period, distance)
		return m, true
	}
	if m, ok := r.numbered(next); ok {
		return m, true
	}
	if m, ok := r.weeksOf(rel); ok && distance == -1 {
		return m, true
	}
	_, n, unit, next, end, ok := r.units(next)                         // next 2 weeks
	if _, ago := r.near(next, classAgo); !ok || distance == 0 || ago { // but passato qualche giorno fa
		return moment{}, false
	}
	switch edge := after(r.today, unit, distance*n); {
	case n == 0:
		return moment{period{}, next, end}, true
	case distance < 0:
		return moment{between(edge, r.today), next, end}, true
	default:
		return moment{between(r.today, edge), next, end}, true
	}
}

// soLong end the periods of each language that say how long something has been where a
// number stands before them: "2 tuần rồi", "2 năm nay", "3 minggu ini".
var soLong = map[language][]string{languages("vi"): {" rồi", " nay"}, languages("id"): {" ini"}}

// isCountOf tells that a unit at token i is counted by the word before it and
// lies nowhere: "chờ hai tuần rồi", "một năm nay", but "thứ hai tuần sau".
func (r *Reader) isCountOf(i int) bool {
	if m, ok := r.is(i, classPeriod); ok && r.isDigits(i-1) && endsWith(m.spelling, soLong[r.language]...) {
		return true
	}
	if i == 0 || r.tokens[i].gap != blank || r.language&adjectiveLast == 0 || !r.has(i-1, 1<<classNumber) || !r.has(i, 1<<classPeriod|1<<classSpan) {
		return false
	}
	if w, ok := r.is(i-1, classWeekday); ok && w.next == i { // الاثنين الأسبوع الجاي
		return false
	}
	if i == 1 {
		return true
	}
	w, ok := r.is(i-2, classWeekday)
	return !ok || w.next != i
}

// relativeDay reads what stands behind "next Friday".
func (r *Reader) relativeDay(m match, distance int) moment {
	if found, ok := r.weekdayDate(m.next, m.number%10); ok && found.grain == day && (r.symbol(m.next) != ',' || r.language&ordinalDays != 0 && weekdayOf(found.from) == m.number%10) { // next Friday 3 May
		return found
	}
	if found, ok := r.weekdayIn(m.next, m.number%10, distance); ok && distance < 0 { // last Friday of June
		return found
	}
	next, end := m.next, m.end
	if more, ok := r.near(next, classRelative); ok && distance == 0 && more.number == 1 && r.language&(eitherFirst|adjectiveLast) != 0 { // this Friday coming, este lunes que viene
		next, end = more.next, more.end
	}
	if r.language == eitherFirst && distance == -1 && r.isAmong(next, " but ") && r.isAmong(next+1, " one ") { // last Sunday but one
		return moment{dayOf(r.relativeWeekday(m.number%10, -1).AddDate(0, 0, -7)), next + 2, r.tokens[next+1].end}
	}
	next, end = r.partOfDay(next, end)
	return moment{dayOf(r.relativeWeekday(m.number%10, distance)), next, end}
}

// unitOf takes a period's code apart: the unit times 100 and the distance, with
// a sign: 301 is next week, -301 last week, 300 this week.
func unitOf(code int) (unit, distance int) { return abs(code) / 100, code % 100 }

func abs(n int) int { return max(n, -n) }

// spanFirst reads a unit with what stands behind it: "semaine prochaine",
// "month end", "hafta sonra" has its number before it and is none of these.
func (r *Reader) spanFirst(m match) (moment, bool) {
	if rel, ok := r.nextBehind(m.next); ok && r.language&adjectiveLast != 0 && m.number != unitDay {
		return r.inside(moment{r.around(m.number, rel.number), rel.next, rel.end}), true
	}
	if r.language == eitherFirst && r.isAmong(m.next, " after ") && r.isAmong(m.next+1, " next ") && m.number != unitDay { // weekend after next
		return r.inside(moment{r.around(m.number, 2), m.next + 2, r.tokens[m.next+1].end}), true
	}
	nth, isNth := r.near(m.next, classNth)
	if w, ok := r.near(m.next, classWeekday); ok && !isNth && strings.HasPrefix(w.spelling, "thứ") && r.isPartOfMonth(w.next) { // tuần thứ ba của tháng 8
		nth, isNth = match{&entry{number: w.number + 1}, w.next, w.end}, true
	}
	if isNth && m.number == unitWeek && nth.number <= 4 && r.language&elidesIn == 0 { // minggu pertama Mei, but la settimana prima di Natale
		return r.within(nth.next, func(whole period) period { return whole.week(nth.number) })
	}
	if _, ok := r.near(m.next, classPartAfter); ok && m.number != unitDay {
		found := r.parts(moment{r.around(m.number, 0), m.next, m.end})
		return found, found.next > m.next
	}
	return moment{}, false
}

// nextBehind is "next", "last" or "this" at token i, behind what it tells of; the
// tới of "tới giờ", until now, is none.
func (r *Reader) nextBehind(i int) (match, bool) {
	m, ok := r.near(i, classRelative)
	if ok && m.spelling == "agora" && r.has(i-1, 1<<classMonth) { // em julho agora
		return match{}, false
	}
	if ok && r.language == articleInWord && i > 0 && beginsWith(r.text[r.tokens[i].start:], "جاي", "قادم") && strings.HasPrefix(r.text[r.tokens[i-1].start:], "ال") { // الصيف قادم: it comes
		return match{}, false
	}
	if ok && m.spelling == "rồi" && (r.isAmong(i-3, " hom ") || r.isAmong(i-4, " hom ")) { // gửi hôm thứ 3 rồi
		return match{}, false
	}
	return m, ok && !(r.language == marksFirst && r.isUntilNow(m.next))
}

// isUntilNow tells that what stands before token i is no "next" but "until", in
// Vietnamese: từ đầu năm tới giờ.
func (r *Reader) isUntilNow(i int) bool { return r.isAmong(i, " gio nay bay han ") }
