// Command eld makes the n-gram table of package text from the npm package eld
// (Nito T.M., Apache-2.0; see NOTICE):
//
//	npm pack eld@2.1.0 && tar xzf eld-2.1.0.tgz
//	go run ./backend/text/eld -package package -to backend/text/language.bin
//
// The table holds the n-grams of the languages that share a script; the other
// languages are told by their letters alone.
package main

import (
	"cmp"
	"encoding/binary"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// languages are those kept, in the order of their numbers in the table. ms
// covers Indonesian.
var languages = []string{"en", "vi", "ms", "tr", "es", "pt", "fr", "de", "it", "nl", "pl", "ro", "ru", "uk", "ar", "fa", "ur"}

// gram is one n-gram: its hash and pairs of a language's number and a score.
type gram struct {
	hash  uint32
	pairs []byte
}

func main() {
	from := flag.String("package", "package", "the unpacked npm package")
	to := flag.String("to", "backend/text/language.bin", "the table")
	flag.Parse()
	if err := run(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	dictionary, err := readDictionary(filepath.Join(from, "src", "dictionary.js"))
	if err != nil {
		return err
	}
	js, err := os.ReadFile(filepath.Join(from, "src", "ngrams", "large.js"))
	if err != nil {
		return err
	}
	grams := readGrams(string(js), dictionary)
	if len(grams) == 0 {
		return fmt.Errorf("no n-grams in %s", from)
	}
	return os.WriteFile(to, encode(grams), 0o644)
}

// readDictionary gives the byte that each character of the package stands for:
// JavaScript strings cannot hold UTF-8 that is cut inside a character.
func readDictionary(file string) (map[rune]byte, error) {
	js, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	_, list, _ := strings.Cut(string(js), "dictionary = [")
	entries := regexp.MustCompile(`'(\\?.)'`).FindAllStringSubmatch(list, -1)
	if len(entries) != 256 {
		return nil, fmt.Errorf("%s has %d characters", file, len(entries))
	}
	bytes := map[rune]byte{}
	for b, e := range entries {
		if r := []rune(strings.TrimPrefix(e[1], `\`))[0]; r != ' ' {
			bytes[r] = byte(b)
		}
	}
	return bytes, nil
}

var (
	numbered = regexp.MustCompile(`(\d+):'([a-z]{2})'`)
	entry    = regexp.MustCompile(`(?:'((?:\\.|[^'\\])+)'|"((?:\\.|[^"\\])+)"|([^\s'",{}:]+)):\{([\d:,]+)\}`)
)

func readGrams(js string, dictionary map[rune]byte) []gram {
	names, body, _ := strings.Cut(js, "ngrams:{")
	number := map[string]byte{}
	for _, m := range numbered.FindAllStringSubmatch(names, -1) {
		if i := slices.Index(languages, m[2]); i >= 0 {
			number[m[1]] = byte(i)
		}
	}
	var grams []gram
	for _, m := range entry.FindAllStringSubmatch(body, -1) {
		g := gram{hash: hash(cmp.Or(m[1], m[2], m[3]), dictionary)}
		for pair := range strings.SplitSeq(m[4], ",") {
			language, score, _ := strings.Cut(pair, ":")
			n, kept := number[language]
			if v, err := strconv.ParseUint(score, 10, 8); kept && err == nil {
				g.pairs = append(g.pairs, n, byte(v))
			}
		}
		if len(g.pairs) > 0 {
			g.pairs[len(g.pairs)-2] |= 0x80
			grams = append(grams, g)
		}
	}
	slices.SortFunc(grams, func(a, b gram) int { return cmp.Compare(a.hash, b.hash) })
	return slices.CompactFunc(grams, func(a, b gram) bool { return a.hash == b.hash })
}

func hash(key string, dictionary map[rune]byte) uint32 {
	h := fnv.New32a()
	for _, r := range strings.ReplaceAll(key, `\`, "") {
		b, known := dictionary[r]
		if !known {
			b = byte(r)
		}
		h.Write([]byte{b})
	}
	return h.Sum32()
}

// encode writes the number of languages, their codes, the number of n-grams,
// and for each the distance from the hash before it and its pairs.
func encode(grams []gram) []byte {
	out := []byte{byte(len(languages))}
	for _, l := range languages {
		out = append(out, l...)
	}
	out = binary.AppendUvarint(out, uint64(len(grams)))
	var before uint32
	for _, g := range grams {
		out = binary.AppendUvarint(out, uint64(g.hash-before))
		out = append(out, g.pairs...)
		before = g.hash
	}
	return out
}
