package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/text/letters"
)

// script is a writing system, as far as it tells languages apart.
type script int

const (
	noScript script = iota
	latin
	cyrillic
	arabic
	han
	kana
	hangul
	thai
	hebrew
	greek
	devanagari
	bengali
	tamil
	telugu
	gujarati
	gurmukhi
	kannada
	malayalam
	sinhala
	georgian
	armenian
	ethiopic
	khmer
	lao
	myanmar
	scriptCount
)

// scripts are in the order of their constants. weight is how much one letter
// says: a Chinese character stands for half a word, and who writes in another
// script than Latin puts English words in between, hardly ever the other way round. language is the one that is
// written so, empty where words decide.
var scripts = [scriptCount]struct {
	table    *unicode.RangeTable
	weight   int
	language Language
}{
	latin: {unicode.Latin, 1, ""}, cyrillic: {unicode.Cyrillic, 4, ""}, arabic: {unicode.Arabic, 4, ""},
	han: {unicode.Han, 4, ""}, kana: {nil, 4, ""}, hangul: {unicode.Hangul, 4, "ko"}, thai: {unicode.Thai, 2, "th"},
	hebrew: {unicode.Hebrew, 2, "he"}, greek: {unicode.Greek, 2, "el"}, devanagari: {unicode.Devanagari, 2, "hi"},
	bengali: {unicode.Bengali, 2, "bn"}, tamil: {unicode.Tamil, 2, "ta"}, telugu: {unicode.Telugu, 2, "te"},
	gujarati: {unicode.Gujarati, 2, "gu"}, gurmukhi: {unicode.Gurmukhi, 2, "pa"}, kannada: {unicode.Kannada, 2, "kn"},
	malayalam: {unicode.Malayalam, 2, "ml"}, sinhala: {unicode.Sinhala, 2, "si"}, georgian: {unicode.Georgian, 2, "ka"},
	armenian: {unicode.Armenian, 2, "hy"}, ethiopic: {unicode.Ethiopic, 2, "am"}, khmer: {unicode.Khmer, 2, "km"},
	lao: {unicode.Lao, 2, "lo"}, myanmar: {unicode.Myanmar, 2, "my"},
}

// scriptOf is the script of a letter or of a mark on one.
func scriptOf(r rune) script {
	switch {
	case r < 0x80:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return latin
		}
		return noScript
	case r >= 0x4E00 && r <= 0x9FFF:
		return han
	case r >= 0x0400 && r <= 0x0481 || r >= 0x048A && r <= 0x052F:
		return cyrillic
	case r >= 0x0620 && r <= 0x063F || r >= 0x0641 && r <= 0x064A || r >= 0x0671 && r <= 0x06D3:
		return arabic
	case r >= 0x3041 && r <= 0x30FE && r != '・' && r != '゠':
		return kana
	case !letters.IsLetter(r) && !letters.IsMark(r):
		return noScript
	}
	for s := latin; s < scriptCount; s++ {
		if t := scripts[s].table; t != nil && unicode.Is(t, r) {
			return s
		}
	}
	return noScript
}

// scriptOfLanguage is the script of a language of the n-gram table.
func scriptOfLanguage(code Language) script {
	switch code {
	case "ru", "uk":
		return cyrillic
	case "ar", "fa", "ur":
		return arabic
	}
	return latin
}

// letterCount counts weighted letters by script.
type letterCount [scriptCount]int

func count(s string, shouted bool) letterCount {
	var n letterCount
	for field := range strings.FieldsSeq(s) {
		if isAddress(field) {
			continue
		}
		if isCode(field, shouted) && isASCII(field) {
			continue
		}
		for _, r := range field {
			if in := scriptOf(r); in != noScript {
				n[in] += scripts[in].weight
			}
		}
	}
	return n
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// most is the script with the most weight and its share; kana and Chinese
// characters count together.
func (n letterCount) most() (script, float64) {
	total, best := 0, noScript
	n[han] += n[kana]
	n[kana] = 0
	for s := latin; s < scriptCount; s++ {
		total += n[s]
		if n[s] > n[best] {
			best = s
		}
	}
	if total == 0 {
		return noScript, 0
	}
	return best, float64(n[best]) / float64(total)
}

// onlyChinese are frequent characters that Japanese does not write.
const onlyChinese = "们吗这您样价货请谢呢么说还没嗎這您樣價貨請謝麼說還沒妳怎哪啊吧很刚给让钱单发厂"

// onlyJapanese are frequent characters in a form that Chinese does not write.
const onlyJapanese = "毎発売円込払済気検図広単駅経験続変帰覧録総応択戻働営厳歩黒緑様剤覚実払仮労栄労権薬渋糸帯対"

// eastAsian tells Japanese from Chinese: Japanese has kana in all but the
// shortest notes, and a single の decorates Chinese.
func eastAsian(s string, n letterCount, prior Language) Language {
	switch {
	case n[kana] > 0 && n[kana]*5 >= n[han], strings.ContainsAny(s, onlyJapanese):
		return "ja"
	case prior == "ja" && !strings.ContainsAny(s, onlyChinese):
		return "ja"
	}
	return "zh"
}
