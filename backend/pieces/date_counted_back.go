package pieces

import "strings"

// beforeThat stand behind a time that is counted back from a date told before, as they
// are folded.
const beforeThat = " ahead prior prima antes avant vorher davor ervoor "

// isBeforeThat tells that a time of low units is counted back at token i from a date told
// before: "two days before", una settimana prima. The day before is no such time.
func (r *Reader) isBeforeThat(i, unit, low int) bool {
	if r.before.end > 0 && r.isAmong(i, beforeThat) && r.stops(i+1) {
		return true
	}
	if r.language != eitherFirst || !r.isAmong(i, " before ") || unit == unitDay && low == 1 {
		return false
	}
	return r.stops(i+1) || low > 1 && r.endsPhrase(i+1) || r.isAmong(i+1, " at latest ")
}

// countedBack is the date from which the time at token i is counted back, in Japanese:
// その1週間前, 母の日の2週間前.
func (r *Reader) countedBack(i int) (period, bool) {
	const of, its = "の", "その"
	told := r.text[:r.tokens[i].start]
	if r.language&countsBack == 0 || !strings.HasSuffix(told, of) {
		return period{}, false
	}
	return r.before.period, strings.HasSuffix(told, its) || r.before.end > 0 && r.before.end == len(told)-len(of)
}

// back is the day or the days that lie low to high units before a period; unclear if
// that is.
func (p period) back(unit, low, high int) period {
	if p.grain != day && p.grain != interval {
		return period{}
	}
	return between(after(p.from, unit, -high), after(p.from, unit, -low))
}
