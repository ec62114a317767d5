package grammar

import "sync"

// class says what a word may be; a word may be several things.
type class uint64

// The classes with a meaning of their own; those of closed.txt follow.
const (
	base       class = 1 << iota
	third            // "sends"
	past             // "sent"
	part             // "sent", "shown"
	ingForm          // "sending"
	one              // a noun that can be counted
	many             // its plural
	mass             // a noun that is not counted
	never            // a mass noun that takes neither a nor a plural
	adj              // an adjective
	short            // one that has endings
	more             // "cheaper"
	most             // "cheapest"
	feeling          // an adjective that is said of people after a verb
	number           // a number above one
	mark             // no word
	beginning        // the edge of the sentence
	ending           // the edge of the sentence, and marks that end one
	quoted           // stands in quotes
	name             // a capitalised word within the sentence
	clause           // what a clause begins behind: the beginning, marks, "because"
	stop             // what ends a group of words: marks, "is", "for", "we"
	plain            // a verb that is nothing else
	vowelSound       // takes an
	otherSound       // takes a
	smallI           // "i"
	firstFree        // the first class of closed.txt
)

// classNames are the classes as patterns write them; those of closed.txt are
// added when it is read.
var classNames = sync.OnceValue(func() map[string]class {
	m := map[string]class{
		"base": base, "third": third, "past": past, "part": part, "ing": ingForm, "one": one, "many": many, "mass": mass,
		"never": never, "adj": adj, "short": short, "more": more, "most": most, "feeling": feeling, "number": number,
		"mark": mark, "quoted": quoted, "name": name, "clause": clause, "stop": stop, "verb": plain, "vowelsound": vowelSound, "othersound": otherSound, "smalli": smallI,
	}
	bit := firstFree
	for _, line := range lines("closed.txt") {
		if _, taken := m[line.head]; taken || bit == 0 {
			panic("grammar: no room for class " + line.head)
		}
		m[line.head] = bit
		bit <<= 1
	}
	return m
})
