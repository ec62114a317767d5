package rules

import "strings"

// What stands in a list for any word, and for what may part two words.
const (
	anyWord = "_"
	comma   = ","
)

// parsePhrase reads a line of a list (see phrasebook).
func parsePhrase(line, kind string) *entry {
	pattern, replacement, _ := strings.Cut(line, "=>")
	e := &entry{kind: kind, replacement: strings.TrimSpace(replacement)}
	for _, field := range strings.Fields(pattern) {
		switch field {
		case "!":
			e.guard = true
		case "^":
			e.start = true
		default:
			e.elements = follow(e.elements, parseElement(field))
		}
	}
	return e
}

func parseElement(field string) (e element) {
	if inner, ok := strings.CutPrefix(field, "["); ok {
		field, e.optional = strings.TrimSuffix(inner, "]"), true
	}
	for _, word := range strings.Split(field, "|") {
		choice := []string{word}
		if word != anyWord && word != comma {
			choice = nil
			for _, t := range tokens(word) {
				choice = append(choice, t.text)
			}
			if choice == nil {
				panic("no word in " + field)
			}
			if strings.HasSuffix(word, "*") {
				choice[len(choice)-1] += "*"
			}
		}
		e.choices = append(e.choices, choice)
	}
	return e
}

// contractions hang on the word before them: "we re" is "were", as tokens have
// "we're".
var contractions = words("m re s ll ve d")

// follow puts an element behind others. One with contractions is made one with
// the element before it.
func follow(elements []element, next element) []element {
	hangs := false
	for _, choice := range next.choices {
		hangs = hangs || contractions[choice[0]]
	}
	last := len(elements) - 1
	if !hangs || last < 0 {
		return append(elements, next)
	}
	before := elements[last]
	joint := element{optional: before.optional && next.optional}
	for _, one := range before.ways() {
		for _, two := range next.ways() {
			both := append(one[:len(one):len(one)], two...)
			if len(two) > 0 && contractions[two[0]] {
				if len(one) == 0 {
					continue
				}
				both = append(one[:len(one)-1:len(one)-1], one[len(one)-1]+two[0])
			}
			if len(both) > 0 {
				joint.choices = append(joint.choices, both)
			}
		}
	}
	return append(elements[:last], joint)
}

// ways are the choices of an element, none among them where it is optional.
func (e element) ways() [][]string {
	if e.optional {
		return append([][]string{nil}, e.choices...)
	}
	return e.choices
}
