package grammar

// tense are forms of verbs behind do, have and be.
var tense = []Rule{
	{"tense.did-past", true, []string{
		"did|do|does|didn't|don't|doesn't {sub} {adv}? [{past-base}] => $4.base",
		"{do} {sub} {adv}? [{third-past-base}] => $4.base",
		"didn't|doesn't|don't {adv}? [{past-base-adj}|{third-many}|has] => $3.base",
		"didn't|doesn't|don't {adv}? [{third-many}|has|is] => $3.base",
		"did|does|do not {adv}? [{past-base-adj}|{third-many}|has] => $4.base",
		"did|does the|your|our|his|their|this|it {one}|{many}|{mass} [{past-base-adj-many}] => $4.base",
		"did|does the|your|our|his|their|this {one}|{mass} [{third-many}|has] => $4.base",
	}},
	{"tense.have-base", true, []string{
		"{have}|i've|we've|you've|they've {adv}? {adv}? [{verb}] => $4.part",
		"has|have|hasn't|haven't|already not|already? {adv}? [{verb}] => $4.part",
		"has|have|had|i've|we've not|already|just|been? [{base&one-part}] the|your|it|them|our|my|this|these => $3.part",
		"has|have|i've|we've already|just|not|finally|now {adv}? [{base-part-adj}] {stop} => $4.part",
		"{one}|{many}|price|cost has|have|hasn't|haven't [raise|increase|rise|drop|change|arrive|finish|decrease|start|leave] {stop} => $3.part",
		"{have}|i've|we've {adv}? [{past-part-base}] => $3.part",
		"{one}|{third}|{many} hasn't|haven't [{base-part}] => $3.part",
	}},
	{"tense.passive", true, []string{
		"be|been|being {adv}? [{verb}] => $3.part",
		"{modal} be {adv}? [{base-part-one-adj-mass}] => $4.part",
		"{modal} not? be [{base&one-part-adj}] by|on|in|to|from|for|with|before|after|soon|today|tomorrow|again|. => $4.part",
		"!{plural} {is} {adv}? [{verb}] by|in|on|to|with|from|for|at|before|after|of => $4.part",
		"!{plural} {is} {adv}? [pack|print|ship|test|order|cancel|design|check|stamp|label|load|wrap|mold|paint|stock|deliver|produce|make|build|send|approve] by|in|from|with|on|into|at|before|after => $4.part",
		"is|are|was|were [base] on => based",
		"{is} [broke|wrote|chose|gave|took|stole|drove|froze|forgot|knew|ate] {stop} => $2.part",
		"{is} [rised] => risen",
	}},
	{"tense.be-verb", true, []string{
		"{plural} [{is} {adv}? agree|want|think|know|have|need|understand|hope|like|believe|appreciate|prefer|wish|agreed] => $3 $4",
		"[i'm|we're|you're|they're {adv}? agree|want|think|know|have|need|understand|hope|like|believe|appreciate|prefer]",
		"i [am|was {adv}? {verb}] => am $3 $4.ing",
		"we|they [are {adv}? {verb}|offer|work|supply|prepare|produce|sale|wait|plan] => are $3 $4.ing",
		"he|she [is {adv}? {verb}] => is $3 $4.ing",
		"[i'm {adv}? {verb}] => I'm $2 $3.ing",
		"[we're {adv}? {verb}] => we're $2 $3.ing",
		"[is {adv}? depend|belong|contain|consist|include|mean|come|cost] => $2 $3.s",
		"[are depend|belong|contain|consist|include|mean|come|cost] => $2",
		"^ [are you agree|want|know|have|like|need|think|understand] => do you $3",
		"^ [is it|he|she mean|have|need|want|include|contain|depend] => does $2 $3",
		"{is} [increase|decrease|raise] {stop} => $2.ing",
		"^ [do you interested|satisfied|ready|sure|available|busy|free|happy|agreed|able] => are you $3",
		"[are sale] => sell",
	}},
	{"tense.have-yesterday", false, []string{
		"[{have}|i've|we've {adv}? {part}] ... yesterday|ago => $2 $3.past",
		"[{have}|i've|we've {adv}? {part}] ... last week|month|year|night|{day} => $2 $3.past",
	}},
	{"tense.until-now", false, []string{
		"until|till now ,? {sub} [didn't {base}] => haven't $6.part",
		"so far ,? {sub} [didn't {base}] => haven't $6.part",
	}},
	{"tense.if-will", false, []string{
		"^ if i|we|you|they [will {base-one}|be|pay|order|change|ship|sample] => $4",
		"^ if he|she|it [will {base}] => $4.s",
		"^ if the|your|our {one}|{mass} [will be] => is",
		"once|after|before|until {sub} [will {base}] => $4",
		"as soon as {sub} [will {base}] => $6",
	}},
	{"tense.modal-can", true, []string{
		"[will|would|may|might|shall can] => $1 be able to",
		"[can|could could|can|will|should|must] => $1",
		"[{modal} {modal}] => $1",
	}},
}
