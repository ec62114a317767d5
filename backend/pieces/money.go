package pieces

import "strings"

// price finds an amount with its currency, before or behind it: "USD 4.20",
// "4,20 €", "$4.2-4.5", "45k usd". The value is the ISO code, or "?" for a
// word of several currencies (peso), and the amount with a decimal point.
func (r *Reader) price(i int) (find, bool) {
	if c, ok := r.is(i, classCurrency); ok {
		if t := &r.tokens[i]; c.next == i+2 && !r.isGlued(i+1) && t.kind == word && (t.end-t.start == 1 || !t.capital) { // a $612 bill is none in A$, it costs us $120
			return find{}, false
		}
		return r.priceAfter(c)
	}
	from, to, ok := r.span(i)
	if !ok {
		return find{}, false
	}
	at := to.next
	if c, ok := r.currencyAt(at + 1); ok && c.value == "KRW-thousand" && r.isDigits(at) && r.isGlued(at) && from.next == to.next && from.value >= 10000 { // 2만9천원
		from.value += 1000 * float64(r.tokens[at].number)
		return find{Price, c.next, c.end, r.priceText("KRW", from, from)}, true
	}
	if of, ok := r.near(at, classOf); ok && to.decimals < 0 { // 2 millones de dólares
		at = of.next
	}
	c, ok := r.currencyAt(r.noCents(at))
	if !ok || c.value == "INR" && r.isBearing(i, at) || c.value == "CNY" && r.isEach(i, c.next) || from.words && (!r.has(at, 1<<classMoney) || c.value == "CNY-dime") || r.isSuffix(i, at) { // 六角 is a hexagon
		return find{}, false
	}
	next, end := c.next, c.end
	if more, ok := r.near(next, classCurrency); ok && c.value == "CNY" && r.isGlued(next) && r.isHan(next) { // 350元台幣
		c, next, end = more, more.next, more.end
	}
	if after := r.dash(next); after > next && from.next == to.next { // 4.2 usd - 4.5 usd
		if n, ok := r.amount(after); ok {
			if again, ok := r.currencyAt(n.next); ok && again.value == c.value && n.value > from.value {
				to, next, end = n, again.next, again.end
			}
		}
	}
	code := c.value
	if c.value == "CNY" && r.isGlued(next) && next < len(r.tokens) && r.tokens[next].number >= 0 && r.tokens[next].number < 10 && r.isHan(next-1) { // 3块5
		tenth := float64(r.tokens[next].number) / 10
		from.value, from.decimals = from.value+tenth, 1
		return find{Price, next + 1, r.tokens[next].end, r.priceText(code, from, from)}, true
	}
	if coins, ok := r.coinsBehind(next); ok && c.value == "CNY" && from.next == to.next && from.decimals <= 0 {
		from.value, from.decimals = from.value+coins.value, coins.decimals
		if more, ok := r.currencyAt(coins.next); ok && r.isGlued(coins.next) && r.isHan(coins.next) && !strings.HasPrefix(more.value, "CNY") { // 一块四毛五加币
			return find{Price, more.next, more.end, r.priceText(more.value, from, from)}, true
		}
		return find{Price, coins.next, coins.end, r.priceText(code, from, from)}, true
	}
	if c.value == "CNY" && r.isGlued(next) && string(r.letters(next)) == "半" { // 28块半
		from.value, from.decimals = from.value+.5, 1
		return find{Price, next + 1, r.tokens[next].end, r.priceText(code, from, from)}, true
	}
	if from.next == to.next && from.decimals == 0 && r.isAmong(next, joinsCents) && r.isPartOfMoney(next+1) { // 7 dollari e 20
		next++
	}
	if from.next == to.next && from.decimals == 0 && r.isPartOfMoney(next) {
		from.value, from.decimals = from.value+float64(r.tokens[next].number)/100, 2
		return find{Price, next + 1, r.tokens[next].end, r.priceText(code, from, from)}, true
	}
	return find{Price, next, end, r.priceText(code, from, to)}, true
}

// joinsCents stand between money and its cents, as they are folded.
const joinsCents = " e y con et und "

// isBearing tells of the seals of a bearing that look like rupees: 2RS.
func (r *Reader) isBearing(i, at int) bool {
	return r.isDigits(i) && r.tokens[i].number <= 2 && at == i+1 && r.isGlued(at) && r.tokens[at].shouted
}

// isEach tells of pieces that the word for money counts too: 两块sample, 各一块.
func (r *Reader) isEach(i, next int) bool {
	return string(r.letters(next-1)) == "块" && (i > 0 && string(r.letters(i-1)) == "各" || next < len(r.tokens) && r.isGlued(next) && r.tokens[next].kind == word && !r.tokens[next].single)
}

// coinsBehind reads what stands behind 块: the tenth of 两块二, tenth and cent of
// 一块四毛五.
func (r *Reader) coinsBehind(i int) (number, bool) {
	tenth, ok := r.coin(i)
	if !ok || string(r.letters(i-1)) != "块" {
		return number{}, false
	}
	n := number{value: float64(tenth) / 10, decimals: 1, next: i + 1, end: r.tokens[i].end}
	if i+1 < len(r.tokens) && r.isGlued(i+1) && (string(r.letters(i+1)) == "毛" || string(r.letters(i+1)) == "角") {
		n.next, n.end = i+2, r.tokens[i+1].end
		if cent, ok := r.coin(i + 2); ok {
			n.value, n.decimals, n.next, n.end = n.value+float64(cent)/100, 2, i+3, r.tokens[i+2].end
		}
	}
	return n, !r.has(n.next, 1<<classUnit|1<<classScale|1<<classSpan) || !r.isGlued(n.next)
}

// coin is a single Chinese figure from one to nine that is glued to what stands before.
func (r *Reader) coin(i int) (int, bool) {
	if i >= len(r.tokens) || !r.isGlued(i) || !r.tokens[i].single {
		return 0, false
	}
	m, ok := r.is(i, classNumber)
	if !ok || m.next != i+1 || m.number < 1 || m.number > 9 {
		return 0, false
	}
	return m.number, true
}

// isSuffix tells that a digit with letters glued to it ends a type: 6205 2RS.
func (r *Reader) isSuffix(i, currency int) bool {
	return i > 0 && r.isDigits(i-1) && r.tokens[i].gap == blank && r.isDigits(i) && currency == i+1 && r.isGlued(currency) && r.tokens[currency].kind == word
}

// isPartOfMoney tells of cents behind the currency: "2 euro 50", "3€20".
func (r *Reader) isPartOfMoney(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].gap > blank || r.tokens[i].kind != digits || r.tokens[i].to-r.tokens[i].from != 2 || r.language&centsBehind == 0 {
		return false
	}
	return !r.isAmount(i+1) && !r.isDecimal(i) && !r.goesOn(i+1) && !r.has(i+1, 1<<classUncounted|1<<classContainer)
}

// priceAfter reads the amount behind a currency.
func (r *Reader) priceAfter(c match) (find, bool) {
	next := c.next
	if r.symbol(next) == ':' || r.symbol(next) == '.' && r.isGlued(next) && r.tokens[next-1].kind == word {
		next++
	}
	if next >= len(r.tokens) || r.tokens[next].gap > blank {
		return find{}, false
	}
	code := c.value
	if more, ok := r.is(next, classCurrency); ok { // USD $4
		next = more.next
	}
	from, ok := r.amountOfMoney(next)
	if ok && code == "ZAR" {
		from = r.randsBehind(from)
	}
	if !ok || from.words || code == "ZAR" && from.next == next+1 && r.isGlued(next) && r.isAmong(next, refrigerants) {
		return find{}, false
	}
	to := from
	if after := r.dash(from.next); after > from.next {
		if again, ok := r.is(after, classCurrency); ok && again.value == c.value {
			after = again.next
		}
		if n, ok := r.amountOfMoney(after); ok && n.value > from.value && !r.has(n.next, 1<<classUnit) {
			to = n
		}
	}
	next, end := to.next, to.end
	if m, ok := r.currencyAt(next); ok && (code == "USD" || m.value == code) {
		code, next, end = m.value, m.next, m.end
	} else if ok && m.value == "CNY" && r.isHan(next) { // 台幣350元
		next, end = m.next, m.end
	} else if r.has(next, 1<<classUnit) && !r.isGlued(next) && from.next == to.next && r.prefers(c) {
		return find{}, false
	}
	if after := r.noCents(next); after > next {
		next, end = after, r.tokens[after-1].end
	}
	if code == "USD" && next == to.next && next < len(r.tokens) && r.tokens[next].shouted && r.isAmong(next, " us ") { // $31 US
		next, end = next+1, r.tokens[next].end
	}
	return find{Price, next, end, r.priceText(code, from, to)}, true
}

// refrigerants are numbers of R22, R134a and the like (ASHRAE 34).
const refrigerants = " 22 32 134 290 404 407 410 507 600 717 "

// randsBehind goes on an amount with its thousands behind a blank: R2 100.
func (r *Reader) randsBehind(n number) number {
	if t := n.next; n.decimals == 0 && n.value < 1000 && r.isDigits(t) && r.tokens[t].gap == blank && r.tokens[t].to-r.tokens[t].from == 3 && !r.isAmount(t+1) && r.symbol(t+1) != '/' {
		n.value, n.next, n.end = n.value*1000+float64(r.tokens[t].number), t+1, r.tokens[t].end
	}
	return n
}

// noCents steps over what stands for no cents: "€ 2.160,-", "CHF 15.-".
func (r *Reader) noCents(i int) int {
	if s := r.symbol(i); (s == ',' || s == '.') && r.symbol(i+1) == '-' && r.isGlued(i) && r.isGlued(i+1) {
		return i + 2
	}
	return i
}

// prefers tells that a currency belongs to what stands before it: "5 USD 500
// pcs".
func (r *Reader) prefers(c match) bool {
	for j := c.next - 1; j >= 0; j-- {
		if m, ok := r.is(j, classCurrency); ok && m.next == c.next {
			return j > 0 && r.tokens[j-1].kind == digits
		}
	}
	return false
}

// amountOfMoney is an amount in which m stands for a million.
func (r *Reader) amountOfMoney(i int) (number, bool) {
	n, ok := r.amount(i)
	if ok && n.next < len(r.tokens) && r.isGlued(n.next) && r.tokens[n.next].kind == word && string(r.letters(n.next)) == "m" {
		n.value, n.decimals, n.end = n.value*1e6, -1, r.tokens[n.next].end
		n.next++
	}
	return n, ok
}

// currencyAt is a currency behind an amount.
func (r *Reader) currencyAt(i int) (match, bool) {
	if i >= len(r.tokens) || r.tokens[i].gap > blank {
		return match{}, false
	}
	if r.tokens[i].shouted && r.isAmong(i, " us ") && r.endsPhrase(i+1) { // 18,400 US
		return match{entry: &entry{class: classMoney, value: "USD"}, next: i + 1, end: r.tokens[i].end}, true
	}
	if m, ok := r.is(i, classMoney); ok && !(r.language == eitherFirst && r.symbol(m.next) == '\'' && r.isGlued(m.next) && r.isGlued(m.next+1)) { // not won't
		if c, ok := r.is(i, classCurrency); !ok || m.end >= c.end {
			return m, true
		}
	}
	return r.is(i, classCurrency)
}

func (r *Reader) isHan(i int) bool { return i >= 0 && r.tokens[i].single }

// unitsOfMoney are the parts and multiples of a currency that have words of their
// own, as the lexicon writes them behind its code: what one of
// them is worth, and the decimals that this makes.
var unitsOfMoney = map[string]struct {
	factor   float64
	decimals int
}{"cent": {0.01, 2}, "dime": {0.1, 1}, "thousand": {1000, 0}, "myriad": {10000, 0}}

// priceText is "USD 4.20" or "USD 4.2-4.5".
func (r *Reader) priceText(code string, from, to number) string {
	code, unit, part := strings.Cut(code, "-")
	if part {
		u := unitsOfMoney[unit]
		for _, n := range []*number{&from, &to} {
			if n.value *= u.factor; n.decimals >= 0 {
				n.decimals += u.decimals
			}
		}
	}
	return r.codeText(code, from, to)
}
