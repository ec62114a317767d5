package stats

import "math"

// Quantile gives the p-quantile (0 ≤ p ≤ 1) of sorted values by linear
// interpolation between order statistics: type 7, the default of R and NumPy.
// It is NaN without values. Source: Hyndman and Fan 1996, The American
// Statistician 50, 361–365, definition 7.
func Quantile(sorted []float64, p float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	h := p * float64(len(sorted)-1)
	i := int(h)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (h-float64(i))*(sorted[i+1]-sorted[i])
}

// smallestForInterval is the number of values from which a 95 % interval of
// the median exists: with five, even the widest covers only 93.75 %.
const smallestForInterval = 6

// MedianInterval gives an interval that covers the median of what sorted was
// drawn from with at least 95 %, whatever the distribution; ok is false for
// fewer than six values. Its ends are values of the sample. Source: Conover
// 1999, Practical Nonparametric Statistics, section 3.2.
func MedianInterval(sorted []float64) (low, high float64, ok bool) {
	n := len(sorted)
	if n < smallestForInterval {
		return 0, 0, false
	}
	r := medianRank(n)
	return sorted[r-1], sorted[n-r], true
}

// medianRank is the largest r with P(X < r) ≤ 2.5 % for X ~ Binomial(n, ½).
// It walks down from the middle, where the tail is known, so that it takes
// only about √n steps and does not underflow.
func medianRank(n int) int {
	k := n / 2 // the middle, or just below it
	lgamma := func(x int) float64 { v, _ := math.Lgamma(float64(x)); return v }
	pmf := math.Exp(lgamma(n+1) - lgamma(k+1) - lgamma(n-k+1) - float64(n)*math.Ln2)
	tail := 0.5 // P(X ≤ k) of an odd n
	if n%2 == 0 {
		tail += pmf / 2
	}
	for tail > 0.025 {
		tail -= pmf
		pmf *= float64(k) / float64(n-k+1)
		k--
	}
	return k + 1
}
