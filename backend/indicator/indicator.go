// Package indicator measures how a relation goes.
//
// An indicator is one file with its definition in the comment, its words and
// its golden cases, and one line in all.go. It looks at one customer's history
// at a time and notes cases 个案: what was counted, when, and in which messages.
// Summaries turn cases of one customer or of many, of a period or of all time,
// into figures. So a number and the messages behind it come out of one function,
// a click can never show other messages than those counted, and a customer is
// looked at once for every period, group and chart. Definitions: SPEC.md (I-01 …).
package indicator

import (
	"embed"
	"slices"
	"sync"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/order"
)

// Words holds names and explanations, area "indicator".
//
//go:embed words/*.json
var Words embed.FS

// Layer is the question that an indicator belongs to (INDICATORS, layers 1–3).
type Layer int

// The layers: are we talking, how is the chemistry, what does it earn.
const (
	Talking Layer = iota + 1
	Chemistry
	Money
)

// Unit says what Number counts.
type Unit string

// The units. Share is 0 to 1; Amount is major units of the value's Currency.
const (
	Share   Unit = "share"
	Seconds Unit = "seconds"
	Days    Unit = "days"
	Count   Unit = "count"
	Rounds  Unit = "rounds"
	WordsIn Unit = "words"
	Flag    Unit = "flag" // 1 yes, 0 no; of several customers, how many
	Amount  Unit = "amount"
)

// State says whether there is a number.
type State string

// The states. A value that is not measured has no Number and no Interval.
const (
	Measured      State = "measured"
	NotEnoughData State = "not_enough_data"
	NotInSource   State = "not_in_source"
)

// Need is what a figure rests on beside messages: what to import or to set
// where it is absent.
type Need string

// The needs.
const (
	Country  Need = "country"  // of the customer, for their working time
	OurHours Need = "hours"    // our own working hours
	Receipts Need = "receipts" // when messages arrived and were read
	Orders   Need = "orders"
	Rates    Need = "rates" // of exchange, for a sum over currencies
	Tags     Need = "tags"  // something that a person marks
)

// Indicator is one figure, with those that are shown beside it.
type Indicator struct {
	ID     string // as in SPEC.md and file names, for example "response_rate"
	Ref    string // "I-01"
	Layer  Layer
	Bands  []Band
	Source string // article or paper
	// Figures are what it gives; the first, with an empty key, is the indicator.
	Figures []Figure
	// Observe notes the cases of one history.
	Observe func(*history.History, *Notes)
}

// Figure makes a value of cases.
type Figure struct {
	Key     string // words "indicator.<id>.<key>"; "" the indicator itself
	Unit    Unit
	Of      string // the series of cases that it is made of
	Else    string // the series that stands in where no source has what Of rests on; "" none
	Summary Summary
	// Within: only cases of the last so long of the period, or before now; 0: all.
	Within time.Duration
	// PerCurrency: a value for each currency, in it; else an amount is one value,
	// over several currencies by the rates.
	PerCurrency bool
	// Working: the seconds are working time (D-08), of which a day does not have 24 hours.
	Working bool
}

// Band is a range with a meaning, shown beside the number as a reference, never as a verdict.
type Band struct {
	Key       string  // words "indicator.<id>.<key>"
	Low, High float64 // Low ≤ Number ≤ High; High 0: open. Where two bands meet, the first one listed has the number
	Source    string  // where the threshold comes from
}

// Interval is a range of numbers in the unit of the value.
type Interval struct{ Low, High float64 }

// Value is a figure with all that is needed to judge and check it.
type Value struct {
	State    State
	Need     Need // what is missing: for a number at all, or for the better one that another stands in for; "" nothing
	Number   float64
	Currency string           // of an Amount: ISO 4217
	N        int              // cases the number stands on (the denominator of a share)
	Hits     int              // numerator of a share; 0 elsewhere
	Interval *Interval        // Wilson 95 % for shares, order statistics 95 % for medians from n = 6; nil where none is defined
	Opens    bool             // there are messages behind it
	Evidence []chat.MessageID // these, in time order; nil where they were not kept
	Details  []Detail         // figures shown beside it, for example p90 or the form by series
}

// Detail is a named figure beside a value; its name is words "indicator.<id>.<key>".
type Detail struct {
	Key   string
	Unit  Unit
	Value // without evidence and details of its own
}

// Scope is what a figure is made for.
type Scope struct {
	From, To time.Time // From ≤ case < To; zero: open
	Rates    order.Rates
}

// Unit is that of the indicator itself.
func (i Indicator) Unit() Unit { return i.Figures[0].Unit }

// Observed looks at one history. Without evidence it remembers no messages and
// needs little memory.
func (i Indicator) Observed(h *history.History, evidence bool) Observation {
	s := seenBefore.Get().(*seen)
	defer s.done()
	return i.observed(h, evidence, s)
}

func (i Indicator) observed(h *history.History, evidence bool, s *seen) Observation {
	n := Notes{evidence: evidence, seen: s}
	i.Observe(h, &n)
	return n.observation(h.Now)
}

// ObserveAll looks at one history with every indicator, in the order of All,
// without evidence. What several need is looked for once.
func ObserveAll(h *history.History) []Observation {
	s := seenBefore.Get().(*seen)
	defer s.done()
	all := All()
	observed := make([]Observation, len(all))
	for n, i := range all {
		observed[n] = i.observed(h, false, s)
	}
	return observed
}

// Value makes the figure, with those beside it, of what was observed of one or
// more customers.
func (i Indicator) Value(observed []Observation, s Scope) Value {
	pools := poolsOf(observed, s)
	defer pools.done()
	v := i.head(pools)
	for _, f := range i.Figures[1:] {
		for _, one := range f.values(pools) {
			one.Opens = pools.show(f, one.Currency)
			v.Details = append(v.Details, Detail{f.Key, f.Unit, one})
		}
	}
	return v
}

// Head makes the figure alone.
func (i Indicator) Head(observed []Observation, s Scope) Value {
	pools := poolsOf(observed, s)
	defer pools.done()
	return i.head(pools)
}

func (i Indicator) head(p *pools) Value {
	f := i.Figures[0]
	v := f.value(p)
	v.Opens = p.show(f, "")
	v.Evidence = evidenceOf(p.observed, f.series(p.observed), p.scope.last(f.Within, p.observed))
	return v
}

// pools makes the pools of one value. It keeps the last one, which the next figure
// shares as a rule.
type pools struct {
	observed []Observation
	scope    Scope
	key      poolKey
	known    bool // last is the pool of key
	last     *Pool
}

// spare is memory of pools that are done with: one of a million messages is large.
var spare = sync.Pool{New: func() any { return new(Pool) }}

func poolsOf(observed []Observation, s Scope) *pools {
	return &pools{observed: observed, scope: s, last: spare.Get().(*Pool)}
}

// done gives the memory back: nothing of the pools is used any more.
func (p *pools) done() { spare.Put(p.last) }

type poolKey struct {
	series string
	within time.Duration
}

func (p *pools) of(f Figure) Pool {
	if key := (poolKey{f.series(p.observed), f.Within}); !p.known || key != p.key {
		p.key, p.known = key, true
		p.last.fill(p.observed, key.series, p.scope.last(key.within, p.observed))
	}
	return *p.last
}

// show tells whether messages stand behind a figure, or behind its value in one currency.
func (p *pools) show(f Figure, currency string) bool {
	if lacking(p.observed, f.Of) != "" && f.Else == "" {
		return false
	}
	return slices.ContainsFunc(p.of(f).Cases, func(c Case) bool {
		return c.shown && (!f.PerCurrency || c.Currency() == currency)
	})
}

// values gives the value, or one for each currency, the one with most cases first.
func (f Figure) values(p *pools) []Value {
	if !f.PerCurrency || lacking(p.observed, f.Of) != "" {
		return []Value{f.value(p)}
	}
	var all []Value
	for _, pool := range p.of(f).perCurrency() {
		all = append(all, f.Summary(pool))
	}
	return all
}

func (f Figure) value(p *pools) Value {
	need := lacking(p.observed, f.Of)
	if need != "" && f.Else == "" {
		return Value{State: NotInSource, Need: need}
	}
	v := f.Summary(p.of(f))
	if need != "" {
		v.Need = need
	}
	return v
}

// series is the one that the figure is made of here.
func (f Figure) series(observed []Observation) string {
	if f.Else != "" && lacking(observed, f.Of) != "" {
		return f.Else
	}
	return f.Of
}

// Sample is some histories, for a figure of them at once with its evidence.
type Sample struct {
	Histories []*history.History // one customer, or more
	Scope
}

// Measure observes the histories and makes the figure, with evidence.
func (i Indicator) Measure(s Sample) Value {
	var observed []Observation
	for _, h := range s.Histories {
		observed = append(observed, i.Observed(h, true))
	}
	return i.Value(observed, s.Scope)
}
