package pieces

// inMonth tells that a period lies in one month.
func (p period) inMonth() bool {
	return p.grain == month || p.grain == interval && monthOf(p.from) == monthOf(p.to)
}

// closedDays reads the bare numbers of "in August we are closed, from 5 to 25",
// "de 5 a 23 encerrados", and of "с 5 по 9", as hours are told with "до".
func (r *Reader) closedDays(i int) (moment, bool) {
	first, next, _, ok := r.dayNumber(i)
	if !ok || r.tokens[i].kind != digits {
		return moment{}, false
	}
	to := r.dash(next)
	amid := r.isAmong(i-1, " between ") && r.isAmong(next, " and ")
	if amid {
		to++
	}
	if to == next || !r.isDigits(to) || r.isGlued(i) || !amid && !r.isAmong(i-1, fromDay) && !(r.symbol(next) == '-' && r.before.inMonth() && (r.isFree(i-1) || r.isAmong(i-1, closedNow) || r.before.next == i-1 && r.isAmong(i-1, joinsNumbers))) {
		return moment{}, false
	}
	last, next, end, ok := r.dayNumber(to)
	if !ok || last <= first || r.isCounted(to, next) || !r.isClosed(i, next) && !r.isStay(i, next) && !r.isInMonthBefore(i, next) && !(r.isAmong(i-1, " с ") && r.isAmong(to-1, " по ") && r.stops(next)) && !(amid && r.before.grain == month && r.stops(next)) {
		return moment{}, false
	}
	if whole := monthOf(r.before.from); r.before.inMonth() && last <= whole.last().Day() {
		return moment{between(whole.from.AddDate(0, 0, first-1), whole.from.AddDate(0, 0, last-1)), next, end}, true
	}
	return moment{r.dayOfMonth(first, last), next, end}, true
}

// Words before the first of such days, and of what is closed, as they are folded.
const (
	fromDay   = " from de del dal du von van od с от من dari từ tu "
	closedNow = " closed close holiday holidays leave cerrado cerrados cerramos encerrado encerrados fechado fechados ferme fermes fermeture chiusi chiuso chiudiamo geschlossen gesloten zamkniete nieczynne закрыты закрыто اجازه اجازة عطلة عطله tutup nghi kapali "
)

// longestClosed is how many words stand between the days and what is closed (own).
const longestClosed = 8

// isClosed tells that something is closed near the tokens from i to next.
func (r *Reader) isClosed(i, next int) bool {
	for j := max(0, i-longestClosed); j < min(len(r.tokens), next+longestClosed/2); j++ {
		if (j < i || j >= next) && (r.isAmong(j, closedNow) || r.isFree(j)) {
			return true
		}
	}
	return false
}

// isFree tells of holidays at token i.
func (r *Reader) isFree(i int) bool {
	m, ok := r.is(i, classSeason)
	return ok && (m.value == "vacation" || m.value == "holidays" || m.value == "day off")
}

// Words for being somewhere that stand before "from 5 to 25", in English and in other
// languages, goods that have sizes from 5 to 25, and how many words stand between (own).
const (
	stays       = " be am is are in away fair here there available free "
	staysAbroad = " via fuori sto fora viajo viajando fuera "
	sized       = " size sizes stock "
	longestStay = 3
)

// isInMonthBefore tells that the month of the bare days from token i to next was told
// right before them: "next month, from 5 to 12".
func (r *Reader) isInMonthBefore(i, next int) bool {
	return r.before.end > 0 && r.before.grain == month && r.before.next >= i-2 && r.endsPhrase(next)
}

// isStay tells that the days from token i to next are those of a stay: "I'll be in Shenzhen
// from 5 to 25", "sto via dal 5 al 12".
func (r *Reader) isStay(i, next int) bool {
	if !r.endsPhrase(next) {
		return false
	}
	words := staysAbroad
	if r.language == eitherFirst {
		if words = stays; !r.isAmong(i-1, " from ") || r.isTold(i, sized, longestStay) {
			return false
		}
	}
	for j := i - 2; j >= max(0, i-1-longestStay) && !r.endsClause(j); j-- {
		if r.isAmong(j, words) {
			return true
		}
	}
	return false
}
