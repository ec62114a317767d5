package indicator

import (
	"slices"

	"huiyin/backend/chat"
)

// Counted is one case behind a figure, with the messages that it was counted from.
type Counted struct {
	Case
	Hit      bool             // it is among the hits of a share, and raises any other figure
	Messages []chat.MessageID // each once, in time order; nil: there is nothing to show
}

// Figure gives one of the figures by its key, "" the indicator itself.
func (i Indicator) Figure(key string) (Figure, bool) {
	n := slices.IndexFunc(i.Figures, func(f Figure) bool { return f.Key == key })
	if n < 0 {
		return Figure{}, false
	}
	return i.Figures[n], true
}

// Value makes this figure alone; of one that there is for each currency, of all.
func (f Figure) Value(observed []Observation, s Scope) Value {
	pools := poolsOf(observed, s)
	defer pools.done()
	return f.value(pools)
}

// Counted gives the cases that Value makes the figure of, by observation, of one
// currency or ("") of all. The observations hold evidence.
func (f Figure) Counted(observed []Observation, s Scope, currency string) [][]Counted {
	if lacking(observed, f.Of) != "" && f.Else == "" {
		return make([][]Counted, len(observed))
	}
	name, period := f.series(observed), s.last(f.Within, observed).span()
	all := make([][]Counted, len(observed))
	for n, o := range observed {
		noted := o.of(name)
		for i, c := range noted.cases.all() {
			if !period.holds(c.at) || currency != "" && c.Currency() != currency {
				continue
			}
			one := Counted{Case: c, Hit: f.hit(c)}
			if noted.evidence != nil {
				one.Messages = inOrder(noted.evidence[i])
			}
			all[n] = append(all[n], one)
		}
	}
	return all
}

// hit asks the summary itself what it makes of a case alone.
func (f Figure) hit(c Case) bool {
	v := f.Summary(Pool{Cases: []Case{c}, Groups: [][]Case{{c}}})
	if f.Unit == Share {
		return v.Hits > 0
	}
	return c.number != 0
}
