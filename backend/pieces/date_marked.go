package pieces

import "strings"

// The kinds of marks that say what a number is: class monthmark, daymark and
// year stand behind it (月, 日, 年) or, with the number 1, before it (tháng,
// ngày, tahun).

// markedDate reads "2026年3月5日", "3月底", "15号", "ngày 5 tháng 3".
func (r *Reader) markedDate(i int) (moment, bool) {
	if m, ok := r.markFirst(i); ok {
		return m, true
	}
	var year, month, dayNumber, last int
	var known [3]bool
	part := 0
	next, end := i, i
	for steps := 0; steps < 3 && next < len(r.tokens) && (next == i || r.tokens[next].gap != line); steps++ {
		n, which, to, stop, ok := r.marked(next, &last, &part)
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
	long := year >= 1000
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
		if part > 0 {
			m.period = m.part(part)
			return m, true
		}
		return r.parts(m), !known[0] || isDate(year, month, 1)
	case known[2] && !known[0] && (r.tokens[i].kind == digits || r.has(i, 1<<classDayMark) || string(r.letters(next-1)) == "号"):
		m.period = r.dayOfMonth(dayNumber, last)
		return m, m.grain != unclear && !(r.isGlued(next) && r.tokens[next].kind == digits) // 1日10個
	case known[0] && long && year >= 2000 && year < 2100:
		m.period = yearOf(year)
		return r.parts(m), true
	}
	return m, false
}

// markFirst reads a date behind "day" or "month": "ngày 18/6", "bulan Juli".
func (r *Reader) markFirst(i int) (moment, bool) {
	if m, ok := r.is(i, classDayMark); ok && m.number == 1 && m.next < len(r.tokens) && r.tokens[m.next].kind == digits && r.tokens[m.next].gap != line {
		if d, ok := r.numericDate(m.next); ok { // ngày 18/6
			return d, true
		}
		if d, ok := r.dayFirst(m.next); ok { // tanggal 5 Mei
			return d, true
		}
		if n, next, _, ok := r.dayNumber(m.next); ok { // tanggal 15 bulan ini, dia 5 do mês que vem
			if of, ok := r.near(next, classOf); ok {
				next = of.next
			}
			if d, ok := r.relativeMonth(next, n); ok {
				return d, true
			}
		}
	}
	if m, ok := r.is(i, classMonthMark); ok && m.number == 1 { // bulan Juli, شهر أغسطس
		if name, _, ok := r.monthAt(m.next); ok {
			if named, ok := r.monthFirst(m.next); ok && named.grain == month {
				return named, true
			}
			return moment{r.nearMonth(name.number), name.next, name.end}, true
		}
		if feast, ok := r.near(m.next, classHoliday); ok && islamicMonths[feast.value] > 0 {
			return moment{r.nearFeast(feast.value, 0), feast.next, feast.end}, true
		}
	}
	return moment{}, false
}

// marked reads a number with its mark: which is 0 for a year, 1 for a month, 2
// for a day.
func (r *Reader) marked(i int, last, part *int) (n, which, next, end int, ok bool) {
	marks := [...]class{classYear, classMonthMark, classDayMark}
	for which, c := range marks {
		m, before := r.is(i, c)
		if !before || m.number != 1 {
			continue
		}
		if a, ok := r.amount(m.next); ok && a.decimals == 0 && (!a.words || r.language&wordsForDays != 0) && r.tokens[m.next].gap != line {
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
			if which == 1 && m.number > 10 {
				*part = m.number - 10
			}
			if which == 2 && !r.mayFollowDay(m.next) {
				continue
			}
			return n, which, m.next, m.end, which == 0 || n >= 1 && n <= 31
		}
	}
	return 0, 0, i, 0, false
}

// afterNumber are characters of things that have a number, as in 3号仓库
// (warehouse 3): no day stands before them.
const afterNumber = "线線仓倉库庫色门門楼樓机機厂廠电電池馆館厅廳房船柜櫃孔桩槽档檔码碼箱样樣款型车車钢鋼料位桌院店棟番室針针間间目"

// afterDays stand behind days that it took or lasted.
const afterDays = "만에 동안"

// mayFollowDay tells whether what follows leaves a day a day.
func (r *Reader) mayFollowDay(i int) bool {
	if i < len(r.tokens) && r.isHangul(i) && strings.Contains(afterDays, string(r.letters(i))) {
		return false
	}
	return i >= len(r.tokens) || !r.tokens[i].single || r.tokens[i].gap != glued || !strings.Contains(afterNumber, string(r.letters(i)))
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
	if of, ok := r.near(next, classOf); ok { // el 5 de este mes, 10th of next month
		if m, ok := r.relativeMonth(of.next, n); ok {
			return m, true
		}
	}
	if r.isCounted(i, next) || !r.isDayAlone(i, n, next) {
		return moment{}, false
	}
	last := 0
	if to, is := r.is(next, classTo); is && to.number == 0 || r.symbol(next) == '-' { // del 5 al 9
		if m, behind, stop, ok := r.dayNumber(r.dash(next)); ok && m > n && !r.isCounted(behind-1, behind) {
			last, next, end = m, behind, stop
		}
	}
	if r.isOrdinalDot(next) { // bis zum 20. ist
		next, end = next+1, r.tokens[next].end
	} else if m, ok := r.near(next, classDayMark); ok && m.number == 0 { // 15-го числа
		next, end = m.next, m.end
	}
	if a, ok := r.articleBefore(i); ok && a.number == articleRange && last == 0 && next == i+1 { // llaves del 14
		return moment{}, false
	}
	p := r.dayOfMonth(n, last)
	return moment{p, next, end}, p.grain == day || last > 0
}

// The kinds of articles, as class article numbers them.
const (
	articleOrdinal = 1 // the: an ordinal is a day
	articleDay     = 2 // el, am: a number is a day
	articleDot     = 4 // dem: a number with a dot is a day
	articleRange   = 5 // del: two numbers are days
)

// isDayAlone tells whether the number n of token i, with next behind it, is a
// day by what stands before it.
func (r *Reader) isDayAlone(i, n, next int) bool {
	marked := next > i+1
	a, before := r.articleBefore(i)
	model, isModel := r.near(next, classNumbered)
	goesOn := (r.goesOn(next) || isModel && model.number == namesGoods) && !strings.Contains(afterDay, " "+string(r.letters(next))+" ")
	switch {
	case !before && marked:
		return r.language&dotDates != 0 || r.deadline || r.language == eitherFirst && n >= surelyDay && !goesOn && !r.has(i-1, 1<<classMy|1<<classRelative)
	case !before:
		return r.strict && r.isOrdinalDot(next)
	case !marked && a.number == articleDot:
		return r.isOrdinalDot(next)
	case !marked:
		return (a.number == articleDay || a.number == articleRange) && (next >= len(r.tokens) || r.tokens[next].kind != digits)
	}
	return !(goesOn && a.number == articleOrdinal && (!r.deadline || r.loose) && n < surelyDay) // "the 2nd batch"
}

// afterDay are words that no noun is, behind an ordinal that is a day: "the 3rd
// works".
const afterDay = " works suits fits please pls if we i you they would should sounds latest max then so but and "

// isOrdinalDot tells whether the dot at token i makes an ordinal of the number
// before it and ends no sentence.
func (r *Reader) isOrdinalDot(i int) bool {
	return r.symbol(i) == '.' && r.isGlued(i) && r.language&dotDates != 0 && i+1 < len(r.tokens) && r.tokens[i+1].gap == blank && !r.tokens[i+1].capital
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

// isCounted tells that a number at token i, with next behind it, counts
// something and is no day.
func (r *Reader) isCounted(i, next int) bool {
	return r.isAmount(next) || r.isGlued(next) && !strings.ContainsRune(".,;:?!)…", r.symbol(next)) ||
		r.has(next, 1<<classSpan|1<<classUncounted|1<<classContainer|1<<classDocument|1<<classClock) || r.isDecimal(i) ||
		r.has(next, 1<<classQuarter) && r.tokens[next].end-r.tokens[next].start > 1 // but "al 15 q" is "que"
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

// yearAlone reads "2027" in "for 2027".
func (r *Reader) yearAlone(i int) (moment, bool) {
	t := &r.tokens[i]
	if t.kind != digits || t.to-t.from != 4 || t.number < oldestYear || t.number > lastYear || !r.has(i-1, 1<<classDateCue|1<<classSince|1<<classIn|1<<classRelative) || t.gap == line ||
		r.isAmount(i+1) || r.isDecimal(i) || r.isGlued(i+1) && r.tokens[i+1].kind != mark {
		return moment{}, false
	}
	return moment{yearOf(t.number), i + 1, t.end}, true
}
