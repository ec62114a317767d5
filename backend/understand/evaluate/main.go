// Command evaluate measures all that package understand reads, on labelled
// messages that nothing was learned from, and writes the tables as Markdown:
//
//	go run ./backend/understand/evaluate -write backend/EVALUATION.md backend/labelled/test backend/labelled/fresh backend/labelled/strangers backend/labelled/visitors
//
// In the folders behind the first, which may be missing, only dates and prices are marked.
// With -corrections it counts what users set right, from the output of
// `huiyin corrections --json`. With -data (the folder of public sentiment sets)
// it adds what the trainer of moods says of each domain that is left out, which
// takes some minutes.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/labelled"
	"huiyin/backend/pieces"
	"huiyin/backend/understand"
)

func main() {
	write := flag.String("write", "", "write the tables to this file")
	corrections := flag.String("corrections", "", "what users set right: a file of huiyin corrections --json")
	data := flag.String("data", "", "the folder of public sentiment sets, for the domains left out")
	flag.Parse()
	if err := run(*write, *corrections, *data, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run measures everything on the first folder, dates and prices alone on the others.
func run(write, corrections, data string, folders []string) error {
	if len(folders) == 0 {
		return errors.New("name the folder of labelled messages, for example backend/labelled/test")
	}
	folder := folders[0]
	messages, err := messagesIn(folder)
	if err != nil {
		return err
	}
	var out strings.Builder
	read, spent := readAll(messages)
	fmt.Fprintf(&out, "# How well messages are understood\n\n")
	fmt.Fprintf(&out, "Made by `go run ./backend/understand/evaluate -write backend/EVALUATION.md backend/labelled/test backend/labelled/fresh backend/labelled/strangers backend/labelled/visitors`, on %s.\n", runtime.GOARCH)
	fmt.Fprintf(&out, "%d messages of invented customers of whom no message was used for training or for rules. The labels are defined in\n`labelled/doc.go`. Precision is the share of what was found that is right; recall the share of what is there that was found.\n\n", len(messages))
	fmt.Fprintf(&out, "All of it together takes %.1f µs a message (%d characters on the average) on one core, in the quickest of %d readings.\n\n",
		float64(spent.Microseconds())/float64(len(messages)), characters(messages)/len(messages), readings)
	for _, part := range []func(io.Writer, []labelled.Message, []chat.Meaning){languages, moods, intents, questions, information, byLanguage} {
		part(&out, messages, read)
	}
	for _, folder := range folders[1:] {
		if err := datesAndPrices(&out, folder); err != nil {
			return err
		}
	}
	if len(folders) > 1 {
		if err := allDates(&out, folders); err != nil {
			return err
		}
	}
	if corrections != "" {
		if err := corrected(&out, corrections); err != nil {
			return err
		}
	}
	if data != "" {
		if err := domains(&out, data, folder); err != nil {
			return err
		}
	}
	if write != "" {
		return os.WriteFile(write, []byte(out.String()), 0o644)
	}
	fmt.Print(out.String())
	return nil
}

func messagesIn(folder string) ([]labelled.Message, error) {
	return labelled.ReadFolder(os.DirFS(filepath.Dir(folder)), filepath.Base(folder))
}

// datesAndPrices measures these on messages in which nothing else is marked.
func datesAndPrices(out io.Writer, folder string) error {
	messages, err := messagesIn(folder)
	if err != nil {
		return err
	}
	read, _ := readAll(messages)
	fmt.Fprintf(out, "## Dates and prices of labelled/%s\n\n%d messages in which nothing else is marked: `labelled/doc.go`.\n\n", filepath.Base(folder), len(messages))
	kinds(out, messages, read, slices.DeleteFunc([]string{string(pieces.Date), string(pieces.Price)}, func(kind string) bool {
		return !slices.ContainsFunc(messages, func(m labelled.Message) bool { return len(marked(m, kind)) > 0 })
	}))
	fmt.Fprintln(out)
	return nil
}

// allDates measures the dates of the messages of all folders together.
func allDates(out io.Writer, folders []string) error {
	var all []labelled.Message
	for _, folder := range folders {
		messages, err := messagesIn(folder)
		if err != nil {
			return err
		}
		all = append(all, messages...)
	}
	read, _ := readAll(all)
	fmt.Fprintf(out, "## Dates of all these messages\n\n%d messages.\n\n", len(all))
	kinds(out, all, read, []string{string(pieces.Date)})
	fmt.Fprintln(out)
	return nil
}

// readings are how often all messages are read for one time.
const readings = 20

// readAll reads every message as the app does, in the order of each customer's.
// The time is that of the quickest reading, which other work of the machine disturbed
// least.
func readAll(messages []labelled.Message) ([]chat.Meaning, time.Duration) {
	r, wall := understand.NewReader(), time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC)
	all := make([]chat.Meaning, len(messages))
	read := func() {
		priors := map[string]string{}
		for i, m := range messages {
			all[i], priors[m.Customer] = r.Read(m.Text, wall, priors[m.Customer])
		}
	}
	quickest := time.Duration(math.MaxInt64)
	for range readings {
		begin := time.Now()
		read()
		quickest = min(quickest, time.Since(begin))
	}
	return all, quickest
}

func characters(messages []labelled.Message) (n int) {
	for _, m := range messages {
		n += len([]rune(m.Text))
	}
	return n
}

// corrected counts what users set right, by part.
func corrected(out io.Writer, file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var all []struct {
		Said map[string]json.RawMessage `json:"said"`
	}
	if err := json.Unmarshal(raw, &all); err != nil {
		return fmt.Errorf("read corrections: %w", err)
	}
	count := map[string]int{}
	for _, c := range all {
		for part := range c.Said {
			count[part]++
		}
	}
	fmt.Fprintf(out, "## Set right by users\n\nIn %d messages: language %d, mood %d, intents %d, questions %d, pieces %d.\n\n",
		len(all), count["language"], count["mood"], count["intents"], count["questions"], count["pieces"])
	return nil
}

// domains lets the trainer of moods learn without each domain and measure on it.
func domains(out io.Writer, data, folder string) error {
	train := exec.Command("go", "run", "./backend/sentiment/train", "-evaluate", "-data", data, "-labelled", filepath.Join(filepath.Dir(folder), "train")+","+filepath.Join(filepath.Dir(folder), "more"))
	train.Stderr = os.Stderr
	said, err := train.Output()
	if err != nil {
		return fmt.Errorf("measure domains that are left out: %w", err)
	}
	fmt.Fprintf(out, "## Moods of domains that were left out of training\n\n```\n%s```\n", said)
	return nil
}
