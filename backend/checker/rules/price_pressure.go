package rules

import (
	"regexp"

	"huiyin/backend/checker"
)

// pricePressure finds a question for the customer's target price, budget or
// best price in a message that brings no price, document or range of its own
// (M-05). What is only promised for later ("so that we can quote") brings
// nothing yet. Whether an offer meets their target is a fair question.
var pricePressure = checker.Rule{
	ID:     "price-pressure",
	Ref:    "M-05",
	Source: "article on why overseas customers read and do not reply",
	Deduct: map[checker.Severity]int{checker.Warn: 25},
	Check:  checkPricePressure,
}

func checkPricePressure(d checker.Draft) []checker.Finding {
	for _, s := range sentences(d.Text) {
		if !s.Question() && !askVerb.MatchString(s.Text) {
			continue
		}
		at := askedPrice.FindStringSubmatchIndex(s.Text)
		if at == nil || otherTarget.MatchString(s.Text[at[3]:]) || fits.MatchString(s.Text) || budgetState.MatchString(s.Text) {
			continue
		}
		if offered.MatchString(promised.ReplaceAllString(fold(d.Text), " ")) {
			return nil
		}
		start, end := span(s.Text, at[2], at[3])
		return []checker.Finding{{
			Rule: "price-pressure", Severity: checker.Warn,
			Start: s.Start + start, End: s.Start + end,
		}}
	}
	return nil
}

var (
	// askedPrice is what only the customer knows about money.
	askedPrice = phrase(oneOf(
		`(?:what(?:'?s| is| are| about)? |how much is |which is )?(?:(?:the|your|ur|a|any|you) )*(?:(?:ideal|ideas?|acceptable|exact|final|own) )?(?:target(?:ed|ing)?|traget|tagret|budget(?:ed)?|expect(?:ed|ing)?|wanted|desired|ideal|wished|aim|goal|acceptable|intended) ?(?:unit |purchase |purchasing |buying )?(?:prices?|pricing|cost|rate|figure)(?: range)?`,
		`(?:what(?:'?s| is| are| about)? |how much is )?(?:the |your |ur |any |an? )(?:target|targets|budgets?|price (?:idea|target|expectations?|limit)|expectation (?:on|of|for|about) (?:the )?price)`,
		`(?:what(?:'?s| is) )?your (?:best|top|highest|maximum|max|bottom|lowest|final|ideal) (?:price|offer|bid)`,
		`(?:what|which) (?:kind of |unit )?(?:prices?|cost|pricing) (?:level |range )?(?:do|can|could|would|will|are|did) (?:you|u) (?:(?:want|need|expect|like|accept|pay|afford|wish|think|looking|hope|prefer|take)\w*)(?: for)?`,
		`(?:what|which) (?:prices?|pricing) (?:works?|is (?:ok|okay|good|fine|acceptable|suitable|workable|right)|would (?:work|suit|be (?:ok|good|acceptable)))(?: (?:for|to|with) (?:you|u))?`,
		`how much (?:do|can|could|would|will|are) (?:you|u) (?:want(?: to pay)?|like to pay|pay|expect|accept|afford|spend|willing to (?:pay|spend)|going to (?:pay|spend)|plan to (?:pay|spend))`,
		`(?:what|which) (?:prices?|offer) (?:would|will|could|can) (?:make|get|convince|bring|move|help) (?:you|u)`,
		`(?:at|for|with) (?:what|which) price (?:can|could|would|will|do) (?:you|u|we) (?:close|buy|order|confirm|agree|sign|take|purchase)`,
		`(?:what|which) (?:prices?|offer) (?:(?:do|does|did|has|have) )?(?:your|ur|the) (?:(?:present|current|old|other|last|existing|local) )*(?:suppliers?|vendors?|factory|manufacturer) (?:give|offer|quote|ask|charge)\w*`,
		`(?:how much|what|which price) (?:(?:do|did|are|is) )?(?:you|u) (?:currently |now )?(?:pay|paid|paying|buy|get|give) (?:to |from |at |with )?(?:your|ur|the) (?:(?:present|current|old|other|last|existing|local) )*(?:suppliers?|vendors?|factory|manufacturer)`,
		`(?:name|what is|what's|whats|tell (?:me|us)) (?:the|your|a) (?:price|figure|number|amount) (?:that )?(?:you have|you had|you've got) in mind`,
		`(?:what(?:'?s| is)|tell (?:me|us)) the (?:maximum|most|highest|max)(?: price| amount)?(?: that)? you (?:would|could|can|will|want to)(?: like to)? (?:pay|spend|accept|give)`,
		`how much (?:is )?(?:your )?budget`,
		`(?:cual es |que )?(?:su|tu|el) (?:precio (?:objetivo|meta|ideal|deseado)|presupuesto)`,
		`(?:qual (?:e )?)?(?:o )?(?:seu |teu )?preco[- ](?:alvo|objetivo|desejado)`,
		`(?:quel est )?(?:votre|ton) (?:prix (?:cible|vise|souhaite|objectif)|budget)`,
		`(?:was ist |wie hoch ist )?(?:ihr|dein|ihre|ihren) (?:zielpreis|wunschpreis|preisvorstellung|budget)`,
		`(?:какая |какова )?(?:ваша )?(?:целевая|желаемая|ожидаемая) цена|ваш бюджет`,
		`(?:ما هو )?(?:السعر المستهدف|سعرك المستهدف|ميزانيتك|ميزانيتكم)`,
	))

	// askVerb makes a request of a sentence without a question mark.
	askVerb = regexp.MustCompile(`\b(?:tell|let (?:me|us) know|share|advise|inform|give (?:me|us)|send|provide|offer (?:me|us)|may i|can i|could i|may we|want to know|need to know|need your|like to know|wonder|kindly|pls|please|plz|what(?:'?s| is)|how much|which price|what price)\b|\bпожалуйста|сообщите|подскажите|digame|indiq\w+|informe|merci de`)

	// otherTarget is a target that is no price.
	otherTarget = regexp.MustCompile(`^\s*(?:markets?|delivery|dates?|time|country|countries|customers?|clients?|groups?|audience|users?|quantity|launch|arrival|ship\w*|lead|season|channels?)\b`)

	// fits asks whether an offer meets what they have in mind, or answers them.
	fits = regexp.MustCompile(`\b(?:meets?|fits?|match(?:es)?|suits?|reach(?:es)?|within|in line with|close to|near|hits?|beat|above|below|under|over|around|exceeds?|based on|according to|thank(?:s| you) for|noted|received|understand|understood)\b[^.?!]{0,24}\b(?:target|budget|expectations?|expected|ideal)`)

	// budgetState asks how far a budget is, not how much.
	budgetState = regexp.MustCompile(`\b(?:is|has) (?:the|your) budget\b.*\b(?:open|closed|approved|released|ready|fixed|confirmed|set|gone|used up)\b`)

	// offered is a price, document, option or range of our own.
	offered = regexp.MustCompile(moneyAmount.String() +
		`|\b(?:price ?lists?|quotations?|quotes?|quoted|spec(?:ification)?s?(?: ?sheets?)?|data ?sheets?|catalog(?:ue)?s?|pro ?-?forma|proposals?|attached|enclosed|brochures?|(?:two|three|2|3|several|some|both) (?:options|versions|levels|grades|plans)|price (?:range|levels?) (?:is|from|between|of)|ranges? from|from \d[\d.]* to \d|between \d[\d.]* and \d|\d[\d.,]* ?(?:-|–|~|to) ?\d[\d.,]* ?(?:each|per|/))\b` +
		`|\b(?:our|the) (?:\w+ )?price (?:for .{1,30} )?is \d|cotizacion|cotacao|devis|angebot|прайс|عرض سعر`)

	// promised is what we may do once they have answered.
	promised = regexp.MustCompile(`\b(?:so(?: that)?|then|and(?: then)?|thus|in order that|before) ?,? ?(?:we|i|our (?:boss|team|manager|factory)|my (?:boss|manager))\b[^.?!\n]*|\b(?:we|i)(?:'ll| will| can| could| would|'d)(?: then)? (?:try|do my best|do our best|check|apply|ask|see|give|offer|make|prepare|provide|send|quote|calculate|recommend)\b[^.?!\n]*|\b(?:in order )?to (?:give|offer|make|prepare|provide|send|quote|calculate|recommend) [^.?!\n]*|\bfor (?:our |a |the |my )?(?:better |best )?(?:quotation|quote|quoting|reference|checking)\b|\bbefore (?:quoting|the quotation|we quote)\b`)
)
