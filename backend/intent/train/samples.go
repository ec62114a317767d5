package main

import (
	"bufio"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"huiyin/backend/intent"
	"huiyin/backend/labelled"
	"huiyin/backend/linear"
)

// sample is a message to learn from.
type sample struct {
	linear.Sample
	text, language string
	group          string // customer, or file of a stranger: judged by models that have not seen it
	folder         string // of labelled messages
	stranger       bool
	plain          bool // of our own plain messages: learnt from always, judged never
}

const (
	// strangersOfFile is how many strangers of a file are learnt from; more teach
	// nothing new and outnumber the trade messages.
	strangersOfFile = 900
	// strangerWeight is how much one counts beside a trade message.
	strangerWeight = 0.6
)

func readSamples(labelledAt, ownAt, strangersAt string) ([]sample, error) {
	reader := intent.NewReader()
	var all []sample
	for _, folder := range []string{filepath.Join(labelledAt, "train"), filepath.Join(labelledAt, "more"), filepath.Join(labelledAt, "intents"), ownAt} {
		messages, err := labelled.ReadFolder(os.DirFS(folder), ".")
		if err != nil {
			return nil, fmt.Errorf("%s: %w", folder, err)
		}
		for _, m := range messages {
			s := sample{text: m.Text, language: m.Language, group: m.Language + "/" + m.Customer,
				folder: filepath.Base(folder), plain: folder == ownAt}
			s.Features, s.Weight = slices.Clone(reader.Features(m.Text, m.Language)), 1
			for _, name := range m.Intents {
				s.Labels = append(s.Labels, number(intent.Intent(name)))
			}
			all = append(all, s)
		}
	}
	strangers, err := readStrangers(strangersAt, false)
	if err != nil {
		return nil, err
	}
	for _, s := range strangers {
		s.Features, s.Weight = slices.Clone(reader.Features(s.text, s.language)), strangerWeight
		// Strangers greet and thank, too; nobody has labelled it.
		for _, i := range reader.Phrases(s.text, s.language, nil) {
			if !i.Business() {
				s.Labels = append(s.Labels, number(i))
			}
		}
		all = append(all, s)
	}
	return all, nil
}

// readStrangers reads the messages of other fields: those to learn from, at most
// strangersOfFile of each file, or those held out.
func readStrangers(folder string, heldOut bool) ([]sample, error) {
	if folder == "" {
		return nil, errors.New("name the folder of -strangers")
	}
	names, err := fs.Glob(os.DirFS(folder), "*.tsv")
	if err != nil {
		return nil, fmt.Errorf("list strangers: %w", err)
	}
	var all []sample
	for _, name := range names {
		file, err := os.Open(filepath.Join(folder, name))
		if err != nil {
			return nil, fmt.Errorf("open strangers: %w", err)
		}
		some, err := readStrangerFile(file, name, heldOut)
		file.Close()
		if err != nil {
			return nil, fmt.Errorf("read strangers of %s: %w", name, err)
		}
		all = append(all, some...)
	}
	return all, nil
}

func readStrangerFile(file *os.File, name string, heldOut bool) ([]sample, error) {
	byHash := map[uint64]sample{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		text, _, _ := strings.Cut(lines.Text(), "\t")
		h := fnv.New64a()
		h.Write([]byte(text))
		if sum := h.Sum64(); (sum%10 < 3) == heldOut && text != "" {
			byHash[sum] = sample{text: text, language: "en", group: name, stranger: true}
		}
	}
	var hashes []uint64
	for h := range byHash {
		hashes = append(hashes, h)
	}
	slices.Sort(hashes) // an order that has nothing to do with the file's
	if !heldOut {
		hashes = hashes[:min(len(hashes), strangersOfFile)]
	}
	var some []sample
	for _, h := range hashes {
		some = append(some, byHash[h])
	}
	return some, lines.Err()
}
