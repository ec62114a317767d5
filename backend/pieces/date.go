package pieces

import (
	"strings"
	"time"
)

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

// soundsLikeDate tells of "Sat on a pallet", "hoy en día", and of the 25 in "na
// 25 de março", a street.
func (r *Reader) soundsLikeDate(i int) bool {
	for j := max(0, i-1); j <= i; j++ {
		if m, ok := r.is(j, classDone); ok && m.number == noDate && m.next > i {
			return true
		}
	}
	return false
}

// isCalled tells that a word with a capital is a name: "Ramazan Bey", "Hi April".
func (r *Reader) isCalled(i int) bool {
	t := &r.tokens[i]
	if !t.capital || t.shouted || t.classes&(1<<classMonth|1<<classMonthWeak|1<<classHoliday|1<<classDay) == 0 {
		return false
	}
	return t.gap == blank && r.has(i-1, 1<<classTitle|1<<classGreet) || i+1 < len(r.tokens) && strings.Contains(titlesBehind, " "+string(r.letters(i+1))+" ")
}

// titlesBehind stand behind names in Turkish, as they are folded.
const titlesBehind = " bey abi hanim usta abla hocam "

// date finds a day, a month, a deadline, a duration from now.
func (r *Reader) date(i int) (find, bool) {
	t := &r.tokens[i]
	if t.kind != digits && t.classes&(startsDate|startsNumber) == 0 {
		return find{}, false
	}
	if r.soundsLikeDate(i) || r.isCalled(i) {
		return find{}, false
	}
	r.past = r.cueBefore(i, classSince)
	cue := r.cue(i, classDateCue)
	r.deadline, r.strict, r.event = cue.entry != nil, cue.entry != nil && cue.number == 1, cue.entry != nil && cue.number > 0 && cue.number != cueFor
	r.loose = cue.entry != nil && cue.number == cueFor
	m, ok := r.moment(i)
	if !ok || r.has(i, 1<<classPart|1<<classSpan) && r.isWish(i, m.next) { // cuối tuần vui vẻ
		return find{}, false
	}
	return find{Date, m.next, m.end, m.text()}, true
}

// cueBefore tells whether a word of a class stands before token i, with at most
// an article between.
func (r *Reader) cueBefore(i int, c class) bool { return r.cue(i, c).entry != nil }

// cue is that word.
func (r *Reader) cue(i int, c class) (found match) {
	for j := i - 1; j >= max(0, i-4) && r.tokens[j+1].gap != line; j-- {
		if m, ok := r.is(j, c); ok && (m.next == i || m.next == i-2 && r.has(i-2, 1<<classArticle) && r.symbol(i-1) == '\'' || m.next == i-1 && (r.has(i-1, 1<<classArticle|1<<classOf) || r.symbol(i-1) == ':')) && (found.entry == nil || m.number > found.number) {
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
	}
	if r.tokens[i].kind == digits || c&startsNumber != 0 {
		try(r.dayFirst(i))
		try(r.counted(i))
		try(r.markedDate(i))
		try(r.dayAlone(i))
		try(r.yearAlone(i))
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
	}
	if c&(1<<classWeekday) != 0 {
		try(r.weekday(i))
	}
	if c&(1<<classDay) != 0 {
		try(r.nearDay(i))
	}
	if c&(1<<classSpan|1<<classPeriod|1<<classRelative) != 0 {
		try(r.relative(i))
	}
	if c&(1<<classSpans|1<<classFew|1<<classArticle) != 0 {
		try(r.counted(i))
	}
	if c&(1<<classPart|1<<classNth) != 0 {
		try(r.partOf(i))
		try(r.dayFirst(i))
	}
	if c&(1<<classHoliday|1<<classSeason) != 0 {
		try(r.feast(i))
	}
	if c&(1<<classIn|1<<classAgo) != 0 {
		try(r.duration(i))
	}
	if c&(1<<classQuarter|1<<classWeek) != 0 {
		try(r.numbered(i))
	}
	return best, ok
}

// nearDay reads "tomorrow", "day after tomorrow".
func (r *Reader) nearDay(i int) (moment, bool) {
	m, _ := r.is(i, classDay)
	if r.isWish(i, m.next) || m.number == 1 && r.language&languagesOfMorning != 0 && r.has(i-1, 1<<classArticle) { // guten Morgen, por la mañana
		return moment{}, false
	}
	next, end := r.partOfDay(m.next, m.end)
	return moment{dayOf(r.today.AddDate(0, 0, m.number)), next, end}, true
}

// partOfDay steps over "evening" behind a day.
func (r *Reader) partOfDay(next, end int) (int, int) {
	if m, ok := r.near(next, classDayPart); ok {
		return m.next, m.end
	}
	return next, end
}

// weekday reads "Friday", "Friday next week", "Friday 3 May".
func (r *Reader) weekday(i int) (moment, bool) {
	w, _ := r.is(i, classWeekday)
	if r.isWish(i, w.next) {
		return moment{}, false
	}
	// From 11 on they are other words too and need a cue ("sun", "mar"), from
	// 21 on the end of their phrase, and no article ("segunda").
	if r.isNoWeekday(i, w) {
		return moment{}, false
	}
	cue, last := r.deadline || r.past, w.next >= len(r.tokens) || r.tokens[w.next].kind != word || r.tokens[w.next].gap != blank
	if w.number > 20 && (!last || !cue && r.has(i-1, 1<<classArticle|1<<classOf)) || w.number > 10 && w.number < 20 && !cue && !r.has(w.next, 1<<classDayPart) {
		return moment{}, false
	}
	number := w.number % 10
	if m, ok := r.weekdayDate(w.next, number); ok {
		return m, true
	}
	if rel, ok := r.near(w.next, classRelative); ok && (rel.number != 0 || r.language&thisLast != 0) && !(r.tokens[w.next].single && r.language&wordsForDays != 0) { // not 周一上午
		return moment{dayOf(r.relativeWeekday(number, rel.number)), rel.next, rel.end}, true
	}
	if unit, ok := r.near(w.next, classSpan); ok && unit.number == unitWeek && r.language == eitherFirst && (unit.next >= len(r.tokens) || r.tokens[unit.next].kind != digits) { // Monday week
		return moment{dayOf(r.nextWeekday(number).AddDate(0, 0, 7)), unit.next, unit.end}, true
	}
	if in, ok := r.near(w.next, classIn); ok && in.number == countsAt { // Samstag in einer Woche
		if low, high, unit, next, end, ok := r.units(in.next); ok && unit == unitWeek && low == high {
			return moment{dayOf(monday(after(r.today, unit, low)).AddDate(0, 0, number-1)), next, end}, true
		}
	}
	next, end := r.partOfDay(w.next, w.end)
	return moment{dayOf(r.nextWeekday(number)), next, end}, true
}

// isNoWeekday tells of what is spelt like a weekday: "quinta peça", "thùng thứ
// hai", "Sat on a pallet".
func (r *Reader) isNoWeekday(i int, w match) bool {
	const counted = 1<<classUnit | 1<<classUncounted | 1<<classContainer
	switch {
	case r.isWorkweek(i, w), r.has(i, 1<<classNth) && r.has(i-1, 1<<classArticle) && r.goesOn(w.next):
		return true
	case r.has(w.next, counted|1<<classDocument) && r.has(i, 1<<classNth|1<<classScale) && r.tokens[w.next].gap != line:
		return true
	}
	return strings.HasPrefix(w.spelling, "thứ") && r.has(i-1, counted) && r.tokens[i].gap == blank
}

// isWorkweek tells of the days on which somebody works: "Monday to Friday".
func (r *Reader) isWorkweek(i int, w match) bool {
	if or, ok := r.is(w.next, classTo); ok && or.number == 1 {
		return false
	}
	if to, ok := r.near(r.dash(w.next), classWeekday); ok && w.number%10 == 1 {
		return to.number%10 >= 5
	}
	for j := max(0, i-3); j < i && w.number%10 >= 5; j++ {
		if or, ok := r.is(j+1, classTo); ok && or.number == 1 {
			return false
		}
		if from, ok := r.is(j, classWeekday); ok && from.number%10 == 1 && r.dash(from.next) > from.next && r.dash(from.next) >= i-1 {
			return true
		}
	}
	return false
}

// weekdayDate reads the date behind a weekday: "Friday 3 May", "Friday next week".
func (r *Reader) weekdayDate(next, weekday int) (moment, bool) {
	if r.symbol(next) == ',' || r.symbol(next) == '.' && r.isGlued(next) {
		next++
	}
	if r.has(next, 1<<classArticle|1<<classOf) { // Donnerstag, den 7. Mai
		next++
	}
	if next >= len(r.tokens) || r.tokens[next].gap == line {
		return moment{}, false
	}
	if m, ok := r.calendarDay(next); ok {
		return m, true
	}
	if m, ok := r.relative(next); ok && m.grain == week {
		return moment{dayOf(m.from.AddDate(0, 0, weekday-1)), m.next, m.end}, true
	}
	return r.numberedDay(next, weekday)
}

// numberedDay reads the day of the month behind a weekday: "martes 14",
// "Friday the 15th", in the next month in which both agree.
func (r *Reader) numberedDay(i, weekday int) (moment, bool) {
	n, next, end, ok := r.dayNumber(i)
	if !ok || r.tokens[i].kind != digits || r.isCounted(i, next) || r.goesOn(next) && next == i+1 && n < surelyDay && (r.language == eitherFirst || r.isPlural(next, false)) {
		return moment{}, false
	}
	p := r.dayOfMonth(n, 0)
	for ahead := range 12 {
		if t := addMonths(p.from, ahead); t.Day() == n && weekdayOf(t) == weekday {
			p = dayOf(t)
			break
		}
	}
	return moment{p, next, end}, true
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

// nextWeekday is the next such day after today, or with "since" the last one.
func (r *Reader) nextWeekday(number int) time.Time {
	ahead := (number - weekdayOf(r.today) + 7) % 7
	if ahead == 0 {
		ahead = 7
	}
	if r.past {
		ahead -= 7
	}
	return r.today.AddDate(0, 0, ahead)
}

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
