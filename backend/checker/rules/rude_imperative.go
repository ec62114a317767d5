package rules

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/checker"
)

// rudeImperative finds bare orders: "Reply me", "Tell me …", "You must …"
// (M-28). Courtesy or a smile in the sentence, instructions ("turn it left")
// and expectations ("you should receive it on Friday") are fine. The
// replacement asks: "Could you …?".
var rudeImperative = checker.Rule{
	ID:     "rude-imperative",
	Ref:    "M-28",
	Source: "Danescu-Niculescu-Mizil and others 2013, on politeness in requests",
	Deduct: map[checker.Severity]int{checker.Warn: 10},
	Check:  checkRudeImperative,
}

var (
	orders    = lexicon("rude-imperative")
	courteous = regexp.MustCompile(`\b(?:please|pls|plz|kindly|could|would|can you|may|might|if you (?:like|want|wish|prefer)|feel free|whenever|no (?:rush|hurry)|when you (?:have|can|get)|por favor|bitte|s'il vous|merci)\b|пожалуйста`)
	replyTo   = regexp.MustCompile(`^reply (me|us)\b`)
	hangsOn   = regexp.MustCompile(`[,;:(]|\b(?:and|then|so|if|when|but|because|or)\b`)
)

func checkRudeImperative(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	all, raw := sentences(d.Text), []rune(d.Text)
	for _, h := range orders().find(d.Text) {
		whole := around(all, h).Text
		if _, _, smiles := emoji([]rune(whole)); smiles > 0 || courteous.MatchString(whole) {
			continue
		}
		f := h.finding("rude-imperative", checker.Warn)
		if rest := behind(all, h); h.kind != "exclaim" && latin(letters(rest)) && !strings.ContainsAny(rest, "?\n") {
			f.End, f.Suggestion = politely(raw, h, rest)
		}
		found = append(found, f)
	}
	return found
}

// politely rewrites a bare order as a question, up to the end of its sentence;
// where more hangs on it, or it hangs on more, nothing is safe.
func politely(raw []rune, h hit, rest string) (end int, suggestion string) {
	length := utf8.RuneCountInString(strings.TrimRight(rest, "!. "))
	if hangsOn.MatchString(rest) || !h.begins {
		return h.end, ""
	}
	verb := string(unicode.ToLower(raw[h.start])) + string(raw[h.start+1:h.end])
	if h.kind == "must" {
		verb = ""
	}
	verb = replyTo.ReplaceAllString(verb, "reply to $1")
	end = h.end + length
	body := strings.TrimSpace(verb + string(raw[h.end:end]))
	if end < len(raw) && strings.ContainsRune(".!", raw[end]) {
		end++
	}
	opening := "Could you "
	if h.start > 0 && !unicode.IsUpper(raw[h.start]) {
		opening = "could you "
	}
	return end, opening + body + "?"
}

// letters are the letters of a text alone; "a" where it has none, which is no
// foreign script.
func letters(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
	if s == "" {
		return "a"
	}
	return s
}
