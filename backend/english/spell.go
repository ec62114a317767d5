package english

import (
	"strings"
	"unicode"

	"huiyin/backend/text"
)

// Fault is a word that is misspelt.
type Fault struct {
	Start, End  int      // code points
	Word        string   // as it stands there
	Suggestions []string // one to three, the likeliest first
}

// Names are words that are right because somebody or something is called so.
// The zero value is empty.
type Names map[string]bool

// Add takes every word of s.
func (n Names) Add(s string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		n[w] = true
	}
}

// AddCapitals takes the words of s that begin with a capital and stand behind
// another word: in a message these are names.
func (n Names) AddCapitals(s string) {
	for _, sentence := range Read(s) {
		for i, t := range sentence {
			if i > 0 && t.Kind == Word && capital(t.Text) {
				n[t.Lower] = true
			}
		}
	}
}

// shortest is the length of words that are looked at: of two letters anything
// may be an abbreviation.
const shortest = 3

// longestCapitals is the length up to which capitals are an abbreviation.
const longestCapitals = 5

// shortestName is the length from which a capitalised word at the beginning is
// looked at: shorter ones are too near to names ("Jens").
const shortestName = 6

// Misspelt finds the words of a message that are in no list, but close to one
// that is. Left alone are words with digits or capitals inside, capitals of up to
// five letters, capitalised words within a sentence, links, quotes, names, what
// stands behind a greeting, compounds of right words, and sentences that are
// not in English.
func Misspelt(s string, names Names) []Fault {
	var out []Fault
	language, sure := text.Detect(s, "")
	foreign := language != "en" && sure >= surelySpoken
	for _, sentence := range Read(s) {
		if sentence.Foreign(language) || foreign && sentence.share() < mostlyKnown {
			continue
		}
		for i, t := range sentence {
			if !sentence.checked(i) || names[t.Lower] || names[strings.TrimSuffix(t.Lower, "'s")] {
				continue
			}
			if words := wrong(t); len(words) > 0 {
				out = append(out, Fault{Start: t.Start, End: t.End, Word: t.Text, Suggestions: words})
			}
		}
	}
	return out
}

// leastKnown is the share of right words below which a sentence may be in
// another language (own).
const leastKnown = 0.7

// In a message that is as surely in another language, a sentence must have at
// least this share of right words to be taken for English (own).
const surelySpoken, mostlyKnown = 0.95, 0.9

// Foreign reports whether a sentence of a message in the given language is not
// English: too few of its words are, and it looks like another language.
func (s Sentence) Foreign(message text.Language) bool {
	if s.share() >= leastKnown {
		return false
	}
	var plain strings.Builder
	for _, t := range s {
		if t.Kind == Word {
			plain.WriteString(t.Text + " ")
		}
	}
	language, _ := text.Detect(plain.String(), message)
	return language != "en"
}

// share is how many of the words are right; 1 where there are none.
func (s Sentence) share() float64 {
	all, right := 0, 0
	for _, t := range s {
		if t.Kind == Word {
			all++
			if Known(t.Lower) {
				right++
			}
		}
	}
	if all == 0 {
		return 1
	}
	return float64(right) / float64(all)
}

// greetings stand before names.
var greetings = set(`hi hello hey dear mr mrs ms miss mister madam sir dr hallo hola bonjour ciao salam morning afternoon evening thanks regards from`)

// checked reports whether the token is a word that must be in a list.
func (s Sentence) checked(i int) bool {
	t := s[i]
	if t.Kind != Word || t.Quoted || len(t.Text) < shortest {
		return false
	}
	for _, r := range t.Lower {
		if r >= unicode.MaxASCII {
			return false
		}
	}
	if i > 0 && greetings[s[i-1].Lower] || i > 1 && greetings[s[i-2].Lower] && s[i-1].Text == "." {
		return false
	}
	if strings.ToUpper(t.Text) == t.Text {
		return len(t.Text) > longestCapitals
	}
	inside := t.Text[1:]
	if inside != strings.ToLower(inside) && !strings.Contains(t.Text, "-") {
		return false
	}
	return !capital(t.Text) || s.begins(i) && len(t.Text) >= shortestName
}

// begins reports whether nothing but marks and numbers stands before a token.
func (s Sentence) begins(i int) bool {
	for _, t := range s[:i] {
		if t.Kind != Number && t.Kind != Mark {
			return false
		}
	}
	return true
}

func capital(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}

// What makes a typo likelier than a name, a rare word or a new compound, by the
// letters of the word: how near what it stands for is, and how common (own).
var sure = []struct {
	letters, edits int
	level          int8
}{
	{3, 8, 1},
	{4, 10, 2},
	{5, 12, 3},
	{8, 19, 4},
}

// likely reports whether a word of so many letters stands for a candidate.
func (c candidate) likely(letters int) bool {
	ok := false
	for _, s := range sure {
		if letters >= s.letters {
			ok = c.edits <= s.edits && c.level <= s.level
		}
	}
	return ok
}

// wrong gives what may be meant by a token, none if it is right or unknown.
func wrong(t Token) []string {
	w := strings.TrimSuffix(strings.TrimSuffix(t.Lower, "'s"), "'")
	set := words()
	if set.right(w) || set.right(t.Lower) {
		return nil
	}
	found := set.near(w)
	if len(found) == 0 || !found[0].likely(len(w)) || found[0].edits > doubleCost && set.compound(w) {
		return nil
	}
	var out []string
	for _, c := range found[:min(len(found), suggestions)] {
		out = append(out, cased(c.shown+strings.TrimPrefix(t.Lower, w), t.Text))
	}
	return out
}

// cased writes a suggestion as the word it replaces: with a capital, or in
// capitals.
func cased(s, like string) string {
	switch {
	case strings.ToUpper(like) == like:
		return strings.ToUpper(s)
	case capital(like):
		return strings.ToUpper(s[:1]) + s[1:]
	}
	return s
}

// right reports whether a word, or every part between hyphens, is in the set.
func (w wordSet) right(word string) bool {
	if w.level(word) > 0 {
		return true
	}
	parts := strings.Split(word, "-")
	if len(parts) == 1 {
		return false
	}
	for _, p := range parts {
		if len(p) >= shortest && w.level(p) == 0 {
			return false
		}
	}
	return true
}

// What English builds words with; a word of the set with one of them is right.
var (
	beginnings = []string{"un", "re", "pre", "non", "anti", "multi", "over", "under", "sub", "super", "semi", "micro", "mini", "auto", "photo", "electro", "hydro", "poly", "ultra", "inter", "bio", "eco", "tele", "thermo", "mono"}
	endings    = []string{"able", "less", "proof", "free", "like", "wise", "ness", "ish", "ware", "wear", "er", "ers", "ing", "ed", "s", "ly", "ize", "ise", "ability"}
)

// compoundPart is the least length of a part of a compound (own).
const compoundPart = 4

// compound reports whether a word is made of right words, or of one and a
// beginning or ending.
func (w wordSet) compound(word string) bool {
	for _, b := range beginnings {
		if rest, ok := strings.CutPrefix(word, b); ok && len(rest) >= compoundPart && w.level(rest) > 0 {
			return true
		}
	}
	for _, e := range endings {
		if rest, ok := strings.CutSuffix(word, e); ok && len(rest) >= compoundPart && w.level(rest) > 0 {
			return true
		}
	}
	for i := compoundPart - 1; i <= len(word)-compoundPart+1; i++ {
		if a, b := w.level(word[:i]), w.level(word[i:]); a > 0 && a <= compoundLevel && b > 0 && b <= compoundLevel {
			return true
		}
	}
	return false
}

// compoundLevel is the rarest level of words in compounds (own).
const compoundLevel = 3
