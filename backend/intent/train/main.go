// Command train makes what package intent decides by: model.bin and
// thresholds.txt.
//
//	go run ./backend/intent/train -strangers FOLDER            learns
//	go run ./backend/intent/train -strangers FOLDER -try       cross-validates only: for work on features
//	go run ./backend/intent/train -strangers FOLDER -evaluate  measures what is built in
//
// It learns from the labelled trade messages (the folders train, more and
// intents of -labelled), from plain ones (-own), and from strangers: messages of
// other fields, none of which is business of ours, so that the model can say "none". FOLDER has files *.tsv with a
// message and a label a line, a tab between; the label is not used.
//
// Thresholds are chosen by cross-validation. A customer is in one part only, and
// so is a file of strangers: each is judged by a model that has not seen the
// customer, or has not seen the field. Three tenths of the strangers are learnt
// from by nobody: those -evaluate measures on, beside the folder test of
// -labelled.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"huiyin/backend/intent"
	"huiyin/backend/linear"
)

func main() {
	var (
		labelledAt  = flag.String("labelled", "backend/labelled", "folder with the folders train and test of labelled messages")
		ownAt       = flag.String("own", "backend/intent/train/own", "folder of plain messages to learn from, too")
		strangersAt = flag.String("strangers", "", "folder of messages of other fields")
		out         = flag.String("out", "backend/intent", "folder to write to")
		measure     = flag.Bool("evaluate", false, "measure instead of learning")
		try         = flag.Bool("try", false, "cross-validate and write nothing")
		misses      = flag.Bool("misses", false, "list the learnt messages that cross-validation gets wrong")
	)
	flag.Parse()
	var err error
	if *measure {
		err = evaluate(*labelledAt, *strangersAt)
	} else {
		err = train(*labelledAt, *ownAt, *strangersAt, *out, *misses, *try)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// train learns from the folders of labelled messages and from strangers.
func train(labelledAt, ownAt, strangersAt, out string, misses, try bool) error {
	samples, err := readSamples(labelledAt, ownAt, strangersAt)
	if err != nil {
		return err
	}
	judged, scores, err := crossValidate(samples)
	if err != nil {
		return err
	}
	thresholds := tune(judged, scores)
	report(judged, scores, thresholds)
	if misses {
		listMisses(judged, scores, thresholds)
	}
	if try {
		return nil
	}
	model, err := learn(samples)
	if err != nil {
		return err
	}
	b, err := model.Bytes()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "model.bin"), b, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "thresholds.txt"), thresholds.bytes(), 0o644)
}

// learn trains one model.
func learn(samples []sample) (*linear.Model, error) {
	var some []linear.Sample
	for _, s := range samples {
		some = append(some, s.Sample)
	}
	return linear.Train(some, linear.Options{Classes: classes(), Independent: true, Bits: 20, Epochs: 40, Rate: 0.05, L2: 2e-3, Drop: 0.3, Seed: 1, Runs: 4})
}

func classes() []string {
	var names []string
	for _, i := range intent.All() {
		names = append(names, string(i))
	}
	return names
}

// number gives the place of an intent among all.
func number(i intent.Intent) int { return slices.Index(intent.All(), i) }
