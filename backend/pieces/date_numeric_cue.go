package pieces

import "strings"

// saysDate tells that what stands around token i makes a date of two numbers:
// "until 3/5", "28/9 al 1/10", "Friday, 14.05".
func (r *Reader) saysDate(i, next int, size [3]int, sep rune) bool {
	if r.isBehindDay(i) && (r.symbol(i-2) == '.' || (sep == '/' || r.language == eitherFirst) && (r.isSurelyDayAt(i-4) || r.isSurelyDayAt(i))) {
		return true
	}
	if r.isLedTo(i) {
		return true
	}
	if r.symbol(i-1) == ',' && r.has(i-2, 1<<classWeekday) && (size[1] == 2 || sep == '/') {
		return true
	}
	if r.before.end > 0 && (r.dash(r.before.next) == i && i > r.before.next || r.before.next == i-1 && r.isAmong(i-1, joinsDays)) && r.symbol(r.before.next-2) == sep && (sep == '/' || sep == '.' && r.language == eitherFirst) { // dal 3/5 al 10/5, from 1.10 to 7.10
		return true
	}
	if sep == '/' && r.goesOnToDay(i, next, sep) {
		return true
	}
	if sep == '/' && r.language&daysBeforeKo != 0 && r.isAmong(next, postpositions) || sep == '/' && r.language != eitherFirst && (r.startsClause(i) || r.stops(next)) && r.isLonelyDay(i, next) {
		return true
	}
	if sep == '.' && r.language&dottedDates != 0 && next < len(r.tokens) && r.isGlued(next) && strings.HasPrefix(r.text[r.tokens[next].start:], "까지") { // 6.20까지
		return true
	}
	if r.symbol(next) == '(' && r.symbol(next+2) == ')' && r.isAmong(next+1, " 월 화 수 목 금 토 일 月 火 水 木 金 土 日 一 二 三 四 五 六 ") { // 4.15(수)
		return true
	}
	if r.symbol(i-1) == '.' && r.has(i-2, 1<<classWeekday) && r.tokens[i-2].end-r.tokens[i-2].start <= longestShort { // Do. 11.6.
		return true
	}
	if r.language == possessedDays && (r.isAmong(next, " itibariyle itibaren tarihinde tarihli ") || sep == '/' && r.hasCaseOfDay(next) && !isFraction(r.tokens[i].number, r.tokens[i+2].number)) { // 1/12 itibariyle, 15/6'da
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
		if first == 24 && second == 7 {
			return false
		}
		if r.isAmong(i-1, " s ") && r.symbol(i-2) == '\'' && r.isSurelyDayAt(i) { // tourney's 6/14
			return true
		}
		if r.isAmong(i-1, " the ") && r.isAmong(next, daysGoods) || r.isAmong(i-1, " to ") && r.stops(next) && r.isSurelyDayAt(i) { // the 9/22 sailing, pushed to 1/21
			return true
		}
		return happens || r.isLonelyDay(i, next) || r.isOfShip(i) || r.goesOnDay(i) || r.isAmong(i-1, " the ") && r.endsPhrase(next) && !isFraction(first, second)
	case '.':
		if s := r.symbol(next + 1); r.symbol(next) == '.' && r.isGlued(next) && r.isGlued(next+1) && (s == ',' || s == ')') { // is 20.6., before it
			return true
		}
		if r.symbol(next) == '.' && r.isGlued(next) && r.isAmong(next+1, " is was works fits suits ok ") { // so 6.12. is my deadline
			return true
		}
		return size[1] == 2 && (happens && (first > 12 || r.folded[r.tokens[i].from] == '0' || size[0] == 2 && !r.isAmong(i-1, pays)) || r.isToday(i, next) || r.has(next, 1<<classDayPart) || second > 12 && r.isAmong(i-1, launches))
	}
	return false
}

// daysGoods are told by the day on which they are.
const daysGoods = " sailing vessel shipment invoice order delivery loading meeting call mail email cutoff appointment "

// pays stand before amounts as often as before days.
const pays = " paid payed back free "

// isLonelyDay tells of two numbers with a slash between them at token i, and next
// behind them, that can hardly be a fraction, a size or a mark out of ten and that
// nothing is counted by: "10/4 works for us".
func (r *Reader) isLonelyDay(i, next int) bool {
	first, second := r.tokens[i].number, r.tokens[i+2].number
	if r.startsClause(i) && r.isPadded(i) && !r.isCounted(i+2, next) { // 12/05 container out
		return true
	}
	if first <= second+1 && second != 7 && second != 9 && second != 11 || first == second || first == 9 && second == 11 || first == 24 && second == 7 || i > 0 && r.tokens[i-1].kind == digits {
		return false
	}
	return (r.language != eitherFirst && !r.isCounted(i+2, next) || r.endsPhrase(next)) && !strings.Contains(r.text, "\"") && !r.isAmong(i-1, counts)
}

// counts stand before shares and sizes.
const counts = " of about only size sizes at x "

// longestShip is how many words stand between "ETA" and its day (own): the port and a verb.
const longestShip = 3

// isOfShip tells that the day of a ship is told before token i: "ETA Durban 3/1".
func (r *Reader) isOfShip(i int) bool {
	for j := i - 1; j >= max(0, i-longestShip) && r.tokens[j+1].gap == blank && r.tokens[j].kind == word; j-- {
		if r.isAmong(j, shipDays) {
			return true
		}
	}
	return false
}

// goesOnDay tells that another day in figures stands before the two numbers at
// token i: "off on 7/1 and also 8/10".
func (r *Reader) goesOnDay(i int) bool {
	at := i - 1
	if r.isAmong(at, " also then ") {
		at--
	}
	return r.before.end > 0 && r.before.next == at && r.isAmong(at, joinsDays) && r.symbol(at-2) == '/'
}

// isFraction tells of two numbers that say a part of an inch: 3/4, 5/8.
func isFraction(part, whole int) bool {
	return part < whole && (whole == 2 || whole == 3 || whole == 4 || whole == 8)
}

// happensOn are words behind which a day is told without "on".
const happensOn = " opening returns stops launch launches launching launched payed land lands landing arrive arrives arriving leave leaves leaving sail sails sailing close closes closed open opens opened start starts end ends expire expires expiry ship ships shipped shipment load loaded deliver delivered delivery free back paid come came truck desk meet meeting comes coming fair deadline valid exp reopen reopens works "

// launches are those of them behind which no hour is told: "launching 10.15".
const launches = " launch launches launching launched "

// namesDay are words before the day of which they are, as they are folded: "data:
// 15-06", "embarque 15.06".
const namesDay = " date fecha data datum tarih tarihi дата تاريخ بتاريخ embarque zarpe salida saida chegada llegada abfahrt ankunft abholung verladung depart arrivee enlevement partenza arrivo imbarco carico vertrek aankomst levering lieferung livraison consegna entrega entregas dostawa odbior zaladunek yukleme teslim teslimat отгрузка отгрузки приход "

// isOfPaper tells that a paper stands before the date at token i: "factuur van 5/6".
func (r *Reader) isOfPaper(i int) bool {
	return r.has(i-1, 1<<classOf) && (r.has(i-2, 1<<classDocument|1<<classOrder) || r.isAmong(i-2, talks))
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
	return to > next && r.isDayAndMonth(to, sep) && (r.isSurelyDayAt(i) || r.isSurelyDayAt(to) || sep == '/' && (r.isPadded(i) || r.isPadded(to) || r.isInSameMonth(i, to))) && !r.isCounted(to+2, to+3)
}

// isInSameMonth tells that the two numbers at token i and those at token to are two days
// of one month, in this order, not two parts of an inch: "3/5 a 7/5".
func (r *Reader) isInSameMonth(i, to int) bool {
	first, last, month := r.tokens[i].number, r.tokens[to].number, r.tokens[i+2].number
	return first < last && month == r.tokens[to+2].number && !(isFraction(first, month) && isFraction(last, month))
}

// isPadded tells of a day or month with a zero before it, of two with a mark
// between them at token i: 4/02.
func (r *Reader) isPadded(i int) bool {
	return r.folded[r.tokens[i].from] == '0' || r.folded[r.tokens[i+2].from] == '0'
}

// isSurelyDay tells that two numbers with a slash between them are a day and its
// month: no fraction begins so high, but for the grades of steel, 18/8 and
// 18/10, and 24/7.
func isSurelyDay(dayNumber, month int) bool {
	return dayNumber > 12 && dayNumber != 18 && !(dayNumber == 24 && month == 7) && !(dayNumber == 16 && month == 9)
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

// onDays stand before days and no grades of steel, as they are folded.
const onDays = " op on am le el al em dia до в "

// yarns stand beside the numbers of yarn, as they are folded: "jersey 30/1 peinado".
const yarns = " iplik ring penye peinado cardado peine penye karde combed carded yarn hilo hilado jersey terry cotton algodon algodao fio oe ne "

// ratings are words for how well something is rated, as they are folded, and
// longestRating how many words stand between them and the figure (own).
const (
	ratings       = " rating rated stars quality рейтинг рейтинга оценка puntuacion calificacion voto nota note bewertung sterne stelle punteggio ocena puan "
	longestRating = 6
)

// isRated tells that a rating is told before token i: "рейтинг рухнул до 3.9".
func (r *Reader) isRated(i int) bool {
	if r.has(i-1, 1<<classWeekday|1<<classOf) { // c'est noté pour vendredi 13/6, a nota de 4/10
		return false
	}
	return r.isTold(i, ratings, longestRating)
}

// longestPriced is how many bytes stand between the Chinese word for a price and its figure
// (own): five characters.
const longestPriced = 15

// versions are words for that of a program, as they are folded, and longestVersion how many
// words and marks stand between them and a number of it (own).
const (
	versions       = " version versions versione version versao wersja wersji wersje wersie версия версию версии прошивка прошивку прошивки firmware versi surum surumu "
	longestVersion = 20
)

// isPricedOrVersion tells that a price in Chinese or a version is told before token i:
// 单价降到4.2, "wersja 1.8 nie działa, na 1.6 działało".
func (r *Reader) isPricedOrVersion(i int) bool {
	if r.language == beforeDay {
		before := r.text[:r.tokens[i].start]
		return strings.ContainsAny(before[max(0, len(before)-longestPriced):], "价價")
	}
	return !r.strict && r.isTold(i, versions, longestVersion)
}

// longestPipe is how many words and marks stand in Vietnamese between a pipe and its sizes (own).
const longestPipe = 5

// isColourOrPart tells in Vietnamese that the two numbers at token i are a colour, a code, the size
// of a pipe or a part of what is counted: màu 4/27, ống 3/4, 3/4 số lượng, còn 1/4.
func (r *Reader) isColourOrPart(i, next int) bool {
	return (r.isAmong(i-1, " mau ma so qua gan hon ") || r.isAmong(i-1, " le ") && r.isAmong(i-2, " ti ty ")) || isFraction(r.tokens[i].number, r.tokens[i+2].number) && (r.isAmong(next, " so ") || r.isAmong(i-1, " con ") || r.isTold(i, " ong van co ren ", longestPipe))
}

// isTold tells that one of some words stands on the line of token i, at most longest words
// before it.
func (r *Reader) isTold(i int, words string, longest int) bool {
	for j := i - 1; j >= max(0, i-longest) && r.tokens[j+1].gap != line; j-- {
		if r.isAmong(j, words) {
			return true
		}
	}
	return false
}

// isSize tells that sizes are listed before token i: "sizes S and 10/12".
func (r *Reader) isSize(i int) bool {
	first := i - 4
	if r.isDigits(i-3) && r.symbol(i-4) == '/' || r.isDigits(i-2) && r.symbol(i-3) == '/' { // le modèle 10/12 et le 12/14
		first -= 3
	}
	for j := max(0, first); j < i-1; j++ {
		if m, ok := r.is(j, classNumbered); ok && m.number == namesGoods && r.tokens[j+1].gap != line && r.tokens[j].kind == word && !r.tokens[j].single {
			return true
		}
	}
	return false
}
