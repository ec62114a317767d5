// Package phrase holds sentences that we use again 话术 (S-10): those that Huiyin
// brings along, and those that a person wrote or kept from a chat.
//
//   - variable 变量: a name in braces that differs from customer to customer,
//     {name}, {sample_no}. What stays unfilled is stopped by the check of drafts
//     (placeholder-left, M-23).
//   - starter 自带话术: a phrase that comes with Huiyin; a person may put an own
//     wording in its place or take it off the shelf.
//
// For example:
//
//	text, left := phrase.Fill("Hi {name}, did sample {sample_no} arrive?", map[string]string{"name": "Tom"})
//	// "Hi Tom, did sample {sample_no} arrive?", ["sample_no"]
//
// What the chats tell of phrases is in phrase/practice.
package phrase

import (
	"regexp"
	"slices"
	"strings"

	"huiyin/backend/customer"
)

// Phrase is one sentence, or a few, to be used again.
type Phrase struct {
	Key      string         // of a starter "follow-up.sample-sent", of an own one "own:12"; "" not stored
	Folder   string         // names, cut by "/"; those of starters are keys of words. "" none
	Title    string         // "" of a starter as it comes: its words have one
	Text     string         // with variables in braces
	Stage    customer.Stage // that it is for; "" any
	Tactic   string         // recommended action that it carries out, "A-03"; "" none
	Language string         // of Text, ISO 639-1; "" not said
}

// IsStarter reports whether a key is that of a phrase that Huiyin brings along.
func IsStarter(key string) bool {
	return slices.ContainsFunc(Starters(), func(p Phrase) bool { return p.Key == key })
}

// Shelf puts together what a person finds: the starters, those replaced by what
// a person wrote, without those taken off, and then the person's own.
func Shelf(written map[string]Phrase, removed map[string]bool, own []Phrase) []Phrase {
	var all []Phrase
	for _, s := range Starters() {
		if removed[s.Key] {
			continue
		}
		if w, ok := written[s.Key]; ok {
			s = w
		}
		all = append(all, s)
	}
	return append(all, own...)
}

// variable is a name in braces: letters of any script, digits, underscores and
// blanks between them.
var variable = regexp.MustCompile(`\{([\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*)\}`)

// Variables gives the names of a text's variables in the order of the text, each
// once.
func Variables(text string) []string {
	var names []string
	for _, m := range variable.FindAllStringSubmatch(text, -1) {
		if !slices.Contains(names, m[1]) {
			names = append(names, m[1])
		}
	}
	return names
}

// Fill puts values into a text; left are the variables without one, which stay.
func Fill(text string, values map[string]string) (filled string, left []string) {
	filled = variable.ReplaceAllStringFunc(text, func(v string) string {
		name := v[1 : len(v)-1]
		if value := strings.TrimSpace(values[name]); value != "" {
			return value
		}
		if !slices.Contains(left, name) {
			left = append(left, name)
		}
		return v
	})
	return filled, left
}

// shortest is how many characters a value must have to be told from a common
// word when a message becomes a phrase (own).
const shortest = 3

// Generalise makes a phrase of a message: where a value stands as words of its
// own, its variable takes its place; of values the longer goes first.
func Generalise(text string, values map[string]string) string {
	type pair struct{ name, value string }
	var pairs []pair
	for name, value := range values {
		if len([]rune(value)) >= shortest {
			pairs = append(pairs, pair{name, value})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		if d := len(b.value) - len(a.value); d != 0 {
			return d
		}
		return strings.Compare(a.name, b.name)
	})
	for _, p := range pairs {
		at := regexp.MustCompile(`(^|[^\p{L}\p{N}{_])` + regexp.QuoteMeta(p.value) + `($|[^\p{L}\p{N}_}])`)
		for at.MatchString(text) { // neighbours share the blank between them
			text = at.ReplaceAllString(text, "${1}{"+p.name+"}${2}")
		}
	}
	return text
}
