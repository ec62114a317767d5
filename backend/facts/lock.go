package facts

import (
	"slices"
	"strings"
	"time"

	"huiyin/backend/redact"
	"huiyin/backend/redact/names"
)

// Kind is the kind of a fact.
type Kind string

// The kinds. A number has its unit, a currency too.
const (
	Number   Kind = "number"
	Date     Kind = "date"
	Time     Kind = "time"
	Name     Kind = "name" // people, companies, addresses
	Incoterm Kind = "incoterm"
	Place    Kind = "place"
	Per      Kind = "per" // what a price or number is for: per carton
	Code     Kind = "code"
	Link     Kind = "link" // mailboxes, phones and accounts too
)

// Fact is something that a text says and no rewriting may change.
type Fact struct {
	Kind       Kind
	Values     []string // as it is compared; several where it can be read in several ways
	Text       string   // as it was written
	Start, End int      // bytes
	unit       unit
	soft       bool // may stand for a number, but says none: a month
}

// Difference is a fact that the versions do not share.
type Difference struct {
	Kind      Kind
	Original  string // as it was written; "" invented
	Rewritten string // as it was written; "" lost
}

// Lock compares texts. Goroutines may share it.
type Lock struct {
	people *redact.Redactor
	today  time.Time
}

// New makes a lock that knows these people; today is the day from which dates
// count, in the writer's zone.
func New(people *redact.Redactor, today time.Time) *Lock { return &Lock{people, today} }

// Compare gives the differences, in the order of the original, then what is
// invented; nil: all facts are the same.
func (l *Lock) Compare(original, rewritten string) []Difference {
	before, after := l.Find(original), l.Find(rewritten)
	taken := make([]bool, len(after))
	var lost, invented []Fact
	met := make([]int, len(before)) // where each stands in after
	for i := range met {
		met[i] = -1
	}
	for _, same := range []func(f, g Fact) bool{Fact.isTwin, Fact.equals} { // who says just the same first
		for i, f := range before {
			at := 0
			for at < len(after) && (taken[at] || met[i] >= 0 || !same(f, after[at])) {
				at++
			}
			if at < len(after) {
				taken[at], met[i] = true, at
			}
		}
	}
	for i, f := range before {
		if met[i] < 0 && !f.soft && !f.standsIn(rewritten) {
			lost = append(lost, f)
		}
	}
	for i, g := range after {
		said := slices.ContainsFunc(before, func(f Fact) bool { return f.equals(g) })
		if !taken[i] && !said && !g.soft && !g.standsIn(original) {
			invented = append(invented, g)
		}
	}
	if all := pair(lost, invented); len(all) > 0 {
		return all
	}
	return exchanged(before, met)
}

// equals tells whether two facts say the same.
func (f Fact) equals(g Fact) bool {
	if f.Kind == Date && len(f.Values) > 1 && len(g.Values) > 1 { // 3/4 and 4/3 mean two days each, in one order
		return f.Kind == g.Kind && f.Values[0] == g.Values[0]
	}
	return f.Kind == g.Kind && f.unit.fits(g.unit) && slices.ContainsFunc(f.Values, func(v string) bool { return slices.Contains(g.Values, v) })
}

// isTwin tells whether two facts say the same of the same unit.
func (f Fact) isTwin(g Fact) bool { return f.unit == g.unit && f.equals(g) }

// standsIn tells that a name, place or link stands in a text word for word, where it
// was not taken for one. Numbers are always found.
func (f Fact) standsIn(text string) bool {
	switch f.Kind {
	case Name, Link, Place, Per:
		text = names.Fold(text)
		return slices.ContainsFunc(f.Values, func(v string) bool { return strings.Contains(text, v) })
	}
	return false
}

// pair makes a change of a lost and an invented fact of one kind.
func pair(lost, invented []Fact) []Difference {
	var all []Difference
	for _, f := range lost {
		d := Difference{Kind: f.Kind, Original: f.Text}
		if at := slices.IndexFunc(invented, func(g Fact) bool { return g.Kind == f.Kind }); at >= 0 {
			d.Rewritten = invented[at].Text
			invented = slices.Delete(invented, at, at+1)
		}
		all = append(all, d)
	}
	for _, g := range invented {
		all = append(all, Difference{Kind: g.Kind, Rewritten: g.Text})
	}
	return all
}
