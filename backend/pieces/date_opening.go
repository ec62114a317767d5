package pieces

import "strings"

// workweek reads the days on which somebody works, "Monday to Friday", of which the weekday
// w at token i is one; next is behind those that are read.
func (r *Reader) workweek(i int, w match) (next int, ok bool) {
	if or, ok := r.is(w.next, classTo); ok && or.number == 1 || r.language == eitherFirst && r.isAmong(i-1, daysOff) { // closed Monday to Sat
		return 0, false
	}
	if next, ok := r.openingRange(w); ok {
		return next, true
	}
	return w.next, r.isOpenOn(i) || r.isInWeek(i, w) || r.isOpenRange(i, w)
}

// isInWeek tells that the weekday w at token i begins or ends a range from Monday to the end
// of a week.
func (r *Reader) isInWeek(i int, w match) bool {
	if at := r.toDay(w.next); at > w.next && r.has(at, 1<<classWeekday) && w.number%10 == 1 {
		to, _ := r.is(at, classWeekday)
		return to.number%10 >= 5 || w.number > 10 && r.symbol(w.next) == '-' && to.number%10 == 4 // Mo-Do
	}
	for j := max(0, i-5); j < i && (w.number%10 >= 5 || w.number == 14 && r.symbol(i-1) == '-'); j++ {
		from, ok := r.is(j, classWeekday)
		if or, is := r.is(from.next, classTo); ok && (is && or.number == 1 || r.language == eitherFirst && r.isAmong(j-1, daysOff)) {
			return false
		}
		if at := r.toDay(from.next); ok && from.number%10 == 1 && at > from.next && at >= i-1 {
			return true
		}
	}
	return false
}

// toDay steps over what joins two days, if it stands at token i, and over what is so short that
// it joins nothing else: lunedì al venerdì, thu 2 den thu 7.
func (r *Reader) toDay(i int) int {
	at := r.dash(i)
	if at == i && (r.language == marksFirst && r.isAmong(i, " toi den ") || r.language&elidesIn != 0 && r.isAmong(i, " al ")) {
		at++
	}
	return at
}

// leadToHours stand between the days and the hours of opening, as they are folded.
const leadToHours = " from von vom de das dalle ore jam pukul c с od tu van saat luc "

// openingRange reads a range of days that hours follow, from weekday w on: "Di–Fr 9–12",
// "dal lunedì al giovedì dalle 8 alle 12".
func (r *Reader) openingRange(w match) (next int, ok bool) {
	at := r.toDay(w.next)
	last, ok := r.near(r.behindArticle(at), classWeekday)
	if !ok || at == w.next {
		return 0, false
	}
	hours := last.next
	for range 2 {
		if s := r.symbol(hours); s == '.' || s == ',' || s == ':' || s == '(' || r.isAmong(hours, leadToHours) {
			hours++
		}
	}
	return last.next, r.isHourOfOpening(hours)
}

// toHours stand between the hours of opening and closing, as they are folded.
const toHours = " alle a as bis tot hasta ate sampai до "

// isHourOfOpening tells of an hour at token i that another one follows, or the word for it.
func (r *Reader) isHourOfOpening(i int) bool {
	if !r.isDigits(i) || r.tokens[i].number > 24 || r.tokens[i].gap > blank {
		return false
	}
	i++
	return r.dash(i) > i || r.has(i, 1<<classClock) || r.symbol(i) == ':' || r.isAmong(i, toHours) || r.isGlued(i) && r.isAmong(i, " h am pm ")
}

// daysOff stand before the days on which nobody works.
const daysOff = " closed shut away off leave "

// Words before the days on which somebody works each week, and between them and the
// days; longestWeek is how many words such days are at most (own).
const (
	worksOn     = " open work works working opens weekend "
	leadToDays  = " on from is for us here now and to till thru "
	longestWeek = 7
)

// isOpenOn tells that the day at token i is one of those of a working week or of a
// weekend, which some countries have on other days: "open on Sunday to Thursday", "our
// weekend is Friday and Saturday".
func (r *Reader) isOpenOn(i int) bool {
	if r.language != eitherFirst {
		return false
	}
	days := 1
	for j := i - 1; j >= max(0, i-longestWeek) && r.tokens[j+1].gap == blank; j-- {
		switch {
		case r.isAmong(j, worksOn):
			return !r.isAmong(j-1, " dont t not never ") && (r.isAmong(j, " weekend ") && r.isAmong(j+1, " is for ") || days > 1 || r.has(i+2, 1<<classWeekday) && r.isAmong(i+1, " and to till thru "))
		case r.has(j, 1<<classWeekday):
			days++
		case !r.isAmong(j, leadToDays):
			return false
		}
	}
	return false
}

// opens are the words of each language, as they are folded, before or behind a range of days on
// which a place is open or somebody works each week.
var opens = map[language]string{
	languages("en"): " open opens ", languages("nl"): " open geopend ", languages("de"): " offen geoffnet ",
	languages("fr"): " ouvert ouverts ouverte ouvertes ouvrons ouvre ", languages("it"): " aperto aperti aperta apriamo lavoriamo ",
	languages("es"): " abrimos abierto abierta abiertos abre abren atendemos trabajamos ", languages("pt"): " abrimos aberto aberta abertos abre atendemos trabalhamos ",
	languages("pl"): " otwarte czynne pracujemy ", languages("ru"): " открыты открыто работаем работает ", languages("tr"): " acik acigiz calisiyoruz ",
	languages("id"): " buka ", languages("vi"): " mo cua lam ", languages("hi"): " khuli khula khule खुली खुला ", languages("ko"): " 영업 영업합니다 영업해요 영업시간 근무 근무해요 ",
	languages("zh"): " 营 營 ", languages("ja"): " 営 ",
	languages("ar"): " دوام دوامنا عمل موجودين موجود فاتحين فاتح مفتوح مفتوحين نشتغل شغالين بنفتح نفتح محل مكتب مكتبنا محلنا ",
}

// longestOpens is how many words stand between such a word and the days (own).
const longestOpens = 3

// rangeOfDays is the last day of the range that the weekday at token i begins.
func (r *Reader) rangeOfDays(i int) (last match, ok bool) {
	w, ok := r.is(i, classWeekday)
	if !ok {
		return match{}, false
	}
	at := r.toDay(w.next)
	if at == w.next && !(r.language&(articleInWord|possessedDays) != 0 || strings.HasPrefix(r.text[w.end:], "부터")) {
		return match{}, false
	}
	return r.near(r.behindArticle(at), classWeekday)
}

// isOpenRange tells that the weekday w at token i begins or ends a range of days that are told
// with such a word: "abrimos de martes a sábado", من الأحد للخميس احنا موجودين.
func (r *Reader) isOpenRange(i int, w match) bool {
	first, last := w, w
	from := i
	if to, ok := r.rangeOfDays(i); ok {
		last = to
	} else {
		for j := max(0, i-longestOpens-1); j < i; j++ {
			if to, ok := r.rangeOfDays(j); ok && to.next == w.next {
				first, _ = r.is(j, classWeekday)
				from = j
			}
		}
	}
	if first == last || r.has(last.next, 1<<classRelative) || r.has(from-1, 1<<classRelative) || r.language == articleInWord && (first.number%10 < 6 || last.number%10 < 3 || last.number%10 > 5) {
		return false
	}
	for j := last.next; j < min(len(r.tokens), last.next+longestOpens) && r.tokens[j].gap <= blank; j++ {
		if r.isAmong(j, opens[r.language]) {
			return true
		}
	}
	return r.isTold(from, opens[r.language], longestOpens)
}

// longestOpening is how many words behind the days of a working week another day still is
// one of every week (own).
const longestOpening = 14

// isAmidOpening tells that the weekday w at token i belongs to opening hours that are told:
// "Mon to Fri 9-6, Saturday 9-1".
func (r *Reader) isAmidOpening(i int, w match) bool {
	if i < r.opening {
		return true
	}
	return r.opening > 0 && i-r.opening <= longestOpening && r.tokens[i].gap != line && !r.strict && !r.has(i-1, 1<<classRelative) && !r.has(w.next, 1<<classRelative|1<<classMonth) && !r.isDigits(w.next)
}
