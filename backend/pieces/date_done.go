package pieces

import (
	"strings"
	"unicode/utf8"
)

// isDone tells that the sentence before token i says that it has happened:
// "sold out in two days".
func (r *Reader) isDone(i int) bool {
	for j := i - 1; j >= max(0, i-6) && r.tokens[j+1].gap != line; j-- {
		if s := r.symbol(j); s == '.' || s == ',' || s == '!' || s == '?' {
			return false
		}
		if nth, ok := r.is(j, classNth); ok && j >= i-2 && r.tokens[j].kind == word && strings.Trim(nth.spelling, "iv") != "" || r.isDigits(j) && r.isDigits(j+2) && r.isAmong(j+1, outOf) { // la seconda volta in sei mesi, 7 of 30 in one week
			return true
		}
		if j == i-1 && r.language == pastBefore && r.isPastVerb(j) { // запотело через неделю
			return true
		}
		if j == i-1 && r.language == eitherFirst && r.isAmong(j, wearsOut) && !r.isAmong(j-1, whoFinish) { // teeth finish in 2 month
			return true
		}
		if r.isDoneAt(j) || r.language == eitherFirst && r.isAmong(j, notYet) || r.language&ownPast != 0 && r.isPastVerb(j) && !r.isAmong(j, saidOn) {
			return true
		}
	}
	return false
}

// wearsOut tell that something is used up, unless whoFinish stand before them.
const (
	wearsOut  = " finish finishes finishing "
	whoFinish = " i we you they he she will can could must should to please not "
)

// outOf stand between a part and the whole, as they are folded: "7 of 30".
const outOf = " of out de sur von su di van из z dari "

// notYet begin what has not happened for a time: "hasn't moved in 11 days".
const notYet = " hasnt havent hadnt hasn haven hadn nothing nobody "

// whatBroke are Turkish participles of what breaks within a time: "2 yıl içinde bozulan parça".
const whatBroke = " bozulan bozulursa bozulanlar kirilan kirilirsa arizalanan arizalanirsa bozulmasi bozulma "

// willBeDone tells the same of the words from token i on: "in two weeks war
// alles weg".
func (r *Reader) willBeDone(i int) bool {
	if r.language == possessedDays && r.isAmong(i, whatBroke) {
		return true
	}
	return r.isDoneWithin(i, 3)
}

// isDoneWithin tells the same of so many words from token i on; where verbs stand last, numbers
// and signs may stand before them.
func (r *Reader) isDoneWithin(i, reach int) bool {
	verbLast := reach > 3 && r.language&(verbsLast|countsBack) != 0
	for j := i; j < min(len(r.tokens), i+reach) && r.tokens[j].gap != line && (r.tokens[j].kind == word || verbLast && !r.endsClause(j)); j++ {
		if r.language&capitalNouns != 0 && r.isAmong(j, " bin ist sind seid ") || r.language == eitherFirst && r.isAmong(j, notDone) { // sind wir weg, in 2 days we are closed
			return false
		}
		if r.isDoneAt(j) || r.isPastVerb(j) {
			return true
		}
	}
	return false
}

// isDoneAt tells of a word for what has happened; French has an accent on it that
// tells it from the present: arrivé, but arrive.
func (r *Reader) isDoneAt(i int) bool {
	if r.language == articleInWord && strings.HasPrefix(r.text[r.tokens[i].start:], "ب") && r.read[i].ids[0] == 0 { // بخلص: I will be done
		return false
	}
	if r.language == marksFirst && r.isAmong(i, " chay ") && r.isAmong(i-1, " tau may xe thuyen ") { // tau chay: it sails, it is not burnt
		return false
	}
	if !r.has(i, 1<<classDone) || r.language == eitherFirst && (r.isAmong(i-1, willDo) || r.isAmong(i-2, willDo)) {
		return false
	}
	return r.language != accentTellsPast || !strings.HasSuffix(string(r.letters(i)), "e") || strings.Contains(r.text[r.tokens[i].start:r.tokens[i].end], "é")
}

// willDo stand before what has not happened yet: "it will run out in 3 weeks".
const willDo = " will ll gonna to can may might "

// notDone begin another clause, or tell what will be.
const notDone = " but and or so because if then is are am be will "

// pastEndings end verbs that tell the past, as they are folded, and shortestPast
// is how many letters such a verb has at least (own): shorter words are often
// others.
var pastEndings = map[language][]string{
	eitherFirst:     {"ed"},
	languages("ru"): {"л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"},
	languages("es"): {"aron", "ieron"},
	languages("pt"): {"ou", "eu", "aram", "eram", "iram"},
	languages("tr"): {"di", "du", "ti", "tu", "dim", "dum", "tim", "tum", "dik", "duk", "tik", "tuk", "mis", "mus"},
}

// shortestAccented is the same of those with an accent: pagó.
const (
	shortestPast     = 5
	shortestAccented = 4
)

// isPastVerb tells of a verb that tells the past by its ending.
func (r *Reader) isPastVerb(i int) bool {
	w := string(r.letters(i))
	if r.language&accentedPast != 0 && (strings.HasSuffix(r.text[:r.tokens[i].end], "ó") || strings.HasSuffix(r.text[:r.tokens[i].end], "Ó")) { // subió, but not cambio
		return utf8.RuneCountInString(w) >= shortestAccented
	}
	if r.language == possessedDays && (r.isAmong(i+1, " var yok ") || endsWith(w, "acakmis", "ecekmis", "yormus")) { // tahsilatim var, çıkacakmış
		return false
	}
	if r.tokens[i].kind != word || utf8.RuneCountInString(w) < shortestPast || strings.HasSuffix(w, "eed") || r.tokens[i].classes&startsDate != 0 {
		return false
	}
	return endsWith(w, pastEndings[r.language]...)
}
