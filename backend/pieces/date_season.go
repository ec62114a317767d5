package pieces

import (
	"strings"
	"unicode/utf8"
)

// isTime tells that a season is a time by what stands around it: "in summer",
// 봄에, "postponed to spring", "der Sommer war nass".
func (r *Reader) isTime(i int, m match) bool {
	switch {
	case r.has(i-1, 1<<classRelative|1<<classPart|1<<classSince|1<<classIn), r.cueBefore(i, classIn), r.hasParticle(i, m):
		return true
	case r.language&bareWeekend != 0 && r.has(m.next, 1<<classLater), r.language == marksFirst && r.isAmong(m.next, " thi "):
		return true
	case r.language&daysBeforeKo != 0 && r.isAmong(m.next, postpositions):
		return true
	case r.isAmong(i-1, inFull):
		return true
	case r.deadline && !(r.goesOn(m.next) && !r.isAmong(m.next, afterDay) && !r.isAmong(m.next, seasonsDo) && (r.language == 0 || r.language == eitherFirst)):
		return true
	}
	if over := r.isAmong(m.next, seasonsOver); isSeason(m.value) && (over || r.isAmong(m.next, seasonsBegin)) { // лето прошло
		r.past = r.past || over
		return true
	}
	return r.isPutOffTo(i, m) || r.isElided(i) || r.isNamedSeason(i, m)
}

// postpositions stand behind Hindi times: "barsaat se pehle".
const postpositions = " ko tak se mein me main ke को तक से में के "

// inFull stand before a season in full swing, as they are folded: "en pleine saison".
const inFull = " pleine plein plena pleno piena pieno voller vollem volle pelni "

// isPutOffTo tells of a season to which something is put off: "postponed to
// spring", "auf Herbst verschoben", but not "to fall".
func (r *Reader) isPutOffTo(i int, m match) bool {
	at := i - 1
	if r.language == eitherFirst && r.isAmong(at, " the ") { // put back to the spring
		at--
	}
	return isSeason(m.value) && m.spelling != "fall" && r.isAmong(at, " to auf ") && (!r.goesOn(m.next) || r.language == eitherFirst && r.isAmong(m.next, afterDay) || r.language&capitalNouns != 0 && !r.tokens[m.next].capital)
}

// seasonBehind reads "season" behind what it is the season of: "wait till coffee
// season".
func (r *Reader) seasonBehind(i int) (moment, bool) {
	if m, ok := r.timeOf(i); ok {
		return m, true
	}
	if string(r.letters(i)) == "季" && i > 1 && r.isGlued(i) && r.isGlued(i-1) && r.tokens[i-1].classes == 0 && i+1 < len(r.tokens) && strings.Contains(passes, string(r.letters(i+1))) { // 榴莲季才刚开始
		r.back = 2
		return moment{period{}, i + 1, r.tokens[i].end}, true
	}
	m, ok := r.is(i, classSeason)
	if !ok || m.value != "season" || m.spelling != "season" || i < 2 {
		return moment{}, false
	}
	of := &r.tokens[i-1]
	if of.kind != word || of.classes != 0 || r.tokens[i].gap != blank || of.gap != blank || r.isAmong(i-1, noSeasons) || !r.cueBefore(i-1, classDateCue) && !r.cueBefore(i-1, classIn) && !r.isAmong(i-2, whens) {
		return moment{}, false
	}
	r.back = 1
	return moment{period{}, m.next, m.end}, true
}

// passes begin what stands behind a Chinese season that comes or goes.
const passes = "过過才刚剛开開结結结快前后後来來到"

// longestTimeOf is how many characters stand before の時期 (own), particles ends
// of what goes before them.
const (
	longestTimeOf = 5
	particles     = "はがをにもで"
)

// timeOf reads の時期 and の頃 behind what it is the time of: 新茶の時期.
func (r *Reader) timeOf(i int) (moment, bool) {
	if i < 2 || string(r.letters(i-1)) != "の" || !r.has(i, 1<<classSeason) {
		return moment{}, false
	}
	m, _ := r.is(i, classSeason)
	if m.value != "time" {
		return moment{}, false
	}
	first := i - 1
	for first > max(0, i-1-longestTimeOf) && r.tokens[first].gap == glued && r.tokens[first-1].kind == word && !strings.Contains(particles, string(r.letters(first-1))) {
		first--
	}
	for first > 0 && first < i-1 && r.isKatakana(first) && r.tokens[first].gap == glued && r.isKatakana(first-1) { // スタッドレスの時期
		first--
	}
	if first == i-1 || strings.Contains("そこあど", string(r.letters(i-2))) { // その頃
		return moment{}, false
	}
	r.back = i - first
	if r.isAmong(i, " 頃 ころ ") { // 祇園祭の頃
		return moment{period{}, m.next, r.tokens[i-2].end}, true
	}
	return moment{period{}, m.next, m.end}, true
}

// isKatakana tells of a character in which Japanese writes foreign words.
func (r *Reader) isKatakana(i int) bool {
	c, _ := utf8.DecodeRune(r.letters(i))
	return c >= 'ァ' && c <= 'ー'
}

// noSeasons stand before "season" and are not what it is the season of.
const noSeasons = " new whole full entire every each same our your their my his her best main other "

// seasonOf is the end of what a season is the season of: "temporada de mangos",
// "musim durian".
func (r *Reader) seasonOf(m match) (next, end int, ok bool) {
	at := m.next
	if of, ok := r.near(at, classOf); ok {
		at = r.behindArticle(of.next)
	} else if r.language&bareSeasons == 0 {
		return 0, 0, false
	}
	if at >= len(r.tokens) || r.tokens[at].kind != word || r.tokens[at].gap != blank && r.symbol(at-1) != '\'' || r.tokens[at].classes&startsDate != 0 {
		return 0, 0, false
	}
	return at + 1, r.tokens[at].end, true
}

// isNamedSeason tells of a season of which something is said and nothing is
// made for: "der Sommer war nass", "aspetto l'autunno", "when summer comes".
func (r *Reader) isNamedSeason(i int, m match) bool {
	if r.language == eitherFirst && isSeason(m.value) && m.spelling != "spring" && r.startsClause(i) && (r.isAmong(m.next, seasonsDo) || r.isAmong(m.next, " is ")) { // Winter was warm
		return true
	}
	if r.isAmong(i-1, whens) {
		return true
	}
	if !isSeason(m.value) || r.tokens[i].capital && r.language&capitalNouns == 0 {
		return false
	}
	at := i
	if r.symbol(i-1) == '\'' && r.isGlued(i) { // l'hiver
		at--
	}
	if at < 1 || !r.has(at-1, 1<<classArticle) || r.has(at-2, 1<<classOf) || r.isAmong(at-2, forGoods) {
		return false
	}
	if r.language == eitherFirst {
		return r.isAmong(m.next, seasonsDo)
	}
	return r.language&toldByFeasts != 0 && !(r.goesOn(m.next) && r.tokens[m.next].capital && r.language&capitalNouns != 0)
}

// whens stand before what begins, forGoods before what goods are for, seasonsDo
// behind seasons and no springs, as they are folded.
const (
	seasonsDo    = " kicks goes looks was has had comes came starts started ends ended "
	seasonsOver  = " прошло прошла кончилось закончилось кончилась خلص finita finito passata passato vorbei "
	seasonsBegin = " началось началась наступило наступила наступает دخل "
	whens        = " wait waiting await forse maybe perhaps vielleicht quizas quiza talvez misschien moze может when quando cuando quand wenn als sobald wanneer zodra когда kiedy gdy "
	forGoods     = " for pour para per fur voor "
)

// isElided tells of "in" as Italian has it before a vowel: d'estate.
func (r *Reader) isElided(i int) bool {
	return r.language&elidesIn != 0 && r.symbol(i-1) == '\'' && i > 1 && string(r.letters(i-2)) == "d"
}

// isSeason tells of the four seasons of the year.
func isSeason(name string) bool {
	return name == "spring" || name == "summer" || name == "autumn" || name == "winter"
}

// behindSeasons begin what stands behind Japanese seasons that are times: particles,
// 頃, 以降, 前, 終わる.
const behindSeasons = "にまか頃ごくぐ以終前後明済はで"

// hasParticle tells of a season with what makes it a time behind it: 秋に, 봄에,
// 연휴 끝나고.
func (r *Reader) hasParticle(i int, m match) bool {
	if r.tokens[m.next-1].single && m.next < len(r.tokens) && r.isGlued(m.next) && strings.Contains(behindSeasons, string(r.letters(m.next))) { // 秋に
		return true
	}
	return r.isHangul(i) && (m.end < r.tokens[m.next-1].end && (fixedFeasts[m.value][0] > 0 || timesWithParticles[m.value]) || r.isAmong(m.next, comesAndGoes))
}

// timesWithParticles are Korean times besides the seasons of the year that need no
// more than a particle: 연휴에.
var timesWithParticles = map[string]bool{"crop": true, "holidays": true, "school": true, "rain": true}

// comesAndGoes stand behind a Korean season and make it a time: 연휴 끝나고.
const comesAndGoes = " 되기 되면 오기 오면 끝나고 끝나면 끝난 지나고 지나야 가까워지면 다가오면 지나면 전 전에 전까지 후 후에 이후 이후로 이후에 중에 동안 때 "
