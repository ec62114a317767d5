package grammar

// articles are a and an where the other is right, and where one is missing.
var articles = []Rule{
	{"articles.a-an", true, []string{
		"[{a-name} {vowelsound-stop}] => an $2",
		"[an {othersound-stop}] => a $2",
	}},
	{"articles.missing", false, []string{
		"{clause} we|i|he|she {is} [{one-base-adj-name-ing-back-home-way}] {stop} => $4.a",
		"{clause} we|i|he|she {is} [{adj} {one-base-name}] {stop} => $4.a $5",
		"{clause} i'm|we're|he's|she's [{one-base-adj-name-ing-back-home-way}] {stop} => $3.a",
		"{clause} i|we|they have [question|problem|request|suggestion|idea] {stop} => $4.a",
	}},
}
