package pieces

// namedDay reads in English a day that people have given a name, whether a list
// knows it or not: "Heritage Day", "Midsummer's Eve". Token i is the last of its words.
func (r *Reader) namedDay(i int) (moment, bool) {
	if r.language != eitherFirst || !r.tokens[i].capital || r.tokens[i].gap != blank || !r.isAmong(i, " day eve birthday ") || i > 1 && r.has(i-1, 1<<classHoliday) {
		return moment{}, false
	}
	first := i
	for range longestNamed {
		at := first - 1
		if at > 1 && r.isGlued(at) && string(r.letters(at)) == "s" && r.symbol(at-1) == '\'' && r.isGlued(at-1) { // Founder's Day
			at -= 2
		} else if r.symbol(at) == '\'' && r.isGlued(at) { // Martyrs' Day
			at--
		}
		if at < 0 || r.tokens[first].gap != blank || r.tokens[at].kind != word || !r.tokens[at].capital || r.isAmong(at, noDayNames) || first < i && r.tokens[at].classes != 0 {
			break
		}
		first = at
	}
	if first == i || r.isNameOfDay(first) || r.isWish(first, i+1) || r.isHailed(first, i+1) {
		return moment{}, false
	}
	r.back = i - first
	next, end := i+1, r.tokens[i].end
	for _, c := range [...]class{classSpan, classHoliday, classSeason, classWeekday} { // WA Day long weekend, Heritage Day Monday
		m, ok := r.near(i+1, c)
		if !ok || r.tokens[i+1].gap != blank || c == classSpan && m.number != unitWeekend || c == classWeekday && (m.number >= 10 || r.isDigits(m.next)) {
			continue
		}
		next, end = m.next, m.end
		break
	}
	return moment{period{}, next, end}, true
}

// longestNamed is how many words the name of a day has (own), noDayNames are words
// before "Day" that name none, as they are folded.
const (
	longestNamed = 3
	noDayNames   = " good happy nice great lovely lucky bad every each any one another same next last first full whole half long busy big the a my your our day days per all on by before after until till for since new open working business field rest "
)
