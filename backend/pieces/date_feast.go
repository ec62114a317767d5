package pieces

import "strings"

// feast reads holidays and seasons: "Christmas", "after CNY", "this summer".
// A season needs a word that makes it a time ("in summer"), for most goods
// have their seasons too.
func (r *Reader) feast(i int) (moment, bool) {
	m, season, ok := r.feastAt(i)
	if !ok {
		return moment{}, false
	}
	if r.isWish(i, m.next) || r.isWished(i) || !season && !r.deadline && r.isHailed(i, m.next) {
		return moment{}, false
	}
	if last := &r.tokens[m.next-1]; m.spelling == "설" && m.end < last.end && !strings.Contains(behindSeol, " "+r.text[m.end:last.end]+" ") { // 설명
		return moment{}, false
	}
	if m.spelling == "설" && r.isAmong(m.next, " 자리 자리가 자리도 ") { // room to stand
		return moment{}, false
	}
	if r.isGoods(i, m) || r.isNameOfDay(i) && !r.isDigits(m.next) || r.isComing(m.next) || r.language == dayWordBefore && r.isAmong(i-1, forFeasts) && !r.startsClause(i-1) {
		return moment{}, false
	}
	if of, ok := r.near(m.next, classOf); ok && m.value == "canton fair" {
		at := of.next
		if r.symbol(at) == '\'' && r.isGlued(at) { // la foire de Canton d'octobre
			at++
		}
		if month, _, ok := r.monthAt(at); ok {
			return moment{r.nearMonth(month.number), month.next, month.end}, true
		}
	}
	if r.language == eitherFirst && (strings.HasSuffix(m.spelling, "holiday") || strings.HasSuffix(m.spelling, "holidays")) && r.isAmong(m.next, " on ") && r.has(m.next+1, 1<<classWeekday|1<<classNumber) { // a bank holiday on Thursday
		return moment{}, false
	}
	if m.value == "canton fair" && !r.event && !(r.has(i-1, 1<<classRelative) && r.language != articleInWord) && (!r.has(m.next, 1<<classLater|1<<classAgo) || r.isAmong(m.next, " me mein ")) || (m.value == "kings" || m.value == "with cue") && !r.deadline { // seen at the fair, Karla Reyes, Lucia
		return moment{}, false
	}
	if m.value == "christmas" && r.language == ordinalDays && i > 0 && string(r.letters(i-1)) == "em" { // the city
		return moment{}, false
	}
	if a, ok := r.is(max(i-1, 0), classArticle); ok && i > 0 && a.number == 3 && a.next == i && (season || r.language == eitherFirst) { // Monday is a bank holiday, nach einem Sommer
		return moment{}, false
	}
	if m.spelling == "عيد الميلاد" && !strings.Contains(r.text[r.tokens[i].start:m.end], "الم") { // عيد ميلاد ابني: a birthday
		return moment{}, false
	}
	if m.value == "time" { // 時期 alone
		return moment{}, false
	}
	if m.value == "eve" {
		return r.eveOf(m)
	}
	if m.value == "day after" {
		if of, ok := r.near(m.next, classOf); ok && r.has(r.behindArticle(of.next), 1<<classHoliday) { // le lendemain de l'Aïd
			if found, ok := r.feast(r.behindArticle(of.next)); ok {
				if found.grain != unclear {
					found.period = dayOf(found.last().AddDate(0, 0, 1))
				}
				return found, true
			}
		}
		if !r.endsPhrase(m.next) && !r.tokens[i].single { // the day after delivery
			return moment{}, false
		}
	}
	if m.value == "day off" || m.value == "vacation" && !r.event { // im Urlaub
		return moment{}, false
	}
	if next, end, ok := r.seasonOf(m); ok && m.value == "season" && (r.deadline || r.has(i-1, 1<<classPart|1<<classIn) || r.cueBefore(i, classIn)) {
		return moment{period{}, next, end}, true
	}
	if m.value == "season" && !r.has(i-1, 1<<classRelative|1<<classPart|1<<classOf) && !r.relativeBehind(m.next) { // temporada alta
		return moment{}, false
	}
	year, next, end, given := r.yearAt(m.next)
	if r.isDigits(m.next) && r.tokens[m.next].gap <= blank { // SS26, autunno/inverno 26-27, hiver 2021-2022
		if y, ok := r.yearsAt(m.next); ok && (r.isGlued(m.next) || y.grain == interval) {
			year, next, end, given = y.from.Year(), y.next, y.end, true
		}
	}
	if !given {
		next, end = m.next, m.end
	}
	rel, related := r.near(m.next, classRelative)
	if related && r.language == articleInWord && !beginsWith(r.text[r.tokens[m.next].start:], "ال", "ده", "دا", "هذا", "هاد") { // الصيف جاي: it comes
		related = false
	}
	related = related && (season || r.isAmong(m.next, nextOfFeasts)) && (rel.number != 0 || r.language&thisLast != 0) && r.language&adjectiveLast != 0 // l'été dernier
	if of, _ := r.near(m.next, classOf); !related && !given {                                                                                          // mùa hè năm sau, summer of next year, Natal do ano que vem
		at := m.next
		if of.entry != nil {
			at = r.behindArticle(of.next)
		}
		if y, ok := r.yearBehind(at); ok && (isSeason(m.value) || isHalf(m.value) || !season && (of.entry != nil || r.language&(dayWordBefore|marksFirst) != 0)) {
			return moment{r.nearFeast(m.value, y.from.Year()), y.next, y.end}, true
		}
	}
	if part, ok := r.near(m.next, classPartAfter); ok && season && isSeason(m.value) && r.language == possessedDays { // yaz sonunda
		of := moment{period: r.nearFeast(m.value, year)}
		return moment{of.part(part.number), part.next, part.end}, true
	}
	if season && !given && !related && !r.isTime(i, m) {
		return moment{}, false
	}
	found := r.nearFeast(m.value, year)
	if of := r.has(i-1, 1<<classOf|1<<classPart) || r.has(i-1, 1<<classArticle) && r.has(i-2, 1<<classOf); !of && !given && r.strict && !r.past && found.grain == interval && found.from.Before(r.today) { // "before Ramadan" in Ramadan is the next one
		found = r.nearFeast(m.value, found.from.Year()+1)
	}
	if n, at, stop, ok := r.dayNumber(m.next); ok && (islamicMonths[m.value] > 0 || m.value == "calendar month" || m.value == "ethiopian") && r.language == eitherFirst && r.isDigits(m.next) && r.tokens[m.next].gap == blank && !r.isCounted(m.next, at) { // Muharram 9 and 10
		last := n
		if to := r.joinedNumber(at); to > at {
			last, at, stop = r.tokens[to].number, to+1, r.tokens[to].end
		}
		if found.grain != unclear {
			found = between(found.from.AddDate(0, 0, n-1), found.from.AddDate(0, 0, last-1))
		}
		return moment{found, at, stop}, true
	}
	if this, ok := r.near(next, classRelative); ok && this.number == 0 && r.language&thisLast != 0 { // Noel này
		return moment{found, this.next, this.end}, true
	}
	if days, ok := r.holidaysBehind(m, next); ok && r.isWish(i, days.next) {
		return moment{}, false
	} else if ok {
		return moment{found, days.next, days.end}, true
	}
	if week, ok := r.near(next, classSpan); ok && (week.number == unitWeek || week.number == unitWeekend) && r.language == eitherFirst { // Christmas week
		return moment{found, week.next, week.end}, true
	}
	if !season && r.language == eitherFirst && r.isAmong(next, " season ") && r.tokens[next].gap == blank { // Onam season
		return moment{found, next + 1, r.tokens[next].end}, true
	}
	if day, ok := r.near(next, classWeekday); ok && day.number < 10 && !r.isDigits(day.next) && r.language == eitherFirst && !season { // Heritage Day Monday
		if found.grain != unclear {
			found = dayOf(found.from.AddDate(0, 0, (day.number-weekdayOf(found.from)+7)%7))
		}
		return moment{found, day.next, day.end}, true
	}
	if related {
		next, end = rel.next, rel.end
		found = r.relatedFeast(m.value, found, rel.number)
	}
	return moment{found, next, end}, true
}

// eveOf is the day before the feast that stands behind its name m: véspera de São João.
func (r *Reader) eveOf(m match) (moment, bool) {
	of, ok := r.near(m.next, classOf)
	if !ok || !r.has(r.behindArticle(of.next), 1<<classHoliday) {
		return moment{}, false
	}
	found, ok := r.feast(r.behindArticle(of.next))
	if ok && found.grain != unclear {
		found.period = dayOf(found.from.AddDate(0, 0, -1))
	}
	return found, ok
}

// behindSeol are particles behind New Year in Korean, whose one syllable begins many words.
const behindSeol = " 에 엔 에는 에도 까지 부터 이 은 을 전 전에 후 후에 이후 때 때는 "

// nextOfFeasts are "next" and "last" behind feasts, as they are folded: "il Natale scorso",
// but not "arrivano a Natale passato", when it is over.
const nextOfFeasts = " ماضي جاي قادم مقبل اللي scorso scorsa prossimo prossima passado passada proximo proxima pasado pasada dernier derniere prochain prochaine "

// feastAt is the name of the holiday or else of the season at token i.
func (r *Reader) feastAt(i int) (m match, season, ok bool) {
	if m, ok = r.is(i, classHoliday); !ok {
		m, season = r.is(i, classSeason)
	}
	return m, season, ok || season
}

// holidaysBehind reads the word for holidays behind their feast or before their
// season: "Eid holidays", 추석 연휴, "vacaciones de verano".
func (r *Reader) holidaysBehind(feast match, next int) (match, bool) {
	free := feast.value == "holidays" || feast.value == "vacation"
	if of, ok := r.near(next, classOf); ok && free {
		next = of.next
	}
	m, ok := r.near(next, classSeason)
	return m, ok && m.value != feast.value && (free && fixedFeasts[m.value][0] > 0 || !free && (m.value == "holidays" || m.value == "vacation" || m.value == "day off"))
}

// Words between a day and the feast that it is, as they are folded: "20 August is our
// national day", "am 1. August ist bei uns Nationalfeiertag".
const (
	dayIs      = " is was s ist war est etait era foi jest es fue "
	beforeName = " our the a an my their here by us in bei uns chez nous il la le o el un ein het c est etait aqui unser notre "
)

// hereIs stand between the day and "is": "domani qui è festa".
const hereIs = " qui aqui ici hier here aca chez "

// isNameOfDay tells of a feast at token i that only says what the day before it is.
func (r *Reader) isNameOfDay(i int) bool {
	if r.before.end == 0 {
		return false
	}
	first, told := r.before.next, r.language&toldByFeasts != 0
	switch {
	case r.before.grain != day:
	case first == i && r.tokens[i].gap == blank && (told || r.isHangul(i) || r.language == possessedDays): // am Donnerstag Fronleichnam, 5월 8일 어버이날
		return true
	case first == i-1 && r.symbol(first) == ',' && told: // 2 December, National Day
		return true
	}
	if r.isAmong(first, hereIs) {
		first++
	}
	if first >= i || i-first > longestHail || !r.isAmong(first, dayIs) && !r.isSpelt(first, "è") && !r.isSpelt(first, "é") && !(r.isAmong(first, " c ") && r.symbol(first+1) == '\'') {
		return false
	}
	for j := first + 1; j < i; j++ {
		if !r.isAmong(j, beforeName) && r.symbol(j) != '\'' {
			return false
		}
	}
	return true
}

// isSpelt tells that token i is a word just as it is written, with its accents.
func (r *Reader) isSpelt(i int, s string) bool {
	return i < len(r.tokens) && r.text[r.tokens[i].start:r.tokens[i].end] == s
}

// isComing tells that a feast before token i is told by how far it is: "Carnival is
// in 5 weeks", where that is the date.
func (r *Reader) isComing(i int) bool {
	if r.language != eitherFirst || !r.isAmong(i, " is ") {
		return false
	}
	m, ok := r.near(i+1, classIn)
	_, _, _, next, _, counted := r.units(i + 1)
	return ok && m.number == countsAt || counted && r.isAmong(next, " away ")
}

// forFeasts stand before the feast that goods are for, in Indonesian: "hampers buat
// lebaran".
const forFeasts = " untuk buat utk "

// beforeGoods are characters of goods for a feast and of streets: 圣诞树, 春节礼盒, 五一路.
const beforeGoods = "路街树樹灯燈帽饰飾款礼禮贺賀卡袜襪摆擺饼餅糖糕盒"

// goodsOf begin words for goods and orders behind 的.
const goodsOf = "货貨订訂单單款礼禮"

// isGoods tells of what is made for a feast: "Christmas lights", "adornos de
// Navidad", "Sinterklaas-acties", 여름용.
func (r *Reader) isGoods(i int, m match) bool {
	last := m.next - 1
	switch {
	case r.isMadeFor(m):
		return true
	case r.isAmong(i-1, " de ") && r.isAmong(i-2, " lo "), m.value == "cny" && r.isMoney(i, m.next): // lo de navidad
		return true
	case r.has(m.next, 1<<classTo): // van kerstavond tot 4 januari
		return false
	case r.symbol(m.next) == '-' && r.isGlued(m.next) && r.isGlued(m.next+1) && r.tokens[m.next+1].classes&startsDate == 0: // Sinterklaas-acties
		return true
	case r.deadline && !r.loose || r.past || r.language&elidesIn != 0 && r.isAmong(i-1, " da ") || r.has(i-1, 1<<classRelative|1<<classPart|1<<classIn):
		return false
	case r.isHangul(i):
		return endsWith(string(r.letters(last)), "용", "옷", "신상", "맞이")
	case r.tokens[last].single && r.has(m.next, 1<<classOf) && (isSeason(m.value) || m.next+1 < len(r.tokens) && strings.Contains(goodsOf, string(r.letters(m.next+1)))): // 冬天的衣服, 中秋的货
		return true
	case r.tokens[last].single:
		return r.isGlued(m.next) && r.tokens[m.next].single && strings.Contains(beforeGoods, string(r.letters(m.next)))
	case r.language == eitherFirst && r.isAmong(m.next, goodsInEnglish) && r.tokens[m.next].gap == blank:
		return !strings.HasSuffix(m.spelling, "weekend")
	case r.language == eitherFirst && r.goesOn(m.next):
		w := r.letters(m.next)
		return len(w) >= shortestGoods && w[len(w)-1] == 's' && !strings.Contains(feastsDo, " "+string(w)+" ")
	}
	return r.language != eitherFirst && fixedFeasts[m.value][4] == 0 && r.has(i-1, 1<<classOf) && i > 1 && r.tokens[i-2].kind == word && r.tokens[i-2].classes == 0 && !r.isAmong(i-2, becauseOf)
}

// madeFor begin what stands behind the feast that goods are made for: クリスマス用, 圣诞用,
// 크리스마스 장식, but クリスマス用に400個.
var madeFor = [...]string{"用", "向け", "장식", "의상", "가면", "용품", "선물", "트리", "柄", "商品", "の商品", "商材", "ギフト", "プレゼント", "セール", "ケーキ", "カード", "グッズ", "ツリー", "飾り", "の飾り", "仮装", "の仮装", "衣装", "の衣装", "の贈り物", "の着物", "の振袖", "の宿題", "제외", "빼고", "소품", "사탕", "초콜릿", "카네이션", "한복"}

// Words between a feast and its goods in Hindi, as they are folded, and those behind them
// that make a time of it: "rakhi ke dhage", but "rakhi ke baad".
const (
	goodsOfFeast = " ka ki ke का की के "
	timeOfFeast  = " baad bad pehle phle pahle pehley pahile din dinon time samay dauran mauke waqt tak aas aaspaas liye chhutti chutti chuttiyon raat subah week hafte mahine season बाद पहले दिन दिनों समय दौरान मौके तक आस आसपास लिए लिये छुट्टी छुट्टियों रात सुबह हफ्ते महीने सीजन आसपास "
)

// goodsInTr and goodsInHi stand behind the feast that they are for, goodsInID and goodsInVi before
// it, as they are folded: "yılbaşı süsü", "hampers Lebaran", "hàng Noel".
const (
	goodsInTr = " sepeti sepetleri sekeri sekerleri pidesi abiyesi kiyafetlik kutusu kutulari susu susleri hediyesi hediyeleri karti kartlari agaci isigi isiklari urunu urunleri kiyafeti kiyafetleri balonu balonlari seti setleri cikolatasi paketi paketleri afisi "
	goodsInID = " hampers parcel kue kartu kado dekorasi hiasan pohon ornamen baju kostum "
	goodsInHi = " tree trees wala wali wale वाला वाली वाले lights light gift gifts decoration decorations offer stock maal items collection special pack box boxes hamper hampers cards card sale diye diya jhalar "
	goodsInAr = " تمر محلات شنط ملابس لبس هدايا هديه كحك حلويات تشكيله كولكشن "
	goodsInVi = " hang banh thiep "
)

// isGoodsBefore tells that one of some goods stands before feast m.
func (r *Reader) isGoodsBefore(m match, goods string) bool {
	first := m.next - 1
	for first > 0 && !r.has(first, 1<<classHoliday) {
		first--
	}
	return r.isAmong(first-1, goods)
}

// isMadeFor tells of the goods of feast m that stand behind it.
func (r *Reader) isMadeFor(m match) bool {
	if r.language == possessedDays && r.isAmong(m.next, goodsInTr) || r.language == daysBeforeKo && r.isAmong(m.next, goodsInHi) || r.language == dayWordBefore && r.isGoodsBefore(m, goodsInID) || r.language == marksFirst && r.isGoodsBefore(m, goodsInVi) || r.language == articleInWord && r.isGoodsBefore(m, goodsInAr) {
		return true
	}
	if r.language == daysBeforeKo && !isHalf(m.value) && r.isAmong(m.next, goodsOfFeast) && r.tokens[m.next].gap == blank {
		_, _, _, _, _, counted := r.units(m.next + 1) // eid ke do din baad
		return m.next+1 < len(r.tokens) && r.tokens[m.next+1].kind == word && !r.isAmong(m.next+1, timeOfFeast) && !counted
	}
	behind := strings.TrimPrefix(r.text[m.end:], " ")
	return beginsWith(behind, madeFor[:]...) && !beginsWith(behind, "用に", "向けに")
}

// isMoney tells that a currency is told beside "CNY", which is one then.
func (r *Reader) isMoney(i, next int) bool {
	if !r.has(i, 1<<classCurrency) {
		return false
	}
	for j := max(0, i-3); j < min(len(r.tokens), next+3); j++ {
		if (j < i || j >= next) && r.has(j, 1<<classCurrency) {
			return true
		}
	}
	return false
}

// becauseOf are words before "of" and a feast, as they are folded: "por causa do Natal".
const becauseOf = " causa cause motivo motif epoca altura epoque dias jours giorni "

// goodsInEnglish are nouns behind a feast that is no time then: "Black Friday stock".
const goodsInEnglish = " stock flyer sale sales tree trees orders rush launch promo promotion order collection hamper gift theme print pattern design "

// feastsDo are verbs behind feasts that end as the plural of goods does.
const feastsDo = " starts begins comes falls lasts finishes means makes takes always "

// joinedNumber is the higher number behind what joins it to the day before token
// i, or i.
func (r *Reader) joinedNumber(i int) int {
	to := r.dash(i)
	if to == i && r.isAmong(i, joinsNumbers) {
		to++
	}
	if n, next, _, ok := r.dayNumber(to); to > i && ok && r.isDigits(to) && n > r.tokens[i-1].number && !r.isCounted(to, next) {
		return to
	}
	return i
}

// relativeBehind tells of "next" behind its noun.
func (r *Reader) relativeBehind(i int) bool {
	rel, ok := r.near(i, classRelative)
	return ok && rel.number != 0 && r.language&adjectiveLast != 0
}

// isHalf tells of a half of a year.
func isHalf(name string) bool { return name == "first half" || name == "second half" }

// shortestGoods is how many letters the plural of goods has at least: lights.
const shortestGoods = 5

// goesOn tells that an unknown noun follows: "on the winter range".
func (r *Reader) goesOn(i int) bool {
	return i < len(r.tokens) && r.tokens[i].kind == word && !r.tokens[i].single && r.tokens[i].gap == blank && r.tokens[i].classes == 0
}

// nearFeast is a holiday or season in a year, or the next one from today.
func (r *Reader) nearFeast(name string, year int) period {
	whole := r.around(unitYear, 0)
	if year > 0 {
		whole = yearOf(year)
	}
	switch {
	case name == "month end":
		return r.around(unitMonth, 0).part(late)
	case name == "first half" || name == "second half":
		return whole.part(map[string]int{"first half": firstHalf, "second half": secondHalf}[name])
	case name == "week end":
		return r.around(unitWeek, 0).part(late)
	case name == "midweek":
		return r.around(unitWeek, 0).part(middle)
	case name == "year start":
		return whole.part(early)
	case name == "year end":
		return whole.part(late)
	case name == "shabbat" && year == 0:
		return dayOf(r.nextWeekday(6))
	case year > 0:
		return feastIn(name, year)
	}
	for year := r.today.Year() - 1; year < r.today.Year()+3; year++ {
		p := feastIn(name, year)
		switch {
		case p.grain == unclear:
			return p
		case !r.past && !p.last().Before(r.today):
			return p
		case r.past && feastIn(name, year+1).from.After(r.today):
			return p
		}
	}
	return period{}
}

// relatedFeast is a holiday or season as "next" or "last" means it: "last winter"
// is over, "next Ramadan" has not begun.
func (r *Reader) relatedFeast(name string, p period, distance int) period {
	switch {
	case p.grain == unclear:
		return p
	case distance < 0 && !p.last().Before(r.today):
		return feastIn(name, p.from.Year()-1)
	case distance > 0 && !p.from.After(r.today):
		return feastIn(name, p.from.Year()+1)
	}
	return p
}
