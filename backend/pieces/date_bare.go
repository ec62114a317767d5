package pieces

// bareDay is a number that may be a day by what stands around it.
type bareDay struct {
	i, n, next int
	article    match // before it
	before     bool  // there is one
	goesOn     bool  // a noun may follow, of which the number is
}

// isDayAlone tells whether the number n of token i, with next behind it, is a
// day by what stands before it.
func (r *Reader) isDayAlone(i, n, next int) bool {
	d := bareDay{i: i, n: n, next: next}
	d.article, d.before = r.articleBefore(i)
	model, isModel := r.near(next, classNumbered)
	d.goesOn = (r.goesOn(next) || isModel && model.number == namesGoods) && !r.isAmong(next, afterDay)
	switch {
	case next > i+1 && d.before:
		return r.isOrdinalBehindArticle(d)
	case next > i+1 && r.language == possessedDays && r.isAmong(next-1, " i u si su ") && !r.isAmong(next, behindPossessed): // 31i bozuk
		return false
	case next > i+1:
		return r.isOrdinalDay(d)
	case r.symbol(i-1) == '\'' && r.isGlued(i) && r.isAmong(i-2, " l all dall dell ") && r.language&elidesIn != 0 && (r.stops(next) || r.isAmong(next, " e non siamo sono ci ") || r.before.end > 0): // L'8 è festa
		return true
	case r.before.grain == day && r.before.next == i-1 && r.before.from.Day() < n && r.isAmong(i-1, joinsNumbers) && (r.stops(next) || r.isAmong(next, " y e and und et ")): // el 12 o 13
		return true
	case d.before:
		return r.isNumberBehindArticle(d)
	case r.language == eitherFirst:
		return r.isDayInEnglish(d)
	case r.language&daysBeforeKo != 0:
		return r.isDayInHindi(d)
	}
	return r.isNumberDay(d)
}

// isForeignOrdinal tells of an English ordinal in another language: il 14th, 14th tak.
func (r *Reader) isForeignOrdinal(d bareDay) bool {
	return r.language&(eitherFirst|wordsForDays) == 0 && r.isAmong(d.next-1, englishOrdinals)
}

// isOrdinalBehindArticle tells of "the 14th", but not of "the 2nd batch".
func (r *Reader) isOrdinalBehindArticle(d bareDay) bool {
	switch {
	case r.isForeignOrdinal(d):
		return true
	case d.n > 1 && r.language&onlyFirst != 0: // au 2ème étage
		return false
	case r.language == countsOf && (r.isAmong(d.i-2, dutchModals) || r.isAmong(d.i-3, dutchModals)): // het schip zou de 9e aankomen
		return true
	case d.article.spelling == "la" || r.isAmong(d.next, " one ones quality "): // la 3ra, the 3rd one
		return false
	}
	return !(d.goesOn && d.article.number == articleOrdinal && (!r.deadline && !r.past || r.loose || !r.strict && r.language == eitherFirst) && d.n < surelyDay)
}

// isOrdinalDay tells of an ordinal without an article: "payday is 10th", "25th to 1st".
func (r *Reader) isOrdinalDay(d bareDay) bool {
	switch {
	case r.isForeignOrdinal(d):
		return r.deadline || d.n >= surelyDay && !d.goesOn || r.language&daysBeforeKo != 0 && r.isAmong(d.next, postpositions)
	case d.n > 1 && r.language&onlyFirst != 0:
		return false
	case r.before.grain == day && r.before.next == d.i-1 && r.isAmong(d.i-1, joinsDays) && r.endsPhrase(d.next): // 22nd or 3rd
		return true
	case r.language == eitherFirst && r.isAmong(d.i-1, happensOn+" is was ") && r.endsPhrase(d.next): // payday is 10th
		return true
	case r.language&wordsForDays&^marksFirst != 0: // 你讲 20th 到
		return true
	case r.followsOrdinal(d.i) || r.leadsToOrdinal(d.next, d.n):
		return true
	case r.isAmong(d.i-1, promises) || r.isAmong(d.next, onwards) || r.start.grain == day || r.isAmong(d.i-1, " to ") && r.endsPhrase(d.next): // 25th to 1st, postponed to 3rd
		return true
	}
	return r.language&dotDates != 0 || r.deadline || (r.language == eitherFirst || r.language == countsOf) && d.n >= surelyDay && !d.goesOn && !r.has(d.i-1, 1<<classMy|1<<classRelative)
}

// isNumberBehindArticle tells of "el 15", "coming on the 5", "am 5.".
func (r *Reader) isNumberBehindArticle(d bareDay) bool {
	switch {
	case d.article.number == articleOrdinal && r.language == eitherFirst && r.isNumberBehindThe(d):
		return true
	case r.isOrdinalDot(d.next) && (r.isAmong(d.next+1, fitsDay) || r.isAmong(d.i-2, fitsDay)): // der 5. passt, geht der 15. bei euch
		return true
	case d.article.number == articleDot:
		return r.isOrdinalDot(d.next) || r.symbol(d.next) == '.' && d.next+1 == len(r.tokens)
	case r.language&onlyFirst != 0 && d.article.spelling == "al" && r.isAmong(d.i-2, putsOff) && r.endsPhrase(d.next): // rinvio al 30
		return true
	case r.language == countsOf && r.isDigits(d.i-3): // 1 op de 10
		return false
	}
	return (d.article.number == articleDay || d.article.number == articleRange) && (d.next >= len(r.tokens) || r.tokens[d.next].kind != digits)
}

// isNumberBehindThe tells the same of English, which says "the 5th" otherwise.
func (r *Reader) isNumberBehindThe(d bareDay) bool {
	switch late := d.n > lastHour; {
	case late && r.startsClause(d.i-1) && r.isAmong(d.next, " i we he she they "): // the 18 I am away
		return true
	case r.before.grain == day && d.n > r.before.from.Day() && d.n <= r.before.from.Day()+longestVisit && (r.symbol(d.i-2) == ',' || r.isAmong(d.i-2, " and ")): // the 18 I am in Guangzhou, the 19 in Yiwu
		return true
	case r.isAmong(d.i-2, onThe) || r.isAmong(d.i-2, happensOn) || r.isAmong(d.i-2, " is ") && late: // coming on the 5
		return r.endsPhrase(d.next) || r.isAmong(d.next, " and ") && late
	}
	return false
}

// isNumberDay tells of a number without an article: "ETD 15", "programmé au 18", "15'ine
// kadar".
func (r *Reader) isNumberDay(d bareDay) bool {
	return r.isAmong(d.i-1, shipDays) && r.endsPhrase(d.next) ||
		r.language&onlyFirst != 0 && r.isAmong(d.i-1, " au para pra pro ") && r.isAmong(d.i-2, putsOff) && r.endsPhrase(d.next) ||
		r.possessedAt(d.n, d.next) > 0 ||
		r.isOrdinalDot(d.next) && (r.strict || r.followsOrdinal(d.i))
}

// isDayInEnglish tells the same of English, as people write it who say so in other
// languages.
func (r *Reader) isDayInEnglish(d bareDay) bool {
	last := d.i + 2 // of two numbers
	switch {
	case r.isAmong(d.i-1, shipDays): // ETD 15
		return r.endsPhrase(d.next)
	case r.isAmong(d.i-1, " on "): // 21 is free, we meet on 25; inspection is fixed on 10
		return r.stops(d.next) && (r.before.end > 0 || r.isAmong(d.i-2, happensOn) || r.isAmong(d.i-2, setFor)) || r.isAmong(d.next, onwards)
	case r.isAmong(d.i-1, " day ") && r.isAmong(d.i-2, " until till by before ") && r.endsPhrase(d.next): // until day 30 I pay
		return true
	case r.isAmong(d.i-1, " day date "): // on day 18
		return r.stops(d.next) && d.n > lastCounted && (d.n > lastHour && r.isAmong(d.i-2, " on ") || !r.isAmong(d.i-2, perDays)) || r.isAmong(d.next, onwards)
	case r.isAmong(d.i-1, " between ") && r.isDigits(last) && r.tokens[last].number > lastHour && r.tokens[last].number-d.n <= longestVisit && r.endsPhrase(last+1): // closed between 29 and 31
		return true
	}
	return r.isAmong(d.next, onwards) || r.isAmong(d.i-1, afterHours) && d.n > lastHour && r.endsPhrase(d.next) // from 26 onwards, ship after 25
}

// isDayInHindi tells the same of Hindi, which marks a day behind it: 20 ko, 31 se pehle,
// 5 से 12 तक.
func (r *Reader) isDayInHindi(d bareDay) bool {
	until := r.isAmong(d.next, " tak तक ")
	switch {
	case r.isAmong(d.i-1, shipDays) && r.endsPhrase(d.next), r.isAmong(d.next, " ko को "):
		return true
	case r.isDigits(d.next+1) && r.isAmong(d.next, " ya या se से ") && r.isAmong(d.next+2, " ko को tak तक "):
		return true
	case until && r.isAmong(d.i-1, " se से ") && r.isDigits(d.i-2):
		return true
	}
	return until && r.isAmong(d.next+1, behindTak) || r.isAmong(d.next, " se से ") && r.isAmong(d.next+1, " pehle pahle पहले ")
}

// onwards stand behind a day from which on something is so.
const onwards = " onwards onward "

// longestVisit is how many days lie between the days of which somebody says what they
// do on each (own).
const longestVisit = 7

// voyages are what is told by its day, before "of" and that, as they are folded, and
// verbs of who speaks of a day: "il volo del 28", "on me parle du 26".
const voyages = " date datee collaudo quella quello volo vuelo vol nave barco camion aereo treno carico shooting riunione appuntamento consegna spedizione parla parle parlano parlent habla hablan "

// dutchModals stand before a day and the verb of what happens on it.
const dutchModals = " zou zouden moet moeten zal zullen kan kon kunnen wordt worden komt komen "

// setFor are verbs before "on" and a bare day.
const setFor = " fixed scheduled due planned booked gave sent confirmed finishes finish "

// englishOrdinals are the endings that people write in other languages too.
const englishOrdinals = " st nd rd th "

// promises are verbs before the day of which they speak: "you said 10th".
const promises = " said committed promised told confirmed "

// shipDays name the day of a ship, whose number follows.
const shipDays = " etd eta "

// behindTak are verbs behind a day until which something is wanted: "18 tak chahiye".
const behindTak = " chahiye chahie bhej bhejo bhejna bhejdo pahunch aa dispatch deliver ready mil "

// onThe stand before "the" and a day, putsOff before "al" and one, as they are folded.
const (
	onThe   = " on by before until till since for within from "
	putsOff = " programme programmee prevu prevue fixe fixee reporte reportee repousse repoussee decale decalee adiado adiada remarcado remarcada passou mudou aplazado aplazada deplace deplacee passer passe avance avancee slitti slittera rinvio rinviato rinviata rinviati spostato spostata rimandato rimandata slitta slittato slittata fino dal "
)

// afterHours stand before days and before hours, of which lastHour is the last.
const (
	afterHours = " after till until before "
	lastHour   = 12
)

// lastCounted is the last number by which days are counted and not told in "day 3
// of the trip" (own), perDays stand before days that are counted.
const (
	lastCounted = 3
	perDays     = " of per a each every by after and on is its s "
)

// afterDay are words that no noun is, behind an ordinal that is a day: "the 3rd
// works".
const afterDay = " om there theres cos cuz coz bc without with at in on from by for to is was are were will has have had can could must need needs because since when while after before until till already also again not just this last next as possible free of oder und q que works suits fits please pls if we i you they would should sounds latest max then so but and onwards onward he she it my our maybe instead only too po sir madam bro mate boss dear friend plz thx thanks ok okay lah insha inshallah nobody nothing everything everyone "
