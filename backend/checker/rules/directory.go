package rules

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"huiyin/backend/checker"
	"huiyin/backend/customer"
	"huiyin/backend/english"
)

// Directory tells which words of a draft name which customers. It is built once
// for all drafts and safe for concurrent use; looking a draft up takes time in
// line with the draft.
type Directory struct {
	people  map[customer.ID]string
	phrases map[string]entryOf // words with blanks between, folded
	longest map[string]int     // by first word of phrases: the most words
	emails  map[string]entryOf
	phones  map[string]entryOf // the last nine digits
	orders  map[string]entryOf // letters and digits alone
}

// entryOf is what a key stands for, and whom: several may bear one name.
type entryOf struct {
	kind checker.MentionKind
	who  []customer.ID
}

const (
	// phoneDigits is how many last digits tell a phone number, whatever stands
	// before it (own).
	phoneDigits = 9
	// shortestCompany is how many letters a company of one word must have (own).
	shortestCompany = 4
	// orderLetters and orderDigits are how long an order number must be to tell:
	// with letters, and of digits alone (own).
	orderLetters, orderDigits = 5, 6
)

// NewDirectory makes a directory of people and of the numbers of their orders.
func NewDirectory(people []customer.Customer, orders map[customer.ID][]string) *Directory {
	d := &Directory{map[customer.ID]string{}, map[string]entryOf{}, map[string]int{}, map[string]entryOf{}, map[string]entryOf{}, map[string]entryOf{}}
	for _, c := range people {
		d.people[c.ID] = c.Name
		known := customer.KnownBy(c)
		for _, name := range append(known.Names, fullCallName(c)...) {
			d.addPhrase(name, checker.ByName, c.ID)
		}
		// With its legal form even a company called by a common word is plain: Weber GmbH.
		for _, company := range append(known.Companies, c.Company) {
			d.addPhrase(company, checker.ByCompany, c.ID)
		}
		for _, e := range known.Emails {
			add(d.emails, e, checker.ByEmail, c.ID)
		}
		for _, p := range known.Phones {
			if len(p) > phoneDigits {
				add(d.phones, p[len(p)-phoneDigits:], checker.ByPhone, c.ID)
			}
		}
		for _, number := range orders[c.ID] {
			if key := orderKey(number); key != "" {
				add(d.orders, key, checker.ByOrder, c.ID)
			}
		}
	}
	return d
}

// fullCallName is the call name where it has two words.
func fullCallName(c customer.Customer) []string {
	if parts := nameParts(c.CallName); len(parts) > 1 && !titles[parts[0]] {
		return []string{c.CallName}
	}
	return nil
}

func add(to map[string]entryOf, key string, kind checker.MentionKind, who customer.ID) {
	e, known := to[key]
	if !known {
		e.kind = kind
	}
	if !slices.Contains(e.who, who) {
		e.who = append(e.who, who)
	}
	to[key] = e
}

func (d *Directory) addPhrase(text string, kind checker.MentionKind, who customer.ID) {
	var words []string
	for _, t := range tokens(text) {
		if !titles[t.text] {
			words = append(words, t.text)
		}
	}
	if len(words) == 0 || len(words) == 1 && (len([]rune(words[0])) < shortestCompany || english.Known(words[0]) || isNumber(words[0])) {
		return
	}
	add(d.phrases, strings.Join(words, " "), kind, who)
	d.longest[words[0]] = max(d.longest[words[0]], len(words))
}

var (
	mailbox    = regexp.MustCompile(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
	phoneLike  = regexp.MustCompile(`\+?\d[\d ().\-]{7,20}\d`)
	numberLike = regexp.MustCompile(`[a-z0-9]+(?:[-_/.#][a-z0-9]+)*`)
)

// Find gives what of a draft names customers other than one, in any order. What
// also names that one, or somebody unknown to the directory, is left out.
func (d *Directory) Find(draft string, self customer.ID) []checker.Mention {
	var found []checker.Mention
	note := func(e entryOf, start, end int) {
		if len(e.who) > 0 && !slices.Contains(e.who, self) {
			found = append(found, checker.Mention{Start: start, End: end, Kind: e.kind, Name: d.people[e.who[0]]})
		}
	}
	raw, all := []rune(draft), tokens(draft)
	for i := 0; i < len(all); i++ {
		if n, e := d.phraseAt(raw, all[i:]); n > 0 {
			note(e, all[i].start, all[i+n-1].end)
			i += n - 1
		}
	}
	folded := fold(draft)
	for _, at := range mailbox.FindAllStringIndex(folded, -1) {
		start, end := span(folded, at[0], at[1])
		note(d.emails[folded[at[0]:at[1]]], start, end)
	}
	for _, at := range phoneLike.FindAllStringIndex(folded, -1) {
		if digits := only(folded[at[0]:at[1]], unicode.IsDigit); len(digits) >= phoneDigits {
			start, end := span(folded, at[0], at[1])
			note(d.phones[digits[len(digits)-phoneDigits:]], start, end)
		}
	}
	for _, at := range numberLike.FindAllStringIndex(folded, -1) {
		if key := orderKey(folded[at[0]:at[1]]); key != "" {
			start, end := span(folded, at[0], at[1])
			note(d.orders[key], start, end)
		}
	}
	return found
}

// phraseAt is the longest phrase that some tokens begin with; n is 0 for none.
// A company of everyday English words must be written as names are.
func (d *Directory) phraseAt(raw []rune, from []token) (n int, e entryOf) {
	longest := min(d.longest[from[0].text], len(from))
	for n = longest; n > 0; n-- {
		var words []string
		everyday, capitals, apart := true, true, false
		for i, t := range from[:n] {
			words = append(words, t.text)
			apart = apart || i > 0 && (t.apart || t.sentence != from[0].sentence)
			capitals = capitals && !unicode.IsLower(raw[t.start])
			everyday = everyday && english.Known(t.text)
		}
		if e, ok := d.phrases[strings.Join(words, " ")]; ok && !apart && (capitals || n > 1 && (e.kind == checker.ByName || !everyday)) {
			return n, e
		}
	}
	return 0, entryOf{}
}

// orderKey is an order number as it is compared; "" for one that is too common
// to tell anything.
func orderKey(number string) string {
	key := only(strings.ToLower(number), func(r rune) bool { return unicode.IsDigit(r) || unicode.IsLetter(r) })
	digits := only(key, unicode.IsDigit)
	if digits == "" || len(key) < orderLetters || len(digits) == len(key) && len(key) < orderDigits || len(digits) < 3 {
		return ""
	}
	return key
}

func only(s string, keep func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if keep(r) {
			return r
		}
		return -1
	}, s)
}
