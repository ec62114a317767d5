package indicator

import (
	"cmp"
	"math"
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/stats"
)

// smallest is the number of cases below which no percentage and no tail
// quantile is given, only counts (D-12).
const smallest = 5

// covers reports whether a message of that time belongs to the period.
func (s Sample) covers(at time.Time) bool {
	return (s.From.IsZero() || !at.Before(s.From)) && (s.To.IsZero() || at.Before(s.To))
}

// share is hits among n with its Wilson interval; with fewer than five cases
// only the counts (D-12).
func share(hits, n int) Value {
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

// median is the middle of the values with its interval, no finer than unit.
func median(values []float64, unit float64) Value {
	slices.Sort(values)
	v := measured(0, len(values))
	if v.N == 0 {
		return v
	}
	v.Number = roundTo(stats.Quantile(values, 0.5), unit)
	if low, high, ok := stats.MedianInterval(values); ok {
		v.Interval = &Interval{low, high}
	}
	return v
}

func roundTo(x, unit float64) float64 { return math.Round(x/unit) * unit }

// beside makes a detail of a value.
func (v Value) beside(key string, unit Unit) Detail {
	return Detail{Key: key, Unit: unit, State: v.State, Number: v.Number, N: v.N, Hits: v.Hits, Interval: v.Interval}
}

// evidence collects messages that are counted.
type evidence []entry

// entry is what evidence needs of a message.
type entry struct {
	at time.Time
	id chat.MessageID
}

func (e *evidence) add(m chat.Message) { *e = append(*e, entry{m.At, m.ID}) }

func (e *evidence) turns(turns ...chat.Turn) {
	for _, t := range turns {
		for _, m := range t.Messages {
			e.add(m)
		}
	}
}

// ids gives each message once, in time order.
func (e evidence) ids() []chat.MessageID {
	byTime := func(a, b entry) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.id, b.id)) }
	if !slices.IsSortedFunc(e, byTime) {
		slices.SortFunc(e, byTime)
	}
	var ids []chat.MessageID
	for i, m := range e {
		if i == 0 || m.id != e[i-1].id {
			ids = append(ids, m.id)
		}
	}
	return ids
}
