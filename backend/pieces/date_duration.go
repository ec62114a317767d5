package pieces

import (
	"strings"
	"unicode/utf8"
)

// How a duration counts, as class in and class later have it.
const (
	countsAt     = iota + 1 // in two weeks: then
	countsWithin            // within two weeks: until then
	countsAfter             // after two weeks: from then on
	countsOpen              // nei prossimi giorni: without a number
)

// longestCount is the largest number of units that is a date and not a figure
// of speech: our own limit.
const longestCount = 400

// longestYears is how many years ahead somebody in trade plans: our own limit;
// "in twenty years" tells of the past.
const longestYears = 5

// units reads a number, or a range of two, with its unit of time; low and high
// are 0 where the number is not told ("a few days").
func (r *Reader) units(i int) (low, high, unit, next, end int, ok bool) {
	if i >= len(r.tokens) {
		return
	}
	if m, is := r.is(i, classSpans); is && !r.isDefinite(i) {
		unit, n := unitOf(m.number)
		if or, ok := r.near(m.next, classTo); ok && or.number == 1 && r.language == articleInWord {
			if more, ok := r.amount(or.next); ok && more.words && more.decimals <= 0 && int(more.value) == n+1 { // يومين أو ثلاثة
				return n, n + 1, unit, more.next, more.end, true
			}
		}
		return n, n, unit, m.next, m.end, true
	}
	from, to, ok := r.span(i)
	if few, is := r.is(i, classFew); is {
		if from, to, ok = r.span(few.next); !ok { // but unos 10 días
			from, to, ok = number{next: few.next}, number{next: few.next}, true
		}
	} else if a, is := r.is(i, classArticle); is && a.number == 3 && !(a.spelling == "a" && r.language&smallMonths != 0) { // a week, but "a" is "and" in Polish
		from = number{value: 1, next: a.next}
		to, ok = from, true
	}
	if more, is := r.amount(to.next); ok && is && to.next == from.next && from.words && from.value < 10 && more.words && more.decimals <= 0 && more.value == from.value+1 { // iki üç hafta
		to = more
	}
	if !ok || from.decimals > 0 || to.value > longestCount {
		return 0, 0, 0, i, 0, false
	}
	at := to.next
	if r.symbol(at) == '-' {
		at++
	}
	if rel, is := r.near(at, classRelative); is && rel.number == 1 && r.has(rel.next, 1<<classSpan) && r.has(i-1, 1<<classArticle) { // dans les deux prochaines semaines
		at = rel.next
	}
	m, ok := r.near(at, classSpan)
	if !ok || r.isDefinite(at) { // قبل ١٥ الشهر is before the 15th
		return 0, 0, 0, i, 0, false
	}
	if r.symbol(m.next) == '.' && r.isGlued(m.next) && r.has(m.next+1, 1<<classAgo|1<<classLater) { // 2 tyg. temu
		m.next++
	}
	if m.next+1 < len(r.tokens) && r.language == countsOf && r.has(i, 1<<classArticle) && string(r.letters(m.next)) == "of" {
		if n, is := r.amount(m.next + 1); is && n.decimals == 0 && n.value <= longestCount { // een dag of tien
			return int(n.value), int(n.value), m.number, n.next, n.end, true
		}
	}
	if next := r.behindHalf(m.next); next > m.next && (m.number == unitMonth || m.number == unitWeek) { // a month and a half ago
		days := map[int]int{unitWeek: 7, unitMonth: 30}[m.number]
		n := int(from.value)*days + days/2
		return n, n, unitDay, next, r.tokens[next-1].end, true
	}
	return int(from.value), int(to.value), m.number, m.next, m.end, true
}

// behindHalf is the token behind "and a half" at token i, i if there is none.
func (r *Reader) behindHalf(i int) int {
	half := i + 1
	if r.isAmong(half, " a ") && r.language == eitherFirst {
		half++
	}
	if r.isAmong(i, " and et y e ") && r.isAmong(half, " half demi demie medio media meio meia mezzo mezza ") {
		return half + 1
	}
	return i
}

// isDefinite tells of an Arabic word with its article: "the week", of which
// nobody counts any.
func (r *Reader) isDefinite(i int) bool {
	return i < len(r.tokens) && strings.HasPrefix(r.text[r.tokens[i].start:], "ال")
}

// from turns a count of units from now into a date.
func (r *Reader) from(low, high, unit, how int) period {
	switch {
	case high == 0:
		return period{}
	case how == countsWithin:
		return between(r.today, after(r.today, unit, high))
	case low != high:
		return between(after(r.today, unit, low), after(r.today, unit, high))
	case unit == unitMonth || unit == unitQuarter:
		return monthOf(addMonths(monthOf(r.today).from, int(high)*map[int]int{unitMonth: 1, unitQuarter: 3}[unit]))
	case unit == unitYear:
		return yearOf(r.today.Year() + high)
	}
	return dayOf(after(r.today, unit, high))
}

// duration reads "in two weeks", "within 10 days", "dans 15 jours", "hace 3
// días". A count from an event ("within 30 days after the deposit") is a lead
// time and no date.
func (r *Reader) duration(i int) (moment, bool) {
	if in, ok := r.is(i, classIn); ok {
		next := in.next
		if a, ok := r.near(next, classArticle); ok && a.number != 3 {
			next = a.next
		}
		if unit, ok := r.near(next, classSpan); ok && r.language&adjectiveLast&^marksFirst != 0 {
			if _, ok := r.near(unit.next, classRelative); ok { // entro la settimana prossima, entro il mese corrente
				return moment{}, false
			}
		}
		if r.language == eitherFirst && strings.HasSuffix(in.spelling, " next") && r.isAmong(next, oneUnit) { // in the next week is in a week that has a name
			return moment{}, false
		}
		if r.language == articleInWord && in.spelling == "بعد" && (i > 0 && r.tellsPast(i-1) || i > 1 && r.tellsPast(i-2)) { // وصل بعد ٣٥ يوم
			return moment{}, false
		}
		open, isOpen := r.openDuration(next, in.number)
		if rel, ok := r.near(next, classRelative); ok && rel.number == 1 { // within the next two weeks
			next = rel.next
		}
		if in.number == countsWithin && r.language == marksFirst && next < len(r.tokens) && r.tokens[next].gap != line { // trong tuần sau
			if whole, ok := r.relative(next); ok {
				return whole, true
			}
			if whole, ok := r.markedDate(next); ok && (whole.grain == month || whole.grain == interval) { // trong tháng 10
				return whole, true
			}
			if whole, ok := r.numbered(next); ok { // trong quý 3
				return whole, true
			}
		}
		low, high, unit, next, end, ok := r.units(next)
		if rel, is := r.near(next, classRelative); ok && is && rel.number == 1 && in.number == countsWithin && r.language == marksFirst { // trong 10 ngày tới
			return moment{r.from(low, high, unit, countsWithin), rel.next, rel.end}, true
		}
		if ok && low == 1 && high == 1 && in.number == countsAt && r.isRate(i) { // how many in a month
			return moment{}, false
		}
		if r.isHabit(i, in.next) || r.isAmong(i-1, bringsIn[r.language]) || r.isRisen(i) || r.isAmong(i-1, countsTimes) || r.language == dayWordBefore && r.isAmong(next, " terakhir ") || ok && r.isAmong(next, " tijd ") { // ten times in a day, in 2 maanden tijd
			return moment{}, false
		}
		if feast, is := r.is(in.next, classHoliday); is && feast.next > next { // بعد السنة الصينية
			return moment{}, false
		}
		if (in.number != countsAfter || r.isDigits(in.next)) && (r.isDone(i) && !strings.HasPrefix(in.spelling, "daqui") || ok && in.number != countsAfter && (r.willBeDone(next) || r.language&(verbsLast|countsBack) != 0 && r.isDoneWithin(next, longestPast))) {
			return moment{}, false
		}
		if in.number == countsOpen || !ok && isOpen {
			return open, isOpen
		}
		if !ok || in.number == countsAfter && (r.language&countsAfterToo == 0 || !r.isDigits(in.next) && (r.isAmong(in.next, " the ") || !r.willFollow(next))) || unit == unitWeekend || unit == unitYear && high > longestYears || r.fromEvent(next) || in.spelling == "بعد" && r.isAmong(next, " من ") && !r.has(next+1, 1<<classDay) { // بعد يومين من التركيب
			return moment{}, false
		}
		if r.symbol(next) == '\'' && r.has(next+1, 1<<classLater) { // in ten days' time
			next++
		} else if r.symbol(next) == '\'' && r.has(next+2, 1<<classLater) && string(r.letters(next+1)) == "s" { // in a week's time
			next += 2
		}
		if ago, is := r.near(next, classAgo); is && ago.number == 0 && r.language == eitherFirst { // moved in six months ago
			return moment{}, false
		}
		if m, ok := r.near(next, classLater); ok && r.tokens[next].single {
			return moment{r.from(low, high, unit, m.number), m.next, m.end}, true
		}
		if m, ok := r.near(next, classLater); ok {
			next, end = m.next, m.end
		}
		return moment{r.from(low, high, unit, in.number), next, end}, true
	}
	ago, ok := r.is(i, classAgo)
	if !ok || ago.number != 1 {
		return moment{}, false
	}
	low, high, unit, next, end, ok := r.units(ago.next)
	if !ok || r.isWaiting(i, next) || ago.spelling == "من" && (r.isAmong(i-1, " اقل اكثر اكتر شغال ") || r.isDigits(next)) { // أقل من أسبوع, من شهر ٣
		return moment{}, false
	}
	return moment{r.from(-low, -high, unit, countsAt), next, end}, true
}

// willFollow tells that the clause goes on at token i with what somebody will do: "after
// two days I will transfer".
func (r *Reader) willFollow(i int) bool {
	return r.language == eitherFirst && (r.isAmong(i+1, " will ll shall ") || r.symbol(i+1) == '\'' && r.isAmong(i+2, " ll "))
}

// bringsIn are verbs of each language, as they are folded, by which others are said to need a time
// for what they bring: "otros me lo traen en 48 horas", "the local guy delivers in 2 days".
var bringsIn = map[language]string{
	languages("en"): " delivers brings ships sends makes ", languages("es"): " trae traen llegan llega entrega entregan mandan despachan ",
	languages("pt"): " entrega entregam mandam chegam ", languages("it"): " consegna consegnano portano ", languages("fr"): " livre livrent ",
	languages("de"): " liefert liefern bringt bringen ", languages("nl"): " levert leveren brengt ",
}

// isRisen tells of a price that is up or down by a share before a duration at token i: "up 18% in
// six months".
func (r *Reader) isRisen(i int) bool {
	return r.language == eitherFirst && r.symbol(i-1) == '%' && r.isAmong(i-3, " up down ")
}

// countsTimes stand before how often something is in a time, as they are folded.
const countsTimes = " kali once twice times veces vezes fois mal volte keer razy раз "

// isHabit tells of what comes again after as long: "de 15 em 15 dias".
func (r *Reader) isHabit(i, next int) bool {
	return i > 1 && next < len(r.tokens) && r.has(i-2, 1<<classOf) && string(r.letters(next)) == string(r.letters(i-1))
}

// Words that tell how long something has been, before "hace 3 días" and behind
// it, as they are folded: "estou há 3 dias esperando", "hace dos semanas que".
const (
	beforeWaiting = " ele ela voce vc ja estou to ta estamos estoy ando espero esperando aguardo aguardando llevo desde attends attendons parado parada مستني مستنيه مستنيين ناطر ناطره ناطرين منتظر منتظره منتظرين بستني بنستني بنتظر ننتظر انتظر واقف واقفه شغال شغاله "
	behindWaiting = " seguidos seguidas que sem sin sans esperando aguardando tentando pedindo pidiendo reclamando parado parada parados وانا واحنا ونحنا مستني ناطر منتظر محدش ماحد بدون "
)

// states are verbs for what something is in, before how long it has been, as
// they are folded: "o contentor está no porto há 20 dias". longestWaiting is how
// many words stand between (own).
const (
	states         = " no nao esta ta estao tao estou estamos estan estoy sigue siguen continua permanece reste trabalho trabalhamos trabajo trabajamos vendemos tenho temos tengo tenemos conozco "
	longestWaiting = 4
)

// isWaiting tells that a duration from token i to next lasts until now.
func (r *Reader) isWaiting(i, next int) bool {
	for j := i - 1; j >= max(0, i-longestWaiting) && r.tokens[j].kind == word && r.tokens[j+1].gap <= blank; j-- {
		if r.isAmong(j, states) && !(r.language == ordinalDays && r.isAmong(j, " no ")) { // but no canal
			return true
		}
	}
	return r.isAmong(i-1, beforeWaiting) ||
		next < len(r.tokens) && r.tokens[next].gap != line && r.isAmong(next, behindWaiting)
}

// openDuration reads what follows "in" or "within" without a number: "the
// week", and what is unclear: "the coming weeks", "(in den nächsten) Tagen".
func (r *Reader) openDuration(i, how int) (moment, bool) {
	rel, related := r.near(i, classRelative)
	if !related {
		rel.next = i
	}
	unit, ok := r.near(rel.next, classSpan)
	switch {
	case ok && unit.number == unitYear && (r.isDigits(unit.next) || unit.next > rel.next+1), // within FY 2025-26, in the next financial year
		ok && unit.number == unitDay && r.isDigits(unit.next), // en el próximo día 12
		ok && r.language == marksFirst && (unit.number == unitMonth && r.isDigits(unit.next) || unit.number == unitDay && r.has(rel.next, 1<<classDay)): // trong tháng 10, trong ngày mai
		return moment{}, false
	case !ok || unit.number == unitWeekend || how == countsAfter || related && r.isAmong(unit.next-1, oneUnit):
		return moment{}, false
	case related && rel.number == 1 && (unit.number == unitDay || how == countsOpen || r.has(i-1, 1<<classArticle)), how == countsWithin && !related && !r.has(i-1, 1<<classArticle):
		return moment{period{}, unit.next, unit.end}, true
	}
	return moment{r.around(unit.number, 0), unit.next, unit.end}, how == countsWithin && !related
}

// oneUnit are units as they are folded where one is meant: "in der nächsten Woche".
const oneUnit = " woche monat jahr quartal week month year quarter semana mes ano trimestre semaine annee settimana mese anno maand kwartaal jaar "

// fromEvent tells that a count of days goes on with what it counts from: "nach
// Erhalt", but not the end of "reichen Sie … nach."
func (r *Reader) fromEvent(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].gap == line || r.has(i, 1<<classLater) {
		return false
	}
	m, ok := r.is(i, classIn)
	return ok && m.number == countsAfter && m.next < len(r.tokens) && r.tokens[m.next].kind != mark || r.has(i, 1<<classSince) || (r.has(i, 1<<classOf) || r.isAmong(i, " data ")) && r.has(i+1, 1<<classPayPart|1<<classDocument|1<<classPayMoment)
}

func (r *Reader) isOnOrFrom(i int) bool {
	return i < len(r.tokens) && (string(r.letters(i)) == "on" || string(r.letters(i)) == "from")
}

// counted reads "2 weeks later", 两周后, "3 gün içinde", "2 weeks ago".
func (r *Reader) counted(i int) (moment, bool) {
	low, high, unit, next, _, ok := r.units(i)
	if m, is := r.is(i, classSpan); is && !ok && r.language&guessesBehind != 0 { // дня три назад
		if n, is := r.amount(m.next); is && n.decimals <= 0 && n.value <= longestCount {
			low, high, unit, next, ok = int(n.value), int(n.value), m.number, n.next, true
		}
	}
	if m, is := r.is(i, classSpan); is && !ok && r.language&guessesBehind != 0 { // недели через две
		if in, is := r.near(m.next, classIn); is && in.number == countsAt {
			if n, is := r.amount(in.next); is && n.decimals <= 0 && n.value <= longestCount {
				return moment{r.from(int(n.value), int(n.value), m.number, countsAt), n.next, n.end}, true
			}
		}
	}
	if !ok {
		return r.weekdaysAgo(i)
	}
	if r.language == articleInWord && r.isAmong(i-1, " بعد عقب ") { // وقفت بعد جمعتين
		return moment{}, false
	}
	if r.language == possessedDays && r.isAmong(next-1, dativeSpan) && !r.has(next, 1<<classLater) { // iki haftaya
		return moment{r.from(low, high, unit, countsAt), next, r.tokens[next-1].end}, true
	}
	if r.language&wordsForDays != 0 && unit == unitMonth && string(r.letters(next-1)) == "月" && !strings.Contains(" 个 個 か ヶ ケ カ ", " "+string(r.letters(next-2))+" ") { // 3月之前 is before March
		return moment{}, false
	}
	if r.language&wordsForDays != 0 && unit == unitQuarter && next <= i+3 && !strings.Contains("个個か", string(r.letters(i+1))) { // 二季度前 is before the second quarter
		return moment{}, false
	}
	if r.isAmong(next, someCounts) && r.has(next+1, 1<<classLater|1<<classAgo) { // 3개월 정도 뒤
		next++
	}
	if m, ok := r.near(next, classLater); ok && !strings.HasPrefix(r.text[r.tokens[next].start:], china) {
		if r.willBeDone(m.next) || r.language == daysBeforeKo && r.isAmong(m.next, " hi ही ") || m.number == countsWithin && (r.isDone(i) || r.isDigits(m.next)) { // do din mein kharab, ek mahine me 200
			return moment{}, false
		}
		if event, ok := r.is(next, classIn); ok && event.number == countsAfter && event.next > m.next { // 30 ngày sau khi cọc
			return moment{}, false
		}
		if m.spelling == "안에" || m.spelling == "내에" || m.spelling == "내로" { // 3일 안에: the particle is outside
			m.end -= len("에")
		}
		return moment{r.from(low, high, unit, m.number), m.next, m.end}, true
	}
	if m, ok := r.near(next, classAgo); ok && m.number == 0 && !r.isWhole(next) && !(r.language == beforeDay && r.tokens[i].kind == digits && string(r.letters(next-1)) == "日") { // 20日前
		if today, ok := r.near(m.next, classDay); ok && today.number == 0 && r.language == eitherFirst { // a week ago today
			m.next, m.end = today.next, today.end
		} else if w, ok := r.near(m.next, classWeekday); ok && unit == unitWeek && low == high && r.language&(eitherFirst|possessedDays) != 0 && w.number < 10 { // a week ago Tuesday, iki hafta önce pazartesi
			return moment{dayOf(r.relativeWeekday(w.number, -1).AddDate(0, 0, -7*low)), w.next, w.end}, true
		}
		if base, ok := r.countedBack(i); ok { // その1週間前
			return moment{base.back(unit, low, high), m.next, m.end}, true
		}
		return moment{r.from(-low, -high, unit, countsAt), m.next, m.end}, true
	}
	if r.language == eitherFirst && r.isAmong(next, " before ") && low == high && r.has(next+1, 1<<classHoliday) { // 3 weeks before Raya
		if m, ok := r.feast(next + 1); ok {
			if m.grain != unclear {
				m.period = dayOf(after(m.from, unit, -low))
			}
			return m, true
		}
	}
	if r.isBeforeThat(next, unit, low) {
		p := r.from(-low, -high, unit, countsAt)
		if r.before.end > 0 || low == 1 {
			p = r.before.back(unit, low, high)
		}
		return moment{p, next + 1, r.tokens[next].end}, true
	}
	if w, ok := r.near(next+1, classWeekday); ok && r.language == eitherFirst && r.isAmong(next, " last ") && unit == unitWeek && low == high { // a week last Tuesday
		return moment{dayOf(r.relativeWeekday(w.number%10, -1).AddDate(0, 0, -7*low)), w.next, w.end}, true
	}
	if tomorrow, ok := r.near(next, classDay); ok && r.language == eitherFirst && unit == unitWeek && low == high && tomorrow.number == 1 { // two weeks tomorrow
		return moment{dayOf(after(r.today, unit, low).AddDate(0, 0, 1)), tomorrow.next, tomorrow.end}, true
	}
	if r.language == eitherFirst && r.isOnOrFrom(next) && r.has(next+1, 1<<classWeekday|1<<classDay) { // a week on Monday
		if m, ok := r.moment(next + 1); ok && m.grain == day && low == high {
			return moment{dayOf(after(m.from, unit, low)), m.next, m.end}, true
		}
	}
	return moment{}, false
}

// isWhole tells of Korean words that only begin as "ago" does: 전량, 전체, 전부.
func (r *Reader) isWhole(i int) bool {
	rest, ok := strings.CutPrefix(r.text[r.tokens[i].start:r.tokens[i].end], "전")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && strings.ContainsRune("량체부액화국원", first) && !strings.HasPrefix(rest, "부터")
}

// someCounts stand between a count and what it counts to, and make it a guess.
const someCounts = " 정도 가량 쯤 ほど くらい ぐらい 左右 "

// weekdaysAgo reads "two Fridays ago".
func (r *Reader) weekdaysAgo(i int) (moment, bool) {
	n, ok := r.amount(i)
	if !ok || n.value < 1 || n.value > longestCount {
		return moment{}, false
	}
	w, ok := r.near(n.next, classWeekday)
	if !ok {
		return moment{}, false
	}
	ago, ok := r.near(w.next, classAgo)
	return moment{dayOf(r.relativeWeekday(w.number%10, -1).AddDate(0, 0, 7*(1-int(n.value)))), ago.next, ago.end}, ok && ago.number == 0
}
