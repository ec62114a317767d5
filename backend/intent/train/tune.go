package main

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"sync"

	"huiyin/backend/intent"
)

// parts is how many models judge in cross-validation.
const parts = 5

// thresholds are the probabilities from which on intents count.
type thresholds []float64

// crossValidate gives the samples that are judged, and the probabilities of each
// by a model that has not seen its group.
func crossValidate(samples []sample) (judged []sample, scores [][]float64, err error) {
	for _, s := range samples {
		if !s.plain {
			judged = append(judged, s)
		}
	}
	scores = make([][]float64, len(judged))
	var (
		group sync.WaitGroup
		wrong [parts]error
	)
	for part := range parts {
		group.Go(func() {
			var seen []sample
			for _, s := range samples {
				if s.plain || partOf(s) != part {
					seen = append(seen, s)
				}
			}
			model, err := learn(seen)
			if err != nil {
				wrong[part] = err
				return
			}
			for i, s := range judged {
				if partOf(s) == part {
					scores[i] = make([]float64, len(classes()))
					model.Scores(s.Features, scores[i])
				}
			}
		})
	}
	group.Wait()
	return judged, scores, errors.Join(wrong[:]...)
}

func partOf(s sample) int {
	h := fnv.New32a()
	h.Write([]byte(s.group))
	return int(h.Sum32()>>8) % parts
}

// tally counts right and wrong answers about one intent.
type tally struct{ right, false, missed float64 }

func (t tally) precision() float64 { return ratio(t.right, t.right+t.false) }
func (t tally) recall() float64    { return ratio(t.right, t.right+t.missed) }
func (t tally) f1() float64        { return ratio(2*t.right, 2*t.right+t.false+t.missed) }

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

func (t *tally) add(said, is bool) { t.addWeighed(said, is, 1) }

func (t *tally) addWeighed(said, is bool, weight float64) {
	switch {
	case said && is:
		t.right += weight
	case said:
		t.false += weight
	case is:
		t.missed += weight
	}
}

// leastThreshold is the lowest that is chosen, in hundredths: what the model doubts more is not
// said, even where it would be right a little more often than wrong (own).
const leastThreshold = 15

// rarity is what a stranger counts for beside a trade message when thresholds
// are chosen: few who write to a seller write about something else (own).
const rarity = 0.2

// smoothed is how many hundredths to either side count, too, when a threshold is
// chosen, so that no accident of a single message chooses it (own).
const smoothed = 4

// tune chooses for each intent the threshold about which F1 is best, over
// strangers and whole conversations: the folder intents, whose messages say one
// thing each, is easier than what customers write.
func tune(samples []sample, scores [][]float64) thresholds {
	best := make(thresholds, len(classes()))
	for c := range best {
		var f1 [100]float64
		for at := range f1 {
			f1[at] = f1At(samples, scores, c, float64(at)/100)
		}
		most := -1.0
		for at := leastThreshold; at < 80; at++ {
			sum := 0.0
			for _, f := range f1[at-smoothed : at+smoothed+1] {
				sum += f
			}
			if sum > most {
				most, best[c] = sum, float64(at)/100
			}
		}
	}
	return best
}

// f1At gives the F1 of an intent that counts from a probability on.
func f1At(samples []sample, scores [][]float64, c int, least float64) float64 {
	var t tally
	for i, s := range samples {
		said, is := scores[i][c] >= least, slices.Contains(s.Labels, c)
		switch {
		case s.stranger:
			t.addWeighed(said, is, rarity)
		case s.folder != "intents":
			t.add(said, is)
		}
	}
	return t.f1()
}

func (t thresholds) bytes() []byte {
	b := bytes.NewBufferString("# Source: own, made by the command train: the probability from which on an intent counts\n")
	for c, name := range classes() {
		fmt.Fprintf(b, "%s %.2f\n", name, t[c])
	}
	return b.Bytes()
}

// said gives the intents of a sample.
func (t thresholds) said(scores []float64) []int {
	var all []int
	for c, p := range scores {
		if p >= t[c] {
			all = append(all, c)
		}
	}
	return all
}

func isBusiness(c int) bool { return intent.All()[c].Business() }
