package pieces

// restsOn are the words of each language, as they are folded, that say of a day that nobody
// works on it, or, where the article tells of every week, when: "sunday is closed", "il lunedì
// siamo chiusi", "il sabato siamo aperti la mattina".
var restsOn = map[language]string{
	languages("en"): " closed shut rest ",
	languages("de"): " geschlossen dicht ruhetag ",
	languages("nl"): " gesloten dicht vrij ",
	languages("fr"): " ferme fermes ferment fermons fermee repos ouvert ouverts ouverte ouvrons ",
	languages("it"): " chiuso chiusa chiusi chiude chiudiamo riposo aperto aperta aperti apriamo ",
	languages("es"): " cerrado cerrados cerrada cerramos cierra cierran descanso descansamos ",
	languages("pt"): " fechado fechados fechada fecha fechamos folga ",
	languages("pl"): " zamkniete nieczynne zamykamy wolne ",
	languages("ru"): " выходной закрыто закрыты закрываемся ",
	languages("tr"): " kapali kapaliyiz tatil calismiyoruz calismiyor ",
	languages("ar"): " عطله اجازه مسكرين مسكر مغلق مغلقين راحه ",
	languages("vi"): " nghi ",
	languages("id"): " tutup libur ",
	languages("hi"): " chutti chhutti छुट्टी ",
}

// restBegins are how what stands behind such a day begins where no blanks are written or
// particles follow: 周日不上班, 日曜は休み, 일요일은 문 닫아요.
var restBegins = map[language][]string{
	beforeDay:   {"不上班", "不开", "不開", "公休", "不营业", "不營業"},
	countsBack:  {"は休み", "はお休み", "休み", "はやってい"},
	dottedDates: {"은 문 닫", "은 안 ", "엔 안 ", "에는 안 ", "휴무"},
}

// wasRest tell that it was one day only: "Sunday the port was closed".
const wasRest = " was were war waren etait etaient era erano estaba estava "

// longestRest is how many words stand at most between the day and them (own).
const longestRest = 5

// isRest tells that such words stand in the clause behind weekday w at token i.
func (r *Reader) isRest(i int, w match) bool {
	next, number := w.next, w.number%10
	if number >= 6 && beginsWith(r.text[w.end:], restBegins[r.language]...) {
		return true
	}
	words, ok := restsOn[r.language]
	if !ok || !r.isRestDay(i, number) || r.has(i-1, 1<<classRelative) || r.has(next, 1<<classRelative|1<<classMonth) || r.isDigits(next) {
		return false
	}
	for j := next; j < min(len(r.tokens), next+longestRest) && r.tokens[j].gap <= blank && !r.endsClause(j); j++ {
		if r.isAmong(j, wasRest) {
			return false
		}
		if r.isAmong(j, words) {
			return true
		}
	}
	return false
}

// isRestDay tells of a day at token i on which many rest, and of any other with its article
// where that means every week: a day without one is the next there.
func (r *Reader) isRestDay(i, number int) bool {
	if r.language&articleTellsWeekly != 0 {
		return r.has(i-1, 1<<classArticle)
	}
	return number >= 6 || number == 5 && r.language == articleInWord
}
