package pieces

import "slices"

// isWish tells that what stands from i to next is wished and no date: "happy
// Easter", 周末愉快.
func (r *Reader) isWish(i, next int) bool {
	if _, ok := r.near(next, classWish); ok && !r.isAmong(next+1, " 日 ") { // but 月曜祝日
		return true
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if m, ok := r.is(j, classWish); ok && (m.next >= i || m.next == i-1 && r.tokens[i-1].kind != mark && !r.has(i-1, 1<<classIn)) { // not "Great, Monday works"
			return true
		}
	}
	if of := r.beforeOf(i); of < i && r.isAmong(of, " fete fiesta festa ") && r.has(of-1, 1<<classWish) { // bonne fête de l'Aïd
		return true
	}
	return r.has(next, 1<<classOf) && (r.has(next+2, 1<<classWish) || r.has(next+3, 1<<classWish))
}

// longestHail is how many words stand between a wish and its feast in a clause of
// wishing (own), onlyWish the number of words that only wish, wishWith of those
// before a day that is wished well for.
const (
	longestHail = 6
	onlyWish    = 2
	wishWith    = 3
)

// isHailed tells of a feast from token i to next that is wished for in its clause,
// before it or behind: "Glad midsommar", "Ramazan-ı şerifiniz hayırlı olsun".
func (r *Reader) isHailed(i, next int) bool {
	for j := i - 1; j >= max(0, i-longestHail) && r.tokens[j+1].gap != line && !r.endsClause(j); j-- {
		if r.hails(j) {
			return true
		}
	}
	for j := next; j < min(len(r.tokens), next+longestHail) && r.tokens[j].gap != line && !r.endsClause(j); j++ {
		if r.hails(j) {
			return true
		}
	}
	return false
}

// hails tells of a word at token i that only wishes.
func (r *Reader) hails(i int) bool {
	return r.has(i, 1<<classWish) && slices.ContainsFunc(r.all(i), func(m match) bool { return m.class == classWish && m.number >= onlyWish })
}

// isDayOfWishes tells of a number or its month in a day that people wish each
// other well for: "с 8 марта", "congratulations with 8 March".
func (r *Reader) isDayOfWishes(i int) bool {
	day := i
	if r.has(i, 1<<classMonth) {
		day--
	}
	if r.language == possessedDays && r.isDigits(day) && r.has(day+1, 1<<classMonth) && r.isHailed(day, day+2) { // 8 Mart Kadınlar Gününüz kutlu olsun
		return true
	}
	return day > 0 && r.isDigits(day) && (r.isHailedWith(day) || r.has(day-1, 1<<classWish) && r.isWish(i, i+1))
}

// isHailedWith tells of a day that somebody is wished well for: "congratulations
// with 8 March".
func (r *Reader) isHailedWith(i int) bool {
	m, ok := r.is(max(0, i-2), classWish)
	return ok && m.number == wishWith && m.next == i
}

// endsClause tells of a mark that ends a clause, and stands in no number.
func (r *Reader) endsClause(i int) bool {
	s := r.symbol(i)
	return !(i > 0 && r.isDigits(i-1) && r.isDecimal(i-1)) && (s == '.' || s == ',' || s == '!' || s == '?' || s == ':' || s == ';')
}

// longestWish is how many words stand between "we wish you" and the feast (own).
const longestWish = 12

// isWished tells of a feast at token i that a sentence wishes for: "we wish you
// and your team a merry Christmas and a happy new year".
func (r *Reader) isWished(i int) bool {
	for j := i - 1; j >= max(0, i-longestWish) && !r.deadline && r.tokens[j+1].gap != line && r.symbol(j) != '.'; j-- {
		if m, ok := r.is(j, classWish); ok && m.number == 1 {
			return true
		}
	}
	return false
}
