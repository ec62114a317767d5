package stats

import (
	"cmp"
	"slices"
)

// Wait is one waiting time, ended or not.
type Wait struct {
	Time  float64
	Ended bool // false: still waiting, or given up, when last seen at Time
}

// Step is a point of a survival curve: from Time on, Share are still waiting.
type Step struct{ Time, Share float64 }

// Survival gives the Kaplan–Meier curve of the waits: one step for each time
// at which one ended. Who was last seen at that very time counts as still
// waiting at it. Source: Kaplan and Meier 1958, Journal of the American
// Statistical Association 53, 457–481.
func Survival(waits []Wait) []Step {
	sorted := slices.Clone(waits)
	slices.SortFunc(sorted, func(a, b Wait) int { return cmp.Compare(a.Time, b.Time) })
	var curve []Step
	share := 1.0
	for i := 0; i < len(sorted); {
		atRisk, ended, j := len(sorted)-i, 0, i
		for ; j < len(sorted) && sorted[j].Time == sorted[i].Time; j++ {
			if sorted[j].Ended {
				ended++
			}
		}
		if ended > 0 {
			share *= 1 - float64(ended)/float64(atRisk)
			curve = append(curve, Step{sorted[i].Time, share})
		}
		i = j
	}
	return curve
}

// SurvivalQuantile gives the time by which the share p (0 to 1) has ended, by
// the curve: the first time at which at most 1−p still wait; where the curve
// lies exactly on 1−p, the middle of that stretch, as R's survival package
// does. ok is false where the curve never falls so low: then too many are still
// waiting to tell.
func SurvivalQuantile(curve []Step, p float64) (time float64, ok bool) {
	const rounding = 1e-9
	for i, s := range curve {
		if s.Share > 1-p+rounding {
			continue
		}
		if s.Share > 1-p-rounding && i+1 < len(curve) {
			return (s.Time + curve[i+1].Time) / 2, true
		}
		return s.Time, true
	}
	return 0, false
}
