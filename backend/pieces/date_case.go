package pieces

// possessed are Turkish endings of a day of the month in one word with its number, as they
// are folded, and onDay those that say on which day something is.
const (
	possessed = " i si u su inde unda unde sinda sinde inda ine una une sina sine ina inden undan sinden "
	onDay     = " inde unda unde inda sinde sinda "
)

// gluedCase are the cases of a day in figures that are written in one word with it: şubat 10da.
const gluedCase = " da de ta te dan den tan ten ya ye a e "

// endsInCase tells that the case of a day stands at token i, in one word with its number or, where
// it says on which day, behind a blank.
func (r *Reader) endsInCase(i int) bool {
	switch {
	case i >= len(r.tokens):
		return false
	case r.isGlued(i):
		return r.isAmong(i, possessed) || r.isAmong(i, gluedCase)
	}
	return r.tokens[i].gap == blank && r.isAmong(i, onDay)
}

// behindPossessed stand behind a Turkish day with its case: "20'sine kadar", "17'sine
// attılar".
const behindPossessed = " kadar sonra once itibaren dek beri gibi atmislar attilar attik ertelendi ertelediler erteledik kaldi alindi cekildi yetisir yetissin yetisirse "

// hasCase tells that a Turkish number ends in its case at token i: 8'inde.
func (r *Reader) hasCase(i int) bool {
	return r.language == possessedDays && r.symbol(i) == '\'' && r.isGlued(i) && r.isGlued(i+1) && (r.isAmong(i+1, possessed) || r.isAmong(i+1, behindYears))
}

// possessedAt is the token of the case of a Turkish day n that stands at token next or behind
// an apostrophe there, 0 if none makes a day of it: "15'ine kadar", "20'sinde", "25 inde",
// "12'si ya da 14'ü", but not "3'ü kırık" and "10'unda 2'si bozuk".
func (r *Reader) possessedAt(n, next int) int {
	at := next + 1
	if !r.hasCase(next) {
		if at = next; r.language != possessedDays || next >= len(r.tokens) || r.tokens[next].gap != blank || n <= lastHour {
			return 0
		}
	}
	switch {
	case !r.isAmong(at, possessed):
		return 0
	case r.isAmong(at, onDay) && (n > lastHour || r.isAmong(at, " sinde ")) && !r.isDigits(at+1),
		r.isAmong(at+1, behindPossessed), r.isDigits(at+1) && r.hasCase(at+2), // 14'ünden 17'sine
		r.isOtherDay(next-1, at):
		return at
	}
	return 0
}

// orInTr stand between two days of which one is chosen, and between and behind those that are
// asked for, as they are folded: "12'si ya da 14'ü", "21'i mi 22'si mi".
const orInTr = " ya veya yada mi mu "

// isOtherDay tells that the number at token i, with its case at token at, stands before another
// one with its case and "or" between them, or right behind such a day.
func (r *Reader) isOtherDay(i, at int) bool {
	if r.before.end > 0 && r.before.grain == day && (r.before.next == i-1 || r.before.next == i-2) && r.isAmong(r.before.next, orInTr) {
		return true
	}
	or := at + 1
	if !r.isAmong(or, orInTr) {
		return false
	}
	if r.isAmong(or+1, " da ") {
		or++
	}
	return r.isDigits(or+1) && r.hasCase(or+2)
}

// hasCaseOfDay tells that the case of a day in figures stands at token i: 15/6'da, 1/6'dan.
func (r *Reader) hasCaseOfDay(i int) bool {
	return r.hasCase(i) && r.isAmong(i+1, " da de ta te dan den tan ten ")
}

// dativeSpan are words for units of time that say within how long, as they are folded: "iki
// haftaya gelir".
const dativeSpan = " gune haftaya aya "

// withWeekday takes the weekday into a Turkish day in figures that stands behind it:
// "19.08.2026 Çarşamba".
func (r *Reader) withWeekday(m moment) moment {
	w, ok := r.near(m.next, classWeekday)
	if !ok || r.language != possessedDays || m.grain != day || w.number >= 10 || !r.isDigits(m.next-1) || weekdayOf(m.from) != w.number%10 {
		return m
	}
	return moment{m.period, w.next, w.end}
}
