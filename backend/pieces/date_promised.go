package pieces

// promisedDay reads the bare numbers of "you said 12, then 18, and today is 24":
// they are days, as another one behind them is said to be today.
func (r *Reader) promisedDay(i int) (moment, bool) {
	n, next, end, ok := r.dayNumber(i)
	if !ok || r.tokens[i].kind != digits || r.isCounted(i, next) {
		return moment{}, false
	}
	if next == i+1 && r.stops(next) && r.isSaidAgain(i) {
		r.start = r.before.period
		return moment{r.dayOfMonth(n, 0), next, end}, true
	}
	if !r.isPromised(i) {
		return moment{}, false
	}
	today, ok := r.toldToday(next)
	if !ok {
		return moment{}, false
	}
	r.past = n < today
	if r.isOrdinalDot(next) {
		next, end = next+1, r.tokens[next].end
	}
	return moment{r.dayOfMonth(n, 0), next, end}, true
}

// saidOn are verbs of what was promised, before its day, as they are folded.
const saidOn = " said say told tell promised promise committed " + // en
	"dijo dijiste dijeron dijisteis prometio prometiste prometieron disse falou prometeu disseram falaram prometeram " + // es pt
	"dit disiez promis gesagt versprochen zugesagt detto promesso gezegd beloofd " + // fr de it nl
	"mowiles mowila mowil mowiliscie obiecal obiecala obiecales говорил говорила говорили сказали сказал обещали обещал " + // pl ru
	"hen hua noi bao bilang janji janjinya katanya bola boli bole قلت قلتلي قتلي قلتولي قلتوا قلتو وعدت وعدتني وعدتوني " // vi id hi ar

// Words right before a bare day in a message that told another day, as they are folded:
// who says now which it is, and who comes back then.
const (
	saysNow   = " says pisze pisza twierdzi dizem diz dicen dice dicono dit disent sagen sagt heisst zeggen zegt "
	returnsOn = " return back powrotny powrot ritorno rientro regreso vuelta retour ruckflug volta regresso kembali pulang "
)

// isSaidAgain tells that the bare number at token i is a day, as another day before it is
// one: "ETA was 3 February, now the carrier says 11".
func (r *Reader) isSaidAgain(i int) bool {
	if r.before.end == 0 || r.before.grain != day {
		return false
	}
	return r.isAmong(i-1, saidOn) || r.isAmong(i-1, saysNow) || r.isAmong(i-1, returnsOn) && r.tokens[i].number > lastHour
}

// longestPromise is how many words and days stand between the promise and its
// day, and longestExcuse between that and today's (own).
const (
	longestPromise = 8
	longestExcuse  = 12
)

// isPromised tells that a promise leads to token i in its sentence.
func (r *Reader) isPromised(i int) bool {
	for j := i - 1; j >= max(0, i-longestPromise) && r.tokens[j+1].gap != line; j-- {
		if r.isAmong(j, saidOn) {
			return true
		}
		if r.tokens[j].kind == mark && r.symbol(j) != ',' && r.symbol(j) != ':' {
			return false
		}
	}
	return false
}

// toldToday is the number of today, which is told behind token i.
func (r *Reader) toldToday(i int) (number int, ok bool) {
	for j := i; j < min(len(r.tokens), i+longestExcuse); j++ {
		if n, next, _, ok := r.dayNumber(j); ok && r.tokens[j].kind == digits && r.isToday(j, next) {
			return n, true
		}
	}
	return 0, false
}
