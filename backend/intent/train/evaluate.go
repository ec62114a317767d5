package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"huiyin/backend/intent"
	"huiyin/backend/labelled"
)

// evaluate measures the built-in reader on the folder test, which nothing was
// learnt from, and on strangers that were held out.
func evaluate(labelledAt, strangersAt string) error {
	messages, err := labelled.ReadFolder(os.DirFS(filepath.Join(labelledAt, "test")), ".")
	if err != nil {
		return err
	}
	strangers, err := readStrangers(strangersAt, true)
	if err != nil {
		return err
	}
	var samples []sample
	for _, m := range messages {
		s := sample{text: m.Text, language: m.Language, folder: "test"}
		for _, name := range m.Intents {
			s.Labels = append(s.Labels, number(intent.Intent(name)))
		}
		samples = append(samples, s)
	}
	samples = append(samples, strangers...)
	reader, readings := intent.NewReader(), []intent.Reading(nil)
	reader.Read("hello", "en", nil)
	answers, characters := make([][]int, len(samples)), 0
	began := time.Now()
	for i, s := range samples {
		readings = reader.Read(s.text, s.language, readings[:0])
		for _, one := range readings {
			answers[i] = append(answers[i], number(one.Intent))
		}
		characters += len([]rune(s.text))
	}
	took := time.Since(began)
	table(samples, answers)
	fmt.Printf("%.1f µs a message of %d characters on the average\n",
		float64(took.Microseconds())/float64(len(samples)), characters/len(samples))
	return nil
}

// report prints the figures of cross-validation.
func report(samples []sample, scores [][]float64, t thresholds) {
	answers := make([][]int, len(samples))
	for i := range samples {
		answers[i] = t.said(scores[i])
	}
	table(samples, answers)
}

// table prints figures by intent, by folder and language, and of strangers.
func table(samples []sample, answers [][]int) {
	every, groups := make([]tally, len(classes())), map[string][]tally{}
	exact, count := 0, 0
	for i, s := range samples {
		if s.stranger {
			continue
		}
		for _, group := range []string{s.folder, s.language} {
			if groups[group] == nil {
				groups[group] = make([]tally, len(classes()))
			}
		}
		same := true
		for c := range every {
			said, is := slices.Contains(answers[i], c), slices.Contains(s.Labels, c)
			every[c].add(said, is)
			groups[s.folder][c].add(said, is)
			groups[s.language][c].add(said, is)
			same = same && said == is
		}
		count++
		if same {
			exact++
		}
	}
	fmt.Printf("%-16s %5s %9s %6s %5s\n", "intent", "n", "precision", "recall", "F1")
	for c, name := range classes() {
		t := every[c]
		fmt.Printf("%-16s %5.0f %9.3f %6.3f %5.3f\n", name, t.right+t.missed, t.precision(), t.recall(), t.f1())
	}
	fmt.Printf("macro-F1 %.3f over %d messages, %.3f of them without any mistake\n", macro(every), count, ratio(float64(exact), float64(count)))
	for _, group := range slices.Sorted(maps.Keys(groups)) {
		fmt.Printf("  %-7s macro-F1 %.3f\n", group, macro(groups[group]))
	}
	tableOfStrangers(samples, answers)
}

// macro is the mean F1 of the intents that occur.
func macro(all []tally) float64 {
	sum, n := 0.0, 0.0
	for _, t := range all {
		if t.right+t.missed > 0 {
			sum += t.f1()
			n++
		}
	}
	return ratio(sum, n)
}

func tableOfStrangers(samples []sample, answers [][]int) {
	wrong, count := map[string]float64{}, map[string]float64{}
	for i, s := range samples {
		if !s.stranger {
			continue
		}
		for _, group := range []string{s.group, "all"} {
			count[group]++
			if slices.ContainsFunc(answers[i], isBusiness) {
				wrong[group]++
			}
		}
	}
	for _, group := range slices.Sorted(maps.Keys(count)) {
		fmt.Printf("strangers %-32s %6.0f, business seen in %.3f\n", group, count[group], ratio(wrong[group], count[group]))
	}
}

// listMisses prints the trade messages that were read wrongly.
func listMisses(samples []sample, scores [][]float64, t thresholds) {
	reader := intent.NewReader()
	for i, s := range samples {
		answers, phrases := t.said(scores[i]), reader.Phrases(s.text, s.language, nil)
		var wrong []string
		for c, name := range classes() {
			switch said, is := slices.Contains(answers, c), slices.Contains(s.Labels, c); {
			case said && !is:
				wrong = append(wrong, fmt.Sprintf("+%s(%.2f)", name, scores[i][c]))
			case is && !said && slices.Contains(phrases, intent.Intent(name)):
				wrong = append(wrong, fmt.Sprintf("-%s(%.2f)", name, scores[i][c]))
			case is && !said:
				wrong = append(wrong, fmt.Sprintf("-%s(%.2f, no phrase)", name, scores[i][c]))
			}
		}
		if len(wrong) > 0 && !s.stranger {
			fmt.Printf("%s\t%s\t%s\n", s.language, strings.Join(wrong, " "), s.text)
		}
	}
}
