package main

import (
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"huiyin/backend/linear"
	"huiyin/backend/sentiment"
)

// figures is how well moods were read.
type figures struct {
	confusion     [3][3]int // right mood, read mood
	bins          [10]struct{ n, right, confidence float64 }
	unsure        int
	sureAndRight  int
	reasons, some int // readings with a mood, and those of them with a reason
	spent         time.Duration
}

// measure reads texts with a model.
func measure(model *linear.Model, texts []text) figures {
	var f figures
	reader := sentiment.NewReaderOf(model)
	for _, t := range texts {
		reader.Read(t.words, t.language)
		break // the first one loads the lists
	}
	begin := time.Now()
	for _, t := range texts {
		f.add(t.mood, reader.Read(t.words, t.language))
	}
	f.spent = time.Since(begin)
	return f
}

func (f *figures) add(right int, r sentiment.Reading) {
	read := slices.Index(sentiment.Moods, string(r.Mood))
	f.confusion[right][read]++
	bin := &f.bins[min(9, int(r.Confidence*10))]
	bin.n++
	bin.confidence += r.Confidence
	if read == right {
		bin.right++
	}
	if r.Unsure {
		f.unsure++
	} else if read == right {
		f.sureAndRight++
	}
	if r.Mood != sentiment.Neutral {
		f.some++
		if len(r.Because) > 0 {
			f.reasons++
		}
	}
}

func (f *figures) total() (n int) {
	for _, row := range f.confusion {
		n += row[0] + row[1] + row[2]
	}
	return n
}

func (f *figures) accuracy() float64 {
	return float64(f.confusion[0][0]+f.confusion[1][1]+f.confusion[2][2]) / float64(f.total())
}

// f1 gives that of each mood.
func (f *figures) f1() (all [3]float64) {
	for c := range all {
		right, said, real := float64(f.confusion[c][c]), 0.0, 0.0
		for d := range all {
			said += float64(f.confusion[d][c])
			real += float64(f.confusion[c][d])
		}
		if right > 0 {
			all[c] = 2 * right / (said + real)
		}
	}
	return all
}

func (f *figures) macro() float64 { one := f.f1(); return (one[0] + one[1] + one[2]) / 3 }

// calibration is the expected calibration error, in ten bins.
func (f *figures) calibration() (sum float64) {
	for _, b := range f.bins {
		sum += math.Abs(b.right-b.confidence) / float64(f.total())
	}
	return sum
}

const heading = "left out               texts  accuracy  macro-F1   pos   neu   neg   calibration  unsure  sure and right  with reason  µs"

func (f *figures) print(name string) {
	n, one := float64(f.total()), f.f1()
	fmt.Printf("%-20s %7d      %.3f     %.3f  %.3f %.3f %.3f        %.3f   %.3f           %.3f        %.3f  %.0f\n", name, f.total(), f.accuracy(), f.macro(),
		one[0], one[1], one[2], f.calibration(), float64(f.unsure)/n, float64(f.sureAndRight)/max(1, n-float64(f.unsure)),
		float64(f.reasons)/max(1, float64(f.some)), f.spent.Seconds()*1e6/n)
}

// leaveOut measures each English domain with a model that has not learned from
// it, and all other languages with one that has not learned from any of them.
func leaveOut(samples []sample) error {
	groups := map[string]map[string][]text{}
	for _, s := range samples {
		g := group(s.text)
		if g == "" {
			continue
		}
		if groups[g] == nil {
			groups[g] = map[string][]text{}
		}
		groups[g][s.domain] = append(groups[g][s.domain], s.text)
	}
	fmt.Println(heading)
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		var learned []sample
		for _, s := range samples {
			if group(s.text) != name {
				learned = append(learned, s)
			}
		}
		model, err := train(learned)
		if err != nil {
			return err
		}
		for _, domain := range slices.Sorted(maps.Keys(groups[name])) {
			f := measure(model, groups[name][domain])
			f.print(domain)
		}
	}
	return nil
}

// group is what is left out together. Of Thai there is one domain, and its
// words are learned, so that leaving it out would say nothing.
func group(t text) string {
	switch t.language {
	case "en":
		return t.domain
	case "th":
		return ""
	}
	return "other languages"
}

// readModel reads a written model.
func readModel(name string) (*linear.Model, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return linear.Read(b)
}

// measureFile measures a written model on folders of labelled messages
// and on files of text, tab, label that are named by their language.
func measureFile(model, names string) error {
	m, err := readModel(model)
	if err != nil {
		return err
	}
	fmt.Println(heading)
	for name := range strings.SplitSeq(names, ",") {
		info, err := os.Stat(name)
		if err != nil {
			return err
		}
		var texts []text
		if info.IsDir() {
			texts, err = readLabelled(name)
		} else {
			base := strings.TrimSuffix(filepath.Base(name), ".tsv")
			texts, err = readPairs(name, base, base)
		}
		if err != nil {
			return err
		}
		by := map[string][]text{}
		for _, t := range texts {
			by[t.domain] = append(by[t.domain], t)
		}
		all := measure(m, texts)
		all.print(filepath.Base(name))
		for _, d := range slices.Sorted(maps.Keys(by)) {
			one := measure(m, by[d])
			one.print("  " + d)
		}
	}
	return nil
}
