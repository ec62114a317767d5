package rules

import (
	"regexp"
	"slices"
	"strings"

	"huiyin/backend/checker"
)

// badNewsBare finds a delay, a refusal or a higher price that comes with no
// reason, no new date and no other way (I-25). An apology or a plea is not
// enough; any of the three, a question or one more sentence is.
var badNewsBare = checker.Rule{
	ID:     "bad-news-bare",
	Ref:    "I-25",
	Source: "article on the quality of a customer's interaction",
	Deduct: map[checker.Severity]int{checker.Warn: 12},
	Check:  checkBadNewsBare,
}

var badNews = lexicon("bad-news-bare")

func checkBadNewsBare(d checker.Draft) []checker.Finding {
	hits := badNews().find(d.Text)
	if len(hits) == 0 || softened.MatchString(refusal.ReplaceAllString(fold(d.Text), " ")) {
		return nil
	}
	if strings.ContainsAny(d.Text, "?？؟") || saysMore(d.Text, hits) {
		return nil
	}
	return []checker.Finding{hits[0].finding("bad-news-bare", checker.Warn)}
}

// refusal is a verb of offers with a not: it offers nothing.
var refusal = regexp.MustCompile(`\b(?:can|could|will|would)(?:not|n?'t| not)\b`)

// saysMore reports whether a sentence beside the bad news has something to say:
// more than an apology, a wish or a plea.
func saysMore(text string, news []hit) bool {
	for _, s := range sentences(text) {
		bad := slices.ContainsFunc(news, func(h hit) bool { return s.Start <= h.start && h.start < s.End })
		if s.Counts() && !bad && !social.MatchString(s.Text) && !plea.MatchString(s.Text) {
			return true
		}
	}
	return false
}

// plea asks for understanding; it tells nothing.
var plea = regexp.MustCompile(`\b(?:understand\w*|patience|forgive|unfortunately|no|yes|lamento|verstandnis|compren\w+)\b|понима|原谅|理解|见谅`)

// softened is a reason, a date or a time, or another way.
var softened = regexp.MustCompile(dateAnchor.String() + `|` + moneyAmount.String() +
	`|\b(?:because|since|due to|as (?:the|our|we|it|they|there|all|this|a)|reason|caused?|after (?:a|the)|owing to|thanks to|so that|for (?:one|\w+) (?:size|model)s? only` +
	`|but|instead|however|alternatively|rather|or|unless|if|until|till|except|only from|then|meanwhile|other(?:wise)?` +
	`|(?:i|we)(?:'ll| will| can| could|'d)|let (?:me|us)|shall|new date|eta|etd|\d+ ?(?:days?|weeks?|hours?|%)|(?:one|two|three|four|five|six|a|few) (?:days?|weeks?|hours?)|next (?:week|month)|tomorrow|today|tonight|monday|weekend|end of|early|mid|beginning of|keep|stays?|works? well|(?:is|are) possible|in stock|available now` +
	`|porque|pero|mas|hasta|ate|mais|car|parce|jusqu\w+|aber|weil|ab lager|sofort|bis|sondern|dafur|debido|devido|a cause|en raison|wegen|ama|fakat|nedeniyle|yuzunden|yüzünden|icin|için)\b` +
	`|потому|из-за|но |можем|завтра|до \d|\d+ (?:дн|июн|июл|ма|апр)|لكن|بسبب|حتى|يوم|因为|由于|但|不过|可以|改为|预计|月|号|天|建议|或者`)
