package pieces

import "strings"

// Words that put a time before or behind another one, as they are folded.
const (
	beforeWords = " before prior vor avant antes prima voor przed до перед sebelum truoc قبل "
	afterWords  = " after nach apres despues depois dopo na po после following "
)

// beside reads a time that is told by a feast or a day near it: "two days before
// National Day", "the week after Easter", "una semana antes de Navidad".
func (r *Reader) beside(i int) (moment, bool) {
	if r.language&toldByFeasts == 0 {
		return moment{}, false
	}
	low, high, unit, next, _, ok := r.units(i)
	bare, _ := r.is(i, classSpan)
	if !ok && bare.entry != nil && bare.number <= unitMonth && bare.number != unitWorkday {
		low, high, unit, next, ok = 1, 1, bare.number, bare.next, true
	}
	if !ok || low != high || low == 0 || next >= len(r.tokens) || r.tokens[next].gap != blank {
		return moment{}, false
	}
	word, sign := " "+string(r.letters(next))+" ", 0
	switch {
	case strings.Contains(beforeWords, word):
		sign = -1
	case strings.Contains(afterWords, word):
		sign = 1
	default:
		return moment{}, false
	}
	at := r.behindOf(next + 1)
	if at >= len(r.tokens) || r.tokens[at].gap > blank {
		return moment{}, false
	}
	near, ok := r.feast(at)
	if !ok || !r.has(at, 1<<classHoliday) {
		if near, ok = r.calendarDay(at); !ok {
			return moment{}, false
		}
	}
	if day := near.last(); bare.entry != nil && unit == unitWeek && near.grain != unclear { // the week after Easter: all of it
		if sign < 0 {
			day = near.from.AddDate(0, 0, -8)
		}
		return moment{between(day.AddDate(0, 0, 1), day.AddDate(0, 0, 7)), near.next, near.end}, true
	}
	return moment{near.distant(unit, sign*low), near.next, near.end}, true
}

// besideDay are words between "H-7" and its feast, as they are folded.
const besideDay = " sebelum sesudah setelah dari lepas "

// countdown reads how Indonesian counts to a feast and from it: "H-7 Lebaran",
// "H+3 Idul Fitri". Token i is the feast.
func (r *Reader) countdown(i int) (moment, bool) {
	if r.language&countsToDays == 0 || !r.has(i, 1<<classHoliday|1<<classSeason) {
		return moment{}, false
	}
	at := i - 1
	if r.isAmong(at, besideDay) {
		at--
	}
	if at < 2 || r.tokens[at].kind != digits || !r.isGlued(at) || !r.isGlued(at-1) || !r.isAmong(at-2, " h ") {
		return moment{}, false
	}
	feast, _, _ := r.feastAt(i)
	near, days := r.nearFeast(feast.value, 0), r.tokens[at].number
	switch r.symbol(at - 1) {
	case '-':
		days = -days
	case '+':
	default:
		return moment{}, false
	}
	r.back = i - at + 2
	return moment{near.distant(unitDay, days), feast.next, feast.end}, true
}

// behindOf steps over "of" and an article, with an apostrophe behind either.
func (r *Reader) behindOf(i int) int {
	for range 2 {
		if r.has(i, 1<<classOf|1<<classArticle) {
			i++
		}
		if r.symbol(i) == '\'' {
			i++
		}
	}
	return i
}

// weekdayBeside reads the feast behind a weekday: "the Friday before Easter".
func (r *Reader) weekdayBeside(i, weekday int) (moment, bool) {
	if r.language&toldByFeasts == 0 || i >= len(r.tokens) || r.tokens[i].gap != blank {
		return moment{}, false
	}
	before := r.isAmong(i, beforeWords)
	if !before && !r.isAmong(i, afterWords) {
		return moment{}, false
	}
	at := r.behindOf(i + 1)
	if !r.has(at, 1<<classHoliday) || r.tokens[at].gap > blank {
		return moment{}, false
	}
	near, ok := r.feast(at)
	if !ok || near.grain == unclear {
		return near, ok
	}
	if named, ok := r.is(at, classHoliday); ok && named.value == "easter" { // Sunday is meant
		near.period = dayOf(easter(near.from.Year()))
	}
	if before {
		day := near.from.AddDate(0, 0, -1)
		near.period = dayOf(day.AddDate(0, 0, -(weekdayOf(day)-weekday+7)%7))
	} else {
		day := near.last().AddDate(0, 0, 1)
		near.period = dayOf(day.AddDate(0, 0, (weekday-weekdayOf(day)+7)%7))
	}
	return near, true
}

// distant is a time so many units before the first day of p, or behind its last.
func (p period) distant(unit, n int) period {
	if p.grain == unclear {
		return p
	}
	day := p.from
	if n > 0 {
		day = p.last()
	}
	if day = after(day, unit, n); unit == unitMonth {
		return monthOf(day)
	}
	return dayOf(day)
}
