package rules

import (
	"strings"
	"unicode"

	"huiyin/backend/checker"
)

// mixedScript finds Chinese characters and full-width marks that were left in
// a message in another script (M-26). A mark has a replacement; characters
// have none. It is quiet when the draft is mainly Chinese, Japanese or Korean
// or the customer writes so, for Chinese in brackets or quotes, and for the
// customer's own name.
var mixedScript = checker.Rule{
	ID:     "mixed-script",
	Ref:    "M-26",
	Source: "article on ten mistakes in Messenger",
	Deduct: map[checker.Severity]int{checker.Warn: 10},
	Check:  checkMixedScript,
}

// wide maps full-width marks to those of English; a comma and the like is
// followed by a blank, an opening bracket preceded by one.
var wide = map[rune]string{
	'，': ", ", '。': ". ", '？': "? ", '！': "! ", '：': ": ", '；': "; ", '、': ", ", '．': ".",
	'（': " (", '）': ") ", '【': " [", '】': "] ", '《': ` "`, '》': `" `, '「': ` "`, '」': `" `,
	'％': "%", '＋': "+", '－': "-", '＝': "=", '／': "/", '＆': "&", '＠': "@", '＃': "#", '＊': "*", '～': "~",
	'＄': "$", '\u3000': " ",
}

func checkMixedScript(d checker.Draft) []checker.Finding {
	raw := []rune(d.Text)
	if !suspicious(raw) || mainlyCJK(d.Text) || writesCJK(d) {
		return nil
	}
	var found []checker.Finding
	add := func(from, to int, suggestion string) {
		found = append(found, checker.Finding{
			Rule: "mixed-script", Severity: checker.Warn, Start: from, End: to, Suggestion: suggestion,
		})
	}
	for i := 0; i < len(raw); {
		switch {
		case unicode.Is(unicode.Han, raw[i]):
			end := i
			for end < len(raw) && unicode.Is(unicode.Han, raw[end]) {
				end++
			}
			if !aside(raw, i, end) && !ownName(d, string(raw[i:end])) {
				add(i, end, "")
			}
			i = end
		case isWide(raw[i]):
			end := i
			for end < len(raw) && isWide(raw[end]) {
				end++
			}
			from, to, text := narrow(raw, i, end)
			add(from, to, text)
			i = end
		default:
			i++
		}
	}
	return found
}

func suspicious(raw []rune) bool {
	for _, r := range raw {
		if unicode.Is(unicode.Han, r) || isWide(r) {
			return true
		}
	}
	return false
}

func isWide(r rune) bool {
	_, mark := wide[r]
	return mark || '０' <= r && r <= '９' || 'Ａ' <= r && r <= 'Ｚ' || 'ａ' <= r && r <= 'ｚ'
}

// narrow writes raw[from:to] in English marks. Blanks that the marks bring are
// dropped where there is one already, at the ends of lines and next to other
// marks and figures ("1，000").
func narrow(raw []rune, from, to int) (start, end int, text string) {
	var out strings.Builder
	for i := from; i < to; i++ {
		if mark, ok := wide[raw[i]]; ok {
			out.WriteString(mark)
		} else {
			out.WriteRune(raw[i] - '０' + '0')
		}
	}
	text = strings.NewReplacer(" ) ", ") ", "  ", " ", "? !", "?!", "! ?", "!?", "! !", "!!", "? ?", "??", ") ,", "),", ") .", ").").Replace(out.String())
	if to-from == 1 && from > 0 && to < len(raw) && unicode.IsDigit(raw[from-1]) && unicode.IsDigit(raw[to]) && strings.ContainsRune("，：．。", raw[from]) {
		return from, to, strings.TrimSpace(text)
	}
	if to == len(raw) || !unicode.IsLetter(raw[to]) && !unicode.IsDigit(raw[to]) {
		text = strings.TrimRight(text, " ")
	}
	if from == 0 || unicode.IsSpace(raw[from-1]) {
		text = strings.TrimLeft(text, " ")
	}
	if text == "" {
		return from, to, " "
	}
	return from, to, text
}

// mainlyCJK reports whether a text is Chinese, Japanese or Korean with at most
// some foreign words in it.
func mainlyCJK(text string) bool {
	own, words, inWord := 0, 0, false
	for _, r := range maskLinks(text) {
		letter := unicode.IsLetter(r)
		switch {
		case cjk(r):
			own++
			letter = false
		case letter && !inWord:
			words++
		}
		inWord = letter || inWord && (unicode.IsDigit(r) || r == '-' || r == '\'' || r == '’')
	}
	return own > 2*words
}

// writesCJK reports whether the customer has written such a message.
func writesCJK(d checker.Draft) bool {
	if d.History == nil {
		return false
	}
	for _, m := range d.History.Messages {
		if m.Direction == "in" && m.Counted() && mainlyCJK(m.Text) {
			return true
		}
	}
	return false
}

// aside reports whether raw[from:to] stands in brackets or quotes with at most
// two other words: a name, a label, a term.
func aside(raw []rune, from, to int) bool {
	const open, shut = `([{"“'「『【（《<`, `)]}"”'」』】）》>`
	left, right := from-1, to
	for left >= 0 && raw[left] != '\n' && !strings.ContainsRune(open, raw[left]) {
		left--
	}
	for right < len(raw) && raw[right] != '\n' && !strings.ContainsRune(shut, raw[right]) {
		right++
	}
	if left < 0 || right == len(raw) || raw[left] == '\n' || raw[right] == '\n' {
		return false
	}
	other := 0
	for _, w := range strings.Fields(string(raw[left+1 : right])) {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) && !cjk(r) }) >= 0 {
			other++
		}
	}
	return other <= 2
}

// ownName reports whether the characters are part of the customer's name.
func ownName(d checker.Draft, han string) bool {
	if d.Customer == nil {
		return false
	}
	c := d.Customer
	for _, s := range []string{c.Name, c.CallName, c.Company, c.City} {
		if s != "" && (strings.Contains(s, han) || strings.Contains(han, s)) {
			return true
		}
	}
	return false
}
