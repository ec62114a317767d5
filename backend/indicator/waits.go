package indicator

import (
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/stats"
)

// tooManyUnanswered is the share of waits without an answer above which the
// median comes from a survival curve (D-09).
const tooManyUnanswered = 0.20

// wait is one message that waits, or waited, for an answer.
type wait struct {
	from   chat.Message
	answer *chat.Message // nil: none
	took   time.Duration // up to the answer, or as long as it was seen to wait
}

// waits are reply times of one kind, with those that have no answer.
type waits struct {
	all  []wait
	unit time.Duration // the coarsest precision among them (D-13)
}

// add notes a wait. Without an answer it is seen to wait until now.
func (w *waits) add(from chat.Message, answer *chat.Turn, now time.Time) {
	one := wait{from: from}
	var unit time.Duration
	if answer != nil {
		first := answer.First()
		one.answer = &first
		one.took, unit = chat.Elapsed(from, first)
	} else {
		one.took, unit = chat.Age(from, now)
	}
	w.unit = max(w.unit, unit)
	w.all = append(w.all, one)
}

func (w *waits) answered() []wait {
	return slices.DeleteFunc(slices.Clone(w.all), func(e wait) bool { return e.answer == nil })
}

// value is the median in seconds with the 90th percentile beside it. While at
// most a fifth has no answer they are those of the answers; above that, of a
// survival curve in which the unanswered stay (D-09). No result is finer than
// the source (D-13).
func (w *waits) value() Value {
	used := w.answered()
	unanswered := len(w.all) - len(used)
	var v, p90 Value
	if float64(unanswered) > tooManyUnanswered*float64(len(w.all)) {
		used = w.all
		curve := stats.Survival(statsWaits(used))
		v = w.survived(curve, 0.5)
		p90 = w.survived(curve, 0.9)
	} else {
		values := make([]float64, len(used))
		for i, e := range used {
			values[i] = e.took.Seconds()
		}
		v = median(values, w.unit.Seconds())
		p90 = measured(0, len(used))
		if len(used) > 0 {
			p90.Number = roundTo(stats.Quantile(values, 0.9), w.unit.Seconds())
		}
	}
	if p90.N < smallest {
		p90 = Value{State: NotEnoughData, N: p90.N}
	}
	v.Details = []Detail{p90.beside("p90", Seconds)}
	v.Evidence = evidenceOf(used)
	return v
}

// survived reads a quantile off the curve; where too many still wait there is
// none, and n says how many cases there are.
func (w *waits) survived(curve []stats.Step, p float64) Value {
	seconds, ok := stats.SurvivalQuantile(curve, p)
	if !ok {
		return Value{State: NotEnoughData, N: len(w.all)}
	}
	return measured(roundTo(seconds, w.unit.Seconds()), len(w.all))
}

func statsWaits(all []wait) []stats.Wait {
	out := make([]stats.Wait, len(all))
	for i, e := range all {
		out[i] = stats.Wait{Time: e.took.Seconds(), Ended: e.answer != nil}
	}
	return out
}

func evidenceOf(used []wait) []chat.MessageID {
	var e evidence
	for _, u := range used {
		e.add(u.from)
		if u.answer != nil {
			e.add(*u.answer)
		}
	}
	return e.ids()
}
