package pieces

// numbered reads "Q3", "week 23", "KW 12", "3. quarter".
func (r *Reader) numbered(i int) (moment, bool) {
	if q, ok := r.is(i, classQuarter); ok {
		if q.number > 0 { // the number is in the word: 三季度
			return r.quarterIn(q.number, q.next, q.end), true
		}
		if t := q.next; t < len(r.tokens) && r.tokens[t].kind == digits && r.tokens[t].number >= 1 && r.tokens[t].number <= 4 && r.tokens[t].gap <= blank && !r.isDecimal(t) {
			found := r.quarterIn(r.tokens[t].number, t+1, r.tokens[t].end)
			if rel, ok := r.nextBehind(found.next); ok && r.language == marksFirst && (rel.spelling == "vừa rồi" || rel.spelling == "vừa qua") { // quý 2 vừa rồi
				found.next, found.end = rel.next, rel.end
				if found.from.After(r.today) {
					found = found.shifted(r.today.Year() - 1)
				}
			}
			return found, true
		}
		if n, ok := r.near(q.next, classNth); ok && q.end-r.tokens[i].start > 2 { // quý IV
			return r.quarterIn(n.number, n.next, n.end), true
		}
		if n, ok := r.amount(q.next); ok && n.words && n.decimals <= 0 && n.value >= 1 && n.value <= 4 && q.end-r.tokens[i].start > 2 { // kuartal tiga
			return r.quarterIn(int(n.value), n.next, n.end), true
		}
		return moment{}, false
	}
	w, ok := r.is(i, classWeek)
	if r.symbol(w.next) == '-' && r.isGlued(w.next) && r.isGlued(w.next+1) { // minggu ke-23
		w.next++
	}
	if !ok || w.next >= len(r.tokens) || w.end-r.tokens[i].start == 1 && !r.isGlued(w.next) || r.tokens[w.next].kind != digits || r.tokens[w.next].gap > blank {
		return moment{}, false
	}
	n, next, end := r.tokens[w.next].number, w.next+1, r.tokens[w.next].end
	if m, ok := r.is(next, classWeek); ok && r.tokens[next].single { // 第23周
		next, end = m.next, m.end
	} else if r.tokens[i].single { // 第2页
		return moment{}, false
	}
	if n < 1 || n > 53 || r.isDecimal(w.next) || n <= safetyShoes && string(r.letters(i)) == "s" {
		return moment{}, false
	}
	if month, ok := r.monthBehind(next); ok && n <= weeksOfMonth { // minggu ke-3 Oktober, week 2 of May
		return moment{r.nearMonth(month.number).week(n), month.next, month.end}, true
	}
	p := r.weekNumber(n)
	later := r.dash(next)
	if later == next && r.isAmong(next, joinsNumbers) && r.isDigits(next+1) && r.tokens[next+1].number == n+1 && r.endsPhrase(next+2) { // week 29 and 30
		later = next + 1
	}
	if r.symbol(next) == '/' && r.isGlued(next) && r.isGlued(next+1) && r.isDigits(next+1) && r.tokens[next+1].number == n+1 { // KW 14/15
		later = next + 1
	}
	if year, at, stop, ok := r.yearAt(next); ok && later == next { // KW 5/2027
		return moment{weekOfYear(year, n), at, stop}, true
	}
	if later > next && later < len(r.tokens) && r.tokens[later].kind == digits && r.tokens[later].number > n && r.tokens[later].number <= 53 {
		weeks := r.tokens[later].number - n
		return moment{between(p.from, p.last().AddDate(0, 0, 7*weeks)), later + 1, r.tokens[later].end}, true
	}
	return moment{p, next, end}, true
}

// weeksOfMonth is how many weeks are counted in a month.
const weeksOfMonth = 5

// safetyShoes is the highest class of safety shoes, which are written as weeks are
// in French: S3 (EN ISO 20345).
const safetyShoes = 7

// numberedMonth reads "in month 7", as English has it from speakers of other languages.
func (r *Reader) numberedMonth(i int) (moment, bool) {
	m, ok := r.is(i, classSpan)
	if !ok || r.language != eitherFirst || m.number != unitMonth || !r.isDigits(m.next) || r.tokens[m.next].gap != blank || !r.isAmong(i-1, beforeMonths) {
		return moment{}, false
	}
	n := r.tokens[m.next].number
	if n < 1 || n > 12 || r.isCounted(m.next, m.next+1) || !r.endsPhrase(m.next+1) && r.goesOn(m.next+1) {
		return moment{}, false
	}
	return moment{r.nearMonth(n), m.next + 1, r.tokens[m.next].end}, true
}

// beforeMonths stand before a month that is told by its number.
const beforeMonths = " in of on by until till before after from since during for "

// behindWeeks are the forms of "week" behind its number, as they are folded;
// others are counted: 23 недели are 23 weeks.
const behindWeeks = " неделе неделя tygodniu 주차 주차에 주차까지 주차부터 "

// weekBehind reads "на 23 неделе", "23. hafta", 23주차.
func (r *Reader) weekBehind(i int) (moment, bool) {
	n, next := r.tokens[i].number, i+1
	dot := r.symbol(next) == '.' && r.isGlued(next)
	if dot {
		next++
	}
	ordinal, numbered := r.is(next, classOrdinal)
	if numbered = numbered && r.isGlued(next) && n > 4 && (r.deadline || r.has(i-1, 1<<classArticle|1<<classIn)) && r.language != eitherFirst; numbered { // alla 22ª settimana
		next = ordinal.next
	}
	if n < 1 || n > 53 || next >= len(r.tokens) || r.tokens[next].gap > blank {
		return moment{}, false
	}
	unit, ok := r.is(next, classSpan)
	if numbered && ok && unit.number == unitWeek && !r.has(unit.next, 1<<classOf) {
		return moment{r.weekNumber(n), unit.next, unit.end}, true
	}
	if !r.isAmong(next, behindWeeks) && !(dot && (ok && unit.number == unitWeek || r.has(next, 1<<classWeek)) && r.language&dotDates != 0) {
		return moment{}, false
	}
	end := r.tokens[next].end
	if r.isHangul(next) {
		end = r.tokens[next].start + len("주차")
	}
	return moment{r.weekNumber(n), next + 1, end}, true
}

// weekNumber is the next week of that number.
func (r *Reader) weekNumber(n int) period {
	year, thisWeek := r.today.ISOWeek()
	if n < thisWeek && !r.past {
		year++
	}
	return weekOfYear(year, n)
}

// weekOfYear is a week by ISO 8601.
func weekOfYear(year, n int) period { return weekOf(civil(year, 1, 4).AddDate(0, 0, 7*(n-1))) }

// isDecimal tells of digits that go on behind a point or a colon: "Q3.5", "Tue
// 10:30".
func (r *Reader) isDecimal(i int) bool {
	s := r.symbol(i + 1)
	return (s == '.' || s == ',' || s == ':') && r.isGlued(i+1) && r.isGlued(i+2) && r.tokens[i+2].kind == digits
}

// quarterIn is a quarter of the year that follows it, else the next such one.
func (r *Reader) quarterIn(number, next, end int) moment {
	if year, at, stop, ok := r.yearAt(next); ok {
		return moment{quarterOf(year, number), at, stop}
	}
	behind := next
	if of, ok := r.near(behind, classOf); ok {
		behind = of.next
		if a, ok := r.near(behind, classArticle); ok {
			behind = a.next
		}
		if unit, ok := r.near(behind, classSpan); ok && unit.number == unitYear { // second quarter of the year
			next, end = unit.next, unit.end
		}
	}
	if y, ok := r.yearBehind(behind); ok { // Q2 next year
		return moment{quarterOf(y.from.Year(), number), y.next, y.end}
	}
	p := quarterOf(r.today.Year(), number)
	if p.last().Before(r.today) && !r.past {
		p = quarterOf(r.today.Year()+1, number)
	}
	return r.parts(moment{p, next, end})
}
