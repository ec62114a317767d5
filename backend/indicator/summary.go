package indicator

import (
	"cmp"
	"math"
	"slices"

	"huiyin/backend/order"
	"huiyin/backend/stats"
)

// Summary makes a value of cases.
type Summary func(Pool) Value

// Pool is the cases of one series and scope.
type Pool struct {
	Cases  []Case
	Groups [][]Case // the same, by customer; those without any are left out
	Rates  order.Rates
}

// fill makes p the pool of a series, in the memory that it has.
func (p *Pool) fill(observed []Observation, name string, s Scope) {
	n := 0
	for _, o := range observed {
		n += int(o.of(name).cases.n)
	}
	period := s.span()
	p.Cases, p.Groups, p.Rates = slices.Grow(p.Cases[:0], n), p.Groups[:0], s.Rates
	for _, o := range observed {
		from := len(p.Cases)
		p.Cases = o.of(name).appendWithin(p.Cases, period)
		if end := len(p.Cases); end > from {
			p.Groups = append(p.Groups, p.Cases[from:end:end])
		}
	}
}

// perCurrency splits a pool, the currency with most cases first.
func (p Pool) perCurrency() []Pool {
	var all []Pool
	at := map[string]int{}
	for _, group := range p.Groups {
		own := map[string][]Case{}
		for _, c := range group {
			own[c.Currency()] = append(own[c.Currency()], c)
		}
		for currency, cases := range own {
			i, known := at[currency]
			if !known {
				i = len(all)
				at[currency] = i
				all = append(all, Pool{Rates: p.Rates})
			}
			all[i].Groups = append(all[i].Groups, cases)
			all[i].Cases = append(all[i].Cases, cases...)
		}
	}
	slices.SortFunc(all, func(a, b Pool) int {
		return cmp.Or(len(b.Cases)-len(a.Cases), cmp.Compare(a.Cases[0].Currency(), b.Cases[0].Currency()))
	})
	return all
}

// smallest is the number of cases below which no percentage and no tail
// quantile is given, only counts (D-12).
const smallest = 5

// tooManyUnanswered is the share of waits without an answer above which the
// median comes from a survival curve (D-09).
const tooManyUnanswered = 0.20

// shareOf is hits among n with its Wilson interval; with fewer than five cases
// only the counts (D-12).
func shareOf(hits, n int) Value {
	v := Value{State: NotEnoughData, N: n, Hits: hits}
	if n < smallest {
		return v
	}
	low, high := stats.Wilson(hits, n)
	v.State, v.Number, v.Interval = Measured, float64(hits)/float64(n), &Interval{low, high}
	return v
}

// measured is a number that stands on n cases; without cases it is none.
func measured(number float64, n int) Value {
	if n == 0 {
		return Value{State: NotEnoughData}
	}
	return Value{State: Measured, Number: number, N: n}
}

// share is the cases that are hits among all.
func share(p Pool) Value {
	hits := 0
	for _, c := range p.Cases {
		if c.number != 0 {
			hits++
		}
	}
	return shareOf(hits, len(p.Cases))
}

// shareOfNumber is the cases that have a number, among all: of classes, one of them.
func shareOfNumber(number float64) Summary {
	return func(p Pool) Value {
		hits := 0
		for _, c := range p.Cases {
			if c.number == number && !c.open {
				hits++
			}
		}
		return shareOf(hits, len(p.Cases))
	}
}

// shareAbove is the cases with a larger number, among all.
func shareAbove(number float64) Summary {
	return func(p Pool) Value {
		hits := 0
		for _, c := range p.Cases {
			if c.number > number {
				hits++
			}
		}
		return shareOf(hits, len(p.Cases))
	}
}

// shareOpen is the cases that have not ended, among all.
func shareOpen(p Pool) Value {
	hits := 0
	for _, c := range p.Cases {
		if c.open {
			hits++
		}
	}
	return shareOf(hits, len(p.Cases))
}

// total adds up the cases.
func total(p Pool) Value {
	sum := 0.0
	for _, c := range p.Cases {
		sum += c.number
	}
	return measured(sum, len(p.Cases))
}

// number is how many cases there are.
func number(p Pool) Value { return measured(float64(len(p.Cases)), len(p.Cases)) }

// meanOfGroups is the average, over customers, of the sum of their cases.
func meanOfGroups(p Pool) Value {
	return measured(total(p).Number/float64(max(len(p.Groups), 1)), len(p.Groups))
}

// mean is the sum by the number of cases.
func mean(p Pool) Value {
	v := total(p)
	v.Number /= float64(max(v.N, 1))
	return v
}

// fewestParts is the number of parts below which no rate of them is given (own).
const fewestParts = 100

// perHundred is how many there are in a hundred: numbers by what they are parts
// of. n is the parts.
func perHundred(p Pool) Value {
	number, of := 0.0, 0
	for _, c := range p.Cases {
		number, of = number+c.number, of+int(c.of)
	}
	if of < fewestParts {
		return Value{State: NotEnoughData, N: of}
	}
	return measured(100*number/float64(of), of)
}

// largest is the largest of the cases.
func largest(p Pool) Value {
	top := 0.0
	for _, c := range p.Cases {
		top = max(top, c.number)
	}
	return measured(top, len(p.Cases))
}

// topShare is what the customer with most has of the sum of all.
func topShare(p Pool) Value {
	sum, top := 0.0, 0.0
	for _, group := range p.Groups {
		own := total(Pool{Cases: group}).Number
		sum, top = sum+own, max(top, own)
	}
	if sum == 0 {
		return Value{State: NotEnoughData, N: len(p.Groups)}
	}
	return shareOf(int(top), int(sum))
}

// median is the middle of the cases, with its interval, no finer than their
// grain (D-13). Those that have not ended count with what was seen of them.
func median(p Pool) Value {
	values, unit := numbers(p.Cases)
	return medianOf(values, unit)
}

// medianToHalf is median of whole numbers: halves are enough.
func medianToHalf(p Pool) Value {
	values, _ := numbers(p.Cases)
	return medianOf(values, 0.5)
}

func numbers(cases []Case) (sorted []float64, unit float64) {
	g := exact
	sorted = make([]float64, 0, len(cases))
	for _, c := range cases {
		sorted = append(sorted, c.number)
		g = max(g, c.grain)
	}
	slices.Sort(sorted)
	return sorted, g.seconds()
}

func medianOf(sorted []float64, unit float64) Value {
	v := measured(0, len(sorted))
	if v.N == 0 {
		return v
	}
	v.Number = roundTo(stats.Quantile(sorted, 0.5), unit)
	if low, high, ok := stats.MedianInterval(sorted); ok {
		v.Interval = &Interval{low, high}
	}
	return v
}

// waitMedian is the median of waits: while at most a fifth has no answer that of
// the answers; above that, of a survival curve in which the unanswered stay
// (D-09). No result is finer than the source (D-13).
func waitMedian(p Pool) Value { return waitQuantile(p, 0.5) }

// waitP90 is the 90th percentile of waits, as waitMedian; from five cases on.
func waitP90(p Pool) Value {
	v := waitQuantile(p, 0.9)
	if v.N < smallest {
		return Value{State: NotEnoughData, N: v.N}
	}
	v.Interval = nil
	return v
}

func waitQuantile(p Pool, q float64) Value {
	open := 0
	for _, c := range p.Cases {
		if c.open {
			open++
		}
	}
	if float64(open) > tooManyUnanswered*float64(len(p.Cases)) {
		return survived(p.Cases, q)
	}
	ended := p.Cases
	if open > 0 {
		ended = slices.DeleteFunc(slices.Clone(p.Cases), Case.Open)
	}
	values, unit := numbers(ended)
	if q == 0.5 || len(values) == 0 {
		return medianOf(values, unit)
	}
	return measured(roundTo(stats.Quantile(values, q), unit), len(values))
}

// survived reads a quantile off the curve; where too many still wait there is
// none, and n says how many cases there are.
func survived(cases []Case, q float64) Value {
	waits := make([]stats.Wait, len(cases))
	for i, c := range cases {
		waits[i] = stats.Wait{Time: c.number, Ended: !c.open}
	}
	seconds, ok := stats.SurvivalQuantile(stats.Survival(waits), q)
	if !ok {
		return Value{State: NotEnoughData, N: len(cases)}
	}
	_, unit := numbers(cases)
	return measured(roundTo(seconds, unit), len(cases))
}

// money applies a summary to amounts of one currency; of several, in the base
// currency by the rates. Without a rate for each there is none (I-46).
func money(s Summary) Summary {
	return func(p Pool) Value {
		currencies := p.perCurrency()
		if len(currencies) == 0 {
			return s(p)
		}
		if len(currencies) == 1 {
			v := s(p)
			v.Currency = p.Cases[0].Currency()
			return v
		}
		base := Pool{Rates: p.Rates}
		for _, group := range p.Groups {
			group = slices.Clone(group)
			for i, c := range group {
				worth, ok := p.Rates.In(c.number, c.Currency())
				if !ok {
					return Value{State: NotEnoughData, Need: Rates, N: len(p.Cases)}
				}
				group[i].number = worth
			}
			base.Groups = append(base.Groups, group)
			base.Cases = append(base.Cases, group...)
		}
		v := s(base)
		v.Currency = p.Rates.Base
		return v
	}
}

// Middle is the median of numbers in order.
func Middle(sorted []float64) float64 { return stats.Quantile(sorted, 0.5) }

func roundTo(x, unit float64) float64 { return math.Round(x/unit) * unit }
