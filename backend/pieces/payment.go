package pieces

import (
	"strconv"
	"strings"
)

const payWords = 1<<classPay | 1<<classPayPart | 1<<classPayMoment

// payment finds terms of payment: "30% deposit", "T/T", "L/C at sight", "net
// 60". The value is their usual short form, a share behind what it is of:
// "deposit 30%".
func (r *Reader) payment(i int) (find, bool) {
	if m, ok := r.is(i, classPay); ok {
		f, ok := r.payDays(m)
		return f, ok && (m.number != payAct || f.end > m.end || r.payBefore(i) || r.cuedBy(i, cuePerson))
	}
	if m, ok := r.is(i, classPayNet); ok && m.number != payBehind {
		return r.netDays(m)
	}
	if m, ok := r.is(i, classPayWord); ok {
		if at, ok := r.near(m.next, classPayMoment); ok { // payment against documents
			return find{PaymentTerm, at.next, at.end, at.value}, true
		}
	}
	if share, next, ok := r.share(i); ok {
		if f, ok := r.shareOf(share, next); ok {
			return f, true
		}
		if r.payBefore(i) && strings.Contains(share, "/") {
			return find{PaymentTerm, next, r.tokens[next-1].end, share}, true
		}
		return find{}, false
	}
	if r.symbol(i) == '%' && r.isGlued(i+1) { // %30 peşinat
		if t := &r.tokens[i+1]; t.kind == digits && t.number >= 5 && t.number <= 100 {
			return r.shareOf(string(r.letters(i+1))+"%", i+2)
		}
	}
	if f, ok := r.creditDays(i); ok {
		return f, true
	}
	m, ok := r.is(i, classPayPart)
	if !ok {
		return find{}, false
	}
	next := m.next
	if of, ok := r.near(next, classOf); ok {
		next = of.next
	} else if next < len(r.tokens) && string(r.letters(next)) == "a" { // saldo a 60 giorni
		next++
	}
	if next < len(r.tokens) && r.tokens[next].gap <= blank {
		if share, next, ok := r.share(next); ok {
			if at, ok := r.near(next, classPayMoment); ok { // balance 70% before loading
				return find{PaymentTerm, at.next, at.end, m.value + " " + at.value + " " + share}, true
			}
			return find{PaymentTerm, next, r.tokens[next-1].end, m.value + " " + share}, true
		}
		if n, end, ok := r.days(next + 1); ok && m.value == "balance" && r.isCredit(next) && r.has(next+1, 1<<classSpan) { // rest 60 days
			return find{PaymentTerm, n, end, m.value + " " + strconv.Itoa(r.tokens[next].number) + " days"}, true
		}
	}
	if s := m.next; s < len(r.tokens) && r.tokens[s].single && string(r.letters(s)) == "は" { // 残金は出荷前
		m.next++
	}
	if at, ok := r.near(m.next, classPayMoment); ok {
		return find{PaymentTerm, at.next, at.end, m.value + " " + at.value}, true
	}
	return find{}, false
}

// payAct is the number of phrases of classPay that are a term only behind
// "payment" or "by": a transfer is made, too.
const payAct = 1

// payBehind is the number of phrases of classPayNet that stand only behind the
// days: "from invoice date".
const payBehind = 1

// netDays reads "net 30", "crédito a 60 días", 検収後30日.
func (r *Reader) netDays(m match) (find, bool) {
	at := m.next
	if of, ok := r.near(at, classOf); ok {
		at = of.next
	}
	if at >= len(r.tokens) || r.tokens[at].gap > blank || !r.isCredit(at) || r.has(at+1, 1<<classUnit|1<<classMeasure|1<<classMonth) || (r.symbol(at+1) == '/' || r.symbol(at+1) == '.' && r.isDigits(at+2) && r.isGlued(at+2)) && r.isGlued(at+1) { // valuta 9 maggio, valuta 11/04
		return find{}, false
	}
	if _, isDay := r.dayFirst(at); isDay { // valuta 10 al 14 aprile
		return find{}, false
	}
	next, end := at+1, r.tokens[at].end
	if n, e, ok := r.days(next); ok {
		next, end = n, e
	}
	next, end = r.fromWhen(next, end)
	return find{PaymentTerm, next, end, "net " + strconv.Itoa(r.tokens[at].number)}, true
}

// isCredit tells of a number of days for which a supplier gives credit.
func (r *Reader) isCredit(i int) bool {
	return r.tokens[i].kind == digits && r.tokens[i].number >= 7 && r.tokens[i].number <= 180
}

// days reads the unit of days at token i.
func (r *Reader) days(i int) (next, end int, ok bool) {
	if d, ok := r.near(i, classSpan); ok && d.number == unitDay {
		return d.next, d.end, true
	}
	if i >= len(r.tokens) || r.tokens[i].gap > blank {
		return i, 0, false
	}
	if string(r.letters(i)) == "gg" {
		return i + 1, r.tokens[i].end, true
	}
	for _, day := range [...]string{"日", "天", "일"} {
		if strings.HasPrefix(r.text[r.tokens[i].start:], day) {
			return i + 1, r.tokens[i].start + len(day), true
		}
	}
	return i, 0, false
}

// fromWhen steps over from when days count: "net", "from invoice date", "EOM".
func (r *Reader) fromWhen(next, end int) (int, int) {
	for range 2 {
		m, ok := r.near(next, classPayNet)
		if !ok {
			break
		}
		next, end = m.next, m.end
	}
	return next, end
}

// share reads "30%", "30 percent", "30/70".
func (r *Reader) share(i int) (share string, next int, ok bool) {
	if r.tokens[i].kind != digits || r.tokens[i].number > 100 || r.tokens[i].number < 5 {
		return "", i, false
	}
	share, next = string(r.letters(i)), i+1
	if s := r.symbol(next); (s == '/' || s == '-') && r.isGlued(next) && r.isGlued(next+1) && r.tokens[next+1].number+r.tokens[i].number == 100 {
		end := next + 2
		if r.symbol(end) == '%' {
			end++
		}
		return share + "/" + string(r.letters(next+1)), end, true
	}
	if s := r.symbol(next); (s == '%' || s == '٪') && r.tokens[next].gap <= blank {
		return share + "%", next + 1, true
	}
	if m, ok := r.near(next, classPercent); ok {
		return share + "%", m.next, true
	}
	return "", i, false
}

// shareOf reads what a share is of: "30% deposit", "30% T/T in advance".
func (r *Reader) shareOf(share string, next int) (find, bool) {
	value, end, last := "", 0, next
	at := next
	for range 3 {
		if of, ok := r.near(at, classOf); ok {
			at = of.next
		}
		if !r.has(at, payWords) || r.tokens[at].gap == line || at > next && strings.HasPrefix(r.text[r.tokens[at].start:], "و") { // والباقي
			break
		}
		best := match{}
		for _, c := range []class{classPay, classPayPart, classPayMoment} {
			if m, ok := r.is(at, c); ok && m.end > best.end {
				best = m
			}
		}
		if value != "" {
			value += " "
		}
		value += best.value
		at, last, end = best.next, best.next, best.end
	}
	if end == 0 || last < len(r.tokens) && string(r.letters(last)) == "from" { // 20% down from last year
		return find{}, false
	}
	return find{PaymentTerm, last, end, value + " " + share}, true
}

// payDays adds the days of a term: "L/C 60 days", "OA 90".
func (r *Reader) payDays(m match) (find, bool) {
	at := m.next
	if of, ok := r.near(at, classOf); ok {
		at = of.next
	}
	if share, next, ok := r.shareBehind(at); ok {
		return find{PaymentTerm, next, r.tokens[next-1].end, m.value + " " + share}, true
	}
	if on, ok := r.near(at, classPayNet); ok { // L/C trả chậm 90 ngày
		at = on.next
	}
	if at >= len(r.tokens) {
		return find{PaymentTerm, m.next, m.end, m.value}, true
	}
	if n, ok := r.amount(at); ok && r.tokens[at].gap <= blank && n.value >= 7 && n.value <= 180 && n.decimals == 0 {
		if next, end, ok := r.days(n.next); ok {
			next, end = r.fromWhen(next, end)
			return find{PaymentTerm, next, end, m.value + " " + strconv.Itoa(int(n.value)) + " days"}, true
		}
	}
	return find{PaymentTerm, m.next, m.end, m.value}, true
}

func (r *Reader) shareBehind(i int) (string, int, bool) {
	if i >= len(r.tokens) || r.tokens[i].gap > blank {
		return "", i, false
	}
	return r.share(i)
}

// payBefore tells that shortly before token i payment is spoken of.
func (r *Reader) payBefore(i int) bool {
	for j := i - 1; j >= max(0, i-4) && r.tokens[j+1].gap != line; j-- {
		if r.has(j, 1<<classPayWord|1<<classPay|1<<classPayPart) {
			return true
		}
	}
	return false
}

// creditDays reads the days of credit: "30 days net", "payment 60 days".
func (r *Reader) creditDays(i int) (find, bool) {
	if !r.isCredit(i) {
		return find{}, false
	}
	next, end, ok := r.days(i + 1)
	if !ok {
		return find{}, false
	}
	value := "net " + strconv.Itoa(r.tokens[i].number)
	if n, e := r.fromWhen(next, end); n > next {
		return find{PaymentTerm, n, e, value}, true
	}
	if !r.payBefore(i) || r.has(next, 1<<classLater) || !r.has(i+1, 1<<classSpan) || r.has(i+1, 1<<classDayMark) && r.tokens[i].number <= 31 && r.tokens[i].number != monthOfCredit { // 支払いは17日
		return find{}, false
	}
	return find{PaymentTerm, next, end, value}, true
}

// monthOfCredit is the number of days that is a term where the days of a month are
// called alike: 支払い30日.
const monthOfCredit = 30
