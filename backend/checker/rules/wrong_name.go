package rules

import (
	"cmp"
	"regexp"
	"strings"

	"huiyin/backend/checker"
	"huiyin/backend/customer"
)

// wrongName finds a greeting with a name that is not this customer's (M-22).
// The customer's names are name, call name, company, handles and the names
// under which they write; short forms, nicknames, spellings and titles of them
// are right. A name that belongs to another customer counts in any greeting,
// even in small letters; an unknown one only where it surely is a name:
// capital, and a mark or line end after it. Without a customer, or with only a
// number for a name, it says nothing about unknown names.
var wrongName = checker.Rule{
	ID:     "wrong-name",
	Ref:    "M-22",
	Source: "own rule; article on the quality of a customer's interaction",
	Params: []string{"name", "expected"},
	Deduct: map[checker.Severity]int{checker.Stop: 40},
	Check:  checkWrongName,
}

// greeted takes the name after a greeting: group 1 the comma of "Hi, Alex",
// group 2 a title, group 3 the name.
var greeted = regexp.MustCompile(`^\W*(?i:(?:hi+|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|hola|buenos dias|buenas tardes|ola|bom dia|boa tarde|bonjour|salut|hallo|guten (?:tag|morgen)|ciao|buongiorno|merhaba|salam|привет|здравствуйте|добрый день|您好|你好)[ ]*(?:dear )?([,!，]?)[ ]*)` +
	`(?i:((?:mrs?|ms|miss|dr|prof|eng|sir|mister|madam|señora?|sra?|senhora?|herr|frau|monsieur|madame|m|mme)\b\.?[ ]*)?)` +
	`([\p{L}][\p{L}\p{M}'’.-]*(?:[ ]\p{Lu}[\p{L}\p{M}'’.-]*|[ ](?:and|&|e|y|et|und|bin|al|van|de|von|der)[ ]\p{Lu}[\p{L}\p{M}'’.-]*){0,3})`)

// called takes a name at the very start: "Alex, the sample left".
var called = regexp.MustCompile(`^()()(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,2})[,!:，]`)

func checkWrongName(d checker.Draft) []checker.Finding {
	if d.Customer == nil {
		return nil
	}
	text := strings.NewReplacer("\u00a0", " ", "\t", " ").Replace(d.Text)
	at, bare := greeted.FindStringSubmatchIndex(text), false
	if at == nil {
		at, bare = called.FindStringSubmatchIndex(text), true
	}
	if at == nil {
		return nil
	}
	name := strings.TrimRight(text[at[6]:at[7]], ".-'’")
	at[7] = at[6] + len(name)
	own := namesOf(*d.Customer)
	if d.History != nil {
		known := ""
		for _, m := range d.History.Messages {
			if m.Direction == "in" && m.Sender != known {
				known = m.Sender
				own.add(known)
			}
		}
	}
	parts := nameParts(name)
	surely := capital(name) && endsName(text[at[7]:])
	if len(parts) == 0 || common(parts) && !(surely && len(parts) == 1 && alsoWord[parts[0]]) || own.fit(parts) {
		return nil
	}
	others := isOther(d.Others, d.Customer.ID, parts)
	unknown := surely && !bare && at[2] == at[3] && latin(name) && len(own.latin) > 0 && !alsoWord[parts[0]]
	if !others && !unknown {
		return nil
	}
	expected, suggestion := cmp.Or(address(*d.Customer), d.Customer.Name), ""
	if at[4] == at[5] && latin(expected) && own.fit(nameParts(expected)) {
		suggestion = expected
	}
	start, end := span(text, at[6], at[7])
	return []checker.Finding{{
		Rule: "wrong-name", Severity: checker.Stop, Start: start, End: end,
		Params:     map[string]string{"name": name, "expected": expected},
		Suggestion: suggestion,
	}}
}

// endsName reports whether the greeting ends where the name does.
func endsName(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return rest == "" || strings.ContainsAny(rest[:1], ",!:;\n\r") ||
		strings.HasPrefix(rest, "，") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") ||
		strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, ".")
}

// address is how the customer is called: the call name, else the first word
// of the name; "" where only a number is known.
func address(c customer.Customer) string {
	for _, s := range []string{c.CallName, c.Name} {
		if len(nameParts(s)) == 0 {
			continue
		}
		if s == c.CallName {
			return s
		}
		for _, w := range strings.Fields(strings.TrimLeft(s, "~ ")) {
			if parts := nameParts(w); len(parts) > 0 && !titles[parts[0]] {
				return strings.Trim(w, ".,()")
			}
		}
	}
	return ""
}

// isOther reports whether the greeting names another customer: their call
// name, or a word of their name.
func isOther(others []customer.Customer, self customer.ID, parts []string) bool {
	for _, o := range others {
		if o.ID == self && self != 0 {
			continue
		}
		theirs := nameSet{}
		theirs.add(o.CallName)
		theirs.add(o.Name)
		for _, p := range parts {
			if len([]rune(p)) > 1 && theirs.all[p] && !titles[p] {
				return true
			}
		}
	}
	return false
}
