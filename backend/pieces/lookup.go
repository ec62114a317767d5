package pieces

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// readings are the words of the lexicon that a token may be: as it is, without
// an ending, without an Arabic prefix; 0 is none.
type readings struct {
	ids [4]int32
	end int // where the stem of a Korean word ends, whose particles are no part of a piece
}

// longestEnding is how many letters an ending may have behind a stem. Our own
// limit: case endings of Russian, Polish and Turkish nouns have up to three,
// endings that make other words of them (российский) mostly more.
const longestEnding = 3

// longestParticles is the same for what is glued to a Korean number, which may
// have the particle and the verb behind it.
const longestParticles = 5

// scan cuts the text and looks all its tokens up.
func (r *Reader) scan() {
	r.cut(r.text)
	r.matches, r.read, r.known.at = r.matches[:0], r.read[:0], -1
	for i := range r.tokens {
		r.read = append(r.read, r.readingsOf(i))
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		t.matches[0] = len(r.matches)
		for n, id := range r.read[i].ids {
			if id != 0 {
				r.walk(r.words.roots[id], i, i, r.endOf(i, n))
			}
		}
		t.matches[1] = len(r.matches)
		for _, m := range r.matches[t.matches[0]:] {
			if m.class == classStance {
				t.stance = true
			} else {
				t.classes |= 1 << m.class
			}
		}
	}
}

func (r *Reader) readingsOf(i int) (found readings) {
	w, t := r.letters(i), &r.tokens[i]
	found.end = t.end
	found.ids[0] = r.words.words[string(w)]
	if t.kind != word || t.single {
		return found
	}
	found.ids[1], found.end = r.stem(w, t)
	if (found.ids[0] == 0 || string(w) == onThisDay) && w[0]&0xF8 == 0xD8 && (len(w) > 6 || strings.HasSuffix(string(w), "نص")) { // بنص الشهر, but not باب
		if rest := withoutPrefix(w); len(rest) < len(w) {
			found.ids[2] = r.words.words[string(rest)]
			found.ids[3], _ = r.stem(rest, t)
		}
	}
	return found
}

// onThisDay is "today" in the Maghreb, and "to the day of" elsewhere: ليوم 28.
const onThisDay = "ليوم"

// stem looks for the longest stem that w may be an ending of.
func (r *Reader) stem(w []byte, t *token) (id int32, end int) {
	shortest := 3
	if startsHangul(w) {
		shortest = 1
	}
	if bit := beginningOf(w); r.words.begin[bit>>6]&(1<<(bit&63)) == 0 {
		return 0, t.end
	}
	letters := utf8.RuneCount(w)
	longest := longestEnding
	if shortest == 1 && t.gap == glued { // 15일까지예요
		longest = longestParticles
	}
	for cut, n := len(w), letters; n >= max(shortest, letters-longest); n-- {
		if id := r.words.stems[string(w[:cut])]; id != 0 {
			if shortest == 1 {
				return id, t.start + cut
			}
			return id, t.end
		}
		_, size := utf8.DecodeLastRune(w[:cut])
		cut -= size
	}
	return 0, t.end
}

// beginningOf is a number below 1<<16 for the first letters of a word, which a
// stem and its endings share: three where letters are one byte or two, one in
// Korean. Most words have the beginning of no stem, and need not be looked up.
func beginningOf(w []byte) (hash uint32) {
	n := 3
	if len(w) > 0 && w[0] >= utf8.RuneSelf && w[0] < 0xE0 {
		n = 6
	}
	for _, c := range w[:min(n, len(w))] {
		hash = hash*31 + uint32(c)
	}
	return hash & (1<<16 - 1)
}

// startsHangul tells of a Korean word, by the first byte of its UTF-8.
func startsHangul(w []byte) bool { return len(w) > 0 && w[0] >= 0xEA && w[0] <= 0xED }

func (r *Reader) isHangul(i int) bool { return startsHangul(r.letters(i)) }

// withoutPrefix takes "and", "by", "to" and the article off an Arabic word.
func withoutPrefix(w []byte) []byte {
	first, size := utf8.DecodeRune(w)
	switch first {
	case 'و', 'ف', 'ب', 'ل', 'ك', 'ه', 'ع':
	default:
		return w
	}
	rest := w[size:]
	if second, size := utf8.DecodeRune(rest); second == 'ل' && first == 'ل' {
		return rest[size:]
	}
	return withoutArticleView(rest)
}

// behindPrefix is the byte at which token i begins, behind the Arabic prefix that was taken
// off to read it: ب in بشباط. Nothing is cut from للشهر, where the article begins with the
// prefix, nor from هالجمعة, this Friday; the lexicon has some words with their و, as واليوم.
func (r *Reader) behindPrefix(i int) int {
	start, ids := r.tokens[i].start, &r.read[i].ids
	if !beginsWith(r.text[start:], "وال", onThisDay+" ") && (ids[0] != 0 || ids[1] != 0 || ids[2] == 0 && ids[3] == 0) {
		return start
	}
	prefix, size := utf8.DecodeRuneInString(r.text[start:])
	rest := strings.TrimPrefix(r.text[start+size:], "ـ")
	if prefix == 'ه' || strings.HasPrefix(rest, "ل") {
		return start
	}
	return len(r.text) - len(rest)
}

// withoutArticleView is withoutArticle without moving bytes.
func withoutArticleView(w []byte) []byte {
	const article = "ال"
	if strings.HasPrefix(string(w), article) && len(w) >= len(article)+4 {
		return w[len(article):]
	}
	return w
}

// endOf is the byte behind what reading n takes of token i. A Korean stem ends
// before its particle, 전 in 전에; a word that only begins as a stem does is
// read to its end: 개월 is a month and no 개.
func (r *Reader) endOf(i, n int) int {
	stem, end := r.read[i].end, r.tokens[i].end
	if n == 0 && stem < end && !isPostposition(r.text[stem:end]) {
		return end
	}
	return stem
}

// isPostposition tells of what stands behind Korean nouns.
func isPostposition(s string) bool {
	switch s {
	case "에", "에서", "은", "는", "이", "가", "을", "를", "로", "으로", "도", "만", "까지", "부터", "의", "와", "과", "씩", "요", "쯤":
		return true
	}
	return false
}

// walk collects the phrases from node on; token i is its last word, end the
// byte behind what is read of it.
func (r *Reader) walk(node int32, first, i, end int) {
	if node == 0 {
		return
	}
	for n := range r.words.nodes[node] {
		e := &r.words.nodes[node][n]
		if r.admits(e, first, i) {
			r.matches = append(r.matches, match{e, i + 1, end})
		}
	}
	if !r.words.inner[node] || i+1 >= len(r.tokens) || r.tokens[i+1].gap == line {
		return
	}
	for n, id := range r.read[i+1].ids {
		if id != 0 {
			r.walk(r.words.steps.Get(edge(node, id)), first, i+1, r.endOf(i+1, n))
		}
	}
}

// admits tells whether an entry holds for the text as it is written.
func (r *Reader) admits(e *entry, first, last int) bool {
	t := &r.tokens[first]
	switch {
	case e.only != 0 && e.only&r.language == 0,
		r.language == marksFirst && !isTyped(e, r.text[t.start:r.tokens[last].end], r.accented),
		r.language == possessedDays && !hasLettersOf(e, r.text[t.start:r.tokens[last].end]),
		e.capital && !t.capital,
		e.shouted && !t.shouted,
		e.exact != "" && !strings.EqualFold(e.exact, r.text[t.start:r.tokens[last].end]),
		e.spelling == endInKo && speaks(r.text[t.start:t.end]):
		return false
	}
	return true
}

// endInKo is the Korean word for the end of a month, which begins words for speaking, too.
const endInKo = "말"

// speaks tells of such a word: 말씀, 말했.
func speaks(word string) bool {
	rest := strings.TrimPrefix(word, endInKo)
	return beginsWith(rest, "씀", "해", "했", "하", "한", "고", "레")
}

// isTyped tells whether a Vietnamese phrase is what stands in a message: who
// types accents at all means another word by other ones (thử is not thứ), and the South
// by trong Nam, not the year.
func isTyped(e *entry, s string, accented bool) bool {
	if isASCII(s) && !(accented && strings.HasPrefix(e.spelling, "năm")) || e.class == classPlace && isASCII(e.spelling) || strings.EqualFold(s, e.spelling) {
		return true
	}
	return !norm.NFC.IsNormalString(s) || strings.EqualFold(toneFirst.Replace(strings.ToLower(s)), toneFirst.Replace(e.spelling))
}

// toneFirst writes hòa for hoà: both spellings are in use.
var toneFirst = strings.NewReplacer("oà", "òa", "oá", "óa", "oả", "ỏa", "oã", "õa", "oạ", "ọa", "oè", "òe", "oé", "óe", "oẻ", "ỏe", "oẽ", "õe", "oẹ", "ọe",
	"uỳ", "ùy", "uý", "úy", "uỷ", "ủy", "uỹ", "ũy", "uỵ", "ụy")

// beginsWith tells whether s begins with one of some words, endsWith whether it ends so.
func beginsWith(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(s, word) })
}

func endsWith(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasSuffix(s, word) })
}

// hasLettersOf tells whether the letters that only Turkish has in a message are those of a
// phrase, as far as it goes: an engagement, nişan, is no April.
func hasLettersOf(e *entry, s string) bool {
	phrase := e.spelling
	for _, typed := range s {
		meant, size := utf8.DecodeRuneInString(phrase)
		if size == 0 {
			return true
		}
		if typed = unicode.ToLower(typed); typed != unicode.ToLower(meant) && strings.ContainsRune("şğç", typed) {
			return false
		}
		phrase = phrase[size:]
	}
	return true
}

// isAccented tells of a Latin letter with an accent.
func isAccented(r rune) bool { return r >= 0xC0 && r < 0x1F00 && unicode.Is(unicode.Latin, r) }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// is gives the longest match of a class at token i.
func (r *Reader) is(i int, c class) (best match, ok bool) {
	if i >= len(r.tokens) || r.tokens[i].classes&(1<<c) == 0 {
		return best, false
	}
	for _, m := range r.all(i) {
		if m.class == c && m.next > best.next {
			best, ok = m, true
		}
	}
	return best, ok
}

// all are the matches at token i.
func (r *Reader) all(i int) []match {
	return r.matches[r.tokens[i].matches[0]:r.tokens[i].matches[1]]
}

// near is is for a token that follows on the same line.
func (r *Reader) near(i int, c class) (match, bool) {
	if i >= len(r.tokens) || r.tokens[i].gap == line {
		return match{}, false
	}
	return r.is(i, c)
}

// has tells whether token i begins a phrase of one of the classes.
func (r *Reader) has(i int, set uint64) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].classes&set != 0
}

// isAmong tells whether token i is one of some words, as they are folded, with
// blanks around each.
func (r *Reader) isAmong(i int, words string) bool {
	return i >= 0 && i < len(r.tokens) && strings.Contains(words, string(r.folded[r.tokens[i].from-1:r.tokens[i].to+1]))
}

// symbol is the character of token i, 0 if it is no mark.
func (r *Reader) symbol(i int) rune {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].kind != mark {
		return 0
	}
	return r.tokens[i].symbol
}

// isGlued tells whether token i stands behind the one before without a blank.
func (r *Reader) isGlued(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].gap == glued
}
