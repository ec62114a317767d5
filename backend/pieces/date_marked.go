package pieces

import "strings"

// The kinds of marks that say what a number is: class monthmark, daymark and
// year stand behind it (月, 日, 年) or, with the number 1, before it (tháng,
// ngày, tahun).

// markedDate reads "2026年3月5日", "3月底", "15号", "ngày 5 tháng 3".
func (r *Reader) markedDate(i int) (moment, bool) {
	if r.language == marksFirst && r.isDigits(i-1) && !r.isGlued(i-1) && r.isAmong(i, " ngay ") && r.before.next != i && !r.isAmong(i-2, " thu ") { // 2 ngày 1 đêm
		return moment{}, false
	}
	if m, ok := r.markFirst(i); ok {
		return m, true
	}
	if m, ok := r.monthRange(i); ok {
		return m, true
	}
	var year, month, dayNumber, last int
	var known [3]bool
	part := 0
	next, end := i, i
	for steps := 0; steps < 3 && next < len(r.tokens) && (next == i || r.tokens[next].gap != line); steps++ {
		if known[1] && !known[2] && r.language&wordsForDays != 0 && r.has(next, 1<<classOf) && r.isDigits(next+1) { // 11月の20日
			next++
		}
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
	if year >= 100 && year < 200 && known[1] && r.language&wordsForDays != 0 { // 115年2月, by the Republic of China
		year += sinceRepublic
	}
	long := year >= 1000
	if year >= lastCentury && year < 100 { // năm 92, 98年
		year, long = year+1900, true
	} else if year > 0 && year < 100 {
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
	case known[1] && !known[0] && r.language == beforeDay && r.isDigits(next) && r.isGlued(next) && r.tokens[next].number >= 1 && r.tokens[next].number <= 31 && r.endsBareDay(next+1):
		return r.withYear(month, r.tokens[next].number, 0, next+1, r.tokens[next].end)
	case known[1] && !known[0] && r.language == beforeDay && r.isBareNumeral(next): // 五月二十前
		n, _ := r.amount(next)
		return r.withYear(month, int(n.value), 0, n.next, n.end)
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
	case known[2] && !known[0] && (r.tokens[i].kind == digits || r.has(i, 1<<classDayMark) || r.isAmong(next-1, " 号 號 ") || r.language == countsBack && r.isNumeralDay(i, dayNumber)):
		m.period = r.dayOfMonth(dayNumber, last)
		return m, m.grain != unclear && !(r.isGlued(next) && r.tokens[next].kind == digits && r.symbol(next+1) != ':' && !(r.isAmong(next+1, " 点 點 时 時 ") && !r.isAmong(next+2, " 間 间 "))) // 1日10個, 1日8時間, but 15号10点
	case known[0] && long && year >= oldestFounding && year < 2100:
		if r.language&aprilYears != 0 && strings.HasSuffix(r.text[:end], "年度") {
			return r.fiscalFromApril(year, next, end), true
		}
		if next < len(r.tokens) && r.tokens[next].gap != line {
			if s, _, ok := r.feastAt(next); ok && (isSeason(s.value) || isHalf(s.value)) { // 2024년 가을, 2025年度上期
				return moment{r.nearFeast(s.value, year), s.next, s.end}, true
			}
			if q, ok := r.is(next, classQuarter); ok && q.number > 0 { // 2024年第三季
				return moment{quarterOf(year, q.number), q.next, q.end}, true
			}
		}
		m.period = yearOf(year)
		return r.parts(m), true
	}
	return m, false
}

// isNumeralDay tells that day n at token i, in characters and without a month, is one of a
// month and no count of days: 二十日, 来月八日, but 三日 and 四十九日.
func (r *Reader) isNumeralDay(i, n int) bool {
	return n >= surelyDay && !(r.isGlued(i) && r.has(i-1, startsNumber)) || r.isAmong(i-1, " 月 ")
}

// endsBareDay tells that nothing is counted at token i, and the number before it may
// be the day of a Chinese date without its mark: 8月15以前, 6月15发货.
func (r *Reader) endsBareDay(i int) bool {
	const counted = 1<<classNumber | 1<<classUnit | 1<<classContainer | 1<<classUncounted | 1<<classScale | 1<<classMeasure | 1<<classMoney | 1<<classCurrency | 1<<classSpan
	return r.stops(i) || r.tokens[i].kind == word && !r.has(i, counted)
}

// isBareNumeral tells of a day in characters without its mark at token i, behind its
// month: 五月二十前, but not 三月一批.
func (r *Reader) isBareNumeral(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].kind != word || !r.isGlued(i) {
		return false
	}
	n, ok := r.amount(i)
	return ok && n.decimals == 0 && n.value >= surelyFrom && n.value <= 31 && r.endsBareDay(n.next)
}

// isSpelledDay tells of a day of the month in words at token i that nothing is counted
// by and no month follows.
func (r *Reader) isSpelledDay(i int) bool {
	n, ok := r.amount(i)
	return ok && n.words && n.decimals <= 0 && n.value >= 1 && n.value <= 31 && !r.isCounted(n.next-1, n.next) && !r.endsInMonth(n.next) && (r.endsPhrase(n.next) || r.isAmong(n.next, joinsNumbers))
}

// monthRange reads the two months of "7-8月", 7~8월.
func (r *Reader) monthRange(i int) (moment, bool) {
	to := r.dash(i + 1)
	if !r.isDigits(i) || !r.isDigits(to) || to == i+1 || !r.isGlued(i+1) || !r.isGlued(to) {
		return moment{}, false
	}
	from, last := r.tokens[i].number, r.tokens[to].number
	mark, ok := r.near(to+1, classMonthMark)
	if !ok || mark.number != 0 || !r.isGlued(to+1) || from < 1 || last <= from || last > 12 || r.isDigits(mark.next) && r.isGlued(mark.next) {
		return moment{}, false
	}
	first := r.nearMonth(from)
	return moment{between(first.from, monthOf(civil(first.from.Year(), last, 1)).last()), mark.next, mark.end}, true
}

// fiscalFromApril is a fiscal year, or the half of it that its name follows:
// 2026年度上期.
func (r *Reader) fiscalFromApril(year, next, end int) moment {
	from, to := civil(year, 4, 1), civil(year+1, 3, 31)
	if half, ok := r.near(next, classHoliday); ok && isHalf(half.value) {
		next, end = half.next, half.end
		if middle := civil(year, 10, 1); half.value == "first half" {
			to = middle.AddDate(0, 0, -1)
		} else {
			from = middle
		}
	}
	return moment{between(from, to), next, end}
}

// sinceRepublic is the year before the first one of the Republic of China.
const sinceRepublic = 1911

// isEra tells that a year counts from a number of years after or before our own:
// the lexicon gives it.
func isEra(number int) bool { return abs(number) > 100 }

// marked reads a number with its mark: which is 0 for a year, 1 for a month, 2
// for a day.
func (r *Reader) marked(i int, last, part *int) (n, which, next, end int, ok bool) {
	marks := [...]class{classYear, classMonthMark, classDayMark}
	for which, c := range marks {
		m, before := r.is(i, c)
		if which == 0 && before && isEra(m.number) { // 令和8年
			a, ok := r.amount(m.next)
			y, marked := r.near(a.next, classYear)
			if !ok || a.decimals != 0 || !marked {
				continue
			}
			return int(a.value) + m.number, which, y.next, y.end, true
		}
		if !before || m.number != 1 {
			continue
		}
		if a, ok := r.amount(m.next); ok && a.decimals == 0 && (!a.words || r.language&wordsForDays != 0) && r.tokens[m.next].gap != line {
			ok := true
			switch which {
			case 1: // not "mỗi tháng 3 tấn"
				ok = a.value <= 12 && (!r.isAmount(a.next) || r.isAmong(i-1, batches) || r.language == articleInWord && strings.HasPrefix(r.text[r.tokens[a.next].start:], "و"))
			case 2: // not اليوم 30%
				ok = r.symbol(a.next) != '%'
			}
			return int(a.value), which, a.next, a.end, ok
		}
	}
	if year, next := r.yearInDigits(i); next > i {
		m, _ := r.near(next, classYear)
		return year, 0, m.next, m.end, true
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
		if m, behind := r.near(a.next, c); behind && (m.number == 0 || which == 1 && m.number > 10 && m.number != lunar) {
			if which == 0 && r.isModel(m.next-1) { // 2024년식, of that model
				continue
			}
			if which == 1 && m.number > 10 {
				*part = m.number - 10
			}
			if word := r.text[r.tokens[m.next-1].start:]; which == 1 && beginsWith(word, noMonth[:]...) || which == 2 && (beginsWith(word, countedDays[:]...) || (*last > 0 || i > 0 && r.dash(i-1) == i) && r.isHowLong(i, m.next)) { // 3일째, for three days
				continue
			}
			if longer, ok := r.near(a.next, classPeriod); which == 2 && ok && longer.next > m.next { // 17 الشهر الجاي
				continue
			}
			if which == 2 && !r.has(i-1, 1<<classMonthMark) && (!r.mayFollowDay(m.next, m.spelling) || r.takesDays(i) || m.spelling == "호" || m.spelling == "号" && r.language == countsBack) { // 22호 and 4号 are sizes
				continue
			}
			if which == 2 && r.isMonthly(i) {
				continue
			}
			return n, which, m.next, m.end, which == 0 || n >= 1 && n <= 31
		}
	}
	return 0, 0, i, 0, false
}

// countedDays begin the mark of a day in Korean where days are counted: 3일째, 30일짜리; noMonth
// that of a month that is another word, or the issue of a magazine: 12월드, 12月号.
var (
	countedDays = [...]string{"일째", "일짜리", "일당", "일치", "일간", "일이면", "일만에", "일로 줄", "일로 단축", "일로 맞", "일로는"}
	noMonth     = [...]string{"월드", "월세", "월급", "월간", "월호", "월생", "月号", "月女", "月さん", "月様"}
)

// batches stand before their month in Vietnamese, as they are folded: "đợt tháng 11 thùng
// giấy bể hết".
const batches = " dot lo hoi ky don "

// isModel tells of the year of a model, a birth or a harvest: 2018年式, 2024년식, 2025년산.
func (r *Reader) isModel(i int) bool {
	rest := r.text[r.tokens[i].start:]
	return beginsWith(rest, "年式", "年型", "年モデル", "년식", "년형", "년생", "년산")
}

// yearInDigits reads four figures in a row before their mark: 二零二六年.
func (r *Reader) yearInDigits(i int) (year, next int) {
	for next = i; next < len(r.tokens) && next < i+4 && r.tokens[next].single; next++ {
		m, ok := r.is(next, classNumber)
		if zero := string(r.letters(next)); zero == "零" || zero == "〇" {
			m.entry, ok, m.next = &entry{}, true, next+1
		}
		if !ok || m.number > 9 || m.next != next+1 {
			return 0, i
		}
		year = 10*year + m.number
	}
	if m, ok := r.near(next, classYear); !ok || m.number != 0 || next != i+4 {
		return 0, i
	}
	return year, next
}

// dayOfMonth is the next such day: "the 14th", 15号; at the end of a range, after
// its beginning.
func (r *Reader) dayOfMonth(first, last int) period {
	if first < 1 || first > 31 {
		return period{}
	}
	start := monthOf(r.today).from
	if r.start.grain == day {
		if start = monthOf(r.start.from).from; first <= r.start.from.Day() {
			start = addMonths(start, 1)
		}
	} else if r.past && first > r.today.Day() {
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
