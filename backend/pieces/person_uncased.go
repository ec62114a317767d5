package pieces

import (
	"strings"
	"unicode/utf8"

	"huiyin/backend/redact/names"
)

// personUncased finds names in scripts without capital letters: behind a title
// or an introduction, in Chinese, Japanese and Korean by the surname too.
func (r *Reader) personUncased(i int) (find, bool) {
	t := &r.tokens[i]
	switch first := r.folded[t.from]; {
	case startsHangul(r.letters(i)):
		return r.korean(i)
	case first >= 0xD8 && first <= 0xDB || first == 0xE0: // Arabic, the scripts of India
		return r.personBehindTitle(i)
	case !t.single:
		return find{}, false
	case r.language == languages("zh"):
		return r.chinese(i)
	case r.language == languages("ja"):
		return r.japanese(i)
	}
	return find{}, false
}

// personBehindTitle finds the word behind "my name is", and behind السيد or
// "with" if it is a given name.
func (r *Reader) personBehindTitle(i int) (find, bool) {
	const others = 1<<classRole | 1<<classPlace | 1<<classGreet | 1<<classTitle | 1<<classMy | 1<<classDocument
	if i == 0 || r.tokens[i].gap != blank || r.tokens[i].classes&others != 0 {
		return find{}, false
	}
	says, titled := r.titledBefore(i, titleIntroduces), r.titledBefore(i, titleBefore)
	if !says && !titled && !r.cuedBy(i, cuePerson) {
		return find{}, false
	}
	known := r.givenName(i)
	if known == names.Common && !says && !titled || known == names.None && (!says || strings.HasPrefix(r.text[r.tokens[i].start:], "ال")) { // باسم الشركة
		return find{}, false
	}
	next := i + 1
	if known != names.None && next < len(r.tokens) && r.tokens[next].gap == blank && r.tokens[next].classes == 0 && r.familyName(next) == names.Name {
		next++
	}
	return find{Person, next, r.tokens[next-1].end, r.text[r.tokens[i].start:r.tokens[next-1].end]}, true
}

// chinese finds 小王, 陈总, 林小姐, and the name behind 我叫.
func (r *Reader) chinese(i int) (find, bool) {
	begins := i == 0 || r.tokens[i].gap == line || r.tokens[i-1].kind == mark
	next := 0
	switch {
	case r.titledBefore(i, titleIntroduces):
		next = r.chineseName(i)
	case !r.titled(i, titleSurname):
		if w := string(r.letters(i)); (w == "小" || w == "老") && r.titled(i+1, titleSurname) || w == "阿" && i+1 < len(r.tokens) && r.tokens[i+1].single && r.isGlued(i+1) {
			if next = i + 2; !r.cuedBy(i, cuePerson) && !r.has(next, 1<<classVerb) {
				return find{}, false
			}
		}
	default:
		for _, m := range r.titles(i+1, titleChinese) {
			next = max(next, m.next)
		}
		if next == 0 && r.cuedBy(i, cuePerson) {
			if next = r.chineseName(i); next < len(r.tokens) && r.tokens[next].single && r.tokens[next].gap != line {
				next = 0
			}
		} else if begins && !r.has(next, 1<<classVerb) { // 王总,…
			return find{}, false
		}
	}
	if next == 0 || i > 0 && r.has(i-1, 1<<classGreet) && r.tokens[i].gap == glued || r.has(next, 1<<classGreet) {
		return find{}, false
	}
	return find{Person, next, r.tokens[next-1].end, r.text[r.tokens[i].start:r.tokens[next-1].end]}, true
}

// chineseName is the token behind a surname with one or two characters that
// stand in given names, 0 if there is none.
func (r *Reader) chineseName(i int) int {
	next := i + 1
	for next < len(r.tokens) && next < i+3 && r.tokens[next].single && r.isGlued(next) {
		c, _ := utf8.DecodeRune(r.letters(next))
		if !names.CanStandInName(c) || r.has(next, 1<<classDay) { // 罗里明天去
			break
		}
		next++
	}
	if !r.titled(i, titleSurname) || next == i+1 {
		return 0
	}
	return next
}

// titles are the matches of classTitle of a number at token i.
func (r *Reader) titles(i, number int) (found []match) {
	if !r.titled(i, number) {
		return nil
	}
	for _, m := range r.all(i) {
		if m.class == classTitle && m.number == number {
			found = append(found, m)
		}
	}
	return found
}

// japanese finds a surname on the list that somebody says of himself (…です,
// …と申します), that stands behind の, or with さん before a particle.
func (r *Reader) japanese(i int) (find, bool) {
	if !isHan(r.letters(i)) || i > 0 && r.isGlued(i) && isHan(r.letters(i-1)) {
		return find{}, false
	}
	next := i + 1
	for next < len(r.tokens) && next < i+4 && r.isGlued(next) && isHan(r.letters(next)) {
		next++
	}
	if next < i+2 {
		return find{}, false
	}
	end := r.tokens[next-1].end
	name := r.text[r.tokens[i].start:end]
	if names.Family(name) == names.None {
		return find{}, false
	}
	behind := r.text[end:]
	if of, ok := strings.CutPrefix(behind, "さん"); ok {
		behind = of
	}
	for _, b := range []string{"です", "でござ", "と申", "が", "は", "に", "から", "まで", "へ", "も", "の"} {
		if strings.HasPrefix(behind, b) {
			return find{Person, next, end, name}, true
		}
	}
	return find{}, false
}

// isHan tells of a Chinese character, by its UTF-8.
func isHan(w []byte) bool {
	c, _ := utf8.DecodeRune(w)
	return c >= 0x4E00 && c <= 0x9FFF
}

// koreanSurnames are the most frequent ones (own list).
const koreanSurnames = "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성차주우구민진지엄채원천방공현함변염"

// koreanGiven are syllables of given names (own list).
const koreanGiven = "민지성호유진수정우태윤세라영희철현준서연하은혜미경숙순자옥란훈석혁빈원주아름나리예림규재동건승상종찬용기범선화애춘길식환욱섭근덕복만학형인도보소슬솔다온율로안채린비결담시후"

// korean finds a surname with two syllables of given names, before 입니다 or a
// title, and whatever has three syllables behind "my name is".
func (r *Reader) korean(i int) (find, bool) {
	word := r.text[r.tokens[i].start:r.tokens[i].end]
	const syllables = 3 * 3 // three of three bytes each
	if len(word) < syllables || !strings.Contains(koreanSurnames, word[:3]) ||
		!strings.Contains(koreanGiven, word[3:6]) || !strings.Contains(koreanGiven, word[6:9]) {
		return find{}, false
	}
	end := r.tokens[i].start + syllables
	spoken := r.titledBefore(i, titleIntroduces)
	for _, b := range []string{"입니다", "이라고", "라고", "이고", "이에요", "예요", "이며"} {
		spoken = spoken || strings.HasPrefix(word[syllables:], b)
	}
	called := len(word) == syllables && r.tokens[i].gap == blank && i+1 < len(r.tokens) && r.tokens[i+1].gap == blank && (r.has(i+1, 1<<classRole) || r.titled(i+1, titleBehind))
	if !spoken && !called {
		return find{}, false
	}
	return find{Person, i + 1, end, r.text[r.tokens[i].start:end]}, true
}
