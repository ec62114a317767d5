package grammar

// missing are sentences without a verb, and "there have".
var missing = []Rule{
	{"missing.be", true, []string{
		"{clause} [i {intens}? {feeling}] !do|can|will|not => I am $3 $4",
		"{clause} [we|they {intens}? {feeling-base-one}] !do|can|will => $2 are $3 $4",
		"{clause} [he|she {intens}? {feeling-base-one}] !do|can|will => $2 is $3 $4",
		"{clause} [we|they not|very|so|all|also {feeling}|{adj-base}] {stop} => $2 are $3 $4",
		"{clause} [it|he|she|this not|very|so|also|too {feeling}|{adj-base}] {stop} => $2 is $3 $4",
		"{clause} i|we|they|it|he|she|you [very {adj}] {stop}",
		"{clause} the|our|this|your {one}|{mass} [very|too|so {adj}] {stop} => is $4 $5",
		"{clause} the|our|these|your {many-third} [very|too|so {adj}] {stop} => are $4 $5",
		"hope|hopes you|they|everything [{feeling}|satisfied|well|fine|good|happy] {stop}|with => are $3",
	}},
	{"missing.be-ing", true, []string{
		"{clause} [i {adv}? {ing-one-mass-many}] !to|is => I am $3 $4",
		"{clause} [we|they {adv}? {ing-one-mass-many}] !is => $2 are $3 $4",
		"{clause} [he|she {adv}? {ing-one-mass-many}] !is => $2 is $3 $4",
		"when|if|because|that|so [you {ing-one-mass-many}] !to|is => you are $3|you $3.base",
		"{clause} [i|we|they packing|shipping|printing|training|drawing] !is|are|, => $2 are $3|$2 $3.base",
	}},
	{"missing.have-part", true, []string{
		"{clause} [i|we|they {adv}? {part-past-base}] => $2 have $3 $4",
		"{clause} [he|she|it {adv}? {part-past-base}] => $2 has $3 $4",
	}},
	{"missing.not", true, []string{
		"{clause} [i|we|you|they not {verb}|have|need|want] => $2 don't $4",
		"{clause} [he|she|it not {verb}|have|need|want] => $2 doesn't $4.base",
		"[i|we|you|they no have|need|want|know|like] => $1 don't $3",
		"[don't|doesn't can|could|will|must] => can't",
		"[{is} not {verb}] !to => don't $3",
		"[{is} not agree] => don't agree",
		"[i'm not {verb}] => I don't $3",
		"[we're not {verb}] => we don't $3",
	}},
	{"missing.double-not", true, []string{
		"don't|doesn't|didn't|can't|won't|cannot have|get|need|see|want|find|make [no] => any",
	}},
	{"missing.there-have", true, []string{
		"{clause} [there have|has|had] a|an|one|no|another|only|still => there is",
		"{clause} [there have|has|had] {two}|{number}|many|some|several|few|{many} => there are",
		"^ [there have|has] !been|not|never|to|recently|always|already|also|yet => there is",
		"{clause} [have any] {one}|{many} ,|please|pls => if you have any",
	}},
	{"missing.thanks", true, []string{
		"^|and|, [thank for] => thank you for",
		"[thanks your] {adj}? {one}|{mass}|{many} => thanks for your",
		"^ [thank your] {one}|{mass} => thank you for your",
		"[thanks you] => thank you",
		"^ [thank] !you|god|u|goodness|him|her|them|my|the|your|for|all|{name} => thank you",
	}},
}
