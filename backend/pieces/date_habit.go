package pieces

import (
	"slices"
	"strings"
)

// everyMonth end what stands before the day of every month.
var everyMonth = [...]string{"毎月", "每月", "每个月", "每個月", "매달", "매월"}

// everyInZh end what stands before the days of every week in Chinese: 每个星期一, 逢周三.
var everyInZh = [...]string{"每个", "每個", "逢", "每逢"}

// isMonthly tells that the day at token i is one of every month: 毎月20日.
func (r *Reader) isMonthly(i int) bool {
	before := strings.TrimSuffix(r.text[:r.tokens[i].start], " ")
	return slices.ContainsFunc(everyMonth[:], func(every string) bool { return strings.HasSuffix(before, every) })
}

// everyDay are the words of each language before the days of every week, as they are
// folded: "every Monday".
var everyDay = map[language]string{
	languages("en"): " every each ", languages("it"): " ogni ", languages("es"): " cada ", languages("pt"): " cada toda todo ",
	languages("fr"): " chaque ", languages("de"): " jeden jede jedes jedem ", languages("nl"): " elke iedere ",
	languages("pl"): " kazdy kazda kazde kazdego co ", languages("ru"): " каждый каждую каждое ", languages("hi"): " har हर ",
	languages("ar"): " kol كل ", languages("id"): " setiap tiap ", languages("tr"): " her ", languages("vi"): " moi ", languages("ko"): " 매주 매달 매월 ",
}

// onThose are the words of each language before the days of every week that say so alone,
// and pluralDay the ends of such days, as they are folded: "los martes", "ao sábado",
// "Fridays", "freitags", "cumaları".
var (
	onThose   = map[language]string{languages("es"): " los ", languages("pt"): " ao aos ", languages("ar"): " بيسكر بنسكر نسكر منسكر "}
	pluralDay = map[language][]string{
		languages("en"): {"days"}, languages("de"): {"tags"}, languages("nl"): {"dags"}, languages("tr"): {"lari", "leri"}, languages("es"): {"sabados", "domingos"}, languages("pt"): {"sabados", "domingos"},
	}
)

// Words around a day on which somebody never works: before its article, and behind the day.
const (
	shutOn = " sauf ferme fermes fermee fermees tranne chiuso chiusa chiusi"
	dayOff = " عطله مسكرين مسكر مغلق مغلقين نصف نص haric setengah hang always altijd immer toujours siempre sempre zawsze всегда nao "
)

// restsInKo begin what stands behind such a day and its particle in Korean: 일요일은 쉽니다.
var restsInKo = [...]string{"쉽니다", "쉬어", "쉬는", "쉬고", "휴무", "정기휴무", "의무휴업"}

// shutInJa are characters before such a day, the first, and behind it in Japanese.
var shutInJa = [...]string{"定休日は", "定休", "が定休", "は定休", "はいつも"}

// usually end a clause that tells what is so each week, in Hindi: "रविवार को बंद रहता है".
const usually = " rehta rehti rehte rahta rahti rahte रहता रहती रहते hota hoti होता होती "

// longestOpening is how many words behind the days of a working week another day still is
// one of every week (own).
const longestOpening = 14

// longestUsually is how many words stand between the day and those (own).
const longestUsually = 5

// Words before the article of such days, and between "every" and them: "todos los
// lunes", "every second Friday".
const (
	everyOf   = " todos todas tous tutti tutte alle "
	laterEach = " other second alternate otro altro andere drugi drugą вторую "
)

// daysOfWeek is how many days are joined at most: a longer chain lists no days of
// every week, and is not followed.
const daysOfWeek = 7

// isWeekly tells of the weekday w at token i on which something is done each week, and
// which is no date.
func (r *Reader) isWeekly(i int, w match) bool {
	return r.isEvery(i) || r.isUsual(i, w)
}

// isUsual tells by the form of a weekday and what stands around it that it is one of every
// week: "Fridays", "los martes", "le dimanche".
func (r *Reader) isUsual(i int, w match) bool {
	if i < r.opening {
		return true
	}
	if w.next == i+1 && slices.ContainsFunc(pluralDay[r.language], func(end string) bool { return strings.HasSuffix(string(r.letters(i)), end) }) {
		return true
	}
	before := i - 1
	if r.isAmong(before, " يوم ") {
		before--
	}
	if i > 0 && r.tokens[i].gap <= blank && (r.isAmong(before, onThose[r.language]) && !r.has(w.next, 1<<classRelative) && !r.isDigits(w.next) || r.has(i-1, 1<<classArticle) && r.isAmong(i-2, shutOn)) {
		return true
	}
	if r.opening > 0 && i-r.opening <= longestOpening && r.tokens[i].gap != line && !r.strict && !r.has(i-1, 1<<classRelative) && !r.has(w.next, 1<<classRelative|1<<classMonth) && !r.isDigits(w.next) { // Mon to Fri 9-6, Saturday 9-1
		return true
	}
	if r.isAmong(w.next, dayOff) && r.tokens[w.next].gap == blank {
		return true
	}
	switch r.language {
	case beforeDay:
		return slices.ContainsFunc(everyInZh[:], func(every string) bool { return strings.HasSuffix(r.text[:r.tokens[i].start], every) })
	case dottedDates:
		behind := r.text[w.end:]
		behind = strings.TrimPrefix(behind, "이")
		if rest, ok := strings.CutPrefix(strings.TrimPrefix(behind, "은"), " "); ok && slices.ContainsFunc(restsInKo[:], func(s string) bool { return strings.HasPrefix(rest, s) }) {
			return true
		}
		return strings.HasPrefix(behind, "마다")
	case countsBack:
		return strings.HasSuffix(r.text[:r.tokens[i].start], shutInJa[0]) || slices.ContainsFunc(shutInJa[1:], func(s string) bool { return strings.HasPrefix(r.text[w.end:], s) })
	case daysBeforeKo:
		for j := w.next; j < min(len(r.tokens), w.next+longestUsually) && r.tokens[j].gap == blank; j++ {
			if r.isAmong(j, usually) || r.isAmong(j, " karte karta karti करते करता करती ") && r.isAmong(j-1, " nahi nahin nhi नहीं ") {
				return true
			}
		}
	}
	return false
}

// isEvery tells that "every" stands before the weekday at token i.
func (r *Reader) isEvery(i int) bool {
	for joined := 1; joined < daysOfWeek && i > 1 && r.isAmong(i-1, joinsDays) && r.has(i-2, 1<<classWeekday); joined++ { // every Sat and Sun
		if r.tokens[i].gap > blank {
			return false
		}
		i -= 2
	}
	if i > 0 && r.language == dayWordBefore && r.isAmong(i-1, dayWords) { // setiap hari Rabu
		i--
	}
	if i == 0 || r.tokens[i].gap > blank {
		return false
	}
	return r.isAmong(i-1, everyDay[r.language]) || i > 1 && (r.has(i-1, 1<<classArticle) && r.isAmong(i-2, everyOf) || r.isAmong(i-1, laterEach) && r.isAmong(i-2, everyDay[r.language]))
}

// isWorkweek tells of the days on which somebody works: "Monday to Friday".
func (r *Reader) isWorkweek(i int, w match) bool {
	if or, ok := r.is(w.next, classTo); ok && or.number == 1 || r.language == eitherFirst && r.isAmong(i-1, daysOff) { // closed Monday to Sat
		return false
	}
	if r.isOpenOn(i) {
		return true
	}
	if r.isOpeningRange(w) {
		return true
	}
	if to, ok := r.near(r.dash(w.next), classWeekday); ok && w.number%10 == 1 && r.dash(w.next) > w.next {
		return to.number%10 >= 5 || w.number > 10 && r.symbol(w.next) == '-' && to.number%10 == 4 // Mo-Do
	}
	for j := max(0, i-5); j < i && (w.number%10 >= 5 || w.number == 14 && r.symbol(i-1) == '-'); j++ {
		from, ok := r.is(j, classWeekday)
		if or, is := r.is(from.next, classTo); ok && (is && or.number == 1 || r.language == eitherFirst && r.isAmong(j-1, daysOff)) {
			return false
		}
		if ok && from.number%10 == 1 && r.dash(from.next) > from.next && r.dash(from.next) >= i-1 {
			return true
		}
	}
	return false
}

// leadToHours stand between the days and the hours of opening, as they are folded.
const leadToHours = " from von vom de das dalle ore jam pukul c с od tu van saat h luc luc "

// isOpeningRange tells of a range of days that hours follow, from weekday w on: "Di–Fr
// 9–12", "dal lunedì al giovedì dalle 8 alle 12".
func (r *Reader) isOpeningRange(w match) bool {
	at := r.dash(w.next)
	if at == w.next && (r.language == marksFirst && r.isAmong(at, " toi den ") || r.language&elidesIn != 0 && r.isAmong(at, " al ")) {
		at++
	}
	last, ok := r.near(r.behindArticle(at), classWeekday)
	if !ok || at == w.next {
		return false
	}
	hours := last.next
	for range 2 {
		if s := r.symbol(hours); s == '.' || s == ',' || s == ':' || s == '(' || r.isAmong(hours, leadToHours) {
			hours++
		}
	}
	if !r.isDigits(hours) || r.tokens[hours].number > 24 || r.tokens[hours].gap > blank {
		return false
	}
	behind := hours + 1
	if !(r.dash(behind) > behind || r.has(behind, 1<<classClock) || r.symbol(behind) == ':' || r.isAmong(behind, " alle a as bis tot hasta ate sampai до ") || r.isGlued(behind) && r.isAmong(behind, " h am pm ")) {
		return false
	}
	r.opening = last.next
	return true
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

// Words of a sentence that tells how much is made or used in a time, and of one that
// tells what will be; longestRate is how many words stand between the first and the time
// (own).
const (
	rates       = " many much capacity sell sells consume consumes "
	willHappen  = " will ll shall gonna going want need order pay ready back "
	longestRate = 12
)

// isRate tells that the "in" of token i, before one unit of time, says how much is made
// or used in it: "how many can you make in a month?".
func (r *Reader) isRate(i int) bool {
	found := false
	for j := i - 1; j >= max(0, i-longestRate) && r.tokens[j+1].gap != line && !(r.tokens[j].kind == mark && strings.ContainsRune(".!?", r.symbol(j))); j-- {
		if r.isAmong(j, willHappen) {
			return false
		}
		found = found || r.isAmong(j, rates)
	}
	return found && r.language == eitherFirst
}
