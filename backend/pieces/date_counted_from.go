package pieces

import "strings"

// Words between a feast and the time that is counted from it in Hindi, and those that put
// the time before or behind a feast that follows them, as they are folded: "Diwali se do
// hafte pehle", "trước Tết 2 tuần", قبل رمضان بشهر.
const (
	fromFeastHi = " se ke से के "
	beforeFeast = " truoc قبل 前 "
	behindFeast = " sau بعد 后 後 "
)

// fromFeastTr are the ends of a feast from which is counted in Turkish, as they are folded:
// "bayramdan iki hafta önce".
var fromFeastTr = [...]string{"dan", "den", "tan", "ten"}

// fromFeast reads a time that is counted from feast m at token i where the feast is told
// first: "bayramdan iki hafta önce", 추석 2주 전, 春节前两周, قبل رمضان بأسبوعين. Others are
// read by beside.
func (r *Reader) fromFeast(i int, m moment) (moment, bool) {
	at, sign, back := m.next, 0, 0
	switch r.language {
	case marksFirst, articleInWord:
		sign, back = r.signOfFeast(i-1), 1
	case beforeDay:
		sign = r.signOfFeast(at)
		at++
	case possessedDays:
		if r.symbol(at) == '\'' && r.isGlued(at) && r.isGlued(at+1) { // Anneler Günü'nden
			at += 2
		}
		if !endsWith(string(r.letters(at-1)), fromFeastTr[:]...) {
			return moment{}, false
		}
	case daysBeforeKo:
		if !r.isAmong(at, fromFeastHi) {
			return moment{}, false
		}
		at++
	case dottedDates:
	default:
		return moment{}, false
	}
	n, unit, next, end, ok := r.unitsFrom(at)
	if ok && sign == 0 && r.language&tellsFeastFirst != 0 {
		if ago, is := r.near(next, classAgo); is {
			sign, next, end = -1, ago.next, ago.end
		} else if later, is := r.near(next, classLater); is && later.number == countsAt {
			sign, next, end = 1, later.next, later.end
		}
	}
	if !ok || sign == 0 {
		return moment{}, false
	}
	r.back = back
	return moment{m.distant(unit, sign*n), next, end}, true
}

// signOfFeast is -1 of a word for "before" at token i, 1 of one for "after", 0 of others.
func (r *Reader) signOfFeast(i int) int {
	switch {
	case r.isAmong(i, beforeFeast):
		return -1
	case r.isAmong(i, behindFeast):
		return 1
	}
	return 0
}

// unitsFrom reads how many units of time are counted, "two weeks", with the Arabic prefix
// behind which one may be alone: بشهر, by a month.
func (r *Reader) unitsFrom(i int) (n, unit, next, end int, ok bool) {
	low, high, unit, next, end, ok := r.units(i)
	if ok {
		return low, unit, next, end, low == high && low > 0
	}
	if half, is := r.near(i+1, classSpan); is && r.language == marksFirst && half.number == unitMonth && r.isAmong(i, " nua ") { // sau Tết nửa tháng
		return 15, unitDay, half.next, half.end, true
	}
	span, ok := r.near(i, classSpan)
	if !ok || r.language != articleInWord || !strings.HasPrefix(r.text[r.tokens[i].start:], "ب") {
		return 0, 0, 0, 0, false
	}
	return 1, span.number, span.next, span.end, true
}
