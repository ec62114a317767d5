package pieces

import (
	"slices"
	"strings"
)

// onThose are the words of each language before the days of every week that say so alone,
// and pluralDay the ends of such days, as they are folded: "los martes", "ao sábado",
// "Fridays", "freitags", "cumaları".
var (
	onThose   = map[language]string{languages("es"): " los ", languages("pt"): " ao aos ", languages("ar"): " عدا بيسكر بنسكر نسكر منسكر ", languages("vi"): " nghi "}
	pluralDay = map[language][]string{
		languages("en"): {"days"}, languages("de"): {"tags"}, languages("nl"): {"dags"}, languages("tr"): {"lari", "leri"},
		languages("es"): {"sabados", "domingos"}, languages("pt"): {"sabados", "domingos"},
	}
)

// shutOn stand before the article of a day on which nobody works, as they are folded.
const shutOn = " sauf ferme fermes fermee fermees tranne chiuso chiusa chiusi "

// soThen are the words of each language behind a day of every week, as they are folded:
// "op vrijdag altijd", "Sabtu setengah hari", "thứ tư hàng tuần".
var soThen = map[language]string{
	languages("en"): " always off ", languages("nl"): " altijd ", languages("pl"): " zawsze ", languages("ru"): " всегда ", languages("tr"): " haric yarim ",
	languages("de"): " immer ",
	languages("id"): " setengah cuma istirahat ", languages("vi"): " hang nao ", languages("ar"): " نصف نص ", languages("hi"): " band ",
}

// isUsual tells by the form of weekday w at token i and by what stands around it that it is
// one of every week: "Fridays", "los martes", "sauf le dimanche".
func (r *Reader) isUsual(i int, w match) bool {
	switch {
	case w.next == i+1 && endsWith(string(r.letters(i)), pluralDay[r.language]...):
		return true
	case r.isAmong(w.next, soThen[r.language]) && r.tokens[w.next].gap == blank, r.isNever(w), r.isOpenUntil(w), r.isAmidOpening(i, w), r.isRest(i, w):
		return true
	case i > 0 && r.tokens[i].gap <= blank && (r.isOnThose(i, w) || r.has(i-1, 1<<classArticle) && r.isAmong(i-2, shutOn)):
		return true
	}
	before, behind := r.text[:r.tokens[i].start], r.text[w.end:]
	switch r.language {
	case marksFirst:
		return r.isStillDone(i, w.next) || r.isAmong(w.next, " lam ") && r.isAmong(w.next+1, " nua toi den buoi ") // thứ 7 làm nửa buổi
	case possessedDays:
		return r.isAmong(i-1, " kac ") || w.next < len(r.tokens) && beginsWith(string(r.letters(w.next)), "namazi", "pazari") // cuma namazı, cumartesi pazarı
	case dayWordBefore:
		return r.isAmong(i-1, " pasar ") || r.isDigits(i-1) && r.tokens[i-1].number < daysOfWeek
	case articleInWord:
		if r.isAmong(i-1, " سوق ") || r.isAmong(i-1, " نشتغل نداوم نفتح ") && r.isAmong(i-2, " ما مو لا ") || strings.HasPrefix(r.text[r.tokens[i].start:], "و") && r.isAmong(i-2, " نشتغل نداوم نفتح ") && r.isAmong(i-3, " ما مو لا ") { // ما نشتغل الجمعة والسبت
			return true
		}
		return r.isTold(i, " دوام عمل ", longestWeek) && slices.ContainsFunc(workdaysInAr[:], func(told string) bool { return strings.Contains(before, told) })
	case beforeDay:
		return endsWith(before, everyInZh[:]...)
	case countsBack:
		return endsWith(before, "定休日は", "いつも") || beginsWith(behind, usualInJa[:]...)
	case dottedDates:
		return isUsualInKo(behind)
	case daysBeforeKo:
		return r.isUsualInHi(w.next)
	}
	return false
}

// isStillDone tells in Vietnamese that a shop is open on the day from token i to next as on others:
// thứ 7 vẫn bán, cả chủ nhật, but not thứ 7 này vẫn bán.
func (r *Reader) isStillDone(i, next int) bool {
	if i > 1 && r.isAmong(i-1, " ca ") && r.isAmong(i-2, " cua ban lam ") { // mở cửa cả chủ nhật
		return true
	}
	if another, ok := r.near(next, classWeekday); ok {
		next = another.next
	}
	return r.isAmong(next, " van ") && r.isAmong(next+1, " ban lam mo ")
}

// never are the words for it, as they are folded.
var never = map[language]string{
	languages("en"): " never ", languages("nl"): " nooit ", languages("de"): " nie ", languages("fr"): " jamais ", languages("it"): " mai ",
	languages("es"): " nunca jamas ", languages("pt"): " nunca ", languages("pl"): " nigdy ", languages("ru"): " никогда ", languages("tr"): " asla ",
}

// longestNever is how many words stand between it and the day (own).
const longestNever = 4

// isNever tells that something is never done on weekday w: "zondag werk ik nooit".
func (r *Reader) isNever(w match) bool {
	for j := w.next; j < min(len(r.tokens), w.next+longestNever) && r.tokens[j].gap <= blank && !r.endsClause(j); j++ {
		if r.isAmong(j, never[r.language]) && !(j+1 < len(r.tokens) && (r.isPastVerb(j+1) || r.tellsPast(j+1))) {
			return true
		}
	}
	return false
}

// isOpenUntil tells that hours of opening follow weekday w: "zaterdag tot 13 uur open".
func (r *Reader) isOpenUntil(w match) bool {
	if !r.isAmong(w.next, " tot bis until till ") || !r.isDigits(w.next+1) {
		return false
	}
	for j := w.next + 2; j < min(len(r.tokens), w.next+2+longestOpens+2) && r.tokens[j].gap <= blank && r.symbol(j) != ','; j++ {
		if r.isAmong(j, opens[r.language]) {
			return true
		}
	}
	return false
}

// isOnThose tells that such a word stands before the weekday w at token i, and no other
// time behind it.
func (r *Reader) isOnThose(i int, w match) bool {
	before := i - 1
	if r.isAmong(before, " يوم ") {
		before--
	}
	return r.isAmong(before, onThose[r.language]) && !r.has(w.next, 1<<classRelative) && !r.isDigits(w.next)
}

// workdaysInAr are told before the days on which somebody works in Arabic.
var workdaysInAr = [...]string{"أيام العمل", "ايام العمل", "ساعات العمل", "أوقات العمل", "اوقات العمل", "الدوام من", "دوامنا من", "الدوام عندنا من"}

// everyInZh end what stands before the days of every week in Chinese: 每个星期一, 逢周三.
var everyInZh = [...]string{"每个", "每個", "逢", "每逢"}

// usualInJa begin what stands behind them in Japanese: 水曜が定休, 月曜はいつも朝礼.
var usualInJa = [...]string{"以外", "だけ開", "だけ営", "のみ営", "定休", "が定休", "は定休", "と祝日が定休", "と祝日は", "・祝日", "はいつも"}

// restsInKo begin what stands behind them and their particle in Korean: 일요일은 쉽니다.
var restsInKo = [...]string{"오전만", "오전 근무", "안 해", "쉽니다", "쉬어", "쉬는", "쉬고", "휴무", "정기휴무", "의무휴업"}

// particlesInKo stand between such a day and them.
var particlesInKo = [...]string{"이", "은", "엔", "에는"}

// isUsualInKo tells that the text behind a weekday says so: 일요일마다, 월요일이 정기휴무.
func isUsualInKo(behind string) bool {
	particle := 0
	for _, p := range particlesInKo {
		if strings.HasPrefix(behind, p) {
			particle = len(p)
		}
	}
	rest, ok := strings.CutPrefix(behind[particle:], " ")
	return ok && beginsWith(rest, restsInKo[:]...) || strings.HasPrefix(behind, "마다")
}

// Verbs of what is so each week in Hindi, alone or behind "not", and how many words stand
// between the day and them (own): "रविवार को बंद रहता है", "sunday ko kaam nahi karte".
const (
	usually        = " rehta rehti rehte rahta rahti rahte रहता रहती रहते hota hoti होता होती "
	usuallyNot     = " karte karta karti करते करता करती "
	longestUsually = 5
)

// isUsualInHi tells that such a verb follows from token i on.
func (r *Reader) isUsualInHi(i int) bool {
	for j := i; j < min(len(r.tokens), i+longestUsually) && r.tokens[j].gap == blank; j++ {
		if r.isAmong(j, usually) || r.isAmong(j, usuallyNot) && r.isAmong(j-1, " nahi nahin nhi नहीं ") || r.isAmong(j, " rakhte rakhta रखते रखता ") && r.isAmong(j-1, " band बंद ") {
			return true
		}
	}
	return false
}
