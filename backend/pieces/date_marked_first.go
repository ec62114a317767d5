package pieces

// thisMonth and lastMonth are the numbers of the words that put a day into the current
// month and the one before.
const (
	thisMonth = 5
	lastMonth = 6
)

// dayOfNamedMonth is day n of the month that such words tell, unclear if it has none so
// high.
func (r *Reader) dayOfNamedMonth(n, words int) period {
	if month := r.around(unitMonth, thisMonth-words); n <= month.last().Day() {
		return dayOf(month.from.AddDate(0, 0, n-1))
	}
	return period{}
}

// lunar is the number of the words for the Chinese calendar, before a month of it.
const lunar = 30

// markFirst reads a date behind "day" or "month": "ngày 18/6", "bulan Juli".
func (r *Reader) markFirst(i int) (moment, bool) {
	if m, ok := r.is(i, classMonthMark); ok && m.number == lunar && m.next < len(r.tokens) && r.tokens[m.next].gap <= blank { // 农历七月: which day that is stands in no table here
		d, ok := r.markedDate(m.next)
		return moment{period{}, d.next, d.end}, ok && (d.grain == month || d.grain == day || d.grain == interval)
	}
	if m, ok := r.is(i, classDayMark); ok && m.number == 1 && m.next < len(r.tokens) && r.tokens[m.next].kind == word && r.tokens[m.next].gap == blank && r.has(m.next, 1<<classNumber) && r.endsInMonth(r.behindNumber(m.next)) { // dia quinze de novembro, tanggal dua puluh Mei
		if d, ok := r.dayFirst(m.next); ok {
			return d, true
		}
	}
	if m, ok := r.is(i, classDayMark); ok && m.number == 1 && r.language&daysFirst != 0 && r.isSpelledDay(m.next) { // dia vinte
		n, _ := r.amount(m.next)
		return moment{r.dayOfMonth(int(n.value), 0), n.next, n.end}, true
	}
	if m, ok := r.is(i, classDayMark); ok && m.number == 1 && m.next < len(r.tokens) && r.tokens[m.next].kind == digits && r.tokens[m.next].gap != line {
		numeric, isNumeric := r.numericDate(m.next)                 // ngày 18/6
		if d, ok := r.dayFirst(m.next); ok && d.end > numeric.end { // tanggal 5 Mei, tanggal 12-15 Juni
			return d, true
		}
		if isNumeric && !r.isDayRange(m.next) {
			return numeric, true
		}
		if n, next, _, ok := r.dayNumber(m.next); ok { // tanggal 15 bulan ini, dia 5 do mês que vem
			if after := r.dash(next); after > next && (r.symbol(next) == '-' && r.isGlued(next) || r.symbol(next) != '-' && r.isDigits(after)) { // tgl 17-20
				if last, at, end, ok := r.dayNumber(after); ok && last > n && !r.isCounted(after, at) {
					return moment{r.dayOfMonth(n, last), at, end}, true
				}
			}
			past, ok := r.near(next, classAgo)
			if !ok || r.language != dayWordBefore || past.number != 0 {
				past, ok = r.near(next, classRelative)
				ok = ok && past.number == -1 && r.language&daysFirst != 0
			}
			if ok { // tanggal 9 lalu, dia 12 passado
				r.past = true
				return moment{r.dayOfMonth(n, 0), past.next, past.end}, true
			}
			if this, ok := r.near(next, classDayMark); ok && (this.number == thisMonth || this.number == lastMonth) && !r.has(this.next, 1<<classRelative) { // dia 3 do corrente
				return moment{r.dayOfNamedMonth(n, this.number), this.next, this.end}, true
			}
			if of, ok := r.near(next, classOf); ok {
				next = of.next
			}
			if d, ok := r.relativeMonth(next, n); ok {
				return d, true
			}
			if _, behind, end, _ := r.dayNumber(m.next); behind > m.next+1 { // dia 1º
				return moment{r.dayOfMonth(n, 0), behind, end}, true
			}
		}
	}
	if m, ok := r.is(i, classDayMark); ok && m.number == 1 && r.language == possessedDays { // ayın on ikisinde
		if n, ok := r.near(m.next, classNth); ok && n.number > 0 {
			return moment{r.dayOfMonth(n.number, 0), n.next, n.end}, true
		}
	}
	if m, ok := r.is(i, classMonthMark); ok && m.number == 1 { // bulan Juli, شهر أغسطس
		if d, ok := r.numericDate(m.next); ok && d.grain == month && r.tokens[m.next].gap != line { // tháng 3/2026
			return d, true
		}
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

// isDayRange tells that the two numbers at token i are days of one month, of which the
// second can be no month: tgl 10-15.
func (r *Reader) isDayRange(i int) bool {
	return r.symbol(i+1) == '-' && r.isDigits(i+2) && r.tokens[i+2].number > 12 && r.tokens[i+2].number > r.tokens[i].number && r.tokens[i+2].number <= 31
}

// behindNumber is the token behind the number in words at token i, i if there is none.
func (r *Reader) behindNumber(i int) int {
	if n, ok := r.amount(i); ok {
		return n.next
	}
	return i
}
