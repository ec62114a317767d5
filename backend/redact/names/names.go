package names

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Sort is what a word can be in a list of names.
type Sort uint8

// The sorts. The zero value is what stands in no list.
const (
	None   Sort = iota
	Common      // a name, and a word that people use every day
	Word        // a name, and a word of the dictionary
	Name        // a name and hardly anything else
)

//go:embed given.txt
var givenList string

//go:embed family.txt
var familyList string

var (
	given  = sync.OnceValue(func() map[string]Sort { return read(givenList) })
	family = sync.OnceValue(func() map[string]Sort { return read(familyList) })
	stems  = sync.OnceValue(func() map[string]Sort { return stemmed(given()) })
)

// Given tells whether a folded word is a given name.
func Given(folded string) Sort {
	if sort := given()[folded]; sort != None {
		return sort
	}
	if stem := Stem(folded); stem != folded {
		return stems()[stem]
	}
	return None
}

// Family tells whether a folded word is a family name.
func Family(folded string) Sort { return family()[folded] }

// CanStandInName tells whether a Chinese character occurs in given names.
func CanStandInName(r rune) bool { return chineseGiven()[r] }

var chineseGiven = sync.OnceValue(func() map[rune]bool {
	all := map[rune]bool{}
	for name := range given() {
		for _, r := range name {
			if unicode.Is(unicode.Han, r) {
				all[r] = true
			}
		}
	}
	for _, r := range moreChinese {
		all[r] = true
	}
	return all
})

// moreChinese are frequent characters of given names that the list lacks. Own.
const moreChinese = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬斌辉鹏浩宇轩欣怡婷雪琳梅莉兰凤洁慧巧雅佳嘉俊帆波宁贵福生龙元全国胜学祥才发武新利清飞建健志国娅倩薇晓曉麗靜偉強軍濤傑"

func read(list string) map[string]Sort {
	all := make(map[string]Sort, 20000)
	for line := range strings.Lines(list) {
		line = strings.TrimSuffix(line, "\n")
		switch name, sort, _ := strings.Cut(line, " "); {
		case name == "#":
		case sort == "??":
			all[name] = Common
		case sort == "?":
			all[name] = Word
		default:
			all[name] = Name
		}
	}
	return all
}

func stemmed(all map[string]Sort) map[string]Sort {
	stems := map[string]Sort{}
	for name, sort := range all {
		if r, _ := utf8.DecodeRuneInString(name); unicode.Is(unicode.Cyrillic, r) {
			stem := Stem(name)
			stems[stem] = max(sort, stems[stem])
		}
	}
	return stems
}

// endings are those of Russian and Ukrainian names in their cases, the longer ones first.
var endings = []string{"ою", "ею", "ой", "ей", "ом", "ем", "ым", "им", "ого", "ому", "а", "я", "у", "ю", "е", "и", "і", "ы", "ь", "о"}

// Stem takes the ending of its case from a Cyrillic word: сергеем and сергей
// have one stem. Other words stay, and so does what would be shorter than three
// letters.
func Stem(folded string) string {
	if r, _ := utf8.DecodeRuneInString(folded); !unicode.Is(unicode.Cyrillic, r) {
		return folded
	}
	for _, end := range endings {
		if stem, ok := strings.CutSuffix(folded, end); ok && utf8.RuneCountInString(stem) >= 3 {
			return strings.TrimSuffix(stem, "и") // й and the и of мария
		}
	}
	return strings.TrimSuffix(folded, "и")
}

// letters that fold to others than their own without the accent.
var letters = strings.NewReplacer("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe", "ـ", "")

// Fold takes case and accents from a word: Élodie, élodie and elodie are one.
func Fold(word string) string {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return foldAny(word)
		}
	}
	return strings.ToLower(word)
}

func foldAny(word string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return letters.Replace(b.String())
}
