package customer

import (
	"cmp"
	"embed"
	"slices"
	"strings"
)

// Words holds the sentence of each reason for a merge, area "merge".
//
//go:embed words/*.json
var Words embed.FS

// Strength says how likely two customers are one person.
type Strength string

// The strengths. None of them merges anybody: a person decides.
const (
	Possible   Strength = "possible"
	Likely     Strength = "likely"
	VeryLikely Strength = "very-likely"
)

// Reason is one piece of evidence: words "merge.<id>.text" with its parameters.
// For it speak same-phone, same-email, same-name and same-company; against it
// other-phone, other-country, other-company and other-name.
type Reason struct {
	ID     string
	Params map[string]string
}

// Proposal says that two customers may be one person, and why (S-15).
type Proposal struct {
	A, B     ID // A < B
	Strength Strength
	For      []Reason // never empty
	Against  []Reason
}

// The weights of evidence (own). A sum of 1 is possible, from 2 likely, from 4
// very likely; below 1 there is no proposal.
const (
	byPhone, byEmail   = 4, 4
	byName, byCompany  = 2, 2
	againstName        = 2 // full names without a common word: a number or mailbox that is shared
	againstPhone       = 1
	againstCountry     = 1
	againstCompany     = 1
	likely, veryLikely = 2, 4
)

// sharedBy is by how many customers a number, mailbox or name may be borne and
// still tell something (own): beyond it is a switchboard, or a label.
const sharedBy = 4

// traits are what is compared of a customer.
type traits struct {
	id        ID
	name      fullName // the card's, else the first full one of a chat
	names     []fullName
	phones    []string // E.164
	emails    []string // of persons
	companies []string
	country   string
}

// Proposals finds customers who may be one person. Each pair stands once, the
// most likely first. The work grows with the customers and not with their
// pairs: only those who share a number, a mailbox or a full name are compared.
func Proposals(people []Customer) []Proposal {
	all := make([]traits, len(people))
	shared := map[string][]int{}
	for i, c := range people {
		all[i] = traitsOf(c)
		for _, key := range all[i].keys() {
			shared[key] = append(shared[key], i)
		}
	}
	seen := map[[2]ID]bool{}
	var found []Proposal
	for _, group := range shared {
		if len(group) > sharedBy {
			continue
		}
		for n, i := range group {
			for _, j := range group[n+1:] {
				a, b := all[i], all[j]
				if a.id > b.id {
					a, b = b, a
				}
				if pair := [2]ID{a.id, b.id}; a.id != b.id && !seen[pair] {
					seen[pair] = true
					if p, ok := compare(a, b); ok {
						found = append(found, p)
					}
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b Proposal) int {
		return cmp.Or(cmp.Compare(rank(b.Strength), rank(a.Strength)), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return found
}

func rank(s Strength) int { return slices.Index([]Strength{Possible, Likely, VeryLikely}, s) }

// keys are what makes two customers worth comparing.
func (t traits) keys() []string {
	var keys []string
	for _, p := range t.phones {
		keys = append(keys, "phone "+p)
	}
	for _, e := range t.emails {
		keys = append(keys, "email "+e)
	}
	for _, n := range t.names {
		keys = append(keys, "name "+n.key)
	}
	return keys
}

// traitsOf reads the card and the chats of a customer.
func traitsOf(c Customer) traits {
	t := traits{id: c.ID, country: c.Country}
	t.addCompany(c.Company)
	t.addName(c.Name)
	for _, i := range slices.Concat(c.Identities, c.Handles) {
		t.addHandle(i.Handle)
	}
	if len(t.names) > 0 {
		t.name = t.names[0]
	}
	return t
}

// addHandle takes a handle as number, mailbox or name, as it looks.
func (t *traits) addHandle(handle string) {
	handle = strings.TrimSpace(handle)
	if box, domain, ok := strings.Cut(foldWord(handle), "@"); ok && box != "" && strings.Contains(domain, ".") && !strings.Contains(handle, " ") {
		t.addMailbox(box, domain)
		return
	}
	t.addName(handle)
}

// addMailbox takes a person's mailbox as evidence; one of a desk (info@) is
// many people's and tells only their company.
func (t *traits) addMailbox(box, domain string) {
	if !in("mailer", domain) {
		t.companies = addNew(t.companies, "@"+domain)
	}
	if !in("desk", box) {
		t.emails = addNew(t.emails, box+"@"+domain)
	}
}

// addName takes a display name: a number, or a name with perhaps a company.
func (t *traits) addName(display string) {
	if phone, ok := phoneIn(display); ok {
		t.phones = addNew(t.phones, phone)
		return
	}
	name, company := splitName(display)
	full := fullNameOf(name)
	if full.key == "" {
		return
	}
	t.addCompany(company)
	if !slices.ContainsFunc(t.names, func(n fullName) bool { return n.key == full.key }) {
		t.names = append(t.names, full)
	}
}

func (t *traits) addCompany(company string) {
	if key := companyKey(company); key != "" {
		t.companies = addNew(t.companies, key)
	}
}

// phoneIn reads an international number, "+…" or "00…".
func phoneIn(handle string) (string, bool) {
	handle = strings.TrimSpace(handle)
	if rest, ok := strings.CutPrefix(handle, "00"); ok {
		handle = "+" + rest
	}
	place, ok := PlaceOf(handle)
	return place.Phone, ok
}

func addNew(list []string, value string) []string {
	if slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}

// compare weighs what speaks for and against two customers being one.
func compare(a, b traits) (Proposal, bool) {
	p := Proposal{A: a.id, B: b.id}
	w := weigher{p: &p}
	phone, email := common(a.phones, b.phones), common(a.emails, b.emails)
	w.add(phone != "", byPhone, "same-phone", "phone", phone)
	w.add(email != "", byEmail, "same-email", "email", email)
	name := commonName(a.names, b.names)
	if w.add(name.key != "", byName, "same-name", "name", name.shown); name.common {
		w.sum -= byName // many people's
	}
	w.against(name.key == "" && strangers(a.name, b.name), againstName, "other-name")
	company := common(a.companies, b.companies)
	if company != "" {
		w.add(true, byCompany, "same-company", "company", strings.TrimPrefix(company, "@"))
	} else {
		w.against(named(a.companies) && named(b.companies), againstCompany, "other-company")
	}
	if phone == "" {
		w.against(len(a.phones) > 0 && len(b.phones) > 0, againstPhone, "other-phone")
		w.against(a.country != "" && b.country != "" && a.country != b.country, againstCountry, "other-country")
	}
	switch {
	case w.sum < 1:
		return p, false
	case w.sum >= veryLikely:
		p.Strength = VeryLikely
	case w.sum >= likely:
		p.Strength = Likely
	default:
		p.Strength = Possible
	}
	return p, true
}

// weigher sums up evidence and keeps its reasons.
type weigher struct {
	p   *Proposal
	sum int
}

func (w *weigher) add(is bool, weight int, reason, param, value string) {
	if is {
		w.sum += weight
		w.p.For = append(w.p.For, Reason{reason, map[string]string{param: value}})
	}
}

func (w *weigher) against(is bool, weight int, reason string) {
	if is {
		w.sum -= weight
		w.p.Against = append(w.p.Against, Reason{ID: reason})
	}
}

// common gives the first value that both lists have; "" if none.
func common(a, b []string) string {
	for _, v := range a {
		if slices.Contains(b, v) {
			return v
		}
	}
	return ""
}

// commonName gives the full name that both bear, one that few people bear first.
func commonName(a, b []fullName) (found fullName) {
	for _, n := range a {
		if slices.ContainsFunc(b, func(o fullName) bool { return o.key == n.key }) && (found.key == "" || found.common) {
			found = n
		}
	}
	return found
}

// named reports a company that has a name, not only a mail domain.
func named(companies []string) bool {
	return slices.ContainsFunc(companies, func(c string) bool { return !strings.HasPrefix(c, "@") })
}
