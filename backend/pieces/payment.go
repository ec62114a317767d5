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
		return r.payDays(m)
	}
	if m, ok := r.is(i, classPayNet); ok {
		if m.next < len(r.tokens) && r.tokens[m.next].kind == digits && r.tokens[m.next].gap <= blank && r.tokens[m.next].number >= 7 && r.tokens[m.next].number <= 180 && !r.has(m.next+1, 1<<classUnit|1<<classMeasure) {
			next, end := m.next+1, r.tokens[m.next].end
			if d, ok := r.near(next, classSpan); ok {
				next, end = d.next, d.end
			}
			return find{PaymentTerm, next, end, "net " + strconv.Itoa(r.tokens[m.next].number)}, true
		}
		return find{}, false
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
	}
	if next < len(r.tokens) && r.tokens[next].gap <= blank {
		if share, next, ok := r.share(next); ok {
			return find{PaymentTerm, next, r.tokens[next-1].end, m.value + " " + share}, true
		}
	}
	if at, ok := r.near(m.next, classPayMoment); ok {
		return find{PaymentTerm, at.next, at.end, m.value + " " + at.value}, true
	}
	return find{}, false
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
		if !r.has(at, payWords) || r.tokens[at].gap == line {
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
	if end == 0 {
		return find{}, false
	}
	return find{PaymentTerm, last, end, value + " " + share}, true
}

// payDays adds the days of a term: "L/C 60 days", "OA 90".
func (r *Reader) payDays(m match) (find, bool) {
	if share, next, ok := r.shareBehind(m.next); ok {
		return find{PaymentTerm, next, r.tokens[next-1].end, m.value + " " + share}, true
	}
	at := m.next
	if n, ok := r.amount(at); ok && r.tokens[at].gap <= blank && n.value >= 7 && n.value <= 180 && n.decimals == 0 {
		if d, ok := r.near(n.next, classSpan); ok && d.number == unitDay {
			return find{PaymentTerm, d.next, d.end, m.value + " " + strconv.Itoa(int(n.value)) + " days"}, true
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
	t := &r.tokens[i]
	if t.kind != digits || t.number < 7 || t.number > 180 {
		return find{}, false
	}
	d, ok := r.near(i+1, classSpan)
	if !ok || d.number != unitDay {
		return find{}, false
	}
	value := strconv.Itoa(t.number)
	if n, ok := r.near(d.next, classPayNet); ok {
		return find{PaymentTerm, n.next, n.end, "net " + value}, true
	}
	if !r.payBefore(i) || r.has(d.next, 1<<classLater) {
		return find{}, false
	}
	return find{PaymentTerm, d.next, d.end, "net " + value}, true
}
