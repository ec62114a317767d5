package indicator_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/internal/golden"
)

// naive measures a chat once more, message by message and as slowly as the
// definitions read. It shares no code with the product.
type naive struct {
	said []chat.Message
	now  time.Time
}

func naiveOf(messages []chat.Message, now time.Time) naive {
	c := naive{now: now}
	for _, m := range messages {
		if m.Counted() {
			c.said = append(c.said, m)
		}
	}
	return c
}

// measureAll makes every figure of a customer.
func measureAll(h *history.History) map[string]indicator.Value {
	all := map[string]indicator.Value{}
	for _, ind := range indicator.All() {
		all[ind.ID] = ind.Measure(indicator.Sample{Histories: []*history.History{h}})
	}
	return all
}

// lastOfTurn: the message ends a turn (D-03).
func (c naive) lastOfTurn(i int) bool {
	return i+1 == len(c.said) || c.said[i+1].Direction != c.said[i].Direction ||
		c.said[i+1].At.Sub(c.said[i].At) > time.Hour
}

// reply finds what answers the turn that ends at i: the very next message, if
// it is the other side's and came in time (D-05); -1 without one.
func (c naive) reply(i int) int {
	const horizon = 14 * 24 * time.Hour
	if i+1 < len(c.said) && c.said[i+1].Direction != c.said[i].Direction && c.said[i+1].At.Sub(c.said[i].At) <= horizon {
		return i + 1
	}
	return -1
}

func (c naive) mature(i int) bool { return c.now.Sub(c.said[i].At) > 14*24*time.Hour }

func (c naive) responseRate() (hits, n int) {
	for i, m := range c.said {
		if m.Direction == chat.Out && c.lastOfTurn(i) && c.mature(i) {
			n++
			if c.reply(i) >= 0 {
				hits++
			}
		}
	}
	return hits, n
}

// replyMinutes are the times of I-02, and how many of ours wait or waited in vain.
func (c naive) replyMinutes() (minutes []float64, unanswered int) {
	for i, m := range c.said {
		if m.Direction != chat.Out || i+1 < len(c.said) && c.said[i+1].Direction == chat.Out {
			continue
		}
		if r := c.reply(i); r >= 0 {
			minutes = append(minutes, c.said[r].At.Sub(m.At).Minutes())
		} else {
			unanswered++
		}
	}
	return minutes, unanswered
}

// starts are the indexes at which a conversation begins (D-07).
func (c naive) starts() []int {
	var at []int
	for i := range c.said {
		if i == 0 || c.said[i].At.Sub(c.said[i-1].At) > 72*time.Hour {
			at = append(at, i)
		}
	}
	return at
}

// roundsBetween counts the rounds of the conversations that begin there (D-06).
func (c naive) roundsBetween(starts []int) []float64 {
	var all []float64
	starts = append(starts, len(c.said))
	for k := 0; k+1 < len(starts); k++ {
		blocks := 1
		for i := starts[k] + 1; i < starts[k+1]; i++ {
			if c.said[i].Direction != c.said[i-1].Direction {
				blocks++
			}
		}
		all = append(all, math.Floor(float64(blocks)/2))
	}
	return all
}

// ourMinutes are the times of I-05, and how many still wait.
func (c naive) ourMinutes() (minutes []float64, open int) {
	since := -1
	for i, m := range c.said {
		switch {
		case m.Direction == chat.Out:
			if since >= 0 {
				minutes = append(minutes, m.At.Sub(c.said[since].At).Minutes())
			}
			since = -1
		case since < 0 && !onlyAcknowledges(m):
			since = i
		}
	}
	if since >= 0 {
		open++
	}
	return minutes, open
}

func middle(values []float64) float64 {
	slices.Sort(values)
	n := len(values)
	if n%2 == 1 {
		return values[n/2]
	}
	return (values[n/2-1] + values[n/2]) / 2
}

// TestAgainstNaive compares rates, reply times and rounds with the slow way on
// generated chats (D-03 … D-07, D-09, D-11).
func TestAgainstNaive(t *testing.T) {
	measuredMedians := 0
	for seed := range uint64(400) {
		messages := golden.RandomChat(seed, int(seed%120)+1)
		now := messages[len(messages)-1].At.Add(time.Duration(seed) * time.Hour)
		c := naiveOf(messages, now)
		shuffled := slices.Clone(messages)
		slices.Reverse(shuffled)
		h := history.Build(history.Source{Messages: shuffled}, chat.DefaultRules(), now)
		measure := measureAll(h)
		fail := func(id string, want any) {
			t.Errorf("seed %d: %s is %+v, want %v", seed, id, measure[id], want)
		}
		if hits, n := c.responseRate(); measure["response_rate"].Hits != hits || measure["response_rate"].N != n {
			fail("response_rate", fmt.Sprintf("%d of %d", hits, n))
		}
		times, unanswered := c.replyMinutes()
		measuredMedians += checkMedian(besides(measure["response_time"], "wall"), times, unanswered, func(want any) { fail("response_time", want) })
		ours, open := c.ourMinutes()
		checkMedian(measure["our_response_time"], ours, open, func(want any) { fail("our_response_time", want) })
		if rounds := c.roundsBetween(c.starts()); len(rounds) > 0 && measure["turns"].Number != middle(rounds) {
			fail("turns", middle(rounds))
		}
		begun := 0
		for _, i := range c.starts() {
			if c.said[i].Direction == chat.In {
				begun++
			}
		}
		if v := measure["customer_initiated_rate"]; v.Hits != begun || v.N != len(c.starts()) {
			fail("customer_initiated_rate", begun)
		}
		if v := measure["owed_replies"]; (v.Number > 0) != (open > 0) {
			fail("owed_replies", open)
		}
	}
	if measuredMedians < 100 {
		t.Errorf("only %d chats compared a plain median, want 100 at least", measuredMedians)
	}
}

// besides gives a detail of a value, with nothing where there is none.
func besides(v indicator.Value, key string) indicator.Value {
	for _, d := range v.Details {
		if d.Key == key {
			return d.Value
		}
	}
	return indicator.Value{}
}

// checkMedian compares a plain median; where the curve has to step in (D-09)
// the number of cases must be that of all. It returns 1 if it compared one.
func checkMedian(v indicator.Value, minutes []float64, unanswered int, fail func(any)) int {
	all := len(minutes) + unanswered
	if float64(unanswered) > 0.2*float64(all) {
		if v.N != all {
			fail(fmt.Sprintf("n %d from the curve", all))
		}
		return 0
	}
	if len(minutes) == 0 {
		return 0
	}
	if want := math.Round(middle(minutes)) * 60; v.Number != want || v.N != len(minutes) {
		fail(fmt.Sprintf("%g s, n %d", want, len(minutes)))
	}
	return 1
}

// TestEvidenceIsCountedAndInOrder: each figure is opened with counted messages
// only, each once, in time order; and what is measured has some.
func TestEvidenceIsCountedAndInOrder(t *testing.T) {
	for seed := range uint64(50) {
		messages := golden.RandomChat(seed, 200)
		now := messages[len(messages)-1].At.Add(time.Hour)
		h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), now)
		for _, ind := range indicator.All() {
			v := ind.Measure(indicator.Sample{Histories: []*history.History{h}})
			for i, id := range v.Evidence {
				if !messages[id-1].Counted() {
					t.Errorf("seed %d: %s counts message %d, a %s", seed, ind.ID, id, messages[id-1].Kind)
				}
				if i > 0 && id <= v.Evidence[i-1] {
					t.Errorf("seed %d: %s shows message %d after %d", seed, ind.ID, id, v.Evidence[i-1])
				}
			}
			if v.State == indicator.Measured && v.Number > 0 && v.Evidence == nil {
				t.Errorf("seed %d: %s is %g without evidence", seed, ind.ID, v.Number)
			}
		}
	}
}

// TestPoolingIsAddition: shares of all customers together are the sums.
func TestPoolingIsAddition(t *testing.T) {
	var pooled indicator.Sample
	hits, n := map[string]int{}, map[string]int{}
	now := time.Date(2040, 1, 1, 0, 0, 0, 0, time.UTC)
	for seed := range uint64(20) {
		h := history.Build(history.Source{Messages: golden.RandomChat(seed, 100)}, chat.DefaultRules(), now)
		pooled.Histories = append(pooled.Histories, h)
		for _, ind := range indicator.All() {
			v := ind.Measure(indicator.Sample{Histories: []*history.History{h}})
			hits[ind.ID] += v.Hits
			n[ind.ID] += v.N
		}
	}
	for _, ind := range indicator.All() {
		if v := ind.Measure(pooled); ind.Unit() == indicator.Share && (v.Hits != hits[ind.ID] || v.N != n[ind.ID]) {
			t.Errorf("%s: got %d of %d, want %d of %d", ind.ID, v.Hits, v.N, hits[ind.ID], n[ind.ID])
		}
	}
}

// TestPeriodsAddUp: cutting time in two cuts what is counted in two.
func TestPeriodsAddUp(t *testing.T) {
	messages := golden.RandomChat(7, 500)
	now := messages[len(messages)-1].At.Add(time.Hour)
	h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), now)
	cut := messages[250].At
	for _, id := range []string{"response_rate", "customer_initiated_rate", "turns", "owed_replies"} {
		for _, ind := range indicator.All() {
			if ind.ID != id {
				continue
			}
			of := func(from, to time.Time) int {
				return ind.Measure(indicator.Sample{Histories: []*history.History{h}, Scope: indicator.Scope{From: from, To: to}}).N
			}
			if whole, before, after := of(time.Time{}, time.Time{}), of(time.Time{}, cut), of(cut, time.Time{}); before == 0 || after == 0 || before+after != whole {
				t.Errorf("%s: %d before and %d after, want %d together", id, before, after, whole)
			}
		}
	}
}

func BenchmarkAll(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			messages := golden.LongChat(n)
			now := messages[n-1].At.Add(time.Hour)
			h := history.Build(history.Source{Messages: messages}, chat.DefaultRules(), now)
			for b.Loop() {
				for _, ind := range indicator.All() {
					ind.Value([]indicator.Observation{ind.Observed(h, false)}, indicator.Scope{})
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/message")
		})
	}
}
