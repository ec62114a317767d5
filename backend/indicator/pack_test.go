package indicator

import (
	"math"
	"testing"
	"testing/quick"
)

// TestPackedCasesComeBack: whatever is packed comes back as it was, in order.
func TestPackedCasesComeBack(t *testing.T) {
	same := func(cases []struct {
		At, Of      uint32
		Grain       uint8
		Open, Shown bool
		Currency    [3]byte
		Number      float64
		Whole       int32
		IsWhole     bool
	}) bool {
		var p packed
		var want []Case
		for _, c := range cases {
			one := Case{at: c.At, of: c.Of, grain: grain(c.Grain % 3), open: c.Open, shown: c.Shown, currency: c.Currency, number: c.Number}
			if c.IsWhole {
				one.number = float64(c.Whole)
			}
			want = append(want, one)
			p.add(one)
		}
		for i, c := range p.all() {
			if c != want[i] {
				t.Logf("%d: got %+v, want %+v", i, c, want[i])
				return false
			}
		}
		return int(p.n) == len(want)
	}
	if err := quick.Check(same, &quick.Config{MaxCount: 500}); err != nil {
		t.Error(err)
	}
	var p packed
	for _, number := range []float64{0, 1, -1, 0.5, math.MaxFloat64, 1 << 53} {
		p.add(Case{at: always, number: number})
	}
	for i, c := range p.all() {
		if want := []float64{0, 1, -1, 0.5, math.MaxFloat64, 1 << 53}[i]; c.number != want || c.at != always {
			t.Errorf("got %g at %d, want %g", c.number, c.at, want)
		}
	}
}
