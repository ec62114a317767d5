// Package stats is the arithmetic behind figures: intervals for shares,
// quantiles, medians with an interval, medians where some are still waiting.
//
// Each function names its source and is tested against published values.
//
//	low, high := stats.Wilson(8, 10) // 0.490, 0.943
package stats

import "math"

// z95 is the 97.5 % quantile of the normal distribution.
const z95 = 1.959963984540054

// Wilson gives the 95 % score interval of a share of hits among n (D-12).
// Without cases nothing is known: 0 to 1. Source: Wilson 1927; Newcombe 1998,
// Statistics in Medicine 17, 857–872, method 3 (no continuity correction).
func Wilson(hits, n int) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	p, total := float64(hits)/float64(n), float64(n)
	centre := p + z95*z95/(2*total)
	spread := z95 * math.Sqrt(p*(1-p)/total+z95*z95/(4*total*total))
	scale := 1 + z95*z95/total
	low, high = (centre-spread)/scale, (centre+spread)/scale
	if hits <= 0 {
		low = 0 // exact, rounding would leave a trace
	}
	if hits >= n {
		high = 1
	}
	return low, high
}

// Difference gives the 95 % interval of how much larger one share is than
// another, −1 to 1, of independent samples. Without cases on one side nothing is
// known of it. Source: Newcombe 1998, Statistics in Medicine 17, 873–890, method
// 10 (hybrid score, no continuity correction).
func Difference(hits1, n1, hits2, n2 int) (low, high float64) {
	share := func(hits, n int) float64 { return float64(hits) / float64(max(n, 1)) }
	p1, p2 := share(hits1, n1), share(hits2, n2)
	low1, high1 := Wilson(hits1, n1)
	low2, high2 := Wilson(hits2, n2)
	if n1 <= 0 || n2 <= 0 {
		return max(-1, low1-high2), min(1, high1-low2)
	}
	return p1 - p2 - math.Hypot(p1-low1, high2-p2), p1 - p2 + math.Hypot(high1-p1, p2-low2)
}
