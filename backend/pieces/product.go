package pieces

import (
	"strings"
	"unicode/utf8"
)

// measure finds a figure of a specification: "5000 mAh", "±0.02 mm", "12-24
// V". The value is the number and the unit.
func (r *Reader) measure(i int) (find, bool) {
	at := i
	if s := r.symbol(i); s == '±' || s == '+' || s == '-' || s == 'φ' || s == '<' || s == '>' {
		if at++; !r.isGlued(at) {
			return find{}, false
		}
	}
	from, to, ok := r.span(at)
	if !ok || from.words || at == i && i > 0 && r.isGlued(i) && r.isCodeMark(i-1) {
		return find{}, false
	}
	at = to.next
	fraction := false
	if r.symbol(at) == '/' && r.isGlued(at) && r.isGlued(at+1) && r.tokens[at+1].kind == digits { // 1/2 inch
		fraction = true
		at += 2
	}
	if r.symbol(at) == '-' && r.isGlued(at) {
		at++
	}
	if at >= len(r.tokens) || r.tokens[at].gap > blank {
		return find{}, false
	}
	m, ok := r.is(at, classMeasure)
	if u, is := r.is(at, classUnit); is && u.end > m.end && isBulk(u.value) && r.describes(i, u.next) {
		m, ok = u, true
	}
	if !ok {
		return r.colourTemperature(i, from, at)
	}
	if r.tokens[at].kind == mark && r.isGlued(m.next) && r.tokens[m.next].kind == word { // 15'inde
		return find{}, false
	}
	value := r.amountText(from, to, m.value)
	if fraction || at != to.next || i != to.next-1 && r.tokens[i].kind == mark {
		value = r.text[r.tokens[i].start:r.tokens[at-1].end] + " " + m.value
	}
	return find{Product, m.next, m.end, value}, true
}

// dimensions finds sizes: "60 x 40 x 40 cm", "60x60", 12*18.
func (r *Reader) dimensions(i int) (find, bool) {
	if r.tokens[i].kind != digits || i > 0 && r.isGlued(i) && r.isCodeMark(i-1) {
		return find{}, false
	}
	n, ok := r.figure(i)
	if !ok {
		return find{}, false
	}
	parts := 1
	value := append([]byte(nil), n.appendTo(nil)...)
	next, end := n.next, n.end
	unit := ""
	for parts < 4 {
		at := next
		if m, ok := r.is(at, classMeasure); ok && r.tokens[at].gap <= blank {
			unit, at, end, next = m.value, m.next, m.end, m.next
		}
		if !r.isTimes(at) || at+1 >= len(r.tokens) || r.tokens[at+1].gap > blank {
			break
		}
		if _, _, _, box := r.boxSize(at + 1); box {
			return find{}, false
		}
		n, ok := r.figure(at + 1)
		if !ok {
			break
		}
		value = n.appendTo(append(value, 'x'))
		parts, next, end = parts+1, n.next, n.end
		unit = ""
	}
	if parts < 2 {
		return find{}, false
	}
	if m, ok := r.is(next, classMeasure); ok && unit == "" && r.tokens[next].gap <= blank {
		unit, next, end = m.value, m.next, m.end
	}
	if unit == "" && r.has(next, 1<<classUnit) {
		return find{}, false
	}
	return find{Product, next, end, strings.TrimSpace(string(value) + " " + unit)}, true
}

func (r *Reader) isTimes(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].gap > blank {
		return false
	}
	w := r.letters(i)
	return r.symbol(i) == 'x' || r.symbol(i) == '*' || r.tokens[i].kind == word && (string(w) == "x" || string(w) == "х")
}

// isCodeMark tells that a token joins what stands around it to one code.
func (r *Reader) isCodeMark(i int) bool {
	t := &r.tokens[i]
	return t.kind == word && !t.single || t.symbol == '-' || t.symbol == '/' || t.symbol == '_' || t.symbol == '.' && t.end-t.start == 1 && i > 0 && r.isGlued(i)
}

// startsCode tells whether a lower-case word may begin a code: "lb-20".
func (r *Reader) startsCode(i int) bool {
	return r.isGlued(i+1) && (r.tokens[i+1].kind == digits || r.symbol(i+1) == '-')
}

// code finds model and item codes: "LB-20", "SM750", "304 stainless steel",
// "model 445". A code joins letters and digits without a blank.
func (r *Reader) code(i int) (find, bool) {
	t := &r.tokens[i]
	if t.kind == word && !t.capital && t.classes&(1<<classMaterial) == 0 && !r.startsCode(i) || t.kind == mark {
		return find{}, false
	}
	if m, ok := r.is(i, classMaterial); ok && m.number == materialMade {
		if f, ok := r.madeOf(i, m); ok {
			return f, true
		}
	} else if ok && m.number == materialBrand {
		if f, ok := r.branded(i, m); ok {
			return f, true
		}
	} else if ok && m.number == materialPlain {
		next := m.next
		if next < len(r.tokens) && r.tokens[next].kind == digits && r.tokens[next].to-r.tokens[next].from >= 3 && r.tokens[next].gap <= blank && !(m.value == "model" && r.isModelYear(next)) {
			end := r.tokens[next].end
			next++
			if next < len(r.tokens) && r.tokens[next].kind == word && (r.isGlued(next) || r.tokens[next].gap == blank && r.tokens[next].shouted && r.tokens[next].to-r.tokens[next].from == 1) { // 316L, 7406 C
				next, end = next+1, r.tokens[next].end
			}
			return find{Product, next, end, r.text[r.tokens[i].start:end]}, true
		}
		return find{}, false
	}
	if t.kind == digits && t.to-t.from == 3 {
		if m, ok := r.near(i+1, classMaterial); ok && m.number == materialPlain { // 304 stainless steel
			return find{Product, m.next, m.end, r.text[t.start:m.end]}, true
		}
	}
	if i > 0 && r.isGlued(i) && r.isCodeMark(i-1) {
		return find{}, false
	}
	if f, ok := r.namedModel(i); ok {
		return f, true
	}
	next, ok := r.codeEnd(i)
	if !ok {
		return find{}, false
	}
	end := r.tokens[next-1].end
	return find{Product, next, end, strings.ToUpper(r.text[t.start:end])}, true
}

// What phrases of classMaterial do, by their number in the lexicon.
const (
	materialPlain  = iota // steel: a product with its number
	materialFigure        // weight, capacity: the figure beside it describes
	materialMade          // PVC: a product with its measure
	materialBrand         // iPhone: a product with its model
)

// isModelYear tells of a number that may be a year of our time: "model 2026".
func (r *Reader) isModelYear(i int) bool {
	return r.tokens[i].number >= 1990 && r.tokens[i].number < 2040
}

// madeOf reads a material with its measure: "PVC 110 mm".
func (r *Reader) madeOf(i int, m match) (find, bool) {
	if m.next >= len(r.tokens) || r.tokens[m.next].gap != blank || r.tokens[m.next].kind != digits {
		return find{}, false
	}
	f, ok := r.dimensions(m.next)
	if g, is := r.measure(m.next); is && g.end > f.end {
		f, ok = g, true
	}
	if ok {
		f.value = r.text[r.tokens[i].start:f.end]
	}
	return f, ok
}

// branded reads a brand with its model: "iPhone 15", "Samsung A54".
func (r *Reader) branded(i int, m match) (find, bool) {
	at := m.next
	if at >= len(r.tokens) || r.tokens[at].gap > blank {
		return find{}, false
	}
	next, ok := r.codeEnd(at)
	if t := &r.tokens[at]; !ok && t.kind == digits && t.to-t.from <= 4 && !r.isAmount(at+1) && !r.has(at+1, 1<<classUnit|1<<classSpan|1<<classContainer) {
		if next, ok = at+1, true; r.isGlued(next) && r.tokens[next].kind == word && r.tokens[next].shouted {
			next++ // 320D
		}
	}
	if !ok {
		return find{}, false
	}
	return find{Product, next, r.tokens[next-1].end, r.text[r.tokens[i].start:r.tokens[next-1].end]}, true
}

// colourTemperature reads "4000 K", of light; by its size and its capital it is no
// thousand.
func (r *Reader) colourTemperature(i int, n number, at int) (find, bool) {
	const warmest, coldest = 1800, 10000 // of lamps that are sold (own)
	t := &r.tokens[at]
	if n.next != at || n.value < warmest || n.value > coldest || t.to-t.from != 1 || r.text[t.start:t.end] != "K" {
		return find{}, false
	}
	return find{Product, at + 1, t.end, r.amountText(n, n, "K")}, true
}

// isBulk tells of units of length, weight and volume, in which goods are
// counted and described.
func isBulk(unit string) bool {
	return unit == "m" || unit == "kg" || unit == "l" || unit == "sqm" || unit == "yd"
}

// describes tells that the figure from token i to next is no amount of goods:
// "weighs 15 kg", "6 m wide".
func (r *Reader) describes(i, next int) bool {
	if m, ok := r.near(next, classMaterial); ok && m.number == materialFigure {
		return true
	}
	for j := i - 1; j >= max(0, i-4) && r.tokens[j+1].gap != line && r.symbol(j) != '.'; j-- {
		if m, ok := r.is(j, classMaterial); ok && m.number == materialFigure {
			return true
		}
	}
	return false
}

// namedModel reads a name with a number: "CG 125", "Camry 70".
func (r *Reader) namedModel(i int) (find, bool) {
	t := &r.tokens[i]
	if t.kind != word || !t.capital || t.single || t.classes != 0 || i+1 >= len(r.tokens) || t.to-t.from > 8 || !t.shouted && (t.gap == line || t.to-t.from < 3) || t.shouted && t.to-t.from < 2 {
		return find{}, false
	}
	if r.language&capitalNouns != 0 && !t.shouted || r.isAmong(i, beforeStreets) { // Halle 3, Avenida 9
		return find{}, false
	}
	if s := r.symbol(i - 1); s == '.' || s == '!' || s == '?' || i > 0 && r.has(i-1, 1<<classGreet|1<<classDateCue) {
		return find{}, false
	}
	n := &r.tokens[i+1]
	if n.kind != digits || n.gap != blank || r.isOrdinal(i+1) || n.to-n.from > 4 || r.isAmount(i+2) || r.has(i+2, 1<<classSpan|1<<classUncounted|1<<classRole|1<<classContainer) || r.symbol(i+2) == '/' || r.isDecimal(i+1) || r.symbol(i+2) == ':' || r.symbol(i+2) == 'x' {
		return find{}, false
	}
	next, end := i+2, n.end
	if r.isGlued(next) && r.tokens[next].kind == word && r.tokens[next].shouted {
		next, end = next+1, r.tokens[next].end
	}
	return find{Product, next, end, r.text[t.start:end]}, true
}

// longestCode is how many tokens a code may have; ours have up to seven
// (XR-20/A-3B). What is longer is a link or a pasted file.
const longestCode = 12

// codeEnd is the token behind a code of letters and digits that begins at i.
func (r *Reader) codeEnd(i int) (next int, ok bool) {
	letters, figures, hyphens, capitals := 0, 0, 0, false
	next = i
	for ; next < len(r.tokens) && (next == i || r.isGlued(next)); next++ {
		if next-i > longestCode {
			return i, false
		}
		switch t := &r.tokens[next]; {
		case t.kind == digits:
			figures += t.to - t.from
		case t.kind == word && !t.single && t.to-t.from <= 6 && r.letters(next)[0] < utf8.RuneSelf:
			letters += t.to - t.from
			capitals = capitals || t.shouted
		case (t.symbol == '-' || t.symbol == '/' || t.symbol == '_') && next > i && r.isGlued(next+1) && r.tokens[next+1].kind != mark:
			hyphens++
		case t.symbol == '.' && next > i && r.tokens[next-1].kind == digits && r.isGlued(next+1) && r.isDigits(next+1): // USB3.1-C
		default:
			goto done
		}
	}
done:
	first := &r.tokens[i]
	switch {
	case letters == 0 || figures == 0 || first.kind == mark:
		return i, false
	case !capitals && (hyphens == 0 || figures < 2):
		return i, false
	case first.kind == digits && next == i+2 && (letters == 1 || r.has(i+1, 1<<classOrdinal|1<<classScale|1<<classClock|1<<classUnit|1<<classSpan)):
		return i, false
	case first.kind == digits && hyphens > 0 && (r.has(i+2, 1<<classSpan|1<<classUnit) || r.has(i+1, 1<<classOrdinal)):
		return i, false
	case figures+letters < 2 || hyphens > 0 && r.has(next-1, 1<<classMonth|1<<classMonthWeak):
		return i, false
	}
	return next, true
}
