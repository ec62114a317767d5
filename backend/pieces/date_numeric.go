package pieces

import "strings"

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
	if n < 2 || r.isNumbered(i) || i > 0 && r.isGlued(i) && (r.symbol(i-1) == '.' && r.tokens[i-1].end-r.tokens[i-1].start == 1 || r.symbol(i-1) == '/' || r.symbol(i-1) == '-' && !r.isRangeBefore(i) && !r.isBehindDay(i) || r.tokens[i-1].kind == word && !r.tokens[i-1].single && !r.isLedTo(i)) {
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

// isLedTo tells that what is glued before the number at token i leads to a day: ل9/11, ETD3/28.
func (r *Reader) isLedTo(i int) bool {
	return r.isGlued(i) && (r.isAmong(i-1, " etd eta ") || r.language == articleInWord && r.isAmong(i-1, " ل ب و "))
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

// endsPlural tells of a word that may be a noun of several, in Dutch: op 3-4 plaatsen.
func (r *Reader) endsPlural(i int) bool {
	return r.goesOn(i) && (strings.HasSuffix(string(r.letters(i)), "en") || strings.HasSuffix(string(r.letters(i)), "s"))
}

// arrives tells in Japanese what arrives that day, and counts clothes.
const arrives = " 着 "

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
	case (sep != '.' || size[0] == 2) && size[1] == 4 && n[0] >= 1 && n[0] <= 12 && n[1] >= oldestYear && n[1] <= lastYear:
		return monthOf(civil(n[1], n[0], 1)), true
	case sep != '.' && size[0] == 4 && size[1] == 2 && n[1] >= 1 && n[1] <= 12 && n[0] >= oldestYear && n[0] <= lastYear:
		return monthOf(civil(n[0], n[1], 1)), true
	case sep == '.' && size[0] == 4 && size[1] == 2 && r.language&dottedDates != 0 && n[1] >= 1 && n[1] <= 12 && n[0] >= oldestYear && n[0] <= lastYear: // 2025.03
		return monthOf(civil(n[0], n[1], 1)), true
	case size[0] > 2 || size[1] > 2:
		return period{}, false
	case sep == '/' && size[0] == 2 && r.language&(eitherFirst|monthFirstDates) == 0 && r.language != 0 && n[0] >= 1 && n[0] <= 12 && n[1] >= r.today.Year()%100-1 && n[1] > 12 && n[1] <= lastYear-2000 && r.saysDate(i, next, size, sep): // em 05/26
		return monthOf(civil(2000+n[1], n[0], 1)), true
	}
	behind := next
	if of, ok := r.near(next, classOf); ok { // 3/4 de pulgada
		behind = of.next
	}
	if model, ok := r.near(next, classNumbered); sep == '/' && !r.hasCase(next) && (r.has(behind, 1<<classMeasure) || ok && model.number == namesGoods && !r.has(i-1, 1<<classDayMark)) { // the 11/12 size, but ngay 6/11 ma
		return period{}, false
	}
	if sep == '.' && size[0] == 1 && size[1] == 1 && r.has(next, 1<<classMeasure|1<<classUnit) && r.tokens[next].kind == word && r.tokens[next].gap <= blank { // 6 by 4 by 2.8 meters
		return period{}, false
	}
	if to := r.dash(next); sep == '.' && to > next && r.isDigits(to) && r.symbol(to+1) == '.' && r.isDigits(to+2) && !isDate(2024, r.tokens[to+2].number, r.tokens[to].number) { // from 1.10 to 1.20
		return period{}, false
	}
	if sep == '.' && r.isAmong(i-1, " a en por for ") && size[0] != 2 && r.language&dotDates == 0 { // me dejó a 2.10, for 1.10
		return period{}, false
	}
	if sep == '.' && r.isAmong(i-1, " by x ") && r.isDigits(i-2) { // 1.4 by 2.1
		return period{}, false
	}
	cue := r.saysDate(i, next, size, sep) || r.isAmong(next, " latest deadline onwards onward ")
	if !cue && (sep == '-' && r.language&dashDates == 0 || r.has(next, 1<<classUnit|1<<classMeasure|1<<classMoney|1<<classCurrency|1<<classSpan|1<<classScale) && !(sep == '/' && (r.isHangul(next) || r.isAmong(next, arrives))) && !(sep == '.' && size[0] == 2 && size[1] == 2 && r.folded[r.tokens[i].from] == '0' && r.language&dotDates != 0) && r.symbol(next) != '\'' || r.has(i-1, 1<<classCurrency|1<<classPay) || r.symbol(next) == '%' || r.symbol(next) == '"') {
		return period{}, false
	}
	if c, ok := r.near(next, classClock); sep == '.' && (ok && c.number == 0 || r.language&monthFirstDates == 0 && !isDate(2024, n[1], n[0]) && !r.isAmong(i-1, launches)) { // 10.12 Uhr, 10.30
		return period{}, false
	}
	if sep == '/' && n[0] == 18 && (n[1] == 8 || n[1] == 10) && !r.strict && !r.isAmong(i-1, " now ") && !r.isAmong(i-1, onDays) && !r.has(i-1, 1<<classWeekday) { // dat is geen 18/10
		return period{}, false
	}
	if r.isRated(i) || sep == '.' && size[1] == 1 && r.isPricedOrVersion(i) || sep == '/' && r.language == marksFirst && r.isColourOrPart(i, next) {
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
	dashed := cue && n[0] > 12 && r.language&(dashDates|eitherFirst) != 0 || n[0] > 12 && r.language&dashDates != 0 || r.language&dashDates != 0 && cue && !r.endsPlural(next)
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
