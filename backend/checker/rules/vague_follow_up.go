package rules

import (
	"regexp"
	"unicode/utf8"

	"huiyin/backend/checker"
)

// vagueFollowUp finds a chaser that does not say what it chases: the customer
// would have to scroll back to know (M-06). A message that names a product,
// document, quantity, price, date or parcel anywhere is fine, and so is a
// phrase whose object is a thing ("any news on the lids?") rather than talk
// ("on our last conversation"). One finding a message, at the first phrase.
var vagueFollowUp = checker.Rule{
	ID:     "vague-follow-up",
	Ref:    "M-06",
	Source: "article on why overseas customers read and do not reply",
	Deduct: map[checker.Severity]int{checker.Warn: 20},
	Check:  checkVagueFollowUp,
}

func checkVagueFollowUp(d checker.Draft) []checker.Finding {
	if hasAnchor(fold(d.Text)) {
		return nil
	}
	for _, s := range sentences(d.Text) {
		for _, p := range chasers {
			at := p.find(s)
			if at == nil {
				continue
			}
			named, length := object(s.Text[at[1]:])
			if named {
				continue
			}
			start, end := span(s.Text, at[0], at[1]+length)
			return []checker.Finding{{
				Rule: "vague-follow-up", Severity: checker.Warn,
				Start: s.Start + start, End: s.Start + end,
			}}
		}
	}
	return nil
}

// chaser is a way to ask for news.
type chaser struct {
	phrase *regexp.Regexp
	ask    bool // only as a question, a request or on its own; elsewhere it tells news
}

// find gives where the sentence chases, or nil. The phrase is group 1.
func (c chaser) find(s sentence) []int {
	m := c.phrase.FindStringSubmatchIndex(s.Text)
	if m == nil || ours.MatchString(s.Text) {
		return nil
	}
	at := m[2:4]
	if c.ask && !s.Question() && !requested.MatchString(s.Text[:at[0]]) {
		before := greeting.ReplaceAllString(s.Text[:at[0]], "")
		if before != "" || !alone.MatchString(s.Text[at[1]:]) {
			return nil
		}
	}
	return at
}

// ours are promises and reports of our own: they bring news.
var ours = regexp.MustCompile(`\b(?:i|we)(?:'ll| will| shall| am going to| are going to)\b|\b(?:when|once|as soon as|whenever) (?:there (?:is|are)|there's|we have|i have|we get|i get|we hear|i hear)\b|\bno (?:update|news)\b|\bas (?:promised|agreed)\b|\bthank(?:s| you)(?: \w+){0,2} for (?:the|your|this)\b|\b(?:sorry (?:for|that|about|we|i|to (?:hear|say|tell))|apologi[sz]e)\b`)

var (
	greeting  = regexp.MustCompile(`^(?:(?:hi+|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|thanks?|ok|so|and)\b[ ,]*(?:[\p{L}]+\s*[,!:.-]+\s*|there[ ,]*|(?:sir|friend|dear|team|all|boss|bro)[ ,]*)?)?\W*`)
	alone     = regexp.MustCompile(`^(?:\s*(?:yet|now|please|pls|plz|so far|today|dear|sir|friend|bro|boss|(?:from|on|at|in) your (?:side|end|part))\b)*[\s\W]*$`)
	requested = regexp.MustCompile(`(?:let (?:me|us) know|tell (?:me|us)|advise|inform(?: (?:me|us))?|share|give (?:me|us)|send (?:me|us)|update (?:me|us)|wait(?:ing)? (?:for|to)|await(?:ing)?|hear|wonder(?:ing)?|see|check|know|ask(?:ing)?|expect(?:ing)?)(?:\s+(?:if|whether|about|for|that|you|there|is|are|have|has|got|get|just|in|case))*\s*$`)
)

// object reads what a phrase is about. named: a thing that the customer can
// find; length: how much of rest still belongs to the empty phrase.
func object(rest string) (named bool, length int) {
	for range 4 {
		at := objectHead.FindStringSubmatchIndex(rest[length:])
		if at == nil {
			return false, length
		}
		noun := rest[length+at[2] : length+at[3]]
		if !talk.MatchString(noun) {
			return utf8.RuneCountInString(noun) > 2, length
		}
		length += at[3]
	}
	return false, length
}

const determiners = `(?:(?:the|our|your|my|this|that|these|those|an?|his|her|their|its|all|any|last|previous|prior|latest|recent|earlier|past|first|former|new|good|nice|great|pleasant|brief|long|short|whatsapp|wechat|phone|video|online|possible|potential|current|further|other|said|above|below)\s+)*`

var (
	objectHead = regexp.MustCompile(`^(?:\s+(?:yet|now|so far|today|again|here|please|pls|(?:we|i|you) (?:had|have|sent|discussed|mentioned|talked|made)|with you|(?:from|on|at|in) your (?:side|end|part|team|boss|customers?|clients?|company)))*\s+(?:on|about|regarding|concerning|re|of|for|over|with|from|to|in|at|our|your|the|my|this|that|these|those)\s+` + determiners + `([\p{L}'-]+)`)
	talk       = regexp.MustCompile(`^(?:talks?|discussions?|conversations?|chats?|calls?|meetings?|e-?mails?|mails?|messages?|msgs?|texts?|inquir(?:y|ies)|enquir(?:y|ies)|matters?|issues?|things?|topics?|subjects?|cases?|it|this|that|them|these|those|everything|anything|something|cooperation|co-operation|collaboration|business|deals?|projects?|plans?|ideas?|decisions?|sides?|ends?|part|offers?|prices?|pricing|products?|items?|goods|company|proposals?|requests?|questions?|status|progress|situation|updates?|feedback|opinion|thoughts?|answers?|reply|response|order|orders|you|us|me|see|check|ask|know|find|hear|make|learn|confirm|get|say|what|how|if|whether|where|when|working|talking|discussing|contact|communication|correspondence|thread|above|below|last|previous|today|week|month|while|long|ages|days?|weeks?|several|few|couple|some)$`)
)
