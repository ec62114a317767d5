package customer

import (
	"slices"
	"strings"
)

// Known is what tells one customer from others, as they are named in a text.
type Known struct {
	Names     []string // full names without titles, places and trade words: two words at least, three Chinese characters
	Companies []string // without their legal form
	Emails    []string // in small letters
	Phones    []string // E.164
}

// KnownBy gathers what a customer is known by, from the card and from handles.
func KnownBy(c Customer) Known {
	var k Known
	t := traitsOf(c)
	k.Phones = t.phones
	for _, n := range t.names {
		if len(n.words) > 1 || len([]rune(n.key)) > 2 {
			k.Names = addNew(k.Names, kept(n.shown, func(word string) bool { return slices.Contains(n.words, word) }))
		}
	}
	k.addCompany(c.Company)
	for _, display := range append([]string{c.Name}, handlesOf(c)...) {
		if strings.Contains(display, "@") && !strings.Contains(display, " ") {
			k.Emails = addNew(k.Emails, strings.ToLower(display))
			continue
		}
		if _, ok := phoneIn(display); ok {
			continue
		}
		name, company := splitName(display)
		if fullNameOf(name).key != "" {
			k.addCompany(company)
		}
	}
	return k
}

func handlesOf(c Customer) []string {
	var all []string
	for _, i := range slices.Concat(c.Identities, c.Handles) {
		all = append(all, strings.TrimSpace(i.Handle))
	}
	return all
}

func (k *Known) addCompany(company string) {
	if companyKey(company) == "" {
		return
	}
	if name := kept(company, func(word string) bool { return !in("form", word) }); name != "" {
		k.Companies = addNew(k.Companies, stripEnd(name, "form-end"))
	}
}

// kept gives the words of a text that are to be kept, as they were written.
func kept(text string, keep func(folded string) bool) string {
	words := slices.DeleteFunc(strings.Fields(text), func(w string) bool {
		return !slices.ContainsFunc(foldWords(w), keep)
	})
	return strings.Trim(strings.Join(words, " "), " ,.;")
}
