package pieces

import "strings"

// inside makes a longer period smaller by what follows: 下周五, 明年3月,
// 下个月15号, "next week Monday", 下个月底.
func (r *Reader) inside(m moment) moment {
	next := m.next
	if of, ok := r.near(next, classOf); ok {
		next = of.next
	}
	if next >= len(r.tokens) || r.tokens[next].gap == line {
		return m
	}
	switch m.grain {
	case week:
		if r.isAmong(next, beforeWeekday) && r.has(next+1, 1<<classWeekday) && r.tokens[next+1].gap == blank { // w przyszłym tygodniu we wtorek
			next++
		}
		if d, ok := r.is(next, classWeekday); ok {
			at, end := r.partOfDay(d.next, d.end)
			return moment{dayOf(m.from.AddDate(0, 0, d.number%10-1)), at, end}
		}
		if r.isGlued(next) && r.isSunday(next) { // 下周日
			return moment{dayOf(m.from.AddDate(0, 0, 6)), next + 1, r.tokens[next].end}
		}
		if d, ok := r.is(next, classNumber); ok && r.language != countsBack && r.tokens[next].single && d.number < 7 && r.tokens[next].gap == glued { // 下周三
			return moment{dayOf(m.from.AddDate(0, 0, d.number%10-1)), d.next, d.end}
		}
	case month:
		if n, at, end, ok := r.dayNumber(next); ok && r.tokens[next].kind == digits && at > next+1 && !r.isCounted(next, at) { // next month 10th
			return moment{dayOf(m.from.AddDate(0, 0, min(n, m.last().Day())-1)), at, end}
		}
		if r.language == daysBeforeKo && next > m.next {
			if found, ok := r.daysOfMonthInHi(m, next); ok {
				return found
			}
		}
		if n := r.dayIn(m, next); n > 0 && r.language == possessedDays && r.isAmong(next-1, " ayin ") { // gelecek ayın 10'unda
			return moment{dayOf(m.from.AddDate(0, 0, n-1)), next + 1, r.tokens[next].end}
		}
		if n, ok := r.markedDate(next); ok && n.grain == day {
			n.period = dayOf(m.from.AddDate(0, 0, n.from.Day()-1))
			return n
		}
	case year:
		if r.isIn(next) && r.has(next+1, 1<<classMonth|1<<classSeason) { // nächstes Jahr im Frühjahr
			next++
		}
		if n, ok := r.numbered(next); ok && n.grain == quarter {
			return n.shifted(m.from.Year())
		}
		if season, ok := r.is(next, classSeason); ok && fixedFeasts[season.value][0] > 0 { // 来年の春, 작년 겨울
			return moment{feastIn(season.value, m.from.Year()), season.next, season.end}
		}
		if n, ok := r.feast(next); ok && (n.grain == interval || n.grain == day) {
			named, _, _ := r.feastAt(next)
			return moment{r.nearFeast(named.value, m.from.Year()), n.next, n.end}
		} else if ok && n.grain == unclear && (r.tokens[next].single || r.isHangul(next)) { // 明年開學, 작년 어린이날: as far as that is known
			return moment{m.period, n.next, n.end}
		}
		if n, ok := r.partOf(next); ok && n.grain == interval && r.has(next, 1<<classPart) { // dit jaar half februari
			return n.shifted(m.from.Year())
		}
		if n, ok := r.markedDate(next); ok && (n.grain == month || n.grain == day || n.grain == interval) {
			return n.shifted(m.from.Year())
		}
		if n, ok := r.monthFirst(next); ok && n.grain == month {
			return n.shifted(m.from.Year())
		}
	}
	return r.parts(m)
}

// behindSunday go on with the character that names Sunday in Chinese, and make another
// word of it: 下周日本客户, 下周天气.
const behindSunday = "本期程常元子气氣津然天"

// isSunday tells of the character that stands for Sunday behind a Chinese week.
func (r *Reader) isSunday(i int) bool {
	if r.language != beforeDay || !r.isAmong(i, " 日 天 ") {
		return false
	}
	return i+1 >= len(r.tokens) || !r.isGlued(i+1) || !strings.Contains(behindSunday, string(r.letters(i+1)))
}

// beforeWeekday stand between a week and its day, as they are folded.
const beforeWeekday = " we w во в el na am op "

// daysOfMonthInHi reads the bare day, or the range of them, that Hindi puts behind its month
// at token i: "अगले महीने की 5 को", "अगले महीने की 5 से 9 तक".
func (r *Reader) daysOfMonthInHi(whole moment, i int) (moment, bool) {
	first, to := r.dayIn(whole, i), r.dash(i+1)
	if last := r.dayIn(whole, to); first > 0 && to > i+1 && last > first && !r.isCounted(to, to+1) {
		return moment{between(whole.from.AddDate(0, 0, first-1), whole.from.AddDate(0, 0, last-1)), to + 1, r.tokens[to].end}, true
	}
	if first == 0 || !r.isAmong(i+1, postpositions) {
		return moment{}, false
	}
	return moment{dayOf(whole.from.AddDate(0, 0, first-1)), i + 1, r.tokens[i].end}, true
}

// dayIn is the number at token i if a month has such a day, else 0.
func (r *Reader) dayIn(month moment, i int) int {
	if !r.isDigits(i) || r.tokens[i].number < 1 || r.tokens[i].number > month.last().Day() {
		return 0
	}
	return r.tokens[i].number
}

// shifted puts a date into another year.
func (m moment) shifted(year int) moment {
	n := year - m.from.Year()
	if m.grain == interval {
		m.to = m.to.AddDate(n, 0, 0)
	}
	m.from = m.from.AddDate(n, 0, 0)
	return m
}

// china begins as "during" does in Japanese: 再来週中国へ; notThat as "end" does in Korean.
const (
	china   = "中国"
	notThat = "말고"
)

// parts takes the early, middle or late part of a period where a word behind it
// says so: 月底, "ay sonu".
func (r *Reader) parts(m moment) moment {
	next := m.next
	if found, ok := r.weekOfMonth(int(m.from.Month()), next); ok && m.grain == month {
		return found
	}
	if p, ok := r.near(next, classPartAfter); ok && !strings.HasPrefix(r.text[r.tokens[next].start:], china) && !strings.HasPrefix(r.text[r.tokens[next].start:], notThat) {
		return moment{m.part(p.number), p.next, p.end}
	}
	if unit, ok := r.near(next, classSpan); ok && unit.number == unitMonth && m.grain == month { // Ocak ayının sonu
		if p, ok := r.near(unit.next, classPartAfter); ok {
			return moment{m.part(p.number), p.next, p.end}
		}
	}
	if r.language == marksFirst && m.grain == month && r.isUntilNow(next+1) && r.isAmong(next, " toi ") && m.from.After(r.today) { // từ tháng 10 tới giờ
		m.period = monthOf(addMonths(m.from, -12))
	}
	if rel, ok := r.nextBehind(next); ok && m.grain == month && rel.number != 0 && r.language&(marksFirst|articleInWord) != 0 && !(rel.spelling == "rồi" && r.isAmong(next-3, " tu ")) { // tháng 3 vừa rồi, but từ tháng 3 rồi
		if rel.number < 0 && m.from.After(r.today) {
			m.period = monthOf(addMonths(m.from, -12))
		}
		return moment{m.period, rel.next, rel.end}
	}
	if of, ok := r.near(next, classOf); ok {
		next = of.next
		if p, ok := r.near(next, classPartAfter); ok && r.tokens[next].single { // 来月の中頃
			return moment{m.part(p.number), p.next, p.end}
		}
	}
	if free, ok := r.near(next, classSeason); ok && next > m.next && m.grain == month && r.tokens[next].single && free.value == "holidays" { // 5月の連休
		return moment{m.period, free.next, free.end}
	}
	if y, ok := r.yearBehind(next); ok && m.grain == month { // tháng 4 năm sau, April next year
		m = m.shifted(y.from.Year())
		m.next, m.end = y.next, y.end
	}
	return m
}

// yearBehind reads "next year" behind a month.
func (r *Reader) yearBehind(i int) (moment, bool) {
	if i >= len(r.tokens) || r.tokens[i].gap == line || !r.has(i, 1<<classSpan|1<<classRelative|1<<classPeriod) {
		return moment{}, false
	}
	if m, ok := r.is(i, classPeriod); ok {
		unit, n := unitOf(m.number)
		return moment{r.around(unit, n), m.next, m.end}, unit == unitYear
	}
	if m, ok := r.is(i, classSpan); ok && m.number == unitYear {
		return r.spanFirst(m)
	}
	rel, ok := r.is(i, classRelative)
	if !ok { // a month, then another unit: 5月日前
		return moment{}, false
	}
	unit, ok := r.near(rel.next, classSpan)
	return moment{r.around(unitYear, rel.number), unit.next, unit.end}, ok && unit.number == unitYear
}
