package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/redact/names"
)

// chineseCompany are the ends of company names, the longer ones first.
var chineseCompany = []string{"有限责任公司", "股份有限公司", "有限公司", "公司", "集团", "集團", "工厂", "工廠", "厂", "廠", "商行", "贸易行", "貿易行", "株式会社", "事务所", "商店"}

// longestChinese is how many characters a company's name has at most before its end.
const longestChinese = 20

// chineseCompanies finds 宁波海蓝进出口有限公司: what stands before such an end, back to
// a word that is no part of a name.
func chineseCompanies(text string, words *lexicon) []span {
	var found []span
	for i := 0; i < len(text); {
		end := suffixAt(text[i:], chineseCompany)
		if end == "" {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if start := hanStart(text, i, words.zh["zhstop"]); utf8.RuneCountInString(text[start:i]) >= 2 {
			found = append(found, span{start, i + len(end), Company})
		}
		i += len(end)
	}
	return found
}

// suffixAt is the first of the words that s begins with.
func suffixAt(s string, words []string) string {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// hanStart goes back from at over Chinese characters, to a word that stops.
func hanStart(text string, at int, stops []string) int {
	start := at
	for n := 0; n < longestChinese; n++ {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.Is(unicode.Han, r) && r != '(' && r != ')' && r != '（' && r != '）' || endsWithAny(text[:start], stops) {
			break
		}
		start -= size
	}
	return start
}

func endsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// chineseNames finds people: 李经理, 小赵, 联系人：刘芳, and 张伟 before a word that follows
// a name.
func chineseNames(text string, words *lexicon) []span {
	var found []span
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.Is(unicode.Han, r) {
			i += size
			continue
		}
		end := i
		if suffixAt(text[i:], words.zh["zhnot"]) == "" {
			end = chineseNameEnd(text, i, words)
		}
		if end > i {
			found = append(found, span{i, end, Name})
			i = end
			continue
		}
		i += size
	}
	return found
}

// chineseNameEnd is where the name that begins at byte i ends; i if none does.
func chineseNameEnd(text string, i int, words *lexicon) int {
	first := i
	if r, size := utf8.DecodeRuneInString(text[i:]); strings.ContainsRune("小老阿", r) {
		if family := familyEnd(text, i+size); family > i+size && endsName(text, family, words) {
			return family
		}
		return i
	}
	family := familyEnd(text, first)
	if family == first {
		return i
	}
	cued := isCued(text, i, words)
	ends := []int{family, runeEnd(text, family, 1), runeEnd(text, family, 2)}
	for n := 2; n >= 0; n-- {
		end := ends[n]
		if n > 0 && end == ends[n-1] {
			continue
		}
		title := suffixAt(text[end:], words.zh["zhtitle"])
		switch {
		case title != "" && !(title == "总" || title == "總" || title == "工" || title == "姐" || title == "哥" || title == "董") && isHan(text[family:end]):
			return end
		case title != "" && n == 0 && endsTitle(text[end+len(title):]):
			return end
		case n > 0 && endsName(text, end, words) && (cued || isGiven(text[family:end]) && startsName(text, i, words)):
			return end
		}
	}
	return i
}

// endsTitle tells that a short title is no part of a word: 吴总, not 吴总共.
func endsTitle(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return !strings.ContainsRune("共价價额額数數计計部是体體作厂廠程业業具人", r) || rest == ""
}

// familyEnd is the end of the family name that begins at byte i; i if none does.
func familyEnd(text string, i int) int {
	for _, n := range []int{2, 1} {
		if end := runeEnd(text, i, n); end > i && names.Family(text[i:end]) != names.None && isHan(text[i:end]) {
			return end
		}
	}
	return i
}

// runeEnd is n Chinese characters behind byte i, or as many as there are.
func runeEnd(text string, i, n int) int {
	for ; n > 0 && i < len(text); n-- {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.Is(unicode.Han, r) {
			break
		}
		i += size
	}
	return i
}

func isHan(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) < 0
}

func isGiven(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !names.CanStandInName(r) }) < 0
}

// endsName tells that a name can end at byte i: at something else than Chinese,
// or before a word that follows names.
func endsName(text string, i int, words *lexicon) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return i == len(text) || !unicode.Is(unicode.Han, r) || suffixAt(text[i:], words.zh["zhafter"]) != "" || suffixAt(text[i:], words.zh["zhtitle"]) != ""
}

// startsName tells that a name can begin at byte i.
func startsName(text string, i int, words *lexicon) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return i == 0 || !unicode.Is(unicode.Han, r) || endsWithAny(text[:i], words.zh["zhweak"])
}

// isCued tells that a word stands before byte i that announces a name.
func isCued(text string, i int, words *lexicon) bool {
	return endsWithAny(strings.TrimRight(text[:i], " :：\u00a0"), words.zh["zhcue"])
}
