// Package indicator measures how a relation goes.
//
// An indicator is one file with its definition in the comment, its words and
// its golden cases, and one line in all.go. The number and the messages it was
// counted from come out of one function, so that a click can never show other
// messages than those counted. Definitions: SPEC.md (I-01 …).
package indicator

import (
	"embed"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
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

// The units. Share is 0 to 1.
const (
	Share   Unit = "share"
	Seconds Unit = "seconds"
	Count   Unit = "count"
	Rounds  Unit = "rounds"
)

// State says whether there is a number.
type State string

// The states. A value that is not measured has no Number and no Interval.
const (
	Measured      State = "measured"
	NotEnoughData State = "not_enough_data"
	NotInSource   State = "not_in_source"
)

// Sample is what an indicator is measured on.
type Sample struct {
	Histories []*history.History // one customer, or all
	From, To  time.Time          // From ≤ message < To; zero: open
	Now       time.Time
}

// Interval is a range of numbers in the unit of the value.
type Interval struct{ Low, High float64 }

// Value is a figure with all that is needed to judge and check it.
type Value struct {
	State    State
	Number   float64
	N        int              // cases the number stands on (the denominator of a share)
	Hits     int              // numerator of a share; 0 elsewhere
	Interval *Interval        // Wilson 95 % for shares, order statistics 95 % for medians from n = 6; nil where none is defined
	Evidence []chat.MessageID // the messages that were counted, in time order
	Details  []Detail         // figures shown beside it, for example p90 or the form by series
}

// Detail is a named figure beside a value; its name is words "indicator.<id>.<key>".
// Its fields mean what those of Value mean.
type Detail struct {
	Key      string
	Unit     Unit
	State    State
	Number   float64
	N        int
	Hits     int
	Interval *Interval
}

// Band is a range with a meaning, shown beside the number as a reference, never as a verdict.
type Band struct {
	Key       string  // words "indicator.<id>.<key>"
	Low, High float64 // Low ≤ Number ≤ High; High 0: open. Where two bands meet, the first one listed has the number
	Source    string  // where the threshold comes from
}

// Indicator is one figure.
type Indicator struct {
	ID      string // as in SPEC.md and file names, for example "response_rate"
	Ref     string // "I-01"
	Layer   Layer
	Unit    Unit
	Bands   []Band
	Details []string // keys of the details that Compute may give, in their order
	Source  string   // article or paper
	Compute func(Sample) Value
}
