package pieces

import "strings"

// moment is a date as far as it was given; next and end say where it ends in
// the text.
type moment struct {
	period
	next, end int
}

const (
	startsNumber = 1<<classNumber | 1<<classScale
	startsDate   = 1<<classMonth | 1<<classMonthWeak | 1<<classMonthMark | 1<<classWeekday | 1<<classDay | 1<<classSpan | 1<<classSpans |
		1<<classPeriod | 1<<classRelative | 1<<classPart | 1<<classHoliday | 1<<classSeason | 1<<classIn | 1<<classAgo |
		1<<classDayMark | 1<<classYear | 1<<classQuarter | 1<<classWeek | 1<<classArticle | 1<<classNth | 1<<classFew
)

// cueFor is the number of a cue that stands before much else too: "for".
const cueFor = 3

// noDate is the number of phrases that sound like a date and are none.
const noDate = 1

// soundsLikeDate tells of "Sat on a pallet", "hoy en día", of the 25 in "na 25
// de março", a street, and of the Friday in "Black Friday stickers".
func (r *Reader) soundsLikeDate(i int) bool {
	for j := max(0, i-3); j <= i; j++ {
		if m, ok := r.is(j, classDone); ok && m.number == noDate && m.next > i && !(j == i && r.tokens[i].capital && r.has(i, 1<<classWeekday) && r.isAmong(i-1, onDays+"from ")) { // but on Sat with him
			return true
		}
		if m, ok := r.is(j, classHoliday); ok && j < i && m.next > i && r.has(i, 1<<classWeekday) {
			return true
		}
	}
	return false
}

// goesOnGlued tells of a word at token i that is no part of a date.
func (r *Reader) goesOnGlued(i int) bool {
	return r.language == eitherFirst && r.tokens[i].kind == word && r.tokens[i].classes == 0
}

// isInWord tells of a number behind a single letter: b4, A4.
func (r *Reader) isInWord(i int) bool {
	return i > 0 && r.isDigits(i) && r.isGlued(i) && r.tokens[i-1].kind == word && r.tokens[i-1].end-r.tokens[i-1].start == 1
}

// startsClause tells that nothing of a sentence stands before token i.
func (r *Reader) startsClause(i int) bool {
	return i == 0 || r.tokens[i].gap == line || r.tokens[i-1].kind == mark
}

// fromLastWord read what is known by its last word: coffee season, Heritage Day. They
// set how many words before it belong to it.
var fromLastWord = [...]func(*Reader, int) (moment, bool){(*Reader).seasonBehind, (*Reader).namedDay, (*Reader).countdown}

// date finds a day, a month, a deadline, a duration from now.
func (r *Reader) date(i int) (find, bool) {
	t := &r.tokens[i]
	if t.kind != digits && t.classes&(startsDate|startsNumber) == 0 {
		return find{}, false
	}
	if r.soundsLikeDate(i) || r.isCalled(i) || r.isInWord(i) {
		return find{}, false
	}
	r.back, r.past = 0, r.cueBefore(i, classSince)
	cue := r.cue(i, classDateCue)
	r.deadline, r.strict, r.event = cue.entry != nil, cue.entry != nil && cue.number == 1, cue.entry != nil && cue.number > 0 && cue.number != cueFor
	r.loose = cue.entry != nil && cue.number == cueFor
	if r.start = r.startOfRange(i); r.goesOnWeekday(i) {
		r.start = r.before.period
	}
	for _, read := range fromLastWord {
		if m, ok := read(r, i); ok {
			r.dated = m
			return find{Date, m.next, m.end, m.text()}, true
		}
	}
	m, ok := r.moment(i)
	if !ok || r.isRepeated(i, m) || r.isBareEachMonth(i, m) || r.has(i, 1<<classPart|1<<classSpan) && r.isWish(i, m.next) || r.isDayOfWishes(i) || r.isStreet(i, m.next) { // cuối tuần vui vẻ
		return find{}, false
	}
	m = r.beenAlready(i, r.withStop(m))
	m = r.withWordsBehind(i, m)
	if r.back == 0 {
		r.back = r.wordsBefore(i, m)
	}
	m = r.withoutStop(m)
	r.dated = m
	return find{Date, m.next, m.end, m.text()}, true
}

// cueBefore tells whether a word of a class stands before token i, with at most
// an article between.
func (r *Reader) cueBefore(i int, c class) bool { return r.cue(i, c).entry != nil }

// cue is that word; the 在 of 现在 is none.
func (r *Reader) cue(i int, c class) (found match) {
	for j := i - 1; j >= max(0, i-4) && r.tokens[j+1].gap != line; j-- {
		if m, ok := r.is(j, c); ok && (m.next == i || m.next == i-2 && r.has(i-2, 1<<classArticle) && r.symbol(i-1) == '\'' || m.next == i-1 && (r.has(i-1, 1<<classArticle|1<<classOf) || r.symbol(i-1) == ':')) && (found.entry == nil || m.number > found.number) && !r.soundsLikeDate(j) {
			found = m
		}
	}
	return found
}

// moment is the longest date that begins at token i.
func (r *Reader) moment(i int) (best moment, ok bool) {
	try := func(m moment, found bool) {
		if found && m.end > best.end {
			best, ok = m, true
		}
	}
	c := r.tokens[i].classes
	if r.tokens[i].kind == digits {
		try(r.numericDate(i))
		try(r.weekBehind(i))
	}
	if r.tokens[i].kind == digits || c&startsNumber != 0 {
		try(r.beside(i))
		try(r.dayFirst(i))
		try(r.counted(i))
		try(r.withinHours(i))
		try(r.markedDate(i))
		try(r.promisedDay(i))
		try(r.dayAlone(i))
		try(r.closedDays(i))
		try(r.yearAlone(i))
		try(r.yearPair(i))
		try(r.quarterCode(i))
		try(r.quarterOfYear(i))
		try(r.dottedDate(i))
		try(r.partOf(i))
	}
	if c&startsDate == 0 {
		return best, ok
	}
	if c&(1<<classMonth|1<<classMonthWeak) != 0 {
		try(r.monthFirst(i))
	}
	if c&(1<<classMonthMark|1<<classDayMark|1<<classYear) != 0 {
		try(r.markedDate(i))
		try(r.fiscalYear(i))
	}
	if c&(1<<classWeekday) != 0 {
		try(r.weekday(i))
	}
	if c&(1<<classDay) != 0 {
		try(r.nearDay(i))
	}
	if c&(1<<classSpan|1<<classPeriod|1<<classRelative) != 0 {
		try(r.relative(i))
		try(r.numberedMonth(i))
	}
	if c&(1<<classSpans|1<<classFew|1<<classArticle) != 0 || c&(1<<classSpan) != 0 && r.language&guessesBehind != 0 {
		try(r.counted(i))
	}
	if c&(1<<classSpan|1<<classSpans|1<<classArticle) != 0 {
		try(r.beside(i))
	}
	if c&(1<<classPart|1<<classNth) != 0 {
		try(r.partOf(i))
		try(r.dayFirst(i))
	}
	if c&(1<<classHoliday|1<<classSeason) != 0 {
		if m, ok := r.feast(i); ok {
			try(m, true)
			try(r.fromFeast(i, m))
		}
	}
	if c&(1<<classIn|1<<classAgo) != 0 {
		try(r.duration(i))
		try(r.inHours(i))
	}
	if c&(1<<classQuarter|1<<classWeek) != 0 {
		try(r.numbered(i))
	}
	return best, ok
}

// partsInKo are parts of the day that stand in one word with it: 오늘아침.
var partsInKo = [...]string{"아침", "오전", "오후", "저녁", "점심", "새벽", "밤"}

// nearDay reads "tomorrow", "day after tomorrow".
func (r *Reader) nearDay(i int) (moment, bool) {
	m, _ := r.is(i, classDay)
	if m.spelling == "باليوم" || m.spelling == "غدا" && strings.HasPrefix(r.text[r.tokens[i].start:], "ال") { // 80 دولار باليوم, بعد الغدا: a day, after lunch
		return moment{}, false
	}
	if m.spelling == onThisDay && (r.isDigits(m.next) || r.has(m.next, 1<<classWeekday)) {
		return moment{}, false
	}
	if r.language == marksFirst && strings.HasSuffix(m.spelling, " ngày") && r.has(m.next-1, 1<<classDay) { // trong ngày mai
		return moment{}, false
	}
	if r.language == marksFirst && i > 0 && (r.isDigits(i-1) || r.has(i-1, 1<<classNumber) && r.before.next != i) || m.number == 1 && i == 0 && r.language&hailWithMorning != 0 && (r.symbol(m.next) == ',' || r.symbol(m.next) == '!' || r.isAmong(m.next, " zusammen allerseits allemaal leute ")) && !r.has(m.next+1, 1<<classWeekday) && !r.isDigits(m.next+1) { // 2 hôm nay; Morgen, alles goed?
		return moment{}, false
	}
	if m.number >= 0 && r.isWish(i, m.next) || m.number == 1 && r.language&languagesOfMorning != 0 && r.has(i-1, 1<<classArticle) { // guten Morgen, por la mañana
		return moment{}, false
	}
	if day, ok := r.near(m.next, classDay); m.spelling == "eod" && ok && day.spelling != "eod" { // by EOD tmrw
		return moment{dayOf(r.today.AddDate(0, 0, day.number)), day.next, day.end}, true
	}
	if m.spelling == "eod" && (r.before.end > 0 && r.before.next == i || r.has(m.next, 1<<classDay|1<<classWeekday)) { // by tomorrow EOD
		return moment{}, false
	}
	next, end := r.partOfDay(m.next, m.end)
	for _, part := range partsInKo {
		if strings.HasPrefix(r.text[m.end:], part) && r.isHangul(i) { // 오늘아침에
			return moment{dayOf(r.today.AddDate(0, 0, m.number)), m.next, m.end + len(part)}, true
		}
	}
	if unit, ok := r.near(m.next, classSpan); ok && unit.number == unitWeek && m.number <= 1 && m.number >= 0 && r.language == eitherFirst && !r.isDigits(unit.next) { // today week
		return moment{dayOf(r.today.AddDate(0, 0, m.number+7)), unit.next, unit.end}, true
	}
	if in, ok := r.near(next, classIn); ok && m.number == 0 && in.number == countsAt && r.language&(eitherFirst|capitalNouns) != 0 { // today in 14 days
		if d, ok := r.duration(next); ok && d.grain == day {
			return d, true
		}
	}
	if m, ok := r.numericDate(next); ok && next < len(r.tokens) && r.tokens[next].gap == blank && (m.grain == day || m.grain == either) { // hoje 9/6
		return m, true
	}
	if r.isDigits(next) && r.tokens[next].gap == blank && r.language&(marksFirst|daysBeforeKo) == 0 && r.tokens[next].number == r.today.AddDate(0, 0, m.number).Day() && !r.isCounted(next, next+1) { // hoy 14
		next, end = next+1, r.tokens[next].end
	}
	if within, ok := r.near(next, classPartAfter); ok && within.number > secondHalf && r.tokens[next].single && !strings.HasPrefix(r.text[r.tokens[next].start:], china) { // 今日中, but あさって中国へ
		next, end = within.next, within.end
	}
	return moment{dayOf(r.today.AddDate(0, 0, m.number)), next, end}, true
}

// weekBehindDay reads the week that a day before it tells: 10月6日の週, 11월 3일 주간.
func (r *Reader) weekBehindDay(m moment) moment {
	next := m.next
	if week, ok := r.near(next, classSpan); ok && r.language == possessedDays && week.number == unitWeek && m.grain == day && r.isAmong(next, " haftasi haftasinda haftasina haftasinin ") { // 10 Mayıs haftası
		return moment{weekOf(m.from), week.next, week.end}
	}
	if of, ok := r.near(next, classOf); ok && of.end-r.tokens[next].start == len("の") {
		next = of.next
	} else if next >= len(r.tokens) || !strings.HasPrefix(r.text[r.tokens[next].start:], "주간") || r.tokens[next].gap != blank {
		return m
	}
	if unit, ok := r.near(next, classSpan); ok && unit.number == unitWeek {
		return moment{weekOf(m.from), unit.next, unit.end}
	}
	return m
}

func (r *Reader) isDigits(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].kind == digits
}

// calendarDay is a day with its month.
func (r *Reader) calendarDay(i int) (moment, bool) {
	for _, read := range []func(*Reader, int) (moment, bool){(*Reader).numericDate, (*Reader).dayFirst, (*Reader).monthFirst, (*Reader).markedDate} {
		if m, ok := read(r, i); ok && m.grain == day {
			return m, true
		}
	}
	return moment{}, false
}
