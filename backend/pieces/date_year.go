package pieces

// oldestFounding is the first year that "since" and "in" make one: older houses
// hardly tell theirs in a chat. Our own limit.
const oldestFounding = 1900

// fromYears stand before a year that has been, from which on something is so, as they are folded.
const fromYears = " from van de dal dall od ab von vanaf des с з dari من "

// yearsOfLast stand before two figures of a year of the last century, which
// lastCentury is the first of (own).
const (
	yearsOfLast = " el nel dal del "
	lastCentury = 60
)

// verbsOfYears stand in German before the year in which something was, as they are folded.
const verbsOfYears = " hat haben hatte hatten habe war waren wurde wurden "

// forYears stand before a year that is planned for, as they are folded.
const forYears = " auf al fur para per pour voor dla для "

// yearAlone reads "2027" in "for 2027".
func (r *Reader) yearAlone(i int) (moment, bool) {
	t := &r.tokens[i]
	if t.kind == digits && t.to-t.from == 2 && r.symbol(i-1) == '\'' && r.isGlued(i) && (r.has(i-2, 1<<classIn|1<<classSince) || r.isAmong(i-2, fromYears)) && !r.isAmount(i+1) { // in '22
		year := 2000 + t.number
		if t.number >= lastCentury { // since '98
			return moment{yearOf(1900 + t.number), i + 1, t.end}, true
		}
		return moment{yearOf(year), i + 1, t.end}, year >= oldestYear && year <= lastYear
	}
	if t.kind == digits && t.to-t.from == 2 && t.number >= lastCentury && r.isAmong(i-1, yearsOfLast) && r.endsPhrase(i+1) && !r.isAmount(i+1) { // la abrió en el 98
		return moment{yearOf(1900 + t.number), i + 1, t.end}, true
	}
	if t.kind != digits || t.to-t.from != len("2026") {
		return moment{}, false
	}
	if p, ok := r.near(i+1, classPartAfter); ok && t.number >= oldestYear && t.number <= lastYear && !r.isGlued(i+1) { // 2026 sonunda
		return moment{yearOf(t.number).part(p.number), p.next, p.end}, true
	}
	oldest, from := oldestYear, t.number <= r.today.Year() && (r.isAmong(i-1, fromYears) || r.language&articleYears != 0 && r.isAmong(i-1, " il ") || r.language == eitherFirst && r.isAmong(i-1, " of ") && r.endsPhrase(i+1)) // era il 1987, the original of 1974
	if in, ok := r.is(max(i-1, 0), classIn); from || r.has(i-1, 1<<classSince) || ok && i > 0 && in.number != countsAfter {                                                                                                     // in this trade since 1994, but dopo 2000 km
		oldest = oldestFounding
	}
	if r.goesOn(i+1) && (r.language&capitalNouns != 0 && r.tokens[i+1].capital || r.isAmong(i-1, " de ") && !r.isPlanned(i)) { // von 2000 Strahlern, celle de 2000 sachets
		return moment{}, false
	}
	cased := r.language == possessedDays && r.symbol(i+1) == '\'' && r.isGlued(i+1) && r.isAmong(i+2, behindYears)
	if t.number <= r.today.Year() && (r.language&capitalNouns != 0 && r.isAmong(i-1, verbsOfYears) || r.isAmong(i-1, " el ") && r.isAmong(i-2, " por ")) { // hat 2017 gekauft, allá por el 2014
		from, oldest = true, oldestFounding
	}
	if r.language == daysBeforeKo && r.isAmong(i+1, " में me mein main mai से se ") && t.number >= oldestFounding && t.number <= r.today.Year()+1 { // 2023 में ली थी
		from, oldest = true, oldestFounding
	}
	if r.before.end > 0 && r.before.grain == year && r.before.next == i-1 && (r.symbol(i-1) == ',' || r.isAmong(i-1, joinsDays)) { // em 2021, 2022 e 2024
		from = true
	}
	from = from || cased || r.isAmong(i-1, forYears) && t.number >= r.today.Year() || r.isPlanned(i) || r.isAmong(i+1, plansBehind)
	if t.number < oldest || t.number > lastYear || !from && !r.has(i-1, 1<<classDateCue|1<<classSince|1<<classIn|1<<classRelative) || t.gap == line && !cased && !r.isAmong(i+1, plansBehind) ||
		r.isAmount(i+1) && !cased || r.isDecimal(i) || r.isGlued(i+1) && r.tokens[i+1].kind != mark {
		return moment{}, false
	}
	if m, ok := r.near(i+1, classYear); ok && m.number == 0 && t.number < 2000 { // od 1987 roku
		return moment{yearOf(t.number), m.next, m.end}, true
	}
	if of := i + 2; r.language == pastBefore && r.symbol(i+1) == '-' && r.isGlued(i+1) && r.isGlued(of) && r.isAmong(of, " м го й ") { // в 2024-м
		return moment{yearOf(t.number), of + 1, r.tokens[of].end}, true
	}
	return moment{yearOf(t.number), i + 1, t.end}, true
}

// behindYears are Turkish cases behind a year, as they are folded: 2026'ya.
const behindYears = " ya ye a e da de ta te dan den tan ten "

// plans are what is made for a year, as they are folded: "presupuesto 2026".
const plans = " agenda agendas calendar calendars calendario calendarios calendrier calendriers kalender budget budgets presupuesto orcamento bilancio begroting butce budzet budzetu budzecie бюджет бюджета anggaran catalog catalogue catalogo katalog pricelist forecast previsao prevision previsioni plan planning collection coleccion colecao collezione kollektion season temporada saison "

// plansBehind are plans behind their year, as they are folded: "2026 bütçesi".
const plansBehind = " fue was war foi fu budget budgets catalog catalogue pricelist forecast collection butcesi butce fiyat koleksiyonu season "

// isPlanned tells that what stands before token i is planned by years: "orçamento
// de 2027".
func (r *Reader) isPlanned(i int) bool {
	return i > 0 && r.tokens[i].gap == blank && (r.isAmong(i-1, plans) || i > 1 && r.has(i-1, 1<<classOf) && r.isAmong(i-2, plans))
}

// yearsAt reads a year of four digits or two, or two years that follow each
// other: 2026, 26, 2025-26, 25/26.
func (r *Reader) yearsAt(i int) (moment, bool) {
	if !r.isDigits(i) {
		return moment{}, false
	}
	first := r.wholeYear(i)
	if first < oldestYear || first > lastYear || r.isDecimal(i) {
		return moment{}, false
	}
	if s := r.symbol(i + 1); (s == '-' || s == '/') && r.isGlued(i+1) && r.isDigits(i+2) && r.isGlued(i+2) && r.wholeYear(i+2) == first+1 {
		next, end := i+3, r.tokens[i+2].end
		if m, ok := r.near(next, classYear); ok && m.number == 0 { // 2025/26年度
			next, end = m.next, m.end
		}
		return moment{between(civil(first, 1, 1), civil(first+1, 12, 31)), next, end}, true
	}
	return moment{yearOf(first), i + 1, r.tokens[i].end}, true
}

// wholeYear is the year that four digits or two at token i tell, 0 for none.
func (r *Reader) wholeYear(i int) int {
	switch t := &r.tokens[i]; t.to - t.from {
	case len("2026"):
		return t.number
	case len("26"):
		return 2000 + t.number
	}
	return 0
}

// yearPair reads "2026/27", a season or a fiscal year.
func (r *Reader) yearPair(i int) (moment, bool) {
	if t := &r.tokens[i]; t.kind != digits || t.to-t.from != len("2026") || i > 0 && r.isGlued(i) && r.tokens[i-1].kind == mark && r.symbol(i-1) != '(' {
		return moment{}, false
	}
	m, ok := r.yearsAt(i)
	return m, ok && m.grain == interval && !(m.next < len(r.tokens) && r.isGlued(m.next) && (r.symbol(m.next) == '/' || r.symbol(m.next) == '-'))
}

// quarterOfYear reads "2026'nın ilk çeyreği".
func (r *Reader) quarterOfYear(i int) (moment, bool) {
	year, next := r.wholeYear(i), i+1
	if year < oldestYear || year > lastYear || r.symbol(next) != '\'' || !r.isGlued(next) || !r.isGlued(next+1) || r.tokens[next+1].kind != word {
		return moment{}, false
	}
	nth, ok := r.near(next+2, classNth)
	if !ok || nth.number < 1 || nth.number > 4 {
		return moment{}, false
	}
	q, ok := r.quarterNoun(nth.next)
	return moment{quarterOf(year, nth.number), q.next, q.end}, ok
}

// fiscal is the number of words for fiscal years that stand before them.
const fiscal = 2

// isFiscal tells that fiscalYear finds one.
func (r *Reader) isFiscal(i int) bool {
	_, ok := r.fiscalYear(i)
	return ok
}

// fiscalYear reads "FY26", "FY 2025-26", "ejercicio fiscal 2026".
func (r *Reader) fiscalYear(i int) (moment, bool) {
	m, ok := r.is(i, classYear)
	if !ok || m.number != fiscal {
		return moment{}, false
	}
	next := m.next
	if s := r.symbol(next); s == '\'' || s == '-' && r.isGlued(next) {
		next++
	} else if of, ok := r.near(next, classOf); ok {
		next = of.next
	}
	if next < len(r.tokens) && r.tokens[next].gap > blank {
		return moment{}, false
	}
	return r.yearsAt(next)
}

// quarterLetters stand between a quarter and its year: 4Q25, 1T27.
const quarterLetters = " q t "

// quarterCode reads them.
func (r *Reader) quarterCode(i int) (moment, bool) {
	t := &r.tokens[i]
	if t.kind != digits || t.number < 1 || t.number > 4 || t.to-t.from != 1 || i+2 >= len(r.tokens) || i > 0 && r.isGlued(i) || !r.isGlued(i+1) || !r.isAmong(i+1, quarterLetters) || !r.isGlued(i+2) {
		return moment{}, false
	}
	year, ok := r.yearsAt(i + 2)
	return moment{quarterOf(year.from.Year(), t.number), year.next, year.end}, ok && year.next == i+3
}

// oldestYear and the years up to the last one are taken for years where four
// digits may be much else: nobody trades over a messenger about other years.
const (
	oldestYear = 2015
	lastYear   = 2050
)

// thisYear is the number of words for the current year behind a date.
const thisYear = 4

// yearAt reads a year at token i: 2026, of 2026, 2026 года.
func (r *Reader) yearAt(i int) (number, next, end int, ok bool) {
	if s := r.symbol(i); (r.isGlued(i) && (s == '-' || s == '/') || s == '\'') && r.isGlued(i+1) && r.tokens[i+1].kind == digits {
		t := &r.tokens[i+1]
		if t.to-t.from == 2 && t.number >= 20 && t.number < 60 {
			return 2000 + t.number, i + 2, t.end, true
		}
		i++
	}
	if m, marked := r.near(i, classYear); marked && m.number == thisYear && r.tokens[i].gap != line { // 21 июня с.г.
		return r.today.Year(), m.next, m.end, true
	}
	for step := 0; step < 2 && i < len(r.tokens) && r.tokens[i].gap != line; step++ {
		t := &r.tokens[i]
		if t.kind == digits && t.to-t.from == 4 && t.number >= oldestYear && t.number <= lastYear {
			next, end = i+1, t.end
			if m, marked := r.near(next, classYear); marked && m.number == 0 && !m.shouted {
				next, end = m.next, m.end
			}
			return t.number, next, end, true
		}
		if n, ok := r.amount(i); ok && n.words && n.decimals <= 0 && n.value >= 2000 && n.value <= lastYear && r.language&spelledDays != 0 { // uno de julio de dos mil veintiséis
			return int(n.value), n.next, n.end, true
		}
		if r.symbol(i) == ',' || r.symbol(i) == '\'' || r.symbol(i) == '.' && r.isGlued(i) {
			i++
		} else if m, joined := r.is(i, classOf); joined {
			i = m.next
		} else if m, joined := r.is(i, classYear); joined {
			i = m.next
		}
	}
	return 0, i, 0, false
}

// shortYear reads the two digits of this year or the next behind a month: "30
// Nov 26".
func (r *Reader) shortYear(i int) (int, bool) {
	if i >= len(r.tokens) || r.tokens[i].kind != digits || r.tokens[i].gap != blank || r.tokens[i].to-r.tokens[i].from != 2 || r.isCounted(i, i+1) {
		return 0, false
	}
	year := 2000 + r.tokens[i].number
	return year, year == r.today.Year() || year == r.today.Year()+1
}
