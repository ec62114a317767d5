package stats_test

import (
	"math"
	"slices"
	"testing"

	"huiyin/backend/stats"
)

func near(got, want, tolerance float64) bool { return math.Abs(got-want) <= tolerance }

// TestWilsonV2 is golden vector V-2.
func TestWilsonV2(t *testing.T) {
	for _, c := range []struct {
		hits, n   int
		low, high float64
	}{
		{8, 10, .490, .943}, {2, 10, .057, .510}, {0, 5, 0, .434},
		{5, 5, .566, 1}, {9, 20, .258, .658}, {45, 100, .356, .548},
	} {
		low, high := stats.Wilson(c.hits, c.n)
		if !near(low, c.low, .0005) || !near(high, c.high, .0005) {
			t.Errorf("%d/%d: got %.4f–%.4f, want %.3f–%.3f", c.hits, c.n, low, high, c.low, c.high)
		}
	}
}

// Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
func TestWilsonAgainstNewcombe(t *testing.T) {
	for _, c := range []struct {
		hits, n   int
		low, high float64
	}{
		{81, 263, .2553, .3662}, {15, 148, .0624, .1605}, {0, 20, 0, .1611}, {1, 29, .0061, .1718},
	} {
		low, high := stats.Wilson(c.hits, c.n)
		if !near(low, c.low, .00005) || !near(high, c.high, .00005) {
			t.Errorf("%d/%d: got %.5f–%.5f, want %.4f–%.4f", c.hits, c.n, low, high, c.low, c.high)
		}
	}
}

func TestWilsonEnds(t *testing.T) {
	if low, high := stats.Wilson(0, 0); low != 0 || high != 1 {
		t.Errorf("no cases: got %v–%v, want 0–1", low, high)
	}
	for n := 1; n < 500; n++ {
		if low, _ := stats.Wilson(0, n); low != 0 {
			t.Fatalf("0/%d: low is %v, want exactly 0", n, low)
		}
		if _, high := stats.Wilson(n, n); high != 1 {
			t.Fatalf("%d/%d: high is %v, want exactly 1", n, n, high)
		}
	}
}

// The data sets mtcars$mpg (Henderson and Velleman 1981) and cars$dist (Ezekiel
// 1930) come with R; summary() and quantile() of them give the figures below.
func TestQuantileAgainstR(t *testing.T) {
	mpg := []float64{21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4,
		14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4}
	dist := []float64{2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26,
		54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85}
	slices.Sort(mpg)
	slices.Sort(dist)
	for _, c := range []struct {
		name   string
		values []float64
		p      float64
		want   float64
	}{
		{"mpg", mpg, 0, 10.4}, {"mpg", mpg, .25, 15.425}, {"mpg", mpg, .5, 19.2}, {"mpg", mpg, .75, 22.8},
		{"mpg", mpg, .9, 30.09}, {"mpg", mpg, 1, 33.9},
		{"dist", dist, .25, 26}, {"dist", dist, .5, 36}, {"dist", dist, .75, 56},
		{"one value", []float64{7}, .9, 7},
	} {
		if got := stats.Quantile(c.values, c.p); !near(got, c.want, 1e-9) {
			t.Errorf("%s, p=%g: got %g, want %g", c.name, c.p, got, c.want)
		}
	}
	if got := stats.Quantile(nil, .5); !math.IsNaN(got) {
		t.Errorf("no values: got %v, want NaN", got)
	}
}

// The ranks are those of the table for the sign test and the interval of a
// median, for example Gardner and Altman 1989, Statistics with Confidence.
func TestMedianIntervalRanks(t *testing.T) {
	for n, rank := range map[int]int{6: 1, 7: 1, 8: 1, 9: 2, 10: 2, 12: 3, 15: 4, 20: 6, 25: 8, 30: 10, 40: 14, 50: 18, 100: 40} {
		sorted := make([]float64, n)
		for i := range sorted {
			sorted[i] = float64(i + 1)
		}
		low, high, ok := stats.MedianInterval(sorted)
		if !ok || low != float64(rank) || high != float64(n+1-rank) {
			t.Errorf("n=%d: got ranks %g and %g, want %d and %d", n, low, high, rank, n+1-rank)
		}
	}
	if _, _, ok := stats.MedianInterval([]float64{1, 2, 3, 4, 5}); ok {
		t.Error("five values have no 95 % interval of the median")
	}
}

// naiveCoverage sums the binomial distribution term by term.
func naiveCoverage(n, rank int) float64 {
	tail, term := 0.0, math.Pow(.5, float64(n))
	for k := range rank {
		tail += term
		term *= float64(n-k) / float64(k+1)
	}
	return 1 - 2*tail
}

func TestMedianIntervalIsTheNarrowestThatCovers(t *testing.T) {
	for n := 6; n <= 1000; n++ {
		sorted := make([]float64, n)
		for i := range sorted {
			sorted[i] = float64(i + 1)
		}
		low, _, _ := stats.MedianInterval(sorted)
		if got := naiveCoverage(n, int(low)); got < .95-1e-9 {
			t.Fatalf("n=%d: rank %g covers only %.5f", n, low, got)
		}
		if next := naiveCoverage(n, int(low)+1); next >= .95+1e-9 {
			t.Fatalf("n=%d: rank %g could be one more (%.5f)", n, low, next)
		}
	}
}

func waits(ended, waiting []float64) []stats.Wait {
	var all []stats.Wait
	for _, v := range ended {
		all = append(all, stats.Wait{Time: v, Ended: true})
	}
	for _, v := range waiting {
		all = append(all, stats.Wait{Time: v})
	}
	return all
}

// The leukaemia remission times of Freireich et al. 1963 (Blood 21, 699–716),
// as worked out in Kleinbaum and Klein, Survival Analysis, chapter 2: weeks,
// medians 23 with 6-MP and 8 with placebo.
func TestSurvivalAgainstFreireich(t *testing.T) {
	drug := stats.Survival(waits(
		[]float64{6, 6, 6, 7, 10, 13, 16, 22, 23},
		[]float64{6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}))
	want := []stats.Step{{6, .8571}, {7, .8067}, {10, .7529}, {13, .6902}, {16, .6275}, {22, .5378}, {23, .4482}}
	if len(drug) != len(want) {
		t.Fatalf("got %d steps, want %d", len(drug), len(want))
	}
	for i, s := range drug {
		if s.Time != want[i].Time || !near(s.Share, want[i].Share, .0001) {
			t.Errorf("step %d: got %v, want %v", i, s, want[i])
		}
	}
	if median, ok := stats.SurvivalQuantile(drug, .5); !ok || median != 23 {
		t.Errorf("6-MP: got median %g, want 23", median)
	}
	placebo := stats.Survival(waits([]float64{1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}, nil))
	if median, ok := stats.SurvivalQuantile(placebo, .5); !ok || median != 8 {
		t.Errorf("placebo: got median %g, want 8", median)
	}
}

func TestSurvivalQuantileEdges(t *testing.T) {
	for _, c := range []struct {
		name           string
		ended, waiting []float64
		want           float64
		ok             bool
	}{
		{"nothing", nil, nil, 0, false},
		{"nobody ended", nil, []float64{1, 2}, 0, false},
		{"most still waiting", []float64{1}, []float64{5, 5}, 0, false},
		{"exactly half, nothing after", []float64{1}, []float64{2}, 1, true},
		{"exactly half, then more: the middle", []float64{1, 2, 3, 4}, nil, 2.5, true},
		{"odd", []float64{3, 1, 2}, nil, 2, true},
	} {
		got, ok := stats.SurvivalQuantile(stats.Survival(waits(c.ended, c.waiting)), .5)
		if got != c.want || ok != c.ok {
			t.Errorf("%s: got %g %v, want %g %v", c.name, got, ok, c.want, c.ok)
		}
	}
}
