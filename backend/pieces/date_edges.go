package pieces

import (
	"slices"
	"strings"
)

// withWordsBehind takes to date m, which begins at token i, what behind it belongs to it: the
// part of the day, a weekday, the calendar by which it is told.
func (r *Reader) withWordsBehind(i int, m moment) moment {
	if (m.grain == day || m.grain == either) && (!r.has(i, 1<<classHoliday) || r.tokens[i].kind != word || r.has(m.next-1, 1<<classWeekday)) { // 24/10 por la mañana, Ash Wednesday afternoon
		m.next, m.end = r.partOfDay(m.next, m.end)
	}
	if m.grain == day && r.isAmong(m.next, " lunar ") && r.tokens[m.next].gap == blank { // 25 Dec lunar: which day that is stands in no table here
		m = moment{period{}, m.next + 1, r.tokens[m.next].end}
	}
	if r.language == marksFirst && m.next < len(r.tokens) && r.tokens[m.next].gap == blank && strings.HasPrefix(r.text[r.tokens[m.next].start:], "âm") && !r.isDigits(m.next+1) { // tháng 3 âm (lịch)
		m.period = period{}
		m.next, m.end = m.next+1, r.tokens[m.next].end
		if m.next < len(r.tokens) && r.isAmong(m.next, " lich ") {
			m.next, m.end = m.next+1, r.tokens[m.next].end
		}
	}
	if r.language == possessedDays && m.grain == day && r.isDigits(m.next-1) && r.endsInCase(m.next) { // ayin 15inde, ayın 25 inde
		m.next, m.end = m.next+1, r.tokens[m.next].end
	}
	if free, ok := r.near(m.next, classSeason); ok && r.language == beforeDay && m.grain == day && r.isGlued(m.next) && (free.value == "holidays" || free.value == "vacation") { // 2/28連假
		m.next, m.end = free.next, free.end
	}
	m = r.withWeekday(r.weekdayBehind(i, m))
	if m.grain == day || m.grain == interval && r.has(i, 1<<classHoliday) {
		m = r.weekBehindDay(m)
	}
	return m
}

// partOfDay steps over "evening" behind a day.
func (r *Reader) partOfDay(next, end int) (int, int) {
	if m, ok := r.near(next, classDayPart); ok && string(r.letters(next)) != string(r.letters(next-1)) { // not "mañana mañana"
		return m.next, m.end
	}
	return next, end
}

// partsBefore are the parts of the day that Vietnamese puts before it.
var partsBefore = []string{"sáng", "trưa", "chiều", "tối", "đêm"}

// dayWords are the words for a day before a weekday in Indonesian, beforeWeekdays those of
// each language that belong to the weekday behind them: l'autre lundi, nu maandag.
const dayWords = " hari hr "

var beforeWeekdays = map[language]string{languages("id"): dayWords, languages("fr"): " autre ", languages("nl"): " nu "}

// wordsBefore is how many words before date m, which begins at token i, belong to it: "the
// afternoon of the 30th", chiều thứ 3, madrugada de domingo, hari Ahad, '22.
func (r *Reader) wordsBefore(i int, m moment) int {
	switch weekday := r.has(i, 1<<classWeekday); {
	case m.grain == year && r.isDigits(i) && r.symbol(i-1) == '\'' && r.tokens[i].to-r.tokens[i].from == 2:
		return 1
	case i == 0:
		return 0
	case r.has(i, 1<<classHoliday|1<<classMonth|1<<classSeason) && r.isAmong(r.beforeOf(i), freeDays):
		return i - r.beforeOf(i)
	case r.language == marksFirst && r.isAmong(i, " cuoi dau ") && r.isAmong(i-1, " ngay tuan hom ") && (r.isDigits(i-2) || r.has(i-2, 1<<classNumber|1<<classFew)): // 3 ngày cuối tháng này
		return 2
	case m.grain != day:
		return 0
	case r.language == eitherFirst:
		return r.partBefore(i)
	case (weekday || r.isAmong(i, " mot mai kia ") || r.isAmong(i+1, " kia ")) && r.language == marksFirst && r.tokens[i].gap == blank && slices.Contains(partsBefore, strings.ToLower(r.text[r.tokens[i-1].start:r.tokens[i-1].end])):
		return 1
	case (weekday || r.isDigits(i) || r.has(i, 1<<classDayMark)) && r.language&partOfDays != 0 && r.has(i-1, 1<<classOf) && r.has(i-2, 1<<classDayPart):
		return 2
	case weekday && r.tokens[i].gap == blank && r.isAmong(i-1, beforeWeekdays[r.language]) && !r.isAmong(i-2, " is s was "): // but het is nu donderdag
		return 1
	case r.isDigits(i) && r.language == pastBefore && r.tokens[i].gap == blank && r.isAmong(i-1, " числа "): // числа 10-го
		return 1
	}
	return 0
}

// freeDays are words for free days before "of" and their feast or month, as they are folded:
// "vacances de Pâques", "puente de mayo".
const freeDays = " vacances conge conges pont ponte puente vacaciones vacanze fiestas festas feriado feriadao ferie ferias "

// beforeOf is the token before "of" and its article, which stand before token i; i if they
// do not.
func (r *Reader) beforeOf(i int) int {
	of := i - 1
	if r.symbol(of) == '\'' {
		of--
	}
	if r.has(of, 1<<classArticle) && !r.has(of, 1<<classOf) {
		of--
	}
	if of > 0 && r.has(of, 1<<classOf) && r.tokens[of].gap == blank {
		return of - 1
	}
	return i
}

// partBefore is how many words the English part of a day has before the day at token i.
func (r *Reader) partBefore(i int) int {
	of := i - 1
	if r.has(of, 1<<classArticle) {
		of--
	}
	if r.has(of, 1<<classOf) && r.has(of-1, 1<<classDayPart) && !r.isAmong(of-1, " noon midday ") && r.tokens[of].gap == blank {
		return i - of + 1
	}
	return 0
}

// abbreviations are short names of days and months that are written with a dot, as they
// are folded.
const abbreviations = " jan janv gen genn ene feb febr fev fevr mrz mar abr apr avr aug ago sept sep set okt oct out ott nov dic dez dec giu lug juil mo di mi do fr sa so ma wo vr za zo lun mie mier mierc jue jeu vie ven sab sam dom dim mer gio seg ter qua qui sex pon pt wt sr czw sob nd tyg wk "

// withStop takes the dot of a short name into the date that it ends where the sentence
// goes on: "am Mo. wäre super", "7. Sept. laut Reederei". English seldom writes it.
func (r *Reader) withStop(m moment) moment {
	dot := m.next
	if !r.isStopped(dot) || !r.isAmong(dot-1, abbreviations) {
		return m
	}
	m.next, m.end = dot+1, r.tokens[dot].end
	return m
}

// isStopped tells of a dot at token i behind which the sentence goes on.
func (r *Reader) isStopped(i int) bool {
	if r.language == eitherFirst || r.symbol(i) != '.' || !r.isGlued(i) {
		return false
	}
	behind := i + 1
	return behind < len(r.tokens) && r.tokens[behind].gap != line && !r.tokens[behind].capital && r.symbol(behind) != '.'
}

// withoutStop takes the dot off a short name that ends the sentence: "he comes
// Weds. His name is …", but not "Ende Sept. 2 pallets".
func (r *Reader) withoutStop(m moment) moment {
	dot := m.next - 1
	if r.symbol(dot) != '.' || r.tokens[dot-1].kind != word || !r.has(dot-1, 1<<classWeekday|1<<classMonth|1<<classMonthWeak|1<<classDay) {
		return m
	}
	if m.next < len(r.tokens) && r.tokens[m.next].gap != line && !r.tokens[m.next].capital && r.symbol(m.next) != '.' && !(r.language == eitherFirst && r.tokens[m.next].kind != mark) {
		return m
	}
	m.next, m.end = dot, r.tokens[dot-1].end
	return m
}
