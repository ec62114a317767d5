package pieces

import "strings"

// isClock tells that an hour is told from token i on: "às 14h", "ore 10".
func (r *Reader) isClock(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].gap != blank {
		return false
	}
	at, ok := r.is(i, classClock)
	return ok && at.number == 1 && r.isDigits(at.next) || r.isAmong(i, " ore ") && r.isDigits(i+1)
}

// isCued tells that what stands around the short name of a day makes a day of it.
func (r *Reader) isCued(i int, w match) bool {
	switch {
	case r.deadline, r.past, r.isWeekAt(w.next), r.isAmong(i-1, fromDays), r.wasSaidOn(i):
		return true
	case r.language == beforeDay && r.tokens[i].capital: // Mon可以ship
		return true
	case r.language&daysBeforeKo != 0 && w.spelling != "sun" && r.isAmong(w.next, postpositions): // wed ko nikla
		return true
	case r.language&adjectiveLast != 0 && r.relativeBehind(w.next), r.language&thisLast != 0 && r.has(w.next, 1<<classRelative): // dom prox
		return true
	case w.number < 20 && r.isAmongWeekdays(i, w.next), w.spelling == "minggu" && !r.startsClause(i) && !r.isAmong(i-1, " pasar "): // pulang Minggu, but Pasar Minggu
		return true
	case r.language == marksFirst && r.isAmong(i-1, " sang trua chieu toi dem "): // sáng t2
		return true
	case r.language == marksFirst && r.startsClause(i) && !r.tokens[i].capital && r.isAmong(w.next, whoInVi): // t5 mình hỏi
		return true
	case r.language == countsOf && r.isAmong(i-1, " dan ") && r.isAmong(i-2, " eerder later "): // niet later dan ma
		return true
	case r.language&capitalNouns != 0 && r.isStopped(w.next) && r.tokens[i].capital && r.isAmong(i, " mo di mi do sa "): // der Rest kommt Do. mit Schenker
		return true
	case r.isClock(w.next), r.language&capitalNouns != 0 && r.tokens[i].capital && w.spelling != "so" && r.isAmong(w.next, fitsDay): // mer ore 10, Mo geht nicht
		return true
	}
	return r.language&shortDays != 0 && w.number < 20 && w.spelling != "sun" && w.spelling != "mar" && r.endsPhrase(w.next) && i > 0 && r.tokens[i].gap == blank && r.tokens[i-1].kind == word
}

// whoInVi are words for somebody in Vietnamese, as they are folded, before which a clause begins
// with a day: "t2 anh duyệt mẫu".
const whoInVi = " anh a chi c em e minh m ben toi tui co chu bac ban shop khach sep ke sales kho xuong giam "

// isWeekAt tells that a week is told at token i by its distance: "Mi nächste Woche", "t3 tuần sau".
func (r *Reader) isWeekAt(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].gap == line || !r.has(i, 1<<classRelative|1<<classSpan|1<<classPeriod) {
		return false
	}
	m, ok := r.relative(i)
	return ok && m.grain == week
}

// fromDays stand before a day since which something is so, as they are folded.
const fromDays = " da od desde "

// beforeClocks stand between a day and its hour, as they are folded: "dom 19 a las 23:40".
const beforeClocks = " e non a as alle ore um om vers "

// behindSegunda are words that stand behind Monday and no noun, as they are
// folded: "segunda eu pago", but not "segunda amostra".
const behindSegunda = " e por para pra na da uma cada estive tive precisa chega sai entrega fecha abre comeca termina viaja paga responde confirma pode deve esteve teve recebe ok ta blz porque pq que q quando se eu te voce vc vcs a o gente ele ela nos tem vou vai cedo agora ja nao sem la dia mesmo mas chego saio pago mando volto volta confirmo fecho falo ligo vejo passo compro "

// isClauseBehind tells that a clause goes on at token i, not a noun.
func (r *Reader) isClauseBehind(i int) bool {
	return r.text[r.tokens[i].start:r.tokens[i].end] == "é" || r.has(i, 1<<classRelative|1<<classDayPart) || r.isAmong(i, behindSegunda) || !r.endsFeminine(i)
}

// endsFeminine tells that the word at token i may be the noun of "segunda", by its
// ending: amostra, versão, unidade, vez, parte.
func (r *Reader) endsFeminine(i int) bool {
	return endsWith(string(r.letters(i)), "a", "e", "ao", "gem", "vez", "cor", "or")
}

// isAmongWeekdays tells that the short name of a day stands beside another day:
// "every sat and sun".
func (r *Reader) isAmongWeekdays(i, next int) bool {
	if (r.isAmong(i-1, joinsDays) || r.has(i-1, 1<<classTo)) && r.has(i-2, 1<<classWeekday) {
		return true
	}
	if to := r.dash(next); to > next+1 && r.has(to, 1<<classWeekday) { // ma t/m wo
		return true
	}
	return next+1 < len(r.tokens) && r.tokens[next].gap <= blank && (r.isAmong(next, joinsDays) || r.isAmong(next, " a ")) && r.has(next+1, 1<<classWeekday)
}

// joinsDays stand between two days.
const joinsDays = " sm sama to thru se and or & / - , y e o ou und oder en of i lub czy и или atau dan veya ve hoac ya या aur और "

// behindOrdinals are nouns of which the fourth to sixth are told, as they are
// folded: "quinta tentativa".
const behindOrdinals = " tentativa remessa vez caixa amostra compra parcela peca cor linha ordem encomenda entrega opcao carga unidade rodada tiragem edicao reclamacao mensagem foto versao loja maquina cotacao proposta pergunta "

// numberedNouns are counted by the word that weekdays have, as they are folded:
// "bé thứ hai", the second child.
const numberedNouns = " ban be con lan an dua chau lo mau so dong cai chiec bo kien thung diem trang phan doi loai cot buoc "

// isNoWeekday tells of what is spelt like a weekday: "quinta peça", "thùng thứ
// hai", "Sat on a pallet".
func (r *Reader) isNoWeekday(i int, w match) bool {
	const counted = 1<<classUnit | 1<<classUncounted | 1<<classContainer
	switch {
	case r.tokens[i].shouted && r.symbol(w.next) == '-' && r.isGlued(w.next) && w.end-r.tokens[i].start <= longestShort: // PN-EN ISO 12100
		return true
	case w.number > 10 && r.symbol(w.next) == '\'' && r.isGlued(w.next): // zo'n
		return true
	case r.symbol(i-1) == '(' && r.symbol(w.next) == ')' && i > 1 && (r.tokens[i-2].kind == digits || r.has(i-2, 1<<classDayMark|1<<classMonth|1<<classMonthWeak)): // 2月12日(周四)
		return true
	case w.number > 10 && r.language == eitherFirst && r.isAmong(i-1, " the "): // from the sun
		return true
	case r.language == weekdaysAsSea && (w.spelling == "mer." || w.spelling == "mer") && r.isAmong(i-1, " en "): // en mer
		return true
	case r.language == articleInWord && w.next == i+1 && r.folded[r.tokens[i].from] >= 0xD8 && !strings.Contains(r.text[r.tokens[i].start:r.tokens[i].end], "ال") && !strings.HasPrefix(r.text[r.tokens[i].start:], "لل"): // كسبت, ابو جمعة
		return true
	case w.spelling == "minggu" && (!r.tokens[i].capital && !r.has(w.next, 1<<classDayPart|1<<classDayMark) || r.has(w.next, 1<<classRelative|1<<classNth|1<<classPartAfter|1<<classLater|1<<classAgo) || i > 0 && (r.isDigits(i-1) || r.has(i-1, 1<<classNumber|1<<classPart|1<<classNth|1<<classFew))): // dua minggu, minggu depan
		return true
	case r.has(i, 1<<classNth) && r.has(i-1, 1<<classArticle) && r.goesOn(w.next):
		return true
	case r.language == ordinalDays && r.has(i, 1<<classNth) && r.isAmong(w.next, behindOrdinals):
		return true
	case r.has(w.next, counted|1<<classDocument) && r.has(i, 1<<classNth|1<<classScale) && r.tokens[w.next].gap != line:
		return true
	}
	return strings.HasPrefix(w.spelling, "thứ") && (r.tokens[i].gap == blank && (r.has(i-1, counted) || r.isAmong(i-1, numberedNouns)) || strings.Contains(strings.ToLower(r.text[:r.tokens[i].start]), "thứ nhất"))
}
