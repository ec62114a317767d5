package linear

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// Sample is a text with its right answer.
type Sample struct {
	Features []Feature
	Labels   []int   // classes that hold; exactly one where classes are exclusive
	Weight   float64 // how much it counts; 1 is usual
}

// Options steer Train.
type Options struct {
	Classes     []string
	Independent bool
	Bits        uint    // 1 << Bits buckets
	Epochs      int     // how often all samples are seen
	Rate        float64 // AdaGrad's first step
	L2          float64 // pull of weights towards 0
	// Drop is the share of a text's features, from 0 to below 1, that are left out
	// by chance each time it is seen, so that no class leans on few of them (Wager,
	// Wang, Liang, "Dropout Training as Adaptive Regularization", NIPS 2013).
	Drop float64
	Seed uint64 // of the order of samples
	// Runs is how many models are learnt, each from another seed, whose weights
	// are averaged, so that less hangs on chance (Breiman, "Bagging Predictors",
	// Machine Learning 24, 1996); 0 is one.
	Runs int
}

// trainer holds what is learned, in full precision (AdaGrad: Duchi, Hazan,
// Singer, "Adaptive Subgradient Methods", JMLR 2011).
type trainer struct {
	Options
	weights, squares []float32
	bias, biasSquare []float64
}

// Train learns a model. The same samples and options give the same model.
func Train(samples []Sample, o Options) (*Model, error) {
	n := len(o.Classes)
	if o.Drop < 0 || o.Drop >= 1 {
		return nil, fmt.Errorf("a share of %g of all features can't be left out", o.Drop)
	}
	for i, s := range samples {
		if !o.Independent && len(s.Labels) != 1 {
			return nil, fmt.Errorf("sample %d has %d labels where one is right", i, len(s.Labels))
		}
		for _, l := range s.Labels {
			if l < 0 || l >= n {
				return nil, fmt.Errorf("sample %d has the label %d of %d classes", i, l, n)
			}
		}
	}
	mean := newTrainer(o)
	for run := range max(o.Runs, 1) {
		t := newTrainer(o)
		t.run(samples, rand.New(rand.NewPCG(o.Seed+uint64(run), 1)))
		for i, w := range t.weights {
			mean.weights[i] += w / float32(max(o.Runs, 1))
		}
		for i, b := range t.bias {
			mean.bias[i] += b / float64(max(o.Runs, 1))
		}
	}
	return mean.model(), nil
}

func newTrainer(o Options) *trainer {
	n := len(o.Classes)
	return &trainer{Options: o, weights: make([]float32, n<<o.Bits), squares: make([]float32, n<<o.Bits),
		bias: make([]float64, n), biasSquare: make([]float64, n)}
}

// run learns from all samples in an order by chance, as often as there are epochs.
func (t *trainer) run(samples []Sample, random *rand.Rand) {
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	scores, wanted := make([]float64, len(t.Classes)), make([]float64, len(t.Classes))
	var kept []Feature
	for range t.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			s := samples[i]
			if t.Drop > 0 {
				kept = drop(s.Features, t.Drop, random, kept[:0])
				s.Features = kept
			}
			t.learn(s, scores, wanted)
		}
	}
}

// drop appends to into the features that are not left out, larger by what the
// others were worth on the average.
func drop(features []Feature, share float64, random *rand.Rand, into []Feature) []Feature {
	for _, f := range features {
		if random.Float64() >= share {
			f.Value /= float32(1 - share)
			into = append(into, f)
		}
	}
	return into
}

func (t *trainer) learn(s Sample, scores, wanted []float64) {
	n, shift := len(t.Classes), 32-t.Bits
	copy(scores, t.bias)
	for _, f := range s.Features {
		at := int(f.Hash>>shift) * n
		for c := range scores {
			scores[c] += float64(t.weights[at+c]) * float64(f.Value)
		}
	}
	if t.Independent {
		for c := range scores {
			scores[c] = 1 / (1 + math.Exp(-scores[c]))
		}
	} else {
		softmax(scores)
	}
	clear(wanted)
	for _, l := range s.Labels {
		wanted[l] = 1
	}
	for c := range scores {
		miss := (scores[c] - wanted[c]) * s.Weight
		t.biasSquare[c] += miss * miss
		t.bias[c] -= t.Rate * miss / math.Sqrt(t.biasSquare[c]+1e-6)
		scores[c] = miss
	}
	for _, f := range s.Features {
		at := int(f.Hash>>shift) * n
		weights, squares := t.weights[at:at+n], t.squares[at:at+n]
		for c, miss := range scores {
			g := float32(miss)*f.Value + float32(t.L2)*weights[c]
			squares[c] += g * g
			weights[c] -= float32(t.Rate) * g / (sqrt(squares[c]) + 1e-6)
		}
	}
}

// model rounds the weights to a byte each.
func (t *trainer) model() *Model {
	top := float32(0)
	for _, w := range t.weights {
		top = max(top, w, -w)
	}
	m := &Model{weights: make([]byte, len(t.weights)+mostClasses), head: head{
		Classes: t.Classes, Bits: t.Bits, Independent: t.Independent, Bias: t.bias, Temperature: 1, Step: 1,
	}}
	if top > 0 {
		m.Step = float64(top) / 127
	}
	for i, w := range t.weights {
		m.weights[i] = byte(int8(math.Round(float64(w) / m.Step)))
	}
	return m
}

// Calibrate sets the temperature at which the probabilities of exclusive
// classes fit the samples best, which must not be those it was trained on
// (Guo et al., "On Calibration of Modern Neural Networks", 2017).
func (m *Model) Calibrate(samples []Sample) {
	best, least := 1.0, math.Inf(1)
	scores := make([]float64, len(m.head.Classes))
	for t := 0.4; t <= 4; t += 0.05 {
		m.Temperature = t
		loss := 0.0
		for _, s := range samples {
			m.Scores(s.Features, scores)
			for c, p := range scores {
				if holds(s.Labels, c) {
					loss -= math.Log(max(p, 1e-9))
				} else if m.Independent {
					loss -= math.Log(max(1-p, 1e-9))
				}
			}
		}
		if loss < least {
			best, least = t, loss
		}
	}
	m.Temperature = best
}

func holds(labels []int, c int) bool {
	for _, l := range labels {
		if l == c {
			return true
		}
	}
	return false
}
