package rules

import (
	"regexp"

	"huiyin/backend/checker"
)

// mostEmoji in a draft; from this number on it reads like an advertisement (M-27).
const mostEmoji = 10

// spammy finds what gets a number reported: shortened links, ten emoji, sales
// slogans without content (M-27).
var spammy = checker.Rule{
	ID:     "spammy",
	Ref:    "M-27",
	Source: "articles on dealing with customers; WhatsApp's rules for business messages",
	Deduct: map[checker.Severity]int{checker.Warn: 12},
	Check:  checkSpammy,
}

var (
	slogans   = lexicon("spammy")
	shortener = regexp.MustCompile(`(?i)(?:https?://)?(?:www\.)?\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|is\.gd|cutt\.ly|rb\.gy|ow\.ly|rebrand\.ly|shorturl\.at|s\.id|t\.ly|buff\.ly|adf\.ly|dwz\.cn|t\.cn|url\.cn|suo\.im)/\S+`)
)

func checkSpammy(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	for _, at := range shortener.FindAllStringIndex(d.Text, -1) {
		start, end := span(d.Text, at[0], at[1])
		found = append(found, checker.Finding{Rule: "spammy", Severity: checker.Warn, Start: start, End: end})
	}
	for _, h := range slogans().find(d.Text) {
		found = append(found, h.finding("spammy", checker.Warn))
	}
	if from, to, n := emoji([]rune(d.Text)); n >= mostEmoji {
		found = append(found, checker.Finding{Rule: "spammy", Severity: checker.Warn, Start: from, End: to})
	}
	return found
}

// emoji counts pictures and gives the range from the first to the last. Flags,
// skin tones and joined pictures count as the pictures that they are made of.
func emoji(raw []rune) (from, to, n int) {
	for i, r := range raw {
		if r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF {
			if n == 0 {
				from = i
			}
			to = i + 1
			n++
		}
	}
	return from, to, n
}
