package pieces

import (
	"strconv"
	"strings"
)

// number is an amount as it is written: 1,250.00, 45k, 二十.
type number struct {
	value    float64
	decimals int  // that were written; -1 where a scale was applied
	next     int  // the token behind it
	end      int  // byte
	words    bool // no digit in it
}

// text is the number with a point for the decimals and nothing else.
func (n number) appendTo(b []byte) []byte {
	return strconv.AppendFloat(b, n.value, 'f', n.decimals, 64)
}

// amount reads a number with its scales from token i on: "45k", "2 万",
// "two hundred", "1.2 millones".
func (r *Reader) amount(i int) (number, bool) {
	if i >= len(r.tokens) || r.tokens[i].kind != digits && r.tokens[i].classes&startsNumber == 0 {
		return number{}, false
	}
	if r.known.at != i {
		r.known.at = i
		r.known.number, r.known.ok = r.readAmount(i)
	}
	return r.known.number, r.known.ok
}

func (r *Reader) readAmount(i int) (number, bool) {
	n, ok := r.figure(i)
	if !ok {
		return r.numerals(i)
	}
	for {
		m, ok := r.near(n.next, classScale)
		if !ok || !r.scales(n, m) {
			return n, true
		}
		if rest, ok := r.restBehind(m); ok && rest.value < float64(m.number) { // ١٢ ألف و٤٠٠
			n.value, n.decimals, n.next, n.end = n.value*float64(m.number)+rest.value, -1, rest.next, rest.end
			return n, true
		}
		n.value, n.decimals, n.next, n.end = n.value*float64(m.number), -1, m.next, m.end
	}
}

// restBehind is the figure behind a scale, with a smaller scale of its own (2만9천,
// 3万5000) or with the Arabic "and" that is written onto it.
func (r *Reader) restBehind(scale match) (number, bool) {
	and := scale.next
	if rest, ok := r.figure(and); ok && r.isGlued(and) && scale.number >= 10000 {
		if smaller, ok := r.near(rest.next, classScale); ok && smaller.number < scale.number && r.isGlued(rest.next) {
			rest.value, rest.next, rest.end = rest.value*float64(smaller.number), smaller.next, smaller.end
			return rest, true
		}
		return rest, rest.value >= float64(scale.number)/10
	}
	if and+1 >= len(r.tokens) || r.tokens[and].gap > blank || string(r.letters(and)) != "و" || !r.isGlued(and+1) {
		return number{}, false
	}
	return r.figure(and + 1)
}

// scales tells whether a scale belongs to the number before it: "45k" and
// "2 mil", but not "45 k" of kelvin and not "5 T".
func (r *Reader) scales(n number, m match) bool {
	return m.end-r.tokens[n.next].start > 1 || r.tokens[n.next].gap == glued || r.tokens[n.next].single
}

// longestNumeral is how many words a number is read of: enough for one thousand
// two hundred and thirty-four in all our languages.
const longestNumeral = 12

// numerals reads words: each digit counts once, each scale times what stands
// before it.
func (r *Reader) numerals(i int) (number, bool) {
	n := number{next: i, words: true}
	total, current, seen := 0.0, 0.0, false
	for n.next == i || n.next < min(len(r.tokens), i+longestNumeral) && r.tokens[n.next].gap != line {
		at := n.next
		if seen && r.symbol(at) == '-' && r.isGlued(at) && r.isGlued(at+1) && r.has(at+1, 1<<classNumber) {
			at++
		}
		if m, ok := r.is(at, classNumber); ok && (joins(current, m.number, seen) || current == 10 && m.number < 10 && r.language&tensFirst != 0) {
			current, seen = current+float64(m.number), true
			n.next, n.end = m.next, m.end
			continue
		}
		m, ok := r.is(at, classScale)
		if !ok || !r.scales(n, m) || !seen && !standsAlone(m) {
			break
		}
		if m.number >= 10000 {
			total, current = (total+max(current, 1))*float64(m.number), 0
		} else {
			total, current = total+max(current, 1)*float64(m.number), 0
		}
		n.next, n.end, seen = m.next, m.end, true
	}
	n.value = total + current
	return n, seen
}

// standsAlone tells whether a scale is a number without one before it: 十,
// "mil", but not 万 or "k".
func standsAlone(m match) bool {
	return m.number == 10 || m.number <= 1000 && len(m.spelling) > 2 && m.spelling[0] < 0xE0
}

// joins tells whether a numeral goes on: "twenty five", not "two three".
func joins(current float64, next int, seen bool) bool {
	return !seen || current == 0 || current >= 20 && next < 10 && int(current)%10 == 0
}

// longestFigure is how many separators a number has at most: the largest one
// that float64 holds exactly has five.
const longestFigure = 6

// figure reads digits with their separators. What has more parts than a number
// has (dates, versions, addresses) is none.
func (r *Reader) figure(i int) (n number, ok bool) {
	if i >= len(r.tokens) || r.tokens[i].kind != digits {
		return n, false
	}
	n.next = i + 1
	b := append(r.value[:0], r.letters(i)...)
	first, parts, last, sep, mixed := len(b), 0, 0, rune(0), false
	for {
		s := r.separator(n.next, first, sep)
		if s == 0 {
			break
		}
		step := 2
		if s == ' ' {
			step = 1
		}
		group := r.letters(n.next + step - 1)
		if sep != 0 && s != sep {
			if mixed || last != 3 || sep == 0 {
				return n, false
			}
			mixed = true
		} else if sep != 0 && mixed {
			return n, false
		}
		sep, last = s, len(group)
		if parts++; parts > longestFigure {
			return n, false
		}
		if parts > 1 && !mixed && last != 3 && last != 2 {
			return n, false
		}
		b = append(append(b, '.'), group...)
		n.next += step
	}
	if parts > 0 && first > 1 && b[0] == '0' { // 07.10
		return n, false
	}
	r.value = b
	n.end = r.tokens[n.next-1].end
	return n, r.evaluate(&n, first, parts, last, sep, mixed)
}

// separator is what parts the digits before token i from those behind it, 0 if
// they are not one number.
func (r *Reader) separator(i, first int, before rune) rune {
	if i >= len(r.tokens) {
		return 0
	}
	t := &r.tokens[i]
	if t.kind == digits && t.gap == blank && t.to-t.from == 3 && first <= 3 && (before == 0 || before == ' ') &&
		(r.language == 0 || r.language&blankThousands != 0 || r.has(i+1, 1<<classCurrency|1<<classMoney)) && !r.has(i, 1<<classNumber) { // 4 800 € in any language
		return ' '
	}
	if t.kind != mark || t.gap != glued || !r.isGlued(i+1) || r.tokens[i+1].kind != digits || strings.HasPrefix(r.text[t.start:], "、") {
		return 0
	}
	switch t.symbol {
	case '.', ',', '\'':
		return t.symbol
	}
	return 0
}

// evaluate decides which separators are decimal. b holds the groups with
// points between them.
func (r *Reader) evaluate(n *number, first, parts, last int, sep rune, mixed bool) bool {
	decimal := false
	switch {
	case parts == 0 || sep == ' ' || sep == '\'':
	case mixed:
		decimal = true
	case parts > 1:
		if last != 3 {
			return false
		}
	default:
		decimal = last != 3 || first > 3 || r.value[0] == '0' || sep == '.' && r.language&dotsThousands == 0
	}
	kept := r.value[:0]
	for i, c := range r.value {
		if c != '.' || decimal && i == len(r.value)-1-last {
			kept = append(kept, c)
		}
	}
	if len(kept) > 18 {
		return false
	}
	if decimal {
		n.decimals = last
	}
	value, err := strconv.ParseFloat(string(kept), 64)
	n.value = value
	return err == nil
}

// span reads an amount or a range of two: "4.2-4.5", "5 to 6", "五到六".
func (r *Reader) span(i int) (from, to number, ok bool) {
	from, ok = r.amount(i)
	if !ok {
		return from, from, false
	}
	next := r.dash(from.next)
	if next == from.next {
		return from, from, true
	}
	to, ok = r.amount(next)
	if !ok || to.value <= from.value && to.decimals >= 0 {
		return from, from, true
	}
	if to.decimals < 0 && from.decimals >= 0 && to.value > 1000*from.value { // 4-5k
		factor := 1000.0
		if to.value >= 1e6*from.value {
			factor = 1e6
		}
		from.value, from.decimals = from.value*factor, -1
	}
	return from, to, true
}

// dash steps over what joins two numbers, if it stands at token i.
func (r *Reader) dash(i int) int {
	switch r.symbol(i) {
	case '-', '~':
		if i+1 < len(r.tokens) && r.tokens[i].gap <= blank && r.tokens[i+1].gap <= blank {
			return i + 1
		}
	case ',':
		if r.language&commaRanges != 0 && i > 0 && r.isDigits(i-1) && r.isDigits(i+1) && r.tokens[i-1].number+1 == r.tokens[i+1].number && (r.tokens[i+1].number < 10 || r.has(i+2, 1<<classDayMark)) && (r.text[r.tokens[i].start] != ',' || r.language == dottedDates && r.has(i+2, 1<<classDayMark)) { // 2、3日
			return i + 1
		}
	}
	if m, ok := r.near(i, classTo); ok {
		return m.next
	}
	return i
}
