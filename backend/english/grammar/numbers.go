package grammar

// numbers are singulars where a plural belongs, and plurals where a singular does.
var numbers = []Rule{
	{"numbers.two-piece", true, []string{
		"{stop-a-an-mark-name-month}|{base-name}|{past}|{third}|{ing}|{part} {two}|{number} {adj}? [{one-adj-group-day-month-inch-foot-dollar-head-cost}] {stop} => $4.many",
		"^|, {two}|{number} [{one-adj-group-day-month-inch-foot-dollar}] {stop-mark}|$|, => $3.many",
	}},
	{"numbers.many-kind", true, []string{
		"many|several|various {adj}? [{one-adj}] {stop} => $3.many",
		"many|several|various|different|two|three|four|five|these|those [kind|type|sort] of|{stop} => $2.many",
		"a few {adj}? [{one-adj}] {stop} => $4.many",
		"both [{one-adj-group-base}] {stop-and} => $2.many",
		"a lot of {adj}? [customer|order|question|problem|sample|supplier|factory|product|machine|item|model|photo|picture|company|buyer|client|market|color|size|complaint] {stop} => $5.many",
		"all our|your|the|these [customer|order|sample|product|machine|item|model|box|carton|buyer|client|worker|supplier|colleague|detail|document] {stop}|{past} => $3.many",
	}},
	{"numbers.these-product", true, []string{
		"these|those {adj}? [{one-adj}] {stop} => $3.many",
		"these|those two|three|four|five {adj}? [{one-adj}] {stop} => $4.many",
	}},
	{"numbers.this-products", true, []string{
		"[this] {adj}? {many-third-one-mass} {be}|{modal}|{have}|{prep}|and|or|$|, => these",
		"[this] {adj}? {many&third} is|are|was|were|have|has|will|can => these",
		"^|,|and|but [that] {adj}? {many-third-one-mass} is|are|was|were|have|has|will|can|do => those",
		"in|for|with|of|about|like [that] {many-third-one-mass} {stop} => those",
	}},
	{"numbers.each-cartons", true, []string{
		"each|every {adj}? [{many-third-unit-mass}] {stop}|{base}|{third} => $3.one",
		"every {adj}? [{many&third-unit-mass}] {stop} => $3.one",
		"each [{many&third-mass}] is|are|has|have|contains|can|will => $2.one",
		"another {adj}? [{many-third-mass}] {stop} => $3.one",
	}},
	{"numbers.one-of", true, []string{
		"one of our|my|your|his|her|their|the|these|those {most}|{adj}? {adj}? [{one-adj-group}] {stop} => $6.many",
		"many|several|some|few|two|three of our|my|your|his|their|these|those {adj}? [{one-adj-group}] {stop} => $5.many",
		"one of the {most} {adj}? [{one-adj}] {stop} => $6.many",
	}},
	{"numbers.a-things", true, []string{
		"[a|an {many-third-one-mass-unit}] {stop} => a $2.one|$2",
		"only [one {many-third-mass}] {stop} => one $3.one",
	}},
}
