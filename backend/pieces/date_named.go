package pieces

import (
	"slices"
	"strings"
)

// Words for streets before their names and behind them, as they are folded.
const (
	beforeStreets = " calle av avenida avda ave rua travessa praca alameda via viale corso piazza piazzale largo rue boulevard place strasse platz ulica ul plac aleja jl jalan улица улице ул проспект площадь carrera plaza bd blvd quai cours allee aeroporto duong largo شارع مدينه "
	behindStreets = " street str square avenue ave road rd boulevard blvd lane caddesi sokak bulvari straat laan plein strasse platz cad cadde sok mah mahallesi koprusu koprusunden koprusunde ilkokulu ortaokulu lisesi meydani meydaninda parki stadi hastanesi bulvar "
)

// isStreet tells of a street or a square called after a day: "Avenida 9 de
// Julio", "5th of May Street".
func (r *Reader) isStreet(i, next int) bool {
	if t := &r.tokens[max(i-1, 0)]; i > 0 && t.kind == word && t.capital && r.tokens[i].kind == digits && r.tokens[i].gap == blank && endsStreet(string(r.letters(i-1))) { // Lendplatz 14/3
		return true
	}
	if next < len(r.tokens) && r.tokens[next].gap == blank && r.isAmong(next, behindStreets) {
		return true
	}
	if number := i; r.language&daysFirst != 0 { // en la 16 de julio
		if r.has(i, 1<<classMonth) && r.has(i-1, 1<<classOf) {
			number -= 2
		}
		if number >= 0 && r.isDigits(number) && r.isAmong(number-1, " la na ") && r.has(number+1, 1<<classOf) {
			return true
		}
	}
	for j := i - 1; j >= max(0, i-longestStreet) && r.tokens[j+1].gap <= blank; j-- {
		t := &r.tokens[j]
		if t.kind == word && r.isAmong(j, beforeStreets) && !(r.isAmong(j, " jalan ") && !t.capital) && !(r.isAmong(j, " via ") && r.isAmong(j+1, fromDay)) && !(r.language == eitherFirst && (r.isAmong(j, " ul ") || r.isAmong(j, " place ") && !t.capital)) { // Eid ul Adha 5th June, my place 3 weeks before Raya, via dal 5
			return r.tokens[i].capital || r.tokens[i].kind == digits || r.language == articleInWord
		}
		if t.kind != digits && !t.capital && !(t.shouted && t.end-t.start <= len("XXX")) && !r.has(j, 1<<classOf|1<<classArticle|1<<classNth|1<<classNumber) && r.symbol(j) != '.' {
			return false
		}
	}
	return false
}

// endsStreet tells of the name of a street in one word.
func endsStreet(word string) bool {
	return slices.ContainsFunc([]string{"strasse", "platz", "gasse", "straat", "laan", "allee"}, func(end string) bool { return strings.HasSuffix(word, end) && len(word) > len(end) })
}

// longestStreet is how many words stand between that for a street and the month
// in its name: "Straße des 17. Juni".
const longestStreet = 4

// kin are words for people before their names, and verbs before who is spoken to,
// as they are folded.
const kin = " lass guy wife sister husband daughter son cousin friend colleague tell ask vrouw zus dochter cunada hermana esposa hija amiga prima socia soeur fille demande sorella moglie figlia frau schwester tochter kollegin "

// talk are verbs before talksWith and who is talked with, saysThat those behind who says
// something, as they are folded: "parla con Natale", "June says".
const (
	talk      = " parla parli parlare parlato parlate senti sentire voyez vois voir parle parlez parler habla hable hablar hablen contacta fala falar fale sprich sprechen sprechen talk speak spoke talked check confirm "
	talksWith = " con avec com mit with to "
	saysThat  = " says said thinks wants asked asks told likes "
)

// isCalled tells that a word with a capital is a name: "Ramazan Bey", "Hi April",
// "our buyer June", "chị Mai".
func (r *Reader) isCalled(i int) bool {
	t := &r.tokens[i]
	if r.has(i, 1<<classMonth|1<<classMonthWeak|1<<classWeekday) && t.end-t.start <= longestShort && r.symbol(i+1) == '-' && r.isGlued(i+1) && r.isGlued(i+2) && r.goesOnGlued(i+2) && !r.isAmong(i+2, " ish ") { // fri-ction, but June-ish
		return true
	}
	if r.has(i, 1<<classMonth|1<<classHoliday) && r.language == articleInWord && r.isTitle(i-1) || r.isNamedBehind(i) { // استاذ رمضان
		return true
	}
	if r.has(i, 1<<classMonth|1<<classMonthWeak|1<<classWeekday|1<<classHoliday) && r.isQuoted(i) {
		return true
	}
	if t.capital && r.language == dayWordBefore && t.gap == blank && r.isBetweenNames(i) { // PT Cahaya Minggu Abadi
		return true
	}
	if t.capital && r.language&(capitalNouns|eitherFirst) != 0 && r.has(i, 1<<classWeekday) && t.gap == blank && (r.isTitle(i-1) || r.symbol(i-1) == '.' && r.isTitle(i-2)) { // Herr Freitag, Mr. Friday
		return true
	}
	if !t.capital || t.shouted || t.classes&(1<<classMonth|1<<classMonthWeak|1<<classHoliday|1<<classDay) == 0 && !(r.has(i, 1<<classWeekday) && (r.language&smallMonths != 0 || r.isCompany(i+1) || r.isAmong(i+1, titlesBehind))) {
		return false
	}
	if r.isDigits(i+1) && r.has(i, 1<<classMonth|1<<classMonthWeak) { // Hi, May 5
		return false
	}
	if t.gap == blank && (r.isTitle(i-1) || r.has(i-1, 1<<classGreet) || r.symbol(i-1) == '.' && r.has(i-2, 1<<classTitle) || r.language != dayWordBefore && r.has(i-1, 1<<classRole) && r.has(i, 1<<classMonth|1<<classMonthWeak) ||
		r.language == marksFirst && r.isAmong(i-1, titlesBefore)) {
		return true
	}
	if t.gap == blank && (r.isAmong(i-1, kin) || r.isAmong(i-1, talksWith) && r.isAmong(i-2, talk) || r.isAmong(i-1, " a ") && r.isAmong(i-2, " dile digale ")) || (r.isAmong(i+1, saysThat) || r.isAmong(i+1, " is ") && r.isAmong(i+2, " my our his her ") && (r.isAmong(i+3, kin) || r.has(i+3, 1<<classRole))) && r.startsClause(i) { // my wife June, parla con Natale, June says
		return true
	}
	if r.language&smallMonths != 0 && (r.isFullName(i) || r.isAmong(i, " jan ") && !r.isDigits(i-1) && r.symbol(i+1) != '/') { // zeg maar gewoon Jan
		return true
	}
	return r.isIntroduced(i) || r.isAmong(i+1, titlesBehind) || r.isFrom(i+1) || r.isCompany(i+1)
}

// isIntroduced tells of who says their name: "sou o Domingos", "aqui é Domingos".
func (r *Reader) isIntroduced(i int) bool {
	verb, article := i-1, r.isAmong(i-1, " o a ")
	if article {
		verb--
	}
	if verb < 0 || r.language&ordinalDays == 0 {
		return false
	}
	is := r.text[r.tokens[verb].start:r.tokens[verb].end] == "é"
	return article && (is || r.isAmong(verb, " sou chamo ")) || is && string(r.letters(i)) == "domingos"
}

// isTitle tells of what stands before names: "Mr", but not "here".
func (r *Reader) isTitle(i int) bool {
	m, ok := r.is(max(i, 0), classTitle)
	return ok && i >= 0 && m.number != titleSpeaking
}

// longestTitle is how many words the name of goods has between quotes (own).
const longestTitle = 3

// isQuoted tells that token i stands in a name between quotes that begins with a
// capital: «Весёлая суббота».
func (r *Reader) isQuoted(i int) bool {
	first := i
	for first > max(0, i-longestTitle) && r.tokens[first-1].kind == word {
		first--
	}
	if first == 0 || !strings.ContainsRune("«„\"", r.symbol(first-1)) || !r.isGlued(first) || !r.tokens[first].capital {
		return false
	}
	last := i
	for last+1 < min(len(r.tokens), i+longestTitle) && r.tokens[last+1].kind == word {
		last++
	}
	return strings.ContainsRune("»\"", r.symbol(last+1)) && r.isGlued(last+1)
}

// companies end the names of companies, as they are folded: "March Fashion Ltd".
const companies = " oyuncak kimya tekstil ticaret gida insaat otomotiv makina makine elektrik mobilya plastik aydinlatma hirdavat sarl ltd llc inc gmbh co group trading traders enterprises industries pharmacy logistics supplies filhos hijos freres figli sons partners "

// longestCompany is how many words such a name has behind its first (own).
const longestCompany = 3

// isCompany tells that the name of a company goes on at token i.
func (r *Reader) isCompany(i int) bool {
	for n := range longestCompany {
		j := i + n
		if j >= len(r.tokens) || r.tokens[j].gap > blank || !r.tokens[j].capital && r.symbol(j) != '&' {
			return false
		}
		if r.isAmong(j, companies) {
			return true
		}
	}
	return false
}

// isFullName tells of a name of two words with capitals, in languages that write
// months and weekdays without: "Domingo Herrera", "Julio Marzo".
func (r *Reader) isFullName(i int) bool {
	for _, c := range [...]class{classMonth, classMonthWeak, classWeekday, classHoliday} {
		if m, ok := r.is(i, c); ok && (m.next > i+1 || c == classHoliday) { // Sexta Feira, Semana Santa
			return false
		}
	}
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(r.tokens) || r.tokens[max(i, j)].gap != blank || r.tokens[j].kind != word || !r.tokens[j].capital || r.tokens[j].shouted {
			continue
		}
		if r.has(j, 1<<classMonth|1<<classMonthWeak|1<<classWeekday) || j > i && r.tokens[j].classes == 0 {
			return true
		}
	}
	return false
}

// behindNames begin what stands behind names where no blanks are written: 五月姐, 弥生さん.
var behindNames = map[language][]string{
	beforeDay: {"姐", "哥", "姨", "叔"}, countsBack: {"さん", "様", "氏", "ちゃん"},
}

// isNamedBehind tells of a month, weekday or feast at token i that is a name by that.
func (r *Reader) isNamedBehind(i int) bool {
	words, ok := behindNames[r.language]
	if !ok {
		return false
	}
	for _, c := range [...]class{classHoliday, classWeekday, classMonth} {
		if m, ok := r.is(i, c); ok && beginsWith(r.text[m.end:], words...) {
			return true
		}
	}
	return r.has(i+1, 1<<classMonthMark) && beginsWith(r.text[r.tokens[i+1].end:], words...)
}

// isBetweenNames tells that words with capitals stand on both sides of token i.
func (r *Reader) isBetweenNames(i int) bool {
	return r.looksLikeName(i-1) && r.looksLikeName(i+1) && !r.startsClause(i-1) && r.tokens[i-1].classes|r.tokens[i+1].classes == 0 && r.tokens[i+1].gap == blank
}

// isFrom tells of a person and the department: "April from accounts".
func (r *Reader) isFrom(i int) bool {
	return i+1 < len(r.tokens) && r.startsClause(i-1) && string(r.letters(i)) == "from" && r.tokens[i+1].kind == word && r.tokens[i+1].classes&startsDate == 0
}

// titlesBefore stand before names in Vietnamese, as they are folded: "chị Mai".
const titlesBefore = " chi em anh co chu bac ba ong be "

// titlesBehind stand behind names in Turkish, and behind those of companies, as
// they are folded.
const titlesBehind = " bey beyi beye beyin beyle beyden abi abiye hanim hanimi hanima hanimin hanimla hanimdan usta abla hocam diye adinda adli isimli gmbh ltd llc inc kg bv srl sarl "
