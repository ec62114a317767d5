package pieces

import (
	"strings"
	"time"
)

func isDate(year, month, day int) bool {
	return year >= 2000 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= civil(year, month+1, 0).Day()
}

// pastWindow is how many days back a date without a year may lie before it is
// taken for the one to come: dates of orders and payments are told for about a
// month, dates to come up to a year. Our own limit.
const pastWindow = 31

// nearYear puts a day and a month into the year that is meant: the next one
// from today, unless it has just been and no deadline is named.
func (r *Reader) nearYear(t time.Time) time.Time {
	this := func(year int) time.Time { return civil(year, int(t.Month()), t.Day()) }
	oldest := r.today
	if !r.strict {
		oldest = r.today.AddDate(0, 0, -pastWindow)
	}
	if r.start.grain == day && r.start.from.After(oldest) { // from 24 December to 30 June
		oldest = r.start.from
	}
	for year := r.today.Year() - 1; ; year++ {
		switch u := this(year); {
		case r.past && this(year+1).After(r.today):
			return u
		case !r.past && !u.Before(oldest):
			return u
		}
	}
}

// nearMonth is the month that is meant by its name: this one or the next so
// called, with "since" the last one.
func (r *Reader) nearMonth(number int) period {
	year := r.today.Year()
	switch {
	case r.start.grain == month: // from October to March
		if year = r.start.from.Year(); number <= int(r.start.from.Month()) {
			year++
		}
	case r.past && number > int(r.today.Month()):
		year--
	case !r.past && number < int(r.today.Month()):
		year++
	}
	return monthOf(civil(year, number, 1))
}

// monthAt reads the name of a month at token i; certain is false where the
// word alone may be another one ("may", "set").
func (r *Reader) monthAt(i int) (m match, certain, ok bool) {
	if m, ok = r.near(i, classMonth); ok {
		return m, true, true
	}
	m, ok = r.near(i, classMonthWeak)
	return m, false, ok
}

// dayNumber reads a day of the month with its ending: 3, 3rd, 1º, 15-го.
func (r *Reader) dayNumber(i int) (number, next, end int, ok bool) {
	if i >= len(r.tokens) {
		return 0, i, 0, false
	}
	t := &r.tokens[i]
	if t.kind == digits {
		number, next, end = t.number, i+1, t.end
	} else if n, is := r.amount(i); is && n.words && n.decimals <= 0 && (r.language&(adjectiveLast|possessedDays|countsOf|daysBeforeKo) != 0 && r.has(n.next, 1<<classOf|1<<classMonth) || r.language == eitherFirst && n.value >= surelyFrom && (r.has(n.next, 1<<classMonth) || r.isAmong(n.next, " of ") && r.has(n.next+1, 1<<classMonth|1<<classMonthWeak))) { // doce de octubre, ten of May
		number, next, end = int(n.value), n.next, n.end
	} else if m, word := r.is(i, classNth); word && r.language != dayWordBefore && !strings.HasSuffix(string(r.letters(i)), "ий") && !r.has(i, 1<<classDateCue) && strings.Trim(m.spelling, "iv") != "" { // not "prima di" nor третий, nor the roman numbers, which are of quarters
		number, next, end = m.number, m.next, m.end
	}
	if number < 1 || number > 31 || t.to-t.from > 2 && t.kind == digits {
		return 0, i, 0, false
	}
	at := next
	if r.symbol(at) == '-' && r.isGlued(at) {
		at++
	}
	if m, marked := r.is(at, classOrdinal); marked && r.isGlued(at) && !(m.spelling == "м" && at == next) { // 10-м, but 10м are metres
		next, end = m.next, m.end
	} else if marked && at == next && at < len(r.tokens) && r.tokens[at].gap == blank && r.language == eitherFirst && r.isAmong(at, englishOrdinals) && !r.tokens[at].capital && !r.goesOn(m.next) { // 21 th
		next, end = m.next, m.end
	}
	return number, next, end, true
}

// shortestOrdinal is how many bytes of an ending make an ordinal of a number
// wherever it stands: 1st, 3rd, 1ste; one letter may be part of a code.
const shortestOrdinal = 2

// isOrdinal tells of a number with such an ending at token i.
func (r *Reader) isOrdinal(i int) bool {
	if !r.isDigits(i) || i+1 >= len(r.tokens) || !r.isGlued(i+1) {
		return false
	}
	m, ok := r.is(i+1, classOrdinal)
	return ok && r.tokens[i+1].kind == word && m.end-r.tokens[i+1].start >= shortestOrdinal
}

// dayFirst reads "3 May", "3rd of May 2026", "5-10 мая", "5 de mayo".
func (r *Reader) dayFirst(i int) (moment, bool) {
	first, next, _, ok := r.dayNumber(i)
	if !ok || (r.symbol(i-1) == '.' || r.symbol(i-1) == '/' || r.isAmong(i-1, " x ")) && r.isGlued(i) {
		return moment{}, false
	}
	last := 0
	before := next
	if r.symbol(next) == '.' && r.isGlued(next) && (r.language&dotDates != 0 || r.symbol(next+1) == '-') { // 5. bis 9. Oktober, 17.-20.3.
		before++
	}
	if last, at := r.enumerated(first, before); at > before && !r.isAmong(i-1, " phase phases stage hall halls day days ") {
		if m, ok := r.monthBehind(at); ok {
			return r.withYear(m.number, first, last, m.next, m.end)
		}
	}
	if after := r.joined(before); after > before {
		if m, ok := r.numericDate(after); ok && m.grain == day && m.from.Day() > first { // 5-8/10
			return moment{between(m.from.AddDate(0, 0, first-m.from.Day()), m.from), m.next, m.end}, true
		}
		if n, at, _, ok := r.dayNumber(after); ok && n > first {
			last, next = n, at
			if n, at, _, ok := r.dayNumber(r.dash(next)); ok && n > last && r.symbol(next) == '-' && r.isGlued(next) { // 3-4-5 febbraio
				last, next = n, at
			}
		}
	}
	at := next
	if s := r.symbol(at); (s == '.' || s == '-' || s == '/') && r.isGlued(at) { // 15-May-26
		at++
		if m, ok := r.is(at, classOrdinal); ok && s == '.' && r.isGlued(at) && r.language&daysFirst != 0 { // 1.º de Maio
			at = m.next
		}
	}
	for range 2 {
		if _, named := r.near(at, classHoliday); named { // 23 tháng Chạp
			break
		}
		if m, joined := r.near(at, classOf); joined {
			at = m.next
		} else if m, marked := r.near(at, classDayMark); marked && m.number == 0 && r.language == dayWordBefore { // 15hb Mac
			at = m.next
		} else if next > i+1 && r.isAmong(next-1, englishOrdinals) && r.isAmong(at, " of ") { // der 1st of May
			at++
		} else if m, joined := r.near(at, classMonthMark); joined && m.number == 1 {
			at = m.next
		}
	}
	if r.language == marksFirst && at > next && r.isDigits(at) && r.tokens[at].gap == blank && !r.isCounted(at, at+1) { // 10 đến 15 tháng 8
		return r.withYear(r.tokens[at].number, first, last, at+1, r.tokens[at].end)
	}
	m, _, ok := r.monthAt(at)
	if !ok && r.language&romanMonths != 0 && at < len(r.tokens) && r.tokens[at].shouted && r.tokens[at].gap == blank && (r.strict || r.tokens[at].end-r.tokens[at].start > 1) { // not 24 V
		if number := strings.Index(romanNumbers, " "+string(r.letters(at))+" "); number >= 0 { // 15 XI
			return r.withYear(strings.Count(romanNumbers[:number+1], " "), first, last, at+1, r.tokens[at].end)
		}
	}
	if !ok {
		if h, ok := r.near(at, classHoliday); ok && islamicMonths[h.value] > 0 && (at == next || r.language == eitherFirst && !r.isAmong(h.next, " city ")) && first <= 30 { // 15 Ramadan
			if year := h.next; r.isDigits(year) && r.tokens[year].gap <= blank && r.tokens[year].number >= firstHijri && r.tokens[year].number < firstHijri+200 { // 15 Safar 1447
				return moment{dayOf(hijri(r.tokens[year].number, islamicMonths[h.value], first)), year + 1, r.tokens[year].end}, true
			}
			p := r.nearFeast(h.value, 0)
			if d := p.from.AddDate(0, 0, first-1); r.strict && d.Before(r.today) { // till 10 Ramadan
				p = r.nearFeast(h.value, p.from.Year()+1)
			}
			return moment{dayOf(p.from.AddDate(0, 0, first-1)), h.next, h.end}, true
		} else if ok && ((h.value == "cny" || h.value == "lunar month") && r.language&adjectiveLast != 0 || h.value == "calendar month" || h.value == "ethiopian") && at == next && first <= 30 { // mùng 8 Tết, 23 tháng Chạp
			return moment{period{}, h.next, h.end}, true
		}
		if r.tokens[i].kind == word && at > next && last == 0 { // il dieci del mese prossimo
			return r.relativeMonth(at, first)
		}
		return moment{}, false
	}
	return r.withYear(m.number, first, last, m.next, m.end)
}

// monthBehind is the month behind days, with at most one word between.
func (r *Reader) monthBehind(i int) (match, bool) {
	if of, ok := r.near(i, classOf); ok {
		i = of.next
	}
	m, _, ok := r.monthAt(i)
	return m, ok
}

// romanNumbers are those of the months, as they are folded.
const romanNumbers = " i ii iii iv v vi vii viii ix x xi xii "

// longestShort is how many letters the short name of a month has: Sept.
const longestShort = 4

// monthFirst reads "May 3rd, 2026", "May 2026", "May".
func (r *Reader) monthFirst(i int) (moment, bool) {
	m, certain := r.is(i, classMonth)
	if !certain {
		var ok bool
		if m, ok = r.is(i, classMonthWeak); !ok {
			return moment{}, false
		}
	}
	next := m.next
	if a, article := r.near(next, classArticle); article && r.language&daysFirst == 0 { // not noviembre a primera hora
		next = a.next
	}
	if r.symbol(next) == '\'' && r.isGlued(next+1) { // Ekim'in ilk haftası
		next += 2
	}
	if found, ok := r.weekOfMonth(m.number, next); ok {
		return found, true
	}
	if r.symbol(next) == '.' && r.isGlued(next) && m.end-r.tokens[i].start <= longestShort && next+1 < len(r.tokens) && r.tokens[next+1].kind == digits { // Sept. 3
		next++
	}
	if r.language == marksFirst && r.isAmong(i, " may ") && !r.tokens[i].capital { // Máy may 1 kim
		return moment{}, false
	}
	if first, at, end, ok := r.dayNumber(next); ok && !(r.language == possessedDays && endsWith(string(r.letters(i)), "da", "de", "ta", "te")) && (r.isDigits(next) || first == 1 || r.language == eitherFirst) && !r.has(next, 1<<classPartAfter) && r.tokens[next].gap != line && !(r.isDecimal(next) && r.symbol(next+1) == ',') && (!r.isAmount(at) || r.hasCase(at)) && !(r.symbol(at) == '/' && r.isGlued(at) && r.isGlued(at+1) && r.isDigits(at+1)) { // not el mar 12/05
		last := 0
		if after := r.dash(at); after > at {
			_, dated := r.dayFirst(after) // Sept 5 to 15 October
			if n, behind, stop, ok := r.dayNumber(after); ok && n > first && !dated {
				last, at, end = n, behind, stop
			}
		}
		if r.hasCase(at) { // temmuzun 8'inde
			at, end = at+2, r.tokens[at+1].end
		}
		if found, ok := r.withYear(m.number, first, last, at, end); ok {
			return found, true
		}
	}
	if year, at, end, ok := r.yearAt(m.next); ok {
		return r.parts(moment{monthOf(civil(year, m.number, 1)), at, end}), true
	}
	if !certain && r.isVerbMay(i, m.next) && r.has(i-1, 1<<classRelative) { // this may have
		return moment{}, false
	}
	certain = certain || r.isBesideMonth(i, m.next)
	if t := &r.tokens[i]; !certain && r.language == eitherFirst && (t.capital && !t.shouted && r.has(i-1, 1<<classArticle|1<<classMy) && t.gap == blank) { // May or June, the May order
		certain = true
	}
	if !certain && (r.language == marksFirst && r.isAmong(i, " may ") || r.language == eitherFirst && (r.has(i-1, 1<<classArticle) || r.isAmong(m.next, " isle island "))) { // on the march, may túi, May Isle
		return moment{}, false
	}
	if p, ok := r.near(m.next, classPartAfter); ok && r.tokens[p.next-1].kind == word && !r.tokens[m.next].single && (p.end-r.tokens[m.next].start > longestShort || r.language == daysBeforeKo) { // march ending
		certain = true
	}
	if _, ok := r.yearBehind(m.next + 1); ok && !certain && r.language == eitherFirst && r.isAmong(m.next, " of ") { // May of last year
		certain = true
	}
	if !certain && r.language == beforeDay && r.tokens[i].capital && r.startsClause(i) && m.next < len(r.tokens) && r.tokens[m.next].single { // May有
		certain = true
	}
	if !certain && r.language&daysBeforeKo != 0 && (r.isAmong(m.next, postpositions) || r.isAmong(m.next, " ka ki का की ")) { // dec mein
		certain = true
	}
	if !certain && r.language == eitherFirst && r.isAmong(m.next, " at ") && r.isAmong(m.next+1, " the ") && r.isAmong(m.next+2, " latest ") { // landed May at the latest
		certain = true
	}
	if !certain && r.language == eitherFirst && r.isAmong(i-1, " is was ") && r.endsPhrase(m.next) && m.number < 12 { // back to school is march
		certain = true
	}
	if !certain && !r.has(i-1, 1<<classDateCue|1<<classSince|1<<classIn|1<<classPart|1<<classRelative) && !r.cueBefore(i, classDateCue) && !r.isMay(m, i) {
		return moment{}, false
	}
	if h, ok := r.near(m.next, classHoliday); ok && strings.HasPrefix(h.spelling, "bank hol") { // the August bank holiday
		return moment{r.nearMonth(m.number), h.next, h.end}, true
	}
	whole := moment{r.nearMonth(m.number), m.next, m.end}
	if unit, ok := r.near(m.next, classSpan); ok && unit.number == unitMonth && r.language == possessedDays { // nisan ayına
		whole.next, whole.end = unit.next, unit.end
	}
	found := r.parts(moment{r.nearMonth(m.number), m.next, m.end})
	if found.end < whole.end {
		found = whole
	}
	if rel, ok := r.near(m.next, classRelative); ok && rel.number != 0 && r.language&adjectiveLast != 0 && found.end == m.end && !r.isAmong(rel.next, " delai ") { // agosto pasado, but en avril dernier délai
		found.next, found.end = rel.next, rel.end
		if rel.number < 0 && !found.last().Before(r.today) {
			found.period = monthOf(addMonths(found.from, -12))
		}
	}
	return found, true
}

// isVerbMay tells of the verb in small letters at token i, with more of its sentence at
// token next.
func (r *Reader) isVerbMay(i, next int) bool {
	return r.language == eitherFirst && !r.tokens[i].capital && r.isAmong(i, " may ") && r.goesOn(next)
}

// isBesideMonth tells that another month stands beside the one at token i, with next
// behind it: "May or June", "may-june", "Mär oder Apr".
func (r *Reader) isBesideMonth(i, next int) bool {
	return r.joinsMonths(next) && r.has(next+1, 1<<classMonth) && r.tokens[next+1].gap <= blank || r.joinsMonths(i-1) && r.has(i-2, 1<<classMonth) && r.tokens[i].gap <= blank
}

// joinsMonths tells that token i stands between two months.
func (r *Reader) joinsMonths(i int) bool {
	s := r.symbol(i)
	return s == '/' || s == '-' || r.isAmong(i, joinsDays) && !r.tokens[i].capital || r.language == articleInWord && r.isAmong(i, " ولا او أو و ")
}

// isMay tells the month from the verb, by its capital inside a sentence.
func (r *Reader) isMay(m match, i int) bool {
	t := &r.tokens[i]
	if !t.capital || t.shouted || t.gap == line || m.end-t.start < 3 || r.language != eitherFirst {
		return false
	}
	if s := r.symbol(i - 1); s == '.' || s == '!' || s == '?' {
		return false
	}
	return m.next >= len(r.tokens) || r.tokens[m.next].kind != word || r.tokens[m.next].classes != 0
}

// isAmount tells that what stands before token i was no day: "May 20 pcs".
func (r *Reader) isAmount(i int) bool {
	return i < len(r.tokens) && r.isGlued(i) && string(r.letters(i)) == "x" || r.has(i, 1<<classUnit|1<<classMeasure|1<<classMoney|1<<classCurrency|1<<classScale|1<<classMonth) || r.symbol(i) == '%' ||
		r.isAmong(i, perCents) || r.isAmong(i, " por per pour ") && r.isAmong(i+1, " ciento cento cent ")
}

// perCents are words for "%", as they are folded.
const perCents = " percent porciento prozent procent procenti yuzde "

// withYear completes a day, or a range of days, in a month.
func (r *Reader) withYear(month, first, last, next, end int) (moment, bool) {
	if !isDate(2024, month, max(first, last)) {
		return moment{}, false
	}
	var from time.Time
	if year, at, stop, ok := r.yearAt(next); ok {
		from, next, end = civil(year, month, first), at, stop
	} else if year, ok := r.shortYear(next); ok {
		from, next, end = civil(year, month, first), next+1, r.tokens[next].end
	} else {
		from = r.nearYear(civil(2024, month, first))
	}
	if last > 0 {
		return moment{between(from, civil(from.Year(), month, last)), next, end}, true
	}
	if past, ok := r.near(next, classDayPart); ok && r.language == countsOf { // 21 april jl.
		next, end = past.next, past.end
	} else if w, ok := r.near(next, classWeekday); ok && w.number <= 7 { // 7 Mayıs Perşembe
		next, end = w.next, w.end
	} else if rel, ok := r.near(next, classRelative); ok && (rel.number == 1 || rel.number == -1) && r.language&adjectiveLast != 0 { // le 12 mars prochain
		next, end = rel.next, rel.end
		if rel.number < 0 && from.After(r.today) {
			from = civil(from.Year()-1, month, first)
		}
	}
	return moment{dayOf(from), next, end}, true
}
