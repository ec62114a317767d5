package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"huiyin/backend/labelled"
	"huiyin/backend/sentiment"
)

// text is a labelled text. Texts of a domain come from one kind of place.
type text struct {
	domain, language, words string
	mood                    int // of sentiment.Moods
}

// readAll reads all that is learned from.
func readAll(data, labelledFolders, own string) ([]text, error) {
	names, err := filepath.Glob(filepath.Join(data, "sent_*.tsv"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no sent_*.tsv in %q", data)
	}
	var all []text
	for _, name := range names {
		domain := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(name), "sent_"), ".tsv")
		language := "en"
		if first, _, ok := strings.Cut(domain, "_"); ok && len(first) == 2 {
			language = first
		}
		some, err := readPairs(name, domain, language)
		if err != nil {
			return nil, err
		}
		all = append(all, thin(some)...)
	}
	if names, err = filepath.Glob(filepath.Join(own, "*.tsv")); err != nil {
		return nil, err
	}
	for _, name := range names {
		language := strings.TrimSuffix(filepath.Base(name), ".tsv")
		some, err := readPairs(name, "own_"+language, language)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	for folder := range strings.SplitSeq(labelledFolders, ",") {
		trade, err := readLabelled(folder)
		if err != nil {
			return nil, err
		}
		all = append(all, trade...)
	}
	return all, nil
}

// readLabelled reads our own trade messages; a folder that is not there is empty.
func readLabelled(folder string) ([]text, error) {
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintf(os.Stderr, "no folder %s: without it\n", folder)
		return nil, nil
	}
	messages, err := labelled.ReadFolder(os.DirFS(filepath.Dir(folder)), filepath.Base(folder))
	if err != nil {
		return nil, err
	}
	all := make([]text, 0, len(messages))
	for _, m := range messages {
		all = append(all, text{"trade_" + m.Language, m.Language, m.Text, slices.Index(sentiment.Moods, m.Mood)})
	}
	return all, nil
}

// readPairs reads lines of a text, a tab and a label.
func readPairs(name, domain, language string) ([]text, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []text
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		tab := strings.LastIndexByte(line, '\t')
		mood := slices.Index(sentiment.Moods, line[tab+1:])
		if tab < 0 || mood < 0 {
			return nil, fmt.Errorf("%s, line %d: no tab with pos, neu or neg behind it", name, n)
		}
		all = append(all, text{domain, language, line[:tab], mood})
	}
	return all, lines.Err()
}

// most is how many texts of a domain are learned from; own, to learn quickly.
const most = 8000

// thin takes texts evenly from many.
func thin(all []text) []text {
	by := max(1, (len(all)+most-1)/most)
	var some []text
	for i := 0; i < len(all); i += by {
		some = append(some, all[i])
	}
	return some
}
