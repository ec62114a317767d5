package rules

import (
	"regexp"
	"strings"
	"unicode"
)

// sentence is a piece of a draft: up to a full stop, question or exclamation
// mark, or the end of a line.
type sentence struct {
	Start, End int    // code points, without blanks around
	Text       string // folded
	Words      int    // two Chinese characters count as one word
	List       bool   // a line of a list: "- …", "1. …", "Size: …"
	Ended      bool   // a mark ends it
}

// Question reports whether the sentence ends in a question mark.
func (s sentence) Question() bool {
	return strings.ContainsAny(strings.TrimRight(s.Text, `"')!.`), "?？؟") &&
		strings.ContainsAny(s.Text[max(0, len(s.Text)-6):], "?？؟")
}

var (
	greetingOnly = regexp.MustCompile(`^(?:hi+|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|hola|ola|bonjour|hallo|здравствуйте|привет|您好|你好)(?:[ ,]+[^ ,?？]+){0,2}[!,.\s]*$`)
	listLine     = regexp.MustCompile(`^(?:[-*•·–▪✅☑️✔►→]+\s*\S|\(?\d{1,2}[.)、]\s*\S|[a-z]\)\s|[^:.?!]{1,30}[:：]\s*\S[^.?!]*$)`)
)

// Counts reports whether the piece is a sentence to the reader, rather than a
// greeting, a line of a list, a signature or a heading.
func (s sentence) Counts() bool {
	if greetingOnly.MatchString(s.Text) && !s.Question() {
		return false
	}
	return s.Words > 0 && (s.Ended || !s.List && s.Words >= 4)
}

// Abbreviations whose dot does not end a sentence: the first never, the second
// only before a capital.
var (
	inner = words(`mr mrs ms dr prof eng sr jr st no nos approx e.g i.e eg ie vs fig tel ext attn ref art vol mob
		u.s u.k u.a.e u.s.a max min incl excl est cat ca z.b p.o`)
	closing = words(`co ltd inc corp llc etc pcs pc sets ctn ctns qty kg kgs cm mm ft sq a.m p.m dept
		jan feb mar apr jun jul aug sep sept oct nov dec hrs hr mins wk wks yrs mo`)
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// sentences cuts a draft. Dots in numbers, addresses, abbreviations and
// ellipses inside a sentence do not cut it.
func sentences(text string) []sentence {
	raw, low := []rune(text), []rune(fold(text))
	var out []sentence
	from := 0
	add := func(to int, ended bool) {
		start, end := from, to
		from = to
		for start < end && unicode.IsSpace(raw[start]) {
			start++
		}
		for end > start && unicode.IsSpace(raw[end-1]) {
			end--
		}
		if start < end {
			s := sentence{Start: start, End: end, Text: string(low[start:end]), Ended: ended}
			s.Words = wordCount(s.Text)
			s.List = (start == 0 || raw[start-1] == '\n' || startsLine(raw, start)) && listLine.MatchString(s.Text)
			out = append(out, s)
		}
	}
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\n' || raw[i] == '\r' {
			add(i, false)
			continue
		}
		if !isStop(raw[i]) {
			continue
		}
		end := i + 1
		for end < len(raw) && isStop(raw[end]) {
			end++
		}
		for end < len(raw) && strings.ContainsRune(`"')]”’»`, raw[end]) {
			end++
		}
		if endsSentence(raw, low, from, i, end) {
			add(end, true)
		}
		i = end - 1
	}
	add(len(raw), false)
	return out
}

func isStop(r rune) bool { return strings.ContainsRune(".!?…。！？؟", r) }

// startsLine reports whether only blanks stand before i on its line.
func startsLine(raw []rune, i int) bool {
	for i--; i >= 0; i-- {
		if raw[i] == '\n' {
			return true
		}
		if !unicode.IsSpace(raw[i]) {
			return false
		}
	}
	return true
}

// endsSentence decides for the marks raw[at:end] of the piece that began at from.
func endsSentence(raw, low []rune, from, at, end int) bool {
	if strings.ContainsRune("。！？؟", raw[at]) {
		return true
	}
	next := end
	for next < len(raw) && unicode.IsSpace(raw[next]) && raw[next] != '\n' {
		next++
	}
	if next == len(raw) || raw[next] == '\n' {
		return true
	}
	capital := unicode.IsUpper(raw[next])
	if next == end {
		return raw[at] != '.' && !unicode.IsLetter(raw[next]) && !unicode.IsDigit(raw[next]) && !unicode.IsPunct(raw[next]) ||
			capital && glued(raw, at, next)
	}
	if raw[at] != '.' && raw[at] != '…' {
		quoted := end > at+1 && !isStop(raw[end-1])
		return !quoted || !unicode.IsLower(raw[next])
	}
	if raw[at] == '…' || end > at+1 && raw[at+1] == '.' {
		return !unicode.IsLower(raw[next])
	}
	return !abbreviated(raw, low, from, at, next, capital)
}

// glued finds a full stop with no blank after it: "Thanks.Please".
func glued(raw []rune, at, next int) bool {
	return at >= 2 && unicode.IsLower(raw[at-1]) && unicode.IsLower(raw[at-2]) &&
		next+1 < len(raw) && unicode.IsLower(raw[next+1])
}

// abbreviated reports whether the dot at belongs to the token before it.
func abbreviated(raw, low []rune, from, at, next int, capital bool) bool {
	start := at
	for start > from && !unicode.IsSpace(raw[start-1]) && !strings.ContainsRune("(/\"'$", raw[start-1]) {
		start--
	}
	token := string(low[start:at])
	switch {
	case token == "no" || token == "nos":
		return unicode.IsDigit(raw[next]) || raw[next] == '#'
	case inner[token]:
		return true
	case closing[token]:
		return !capital && (unicode.IsLetter(raw[next]) || unicode.IsDigit(raw[next]))
	case start == from || startsLine(raw, start):
		return isNumber(token) && len(token) <= 2 // "1. Material"
	case at-start == 1 && unicode.IsUpper(raw[start]):
		return token != "i" && capital // an initial: "J. Smith"
	}
	return false
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// wordCount counts what stands between blanks and has a letter or digit.
func wordCount(s string) int {
	n := 0
	for _, f := range strings.Fields(s) {
		han, other := 0, false
		for _, r := range f {
			if cjk(r) {
				han++
			} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
				other = true
			}
		}
		n += (han + 1) / 2
		if other {
			n++
		}
	}
	return n
}
