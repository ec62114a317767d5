package stats_test

import (
	"math"
	"testing"

	"huiyin/backend/stats"
)

// TestDifference: golden vector V-3, and the examples of Newcombe 1998, table II,
// method 10.
func TestDifference(t *testing.T) {
	for _, c := range []struct {
		hits1, n1, hits2, n2 int
		low, high, within    float64
	}{
		{9, 20, 4, 20, -0.039, 0.490, 0.0005},
		{18, 40, 8, 40, 0.045, 0.429, 0.0005},
		{56, 70, 48, 80, 0.0524, 0.3339, 0.00005},
		{9, 10, 3, 10, 0.1705, 0.8090, 0.00005},
		{6, 7, 2, 7, 0.0582, 0.8062, 0.00005},
		{5, 56, 0, 29, -0.0381, 0.1926, 0.00005},
		{0, 10, 0, 20, -0.1611, 0.2775, 0.00005},
		{0, 10, 0, 10, -0.2775, 0.2775, 0.00005},
		{10, 10, 0, 20, 0.6791, 1, 0.00005},
		{10, 10, 0, 10, 0.6075, 1, 0.00005},
		{0, 0, 5, 5, -1, 0.4345, 0.00005},
		{0, 0, 0, 0, -1, 1, 0},
	} {
		low, high := stats.Difference(c.hits1, c.n1, c.hits2, c.n2)
		if math.Abs(low-c.low) > c.within || math.Abs(high-c.high) > c.within {
			t.Errorf("%d/%d − %d/%d: %.4f to %.4f, want %.4f to %.4f", c.hits1, c.n1, c.hits2, c.n2, low, high, c.low, c.high)
		}
	}
}
