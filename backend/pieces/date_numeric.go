package pieces

// numericDate reads 2026-05-03, 3/5/26, 25.03., 05/2026.
func (r *Reader) numericDate(i int) (moment, bool) {
	var parts [3]int
	var size [3]int
	n, next, sep := 0, i, rune(0)
	for n < 3 && next < len(r.tokens) && r.tokens[next].kind == digits {
		parts[n], size[n] = r.tokens[next].number, r.tokens[next].to-r.tokens[next].from
		n++
		next++
		s := r.symbol(next)
		if n == 3 || s == 0 || sep != 0 && s != sep || s != '.' && s != '/' && s != '-' || !r.isGlued(next) || !r.isGlued(next+1) {
			break
		}
		sep = s
		if next+1 < len(r.tokens) && r.tokens[next+1].kind == digits {
			next++
		}
	}
	if n < 2 || r.isNumbered(i) || i > 0 && r.isGlued(i) && (r.symbol(i-1) == '.' && r.tokens[i-1].end-r.tokens[i-1].start == 1 || r.symbol(i-1) == '/' || r.symbol(i-1) == '-' && !r.isRangeBefore(i) && !r.isBehindDay(i) || r.tokens[i-1].kind == word && !r.tokens[i-1].single) {
		return moment{}, false
	}
	if next < len(r.tokens) && r.isGlued(next) && (r.symbol(next) == '-' && !(n == 3 && size[0] == 4 && next+1 < len(r.tokens) && r.tokens[next+1].kind == word) && !(n == 2 && (r.isDayAndMonth(next+1, sep) || sep == '/' && r.language&monthFirstDates != 0 && r.isDigits(next+1))) || r.symbol(next) == '/' || r.symbol(next) == '%' || r.tokens[next].kind == word && !r.tokens[next].single && !r.isHangul(next)) {
		return moment{}, false
	}
	last := 0
	if n == 2 && sep == '/' {
		last = r.lastDay(parts[0], parts[1], next)
	}
	end := r.tokens[next-1].end
	p, ok := r.threeParts(parts, size, sep)
	ok = ok && !(sep == '/' && r.has(next, 1<<classMeasure|1<<classUnit)) // sizes 12/18/24 inch
	if n == 2 {
		p, ok = r.twoParts(parts, size, sep, i, next)
	}
	if ok && n == 2 && (r.endsWithDot(next) || size[0] == 2 && size[1] == 2 && r.isInnerDot(next) || r.language&ordinalDots != 0 && sep == '.' && r.symbol(next) == '.' && r.isGlued(next)) {
		end = r.tokens[next].end
		next++
	} else if y, marked := r.near(next, classYear); ok && n == 3 && marked && y.number == 0 {
		next, end = y.next, y.end
	}
	if n == 3 && size[0] == 4 && r.symbol(next) == '-' && r.isGlued(next) && r.isGlued(next+1) { // 2025.11.07-ig
		next, end = next+2, r.tokens[next+1].end
	}
	if ok && last > 0 {
		return moment{between(p.from, p.from.AddDate(0, 0, last-p.from.Day())), next + 2, r.tokens[next+1].end}, true
	}
	return moment{p, next, end}, ok
}

// lastDay is the day behind a dash and a month and day: the 24 of 5/20-24; 0 if
// there is none.
func (r *Reader) lastDay(month, first, i int) int {
	if r.language&monthFirstDates == 0 || r.symbol(i) != '-' || !r.isDigits(i+1) || !r.isGlued(i+1) || r.isDecimal(i+1) || r.symbol(i+2) == '/' && r.isGlued(i+2) {
		return 0
	}
	if last := r.tokens[i+1].number; last > first && isDate(2024, month, last) {
		return last
	}
	return 0
}

// isInnerDot tells of a dot behind a number that ends no sentence.
func (r *Reader) isInnerDot(i int) bool {
	return r.symbol(i) == '.' && r.isGlued(i) && i+1 < len(r.tokens) && r.tokens[i+1].gap == blank && !r.tokens[i+1].capital
}

// dottedDate reads the numbers that Korean writes with a dot and a blank behind
// each: 2026. 8. 4., 8. 11.
func (r *Reader) dottedDate(i int) (moment, bool) {
	if r.language&dottedDates == 0 {
		return moment{}, false
	}
	var n [3]int
	count, next, end := 0, i, 0
	for count < 3 && r.isDigits(next) && r.symbol(next+1) == '.' && r.isGlued(next+1) && r.tokens[next].number >= 0 && (count == 0 || r.tokens[next].gap == blank) {
		n[count], end = r.tokens[next].number, r.tokens[next+1].end
		count, next = count+1, next+2
	}
	switch {
	case count == 3 && isDate(n[0], n[1], n[2]):
		return moment{dayOf(civil(n[0], n[1], n[2])), next, end}, true
	case count == 2 && isDate(2024, n[0], n[1]) && next < len(r.tokens) && r.isGlued(next) && r.isHangul(next): // 8. 11.에
		return moment{dayOf(r.nearYear(civil(2024, n[0], n[1]))), next, end}, true
	}
	return moment{}, false
}

// isOfPaper tells that a paper stands before the date at token i: "factuur van 5/6".
func (r *Reader) isOfPaper(i int) bool {
	return r.has(i-1, 1<<classOf) && r.has(i-2, 1<<classDocument|1<<classOrder)
}

// isDayAndMonth tells of two numbers that may be a day and its month, in either
// order, without blanks between: one end of "6/19-6/21".
func (r *Reader) isDayAndMonth(i int, sep rune) bool {
	if i < 0 || sep != '/' && sep != '.' || !r.isDigits(i) || r.symbol(i+1) != sep || !r.isGlued(i+1) || !r.isDigits(i+2) || !r.isGlued(i+2) {
		return false
	}
	a, b := r.tokens[i].number, r.tokens[i+2].number
	return isDate(2024, a, b) || isDate(2024, b, a)
}

// goesOnToDay tells that the day and its month at token i, with next behind them,
// begin a range that ends in others, and that one of them can be nothing else:
// "31.10 - 4.11".
func (r *Reader) goesOnToDay(i, next int, sep rune) bool {
	if sep == '.' && r.symbol(next) == '.' && r.isGlued(next) {
		next++
	}
	to := r.dash(next)
	return to > next && r.isDayAndMonth(to, sep) && (r.isSurelyDayAt(i) || r.isSurelyDayAt(to)) && !r.isCounted(to+2, to+3)
}

// isSurelyDayAt tells the same as isSurelyDay, in either order, of the numbers at
// token i and behind the mark that follows it.
func (r *Reader) isSurelyDayAt(i int) bool {
	a, b := r.tokens[i].number, r.tokens[i+2].number
	return isSurelyDay(a, b) || isSurelyDay(b, a)
}

// isBehindDay tells that a day and its month and a dash, "to" or "between … and"
// stand before token i.
func (r *Reader) isBehindDay(i int) bool { return r.startBefore(i) >= 0 }

// startBefore is the token of that day, -1 if there is none.
func (r *Reader) startBefore(i int) int {
	first := i - 4
	amid := r.isAmong(i-1, " and ") && r.isAmong(first-1, " between ")
	if r.symbol(i-1) != '-' && !r.has(i-1, 1<<classTo) && !amid {
		return -1
	}
	if r.symbol(i-2) == '.' {
		first--
	}
	if !r.isDayAndMonth(first, r.symbol(i+1)) {
		return -1
	}
	return first
}

// isRangeBefore tells that the dash before token i stands in "2-3/6" or
// "16.-19.11.", behind a lower day.
func (r *Reader) isRangeBefore(i int) bool {
	first := i - 2
	switch r.symbol(i + 1) {
	case '/':
		if r.language&slashDates == 0 && (!r.isDigits(i+2) || !isSurelyDay(r.tokens[i].number, r.tokens[i+2].number)) {
			return false
		}
	case '.':
		dotted := r.symbol(first) == '.'
		if r.language&dotDates == 0 && !(r.language == eitherFirst && (dotted || r.isPaddedMonth(i+2))) {
			return false
		}
		if dotted {
			first--
		}
	default:
		return false
	}
	return first >= 0 && r.tokens[first].kind == digits && !r.isNumbered(first) && r.tokens[first].number < r.tokens[i].number && (first == 0 || !r.isGlued(first) || r.symbol(first-1) == '(')
}

// isPaddedMonth tells of a month in two figures at token i, behind which no unit
// makes a decimal of it.
func (r *Reader) isPaddedMonth(i int) bool {
	if !r.isDigits(i) || !r.isGlued(i) {
		return false
	}
	t := &r.tokens[i]
	return t.to-t.from == 2 && t.number >= 1 && t.number <= 12 && !r.isCounted(i, i+1)
}

// isNumbered tells that the word before token i makes a code of what follows:
// "part no. 12-06-24", "réf 12-04".
func (r *Reader) isNumbered(i int) bool {
	i--
	for s := r.symbol(i); s == '.' || s == ':'; s = r.symbol(i) {
		i--
	}
	for j := max(0, i-3); j <= i; j++ { // サイズ10/12
		if m, ok := r.is(j, classNumbered); ok && m.next > i && r.tokens[j].kind == word && (j < i || !r.tokens[j].single) {
			return true
		}
	}
	return false
}

// endsWithDot tells whether the dot at token i belongs to a date such as
// "25.03." and does not end the sentence.
func (r *Reader) endsWithDot(i int) bool {
	if r.symbol(i) != '.' || !r.isGlued(i) || i+1 >= len(r.tokens) || r.symbol(i-2) != '.' {
		return false
	}
	after := &r.tokens[i+1]
	return after.gap == glued && after.kind == mark || after.gap == blank && !after.capital && r.language&(dotDates|eitherFirst) != 0
}

// threeParts reads year, month and day in the order of their sizes.
func (r *Reader) threeParts(n, size [3]int, sep rune) (period, bool) {
	switch {
	case size[0] == 4 && n[0] >= 1380 && n[0] < 1500 && isDate(2024, n[1], min(n[2], 28)) && n[2] <= 31: // 1404/08/15, of Iran: no table of it stands here
		return period{}, true
	case size[0] == 4 && size[1] <= 2 && size[2] <= 2:
		return dayOf(civil(n[0], n[1], n[2])), isDate(n[0], n[1], n[2])
	case size[0] == 2 && size[2] <= 2 && n[0] >= 20 && n[0] <= 40 && r.language&monthFirstDates != 0 && isDate(2000+n[0], n[1], n[2]): // 26.4.10
		return dayOf(civil(2000+n[0], n[1], n[2])), true
	case size[0] > 2 || size[1] > 2 || size[2] != 4 && (size[2] != 2 || n[2] < 20 || n[2] > 40):
		return period{}, false
	}
	if size[2] == 2 {
		n[2] += 2000
	} else if n[2] > lastYear && n[2]-buddhistYears <= lastYear { // 14/02/2568
		n[2] -= buddhistYears
	}
	return r.eitherOrder(n[2], n[0], n[1], sep)
}

// buddhistYears is by how many the years of Thailand are ahead of ours.
const buddhistYears = 543

// eitherOrder reads a day and a month that stand in one order or the other.
func (r *Reader) eitherOrder(year, first, second int, sep rune) (period, bool) {
	dayFirst, monthFirst := isDate(year, second, first), isDate(year, first, second)
	switch {
	case !dayFirst && !monthFirst:
		return period{}, false
	case !dayFirst || monthFirst && r.language&monthFirstDates != 0:
		return dayOf(civil(year, first, second)), true
	case !monthFirst || first == second || sep == '.' || r.language&eitherFirst == 0 && r.language != 0:
		return dayOf(civil(year, second, first)), true
	}
	return period{either, civil(year, second, first), civil(year, first, second)}, true
}

// twoParts reads a day and a month, or a month and a year. As two numbers with
// a mark between them may be much else, there must be a sign of a date.
func (r *Reader) twoParts(n, size [3]int, sep rune, i, next int) (period, bool) {
	if size[1] == 4 && n[1] > lastYear { // 05/2571
		n[1] -= buddhistYears
	}
	switch {
	case sep != '.' && size[1] == 4 && n[0] >= 1 && n[0] <= 12 && n[1] >= oldestYear && n[1] <= lastYear:
		return monthOf(civil(n[1], n[0], 1)), true
	case sep != '.' && size[0] == 4 && size[1] == 2 && n[1] >= 1 && n[1] <= 12 && n[0] >= oldestYear && n[0] <= lastYear:
		return monthOf(civil(n[0], n[1], 1)), true
	case size[0] > 2 || size[1] > 2:
		return period{}, false
	}
	behind := next
	if of, ok := r.near(next, classOf); ok { // 3/4 de pulgada
		behind = of.next
	}
	if model, ok := r.near(next, classNumbered); sep == '/' && (r.has(behind, 1<<classMeasure) || ok && model.number == namesGoods) { // the 11/12 size
		return period{}, false
	}
	if sep == '.' && r.isAmong(i-1, " a en por for ") && size[0] != 2 && r.language&dotDates == 0 { // me dejó a 2.10, for 1.10
		return period{}, false
	}
	cue := r.saysDate(i, next, size, sep) || r.isAmong(next, " latest deadline onwards onward ")
	if !cue && (sep == '-' && r.language&dashDates == 0 || r.has(next, 1<<classUnit|1<<classMeasure|1<<classMoney|1<<classCurrency|1<<classSpan|1<<classScale) && !(sep == '/' && r.isHangul(next)) && r.symbol(next) != '\'' || r.has(i-1, 1<<classCurrency|1<<classPay) || r.symbol(next) == '%' || r.symbol(next) == '"') {
		return period{}, false
	}
	if c, ok := r.near(next, classClock); sep == '.' && (ok && c.number == 0 || r.language&monthFirstDates == 0 && !isDate(2024, n[1], n[0]) && !r.isAmong(i-1, launches)) { // 10.12 Uhr, 10.30
		return period{}, false
	}
	if sep == '/' && n[0] == 18 && (n[1] == 8 || n[1] == 10) && !r.strict && !r.isAmong(i-1, onDays) && !r.has(i-1, 1<<classWeekday) { // dat is geen 18/10
		return period{}, false
	}
	if r.isRated(i) {
		return period{}, false
	}
	if sep == '/' && (r.isAmong(i-1, yarns) || r.isAmong(next, yarns)) {
		return period{}, false
	}
	if !cue && sep == '/' && (n[0] == 24 && n[1] == 7 || r.isSize(i)) { // day and night
		return period{}, false
	}
	padded := size[1] == 2 && (size[0] == 2 || sep == '.' && n[1] < 10 && r.language&commaDecimals != 0) // 7.01
	if !cue && (sep == '/' && r.language&slashDates == 0 && !isSurelyDay(n[0], n[1]) && (!padded || n[1] > 12 && n[0] > 12) || sep == '.' && !((padded || r.endsWithDot(next)) && (r.language&dotDates != 0 || padded && r.isInnerDot(next)) && r.symbol(next) != 'x')) {
		return period{}, false
	}
	dashed := cue && n[0] > 12 && r.language&(dashDates|eitherFirst) != 0 || isSurelyDay(n[0], n[1]) && r.language&dashDates != 0
	if sep == '-' && !padded && r.language&monthFirstDates == 0 && (!dashed || r.isCounted(next-1, next)) {
		return period{}, false
	}
	p, ok := r.eitherOrder(2024, n[0], n[1], sep) // a leap year, to admit 29 February
	if !ok {
		return p, false
	}
	if first := r.startBefore(i); first >= 0 && p.grain == either { // 19/7 to 11/8
		switch a, b := r.tokens[first].number, r.tokens[first+2].number; {
		case isSurelyDay(a, b):
			p = dayOf(p.from)
		case isSurelyDay(b, a):
			p = dayOf(p.to)
		}
	}
	p.from = r.nearYear(p.from)
	if p.grain == either {
		p.to = r.nearYear(p.to)
	}
	return p, true
}

// saysDate tells that what stands around token i makes a date of two numbers:
// "until 3/5", "28/9 al 1/10", "Friday, 14.05".
func (r *Reader) saysDate(i, next int, size [3]int, sep rune) bool {
	if r.isBehindDay(i) && (r.symbol(i-2) == '.' || (sep == '/' || r.language == eitherFirst) && (r.isSurelyDayAt(i-4) || r.isSurelyDayAt(i))) {
		return true
	}
	if r.symbol(i-1) == ',' && r.has(i-2, 1<<classWeekday) && size[1] == 2 {
		return true
	}
	named := i - 1
	if r.symbol(named) == ':' {
		named--
	}
	if sep != '/' && size[1] == 2 && r.isAmong(named, namesDay) && !r.isCounted(next-1, next) {
		return true
	}
	if r.language == eitherFirst && r.saysDateInEnglish(i, next, size, sep) {
		return true
	}
	return r.isOfPaper(i) || r.cueBefore(i, classDateCue) || r.cueBefore(i, classSince) || r.cueBefore(i, classWeekday) || r.has(i-1, 1<<classWeekday|1<<classDayMark) || sep == '/' && r.has(i-1, 1<<classDay)
}

// saysDateInEnglish tells the same of English, which people write from everywhere,
// with the marks of their own dates and with decimals: 8-12.09, 31.10 - 4.11,
// "5.05 morning", "payed the 3/3", "the budget closes 31.12".
func (r *Reader) saysDateInEnglish(i, next int, size [3]int, sep rune) bool {
	first, second := r.tokens[i].number, r.tokens[i+2].number
	if r.isGlued(i) && r.symbol(i-1) == '-' && r.isRangeBefore(i) || r.goesOnToDay(i, next, sep) {
		return true
	}
	happens := i > 0 && r.tokens[i].gap == blank && (r.isAmong(i-1, happensOn) || i > 1 && r.tokens[i-1].capital && r.isAmong(i-2, happensOn))
	switch sep {
	case '/':
		if isIt := r.isAmong(i-1, " s ") && r.isAmong(i-3, " it today "); isIt && r.stops(next) && !isFraction(first, second) { // and it's 11/6
			return true
		}
		return happens && !(first == 24 && second == 7) || r.isAmong(i-1, " the ") && r.endsPhrase(next) && !isFraction(first, second)
	case '.':
		if s := r.symbol(next + 1); r.symbol(next) == '.' && r.isGlued(next) && r.isGlued(next+1) && (s == ',' || s == ')') { // is 20.6., before it
			return true
		}
		return size[1] == 2 && (happens && first > 12 || r.isToday(i, next) || r.has(next, 1<<classDayPart) || second > 12 && r.isAmong(i-1, launches))
	}
	return false
}

// isFraction tells of two numbers that say a part of an inch: 3/4, 5/8.
func isFraction(part, whole int) bool {
	return part < whole && (whole == 2 || whole == 3 || whole == 4 || whole == 8)
}

// onDays stand before days and no grades of steel, as they are folded.
const onDays = " op on am le el al em dia до в "

// yarns stand beside the numbers of yarn, as they are folded: "jersey 30/1 peinado".
const yarns = " peinado cardado peine penye karde combed carded yarn hilo hilado jersey terry cotton algodon algodao fio oe ne "

// happensOn are words behind which a day is told without "on".
const happensOn = " launch launches launching launched payed land lands landing arrive arrives arriving leave leaves leaving sail sails sailing close closes closed open opens opened start starts end ends expire expires expiry ship ships shipped shipment load loaded deliver delivered delivery free back paid come came truck desk meet meeting come comes coming fair deadline valid "

// launches are those of them behind which no hour is told: "launching 10.15".
const launches = " launch launches launching launched "

// namesDay are words before the day of which they are, as they are folded: "data:
// 15-06", "embarque 15.06".
const namesDay = " date fecha data datum tarih tarihi дата تاريخ بتاريخ embarque zarpe salida saida chegada llegada abfahrt ankunft abholung verladung depart arrivee enlevement partenza arrivo imbarco carico vertrek aankomst levering lieferung livraison consegna entrega entregas dostawa odbior zaladunek yukleme teslim teslimat отгрузка отгрузки приход "

// ratings are words for how well something is rated, as they are folded, and
// longestRating how many words stand between them and the figure (own).
const (
	ratings       = " rating rated stars рейтинг рейтинга оценка puntuacion calificacion bewertung sterne stelle punteggio ocena puan "
	longestRating = 6
)

// isRated tells that a rating is told before token i: "рейтинг рухнул до 3.9".
func (r *Reader) isRated(i int) bool {
	for j := i - 1; j >= max(0, i-longestRating) && r.tokens[j+1].gap != line; j-- {
		if r.isAmong(j, ratings) {
			return true
		}
	}
	return false
}

// isSize tells that sizes are listed before token i: "sizes S and 10/12".
func (r *Reader) isSize(i int) bool {
	for j := max(0, i-4); j < i-1; j++ {
		if m, ok := r.is(j, classNumbered); ok && m.number == namesGoods && r.tokens[j+1].gap != line && r.tokens[j].kind == word && !r.tokens[j].single {
			return true
		}
	}
	return false
}

// isSurelyDay tells that two numbers with a slash between them are a day and its
// month: no fraction begins so high, but for the grades of steel, 18/8 and
// 18/10, and 24/7.
func isSurelyDay(dayNumber, month int) bool {
	return dayNumber > 12 && dayNumber != 18 && !(dayNumber == 24 && month == 7) && !(dayNumber == 16 && month == 9)
}
