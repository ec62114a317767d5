package redact

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/pieces"
	"huiyin/backend/redact/names"
)

// besides finds people that only their phone or mailbox tells: a word with a capital right
// before a phone, inside a sentence (ou o da Jussara 55 11 …), and one that is part of a
// mailbox of the same text (Gülcan … guelcan.y@example.com).
func (d *document) besides(found []span) []span {
	var people []span
	owners := map[string]bool{}
	for _, s := range found {
		switch s.kind {
		case Email:
			user, _, _ := strings.Cut(d.text[s.start:s.end], "@")
			for _, part := range strings.FieldsFunc(user, func(r rune) bool { return !unicode.IsLetter(r) }) {
				owners[umlauts.Replace(names.Fold(part))] = true
			}
		case Phone, Account:
			if i := d.endingAt(strings.TrimRight(d.text[:s.start], " (:：-–")); i >= 0 && d.tokens[i].before <= mark && d.isUnknownWord(i) && !phoneCue.MatchString(d.text[:s.start]) && !numbered.MatchString(d.text[:s.start]) {
				people = append(people, d.span(i, i+1, Name))
			}
		}
	}
	for i, t := range d.tokens {
		if utf8.RuneCountInString(t.fold) >= shortest && owners[umlauts.Replace(t.fold)] && d.isUnknownWord(i) {
			people = append(people, d.span(i, i+1, Name))
		}
	}
	return people
}

// umlauts makes one of ü and ue, which mailboxes have for it.
var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")

// endingAt is the token that ends where a text does; -1 if none.
func (d *document) endingAt(before string) int {
	for i, t := range d.tokens {
		if t.end == len(before) {
			return i
		}
	}
	return -1
}

// isUnknownWord tells of a word with a capital that is in no list of words.
func (d *document) isUnknownWord(i int) bool {
	t := d.tokens[i]
	return t.capital && !t.shouted && !t.single && d.class(i) == 0
}

// foreign are names of others in Chinese letters: 约翰·史密斯, and a run of the characters that only write sounds.
var foreign = regexp.MustCompile(`\p{Han}{1,6}·\p{Han}{1,6}|[阿艾安巴贝比伯布查达黛德迪蒂杜恩尔法菲费弗福格古哈赫霍胡基吉加杰卡凯科克库拉莱兰雷里丽莉利琳林卢鲁路露罗洛马玛迈曼梅米蒙姆莫穆娜纳内尼诺努帕佩皮普奇乔琼撒萨塞桑沙莎斯苏索塔泰特提图托瓦威韦维沃乌西希谢雅亚娅扬伊尤约扎詹朱兹]{3,6}`)

// foreignNames finds those that are no place.
func foreignNames(text string, words *lexicon) []span {
	var found []span
	for _, s := range all(foreign, text, 0, Name) {
		name := text[s.start:s.end]
		_, first := utf8.DecodeRuneInString(name)
		if suffixAt(name, words.zh["zhnot"]) == "" && strings.Trim(name, name[:first]) != "" && !isPlace(name) {
			found = append(found, s)
		}
	}
	return found
}

// isPlace tells of the name of a country, town or port.
func isPlace(name string) bool {
	return slices.ContainsFunc(pieces.NewReader().Find(name, "zh", noDay, nil), func(p pieces.Piece) bool { return p.Kind == pieces.Place })
}
