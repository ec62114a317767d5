package pieces

// longestList is how many days somebody lists behind one "the" (own).
const longestList = 5

// followsOrdinal tells that a day goes on what another one begins: the 5th and
// the 9th in "on the 2nd, 5th and 9th".
func (r *Reader) followsOrdinal(i int) bool {
	for range longestList {
		at := i - 3 // digits, ending or dot, comma
		if at < 1 || !r.isAmong(i-1, joinsDays) || r.tokens[at].kind != digits {
			return false
		}
		n, next, _, ok := r.dayNumber(at)
		if !ok || next != i-1 && !r.isOrdinalDot(next) {
			return false
		}
		if _, ok := r.articleBefore(at); ok || r.isAmong(at-1, onThe) {
			return ok && r.isDayAlone(at, n, next) || !ok && next > at+1
		}
		i = at
	}
	return false
}

// leadsToOrdinal tells of a later ordinal behind day n and "to": 1st to the 6th.
func (r *Reader) leadsToOrdinal(next, n int) bool {
	to := r.dash(next)
	if to == next || r.language != eitherFirst {
		return false
	}
	to = r.behindArticle(to)
	last, behind, _, ok := r.dayNumber(to)
	return ok && r.isDigits(to) && behind > to+1 && last > n && r.endsPhrase(behind)
}

// listedDays reads "dias 24 e 25", "días 9 y 10 de mayo".
func (r *Reader) listedDays(i int, unit match) (moment, bool) {
	if unit.number != unitDay || r.language&daysFirst == 0 || !r.isDigits(unit.next) || !r.has(i-1, 1<<classArticle|1<<classIn|1<<classOf) {
		return moment{}, false
	}
	if m, ok := r.dayFirst(unit.next); ok {
		return m, true
	}
	first, next, _, _ := r.dayNumber(unit.next)
	after := r.dash(next)
	if after == next && r.isAmong(next, joinsNumbers) {
		after++
	}
	last, next, end, ok := r.dayNumber(after)
	if last, next := r.enumerated(first, unit.next+1); next > unit.next+1 && !r.isCounted(next-1, next) { // los días 5, 9 y 12
		return moment{r.dayOfMonth(first, last), next, r.tokens[next-1].end}, true
	}
	if !ok || after == unit.next+1 || last <= first || r.isCounted(after, next) {
		return moment{}, false
	}
	return moment{r.dayOfMonth(first, last), next, end}, true
}

// joinsNumbers stand between two days of one month.
const joinsNumbers = " a and & or y o e et ou und oder en of i lub и или و أو ve veya dan atau và hoặc और aur या ya "

// joined is the token behind what joins two days of a month: "5 to 9 May", "10
// y el 20 de mayo", "10./11. Juni".
func (r *Reader) joined(i int) int {
	if after := r.dash(i); after > i {
		if a, ok := r.near(after, classArticle); ok && a.number != 3 { // il 10 o l'11 maggio
			after = a.next
		}
		return after
	}
	if r.symbol(i) == '/' && r.isGlued(i) && r.isGlued(i+1) {
		return i + 1
	}
	if i >= len(r.tokens) || r.tokens[i].gap != blank || !r.isAmong(i, joinsNumbers) && !(r.language == eitherFirst && r.isAmong(i, " till until til ")) {
		return i
	}
	after := i + 1
	if a, ok := r.near(after, classArticle); ok && a.number != 3 {
		after = a.next
	}
	if n, at, _, ok := r.dayNumber(after); ok && n > 0 && r.tokens[after].kind == digits && r.endsInMonth(at) {
		return after
	}
	return i
}

// endsInMonth tells that a month follows the number before token i.
func (r *Reader) endsInMonth(i int) bool {
	if r.symbol(i) == '.' && r.isGlued(i) {
		i++
	}
	if of, ok := r.near(i, classOf); ok {
		i = of.next
	}
	_, _, ok := r.monthAt(i)
	return ok
}

// enumerated reads more days behind the first one, with commas and a word before the
// last: the ", 9 and 12" of "5, 9 and 12 June". It gives the last and the token behind it.
func (r *Reader) enumerated(first, i int) (last, next int) {
	last, next = first, i
	for range longestList {
		at := next
		comma := r.symbol(at) == ','
		if !comma && (next == i || !r.isAmong(at, joinsNumbers)) {
			return first, i
		}
		n, behind, _, ok := r.dayNumber(at + 1)
		if !ok || n <= last || !r.isDigits(at+1) || r.tokens[at+1].gap != blank {
			return first, i
		}
		if r.symbol(behind) == '.' && r.isGlued(behind) && r.language&dotDates != 0 {
			behind++
		}
		if last, next = n, behind; !comma {
			return last, next
		}
	}
	return first, i
}
