package indicator

import (
	"cmp"
	"math"
	"slices"
	"time"

	"huiyin/backend/chat"
)

// Case is one thing that was counted.
type Case struct {
	at       uint32 // seconds since 1970
	of       uint32 // of how many the number is a part; 0: it stands alone
	grain    grain
	open     bool // it has not ended: number is what was seen of it
	shown    bool // messages stand behind it
	currency [3]byte
	number   float64
}

// At is the moment that the case belongs to a period by, to the second.
func (c Case) At() time.Time { return time.Unix(int64(c.at), 0).UTC() }

// Number is what was counted, in the unit of the figure; of a share 1 is a hit.
func (c Case) Number() float64 { return c.number }

// Open: it has not ended yet, and Number is what was seen of it so far.
func (c Case) Open() bool { return c.open }

// Of is of how many the number is a part, as mistakes of words; 0: it stands alone.
func (c Case) Of() int { return int(c.of) }

// Currency is that of an amount; "" else.
func (c Case) Currency() string { return string(c.currency[:len(trimZero(c.currency))]) }

func trimZero(b [3]byte) []byte {
	n := len(b)
	for n > 0 && b[n-1] == 0 {
		n--
	}
	return b[:n]
}

// grain is how finely a time is known (D-13).
type grain uint8

const (
	exact grain = iota
	toSecond
	toMinute
)

func grainOf(unit time.Duration) grain {
	switch {
	case unit >= time.Minute:
		return toMinute
	case unit >= time.Second:
		return toSecond
	}
	return exact
}

// seconds is the shortest time that the grain can tell apart.
func (g grain) seconds() float64 {
	switch g {
	case toMinute:
		return time.Minute.Seconds()
	case toSecond:
		return 1
	}
	return time.Millisecond.Seconds()
}

// Notes is what an indicator writes down of one history: cases in named series,
// each with the turns that it was counted from.
type Notes struct {
	series   []series
	evidence bool // keep it
	seen     *seen
}

type series struct {
	name     string
	lacks    Need
	cases    packed
	evidence [][]behind // of each case; nil where it is not kept
}

func (n *Notes) of(name string) *series {
	for i := range n.series {
		if n.series[i].name == name {
			return &n.series[i]
		}
	}
	n.series = append(n.series, series{name: name, cases: packed{bytes: n.seen.buffer()}})
	return &n.series[len(n.series)-1]
}

// buffer gives memory that another indicator has done with, if there is any.
func (s *seen) buffer() []byte {
	n := len(s.spare) - 1
	if n < 0 {
		return nil
	}
	b := s.spare[n]
	s.spare = s.spare[:n]
	return b[:0]
}

// Lacks says that the source of this history does not hold what a series rests on.
func (n *Notes) Lacks(name string, need Need) { n.of(name).lacks = need }

// Hit notes a case of a share: it is one, or it is not.
func (n *Notes) Hit(name string, at time.Time, hit bool, from ...chat.Turn) {
	number := 0.0
	if hit {
		number = 1
	}
	n.Number(name, at, number, from...)
}

// Number notes a case with what was counted.
func (n *Notes) Number(name string, at time.Time, number float64, from ...chat.Turn) {
	n.note(name, Case{at: secondOf(at), number: number}, from)
}

// Part notes a number among so many, as mistakes among words.
func (n *Notes) Part(name string, at time.Time, number, of int, from ...chat.Turn) {
	n.note(name, Case{at: secondOf(at), number: float64(number), of: uint32(of)}, from)
}

// Took notes how long something took, no finer than unit; open: it has not ended.
func (n *Notes) Took(name string, at time.Time, took, unit time.Duration, open bool, from ...chat.Turn) {
	n.note(name, Case{at: secondOf(at), number: took.Seconds(), grain: grainOf(unit), open: open}, from)
}

// Amount notes money, in major units of a currency ("" unknown).
func (n *Notes) Amount(name string, at time.Time, amount float64, currency string, from ...chat.Turn) {
	c := Case{at: secondOf(at), number: amount}
	copy(c.currency[:], currency)
	n.note(name, c, from)
}

func (n *Notes) note(name string, c Case, from []chat.Turn) {
	s := n.of(name)
	c.shown = len(from) > 0
	s.cases.add(c)
	if n.evidence {
		s.evidence = append(s.evidence, behindOf(from))
	}
}

// Always is the time of cases that belong to every period: they tell of now.
var Always = time.Unix(always, 0)

const always = math.MaxUint32

func secondOf(t time.Time) uint32 {
	return uint32(min(max(t.Unix(), 0), math.MaxUint32))
}

// Observation is what one indicator noted of one customer.
type Observation struct {
	series []series
	now    time.Time // as of when it was observed
}

func (n *Notes) observation(now time.Time) Observation {
	for i := range n.series {
		noted := &n.series[i].cases
		n.seen.spare = append(n.seen.spare, noted.bytes)
		noted.bytes = append([]byte(nil), noted.bytes...) // without room to grow: it is kept
	}
	return Observation{slices.Clone(n.series), now}
}

func (o Observation) of(name string) series {
	for _, s := range o.series {
		if s.name == name {
			return s
		}
	}
	return series{}
}

// Cases gives the cases of a series within a scope, for charts.
func (o Observation) Cases(name string, s Scope) []Case { return o.of(name).within(s) }

func (s series) within(scope Scope) []Case {
	return s.appendWithin(make([]Case, 0, s.cases.n), scope.span())
}

func (s series) appendWithin(in []Case, p span) []Case {
	for _, c := range s.cases.all() {
		if p.holds(c.at) {
			in = append(in, c)
		}
	}
	return in
}

// span is a period in seconds since 1970.
type span struct{ from, to int64 } // from ≤ case < to

func (s Scope) span() span {
	p := span{math.MinInt64, math.MaxInt64}
	if !s.From.IsZero() {
		p.from = ceil(s.From)
	}
	if !s.To.IsZero() {
		p.to = ceil(s.To)
	}
	return p
}

// ceil is the first whole second that is not before a moment: cases are dated by
// the second.
func ceil(t time.Time) int64 {
	if t.Nanosecond() > 0 {
		return t.Unix() + 1
	}
	return t.Unix()
}

// holds tells whether a case belongs to a period; one without a date (0)
// belongs to none, but to all time.
func (p span) holds(at uint32) bool {
	if at == always || p.from == math.MinInt64 && p.to == math.MaxInt64 {
		return true
	}
	return at != 0 && int64(at) >= p.from && int64(at) < p.to
}

// last narrows a scope to the last so long before its end, or before now where
// that is earlier; 0: it stays.
func (s Scope) last(within time.Duration, observed []Observation) Scope {
	if within == 0 {
		return s
	}
	var now time.Time
	for _, o := range observed {
		if o.now.After(now) {
			now = o.now
		}
	}
	if s.To.IsZero() || now.Before(s.To) {
		s.To = now
	}
	if from := s.To.Add(-within); from.After(s.From) {
		s.From = from
	}
	return s
}

// lacking is what every source lacks for a series; "" where one has it.
func lacking(observed []Observation, name string) Need {
	var need Need
	for _, o := range observed {
		need = o.of(name).lacks
		if need == "" {
			return ""
		}
	}
	return need
}

// evidenceOf gives the messages that the cases of a series were counted from,
// each once, in time order.
func evidenceOf(observed []Observation, name string, scope Scope) []chat.MessageID {
	var all []behind
	period := scope.span()
	for _, o := range observed {
		s := o.of(name)
		if s.evidence == nil {
			continue
		}
		for i, c := range s.cases.all() {
			if !period.holds(c.at) {
				continue
			}
			all = append(all, s.evidence[i]...)
		}
	}
	return inOrder(all)
}

// behind is a message that a case was counted from: no more than that, so that
// evidence of many customers does not keep their histories.
type behind struct {
	at int64 // milliseconds since 1970
	id chat.MessageID
}

// behindOf gives the messages of turns.
func behindOf(turns []chat.Turn) []behind {
	var all []behind
	for _, t := range turns {
		for _, m := range t.Messages {
			all = append(all, behind{m.At.UnixMilli(), m.ID})
		}
	}
	return all
}

// inOrder gives messages, each once, in time order; nil: there are none.
func inOrder(all []behind) []chat.MessageID {
	all = slices.SortedFunc(slices.Values(all), func(a, b behind) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.id, b.id)) })
	var ids []chat.MessageID
	for _, e := range slices.Compact(all) {
		ids = append(ids, e.id)
	}
	return ids
}
