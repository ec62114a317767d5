package redact

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"huiyin/backend/pieces"
)

// Kind is the kind of what was taken out; it is the word in the placeholder.
type Kind string

// The kinds.
const (
	Name    Kind = "NAME"
	Company Kind = "COMPANY"
	Phone   Kind = "PHONE"
	Email   Kind = "EMAIL"
	Link    Kind = "LINK"
	Handle  Kind = "HANDLE"  // of a messenger: @lily, a WeChat id
	Account Kind = "ACCOUNT" // account, card, tax, passport and other long numbers
	Address Kind = "ADDRESS"
	Price   Kind = "PRICE"
	Text    Kind = "TEXT" // what could be taken for a placeholder
)

// Known is what the caller knows of people: of all of them, for one customer's
// name may stand in another one's chat.
type Known struct {
	Names     []string
	Companies []string
	Handles   []string // numbers, mailboxes, ids and names in channels
}

// Options says what is taken out beside the rest.
type Options struct {
	Prices bool
}

// Redactor takes personal data out of texts. It never changes, so goroutines may
// share it.
type Redactor struct {
	words *lexicon
	known phrases
}

// New makes a Redactor that knows these people.
func New(known Known) *Redactor {
	r := &Redactor{words: sharedLexicon(), known: phrases{}}
	for _, name := range known.Names {
		r.learnName(name)
	}
	for _, company := range known.Companies {
		r.learnCompany(company)
	}
	for _, handle := range known.Handles {
		r.learnHandle(handle)
	}
	return r
}

// span is a part of a text that must not leave; bytes, end excluded.
type span struct {
	start, end int
	kind       Kind
}

// Redact gives the text with placeholders, and notes in m what they stand for.
// The same datum gets the same placeholder in all texts of one map.
func (r *Redactor) Redact(text string, m *Map) string {
	var b strings.Builder
	at := 0
	for _, s := range r.spans(text, m.options) {
		b.WriteString(text[at:s.start])
		b.WriteString(m.mark(s.kind, text[s.start:s.end]))
		at = s.end
	}
	b.WriteString(text[at:])
	return b.String()
}

// spans finds everything, in the order of the text; what overlaps is one span of
// the kind that was found first.
func (r *Redactor) spans(text string, o Options) []span {
	found := marks(text)
	found = append(found, contacts(text)...)
	if o.Prices {
		found = append(found, prices(text)...)
	}
	if strings.ContainsFunc(text, unicode.IsDigit) {
		found = append(found, addresses(text)...)
		found = append(found, numbers(text)...)
	}
	doc := r.read(text)
	found = append(found, doc.companies()...)
	found = append(found, chineseCompanies(text, r.words)...)
	found = append(found, doc.names()...)
	found = append(found, chineseNames(text, r.words)...)
	found = append(found, foreignNames(text, r.words)...)
	found = append(found, doc.besides(found)...)
	return join(found)
}

// join sorts spans and makes one of those that overlap.
func join(found []span) []span {
	slices.SortStableFunc(found, func(a, b span) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	var all []span
	for _, s := range found {
		if last := len(all) - 1; last >= 0 && s.start < all[last].end {
			all[last].end = max(all[last].end, s.end)
			continue
		}
		all = append(all, s)
	}
	return all
}

// prices are amounts with a currency.
func prices(text string) []span {
	var found []span
	for _, p := range pieces.NewReader().Find(text, "", noDay, nil) {
		if p.Kind == pieces.Price {
			found = append(found, span{p.Start, p.End, Price})
		}
	}
	return found
}

// Found is a part of a text that Redact would take out; bytes, End excluded.
type Found struct {
	Start, End int
	Kind       Kind
}

// Find gives what Redact takes out, in the order of the text.
func (r *Redactor) Find(text string) []Found {
	var all []Found
	for _, s := range r.spans(text, Options{}) {
		all = append(all, Found{s.start, s.end, s.kind})
	}
	return all
}
