package pieces

import "strings"

// hours are words for hours, as they are folded, and hoursInSigns those that no blank
// parts from what follows.
const hours = " h hr hrs hs hour hours ora ore hora horas heure heures uur uren uurtje uurtjes oretta orette godzinke полчаса std stunde stunden час часа часов godzin godziny godzine jam gio tieng ساعة ساعه ساعات saat ghante "

var hoursInSigns = [...]string{"小时", "小時", "个小时", "個小時", "時間", "시간", "घंटे"}

// oneHour are the words for an hour where no article stands before it, as they are folded.
const oneHour = " час godzine godzinke полчаса "

// halves stand before the word for an hour, as they are folded.
const halves = " half media meia demi mezz halben halbe halve pol yarim petite "

// countsFrom stand between hours and what they are counted from, as they are folded.
const countsFrom = " from after dalla dal dall da od ab nach na vanaf "

// longestHours is how many hours a deadline may be away: ten days (own); more of them
// are how long something runs.
const longestHours = 240

// inHours reads a deadline in hours, as one in days is: "in 48 hours", "binnen 24 uur".
func (r *Reader) inHours(i int) (moment, bool) {
	in, ok := r.is(i, classIn)
	if !ok || in.number != countsAt && in.number != countsWithin || r.isAmong(i-1, bringsIn[r.language]) {
		return moment{}, false
	}
	at, low, high := in.next, 1, 1
	a, article := r.near(at, classArticle)
	if article && r.language&elidesIn != 0 && in.spelling == "in" { // rispondeva in un'ora
		return moment{}, false
	} else if article {
		at = r.behindArticle(at)
	}
	if rel, ok := r.near(at, classRelative); ok && rel.number == 1 { // dentro de las próximas 72 horas
		at = rel.next
	}
	if few, ok := r.near(in.next, classFew); ok { // within a few hours
		at, low, high = few.next, 0, 0
		if of, ok := r.near(at, classOf); ok { // un paio d'ore
			at = of.next
		}
	} else if r.isAmong(at, halves) { // in half an hour, dans une demi-heure
		if at++; r.symbol(at) == '-' || r.symbol(at) == '\'' {
			at++
		}
		at, low, high = r.behindArticle(at), 0, 0
	} else if !(article && a.number == 3) && !r.isAmong(at, oneHour) { // but in an hour
		from, to, ok := r.span(at)
		if !ok || from.decimals > 0 || to.value > longestHours {
			return moment{}, false
		}
		at, low, high = to.next, int(from.value), int(to.value)
	}
	next := r.hourWord(at)
	if next == at || r.isDone(i) || r.willBeDone(next) || r.fromEvent(next) || r.has(next, 1<<classOf) || r.isAmong(next, countsFrom) || r.isAmong(i-1, " it them that ") {
		return moment{}, false
	}
	return moment{r.hoursAway(low, high, in.number), next, r.tokens[next-1].end}, true
}

// withinHours reads the same where "within" or "later" stands behind: 24小时内, 48時間以内, 24
// saat içinde, 2 jam lagi.
func (r *Reader) withinHours(i int) (moment, bool) {
	n, ok := r.amount(i)
	if !ok || n.decimals > 0 || n.value > longestHours || n.words && r.language&daysBeforeKo != 0 { // how many in an hour
		return moment{}, false
	}
	within, ok := r.near(r.hourWord(n.next), classLater)
	if !ok || within.number > countsWithin || r.hourWord(n.next) == n.next || r.willBeDone(within.next) || within.number == countsAt && (r.isDone(i) || r.language&wordsForDays&^marksFirst != 0 && !r.startsClause(i)) { // but 運轉四小時後過熱
		return moment{}, false
	}
	return moment{r.hoursAway(int(n.value), int(n.value), within.number), within.next, within.end}, true
}

// hourWord is the token behind the word for hours at token i, i if there is none.
func (r *Reader) hourWord(i int) int {
	if i >= len(r.tokens) || r.tokens[i].gap > blank {
		return i
	}
	if r.isAmong(i, hours) {
		return i + 1
	}
	for _, word := range hoursInSigns {
		if !strings.HasPrefix(r.text[r.tokens[i].start:], word) {
			continue
		}
		next := i
		for next < len(r.tokens) && r.tokens[next].end <= r.tokens[i].start+len(word) {
			next++
		}
		return next
	}
	return i
}

// hoursAway are the days from low to high hours from now.
func (r *Reader) hoursAway(low, high, how int) period {
	const aDay = 24
	first, last := dayOf(r.today.AddDate(0, 0, low/aDay)), dayOf(r.today.AddDate(0, 0, high/aDay))
	if how == countsWithin {
		first = dayOf(r.today)
	}
	if first.from.Equal(last.from) {
		return last
	}
	return between(first.from, last.from)
}
