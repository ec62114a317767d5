package pieces

import "strings"

// dayAlone reads the day of "the 14th", "el 15", "du 3 au 8": a number behind an
// article, with an ending where the article stands before much else too.
func (r *Reader) dayAlone(i int) (moment, bool) {
	if r.tokens[i].kind != digits {
		return moment{}, false
	}
	n, next, end, ok := r.dayNumber(i)
	if !ok {
		return moment{}, false
	}
	behind := next
	if r.isOrdinalDot(next) { // am 5. des nächsten Monats
		behind++
	}
	if of, ok := r.near(behind, classOf); ok { // el 5 de este mes, 10th of next month
		if m, ok := r.relativeMonth(of.next, n); ok {
			return m, true
		}
		if m, ok := r.thisMonthBehind(behind, n); ok {
			return m, true
		}
		if unit, ok := r.near(r.behindArticle(of.next), classSpan); ok && unit.number == unitMonth && (next > i+1 || r.language == eitherFirst && r.isAmong(i-1, onThe)) && !r.has(unit.next, 1<<classRelative) { // 15th of the month
			return moment{r.dayOfMonth(n, 0), unit.next, unit.end}, true
		}
		if r.has(of.next, 1<<classArticle) || r.goesOn(of.next) && r.language&genitiveMonths == 0 { // el 2 de la lista
			return moment{}, false
		}
	}
	if m, ok := r.thisMonthBehind(behind, n); ok {
		return m, true
	}
	if r.language&capitalNouns != 0 && behind > next { // 4. dieses Monats
		if m, ok := r.relativeMonth(behind, n); ok {
			return m, true
		}
	}
	if r.language&genitiveMonths != 0 || r.language == eitherFirst && (next > i+1 || r.isAmong(next, " this next last ")) { // 15th next month, 15 this month, 20 числа этого месяца, 20 tego miesiąca
		at := next
		if mark, ok := r.near(next, classDayMark); ok && mark.number == 0 && !r.has(next, 1<<classPeriod) { // not 17 الشهر الجاي
			at = mark.next
		}
		if m, ok := r.relativeMonth(at, n); at < len(r.tokens) && ok {
			return m, true
		}
	}
	if r.isCounted(i, next) && r.possessedAt(n, next) == 0 && !r.leadsToOrdinal(next, n) || !r.isDayAlone(i, n, next) && !r.isToday(i, next) || !r.strict && r.folded[r.tokens[i].from] == '0' || r.isChosen(i) && !r.isAmong(i-1, " pal ") { // el 04 is a colour
		return moment{}, false
	}
	if m, ok := r.overMonthEnd(n, next); ok {
		return m, true
	}
	last := 0
	if to, is := r.is(next+1, classTo); r.isOrdinalDot(next) && is && to.number == 0 && r.isDigits(to.next) && r.symbol(to.next+1) == '.' { // vom 3. bis 14.
		next++
	}
	if to, is := r.is(next, classTo); is && to.number == 0 || r.symbol(next) == '-' { // del 5 al 9
		if m, behind, stop, ok := r.dayNumber(r.dash(next)); ok && m > n && !r.isCounted(behind-1, behind) {
			last, next, end = m, behind, stop
		}
	}
	if of, ok := r.near(next, classOf); ok && last > 0 { // del 21 al 28 de este mes
		if m, ok := r.relativeMonth(of.next, last); ok && m.grain == day {
			return moment{between(m.from.AddDate(0, 0, n-last), m.from), m.next, m.end}, true
		}
	}
	if r.isOrdinalDot(next) { // bis zum 20. ist
		next, end = next+1, r.tokens[next].end
	} else if m, ok := r.near(next, classDayMark); ok && m.number != 1 { // 15-го числа
		next, end = m.next, m.end
	}
	if a, ok := r.articleBefore(i); ok && a.number == articleRange && last == 0 && next == i+1 && !r.has(i-2, 1<<classDocument|1<<classOrder) && !r.isAmong(i-2, talks) && !r.isAmong(i-2, voyages) && !r.has(i-2, 1<<classDayPart) { // llaves del 14, but factura del 14
		return moment{}, false
	}
	if at := r.possessedAt(n, next); at > 0 {
		next, end = at+1, r.tokens[at].end
	}
	if r.language == eitherFirst && r.isAmong(i-1, " day ") {
		r.back = 1
	}
	p := r.dayOfMonth(n, last)
	return moment{p, next, end}, p.grain == day || last > 0
}

// overMonthEnd reads what follows day n in a range that ends in the next month: "dal 26 al
// 4", "du 28 au 3".
func (r *Reader) overMonthEnd(n, next int) (moment, bool) {
	to := r.dash(next)
	if to == next || r.symbol(next) == '-' || r.language&onlyFirst == 0 || !r.has(next, 1<<classTo) {
		return moment{}, false
	}
	last, behind, end, ok := r.dayNumber(to)
	if !ok || !r.isDigits(to) || n <= lateDay || last >= n-lateDay || r.isCounted(to, behind) {
		return moment{}, false
	}
	from := r.dayOfMonth(n, 0).from
	return moment{between(from, addMonths(monthOf(from).from, 1).AddDate(0, 0, last-1)), behind, end}, true
}

// lateDay is the day of a month behind which one that ends a range and is lower lies in the
// next month (own).
const lateDay = 15

// thisMonthBehind reads what puts day n into the current month or the one before: "30 del
// presente", "25 bm.", "15 u.s.", but not "la 1ère courant avril".
func (r *Reader) thisMonthBehind(i, n int) (moment, bool) {
	m, ok := r.near(i, classDayMark)
	if !ok || m.number != thisMonth && m.number != lastMonth || r.has(m.next, 1<<classMonth) {
		return moment{}, false
	}
	return moment{r.dayOfNamedMonth(n, m.number), m.next, m.end}, true
}

// The kinds of articles, as class article numbers them.
const (
	articleOrdinal = 1 // the: an ordinal is a day
	articleDay     = 2 // el, am: a number is a day
	articleDot     = 4 // dem: a number with a dot is a day
	articleRange   = 5 // del: two numbers are days
)

// chooses are verbs before the number of an article, as they are folded: "je
// prends le 3, le 7 et le 12".
const chooses = " prends prend prendrai prendrais choisis quiero elijo escojo prendo scelgo quero escolho nehme take "

// paysShare are verbs before the share that is paid: "abono el 30".
const paysShare = " abono abonar abonamos anticipo adelanto giro girar giramos consigno "

// isShare tells of the numbers of which deposits and balances are.
func (r *Reader) isShare(i int) bool { n := r.tokens[i].number; return n >= 20 && n%10 == 0 }

// isChosen tells that such a verb stands before the article of token i, or of the
// list that it goes on.
func (r *Reader) isChosen(i int) bool {
	for range longestList {
		a, ok := r.articleBefore(i)
		if !ok || i < 2 {
			return false
		}
		at := i - 2
		if r.isAmong(at, chooses) || r.isAmong(at, paysShare) && r.isShare(i) {
			return true
		}
		if a.number != articleDay || at < 1 || r.tokens[at-1].kind != digits || !r.isAmong(at, joinsDays) && !r.isAmong(at, joinsNumbers) {
			return false
		}
		i = at - 1
	}
	return false
}

// Words between "today" and its number, and behind the number, as they are
// folded: "today is already 24", "aaj 24 ho gayi".
const (
	todayIs = " is jest es e ist est already ya ja gia deja schon уже это da "
	nowIs   = " now jetzt gio nay ora ahora agora maintenant сейчас teraz nu simdi sekarang ab abhi "
	hasCome = " 了 हो ho roi oldu already уже ya ja gia deja schon et and y e и now "
)

// isToday tells that the number at token i says which day it is today.
func (r *Reader) isToday(i, next int) bool {
	if next < len(r.tokens) && r.tokens[next].gap != line && r.tokens[next].kind != mark && !r.isAmong(next, hasCome) && !strings.HasPrefix(string(r.letters(next)), "و") {
		return false
	}
	for j := i - 1; j >= max(0, i-3) && r.tokens[j+1].gap == blank; j-- {
		for first := max(0, j-1); first <= j; first++ { // hari ini
			if m, ok := r.is(first, classDay); ok && m.next == j+1 {
				return m.number == 0
			}
		}
		if r.isAmong(j, nowIs) { // jetzt ist 24, nay 22 rồi
			return j < i-1 || r.isAmong(next, " roi ") || r.isPromised(j)
		}
		if !r.isAmong(j, todayIs) && !r.has(j, 1<<classArticle) {
			return false
		}
	}
	return false
}

// fitsDay are German verbs behind a day that is spoken of, as they are folded.
const fitsDay = " passt geht ginge klappt ware "

// isOrdinalDot tells whether the dot at token i makes an ordinal of the number
// before it and ends no sentence.
func (r *Reader) isOrdinalDot(i int) bool {
	return r.language&dotDays != 0 && (r.isInnerDot(i) || r.symbol(i) == '.' && r.isGlued(i) && (r.symbol(i+1) == ',' || r.symbol(i+1) == ')' || r.symbol(i+1) >= firstPicture))
}

// relativeMonth reads the month of a day that stands before it: "of next month".
func (r *Reader) relativeMonth(i, number int) (moment, bool) {
	if !r.has(i, 1<<classSpan|1<<classRelative|1<<classPeriod) || r.tokens[i].gap == line {
		return moment{}, false
	}
	if unit, ok := r.is(i, classSpan); ok && unit.number == unitMonth && r.has(i-1, 1<<classOf) { // 30 del mes
		if _, more := r.near(unit.next, classRelative); !more {
			return moment{r.dayOfMonth(number, 0), unit.next, unit.end}, true
		}
	}
	m, ok := r.relative(i)
	if !ok || m.grain != month || number > m.last().Day() {
		return moment{}, false
	}
	return moment{dayOf(m.from.AddDate(0, 0, number-1)), m.next, m.end}, true
}

// surelyDay is the first ordinal that is taken for a day whatever follows:
// batches, orders and times are seldom counted so far. Our own limit.
const surelyDay = 11

// behindModels stand behind the numbers of models, as they are folded: il 17 pro max.
const behindModels = " pro plus max mini ultra "

// isCounted tells that a number at token i, with next behind it, counts
// something and is no day.
func (r *Reader) isCounted(i, next int) bool {
	if r.isAmong(next, " per por pour ") && r.isAmong(next+1, " cento ciento cent ") || r.isAmong(next, " percento ") { // il dieci per cento
		return true
	}
	if clock, ok := r.near(next, classClock); ok && clock.number == 1 { // el 15 a las 14:00
		return false
	}
	return r.isAmount(next) || r.isAmong(next, behindModels) || r.isGlued(next) && string(r.letters(min(next+1, len(r.tokens)-1))) != "ish" && !r.isCloser(next) ||
		r.has(next, 1<<classSpan|1<<classUncounted|1<<classContainer|1<<classDocument|1<<classClock) || r.isDecimal(i) ||
		r.has(next, 1<<classQuarter) && r.tokens[next].end-r.tokens[next].start > 1 // but "al 15 q" is "que"
}

// firstPicture is the first character of arrows, signs and emoji (Unicode).
const firstPicture = 0x2190

// isCloser tells of a mark or an emoji that may stand behind a day: "by the 22nd🙏".
func (r *Reader) isCloser(i int) bool {
	s := r.symbol(i)
	return s >= firstPicture || s == '~' && !r.isDigits(i+1) || strings.ContainsRune(".,;:?!)…", s)
}

// articleBefore is the article that ends before token i.
func (r *Reader) articleBefore(i int) (match, bool) {
	if i == 0 || r.tokens[i].gap == line {
		return match{}, false
	}
	for j := max(0, i-4); j < i; j++ {
		if m, ok := r.is(j, classArticle); ok && m.next == i && m.number != 3 {
			return m, true
		}
	}
	return match{}, false
}
