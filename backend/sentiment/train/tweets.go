package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// measureTweets prints the macro-F1 of a written model on <language>*.tsv, texts
// that nothing has learned from: of the first half, whose mistakes may be read
// and mended, and of the second, of which nothing else is ever shown.
func measureTweets(model, folder string) error {
	m, err := readModel(model)
	if err != nil {
		return err
	}
	names, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no *.tsv in %q", folder)
	}
	fmt.Println("tweets          texts   look  blind  (macro-F1)")
	var sums [2]float64
	for _, name := range names {
		base := strings.TrimSuffix(filepath.Base(name), ".tsv")
		texts, err := readPairs(name, base, base[:2])
		if err != nil {
			return err
		}
		look, blind := measure(m, texts[:len(texts)/2]), measure(m, texts[len(texts)/2:])
		fmt.Printf("%-15s %5d  %.3f  %.3f\n", base, len(texts), look.macro(), blind.macro())
		sums[0] += look.macro()
		sums[1] += blind.macro()
	}
	n := float64(len(names))
	fmt.Printf("%-15s        %.3f  %.3f\n", "mean", sums[0]/n, sums[1]/n)
	return nil
}
