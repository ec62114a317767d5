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
