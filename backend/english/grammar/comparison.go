package grammar

// comparison are degrees of adjectives: cheaper, cheapest, very.
var comparison = []Rule{
	{"comparison.more-better", true, []string{
		"[more {more}] => $2",
		"[most {most}] => $2",
		"[very {more}] => much $2",
		"[very {most}] !{one}|{many}|{mass} => $2",
	}},
	{"comparison.more-cheap", true, []string{
		"!{number}|no|any|some|much [more {short}] than => $3.more",
		"{be} {adv}? much? [more {short}] {stop} => $5.more",
		"[more good|bad] {stop} => $2.more",
		"the [most {short}] {one}|{many}|{mass} => $3.most",
	}},
	{"comparison.then-than", true, []string{
		"more|less|fewer|better|rather|worse [then] !{sub} => than",
		"{be} {adv}? much? {more} [then] the|other|before|last|yours|others|ours|this|that|any|your|our|{name} => than",
		"other [then] => than",
	}},
	{"comparison.than-then", true, []string{
		"since|until|by|and|just|back [than] {stop-prep} => then",
		"^ [than] {sub} => then",
	}},
	{"comparison.very-like", true, []string{
		"{sub} [very like|want|hope|need|love|appreciate|agree|enjoy|understand|thank] => really $3",
		"{be} [very|so appreciate|like|agree] => really $3",
		"[very much {adj-feeling}] {stop} => very $3",
		"[too much {adj}] {stop} => too $3",
		"[so much {adj-feeling}] {stop} => so $3",
	}},
	{"comparison.same-with", true, []string{
		"the same [with] => as",
		"[different with] => different from",
		"[similar with] => similar to",
		"[superior|inferior than] => $1 to",
		"prefer|prefers ... !rather|more|less|better|other [than] => to",
	}},
	{"comparison.interesting-in", true, []string{
		"{sub} {is} {intens}? [interesting] in|on|about|to|with => interested",
		"i'm|we're|he's|she's|they're {intens}? [interesting] in|on|about|to|with => interested",
		"i|we|they|you {is} {intens}? [exciting|boring|disappointing|confusing|satisfying|surprising|annoying|tiring|exhausting] {stop} => $4.part",
		"i'm|we're|they're {intens}? [exciting|boring|disappointing|confusing|satisfying|surprising|annoying|tiring|exhausting] {stop} => $3.part",
	}},
}
