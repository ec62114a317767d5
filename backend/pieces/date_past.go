package pieces

import (
	"slices"
	"strings"
)

// longestPast is how many words stand between a date and the verb by which it has
// been (own).
const longestPast = 6

// longestHelp is how many words stand between a verb and what says that it is to
// come (own); verbsLast put them at both ends of the clause.
const longestHelp = 3

var verbsLast = languages("de+nl+pl")

// happenedOn are forms of verbs that tell nothing but the past, as they are folded,
// by language; a form of a verb that others go with stands behind one of helpers.
var happenedOn = map[language]string{
	eitherFirst:     " paid payed sent shipped arrived received got came bought ordered placed sold signed left sailed departed loaded met visited transferred wired delivered landed asked emailed messaged called wrote texted phoned spoke started began happened went was were had ",
	languages("de"): " bezahlt bestellt geschickt gesendet uberwiesen angekommen eingetroffen gekommen erhalten bekommen geliefert verschickt versandt abgeschickt abgefahren war kam kamen ging gingen ",
	languages("fr"): " etait etaient avait recu recue recus ",
	languages("es"): " era eran estaba recibi hice hicimos hizo vino vinieron pedi transferi ",
	languages("it"): " era erano ",
	languages("pt"): " paguei enviei mandei comprei recebi chegou chegaram saiu sairam fiz fez foi foram era estava transferi depositei depositou pediu pedi fechei fizemos ",
	languages("nl"): " betaald besteld verstuurd verzonden gestuurd ontvangen gekregen aangekomen geleverd opgehaald afgeleverd was waren had hadden kwam ging ",
	languages("pl"): " bylo byl byla byly mial miala mialo mialy przyszedl ",
	languages("ru"): " был была было были пришел вышел ушел дошел перевел ",
	languages("ar"): " وقفت وقف خربت خرب تعطلت تعطل انكسر انكسرت باظ باظت انحرق انحرقت دفعت حولت ارسلت وصلت وصل استلمت استلمنا طلبت طلبنا بعثت كان كانت دفعنا حولنا ",
	languages("hi"): " tha thi hua hui mila mile aaya aayi gaya gayi था थी थे हुआ हुई मिला मिली आया आई गया गई किया भेजा दिया ",
}

// helpers stand before the participles of languages whose other forms are spelt alike.
var helpers = map[language][2]string{
	languages("fr"): {" ai a as avons avez ont est sont suis ete ", " paye payee envoye envoyee recu recue recus commande arrive arrivee arrives expedie expediee fait vire livre livree parti partie passe achete "},
	languages("it"): {" ho hai ha abbiamo avete hanno e sono ", " pagato pagata spedito spedita ordinato ricevuto ricevuta mandato mandata inviato inviata fatto arrivato arrivata arrivati partito partita preso comprato "},
}

// pastStems begin such verbs of languages that tell the past by an ending, as they
// are folded.
var pastStems = map[language][]string{
	languages("ru"): {"оплатил", "отправил", "прислал", "послал", "пришл", "приехал", "получил", "заказал", "купил", "забрал", "перевел", "отгрузил", "вышл", "ушл", "доехал", "дошл", "работал", "стоил", "сделал", "подписал", "выставил", "закрыл", "открыл", "продал", "встречал", "звонил"},
	languages("pl"): {"zaplacil", "wyslal", "dostal", "przyszl", "przyjechal", "odebral", "zamowil", "kupil", "wplacil", "przelal", "doszl", "wyszl", "wyszedl", "poszl", "poszedl", "wyplyn", "otrzymal"},
	languages("tr"): {"odedi", "yatird", "gonderd", "geld", "ald", "verd", "cikt", "ulast", "yuklend", "yukled", "imzalad", "konustu"},
}

// notHappened stand before such verbs where they tell of what is to come, or of
// what was promised, as they are folded: "to be paid", "wird bezahlt", "если бы был".
var notHappened = map[language]string{
	eitherFirst:     " need needs want wants be to will can could must should would if when after unless get gets getting until till before supposed meant due promised said ",
	languages("de"): " wird werden werde muss mussen soll sollen sollte kann konnen wenn sobald zugesagt versprochen hiess ",
	languages("fr"): " sera seront doit doivent si quand promis prevu ",
	languages("es"): " si cuando sera prometido prometio ",
	languages("it"): " sara verra se quando promesso previsto ",
	languages("pt"): " se ser sera seria quando prometeu prometido ",
	languages("nl"): " wordt worden moet zal als zodra beloofd zou ",
	languages("pl"): " jesli jak gdy obiecal obiecali zeby aby ",
	languages("ru"): " бы если когда обещали обещал ",
	languages("ar"): " اذا لو ما لم ",
	languages("hi"): " agar jab अगर जब ",
	languages("vi"): " hua neu ",
}

// comes are words before a date that is to come, whatever has been besides, as they
// are folded: "I'll pay you Friday once the client's paid me".
var comes = map[language]string{
	eitherFirst:     " will ll gonna going shall ",
	languages("de"): " werde werden wird ",
	languages("fr"): " vais va sera seront ",
	languages("es"): " voy va vamos ",
	languages("it"): " andro faro sara ",
	languages("pt"): " vou vai vamos ",
	languages("nl"): " zal zullen ",
	languages("pl"): " bede bedzie ",
	languages("ru"): " будет будут буду ",
}

// aims stand before a day for which something is meant, whenever that was said, as
// they are folded: "ordered for 5 May", "перенесли на май".
var aims = map[language]string{
	eitherFirst:     " for to into ",
	languages("de"): " fur auf zum ",
	languages("fr"): " pour au ",
	languages("es"): " para al ",
	languages("it"): " per al ",
	languages("pt"): " para pra por ",
	languages("nl"): " voor naar ",
	languages("pl"): " na do ",
	languages("ru"): " на до к ",
}

// happened tells that the clause of the date from token i to next says that it has
// been: "paid on the 5th", "am 20. bezahlt".
func (r *Reader) happened(i, next int) bool {
	said := false
	for j := i - 1; j >= max(0, i-longestPast) && r.tokens[j+1].gap != line && !r.endsClause(j) && r.symbol(j) != '('; j-- {
		if r.isAmong(j, comes[r.language]) {
			return false
		}
		said = said || r.tellsPast(j)
	}
	for j := next; !said && j < min(len(r.tokens), next+longestPast) && r.tokens[j].gap != line && !r.endsClause(j) && r.symbol(j) != '('; j++ {
		said = r.tellsPast(j)
	}
	return said
}

// tellsPast tells of a verb of the past at token j, before which nothing says that
// it is to come.
func (r *Reader) tellsPast(j int) bool {
	if r.tokens[j].kind != word {
		return false
	}
	letters := string(r.letters(j))
	past := r.isAmong(j, happenedOn[r.language]) || r.language == marksFirst && strings.EqualFold(r.text[r.tokens[j].start:r.tokens[j].end], "đã") || r.language&accentedPast != 0 && (r.isPastVerb(j) || r.isFirstPast(j)) || beginsWith(letters, pastStems[r.language]...)
	if pair, ok := helpers[r.language]; ok && !past {
		past = r.isAmong(j, pair[1]) && (r.isAmong(j-1, pair[0]) || r.isAmong(j-2, pair[0]))
	}
	if !past || r.isAmong(j, " got ") && r.isAmong(j-1, " ve have has s ") || r.language&verbsLast != 0 && r.isAmong(j+1, notHappened[r.language]) { // I've got a market on Sunday
		return false
	}
	reach := longestHelp
	if r.language&verbsLast != 0 { // wird am 20. bezahlt
		reach = longestPast
	}
	for k := j - 1; k >= max(0, j-reach) && r.tokens[k+1].gap != line && !(r.endsClause(k) && !r.isDigits(k-1)); k-- {
		if r.isAmong(k, notHappened[r.language]) {
			return false
		}
	}
	return true
}

// isFirstPast tells of a Spanish verb of the past in the first person, by its
// accent: "contesté", but not "contestaré", which is to come.
func (r *Reader) isFirstPast(j int) bool {
	w := strings.ToLower(r.text[r.tokens[j].start:r.tokens[j].end])
	return strings.HasSuffix(w, "é") && len(w) > len("café") && w != "esté" && !endsWith(w, "aré", "eré", "iré")
}

// doneBehind are forms of verbs that tell the past behind a date, in languages that
// write them there and without blanks.
var doneBehind = map[language][]string{
	languages("ja"): {"送りました", "送った", "届きました", "届いた", "受け取りました", "受け取った", "払いました", "支払った", "振り込みました", "振込みました", "注文しました", "到着しました", "着きました", "出荷しました", "発送しました", "送金しました", "入金しました", "来ました", "行きました", "会いました", "注文した", "入金した", "出荷した", "発送した", "送金した", "到着した", "振り込んだ", "払った"},
	languages("ko"): {"보냈", "도착했", "받았", "입금했", "송금했", "결제했", "주문했", "출고했", "발송했", "왔어", "왔습", "다녀왔", "만났", "샀어", "샀습"},
	languages("zh"): {"付了", "付款了", "打了款", "转了", "轉了", "汇了", "匯了", "发了", "發了", "寄了", "收到了", "到货了", "到貨了", "下了单", "下了單", "下的单", "下的單", "买的", "買的", "签了", "簽了", "付过", "付過", "发的货", "發的貨"},
}

// notYetDone are words between the date and such a verb where it is to come, was
// promised or is asked for.
const notYetDone = "会會能要等如前予定約束変更延期안데"

// isDoneBehind tells that a verb behind a date that ends before token next says, in
// the same clause, that it has been: 金曜日に送りました, 周五付了.
func (r *Reader) isDoneBehind(next int) bool {
	verbs, ok := doneBehind[r.language]
	if !ok || next >= len(r.tokens) {
		return false
	}
	clause := r.text[r.tokens[next].start:]
	if end := strings.IndexAny(clause, "。！？!?，、,\n"); end >= 0 {
		clause = clause[:end]
	}
	return slices.ContainsFunc(verbs, func(verb string) bool {
		between, rest, isTold := strings.Cut(clause, verb)
		wanted := r.language == countsBack && beginsWith(rest, "い", "ら") // 注文したい
		return isTold && !wanted && !strings.ContainsAny(between, notYetDone)
	})
}

// talks are what was said and written on a day, before "of" and the day, as they are
// folded.
const talks = " bonifico pagamento proforma devis conversation call mail email message letter offer quotation invoice order meeting visit telefonata offerta ordine fattura factura facture rechnung angebot schreiben bestellung courrier commande offre bestelling offerte factuur oferta pedido cotizacion cotacao videochamada ligacao mensagem conversa chamada reunion llamada correo reuniao encomenda zamowienie faktura oferte "

// wasSaidOn tells of the day of a talk or a paper: "our conversation of 27 October".
func (r *Reader) wasSaidOn(i int) bool {
	of := i - 1
	if r.has(of, 1<<classArticle) && !r.has(of, 1<<classOf) && !r.isAmong(of, " del della du vom des ") {
		of--
	}
	return of > 0 && r.tokens[i].gap == blank && (r.has(of, 1<<classOf) || r.isAmong(of, " dated from del della du vom van des ")) && r.isAmong(of-1, talks)
}

// goesOnPast tells of a bare day in a list of those that have been: the 5th of "sent
// on the 2nd, 5th and 9th".
func (r *Reader) goesOnPast(i, next int) bool {
	return r.before.grain == day && r.before.from.Before(r.today) && r.before.next == i-1 && r.isAmong(i-1, joinsDays) && next <= i+2
}

// isSaidIn tells of the month in which somebody said something: "you told me in Feb".
func (r *Reader) isSaidIn(i, next int) bool {
	for j := next; j < min(len(r.tokens), next+longestPast) && r.language == possessedDays && !r.endsClause(j); j++ {
		if r.isAmong(j, saidInTr) {
			return true
		}
	}
	if !r.has(i-1, 1<<classIn|1<<classDateCue) {
		return false
	}
	for j := i - 2; j >= max(0, i-longestPast) && r.tokens[j+1].gap != line && !r.endsClause(j); j-- {
		if r.isAmong(j, saidOn) {
			return true
		}
	}
	return false
}

// saidInTr are verbs of what was said, behind its month, as they are folded: "Şubatta 1,85
// demiştiniz".
const saidInTr = " demistiniz demistin dediniz dedin demisti demistik soylemistiniz soylemistin vermistiniz vermistin "

// isPast tells that what stands around a date from token i says that it has been.
func (r *Reader) isPast(i int, m moment) bool {
	isDay := m.grain == day || m.grain == either
	return r.happened(i, m.next) || r.isDoneBehind(m.next) || isDay && r.wasSaidOn(i) || m.grain == month && r.isSaidIn(i, m.next) || r.goesOnPast(i, m.next)
}

// beenAlready reads the date from token i again as one that has been, where its
// clause says so and nothing is meant for it.
func (r *Reader) beenAlready(i int, m moment) moment {
	aimed := r.isAmong(i-1, aims[r.language]) || r.has(i-1, 1<<classArticle) && r.isAmong(i-2, aims[r.language])
	if r.Coming || r.past || r.strict || aimed || m.grain == unclear || !m.from.After(r.today) || !r.isPast(i, m) {
		return m
	}
	r.past = true
	again, ok := r.moment(i)
	if again = r.withStop(again); ok && again.end == m.end && !again.from.After(r.today) {
		return again
	}
	return m
}
