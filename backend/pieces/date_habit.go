package pieces

import (
	"bytes"
	"slices"
	"strings"
)

// everyMonth end what stands before the day of every month, where no blanks are written.
var everyMonth = [...]string{"毎月", "每月", "每个月", "每個月", "매달", "매월"}

// isMonthly tells that the day at token i is one of every month: 毎月20日.
func (r *Reader) isMonthly(i int) bool {
	before := strings.TrimSuffix(r.text[:r.tokens[i].start], " ")
	for _, joins := range [...]string{"日と", "日、", "일"} { // 毎月5日と20日, 매달 10일 25일
		if rest, ok := strings.CutSuffix(before, joins); ok {
			before = strings.TrimRight(rest, "0123456789")
			break
		}
	}
	return endsWith(strings.TrimSuffix(before, " "), everyMonth[:]...)
}

// isBareEachMonth tells the same of the bare day m at token i by its words: "tiap tanggal 25",
// "todo dia 5".
func (r *Reader) isBareEachMonth(i int, m moment) bool {
	every := everyDay[r.language]
	return m.grain == day && (r.isAmong(i-1, every) || r.has(i-1, 1<<classDayMark) && r.isAmong(i-2, every)) && r.isBareDay(i, m.next)
}

// everyDay are the words of each language before the days of every week, as they are
// folded: "every Monday".
var everyDay = map[language]string{
	languages("en"): " every each ", languages("it"): " ogni ", languages("es"): " cada ", languages("pt"): " cada toda todo ",
	languages("fr"): " chaque ", languages("de"): " jeden jede jedes jedem ", languages("nl"): " elke iedere ",
	languages("pl"): " kazdy kazda kazde kazdego co ", languages("ru"): " каждый каждую каждое ", languages("hi"): " har हर ",
	languages("ar"): " kol كل ", languages("id"): " setiap tiap ", languages("tr"): " her ", languages("vi"): " moi ", languages("ko"): " 매주 매달 매월 ",
}

// Words before the article of such days, and between "every" and them: "todos los
// lunes", "every second Friday".
const (
	everyOf   = " todos todas tous tutti tutte alle "
	laterEach = " other second alternate otro altro andere drugi drugą вторую "
)

// daysOfWeek is how many days are joined at most: a longer chain lists no days of
// every week, and is not followed.
const daysOfWeek = 7

// isWeekly tells of the weekday w at token i on which something is done each week, and
// which is no date.
func (r *Reader) isWeekly(i int, w match) bool {
	return r.isEvery(i) || r.isUsual(i, w)
}

// isEvery tells that "every" stands before the weekday at token i.
func (r *Reader) isEvery(i int) bool {
	const joins = 1<<classWeekday | 1<<classMonth | 1<<classHoliday | 1<<classSeason
	for joined := 1; joined < daysOfWeek && i > 1 && r.isAmong(i-1, joinsDays) && r.has(i, joins) && r.has(i-2, joins); joined++ { // every Sat and Sun
		if r.tokens[i].gap > blank {
			return false
		}
		i -= 2
	}
	if i > 0 && r.language == dayWordBefore && r.isAmong(i-1, dayWords) { // setiap hari Rabu
		i--
	}
	if i == 0 || r.tokens[i].gap > blank {
		return false
	}
	if r.isSpelt(i-1, "mới") { // new
		return false
	}
	return r.isAmong(i-1, everyDay[r.language]) || i > 1 && (r.has(i-1, 1<<classArticle) && r.isAmong(i-2, everyOf) || r.isAmong(i-1, laterEach) && r.isAmong(i-2, everyDay[r.language]))
}

// everyTime are the words of each language, as they are folded, beside the month, feast, season or
// day of the month in which something is done each year or month, and everyTimeGlued what ends
// right before it where no blanks are written: "every year in March", "en marzo todos los años",
// 每年三月.
var (
	everyTime = map[language][]string{
		languages("en"): {" every year ", " each year ", " every month ", " each month "}, languages("de"): {" jedes jahr ", " alle jahre ", " jeden monat "},
		languages("nl"): {" elk jaar ", " ieder jaar ", " elke maand ", " iedere maand "}, languages("fr"): {" tous les ans ", " chaque annee ", " tous les mois ", " chaque mois "},
		languages("it"): {" ogni anno ", " tutti gli anni ", " ogni mese ", " tutti i mesi "}, languages("es"): {" cada ano ", " todos los anos ", " cada mes ", " todos los meses "},
		languages("pt"): {" cada ano ", " todo ano ", " todos os anos ", " cada mes ", " todo mes ", " todos os meses "},
		languages("pl"): {" co roku ", " kazdego roku ", " co miesiac ", " kazdego miesiaca "}, languages("ru"): {" каждый год ", " ежегодно ", " каждый месяц ", " ежемесячно "},
		languages("tr"): {" her yil ", " her sene ", " her ay ", " her ayin "}, languages("ar"): {" كل سنه ", " كل عام ", " كل شهر "},
		languages("id"): {" setiap tahun ", " tiap tahun ", " setiap bulan ", " tiap bulan "}, languages("vi"): {" hang nam ", " hang thang "},
		languages("hi"): {" har saal ", " हर साल ", " har mahine ", " हर महीने "},
	}
	everyTimeGlued = []string{"每", "每个", "每個", "每年", "每月", "每个月", "每個月", "每到", "每逢", "毎年", "毎月", "매년", "매달", "매월", "해마다"}
)

// besideTime is how many words stand between those and the time (own): "every year in the summer".
const besideTime = 2

// isRepeated tells of time m at token i, a month, feast, season, part of them or day of the month,
// that it comes again and again: "every March and October", her ayın sonunda, 추석마다.
func (r *Reader) isRepeated(i int, m moment) bool {
	const one = 1<<classRelative | 1<<classPeriod | 1<<classDay
	for j := i; j < m.next; j++ {
		if r.has(j, one) || r.isDigits(j) && r.tokens[j].number >= oldestYear {
			return false
		}
	}
	if r.isAmong(i-1, " per pro ") && r.has(i, 1<<classSeason) && r.language&(eitherFirst|capitalNouns|countsOf) != 0 { // per schooljaar
		return true
	}
	every := i
	for every > 0 && (r.has(every-1, 1<<classMonthMark) || r.isAmong(every-1, " dip ")) { // setiap bulan Maret, mỗi dịp Tết
		every--
	}
	if r.isEvery(every) || endsWith(strings.TrimSuffix(r.text[:r.tokens[i].start], " "), everyTimeGlued...) || strings.HasPrefix(r.text[m.end:], "마다") || r.language == marksFirst && r.isAmong(m.next, " nao ") { // tết nào cũng
		return true
	}
	first := i
	for first > max(0, i-2-besideTime) && r.tokens[first].gap != line && !r.endsClause(first-1) {
		first--
	}
	before, behind := r.folded[r.tokens[first].from-1:r.tokens[i].from], []byte(nil)
	if m.next < len(r.tokens) {
		behind = r.folded[r.tokens[m.next].from-1:]
		if r.isBareDay(i, m.next) && r.language == eitherFirst && r.isAmong(m.next, " and ") && r.isDigits(m.next+1) { // on the 10th and 25th of every month
			_, next, _, _ := r.dayNumber(m.next + 1)
			if r.isAmong(next, " of ") && next+1 < len(r.tokens) {
				behind = r.folded[r.tokens[next+1].from-1:]
			}
		}
	}
	return slices.ContainsFunc(everyTime[r.language], func(words string) bool {
		return bytes.Contains(before, []byte(words)) || bytes.HasPrefix(behind, []byte(words))
	})
}

// Words of a sentence that tells how much is made or used in a time, and of one that
// tells what will be; longestRate is how many words stand between the first and the time
// (own).
const (
	rates       = " many much capacity sell sells consume consumes "
	willHappen  = " will ll shall gonna going want need order pay ready back "
	longestRate = 12
)

// isRate tells that the "in" of token i, before one unit of time, says how much is made
// or used in it: "how many can you make in a month?".
func (r *Reader) isRate(i int) bool {
	found := false
	for j := i - 1; j >= max(0, i-longestRate) && r.tokens[j+1].gap != line && !(r.tokens[j].kind == mark && strings.ContainsRune(".!?", r.symbol(j))); j-- {
		if r.isAmong(j, willHappen) {
			return false
		}
		found = found || r.isAmong(j, rates)
	}
	return found && r.language == eitherFirst
}
