package grammar

// verbForm are verbs in the wrong form behind modals, to, prepositions and
// other verbs.
var verbForm = []Rule{
	{"verb-form.modal-to", true, []string{
		"can|could|will|would|should|must|can't|couldn't|won't|shouldn't|i'll|we'll|cannot {sub}? not? {adv}? [to {base}] => $6",
		"may i|we [to {base}] => $4",
	}},
	{"verb-form.modal-form", true, []string{
		"{sub} {modal} not? {adv}? [{third-one}|has|is] => $5.base",
		"{modal} not? {adv}? [{third-many-one}|has|is] => $4.base",
		"^ {modal} {sub} {adv}? [{third-past}|has] => $5.base",
		"i'll|we'll|you'll|he'll|they'll|won't|can't|wouldn't|couldn't {adv}? [{third-many}|{past-base}|has] => $3.base",
		"!a|the|per|each|this|tin|from|in|of|since|by|until {modal} not? {adv}? [{past-base-adj}] => $5.base",
		"{modal} {sub} {adv}? [{past-base}] => $4.base",
		"!a|the|per|each|this|tin|from|in|of|since|by {modal} {adv}? [{ing-one-mass-many}] => $4.base",
		"{modal} {sub} [{ing-one-mass-many}] => $3.base",
	}},
	{"verb-form.to-past", true, []string{
		"want|wants|wanted|need|needs|like|plan|have|has|try|hope|forget|remember|able|sure|going|ready|glad|happy|decide|decided|how|where|please|how|us|you|me|him|them|used|easy|hard|possible|necessary to {adv}? [{past-base-adj}|{third-many-one}] => $4.base",
		"want|wants|wanted|need|needs|like|plan|have|has|try|hope|forget|remember|able|going|ready|glad|happy|decide|decided to [{ing-one-mass-many}] => $3.base",
		"want|wants|need|needs|able|going|ready|hope to [has|is|are|am|was|been] => $3.base",
	}},
	{"verb-form.missing-to", true, []string{
		"want|wants|wanted|hope|decide|decided|wish|expect|agreed|promised [{verb}] => to $2",
		"i|we|they|you|he need [{verb}] => to $3",
		"don't|doesn't|didn't need [{verb}] => to $3",
		"would|i'd|we'd|he'd|they'd|you'd like [{base-one-mass-adj}|order|visit|book|check|test|sample|place|start|work] {det}|{obj}|{stop}|{mass}|{many} => to $3",
		"want|wants you|me|us|him|them [{verb}|help] => to $3",
		"going|able|ready|glad|happy|free|welcome [{verb}|contact|call|ask|visit] {obj}|{det}|{stop-sub} => to $2",
		"forget|forgot|remember|try|plan|need|agree|promise|manage [{verb}|reply] {obj}|{det}|{poss}|{mass}|{one}|{many}|{name} => to $2",
		"ask|asked|tell|told|allow you|me|us|him|them [{verb}] => to $3",
	}},
	{"verb-form.let-to", true, []string{
		"let me|us|him|her|them|it [to {base}] => $4",
		"let|lets|make|makes|made me|us|him|them|it [{third-many}|{past-base}] => $3.base",
		"let's [to {base}] => $3",
		"let's [{ing-one-mass}] => $2.base",
	}},
	{"verb-form.please", true, []string{
		"^|,|and|so please|pls|plz|kindly kindly? [to {base}] => $5",
		"please|pls|kindly kindly? [noted|notes|notice that] => note that",
		"please|pls|kindly kindly? [noted] => note",
		"please|pls|plz|kindly kindly? [{past-base-adj}] !please => $3.base",
		"please|pls|plz|kindly kindly? [{ing-one-mass-many}] => $3.base",
		"please|pls|kindly [be note|noted|notice] => note",
	}},
	{"verb-form.ing", true, []string{
		"thank|thanks you? for|of [{verb}] => $4.ing",
		"look|looking|looks forward to [{verb}] => $4.ing",
		"look|looking forward to [{base}] {obj}|{det}|{poss}|from|with|about|soon|again => $4.ing",
		"by|for|of|at|on|about|without|before|after|from|with|through|instead [{verb}] {det}|{obj}|{mass}|{many}|{one}|{stop} => $2.ing",
		"instead of [{base}] {mass}|{det}|{many}|{obj} => $3.ing",
		"before|after|without|by [ship|order|check|test|load|pack|paint|print|deliver|receive|place|change|start|finish|production] the|your|it|our|this|them|a|,|we|i|you => $2.ing",
		"thank|thanks for [reply|help|support|contact|order|visit|answer|wait|work|trust|check] {obj}|so|the|our|with|from => $3.ing",
		"how|what about [{base}] the|it|your|our|a|them|to => $3.ing",
		"i|we|they am|are [used to {verb}|work] => used to $5.ing",
		"good at [{base-one-mass}] => $3.ing",
	}},
	{"verb-form.verb-ing", true, []string{
		"enjoy|enjoyed|avoid|mind|suggest|suggested|consider|finish|finished|dislike [to {verb}] => $3.ing",
		"enjoy|enjoyed|avoid|suggest|suggested|consider|mind [to {base}] => $3.ing",
		"finish|finished [to {base}] the|it|all|your|our|them => $3.ing",
		"!too|so|very|not|always busy [to {base}] => $4.ing",
		"you mind [to {base}] => $4.ing",
		"recommend [to {base}] {det}|{obj} => $3.ing",
	}},
	{"verb-form.suggest-you", true, []string{
		"[suggest|suggests|suggested you|him|them to {base}] => $1 that $2 $4",
	}},
	{"verb-form.recommend-you", false, []string{
		"[recommend|recommends you|him|them to {base}] => $1 that $2 $4",
	}},
	{"verb-form.hope-can", true, []string{
		"hope|hopes|wish [can|could|will {base}|get] => we $2 $3",
		"^|we|i [wish you can|will] => hope you $4",
	}},
	{"verb-form.doubled", true, []string{
		"[{stop-twice-mark}|{base-twice-adj}|{one-twice-adj}|{many-adj}|{past-twice-adj} =] => $1",
	}},
}
