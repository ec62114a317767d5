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
	Phones    []string // digits with their country code, not looked up whether there is such a number
}

// KnownBy gathers what a customer is known by, from the card and from handles.
func KnownBy(c Customer) Known {
	var k Known
	k.addCompany(c.Company)
	for _, display := range append([]string{c.Name}, handlesOf(c)...) {
		if strings.Contains(display, "@") && !strings.Contains(display, " ") {
			k.Emails = addNew(k.Emails, strings.ToLower(display))
		} else if digits := digitsOf(display); digits != "" {
			k.Phones = addNew(k.Phones, digits)
		} else {
			k.addName(display)
		}
	}
	return k
}

// digitsOf gives the digits of a display name that is a number, else "".
func digitsOf(display string) string {
	if strings.Trim(display, "+0123456789 ().-\u00a0\u2011") != "" {
		return ""
	}
	return strings.TrimPrefix(strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, display), "00")
}

func (k *Known) addName(display string) {
	name, company := splitName(display)
	full := fullNameOf(name)
	if full.key == "" {
		return
	}
	k.addCompany(company)
	if len(full.words) > 1 || len([]rune(full.key)) > 2 {
		k.Names = addNew(k.Names, kept(full.shown, func(word string) bool { return slices.Contains(full.words, word) }))
	}
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
