package pieces

import "strings"

// language is a set of languages, a bit each; 0 is unknown.
type language uint64

// codes are the languages that the lexicon tells apart, in the order of their bits.
const codes = "en zh es pt fr de it ru ar tr id vi hi nl pl ja ko uk fa ro th ur bn cs sv da no fi hu el he bg sr hr kk uz sw"

// languageOf is the set of one language; that of languages that the lexicon
// does not tell apart is 0.
func languageOf(code string) language {
	if len(code) != 2 {
		return 0
	}
	if i := strings.Index(codes, code); i >= 0 && i%3 == 0 {
		return 1 << (i / 3)
	}
	return 0
}

// languages is the set of several, parted by "+".
func languages(list string) (set language) {
	for code := range strings.SplitSeq(list, "+") {
		l := languageOf(code)
		if l == 0 {
			panic("pieces: the lexicon knows no language " + code)
		}
		set |= l
	}
	return set
}

// Languages by how they write numbers and dates.
var (
	// dotsThousands write 1.250 for one thousand two hundred and fifty (CLDR).
	dotsThousands = languages("es+pt+de+it+tr+id+vi+nl+ro+da+el+hr+sr")
	// blankThousands write 1 250 (CLDR, and habit of the others in typing).
	blankThousands = languages("fr+ru+uk+pl+cs+sv+no+fi+hu+bg+kk+uz+es+pt+it+de+ar+nl")
	// dotDates write 25.03. for the 25th of March, without more.
	dotDates = languages("de+ru+pl+tr+uk+ro+cs+no+da+fi+bg+sr+hr+kk+uz+it")
	// ordinalDots write a dot behind the month of 25.03. as well, always.
	ordinalDots = languages("de+cs+no+da+fi+sr+hr")
	// slashDates write 30/9 for a day, without more.
	slashDates = languages("vi+ja+ko+zh+ar")
	// dashDates write 20-03 for a day.
	dashDates = languages("nl+da")
	// adjectiveLast put "next" behind its noun.
	adjectiveLast = languages("es+pt+fr+it+ar+id+vi+fa+th")
	// wordsForDays write the number of a day or month behind its mark as a word.
	wordsForDays = languages("vi+zh+ja")
	// centsBehind write cents behind the word for the currency.
	centsBehind = languages("de+nl+fr+it+es+pt")
	// bareWeekend say "weekend" for a time without a preposition.
	bareWeekend = languages("tr+vi+id+hi+th+fa+ar")
	// theWeekend say "weekend" for a time with an article alone.
	theWeekend = languages("nl+de")
	// languagesOfMorning call tomorrow and the morning the same.
	languagesOfMorning = languages("es")
	// thisLast put "this" behind a weekday.
	thisLast = languages("id+vi+th+ar")
	// monthFirstDates write the month before the day where digits stand alone.
	monthFirstDates = languages("zh+ja+ko+hu")
	// languagesWithS make plurals with an s.
	languagesWithS = languages("en+es+pt+fr")
	// capitalNouns write every noun with a capital.
	capitalNouns = languages("de")
	// weeksBehind count weeks from a weekday behind it: "lundi en huit".
	weeksBehind = languages("en+fr+it+es")
	// partsIn put "in" between a part and its month: "erster Montag im Juni".
	partsIn = languages("en+de+nl+ar")
	// genitiveMonths put a month behind its part without a word between them.
	genitiveMonths = languages("ru+pl+uk+id+ar")
	// beforeDay says "before the 20th" as Japanese says "20 days ago": 20日前.
	beforeDay = languages("zh")
	// countsOf guess a count as "een dag of tien", some ten days.
	countsOf = languages("nl")
	// daysFirst put their word for days before a list of them.
	daysFirst = languages("es+pt")
	// ordinalDays call weekdays by their ordinals, without a word for day.
	ordinalDays = languages("pt")
	// marksFirst write the word for month before its number.
	marksFirst = languages("vi")
	// articlesBeforeRoles put an article before whom they speak of: without one
	// the boss is addressed.
	articlesBeforeRoles = languages("fr+es+it")
	// toldByFeasts tell times by feasts with the words of beforeWords.
	toldByFeasts = languages("en+de+fr+es+pt+it+nl+pl+ru+uk+id+vi+ar")
	// tellsFeastFirst put a time that is counted from a feast behind it, and "before" last.
	tellsFeastFirst = languages("tr+hi+ko")
	// commaDecimals write decimals with a comma, so that 7.01 is no amount (CLDR).
	commaDecimals = languages("pl+ru+uk+de+cs+fi+no+da+bg")
	// shortDays end clauses with the short name of a day: "avevate detto lun".
	shortDays = languages("it+es")
	// bareSeasons put what a season is of behind it without a word between.
	bareSeasons = languages("id+vi")
	// pastBefore put after how long something happened right behind its verb.
	pastBefore = languages("ru")
	// weekdaysAsSea shorten a day to a word for the sea.
	weekdaysAsSea = languages("fr")
	// elidesIn tell of a season with "in" cut before a vowel: d'estate.
	elidesIn = languages("it")
	// countsAfterToo say "after 3 days" for a day: three days from now.
	countsAfterToo = languages("en+vi+id")
	// spelledDays tell a day by its number in a word: il dodici, el quince.
	spelledDays = languages("it+es+fr")
	// partOfDays put the part of a day before it: la noche del viernes.
	partOfDays = languages("es+pt+it")
	// articleTellsWeekly tell by the article of a day that every one is meant: "le lundi".
	articleTellsWeekly = languages("fr+it")
	// accentTellsPast tells what has been from what is by an accent: arrivé, arrive.
	accentTellsPast = languages("fr")
	// tensFirst say eleven as ten and one: mười một, on bir.
	tensFirst = languages("tr+vi")
	// dayWordBefore put their word for day before a weekday: hari Jumat.
	dayWordBefore = languages("id")
	// possessedDays say a day of the month as the month's: ayın on ikisi.
	possessedDays = languages("tr")
	// articleInWord write the article in one word with the name of a day.
	articleInWord = languages("ar")
	// articleYears put an article before a year.
	articleYears = languages("it")
	// ordinalsAlone tell a day by its ordinal without a word for day or month.
	ordinalsAlone = languages("pl")
	// onlyFirst have an ordinal for the first day of a month and for no other.
	onlyFirst = languages("fr+es+pt+it")
	// dotDays write a dot behind the number of a day: am 5.
	dotDays = dotDates &^ languages("it")
	// daysBeforeKo put "ko" behind the number of a day.
	daysBeforeKo = languages("hi")
	// accentedPast end verbs that tell the past in "ó".
	accentedPast = languages("es")
	// ownPast have forms of verbs that tell nothing but the past.
	ownPast = languages("pt+es")
	// hailWithMorning greet with the word for tomorrow.
	hailWithMorning = languages("de+nl")
	// aprilYears begin the fiscal year in April.
	aprilYears = languages("ja")
	// dottedDates put a dot and a blank behind each number of a date.
	dottedDates = languages("ko")
	// countsBack tell a time before a date as that date's: その1週間前.
	countsBack = languages("ja")
	// commaRanges put a comma between two numbers of which one may be: 2、3日, 5, 6일.
	commaRanges = languages("ja+zh+ko")
	// guessesBehind guess a count by putting it behind: "дня три", some three days.
	guessesBehind = languages("ru+uk+bg")
	// romanMonths number months in Roman figures: 15 XI.
	romanMonths = languages("pl+cs+hu")
	// weeksOfDays tell a week by a day in it: "semana del 10".
	weeksOfDays = languages("es+pt+fr+it+de+nl+en")
	// endOfWeek call the weekend the end of the week.
	endOfWeek = languages("es+pt+it")
	// smallMonths write months and weekdays without a capital.
	smallMonths = languages("es+pt+fr+it+nl+pl+ru+uk")
	// countsToDays count to a feast: "H-7 Lebaran".
	countsToDays = languages("id")
	// eitherFirst are read in both orders: American and other English.
	eitherFirst = languages("en")
)
